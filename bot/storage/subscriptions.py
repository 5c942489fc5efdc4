"""Which chat follows which feed, and how."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, exists, func, or_, select, tuple_

from bot.model import Followed, Mode, Subscription
from bot.storage.base import QuietKind
from bot.storage.connection import Store, batches
from bot.storage.rows import FEED, SUBSCRIPTION, AnyRow
from bot.storage.tables import chats, entries, feeds, subscriptions


class Subscriptions(Store):
    async def get(self, chat_id: int, feed_id: int) -> Followed | None:
        row = await self._connection.first(
            followed().where(subscriptions.c.chat_id == chat_id, subscriptions.c.feed_id == feed_id)
        )
        return None if row is None else read_followed(row)

    async def of_chat(self, chat_id: int) -> list[Followed]:
        statement = followed().where(subscriptions.c.chat_id == chat_id)
        return [read_followed(row) for row in await self._connection.all(in_order(statement))]

    async def of_chats(self, chat_ids: Collection[int]) -> list[Subscription]:
        found: list[Subscription] = []
        for some in batches(sorted(chat_ids)):
            statement = SUBSCRIPTION.select().where(subscriptions.c.chat_id.in_(some))
            found += await self._connection.nouns(SUBSCRIPTION, in_order(statement))
        return found

    async def put(self, subscription: Subscription) -> None:
        values = SUBSCRIPTION.values(subscription)
        await self._connection.run(self._connection.upsert(subscriptions, values, ["chat_id", "feed_id"]))

    async def remove(self, chat_id: int, feed_id: int) -> bool:
        statement = delete(subscriptions).where(subscriptions.c.chat_id == chat_id, subscriptions.c.feed_id == feed_id)
        return await self._connection.run(statement) > 0

    async def of_feed(self, feed_id: int) -> list[Subscription]:
        statement = SUBSCRIPTION.select().where(subscriptions.c.feed_id == feed_id)
        return await self._connection.nouns(SUBSCRIPTION, statement.order_by(subscriptions.c.chat_id))

    async def count(self, chat_id: int) -> int:
        statement = select(func.count()).select_from(subscriptions).where(subscriptions.c.chat_id == chat_id)
        return int(await self._connection.scalar(statement))

    async def counts(self, feed_ids: Sequence[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        for some in batches(feed_ids):
            statement = select(subscriptions.c.feed_id, func.count()).where(subscriptions.c.feed_id.in_(some))
            rows = await self._connection.all(statement.group_by(subscriptions.c.feed_id))
            found |= {int(row[0]): int(row[1]) for row in rows}
        return found

    async def behind(
        self, limit: int, now: datetime | None = None, hushed: Collection[QuietKind] = ()
    ) -> list[Followed]:
        newer = exists().where(
            entries.c.feed_id == subscriptions.c.feed_id, entries.c.id > subscriptions.c.seen_entry_id
        )
        statement = (
            followed()
            .join(chats, chats.c.id == subscriptions.c.chat_id)
            .where(subscriptions.c.mode == Mode.INSTANT, chats.c.stopped.is_(False), chats.c.unreachable == "", newer)
        )
        if now is not None:
            for end in (chats.c.paused_until, chats.c.held_until):
                statement = statement.where(or_(end.is_(None), end <= now))
        if hushed:
            kind = tuple_(chats.c.timezone, chats.c.quiet_from, chats.c.quiet_until)
            statement = statement.where(or_(chats.c.quiet_from.is_(None), kind.not_in(hushed)))
        return [read_followed(row) for row in await self._connection.all(in_order(statement).limit(limit))]


def followed() -> Select[Any]:
    """Subscriptions with their feeds: see ``read_followed``."""
    return select(*SUBSCRIPTION.columns, *FEED.columns).join(feeds, feeds.c.id == subscriptions.c.feed_id)


def in_order(statement: Select[Any]) -> Select[Any]:
    """In order of subscription."""
    return statement.order_by(
        subscriptions.c.created_at.nulls_first(), subscriptions.c.chat_id, subscriptions.c.feed_id
    )


def read_followed(row: AnyRow) -> Followed:
    return Followed(subscription=SUBSCRIPTION.read(row), feed=FEED.read(row, len(SUBSCRIPTION)))
