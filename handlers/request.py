"""What a handler needs of a Telegram update, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from telegram import Chat as TelegramChat
from telegram import (
    Document,
    ExternalReplyInfo,
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
)

from bot.model import Chat
from bot.services.asking import is_text
from bot.services.attachments import Attachment
from bot.services.house import Aside
from bot.texts.direction import MARKS
from handlers import rich
from handlers.links import links_in, links_of, range_of, shown_in

Unread = Literal["", "photo", "other"]


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
    files: tuple[Attachment, ...] = ()
    feed_list: Attachment | None = None  # an OPML file
    replied: Request | None = None  # the message that this one answers, or the part of it that it quotes
    data: str = ""
    bot: str = ""  # our username
    origin: str = ""  # of a forwarded message, told apart; empty: it is the person's own
    channel: str = ""  # the public name, without "@", of the channel that it was forwarded from
    place: tuple[float, float] | None = None  # latitude and longitude of a location that was sent
    unread: Unread = ""  # what the message holds beside its text that is none to read
    edited: bool = False
    album: str = ""  # media_group_id
    called: str = ""  # the words that mention us: "@LedeBot"
    ours: bool = False  # we have written it
    thread: int | None = None  # the forum topic that it stands in
    as_chat: int = 0  # the chat in whose name it was written (sender_chat); 0: the sender's own
    all_administrate: bool = False  # a small group where every member may change what it is
    aside: Aside | None = None  # it was asked in another chat than ``chat``, and is answered there
    elsewhere: bool = False  # of an answered message: it stands in another chat

    @property
    def uncalled(self) -> Request:
        """Without the words that mention us, where its text begins or ends with them."""
        text = self.text.strip()
        if self.called and text.startswith(self.called):
            text = text.removeprefix(self.called).lstrip(" ,:\n")
        return replace(self, text=text.removesuffix(self.called).rstrip())

    @property
    def has_content(self) -> bool:
        """Whether there is something to read without being told so: a file, a link, a text that is long enough."""
        return bool(self.files or self.links) or is_text(self.text)


def from_message(message: Message, chat: Chat) -> Request:
    """A sent, edited or replied-to message; captions count as text, and so do rich messages."""
    text = message.text or message.caption or rich.text_of(message)
    own_name = message.get_bot().username
    forwarded = message.forward_origin is not None
    # What somebody else has written, and is passed on, is never an order.
    command, argument = ("", "") if forwarded else command_of(message.text or message.caption or "", own_name)
    return Request(
        chat=chat,
        sender=message.from_user.id if message.from_user else 0,
        name=message.from_user.first_name if message.from_user else "",
        message_id=message.message_id,
        text=text,
        command=command,
        argument=argument,
        links=links_of(message),
        files=files_of(message),
        feed_list=feed_list_of(message),
        replied=answered_by(message, chat),
        origin=origin_of(message),
        channel=channel_of(message),
        bot=own_name,
        place=(message.location.latitude, message.location.longitude) if message.location else None,
        unread=unread_in(message, text),
        edited=message.edit_date is not None,
        album=message.media_group_id or "",
        thread=topic_of(message),
        called="" if forwarded else mention_in(message, own_name),
        ours=message.from_user is not None and message.from_user.id == message.get_bot().id,
        as_chat=message.sender_chat.id if message.sender_chat else 0,
        all_administrate=everyone_administrates(message.chat),
    )


def everyone_administrates(chat: TelegramChat) -> bool:
    """The library does not know ``Chat.all_members_are_administrators``, which basic groups have."""
    return chat.type == TelegramChat.GROUP and chat.api_kwargs.get("all_members_are_administrators") is True


def command_of(text: str, own_name: str) -> tuple[str, str]:
    """(command, argument) of a text; ("", "") where it is none, or is meant for another bot (``/help@other_bot``)."""
    text = text.lstrip(MARKS)  # copied out of a right-to-left line
    if not text.startswith("/"):
        return "", ""
    head, *rest = text.split(maxsplit=1)
    command, _, addressee = head.removeprefix("/").partition("@")
    if addressee and addressee.lower() != own_name.lower():
        return "", ""
    return command.lower(), rest[0].strip() if rest else ""


def mention_in(message: Message, own_name: str) -> str:
    """The words that name us: ``@LedeBot``, or our name chosen from the list of members; empty where none do."""
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    found = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    own_id, name = message.get_bot().id, f"@{own_name}".lower()
    return next(
        (words for one, words in found.items() if words.lower() == name or (one.user and one.user.id == own_id)), ""
    )


def answered_by(message: Message, chat: Chat) -> Request | None:
    """What a message answers. A part of it that is quoted by hand is what is meant, where it is enough to read."""
    quote, reply = message.quote, message.reply_to_message
    if reply is None:
        return elsewhere(message, chat)
    whole = from_message(reply, chat)
    if quote is None or not quote.is_manual:
        return whole
    part = replace(whole, text=quote.text, links=links_of(reply, range_of(quote)), files=())
    return part if part.has_content else whole


def elsewhere(message: Message, chat: Chat) -> Request | None:
    """A message of another chat that this one answers: Telegram tells its quoted part, its file and the link that it
    shows (Bot API, ExternalReplyInfo)."""
    found, quote = message.external_reply, message.quote
    if found is None:
        return None
    text = quote.text if quote else ""
    links = shown_in(found.link_preview_options) or links_in(text)
    return Request(chat=chat, text=text, links=links, files=files_of(found), elsewhere=True)


def channel_of(message: Message) -> str:
    origin = message.forward_origin
    return (origin.chat.username or "") if isinstance(origin, MessageOriginChannel) else ""


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


def files_of(message: Message | ExternalReplyInfo) -> tuple[Attachment, ...]:
    """The file in it; none for a list of feeds, nor for an animation, which Telegram describes as a file as well."""
    file = message.document
    return () if file is None or message.animation or _is_feed_list(file) else (_attachment(file),)


def feed_list_of(message: Message) -> Attachment | None:
    """The list of feeds (OPML) in it."""
    file = message.document
    return _attachment(file) if file and _is_feed_list(file) else None


def _attachment(file: Document) -> Attachment:
    return Attachment(
        file_id=file.file_id,
        name=file.file_name or "",
        type=file.mime_type or "",
        size=file.file_size or 0,
    )


def unread_in(message: Message, text: str) -> Unread:
    if message.photo:
        return "photo"
    if message.document and not message.animation:
        return ""
    return "" if text and not message.caption else "other"


def _is_feed_list(file: Document) -> bool:
    return (file.file_name or "").lower().endswith(".opml") or "opml" in (file.mime_type or "")


def topic_of(message: Message) -> int | None:
    """The forum topic of a message. (In other groups, message_thread_id tells who has answered whom.)"""
    return message.message_thread_id if message.is_topic_message else None


def message_of(update: Update) -> Message | None:
    return update.effective_message if isinstance(update.effective_message, Message) else None
