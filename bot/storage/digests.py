"""Digests that were made, and what each chat has been shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, delete, exists, or_, select

from bot.model import Article, DigestRecord, Mode
from bot.storage.articles import date
from bot.storage.connection import Store, batches
from bot.storage.rows import ARTICLE, DIGEST
from bot.storage.tables import articles, digests, shown


class Digests(Store):
    async def add(self, record: DigestRecord) -> DigestRecord | None:
        statement = self._connection.insert(digests).values(DIGEST.values(record, without={"id"}))
        once = statement.on_conflict_do_nothing(index_elements=["schedule_id", "local_date"])
        digest_id = await self._connection.scalar(once.returning(digests.c.id))
        return None if digest_id is None else replace(record, id=digest_id)

    async def get(self, chat_id: int, digest_id: int) -> DigestRecord | None:
        statement = DIGEST.select().where(digests.c.chat_id == chat_id, digests.c.id == digest_id)
        return await self._connection.noun(DIGEST, statement)

    async def last(
        self, chat_id: int, *, scheduled_only: bool, about: str = "", by: datetime | None = None
    ) -> DigestRecord | None:
        statement = DIGEST.select().where(digests.c.chat_id == chat_id, digests.c.mode == Mode.DIGEST)
        statement = statement.where(digests.c.about == about)
        if scheduled_only:
            statement = statement.where(digests.c.schedule_id.is_not(None))
        if by:
            statement = statement.where(digests.c.until <= by)
        latest = statement.order_by(digests.c.until.desc(), digests.c.id.desc()).limit(1)
        return await self._connection.noun(DIGEST, latest)

    async def mark_shown(
        self, chat_id: int, article_ids: Sequence[int], digest_id: int | None, now: datetime, *, by_hand: bool
    ) -> None:
        statement = self._connection.insert(shown)
        marked = {"digest_id": digest_id, "at": now, "by_hand": by_hand}
        if by_hand:  # what a scheduled digest has shown stays shown
            statement = statement.on_conflict_do_nothing()
        else:
            fresh = {name: statement.excluded[name] for name in marked}
            statement = statement.on_conflict_do_update(index_elements=["chat_id", "article_id"], set_=fresh)
        rows = [{"chat_id": chat_id, "article_id": article_id, **marked} for article_id in article_ids]
        await self._connection.run_many(statement, rows)

    async def shown(self, chat_id: int, article_ids: Sequence[int], *, include_by_hand: bool) -> set[int]:
        found: set[int] = set()
        for ids in batches(article_ids):
            statement = select(shown.c.article_id).where(shown.c.chat_id == chat_id, shown.c.article_id.in_(ids))
            if not include_by_hand:
                statement = statement.where(shown.c.by_hand.is_(False))
            found |= {row[0] for row in await self._connection.all(statement)}
        return found

    async def known(
        self, chat_id: int, story_ids: Collection[int], since: datetime, until: datetime, *, include_by_hand: bool
    ) -> list[Article]:
        # From the story to the mark: a chat has thousands of marks, a story few articles.
        seen = exists().where(shown.c.chat_id == chat_id, shown.c.article_id == articles.c.id)
        seen = seen.where(shown.c.at > since, shown.c.at < until)
        if not include_by_hand:
            seen = seen.where(shown.c.by_hand.is_(False))
        found: list[Article] = []
        for ids in batches(sorted(story_ids)):
            statement = ARTICLE.select().where(articles.c.story_id.in_(ids), seen)
            found += await self._connection.nouns(ARTICLE, statement.order_by(date, articles.c.id))
        return found

    async def purge(self, before: datetime) -> int:
        newer = digests.alias("newer")
        later = or_(newer.c.until > digests.c.until, and_(newer.c.until == digests.c.until, newer.c.id > digests.c.id))
        chat_goes_on = exists().where(newer.c.chat_id == digests.c.chat_id, later)
        schedule_goes_on = exists().where(newer.c.schedule_id == digests.c.schedule_id, later)
        return await self._connection.run(
            delete(digests).where(
                digests.c.until < before, chat_goes_on, or_(digests.c.schedule_id.is_(None), schedule_goes_on)
            )
        )
