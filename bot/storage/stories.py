"""Stories: articles about one event."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, delete, exists, insert, select, update

from bot.model import Story
from bot.storage.articles import date
from bot.storage.connection import Store
from bot.storage.rows import ARTICLE
from bot.storage.tables import articles, stories


class Stories(Store):
    async def add(self, headline: str, at: datetime) -> int:
        statement = insert(stories).values(headline=headline, first_at=at, latest_at=at)
        return int(await self._connection.scalar(statement.returning(stories.c.id)))

    async def assign(self, article_id: int, story_id: int, at: datetime) -> None:
        await self._connection.run(update(articles).where(articles.c.id == article_id).values(story_id=story_id))
        wider = {
            "first_at": case((stories.c.first_at > at, at), else_=stories.c.first_at),
            "latest_at": case((stories.c.latest_at < at, at), else_=stories.c.latest_at),
        }
        await self._connection.run(update(stories).where(stories.c.id == story_id).values(wider))

    async def recent(self, since: datetime) -> list[tuple[int, int]]:
        statement = (
            select(stories.c.id, articles.c.id)
            .join(articles, stories.c.id == articles.c.story_id)
            .where(stories.c.latest_at > since)
            .order_by(date, articles.c.id)
        )
        return [(story_id, article_id) for story_id, article_id in await self._connection.all(statement)]

    async def get(self, story_id: int) -> Story | None:
        found = await self._connection.first(select(stories).where(stories.c.id == story_id))
        members = ARTICLE.select().where(articles.c.story_id == story_id).order_by(date, articles.c.id)
        told = await self._connection.nouns(ARTICLE, members)
        if found is None or not told:
            return None
        return Story(articles=tuple(told), **found._mapping)

    async def purge(self) -> int:
        told = exists().where(articles.c.story_id == stories.c.id)
        return await self._connection.run(delete(stories).where(~told))
