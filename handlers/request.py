"""What a handler needs of a Telegram update, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from telegram import (
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
)

from bot.model import Chat

Attachment = Literal["", "photo", "document", "opml", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing a person did in a chat. ``argument`` is what follows a command; ``data`` is a pressed button's;
    ``sender`` is who wrote it (0: unknown)."""

    chat: Chat
    sender: int = 0
    name: str = ""
    message_id: int = 0
    text: str = ""
    command: str = ""
    argument: str = ""
    links: tuple[str, ...] = ()
    replied: Request | None = None  # the message that this one answers
    data: str = ""
    origin: str = ""  # of a forwarded message, told apart; empty: it is the person's own
    attachment: Attachment = ""  # what the message holds beside its text
    edited: bool = False
    album: str = ""  # media_group_id


def from_message(message: Message, chat: Chat) -> Request:
    """A sent, edited or replied-to message; captions count as text."""
    text = message.text or message.caption or ""
    forwarded = message.forward_origin is not None
    # What somebody else has written, and is passed on, is never an order.
    command, argument = ("", "") if forwarded else command_of(text, message.get_bot().username)
    reply = message.reply_to_message
    return Request(
        chat=chat,
        sender=message.from_user.id if message.from_user else 0,
        name=message.from_user.first_name if message.from_user else "",
        message_id=message.message_id,
        text=text,
        command=command,
        argument=argument,
        links=links_of(message),
        replied=from_message(reply, chat) if reply else None,
        origin=origin_of(message),
        attachment=attachment_of(message),
        edited=message.edit_date is not None,
        album=message.media_group_id or "",
    )


def command_of(text: str, own_name: str) -> tuple[str, str]:
    """(command, argument) of a text; ("", "") where it is none, or is meant for another bot (``/help@other_bot``)."""
    if not text.startswith("/"):
        return "", ""
    head, *rest = text.split(maxsplit=1)
    command, _, addressee = head.removeprefix("/").partition("@")
    if addressee and addressee.lower() != own_name.lower():
        return "", ""
    return command.lower(), rest[0].strip() if rest else ""


def origin_of(message: Message) -> str:
    """Names where a forwarded message comes from, so that posts of two channels are not taken for one text."""
    match message.forward_origin:
        case None:
            return ""
        case MessageOriginChannel() as origin:
            return f"channel {origin.chat.id}"
        case MessageOriginChat() as origin:
            return f"chat {origin.sender_chat.id}"
        case MessageOriginUser() as origin:
            return f"user {origin.sender_user.id}"
        case MessageOriginHiddenUser() as origin:
            return f"hidden {origin.sender_user_name}"
        case origin:
            return str(origin.type)


def attachment_of(message: Message) -> Attachment:
    if message.photo:
        return "photo"
    if message.document:
        name, kind = message.document.file_name or "", message.document.mime_type or ""
        return "opml" if name.lower().endswith(".opml") or "opml" in kind else "document"
    return "" if message.text else "other"


def links_of(message: Message) -> tuple[str, ...]:
    """Web addresses in the text or behind its words, in order, each once."""
    kinds: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
    found = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    ordered = sorted(found.items(), key=lambda item: item[0].offset)
    urls = (entity.url if entity.type == MessageEntity.TEXT_LINK and entity.url else text for entity, text in ordered)
    return tuple(dict.fromkeys(url for url in urls if not url.startswith(("tg:", "mailto:"))))


def message_of(update: Update) -> Message | None:
    return update.effective_message if isinstance(update.effective_message, Message) else None
