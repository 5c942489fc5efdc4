"""What every service is given: the tools of the house, made once by ``bot.app``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.config import Settings
from bot.feeds.fetch import Fetcher
from bot.model import Chat, Message, MessageKind
from bot.sandbox.pool import Sandbox
from bot.services import handling
from bot.storage.base import Storage, UnitOfWork
from bot.telegram import cards

OFFERED = "offered"  # the mark on an uncertain row that its person has been asked about


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

    async def answer(self, chat_id: int, *messages: Message) -> None:
        """Commit an answer that tells of no change of state, and have it sent."""
        async with self.storage.write() as tx:
            await answer(tx, chat_id, messages, self.clock())
        self.wake()


async def answer(tx: UnitOfWork, chat_id: int, messages: Sequence[Message], now: datetime) -> None:
    """Append an answer to the outbox within ``tx``, which settles the update that it answers (see ``handling``). Where
    an earlier message may not have arrived, ask about it too."""
    await handling.done(tx)
    chat = await tx.chats.get(chat_id) if any(message.preview_url for message in messages) else None
    await tx.outbox.add(chat_id, MessageKind.ANSWER, as_liked(chat, messages), now)
    doubtful = [row for row in await tx.outbox.unconfirmed(chat_id) if row.trouble != OFFERED]
    if not doubtful:
        return
    chat = await tx.chats.get(chat_id)
    language = chat.language if chat else "en"
    for row in doubtful:
        await tx.outbox.add(chat_id, MessageKind.ANSWER, [cards.uncertain_offer(language, row)], now)
        await tx.outbox.uncertain(row.id, OFFERED)


def as_liked(chat: Chat | None, messages: Sequence[Message]) -> Sequence[Message]:
    """Without pictures of pages, for a chat that does not want them."""
    if chat is None or chat.previews:
        return messages
    return [replace(message, preview_url="") for message in messages]
