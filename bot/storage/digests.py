"""Digests that were made, and what each chat has been shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, exists, func, or_, select

from bot.model import DigestRecord, Mode
from bot.storage.articles import date
from bot.storage.base_digests import Shown
from bot.storage.connection import Store, batches
from bot.storage.rows import DIGEST
from bot.storage.tables import articles, chats, digests, shown

_LATEST = digests.c.until.desc(), digests.c.id.desc()


class Digests(Store):
    async def add(self, record: DigestRecord) -> DigestRecord | None:
        rows = await self._connection.insert_many(self._once, [DIGEST.values(record, without={"id"})])
        return replace(record, id=rows[0].id) if rows else None

    async def add_all(self, records: Sequence[DigestRecord]) -> list[DigestRecord | None]:
        values = [DIGEST.values(record, without={"id"}) for record in records]
        added = {
            (row.schedule_id, row.local_date): row.id for row in await self._connection.insert_many(self._once, values)
        }
        ids = [added.get((record.schedule_id, record.local_date)) for record in records]
        return [replace(record, id=one) if one else None for record, one in zip(records, ids, strict=True)]

    @property
    def _once(self) -> Any:
        statement = self._connection.insert(digests)
        once = statement.on_conflict_do_nothing(index_elements=["schedule_id", "local_date"])
        return once.returning(digests.c.id, digests.c.schedule_id, digests.c.local_date)

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
        latest = statement.order_by(*_LATEST).limit(1)
        return await self._connection.noun(DIGEST, latest)

    async def last_of(self, chat_ids: Collection[int], *, about: str, by: datetime) -> dict[int, DigestRecord]:
        one = digests.alias("one")
        latest = (
            select(one.c.id)
            .where(one.c.chat_id == chats.c.id, one.c.mode == Mode.DIGEST, one.c.about == about)
            .where(one.c.schedule_id.is_not(None), one.c.until <= by)
            .order_by(one.c.until.desc(), one.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        found: list[DigestRecord] = []
        for ids in batches(sorted(chat_ids)):
            statement = DIGEST.select().select_from(chats).join(digests, digests.c.id == latest)
            found += await self._connection.nouns(DIGEST, statement.where(chats.c.id.in_(ids)))
        return {record.chat_id: record for record in found}

    async def mark_shown(
        self, chat_id: int, article_ids: Sequence[int], digest_id: int | None, now: datetime, *, by_hand: bool
    ) -> None:
        await self._mark([(chat_id, article_ids, digest_id)], now, by_hand=by_hand)

    async def mark_all_shown(self, shown: Sequence[Shown], now: datetime) -> None:
        await self._mark(shown, now, by_hand=False)

    async def _mark(self, marks: Sequence[Shown], now: datetime, *, by_hand: bool) -> None:
        statement = self._connection.insert(shown)
        if by_hand:  # what a scheduled digest has shown stays shown
            statement = statement.on_conflict_do_nothing()
        else:
            fresh = {name: statement.excluded[name] for name in ("digest_id", "at", "by_hand")}
            statement = statement.on_conflict_do_update(index_elements=["chat_id", "article_id"], set_=fresh)
        rows = [
            {"chat_id": chat_id, "article_id": article_id, "digest_id": digest_id, "at": now, "by_hand": by_hand}
            for chat_id, article_ids, digest_id in marks
            for article_id in article_ids
        ]
        await self._connection.run_many(statement, rows)

    async def shown(self, chat_id: int, article_ids: Sequence[int], *, include_by_hand: bool) -> set[int]:
        found: set[int] = set()
        for ids in batches(article_ids):
            statement = select(shown.c.article_id).where(shown.c.chat_id == chat_id, shown.c.article_id.in_(ids))
            if not include_by_hand:
                statement = statement.where(shown.c.by_hand.is_(False))
            found |= {row[0] for row in await self._connection.all(statement)}
        return found

    async def told(self, chat_id: int, since: datetime) -> list[tuple[int, int]]:
        statement = select(func.coalesce(articles.c.story_id, 0), shown.c.article_id)
        statement = statement.join(articles, articles.c.id == shown.c.article_id)
        statement = statement.where(shown.c.chat_id == chat_id, shown.c.at > since).order_by(shown.c.article_id)
        return [(row[0], row[1]) for row in await self._connection.all(statement)]

    async def known(
        self, chat_id: int, story_ids: Collection[int], since: datetime, until: datetime, *, include_by_hand: bool
    ) -> list[int]:
        # From the story to the mark: a chat has thousands of marks, a story few articles.
        seen = exists().where(shown.c.chat_id == chat_id, shown.c.article_id == articles.c.id)
        seen = seen.where(shown.c.at > since, shown.c.at < until)
        if not include_by_hand:
            seen = seen.where(shown.c.by_hand.is_(False))
        found: list[int] = []
        for ids in batches(sorted(story_ids)):
            statement = select(articles.c.id).where(articles.c.story_id.in_(ids), seen)
            found += [row[0] for row in await self._connection.all(statement.order_by(date, articles.c.id))]
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
