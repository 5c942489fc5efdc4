"""Names and tags as they were before somebody changed them: what an undo puts back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.model import Relabelled
from bot.storage.connection import Store
from bot.storage.rows import RELABELLED
from bot.storage.tables import relabelled


class Labels(Store):
    async def remember(self, before: Relabelled) -> int:
        return (await self._connection.put(RELABELLED, before)).id

    async def recall(self, chat_id: int, change_id: int) -> Relabelled | None:
        statement = RELABELLED.select().where(relabelled.c.chat_id == chat_id, relabelled.c.id == change_id)
        return await self._connection.noun(RELABELLED, statement)

    async def purge(self, before: datetime) -> int:
        return await self._connection.run(delete(relabelled).where(relabelled.c.at < before))
