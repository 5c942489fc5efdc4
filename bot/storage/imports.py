"""Lists of feeds that chats have sent, from the moment they are read until their result is no longer needed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.model import ImportJob
from bot.storage.connection import Store
from bot.storage.rows import IMPORT
from bot.storage.tables import imports


class Imports(Store):
    async def put(self, job: ImportJob) -> ImportJob:
        return await self._connection.put(IMPORT, job)

    async def get(self, chat_id: int, job_id: int) -> ImportJob | None:
        statement = IMPORT.select().where(imports.c.id == job_id, imports.c.chat_id == chat_id)
        return await self._connection.noun(IMPORT, statement)

    async def open(self) -> list[ImportJob]:
        return await self._connection.nouns(IMPORT, IMPORT.select().where(~imports.c.over).order_by(imports.c.id))

    async def purge(self, before: datetime) -> int:
        old = delete(imports).where(imports.c.over, imports.c.created_at < before)
        return await self._connection.run(old)
