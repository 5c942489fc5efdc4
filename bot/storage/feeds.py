"""Feeds, and which of them are due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, exists, func, insert, or_, select, update

from bot.model import Feed
from bot.storage.connection import Store
from bot.storage.rows import FEED
from bot.storage.tables import feeds, subscriptions

SAVE = update(feeds).where(feeds.c.id == bindparam("feed_id"))  # made once: it takes longer than to run it
POLL = (
    "etag", "last_modified", "interval", "max_age", "moved_to", "moved_times", "next_poll_at", "last_polled_at",
    "last_success_at", "failures", "trouble", "trouble_detail", "told_at",
)  # fmt: skip
NOTE = SAVE.values({name: bindparam(name) for name in POLL})


class Feeds(Store):
    async def get(self, feed_id: int) -> Feed | None:
        return await self._connection.noun(FEED, FEED.select().where(feeds.c.id == feed_id))

    async def by_url(self, url: str) -> Feed | None:
        return await self._connection.noun(FEED, FEED.select().where(feeds.c.url_key == url))

    async def add(self, feed: Feed) -> Feed:
        feed_id = await self._connection.scalar(insert(feeds).values(_values(feed)).returning(feeds.c.id))
        return replace(feed, id=feed_id)

    async def many(self, feed_ids: Sequence[int]) -> Mapping[int, Feed]:
        return {feed.id: feed for feed in await self._connection.by_ids(FEED, feeds.c.id, feed_ids)}

    async def save(self, *changed: Feed) -> None:
        await self._connection.run_many(SAVE, [{**_values(feed), "feed_id": feed.id} for feed in changed])

    async def note_polls(self, *polled: Feed) -> None:
        rows = [{name: getattr(feed, name) for name in POLL} | {"feed_id": feed.id} for feed in polled]
        await self._connection.run_many(NOTE, rows)

    async def due(self, now: datetime, limit: int) -> list[Feed]:
        statement = FEED.select().where(feeds.c.next_poll_at <= now).order_by(feeds.c.next_poll_at, feeds.c.id)
        return await self._connection.nouns(FEED, statement.limit(limit))

    async def pace(self, usual: int) -> float:
        seconds = case((feeds.c.interval > 0, feeds.c.interval), else_=usual)
        statement = select(func.sum(1.0 / seconds)).where(feeds.c.next_poll_at.is_not(None))
        return float(await self._connection.scalar(statement) or 0.0)

    async def all(self) -> list[Feed]:
        return await self._connection.nouns(FEED, FEED.select().order_by(feeds.c.id))

    async def wake(self, feed_id: int, at: datetime) -> None:
        later = or_(feeds.c.next_poll_at.is_(None), feeds.c.next_poll_at > at)
        await self._connection.run(update(feeds).where(feeds.c.id == feed_id, later).values(next_poll_at=at))

    async def drop_unfollowed(self) -> int:
        followed = exists().where(subscriptions.c.feed_id == feeds.c.id)
        idle = update(feeds).where(feeds.c.next_poll_at.is_not(None), feeds.c.kept.is_(False), ~followed)
        return await self._connection.run(idle.values(next_poll_at=None))

    async def counts(self) -> tuple[int, int]:
        failing = func.count().filter(feeds.c.trouble != "")
        row = await self._connection.first(select(func.count(), failing).where(feeds.c.next_poll_at.is_not(None)))
        return (row[0], row[1]) if row else (0, 0)

    async def moved(self, times: int, limit: int) -> list[Feed]:
        statement = FEED.select().where(feeds.c.moved_times >= times, feeds.c.next_poll_at.is_not(None))
        return await self._connection.nouns(FEED, statement.order_by(feeds.c.id).limit(limit))

    async def dead(self, before: datetime, limit: int) -> list[Feed]:
        read_at = func.coalesce(feeds.c.last_success_at, feeds.c.created_at)
        is_followed = exists().where(subscriptions.c.feed_id == feeds.c.id)
        is_dead = or_(feeds.c.next_poll_at.is_(None), read_at <= before)
        statement = FEED.select().where(feeds.c.trouble != "", feeds.c.told_at.is_(None), is_dead, is_followed)
        return await self._connection.nouns(FEED, statement.order_by(feeds.c.id).limit(limit))


def _values(feed: Feed) -> dict[str, Any]:
    return {**FEED.values(feed, without={"id"}), "url_key": feed.url}
