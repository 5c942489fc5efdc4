"""Full text over articles, and what people have searched for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.model import Match, Term
from bot.storage.columns import Utc
from bot.storage.connection import BATCH, Connection, Store
from bot.storage.fulltext import FullText, Postgresql, Sqlite
from bot.storage.tables import articles, searches, unindexed


class Search(Store):
    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._engine: FullText = Sqlite() if connection.engine == "sqlite" else Postgresql()

    async def waiting(self) -> bool:
        return bool(await self._connection.scalar(select(unindexed.c.article_id).limit(1)))

    async def index(self, limit: int = BATCH) -> int:
        oldest = select(unindexed.c.article_id).order_by(unindexed.c.article_id).limit(min(limit, BATCH))
        ids = [row[0] for row in await self._connection.all(oldest)]
        told = select(articles.c.id, articles.c.title, articles.c.text).where(articles.c.id.in_(ids))
        found = [(row[0], row[1], row[2]) for row in await self._connection.all(told)] if ids else []
        if found:
            await self._engine.index(self._connection, found)
        await self._connection.run(delete(unindexed).where(unindexed.c.article_id.in_(ids)))
        return len(ids)

    async def merge(self, *, begin: bool) -> bool:
        return await self._engine.merge(self._connection, begin=begin)

    async def matches(
        self, chat_id: int, terms: Sequence[Term], *, any_of: bool = False, saved: bool = False
    ) -> list[Match]:
        query = self._engine.query(terms, any_of=any_of)
        if not query:
            return []
        statement = (await self._engine.matches(self._connection, chat_id, saved=saved)).columns(
            published_at=Utc, seen_at=Utc
        )
        rows = await self._connection.all(statement.bindparams(chat=chat_id, query=query))
        return [Match(article_id=row[0], relevance=float(row[1]), date=row[2] or row[3]) for row in rows]

    async def remember(self, chat_id: int, words: str, now: datetime) -> int:
        asked = insert(searches).values(chat_id=chat_id, words=words, at=now)
        return int(await self._connection.scalar(asked.returning(searches.c.id)))

    async def recall(self, chat_id: int, search_id: int) -> str | None:
        asked = select(searches.c.words).where(searches.c.chat_id == chat_id, searches.c.id == search_id)
        found: str | None = await self._connection.scalar(asked)
        return found

    async def purge(self, before: datetime) -> int:
        return await self._connection.run(delete(searches).where(searches.c.at < before))
