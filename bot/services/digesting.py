"""Digests: at the hour asked for, once; or at once, by hand, without taking anything from the scheduled one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.digests.compose import compose
from bot.digests.schedule import local_date, next_run, parse_time
from bot.errors import BadInput, LedeError
from bot.model import Article, Chat, Digest, DigestRecord, MessageKind, Schedule, Story
from bot.services.house import House, answer
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 100
FIRST_WINDOW = timedelta(hours=24)  # what a chat's first digest looks back on


class Digesting:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def round(self) -> int:
        """Make the digests that are due; returns how many schedules were served."""
        async with self._house.storage.read() as tx:
            due = await tx.schedules.due(self._house.clock(), BATCH)
        for schedule in due:
            try:
                await self._serve(schedule)
            except LedeError:
                log.exception("digest failed", schedule=schedule.id)
        return len(due)

    async def _serve(self, schedule: Schedule) -> None:
        now = self._house.clock()
        following = replace(schedule, next_run_at=next_run(schedule, now))
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(schedule.chat_id)
            last = await tx.digests.last(schedule.chat_id, scheduled_only=True)
        if chat is None or not _wants(chat, now):
            async with self._house.storage.write() as tx:
                await tx.schedules.put(following)
            return
        since = last.until if last else now - FIRST_WINDOW
        digest = await self._build(chat, since, now, by_hand=False)
        record = DigestRecord(
            chat_id=chat.id,
            schedule_id=schedule.id,
            local_date=local_date(schedule, schedule.next_run_at or now),
            since=since,
            until=now,
        )
        async with self._house.storage.write() as tx:
            await tx.schedules.put(following)
            stored = await tx.digests.add(record)
            if stored:
                await self._send_scheduled(tx, chat, digest, stored, now)
        self._house.wake()

    async def _send_scheduled(
        self, tx: UnitOfWork, chat: Chat, digest: Digest, record: DigestRecord, now: datetime
    ) -> None:
        if not digest.stories and self._house.settings.digest.empty == "skip":
            return
        messages = cards.digest_card(
            chat.language, digest, digest_id=record.id, now=now, zone=chat.timezone, by_hand=False
        )
        await tx.outbox.add(chat.id, MessageKind.SCHEDULED, messages, now)
        await tx.digests.mark_shown(chat.id, article_ids(digest), record.id, now, by_hand=False)

    async def by_hand(self, chat: Chat, *, hours: int | None = None) -> None:
        """/digest: what is new since the last one, or of the last ``hours``."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            if not await tx.subscriptions.of_chat(chat.id):
                raise BadInput(text="error-no-feeds")
            last = await tx.digests.last(chat.id, scheduled_only=False)
        since = now - timedelta(hours=hours) if hours else (last.until if last else now - FIRST_WINDOW)
        digest = await self._build(chat, since, now, by_hand=True)
        async with self._house.storage.write() as tx:
            record = await tx.digests.add(DigestRecord(chat_id=chat.id, since=since, until=now))
            digest_id = record.id if record else 0
            messages = cards.digest_card(
                chat.language, digest, digest_id=digest_id, now=now, zone=chat.timezone, by_hand=True
            )
            await tx.digests.mark_shown(chat.id, article_ids(digest), digest_id, now, by_hand=True)
            await answer(tx, chat.id, messages, now)
        self._house.wake()

    async def more(self, chat: Chat, digest_id: int, page: int) -> None:
        """The stories that did not fit: ``page`` counts from 2. Raises ``BadInput`` for a digest that is not this
        chat's."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            record = await tx.digests.get(chat.id, digest_id)
        if record is None:
            raise BadInput(text="error-digest-gone")
        digest = await self._build(chat, record.since, record.until, by_hand=True)
        pages = cards.digest_more(chat.language, digest, digest_id=digest_id, page=page, now=now, zone=chat.timezone)
        await self._house.answer(chat.id, *pages)

    async def _build(self, chat: Chat, since: datetime, until: datetime, *, by_hand: bool) -> Digest:
        async with self._house.storage.read() as tx:
            news = await tx.articles.news(chat.id, since, until)
            ids = [article.id for article in news]
            shown = set() if by_hand else await tx.digests.shown(chat.id, ids, include_by_hand=False)
            troubled = await tx.feeds.in_trouble(chat.id)
        fresh = [article for article in news if article.id not in shown]
        return compose(
            await self._stories(fresh),
            since=since,
            until=until,
            limit=self._house.settings.digest.stories,
            troubled=tuple(troubled),
            now=self._house.clock(),
        )

    async def _stories(self, articles: Sequence[Article]) -> list[Story]:
        together: dict[int, list[Article]] = defaultdict(list)
        for article in articles:
            together[article.story_id or -article.id].append(article)
        summaries = await self._summarising.of_many(articles)
        return [make_story(group, summaries, story_id=max(key, 0)) for key, group in together.items()]

    async def set_time(self, chat: Chat, typed: str) -> None:
        """/digest 08:00. Raises ``BadInput``."""
        at, now = parse_time(typed), self._house.clock()
        async with self._house.storage.write() as tx:
            await tx.schedules.remove_all(chat.id)
            wanted = Schedule(chat_id=chat.id, at=at, timezone=chat.timezone)
            schedule = await tx.schedules.put(replace(wanted, next_run_at=next_run(wanted, now)))
            card = cards.schedule_set(chat.language, schedule, schedule.next_run_at or now)
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def switch_off(self, chat: Chat) -> None:
        """/digest off."""
        async with self._house.storage.write() as tx:
            await tx.schedules.remove_all(chat.id)
            await answer(tx, chat.id, [cards.schedule_off(chat.language)], self._house.clock())
        self._house.wake()


def article_ids(digest: Digest) -> list[int]:
    """Of the stories that are shown, not of those that did not fit."""
    return [article.id for story in digest.stories for article in story.articles]


def _wants(chat: Chat, now: datetime) -> bool:
    return not (chat.stopped or chat.unreachable or (chat.paused_until and chat.paused_until > now))
