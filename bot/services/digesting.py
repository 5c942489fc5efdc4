"""Digests: at the hour asked for, once; or at once, by hand, without taking anything from the scheduled one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

import structlog

from bot.digests.compose import compose
from bot.digests.schedule import latest_run, local_date, next_run
from bot.digests.subject import feeds_about, named
from bot.errors import BadInput
from bot.model import Article, Chat, Digest, DigestRecord, Message, MessageKind, Mode, Schedule, Story, Summary
from bot.services.grouping import Grouping
from bot.services.house import House, answer
from bot.services.reading import Reading
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 100
HURRY = 8.0  # seconds that a digest by hand waits for pages that have not been read yet
FIRST_WINDOW = timedelta(hours=24)  # what a chat's first digest looks back on, before it followed anything
LONGEST_WINDOW = timedelta(days=7)  # after a longer silence, old news is no news
MOST_LATE = timedelta(hours=12)  # a digest that comes later than this is one for another day
OVERLAP = timedelta(hours=1)  # an item that was being stored while the last digest was made belongs to this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which digest: asked for by hand or not; of what, see ``Schedule``; of how many stories (0: as the settings
    say)."""

    by_hand: bool = False
    about: str = ""
    review: bool = False
    stories: int = 0

    @classmethod
    def by(cls, schedule: Schedule) -> Self:
        return cls(about=schedule.about, review=schedule.review, stories=schedule.stories)


class Digesting:
    def __init__(self, house: House, reading: Reading, summarising: Summarising, grouping: Grouping) -> None:
        self._house, self._reading = house, reading
        self._summarising, self._grouping = summarising, grouping

    async def round(self) -> int:
        """Make the digests that are due; returns how many schedules were served."""
        async with self._house.storage.read() as tx:
            due = await tx.schedules.due(self._house.clock(), BATCH)
        if due:
            await self._make_all_ready()
        for schedule in due:
            try:
                await self._serve(schedule)
            except Exception:  # the others get theirs, and this one is tried again
                log.exception("digest failed", schedule=schedule.id)
        return len(due)

    async def _serve(self, schedule: Schedule) -> None:
        now = self._house.clock()
        following = replace(schedule, next_run_at=next_run(schedule, now))
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(schedule.chat_id)
            last = await tx.digests.last(schedule.chat_id, scheduled_only=True, about=schedule.subject)
            since = await _since(tx, schedule.chat_id, last, now)
        due = latest_run(schedule, schedule.next_run_at or now, now)
        if chat is None or not _wants(chat, now) or now - due > MOST_LATE:
            await self._leave_out(following, chat, due, now)
            return
        if schedule.review:
            since = max(since, now - LONGEST_WINDOW)
        digest = await self.build(chat, since, now, Wanted.by(schedule), told=_told(last))
        record = DigestRecord(
            chat_id=chat.id,
            schedule_id=schedule.id,
            local_date=local_date(schedule, due),
            since=since,
            until=now,
            stories=recorded(digest),
            about=schedule.subject,
        )
        async with self._house.storage.write() as tx:
            current = await tx.chats.get(chat.id)
            if current is None or not _wants(current, now) or schedule not in await tx.schedules.of_chat(chat.id):
                return  # the person changed their mind in the meantime
            await tx.schedules.put(following)
            stored = await tx.digests.add(record)
            if stored:
                await self._send_scheduled(tx, current, digest, stored, now)
        self._house.wake()

    async def _leave_out(self, following: Schedule, chat: Chat | None, due: datetime, now: datetime) -> None:
        """Nobody wants it, or we were down for too long; the latter is said."""
        async with self._house.storage.write() as tx:
            await tx.schedules.put(following)
            if chat and _wants(chat, now):
                missed = cards.digest_missed(chat.language, due, now=now, zone=following.timezone)
                await tx.outbox.add(chat.id, MessageKind.SCHEDULED, [missed], now)
        self._house.wake()

    async def _send_scheduled(
        self, tx: UnitOfWork, chat: Chat, digest: Digest, record: DigestRecord, now: datetime
    ) -> None:
        if not digest.stories and (self._house.settings.digest.empty == "skip" or not await _expects(tx, chat)):
            return
        messages = await self._card(tx, chat, digest, record, now, by_hand=False)
        await tx.outbox.add(chat.id, MessageKind.SCHEDULED, messages, now)
        await tx.digests.mark_shown(chat.id, article_ids(digest), record.id, now, by_hand=False)

    async def _card(
        self, tx: UnitOfWork, chat: Chat, digest: Digest, record: DigestRecord | None, now: datetime, *, by_hand: bool
    ) -> tuple[Message, ...]:
        about = record.about if record else ""
        names = named(await tx.subscriptions.of_chat(chat.id), [about.removeprefix("review").strip()]) if about else {}
        return cards.digest_card(
            chat.language,
            digest,
            digest_id=record.id if record else 0,
            now=now,
            zone=chat.timezone,
            by_hand=by_hand,
            about=" ".join(names.values()),
            review=about.startswith("review"),
        )

    async def by_hand(self, chat: Chat, *, hours: int | None = None, about: str = "") -> None:
        """/digest: what is new since the last one, or of the last ``hours``; of one tag or feed where ``about`` (see
        ``Schedule``) names it."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            if not await tx.subscriptions.of_chat(chat.id):
                raise BadInput(text="error-no-feeds")
            last = None if hours else await tx.digests.last(chat.id, scheduled_only=False, about=about)
            since = now - timedelta(hours=hours) if hours else await _since(tx, chat.id, last, now)
        await self._make_ready(chat, since, now)
        digest = await self.build(chat, since, now, Wanted(by_hand=True, about=about), told=_told(last))
        async with self._house.storage.write() as tx:
            record = await tx.digests.add(
                DigestRecord(chat_id=chat.id, since=since, until=now, stories=recorded(digest), about=about)
            )
            messages = await self._card(tx, chat, digest, record, now, by_hand=True)
            await tx.digests.mark_shown(chat.id, article_ids(digest), record.id if record else 0, now, by_hand=True)
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
        digest = await self._asrecorded(record)
        pages = cards.digest_more(chat.language, digest, digest_id=digest_id, page=page, now=now, zone=chat.timezone)
        await self._house.answer(chat.id, *pages)

    async def _asrecorded(self, record: DigestRecord) -> Digest:
        """The digest as it was composed, so that its pages neither repeat nor miss a story."""
        async with self._house.storage.read() as tx:
            known = await tx.articles.many([article_id for ids in record.stories for article_id in ids])
        summaries = await self._summarising.of_many(list(known.values()))
        groups = [[known[article_id] for article_id in ids if article_id in known] for ids in record.stories]
        stories = tuple(make_story(group, summaries) for group in groups if group)
        limit = self._house.settings.digest.stories
        return Digest(stories=stories[:limit], rest=stories[limit:], since=record.since, until=record.until)

    async def _make_ready(self, chat: Chat, since: datetime, until: datetime) -> None:
        """Who asks right after subscribing should not get teasers, nor the same story twice."""
        async with self._house.storage.read() as tx:
            news = [
                *await tx.articles.news(chat.id, since, until),
                *await tx.articles.news(chat.id, since, until, Mode.INSTANT),
            ]
        await self._reading.hurry(news, HURRY)
        await self._grouping.round()

    async def _make_all_ready(self) -> None:
        """Before scheduled digests: pages that are due are read, and articles placed in their stories, once for all."""
        async with self._house.storage.read() as tx:
            waiting = await tx.articles.to_read(self._house.clock(), BATCH)
        await self._reading.hurry(waiting, HURRY)
        await self._grouping.round()

    async def build(
        self, chat: Chat, since: datetime, until: datetime, wanted: Wanted, *, told: Collection[int] = ()
    ) -> Digest:
        """What a digest of this time tells, without the articles ``told`` in the last one; nothing is sent or noted."""
        async with self._house.storage.read() as tx:
            feeds = feeds_about(await tx.subscriptions.of_chat(chat.id), wanted.about) if wanted.about else None
            news = await tx.articles.news(chat.id, since - OVERLAP if told else since, until, feed_ids=feeds)
            news = [article for article in news if article.id not in told]
            if wanted.by_hand:  # it takes nothing from the scheduled one, and tells what instant feeds had before
                instant = await tx.articles.news(chat.id, since, until, Mode.INSTANT, feeds)
                news += await _unseen(tx, chat, instant)
            elif not wanted.review:
                news = await _unseen(tx, chat, news)
            troubled = await tx.feeds.in_trouble(chat.id)
        articles = list({article.id: article for article in news}.values())
        return compose(
            stories_of(articles, await self._summarising.of_many(articles)),
            since=since,
            until=until,
            limit=wanted.stories or self._house.settings.digest.stories,
            troubled=tuple(troubled),
            now=self._house.clock(),
        )


def stories_of(articles: Sequence[Article], summaries: Mapping[int, Summary]) -> list[Story]:
    """The stories that these articles tell, each of those that are placed in none alone; ``summaries`` by article
    id."""
    together: dict[int, list[Article]] = defaultdict(list)
    for article in articles:
        together[article.story_id or -article.id].append(article)
    return [make_story(group, summaries, story_id=max(key, 0)) for key, group in together.items()]


def article_ids(digest: Digest) -> list[int]:
    """Of the stories that are shown, not of those that did not fit."""
    return [article.id for story in digest.stories for article in story.articles]


def recorded(digest: Digest) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(article.id for article in story.articles) for story in (*digest.stories, *digest.rest))


async def _since(tx: UnitOfWork, chat_id: int, last: DigestRecord | None, now: datetime) -> datetime:
    """Where a digest begins: where the last one ended; the first one a day before the chat followed anything."""
    if last:
        return max(last.until, now - LONGEST_WINDOW)
    followed = [one.subscription.created_at or now for one in await tx.subscriptions.of_chat(chat_id)]
    return max(min(followed, default=now) - FIRST_WINDOW, now - LONGEST_WINDOW)


def _told(last: DigestRecord | None) -> frozenset[int]:
    return frozenset(article_id for ids in last.stories for article_id in ids) if last else frozenset()


async def _unseen(tx: UnitOfWork, chat: Chat, news: Sequence[Article]) -> list[Article]:
    """Without what the chat has been sent; what it was shown by hand does not count."""
    shown = await tx.digests.shown(chat.id, [article.id for article in news], include_by_hand=False)
    return [article for article in news if article.id not in shown]


async def _expects(tx: UnitOfWork, chat: Chat) -> bool:
    """Whether a digest can have something for this chat: who gets each item as it comes is not told that there is
    nothing."""
    return any(one.subscription.mode is Mode.DIGEST for one in await tx.subscriptions.of_chat(chat.id))


def _wants(chat: Chat, now: datetime) -> bool:
    return not (chat.stopped or chat.unreachable or chat.pause_end(now))
