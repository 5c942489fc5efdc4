"""Filters of chats: those in use, those that are proposed, and those that may be brought back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.model import Filter, FilterState
from bot.storage.connection import Store
from bot.storage.rows import FILTER
from bot.storage.tables import filters


class Filters(Store):
    async def of_chat(self, chat_id: int) -> list[Filter]:
        used = FILTER.select().where(filters.c.chat_id == chat_id, filters.c.state == FilterState.USED)
        return await self._connection.nouns(FILTER, used.order_by(filters.c.id))

    async def get(self, chat_id: int, filter_id: int) -> Filter | None:
        is_it = FILTER.select().where(filters.c.chat_id == chat_id, filters.c.id == filter_id)
        return await self._connection.noun(FILTER, is_it)

    async def put(self, one: Filter) -> Filter:
        return await self._connection.put(FILTER, one)

    async def purge(self, before: datetime) -> int:
        unused = delete(filters).where(filters.c.state != FilterState.USED, filters.c.at < before)
        return await self._connection.run(unused)
