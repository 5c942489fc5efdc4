"""Which chats can be written to, and who is to know where that ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.model import Chat, ChatKind, MessageKind
from bot.storage.base import UnitOfWork
from bot.telegram import cards

RIGHTS = "rights"  # we may be there, but not write


async def lost(tx: UnitOfWork, chat_id: int, why: str, now: datetime, *, owner: int = 0) -> None:
    """The chat can't be written to any more: nothing is sent, and its subscriptions stay for a return. In a channel
    nobody would notice, so who has let us in is told in private, or else the ``owner`` of the bot (0: nobody)."""
    chat = await tx.chats.get(chat_id)
    if chat is None or chat.unreachable:
        return
    await tx.chats.put(replace(chat, unreachable=why))
    keeper = await _keeper(tx, chat, owner) if chat.kind is ChatKind.CHANNEL or why == RIGHTS else None
    if keeper:
        card = cards.chat_lost(keeper.language, chat, rights=why == RIGHTS)
        if await tx.outbox.is_known(keeper.id, card, chat_id):  # others go on to write there, and we to try
            return
        await tx.outbox.add(keeper.id, MessageKind.ANSWER, [card], now)


async def _keeper(tx: UnitOfWork, chat: Chat, owner: int) -> Chat | None:
    for person in (chat.added_by, owner):
        found = await tx.chats.get(person) if person else None
        if found and found.listens and found.id != chat.id:
            return found
    return None
