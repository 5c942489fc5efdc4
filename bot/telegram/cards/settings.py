"""/settings: one message that shows what is chosen, and turns into each choice and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum

from bot.model import Button, Chat, Layout, Message, Schedule
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import dates
from bot.telegram.cards.parts import LONGEST_LABEL, Rows, button, message, phrase, rows_of
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join
from bot.texts import languages, say

STORIES = (3, 5, 7, 10, 15)
QUIET = ((time(21), time(8)), (time(22), time(7)), (time(23), time(7)))
ZONES = (
    "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Europe/London", "Europe/Berlin", "Europe/Kyiv",
    "Europe/Moscow", "Asia/Kolkata", "Asia/Shanghai", "UTC",
)  # fmt: skip


class Choice(StrEnum):
    """What a person can choose on the card."""

    ZONE = "zone"
    LANGUAGE = "language"
    STORIES = "stories"
    QUIET = "quiet"
    LAYOUT = "layout"
    PREVIEWS = "previews"


def settings_card(
    chat: Chat, schedules: Sequence[Schedule], *, stories: int, now: datetime, edits: int | None = None
) -> Message:
    """What is chosen, a line for each, with a button to change it. ``stories``: in a digest at most."""
    language, shown = chat.language, str(chat.previews)
    told = join("\n", (bold(phrase(language, "settings-title")), *_lines(chat, schedules, stories, now)))
    return message(
        join("\n\n", (told, phrase(language, "settings-hint"))),
        buttons=[
            [_opens(language, "digests"), _opens(language, Choice.ZONE)],
            [_opens(language, Choice.STORIES), _opens(language, "length")],
            [_opens(language, Choice.LAYOUT), _opens(language, Choice.QUIET)],
            [_opens(language, Choice.LANGUAGE)] if len(languages()) > 1 else [],
            [
                button(language, "button-settings-previews", Action.SET, Choice.PREVIEWS, _other(shown), shown=shown),
                _opens(language, "learned"),
            ],
        ],
        edits=edits,
    )


def choice_card(chat: Chat, choice: Choice, *, stories: int, likely: str = "", edits: int | None = None) -> Message:
    """What can be chosen, with what is chosen ticked. ``likely``: the zone that people of this language mostly live in;
    it is offered first."""
    language = chat.language
    rows: Rows
    match choice:
        case Choice.ZONE:
            zones = dict.fromkeys(filter(None, (likely, *ZONES)))
            rows = rows_of(
                2, [_one(language, choice, zone, dates.place(zone), chat.timezone == zone) for zone in zones]
            )
        case Choice.LANGUAGE:
            rows = rows_of(2, [_spoken(language, code) for code in sorted(languages())])
        case Choice.STORIES:
            rows = [[_one(language, choice, count, str(count), count == stories) for count in STORIES]]
        case Choice.QUIET:
            rows = _quiet(chat)
        case Choice.LAYOUT | Choice.PREVIEWS:
            rows = [[_arranged(language, layout, layout is chat.layout)] for layout in Layout]
    return message(phrase(language, f"choose-{choice}"), buttons=[*rows, settings_row(language)], edits=edits)


def settings_row(language: str) -> list[Button]:
    """Leads from a choice back to /settings, in the same message."""
    return [button(language, "button-settings-back", Action.SETTINGS)]


def _lines(chat: Chat, schedules: Sequence[Schedule], stories: int, now: datetime) -> list[Rich]:
    language = chat.language
    planned = [one.next_run_at for one in schedules if one.next_run_at]
    when = dates.moment(language, min(planned), now=now, zone=chat.timezone) if planned else ""
    quiet = phrase(language, "settings-quiet-none")
    if chat.quiet_from is not None and chat.quiet_until is not None:
        begin, end = dates.clock(chat.quiet_from), dates.clock(chat.quiet_until)
        quiet = phrase(language, "settings-quiet", begin=begin, end=end)
    return [
        phrase(language, "settings-digests", count=len(planned), when=when),
        phrase(language, "settings-zone", zone=chat.timezone, time=dates.clock_in(chat.timezone, now)),
        phrase(language, "settings-language", name=say(language, "language-own-name")),
        phrase(language, "settings-length", length=chat.length.value),
        phrase(language, "settings-stories", count=stories),
        quiet,
        phrase(language, "settings-layout", layout=chat.layout.value),
        phrase(language, "settings-previews", shown=str(chat.previews)),
    ]


def _opens(language: str, page: str) -> Button:
    return button(language, f"button-settings-{page}", Action.SETTINGS, page)


def _one(language: str, choice: Choice, value: object, label: str, ticked: bool) -> Button:
    told = say(language, "button-chosen", label=label) if ticked else label
    return Button(label=line(told, LONGEST_LABEL), data=encode(Action.SET, choice, value))


def _spoken(language: str, code: str) -> Button:
    return _one(language, Choice.LANGUAGE, code, say(code, "language-own-name"), code == language)


def _arranged(language: str, layout: Layout, ticked: bool) -> Button:
    return _one(language, Choice.LAYOUT, layout, say(language, "button-layout", layout=layout.value), ticked)


def _quiet(chat: Chat) -> list[list[Button]]:
    language, chosen = chat.language, (chat.quiet_from, chat.quiet_until)
    rows = []
    for begin, end in QUIET:
        label = say(language, "button-quiet", begin=dates.clock(begin), end=dates.clock(end))
        value = f"{dates.clock(begin)}-{dates.clock(end)}"
        rows.append([_one(language, Choice.QUIET, value, label, chosen == (begin, end))])
    none = _one(language, Choice.QUIET, "off", say(language, "button-no-quiet"), chosen == (None, None))
    return [*rows, [none]]


def _other(shown: str) -> str:
    return "off" if shown == "True" else "on"
