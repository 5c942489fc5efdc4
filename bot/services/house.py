"""What every service is given: the tools of the house, made once by ``bot.app``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.config import Settings
from bot.feeds.fetch import Fetcher
from bot.model import Button, Chat, ChatKind, Message, MessageKind
from bot.sandbox.pool import Sandbox
from bot.services import handling
from bot.storage.base import Storage, UnitOfWork
from bot.telegram import cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What would be answered in the chat ``of`` is answered in ``to``, the private chat that it is set up from, under
    the words ``line``. ``about`` is noted with the message, so that its buttons act on that chat (0: they act on
    ``to``); ``way_back`` are buttons that go below all others."""

    of: int
    to: int
    line: str
    about: int = 0
    way_back: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """On which occasion something is said in a group or channel. ``passing``: while it is set up, so that it is deleted
    later (see ``Tidying``), with the person's message ``command``. ``pressed`` is the message whose button was pressed,
    and which is in use by that. 0: none."""

    passing: bool
    command: int = 0
    pressed: int = 0


topic: ContextVar[int | None] = ContextVar("topic", default=None)  # the forum topic that is being answered in
aside: ContextVar[Aside | None] = ContextVar("aside", default=None)
occasion: ContextVar[Occasion | None] = ContextVar("occasion", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """``wake`` tells delivery that the outbox has something new; call it after the transaction has committed. ``say``
    sends a message at once, past the outbox, and returns Telegram's id where it arrived: for progress lines only."""

    settings: Settings
    storage: Storage
    fetcher: Fetcher
    sandbox: Sandbox
    clock: Clock
    wake: Callable[[], None]
    say: Callable[[int, Message], Awaitable[int | None]]

    def is_owner(self, chat_id: int) -> bool:
        """Whether it is the chat of whoever runs the bot."""
        return chat_id != 0 and chat_id == self.settings.telegram.owner

    async def answer(self, chat_id: int, *messages: Message) -> None:
        """Commit an answer that tells of no change of state, and have it sent."""
        async with self.storage.write() as tx:
            await answer(tx, chat_id, messages, self.clock())
        self.wake()

    async def tell(self, chat_id: int, line: Message) -> int | None:
        """``say`` a short line where ``answer`` would go."""
        where, (told, *_) = addressed(chat_id, [line])
        return await self.say(where, told)


async def answer(tx: UnitOfWork, chat_id: int, messages: Sequence[Message], now: datetime) -> None:
    """Append an answer to the outbox within ``tx``, which settles the update that it answers (see ``handling``). It
    goes to the topic in which it was asked for, or to the private chat that the chat is set up from."""
    await handling.done(tx)
    chat = await tx.chats.get(chat_id) if any(message.preview_url for message in messages) else None
    liked = as_liked(chat, messages)
    where, told = addressed(chat_id, liked)
    await tx.outbox.add(where, MessageKind.ANSWER, told, now)
    if (given := occasion.get()) and given.pressed:
        await tx.outbox.touch(chat_id, given.pressed, now)


async def announce(tx: UnitOfWork, chat_id: int, messages: Sequence[Message], now: datetime) -> None:
    """Append to the outbox what nobody has just asked for."""
    await tx.outbox.add(chat_id, MessageKind.SCHEDULED, messages, now)


@contextmanager
def answering_in(thread: int | None, beside: Aside | None = None, on: Occasion | None = None) -> Iterator[None]:
    """What is answered in this block goes to this forum topic (None: to the general one, or there are none), or
    ``beside`` the chat that it is about; and is said ``on`` this occasion."""
    before = topic.set(thread), aside.set(beside), occasion.set(on)
    try:
        yield
    finally:
        occasion.reset(before[2])
        aside.reset(before[1])
        topic.reset(before[0])


@contextmanager
def lasting() -> Iterator[None]:
    """What is answered in this block stays, also where all else on this occasion is said in passing."""
    given = occasion.get()
    before = occasion.set(replace(given, passing=False) if given else None)
    try:
        yield
    finally:
        occasion.reset(before)


def thread_here(before: int | None = None) -> int | None:
    """The forum topic in which something is set up, and to which it is sent from then on. From a private chat, what
    was sent to a topic ``before`` goes on being sent there."""
    return before if aside.get() else topic.get()


def addressed(chat_id: int, messages: Sequence[Message]) -> tuple[int, list[Message]]:
    """Where what is answered in a chat goes, and as what."""
    beside, thread = aside.get(), topic.get()
    if beside is None or beside.of != chat_id:
        return chat_id, _in_passing(chat_id, [replace(one, thread=thread or one.thread) for one in messages])
    theirs = [replace(one, for_chat=beside.about) for one in messages]
    return beside.to, [part for one in theirs for part in cards.headed(one, beside.line, beside.way_back)]


def _in_passing(chat_id: int, messages: list[Message]) -> list[Message]:
    """On an occasion that says so, and in groups and channels alone. The first message takes the command with it."""
    given = occasion.get()
    if given is None or not given.passing or chat_id > 0:
        return messages
    return [replace(one, passing=True, command=0 if at else given.command) for at, one in enumerate(messages)]


def for_readers(chat: Chat, messages: Sequence[Message], thread: int | None) -> list[Message]:
    """What comes by itself, for a forum topic where there is one. In a channel it has no buttons that act: what one
    reader asks for by them would be posted to all."""
    if chat.kind is ChatKind.CHANNEL:
        rows = [[tuple(one for one in row if not one.data) for row in message.buttons] for message in messages]
        messages = [
            replace(message, buttons=tuple(filter(None, kept))) for message, kept in zip(messages, rows, strict=True)
        ]
    return [replace(message, thread=thread) for message in messages]


def as_liked(chat: Chat | None, messages: Sequence[Message]) -> Sequence[Message]:
    """Without pictures of pages, for a chat that does not want them."""
    if chat is None or chat.previews:
        return messages
    return [replace(message, preview_url="") for message in messages]
