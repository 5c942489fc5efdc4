"""Cards of when digests come: set, listed, switched off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.model import EVERY_DAY, Button, Message, Schedule
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import dates
from bot.telegram.cards.parts import LONGEST_LABEL, LONGEST_NAME, button, message, phrase, rows_of, topic
from bot.telegram.cards.pauses import pause_over, resume_row
from bot.telegram.cards.settings import settings_row
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain
from bot.texts import say

Names = Mapping[str, str]  # what people see of each schedule's ``about``


def schedule_set(
    language: str,
    schedule: Schedule,
    *,
    others: Sequence[Schedule] = (),
    replaced: Sequence[Schedule] = (),
    names: Names | None = None,
    paused_until: datetime | None = None,
    likely: str = "",
) -> Message:
    """When a digest comes from now on, what stands beside it, and how to change it. ``replaced``: what it came in place
    of, which a button brings back. ``paused_until``: see ``Chat.pause_end``. ``likely``: the zone (IANA name) that
    people of this language mostly live in, offered to who has never said where they are."""
    next_run, names = schedule.next_run_at, names or {}
    pause = paused_until if paused_until and next_run and paused_until > next_run else None
    following = dates.moment(language, next_run, zone=schedule.timezone) if next_run else ""
    if pause:
        following = pause_over(language, pause, schedule.timezone)
    told = phrase(
        language,
        "schedule-set",
        when=_when(language, schedule, names),
        zone=schedule.timezone,
        next=following,
        review=str(schedule.review),
    )
    listed = say(language, "list-semicolon").join(_when(language, one, names) for one in others)
    beside = phrase(language, "schedule-beside", others=listed)
    return message(
        join("\n\n", (told, beside if others else Rich(), phrase(language, "schedule-zone-hint"))),
        buttons=[
            resume_row(language, pause),
            _offer(language, likely) if schedule.timezone == "UTC" else [],
            *(_back(language, one, "button-keep-too") for one in replaced),
            [button(language, "button-schedules", Action.SCHEDULES)] if others else [],
            [button(language, "button-digest-off", Action.SCHEDULE, "off")],
        ],
    )


def zone_set(language: str, zone: str, now: datetime) -> Message:
    """Where the person is, with the time there, by which they see whether that is right."""
    return message(phrase(language, "zone-set", zone=zone, time=dates.clock_in(zone, now)))


def schedule_list(
    language: str, schedules: Sequence[Schedule], names: Names, *, zone: str, edits: int | None = None
) -> Message:
    """All of a chat's schedules, each with a button to remove it."""
    if not schedules:
        return message(phrase(language, "schedules-empty"), buttons=[settings_row(language)], edits=edits)
    lines = [
        join(", ", (f"{number}. {_when(language, one, names)}", topic(language, one.chat_id, one.thread)))
        + _following(language, one)
        for number, one in enumerate(schedules, start=1)
    ]
    removal = [
        button(language, "button-forget", Action.UNSCHEDULE, one.id, number=number)
        for number, one in enumerate(schedules, start=1)
    ]
    head = bold(phrase(language, "schedules-title", count=len(schedules), zone=zone))
    return message(
        join("\n\n", (head, join("\n", lines), phrase(language, "schedules-hint"))),
        buttons=[*rows_of(5, removal), settings_row(language)],
        edits=edits,
    )


def schedule_removed(language: str, schedule: Schedule, names: Names) -> Message:
    """With a button to undo it."""
    gone = phrase(language, "schedule-removed", when=_when(language, schedule, names))
    return message(gone, buttons=[_back(language, schedule, "button-undo")])


def schedule_off(language: str, removed: Sequence[Schedule], names: Names, *, at: str) -> Message:
    """None any more. What there was comes back at a press; ``at`` is offered where there was nothing."""
    back = [_back(language, one, "button-bring-back", when=_when(language, one, names)) for one in removed[:5]]
    anew = [[button(language, "button-digest-at", Action.SCHEDULE, at, at=at)]]
    return message(phrase(language, "schedule-off"), buttons=back or anew)


def _when(language: str, schedule: Schedule, names: Names) -> str:
    """ "every day at 08:00", "at 18:30 on Monday, Friday · 5 stories · #tech"."""
    at = dates.clock(schedule.at)
    parts = [
        say(language, "schedule-daily", at=at)
        if schedule.days == EVERY_DAY
        else say(language, "schedule-days", at=at, days=dates.weekdays(language, schedule.days)),
        say(language, "schedule-review") if schedule.review else "",
        say(language, "schedule-stories", count=schedule.stories) if schedule.stories else "",
        line(names.get(schedule.about, schedule.about), LONGEST_NAME),
    ]
    return " · ".join(filter(None, parts))


def _following(language: str, schedule: Schedule) -> Rich:
    if schedule.next_run_at is None:
        return Rich()
    following = dates.moment(language, schedule.next_run_at, zone=schedule.timezone)
    return plain("\n   ") + phrase(language, "schedule-next", next=following)


def _offer(language: str, zone: str) -> list[Button]:
    return [button(language, "button-zone", Action.ZONE, zone, zone=zone)] if zone else []


def _back(language: str, schedule: Schedule, key: str, *, when: str = "") -> list[Button]:
    """A button that brings the schedule back; none where its subject is too long for one."""
    days = "".join(str(day) for day in sorted(schedule.days))
    about = (schedule.about,) if schedule.about else ()
    try:
        data = encode(Action.BACK, f"{schedule.at:%H%M}", days, schedule.stories, int(schedule.review), *about)
    except ValueError:
        return []
    at = dates.clock(schedule.at)
    return [Button(label=line(say(language, key, at=at, when=when), LONGEST_LABEL), data=data)]
