"""Lists of feeds that chats have sent, from the moment they are read until their result is no longer needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, insert, update

from bot.model import ImportJob
from bot.storage.connection import Store
from bot.storage.rows import IMPORT
from bot.storage.tables import imports


class Imports(Store):
    async def put(self, job: ImportJob) -> ImportJob:
        values = IMPORT.values(job, without={"id"})
        if job.id:
            await self._connection.run(update(imports).where(imports.c.id == job.id).values(values))
            return job
        added = insert(imports).values(values).returning(imports.c.id)
        return replace(job, id=await self._connection.scalar(added))

    async def get(self, chat_id: int, job_id: int) -> ImportJob | None:
        statement = IMPORT.select().where(imports.c.id == job_id, imports.c.chat_id == chat_id)
        return await self._connection.noun(IMPORT, statement)

    async def open(self) -> list[ImportJob]:
        return await self._connection.nouns(IMPORT, IMPORT.select().where(~imports.c.over).order_by(imports.c.id))

    async def purge(self, before: datetime) -> int:
        old = delete(imports).where(imports.c.over, imports.c.created_at < before)
        return await self._connection.run(old)
