"""What a handler needs of a Telegram update, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Message, MessageEntity, Update

from bot.model import Chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing a person did in a chat. ``argument`` is what follows a command; ``data`` is a pressed button's."""

    chat: Chat
    name: str = ""
    message_id: int = 0
    text: str = ""
    command: str = ""
    argument: str = ""
    links: tuple[str, ...] = ()
    replied: Request | None = None  # the message that this one answers
    data: str = ""
    forwarded: bool = False
    album: str = ""  # media_group_id


def from_message(message: Message, chat: Chat) -> Request:
    """A sent, edited or replied-to message; captions count as text."""
    text = message.text or message.caption or ""
    command, argument = command_of(text, message.get_bot().username)
    reply = message.reply_to_message
    return Request(
        chat=chat,
        name=message.from_user.first_name if message.from_user else "",
        message_id=message.message_id,
        text=text,
        command=command,
        argument=argument,
        links=links_of(message),
        replied=from_message(reply, chat) if reply else None,
        forwarded=message.forward_origin is not None,
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


def links_of(message: Message) -> tuple[str, ...]:
    """Web addresses in the text or behind its words, in order, each once."""
    kinds: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
    found = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    ordered = sorted(found.items(), key=lambda item: item[0].offset)
    urls = (entity.url if entity.type == MessageEntity.TEXT_LINK and entity.url else text for entity, text in ordered)
    return tuple(dict.fromkeys(url for url in urls if not url.startswith(("tg:", "mailto:"))))


def message_of(update: Update) -> Message | None:
    return update.effective_message if isinstance(update.effective_message, Message) else None
