"""Summaries, one for each article and shape, for all readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select

from bot.model import Summary
from bot.storage.connection import Store, batches
from bot.storage.rows import SUMMARY
from bot.storage.tables import summaries


class Summaries(Store):
    async def get(self, article_id: int, shape: str) -> Summary | None:
        statement = SUMMARY.select().where(summaries.c.article_id == article_id, summaries.c.shape == shape)
        return await self._connection.noun(SUMMARY, statement)

    async def many(self, article_ids: Sequence[int], shape: str) -> Mapping[int, Summary]:
        found: dict[int, Summary] = {}
        for ids in batches(article_ids):
            statement = select(summaries.c.article_id, *SUMMARY.columns).where(
                summaries.c.article_id.in_(ids), summaries.c.shape == shape
            )
            found |= {row[0]: SUMMARY.read(row, 1) for row in await self._connection.all(statement)}
        return found

    async def put(self, article_id: int, shape: str, summary: Summary) -> None:
        values = {"article_id": article_id, "shape": shape, **SUMMARY.values(summary)}
        await self._connection.run(self._connection.upsert(summaries, values, ["article_id", "shape"]))

    async def drop(self, article_id: int) -> None:
        await self._connection.run(delete(summaries).where(summaries.c.article_id == article_id))
