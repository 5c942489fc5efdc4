"""People, chats and the messages in them, kept in memory."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Literal

from bot.playground.entities import Entity
from bot.playground.markup import Keyboard
from bot.playground.refusals import Refused, bad_request
from bot.playground.rich import Block

ChatKind = Literal["private", "group", "supergroup", "channel"]
TYPING_LASTS = 5.0  # seconds, or until the bot's next message (Bot API, sendChatAction)


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Of Telegram, a person or a bot."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = "en"
    is_bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An uploaded document. ``id`` is its file_id; ``path`` is where the bot may download it."""

    id: str
    path: str
    name: str
    content: bytes
    mime_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The channel that a message was forwarded from, and when it stood there (Unix seconds)."""

    chat_id: int
    title: str
    username: str
    message_id: int
    date: int


@dataclass(slots=True, kw_only=True)
class Message:
    """A message in a chat. ``index`` counts the chat's messages from 1; ``version`` is the chat's version at its last
    change. ``text`` is the caption where there is a ``document`` or a ``photo``."""

    id: int
    index: int
    sender: User
    date: int  # Unix seconds
    version: int = 0
    text: str = ""
    entities: tuple[Entity, ...] = ()
    keyboard: Keyboard = ()
    reply_to: int | None = None
    quote: str = ""  # the part of the answered message that is meant
    rich: list[Block] = field(default_factory=list)  # in place of a text
    rtl: bool = False  # a rich message that runs from right to left
    origin: Origin | None = None
    document: File | None = None
    photo: bool = False
    picture: File | None = None  # of a photo that the bot has sent
    media_group_id: str = ""
    thread: int | None = None  # the forum topic that it stands in
    preview_url: str = ""  # what the sender chose to preview; empty: the first link
    preview_disabled: bool = False
    silent: bool = False
    as_chat: bool = False  # written in the chat's own name, by an anonymous administrator
    via_bot: User | None = None  # that offered it in inline mode
    reactions: tuple[str, ...] = ()  # emoji, of the person of a private chat or of Robin
    edited_at: int = 0  # Unix seconds; 0: never
    deleted: bool = False


class Signal:
    """Wakes everyone who waits for the next change."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        fired, self._event = self._event, asyncio.Event()
        fired.set()

    async def wait(self, seconds: float) -> None:
        """Until the next change, or that long."""
        event = self._event
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return


TopicState = Literal["open", "closed", "deleted"]


@dataclass(slots=True, kw_only=True)
class Chat:
    """``bot_status`` is the bot's ChatMember.status in it: kicked where the person has blocked the bot. ``version``
    grows with every change."""

    id: int
    kind: ChatKind
    title: str = ""
    username: str = ""
    person: User | None = None  # whom a private chat is with
    members: dict[int, User] = field(default_factory=dict)
    bot_status: str = "member"
    bot_may_write: bool = True  # as an administrator of a channel, or a member of a group
    deactivated: bool = False  # the person's account is
    moved_to: int = 0  # the supergroup that this group has become
    topics: dict[int, TopicState] = field(default_factory=dict)  # of a forum, beside the general one
    standing: dict[int, str] = field(default_factory=dict)  # ChatMember.status of members; without: member
    anonymous: set[int] = field(default_factory=set)  # administrators who write in the chat's own name
    all_administrate: bool = False  # in a basic group: every member may change it
    messages: dict[int, Message] = field(default_factory=dict)  # by message id, deleted ones too
    version: int = 0
    changed: Signal = field(default_factory=Signal)
    typing_until: float = 0.0  # on the monotonic clock

    @property
    def typing(self) -> bool:
        return self.typing_until > time.monotonic()

    def message(self, message_id: int) -> Message | None:
        """The message, unless it is deleted."""
        found = self.messages.get(message_id)
        return None if found is None or found.deleted else found

    def touch(self, message: Message | None = None) -> None:
        """Something has changed: tell those who watch."""
        self.version += 1
        if message is not None:
            message.version = self.version
        self.changed.fire()

    def show_typing(self, seconds: float) -> None:
        self.typing_until = time.monotonic() + seconds
        self.touch()


class Chats:
    """All chats. Private chats and basic groups share one count of message ids, as on Telegram; supergroups and
    channels have their own."""

    def __init__(self) -> None:
        self._chats: dict[int, Chat] = {}
        self._last_id: dict[int, int] = {}
        self._next_group = 1

    def private(self, person: User) -> Chat:
        """The chat with a person, made on first use."""
        if person.id not in self._chats:
            members = {person.id: person}
            self._chats[person.id] = Chat(id=person.id, kind="private", person=person, members=members)
        return self._chats[person.id]

    def make_group(self, kind: ChatKind, title: str, username: str, members: dict[int, User], bot_status: str) -> Chat:
        """A new group, supergroup or channel."""
        number, self._next_group = self._next_group, self._next_group + 1
        chat_id = -number if kind == "group" else -1_000_000_000_000 - number
        chat = Chat(id=chat_id, kind=kind, title=title, username=username, members=members, bot_status=bot_status)
        self._chats[chat_id] = chat
        return chat

    def get(self, chat_id: int) -> Chat | None:
        return self._chats.get(chat_id)

    def find(self, written: str) -> Chat:
        """By id or @username, as the parameter chat_id has it. Raises ``Refused``."""
        if not written:
            raise bad_request("chat_id is empty")
        for chat in self._chats.values():
            if written == str(chat.id) or (chat.username and written.lower() == f"@{chat.username.lower()}"):
                return chat
        raise bad_request("chat not found")

    def writable(self, written: str) -> Chat:
        """A chat that the bot may act in. That a person has blocked it is known only later, see ``check_blocked``."""
        chat = self.find(written)
        if chat.moved_to:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, words, migrate_to_chat_id=chat.moved_to)
        called = "channel" if chat.kind == "channel" else chat.kind
        match chat.bot_status:
            case "left":
                raise Refused(403, f"Forbidden: bot is not a member of the {called} chat")
            case "kicked" if chat.kind != "private":
                raise Refused(403, f"Forbidden: bot was kicked from the {called} chat")
        if not chat.bot_may_write and chat.kind == "channel":
            raise bad_request("need administrator rights in the channel chat")
        if not chat.bot_may_write:
            raise bad_request("not enough rights to send text messages to the chat")
        return chat

    def add(self, chat: Chat, sender: User, **about: object) -> Message:
        """Append a message. ``about``: any other field of ``Message``."""
        counted = chat.id if chat.kind in {"supergroup", "channel"} else 0
        self._last_id[counted] = self._last_id.get(counted, 0) + 1
        message = Message(
            id=self._last_id[counted],
            index=len(chat.messages) + 1,
            sender=sender,
            date=int(time.time()),
            **about,  # type: ignore[arg-type]
        )
        chat.messages[message.id] = message
        if sender.is_bot:
            chat.typing_until = 0.0
        chat.touch(message)
        return message


def check_topic(chat: Chat, thread: int) -> None:
    """Raises ``Refused`` where nothing can be written in this forum topic."""
    match chat.topics.get(thread):
        case None | "deleted":
            raise bad_request("message thread not found")
        case "closed":
            raise bad_request("TOPIC_CLOSED")


def check_blocked(chat: Chat) -> None:
    """Raises ``Refused`` where the person has blocked the bot, or has no account any more."""
    if chat.deactivated:
        raise Refused(403, "Forbidden: user is deactivated")
    if chat.kind == "private" and chat.bot_status == "kicked":
        raise Refused(403, "Forbidden: bot was blocked by the user")
