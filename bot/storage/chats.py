"""Chats, under Telegram's ids."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import func, select

from bot.model import Chat
from bot.storage.base import QuietKind
from bot.storage.connection import Store
from bot.storage.erasing import erase
from bot.storage.rows import CHAT
from bot.storage.tables import chats


class Chats(Store):
    async def get(self, chat_id: int) -> Chat | None:
        return await self._connection.noun(CHAT, CHAT.select().where(chats.c.id == chat_id))

    async def put(self, chat: Chat) -> None:
        await self._connection.run(self._connection.upsert(chats, CHAT.values(chat), ["id"]))

    async def erase(self, chat_id: int, feed_ids: Collection[int] = ()) -> None:
        await erase(self._connection, chat_id, feed_ids)

    async def quiet_kinds(self) -> set[QuietKind]:
        kinds = select(chats.c.timezone, chats.c.quiet_from, chats.c.quiet_until).distinct()
        rows = await self._connection.all(kinds.where(chats.c.quiet_from.is_not(None)))
        return {(row[0], row[1], row[2]) for row in rows}

    async def count(self) -> int:
        return int(await self._connection.scalar(select(func.count()).select_from(chats)))
