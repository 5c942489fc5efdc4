"""Everything that Telegram would keep for one bot."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field

from bot.playground.chats import Chat, Chats, File, Message, Signal, User
from bot.playground.inline import InlineQuery
from bot.playground.objects import chat_json, member_json, message_json, user_json
from bot.playground.profile import Profile
from bot.playground.updates import UpdateQueue
from bot.playground.webhooks import Delivery

ANSWER_PRESS_WITHIN = 60.0  # seconds; about as long as Telegram's apps wait


@dataclass(slots=True, kw_only=True)
class Press:
    """A pressed button, from the press until its answer (``CallbackQuery``)."""

    id: str
    at: float = field(default_factory=time.monotonic)
    answered: bool = False
    text: str = ""
    alert: bool = False
    changed: Signal = field(default_factory=Signal)

    @property
    def open(self) -> bool:
        """Whether it may still be answered."""
        return not self.answered and time.monotonic() - self.at < ANSWER_PRESS_WITHIN


class Cloud:
    """The bot with its profile, chats, files and waiting updates."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.people: dict[int, User] = {}
        self.chats = Chats()
        self.updates = UpdateQueue()
        self.profile = Profile()
        self.delivery: Delivery | None = None  # while a webhook is set
        self.files: dict[str, File] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.inline_feedback = False  # whether the bot is told what was chosen (@BotFather, /setinlinefeedback)
        self.logged_out = False
        self.rich = True  # whether it knows rich messages, as Telegram does since Bot API 10.1
        self._numbers = itertools.count(1)

    def person(self, person_id: int, name: str = "") -> User:
        """A person, made on first use."""
        if person_id not in self.people:
            self.people[person_id] = User(id=person_id, first_name=name or f"Person {person_id}")
        return self.people[person_id]

    def number(self) -> int:
        """A number never used before, for ids."""
        return next(self._numbers)

    def store(self, name: str, content: bytes, mime_type: str) -> File:
        """Keep an uploaded file."""
        number, suffix = self.number(), name.rpartition(".")[2] if "." in name else ""
        path = f"documents/file_{number}" + (f".{suffix}" if suffix.isalnum() and suffix.isascii() else "")
        file = File(id=f"document-{number}", path=path, name=name, content=content, mime_type=mime_type)
        self.files[file.id] = file
        return file

    def tell_message(self, chat: Chat, message: Message, *, edited: bool = False) -> None:
        """Queue the update that tells the bot of a message, new or edited."""
        kind = "channel_post" if chat.kind == "channel" else "message"
        if chat.bot_status in {"member", "administrator"}:
            self.updates.put(f"edited_{kind}" if edited else kind, message_json(message, chat))

    def change_bot_status(self, chat: Chat, by: User, status: str) -> None:
        """The bot is blocked, unblocked, added or thrown out (update my_chat_member)."""
        old, chat.bot_status = chat.bot_status, status
        if old == status:
            return
        change = {
            "chat": chat_json(chat),
            "from": user_json(by),
            "date": int(time.time()),
            "old_chat_member": member_json(self.bot, old),
            "new_chat_member": member_json(self.bot, status),
        }
        chat.touch()
        self.updates.put("my_chat_member", change)

    def change_bot_rights(self, chat: Chat, by: User, *, may_write: bool) -> None:
        """The bot may write in a group or channel from now on, or may not (update my_chat_member)."""
        if chat.bot_may_write == may_write:
            return
        chat.bot_may_write = may_write
        before, after = (self._member(chat, may_write=able) for able in (not may_write, may_write))
        change = {"chat": chat_json(chat), "from": user_json(by), "date": int(time.time())}
        self.updates.put("my_chat_member", change | {"old_chat_member": before, "new_chat_member": after})

    def upgrade(self, chat: Chat, by: User) -> Chat:
        """A group becomes a supergroup: a new chat, which the old one leads to. It is told in both."""
        members, status = chat.members, chat.bot_status
        new = self.chats.make_group("supergroup", chat.title, chat.username, members, status)
        chat.moved_to = new.id
        told = {"message_id": self.number(), "date": int(time.time()), "from": user_json(by)}
        self.updates.put("message", told | {"chat": chat_json(chat), "migrate_to_chat_id": new.id})
        self.updates.put("message", told | {"chat": chat_json(new), "migrate_from_chat_id": chat.id})
        return new

    def _member(self, chat: Chat, *, may_write: bool) -> dict[str, object]:
        restricted = chat.kind != "channel" and not may_write
        return member_json(self.bot, "restricted" if restricted else chat.bot_status, may_write=may_write)

    async def close(self) -> None:
        """End what is under way: the webhook's delivery and the long poll."""
        delivery, self.delivery = self.delivery, None
        if delivery is not None:
            await delivery.stop()
        self.updates.end_poll()
