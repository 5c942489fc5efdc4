"""Cards for whoever runs the bot: invitations, who uses it, and what all are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.model import Broadcast, Button, Chat, Invite, Message, MessageState
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards.dates import moment
from bot.telegram.cards.parts import LONGEST_LABEL, LONGEST_NAME, button, message, paging, phrase, rows_of
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, code, italic, join, plain
from bot.texts import say

PEOPLE_PAGE = 10  # chats in one page of the list
ROW = 5  # buttons in one row of numbers


def invite_card(language: str, invite: Invite, link: str, *, now: datetime, zone: str, is_open: bool) -> Message:
    """The link, ready to be copied. ``is_open``: everybody is let in anyway."""
    until = moment(language, invite.expires_at, now=now, zone=zone)
    told = phrase(language, "invite-link", count=invite.left, until=until, link=plain(link))
    note = phrase(language, "invite-open") if is_open else Rich()
    copy = Button(label=line(say(language, "button-copy-link"), LONGEST_LABEL), copy=link)
    return message(
        join("\n\n", (told, note)),
        buttons=[[copy], [button(language, "button-withdraw", Action.WITHDRAW, invite.id)]],
    )


def invite_withdrawn(language: str, *, edits: int) -> Message:
    return message(phrase(language, "invite-withdrawn"), edits=edits)


def people_list(
    language: str, chats: Sequence[Chat], feeds: Mapping[int, int], *, total: int, offset: int, edits: int | None = None
) -> Message:
    """A page of all chats; ``feeds``: how many each of them follows."""
    lines = [
        plain(f"{number}. ") + _summary(language, chat, feeds.get(chat.id, 0))
        for number, chat in enumerate(chats, start=offset + 1)
    ]
    numbers = [
        Button(label=str(number), data=encode(Action.PERSON, chat.id, offset))
        for number, chat in enumerate(chats, start=offset + 1)
    ]
    labels = "button-newer-people", "button-older-people"
    pages = paging(language, Action.PEOPLE, labels, offset=offset, size=PEOPLE_PAGE, total=total)
    return message(
        join("\n\n", (bold(phrase(language, "people-title", count=total)), join("\n", lines))),
        buttons=[*rows_of(ROW, numbers), pages],
        edits=edits,
    )


def person_card(
    language: str, chat: Chat, feeds: int, *, now: datetime, zone: str, offset: int, owner: bool, edits: int
) -> Message:
    """One chat; ``offset`` is the page of the list to go back to. The ``owner`` of the bot can't be banned."""
    since = (
        phrase(language, "person-since", at=moment(language, chat.created_at, now=now, zone=zone))
        if chat.created_at
        else Rich()
    )
    change = (
        button(language, "button-unban", Action.UNBAN, chat.id)
        if chat.banned
        else button(language, "button-ban", Action.BAN, chat.id)
    )
    back = button(language, "button-people", Action.PEOPLE, offset)
    return message(
        join("\n", (_summary(language, chat, feeds), since)), buttons=[[] if owner else [change], [back]], edits=edits
    )


def banned(language: str, chat: Chat) -> Message:
    undo = button(language, "button-undo", Action.UNBAN, chat.id)
    return message(phrase(language, "banned", who=_named(language, chat)), buttons=[[undo]])


def unbanned(language: str, chat: Chat) -> Message:
    return message(phrase(language, "unbanned", who=_named(language, chat)))


def broadcast(language: str, one: Broadcast) -> Message:
    """As everybody gets it, in their own language what is put under it."""
    return message(join("\n\n", (plain(one.words), italic(phrase(language, "broadcast-from")))))


def broadcast_question(language: str, broadcast_id: int, count: int) -> Message:
    return message(
        phrase(language, "broadcast-question", count=count),
        buttons=[
            [
                button(language, "button-send-all", Action.SEND, broadcast_id, count=count),
                button(language, "button-decline", Action.UNSEND, broadcast_id),
            ]
        ],
    )


def broadcast_planned(language: str, broadcast_id: int, count: int, *, edits: int) -> Message:
    undo = button(language, "button-undo", Action.UNSEND, broadcast_id)
    return message(phrase(language, "broadcast-planned", count=count), buttons=[[undo]], edits=edits)


def broadcast_dropped(language: str, *, edits: int) -> Message:
    return message(phrase(language, "broadcast-dropped"), edits=edits)


def broadcast_progress(
    language: str, counts: Mapping[str, int], *, total: int, over: bool, edits: int | None
) -> Message:
    """How far it is, of ``total`` chats; ``counts``: messages by state."""
    waiting = counts[MessageState.PENDING] + counts[MessageState.SENDING]
    sent, uncertain, failed = (counts[one] for one in (MessageState.SENT, MessageState.UNCERTAIN, MessageState.FAILED))
    key = "broadcast-over" if over else "broadcast-leaving"
    lines = (
        phrase(language, key, sent=sent, total=total),
        phrase(language, "broadcast-failed", count=failed) if failed else Rich(),
        phrase(language, "broadcast-uncertain", count=uncertain) if uncertain else Rich(),
        phrase(language, "broadcast-waiting", count=waiting) if waiting and over else Rich(),
    )
    return replace(message(join("\n", lines)), edits=edits)


def _summary(language: str, chat: Chat, feeds: int) -> Rich:
    state = (chat.unreachable and ("banned" if chat.banned else "gone")) or ("stopped" if chat.stopped else "served")
    return phrase(language, "person-line", who=_named(language, chat), kind=chat.kind.value, feeds=feeds, state=state)


def _named(language: str, chat: Chat) -> Rich:
    """Its name and its number, which a tap copies."""
    name = line(chat.title, LONGEST_NAME) or say(language, "chat-untitled")
    return join(" ", (bold(name), code(str(chat.id))))


def number_of(chat_id: int) -> str:
    """What stands in the markup of every message to the owner that names the chat."""
    return code(str(chat_id)).html
