"""The only place that hands messages to Telegram. What a failure means is decided here: see ``delivering.Sender``."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypedDict

import httpx
import structlog
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.errors import ChatGone, ChatMoved, EditGone, SendError, SendLater, SendRefused, SendUncertain, TopicGone
from bot.model import Button, Message
from bot.telegram.html import text_of

log = structlog.get_logger()

TIMEOUT = 20.0  # seconds for one call
_RICH = "sendRichMessage"

# Before these, no byte of the request has left. Anything else may have happened after Telegram had it.
_NOTHING_SENT = (
    httpx.ConnectError,  # refused, no such host, TLS handshake failed
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
    httpx.LocalProtocolError,
)
_UNCHANGED = "message is not modified"
_EDIT_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_MARKUP_FAULT = ("can't parse entities", "can't parse message text", "entity_", "entities_")
_NO_TEXT = "message text is empty"
_TOPIC_GONE = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
# Of what Telegram says of our markup, only this is for the log: the rest quotes the text.
_MARKUP_FAULTS = re.compile(
    r"unsupported start tag|unexpected end tag|unclosed start tag|unmatched end tag|can't find end tag|empty attribute"
    r"|unexpected end of name token|entity_\w+|entities_\w+|attribute|unescaped|reserved",
    re.IGNORECASE,
)
# In Telegram's words, and why the chat can't be written to. Most come with 403, some with 400.
_GONE = {
    "bot was blocked": "blocked",
    "bot can't initiate": "blocked",
    "user is deactivated": "deactivated",
    "chat was deactivated": "deactivated",
    "chat was deleted": "deactivated",
    "bot was kicked": "kicked",
    "bot is not a member": "kicked",
    "not enough rights to send": "rights",
    "have no rights to send": "rights",
    "need administrator rights": "rights",
    "have no write access": "rights",
    "chat_write_forbidden": "rights",
    "chat_restricted": "rights",
    "chat_send_plain_forbidden": "rights",
    "chat_admin_required": "rights",
    "topic_closed": "rights",  # of the general one: see ``_recover`` for the others
    "chat not found": "missing",
    "user not found": "missing",
    "channel_private": "kicked",
    "peer_id_invalid": "missing",
}


class _Limits(TypedDict):
    """Seconds for the parts of one call."""

    read_timeout: float
    write_timeout: float
    connect_timeout: float
    pool_timeout: float


@dataclass(frozen=True, slots=True)
class TelegramSender:
    """A ``delivering.Sender`` over python-telegram-bot. ``timeout`` is one call's, in seconds; connecting gets a
    quarter of it. ``lacks``: the methods that the server has turned out not to know."""

    bot: Bot
    timeout: float = TIMEOUT
    lacks: set[str] = field(default_factory=set)

    @property
    def _limits(self) -> _Limits:
        patience = self.timeout / 4
        return _Limits(
            read_timeout=self.timeout, write_timeout=self.timeout, connect_timeout=patience, pool_timeout=patience
        )

    async def send(self, chat_id: int, message: Message) -> int | None:
        """Returns Telegram's message id. Raises the ``SendError`` tree.

        An edit may be repeated freely, so what is uncertain of it is tried again; one that changes nothing has
        succeeded. A rich message that is refused as such has certainly not arrived, and goes out as HTML at once."""
        unknown = False
        if message.rich and _RICH not in self.lacks:
            try:
                async with asyncio.timeout(self.timeout):
                    return await self._call_rich(chat_id, message)
            except Exception as error:
                if not _refused_as_rich(error):
                    return await self._recover(chat_id, message, error)
                unknown = _is_unknown(message, error)
                log.warning("rich message refused, sent as HTML", unknown=unknown, fault=markup_fault(_words(error)))
        message_id = await self._send_html(chat_id, message)
        if unknown:  # and it was not that nothing at all is found there
            self.lacks.add(_RICH)
        return message_id

    async def _send_html(self, chat_id: int, message: Message) -> int | None:
        try:
            async with asyncio.timeout(self.timeout):
                return await self._call(chat_id, message, message.html, ParseMode.HTML)
        except Exception as error:  # an answer that the library can't read comes as any kind
            return await self._recover(chat_id, message, error)

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """At most 100. What of them is gone already is passed over; but where one can't be deleted none is."""
        try:
            async with asyncio.timeout(self.timeout):
                await self.bot.delete_messages(chat_id, message_ids, **self._limits)
        except Exception as error:
            raise meaning(error, repeatable=True) from error

    async def _recover(self, chat_id: int, message: Message, error: Exception) -> int | None:
        words = str(error).lower()
        if isinstance(error, BadRequest):
            if message.edits is not None and _UNCHANGED in words:
                return message.edits
            if message.edits is not None and any(known in words for known in _EDIT_GONE):
                raise EditGone(str(error)) from error
            if message.thread is not None and any(known in words for known in _TOPIC_GONE):
                raise TopicGone(str(error)) from error
            if any(known in words for known in _MARKUP_FAULT):
                log.warning("markup refused, sent as plain text", fault=markup_fault(words))
                return await self._send_plain(chat_id, message)
        raise meaning(error, repeatable=message.edits is not None) from error

    async def _send_plain(self, chat_id: int, message: Message) -> int | None:
        """Without markup: our fault, so it is counted, and the person gets the words all the same."""
        from bot.runtime import metrics  # noqa: PLC0415 - rendering needs no metrics

        metrics.markup_faults.inc()
        try:
            async with asyncio.timeout(self.timeout):
                return await self._call(chat_id, message, text_of(message.html), None)
        except Exception as error:
            raise meaning(error, repeatable=message.edits is not None) from error

    async def _call_rich(self, chat_id: int, message: Message) -> int | None:
        """By the methods' names: the library does not know rich messages. It warns of names for which it has methods
        of its own; Telegram takes them in any case."""
        asked: dict[str, Any] = {
            "chat_id": chat_id,
            "rich_message": {"html": message.rich, "is_rtl": message.rtl},
            "reply_markup": _keyboard(message),
        }
        if message.edits is not None:
            method = "EditMessageText"
            asked["message_id"] = message.edits
        else:
            method = _RICH
            asked |= {
                "message_thread_id": message.thread,
                "allow_paid_broadcast": message.paid or None,
                "disable_notification": message.silent,
                "reply_parameters": _reply(message),
            }
        given = {name: value for name, value in asked.items() if value is not None}
        sent = await self.bot.do_api_request(method, given, **self._limits)
        return message.edits if message.edits is not None else int(sent["message_id"])

    async def _call(self, chat_id: int, message: Message, text: str, parse_mode: ParseMode | None) -> int | None:
        if message.edits is not None:
            edited = await self.bot.edit_message_text(
                text,
                chat_id=chat_id,
                message_id=message.edits,
                parse_mode=parse_mode,
                link_preview_options=_preview(message),
                reply_markup=_keyboard(message),
                **self._limits,
            )
            return edited.message_id if isinstance(edited, Sent) else message.edits
        if message.document is not None:
            send = self.bot.send_photo if message.document.photo else self.bot.send_document
            sent = await send(
                chat_id,
                InputFile(message.document.body, filename=message.document.name),
                message_thread_id=message.thread,
                allow_paid_broadcast=message.paid or None,
                caption=text,
                parse_mode=parse_mode,
                disable_notification=message.silent,
                reply_parameters=_reply(message),
                reply_markup=_keyboard(message),
                **self._limits,
            )
            return sent.message_id
        sent = await self.bot.send_message(
            chat_id,
            text,
            message_thread_id=message.thread,
            allow_paid_broadcast=message.paid or None,
            parse_mode=parse_mode,
            link_preview_options=_preview(message),
            disable_notification=message.silent,
            reply_parameters=_reply(message),
            reply_markup=_keyboard(message),
            **self._limits,
        )
        return sent.message_id


def _refused_as_rich(error: Exception) -> bool:
    """Whether the server has said no, and not because of where the message was to go: another form may be taken."""
    if isinstance(error, EndPointNotFound | InvalidToken):  # the library can't tell these apart
        return True
    of_the_place = [*_GONE, *_TOPIC_GONE, _UNCHANGED, *_EDIT_GONE]
    return isinstance(error, BadRequest) and not any(known in _words(error) for known in of_the_place)


def _is_unknown(message: Message, error: Exception) -> bool:
    """Whether the server does not know rich messages, as it seems. An edit is a method that it knows; it then passes
    over the parameter that it does not."""
    if isinstance(error, BadRequest):
        return message.edits is not None and _NO_TEXT in _words(error)
    return "not found" in _words(error)


def _words(error: Exception) -> str:
    """What the server has said; the library puts words of its own before that of an unknown method."""
    own = isinstance(error, EndPointNotFound | InvalidToken)
    return str((own and error.__cause__) or error).lower()


def meaning(error: Exception, *, repeatable: bool) -> SendError:
    """What a failed call means for the message. ``repeatable``: doing it twice does no harm (an edit)."""
    match error:
        case RetryAfter():
            return SendLater(str(error), seconds=_seconds(error))
        case ChatMigrated():
            return ChatMoved("moved", to=error.new_chat_id)
        case Forbidden() | BadRequest():
            return _refusal(error)
        case InvalidToken() | Conflict():  # the operator must mend it; until then nothing is lost
            return SendLater(str(error))
        case NetworkError() if nothing_sent(error) or "too many requests" in str(error).lower():
            return SendLater(str(error))
        case _:
            kind = SendLater if repeatable else SendUncertain
            return kind(str(error) or type(error).__name__)


def _refusal(error: TelegramError) -> SendError:
    """Telegram has read the call and said no."""
    words = str(error).lower()
    gone = next((why for known, why in _GONE.items() if known in words), "")
    if isinstance(error, Forbidden):
        return ChatGone(str(error), why=gone or "blocked")
    return ChatGone(str(error), why=gone) if gone else SendRefused(str(error))


def markup_fault(words: str) -> str:
    """The kind of fault that Telegram found in our markup, without a word of the text."""
    found = _MARKUP_FAULTS.search(words)
    return found[0].lower() if found else "other"


def nothing_sent(error: NetworkError) -> bool:
    """Whether the request has certainly not reached Telegram."""
    cause = error.__cause__
    closed = isinstance(cause, RuntimeError) and "not initialized" in str(cause)  # the library's client is shut down
    return closed or isinstance(cause, _NOTHING_SENT)


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after  # a timedelta in coming versions of the library
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _preview(message: Message) -> LinkPreviewOptions:
    if not message.preview_url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=message.preview_url, show_above_text=True, prefer_small_media=True)


def _reply(message: Message) -> ReplyParameters | None:
    """A question that was deleted in the meantime is answered all the same."""
    if message.reply_to is None:
        return None
    return ReplyParameters(message_id=message.reply_to, allow_sending_without_reply=True)


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in message.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button.label,
        callback_data=button.data or None,
        url=button.url or None,
        copy_text=CopyTextButton(button.copy) if button.copy else None,
    )
