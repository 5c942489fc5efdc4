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
from bot.model import Chat, Message, MessageKind
from bot.sandbox.pool import Sandbox
from bot.services import handling
from bot.storage.base import Storage, UnitOfWork

topic: ContextVar[int | None] = ContextVar("topic", default=None)  # the forum topic that is being answered in


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


async def answer(tx: UnitOfWork, chat_id: int, messages: Sequence[Message], now: datetime) -> None:
    """Append an answer to the outbox within ``tx``, which settles the update that it answers (see ``handling``). It
    goes to the topic in which it was asked for."""
    await handling.done(tx)
    chat = await tx.chats.get(chat_id) if any(message.preview_url for message in messages) else None
    liked = as_liked(chat, messages)
    await tx.outbox.add(chat_id, MessageKind.ANSWER, [in_topic(one) for one in liked], now)


async def announce(tx: UnitOfWork, chat_id: int, messages: Sequence[Message], now: datetime) -> None:
    """Append to the outbox what nobody has just asked for."""
    await tx.outbox.add(chat_id, MessageKind.SCHEDULED, messages, now)


@contextmanager
def answering_in(thread: int | None) -> Iterator[None]:
    """What is answered in this block goes to this forum topic (None: to the general one, or there are none)."""
    before = topic.set(thread)
    try:
        yield
    finally:
        topic.reset(before)


def in_topic(message: Message) -> Message:
    """Addressed to the forum topic that is being answered in, where there is one."""
    thread = topic.get()
    return message if thread is None else replace(message, thread=thread)


def as_liked(chat: Chat | None, messages: Sequence[Message]) -> Sequence[Message]:
    """Without pictures of pages, for a chat that does not want them."""
    if chat is None or chat.previews:
        return messages
    return [replace(message, preview_url="") for message in messages]
