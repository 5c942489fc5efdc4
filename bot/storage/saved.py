"""Articles that people keep."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, exists, func, select

from bot.model import Article
from bot.storage.connection import Store
from bot.storage.rows import ARTICLE
from bot.storage.tables import articles, saved


class Saved(Store):
    async def put(self, chat_id: int, article_id: int, now: datetime) -> None:
        statement = self._connection.insert(saved).values(chat_id=chat_id, article_id=article_id, at=now)
        await self._connection.run(statement.on_conflict_do_nothing())

    async def remove(self, chat_id: int, article_id: int) -> bool:
        return await self._connection.run(delete(saved).where(_is(chat_id, article_id))) > 0

    async def has(self, chat_id: int, article_id: int) -> bool:
        return bool(await self._connection.scalar(select(exists().where(_is(chat_id, article_id)))))

    async def of_chat(self, chat_id: int, limit: int, offset: int = 0) -> list[Article]:
        statement = (
            ARTICLE.select()
            .join(saved, saved.c.article_id == articles.c.id)
            .where(saved.c.chat_id == chat_id)
            .order_by(saved.c.at.desc(), saved.c.article_id.desc())
        )
        return await self._connection.nouns(ARTICLE, statement.limit(limit).offset(offset))

    async def count(self, chat_id: int) -> int:
        statement = select(func.count()).select_from(saved).where(saved.c.chat_id == chat_id)
        return int(await self._connection.scalar(statement))


def _is(chat_id: int, article_id: int) -> ColumnElement[bool]:
    return and_(saved.c.chat_id == chat_id, saved.c.article_id == article_id)
