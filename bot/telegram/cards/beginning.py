"""/start: from nothing to a first digest, in one message that changes. All that was chosen so far is in its buttons, so
that a restart loses nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, time

from bot.feeds.catalogue import bits_of
from bot.model import Button, Message, Topic
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import dates
from bot.telegram.cards.catalogue import topic_name
from bot.telegram.cards.parts import button, listed, message, phrase, rows_of
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join

TIMES = (time(7), time(8), time(12), time(18), time(21))
# People know their own by the time that it is there.
ZONES = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo", "UTC",
    "Europe/London", "Africa/Lagos", "Europe/Berlin", "Europe/Kyiv", "Europe/Moscow", "Asia/Dubai", "Asia/Karachi",
    "Asia/Kolkata", "Asia/Jakarta", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
)  # fmt: skip


def welcome(
    language: str, *, name: str, offered: Sequence[Topic], picked: Collection[Topic] = (), edits: int | None = None
) -> Message:
    """What this is, and the first step: which topics. ``offered`` may be empty: then it begins with an address."""
    hello = phrase(language, "welcome-hello", name=name) if line(name) else phrase(language, "welcome-hello-nameless")
    names = listed(language, [topic_name(language, topic) for topic in offered if topic in picked])
    chosen = bold(phrase(language, "welcome-picked", topics=names)) if names else Rich()
    question = phrase(language, "welcome-pick") if offered else Rich()
    parts = (hello, phrase(language, "welcome"), join("\n", (question, chosen)), phrase(language, "welcome-otherwise"))
    onward = [button(language, "button-next-step", Action.WHEN, bits_of(picked))] if names else []
    keys = [_topic(language, topic, picked) for topic in offered]
    return message(join("\n\n", parts), buttons=[*rows_of(2, keys), onward], edits=edits)


def when_card(
    language: str, picked: Collection[Topic], *, zone: str, likely: str, now: datetime, edits: int | None = None
) -> Message:
    """The second step: at which hour. ``likely`` (IANA name) is offered to who has never said where they are."""
    bits = bits_of(picked)
    times = [Button(label=dates.clock(at), data=encode(Action.BEGIN, bits, f"{at:%H%M}")) for at in TIMES]
    return message(
        phrase(language, "begin-when", zone=zone, time=dates.clock_in(zone, now)),
        buttons=[
            times[:3],
            times[3:],
            _offer(language, bits, likely) if likely != zone else [],
            [button(language, "button-other-zone", Action.ZONES, bits)],
            [button(language, "button-step-back", Action.PICK, bits)],
        ],
        edits=edits,
    )


def zones_card(language: str, picked: Collection[Topic], *, now: datetime, edits: int | None = None) -> Message:
    """Between: places, each with the time that it is there."""
    bits = bits_of(picked)
    keys = [
        button(
            language,
            "button-zone-at",
            Action.LIVE_IN,
            bits,
            zone,
            place=dates.place(zone),
            time=dates.clock_in(zone, now),
        )
        for zone in ZONES
    ]
    text = join("\n\n", (phrase(language, "begin-zones"), phrase(language, "begin-zone-otherwise")))
    back = [button(language, "button-step-back", Action.WHEN, bits)]
    return message(text, buttons=[*rows_of(2, keys), back], edits=edits)


def begin_reading(language: str, *, read: int, total: int, edits: int | None = None) -> Message:
    """The third step: how far it is. The button is for who sees it after a restart."""
    text = (phrase(language, "begin-reading", read=read, total=total), phrase(language, "begin-reading-hint"))
    return message(join("\n\n", text), buttons=[[_digest_now(language)]], edits=edits)


def begun(language: str, *, count: int, silent: int, at: str, zone: str, edits: int | None = None) -> Message:
    """What has been set up; ``silent``: how many of the ``count`` feeds have not been read yet."""
    if silent >= count:
        news = phrase(language, "begin-nothing-yet")
    else:
        rest = phrase(language, "begin-rest", count=silent) if silent else Rich()
        news = join("\n", (rest, phrase(language, "begin-first")))
    return message(
        join("\n\n", (phrase(language, "begin-done", count=count, at=at, zone=zone), news)),
        buttons=[
            [button(language, "button-feeds", Action.FEEDS, 0), button(language, "button-more-topics", Action.TOPICS)],
            [button(language, "button-schedules", Action.SCHEDULES)] if silent < count else [_digest_now(language)],
        ],
        edits=edits,
    )


def welcome_back(language: str, followed: int) -> Message:
    """For who follows something already."""
    return message(
        phrase(language, "welcome-back", count=followed),
        buttons=[
            [_digest_now(language)],
            [button(language, "button-feeds", Action.FEEDS, 0), button(language, "button-more-topics", Action.TOPICS)],
        ],
    )


def _offer(language: str, bits: int, zone: str) -> list[Button]:
    return [button(language, "button-my-zone", Action.LIVE_IN, bits, zone, zone=zone)] if zone else []


def _digest_now(language: str) -> Button:
    return button(language, "button-digest-now", Action.RECENT, 24)


def _topic(language: str, topic: Topic, picked: Collection[Topic]) -> Button:
    """A press picks it, or lets go of it."""
    label, after = topic_name(language, topic), set(picked) ^ {topic}
    if topic in picked:
        return button(language, "button-chosen", Action.PICK, bits_of(after), label=label)
    return Button(label=label, data=encode(Action.PICK, bits_of(after)))
