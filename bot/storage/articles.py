"""Articles, stored once for all readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, update

from bot.model import Added, Arrival, Article, Listed, Mode, NewEntry
from bot.storage.connection import Store, batches
from bot.storage.entries import Entries
from bot.storage.rows import ARTICLE
from bot.storage.tables import articles, entries, feeds, saved, subscriptions

date: ColumnElement[datetime] = func.coalesce(articles.c.published_at, articles.c.seen_at)


class Articles(Store):
    async def add_entries(self, feed_id: int, entries: Sequence[NewEntry], now: datetime) -> Added:
        (added,) = await self.add_documents([Listed(feed_id=feed_id, entries=tuple(entries))], now)
        return added

    async def add_documents(self, documents: Sequence[Listed], now: datetime) -> list[Added]:
        return await Entries(self._connection).add(documents, now)

    async def get(self, article_id: int) -> Article | None:
        return await self._connection.noun(ARTICLE, ARTICLE.select().where(articles.c.id == article_id))

    async def many(self, article_ids: Sequence[int]) -> Mapping[int, Article]:
        found = await self._connection.by_ids(ARTICLE, articles.c.id, article_ids)
        return {article.id: article for article in found}

    async def by_key(self, key: str) -> Article | None:
        return await self._connection.noun(ARTICLE, ARTICLE.select().where(articles.c.key == key))

    async def save(self, article: Article) -> Article:
        values = ARTICLE.values(article, without={"id", "story_id"})
        statement: Any
        if article.id:
            statement = update(articles).where(articles.c.id == article.id).values(values)
        else:
            statement = self._connection.upsert(articles, values, ["key"], keep=["seen_at"])
        return await self._connection.noun(ARTICLE, statement.returning(*ARTICLE.columns)) or article

    async def to_read(self, now: datetime, limit: int) -> list[Article]:
        statement = ARTICLE.select().where(articles.c.next_read_at <= now)
        longest_due = statement.order_by(articles.c.next_read_at, articles.c.id).limit(limit)
        return await self._connection.nouns(ARTICLE, longest_due)

    async def unclustered(self, limit: int) -> list[Article]:
        from_a_feed = exists().where(entries.c.article_id == articles.c.id)
        waiting = select(articles.c.id).where(
            articles.c.story_id.is_(None), articles.c.next_read_at.is_(None), from_a_feed
        )
        # Sorted without their texts: after an import there are thousands.
        oldest = waiting.order_by(date, articles.c.id).limit(limit).subquery()
        statement = ARTICLE.select().join(oldest, oldest.c.id == articles.c.id).order_by(date, articles.c.id)
        return await self._connection.nouns(ARTICLE, statement)

    async def latest(self, feed_id: int, limit: int) -> list[Article]:
        # A document lists its newest first and is stored from its end: a later id is nearer to its top.
        placed = (
            select(entries.c.article_id, func.max(entries.c.id).label("place"))
            .where(entries.c.feed_id == feed_id)
            .group_by(entries.c.article_id)
            .subquery()
        )
        statement = ARTICLE.select().join(placed, placed.c.article_id == articles.c.id)
        newest = statement.order_by(date.desc(), placed.c.place.desc()).limit(limit)
        return await self._connection.nouns(ARTICLE, newest)

    async def after(self, feed_id: int, entry_id: int, limit: int) -> list[Arrival]:
        statement = (
            select(entries.c.id, entries.c.new_at, *ARTICLE.columns)
            .join(articles, articles.c.id == entries.c.article_id)
            .where(entries.c.feed_id == feed_id, entries.c.id > entry_id)
            .order_by(entries.c.id)
        )
        found: dict[int, Arrival] = {}
        for row in await self._connection.all(statement.limit(limit)):
            article = ARTICLE.read(row, 2)
            found.setdefault(article.id, Arrival(id=row[0], new_at=row[1], article=article))
        return list(found.values())

    async def last_entry_id(self, feed_id: int) -> int:
        return await self._connection.scalar(select(func.max(entries.c.id)).where(entries.c.feed_id == feed_id)) or 0

    async def news(
        self,
        chat_id: int,
        since: datetime,
        until: datetime,
        mode: Mode = Mode.DIGEST,
    ) -> list[Article]:
        brought = (
            select(entries.c.article_id)
            .join(subscriptions, subscriptions.c.feed_id == entries.c.feed_id)
            .where(subscriptions.c.chat_id == chat_id, subscriptions.c.mode == mode)
            .where(entries.c.new_at > since, entries.c.new_at <= until)
        )
        statement = ARTICLE.select().where(articles.c.id.in_(brought))
        return await self._connection.nouns(ARTICLE, statement.order_by(date.desc(), articles.c.id.desc()))

    async def brought(self, feed_ids: Collection[int], since: datetime) -> list[tuple[int, datetime, int]]:
        found: list[tuple[int, datetime, int]] = []
        for some in batches(sorted(feed_ids)):
            statement = select(entries.c.feed_id, entries.c.new_at, entries.c.article_id)
            statement = statement.where(entries.c.feed_id.in_(some), entries.c.new_at > since)
            found += map(tuple, await self._connection.all(statement.order_by(entries.c.feed_id, entries.c.new_at)))
        return found

    async def counts(self, feed_ids: Collection[int], since: datetime) -> dict[int, int]:
        found: dict[int, int] = {}
        for some in batches(sorted(feed_ids)):
            statement = select(entries.c.feed_id, func.count(entries.c.article_id.distinct()))
            statement = statement.where(entries.c.feed_id.in_(some), entries.c.new_at > since)
            found |= {row[0]: row[1] for row in await self._connection.all(statement.group_by(entries.c.feed_id))}
        return found

    async def recent(
        self, chat_id: int, since: datetime, limit: int, feed_ids: Collection[int] | None = None
    ) -> list[Article]:
        newest = (
            select(entries.c.article_id, func.max(entries.c.new_at).label("at"))
            .join(subscriptions, subscriptions.c.feed_id == entries.c.feed_id)
            .where(subscriptions.c.chat_id == chat_id, entries.c.new_at > since)
            .group_by(entries.c.article_id)
            .order_by(func.max(entries.c.new_at).desc(), entries.c.article_id.desc())
            .limit(limit)
        )
        found = (newest if feed_ids is None else newest.where(entries.c.feed_id.in_(feed_ids))).subquery()
        statement = ARTICLE.select().join(found, found.c.article_id == articles.c.id)
        return await self._connection.nouns(ARTICLE, statement.order_by(found.c.at.desc(), articles.c.id.desc()))

    async def sources(self, chat_id: int, article_ids: Sequence[int]) -> Mapping[int, set[int]]:
        found = defaultdict[int, set[int]](set)
        for ids in batches(article_ids):
            statement = (
                select(entries.c.article_id, entries.c.feed_id)
                .join(subscriptions, subscriptions.c.feed_id == entries.c.feed_id)
                .where(subscriptions.c.chat_id == chat_id, entries.c.article_id.in_(ids))
            )
            for article_id, feed_id in await self._connection.all(statement):
                found[article_id].add(feed_id)
        return found

    async def purge(self, before: datetime) -> int:
        old = or_(articles.c.seen_at.is_(None), articles.c.seen_at < before)
        kept = exists().where(saved.c.article_id == articles.c.id)
        return await self._connection.run(delete(articles).where(old, ~_in_a_feed(before), ~kept))


def _in_a_feed(since: datetime) -> ColumnElement[bool]:
    """Whether an article is in its feed's document, or was at ``since`` or later. A feed that is polled tells when it
    drops an entry, however long it fails in between; one that is not polled any more counts until it was last read."""
    goes_on = or_(feeds.c.next_poll_at.is_not(None), feeds.c.last_success_at >= since)
    listed = or_(entries.c.unlisted_at >= since, and_(entries.c.unlisted_at.is_(None), goes_on))
    return (
        select(entries.c.id)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.article_id == articles.c.id, listed)
        .exists()
    )
