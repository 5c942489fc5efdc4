"""A group or channel that is set up from a private chat: choosing it, and saying in each answer which one it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model import Button, Chat, ChatKind, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import LONGEST_LABEL, LONGEST_NAME, button, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import bold, escape, text_of
from bot.telegram.splitting import MOST_UNITS, units
from bot.texts import say

MOST_CAPTION = 1024  # UTF-16 units under a file (Bot API, sendDocument)


def headed(told: Message, words: str, way_back: tuple[Button, ...] = ()) -> tuple[Message, ...]:
    """The message under a line; where both do not fit into one, the line goes before it."""
    told = replace(told, buttons=(*told.buttons, way_back)) if way_back else told
    most = MOST_CAPTION if told.document else MOST_UNITS
    if units(text_of(told.html)) + units(words) + 2 > most:
        return Message(html=escape(words)), told
    rich = f"<p>{escape(words)}</p>{told.rich}" if told.rich else ""
    return (replace(told, html="\n\n".join(filter(None, (escape(words), told.html))), rich=rich),)


def about_line(language: str, chat: Chat) -> str:
    """Says which chat an answer is about."""
    return say(language, "target-line", title=title_of(language, chat), kind=kind_of(chat))


def over_line(language: str, title: str) -> str:
    """Says, once, that the hour is over."""
    return say(language, "target-over", title=title)


def way_back(language: str) -> tuple[Button, ...]:
    return (button(language, "button-home", Action.HOME),)


def target_list(language: str, chats: Sequence[Chat], current: Chat | None) -> Message:
    """The chats that a person can set up from here."""
    rows = [[_sets_up(language, chat)] for chat in chats]
    key = "target-choose" if chats else "target-none"
    text = phrase(language, key)
    if current:
        title = bold(title_of(language, current))
        text = phrase(language, "target-now", title=title, kind=kind_of(current)) + "\n\n" + text
        rows.append(list(way_back(language)))
    return message(text, buttons=rows)


def target_chosen(
    language: str, chat: Chat, *, followed: int, until: datetime, now: datetime, zone: str, edits: int | None = None
) -> Message:
    """What comes next. ``until``: when the person's commands are for their own chat again."""
    begin = [button(language, "button-target-topics", Action.PICK, 0)]
    known = [
        button(language, "button-target-feeds", Action.FEEDS, 0),
        button(language, "button-target-settings", Action.SETTINGS, "new"),
    ]
    title = bold(title_of(language, chat))
    when = dates.moment(language, until, now=now, zone=zone)
    told = phrase(language, "target-chosen", title=title, kind=kind_of(chat), until=when, feeds=followed)
    made = message(told, buttons=[known if followed else begin, way_back(language)], edits=edits)
    return replace(made, for_chat=chat.id)


def greeting(language: str, chat: Chat) -> Message:
    """For who has added us to it."""
    title = bold(title_of(language, chat))
    return message(
        phrase(language, "added-private", title=title, kind=kind_of(chat)),
        buttons=[[_sets_up(language, chat, "button-target-set-up")]],
    )


def greeting_there(language: str, link: str) -> Message:
    """In the group itself, where who has added us can't be written to."""
    return message(phrase(language, "added-here"), buttons=[[_opens(language, link)]])


def target_link(language: str, link: str) -> Message:
    """/target in the group or channel itself."""
    return message(phrase(language, "target-link"), buttons=[[_opens(language, link)]])


def title_of(language: str, chat: Chat) -> str:
    return line(chat.title, LONGEST_NAME) or say(language, "chat-untitled")


def kind_of(chat: Chat) -> str:
    return "channel" if chat.kind is ChatKind.CHANNEL else "group"


def _sets_up(language: str, chat: Chat, key: str = "button-target") -> Button:
    return button(language, key, Action.TARGET, abs(chat.id), title=title_of(language, chat))


def _opens(language: str, link: str) -> Button:
    return Button(label=line(say(language, "button-set-up-in-private"), LONGEST_LABEL), url=link)
