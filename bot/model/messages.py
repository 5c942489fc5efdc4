"""Messages on their way. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessageKind(StrEnum):
    """Answers go before what was scheduled."""

    ANSWER = "answer"
    SCHEDULED = "scheduled"


class MessageState(StrEnum):
    """The life of an outbox row: pending -> sending -> sent | uncertain | failed (or pending again)."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button: ``data`` (callback_data, 1 to 64 bytes), or ``url``, or ``copy`` (copy_text, 1 to 256
    characters that a press puts into the clipboard)."""

    label: str
    data: str = ""
    url: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A small file that goes out with a message, whose text is then its caption (1024 characters at most).
    ``photo``: to be shown as a picture (PNG or JPEG; Bot API, sendPhoto)."""

    name: str
    body: bytes
    photo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A rendered message, ready for Telegram: HTML parse mode, within its limits.

    ``edits`` names an own message (its Telegram id) whose text this one replaces; ``reply_to`` the message it answers;
    ``thread`` the forum topic it goes to (message_thread_id; None: the general one, or no forum).
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    reply_to: int | None = None
    edits: int | None = None
    preview_url: str = ""  # the link to preview above the text; empty: no preview
    silent: bool = False
    thread: int | None = None
    first: str = ""  # HTML that it goes out as, to be completed by an edit: an edit may be repeated, a message may not
    tells: frozenset[int] = frozenset()  # ids of the articles that it brings by itself: see ``Notifying.catch_up``
    rich: str = ""  # the same as a rich message (Bot API, InputRichMessage.html), where the server knows them
    rtl: bool = False  # which then runs from right to left
    about: tuple[int, ...] = ()  # ids of the articles of the one story that it is about: see ``Learning.react``
    asks_about: int = 0  # the outbox row that it offers to send again
    broadcast: int = 0  # the broadcast that it belongs to
    paid: bool = False  # a broadcast for Stars (Bot API, allow_paid_broadcast)
    for_chat: int = 0  # the group or channel that it is about, where it is set up from a private chat
    document: Document | None = None  # not with ``edits``: a text can't become a file
    passing: bool = False  # said in a group or channel while it is set up, and deleted later: see ``Tidying``
    command: int = 0  # the person's message that asked for it, and goes with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What a person may send into any chat by our name (Bot API, InlineQueryResultArticle). ``id`` has 1 to 64 bytes;
    of ``message`` count the HTML and the preview."""

    id: str
    title: str
    description: str
    url: str
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """The answer to an inline query: at most 50, and ``next_offset`` where there are more. ``hint`` is the label of a
    button above them that opens the chat with us."""

    offered: tuple[Offered, ...] = ()
    next_offset: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A message on its way. ``not_before`` holds it back (a flood wait); ``message_id`` is Telegram's once it is
    sent."""

    id: int = 0
    chat_id: int
    kind: MessageKind
    message: Message
    state: MessageState = MessageState.PENDING
    created_at: datetime
    not_before: datetime
    attempts: int = 0
    message_id: int | None = None
    trouble: str = ""
