"""A bot that has been used for three months, for ``responses``: 1,000 chats, each of which follows 20 of 500 feeds, and
100,000 articles of these, read, summarised, placed in stories and indexed. Each chat has been shown, has saved, liked
and been sent a good many."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import create_engine

from benchmarks import samples
from benchmarks.parts.digests_seed import Values, fill
from benchmarks.parts.window import invented
from bot.digests.schedule import next_run
from bot.model import (
    Article,
    Chat,
    DigestRecord,
    Feed,
    KeyPoint,
    Message,
    MessageKind,
    MessageState,
    OpinionKind,
    OutboxRow,
    Schedule,
    Subscription,
    Summary,
)
from bot.storage import rows, tables
from bot.storage.engine import open_storage

FEEDS, FOLLOWED, DAYS, WORDS = 500, 20, 90, 250
TOLD, STORY = 7, 3  # stories in a digest, and articles in a story
SAVED, VOTES, SENT = 30, 60, 60  # of each chat
DAY = timedelta(days=1)
BODIES = 500
TAGS = ("news", "tech", "local", "sport")


@dataclass(frozen=True, slots=False, kw_only=True)
class Seed:
    """``shape``: of the summaries, see ``SummaryStore``. Ids begin with 1, but for those of chats, which begin with
    ``first``."""

    chats: int
    articles: int
    first: int
    shape: str
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    async def fill(self, file: Path) -> None:
        storage = await open_storage(f"sqlite+aiosqlite:///{file}")
        try:
            await asyncio.to_thread(self._fill, file)
            left = True
            while left:
                async with storage.write() as tx:
                    left = bool(await tx.search.index(1000))
        finally:
            await storage.close()

    def _fill(self, file: Path) -> None:
        engine = create_engine(f"sqlite:///{file}")
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            fill(connection, tables.feeds, map(self._feed, range(1, FEEDS + 1)))
            fill(connection, tables.stories, map(self._story, range(1, self._stories + 1)))
            fill(connection, tables.articles, self._articles())
            fill(connection, tables.entries, map(self._entry, range(1, self.articles + 1)))
            fill(connection, tables.summaries, map(self._summary, range(1, self.articles + 1)))
            for table, values in (
                (tables.chats, self._chat),
                (tables.subscriptions, self._subscriptions),
                (tables.schedules, self._schedule),
                (tables.digests, self._digests),
                (tables.shown, self._shown),
                (tables.saved, self._saved),
                (tables.votes, self._votes),
                (tables.outbox, self._outbox),
            ):
                fill(connection, table, (one for chat in self._chats for one in values(chat)))
            # No ANALYZE: the bot never runs it either, and the planner has to do without.
        engine.dispose()

    @property
    def _chats(self) -> Sequence[int]:
        return range(self.first, self.first + self.chats)

    @property
    def _stories(self) -> int:
        return self.articles // STORY + 1

    def _feed(self, number: int) -> Values:
        url = f"https://feed{number}.example/rss"
        rate = self.articles / FEEDS / DAYS
        feed = Feed(
            id=number,
            url=url,
            title=f"The Courier of {number}",
            site_url=f"https://feed{number}.example",
            daily_rate=rate,
            next_poll_at=self.now + DAY,
            last_success_at=self.now,
        )
        return {**rows.FEED.values(feed), "url_key": url}

    def _at(self, number: int) -> datetime:
        """The higher its number, the newer an article is."""
        return self.now - timedelta(minutes=5) - DAYS * DAY * (1 - number / self.articles)

    def _feed_of(self, number: int) -> int:
        return number * 7919 % FEEDS + 1

    def _story_of(self, number: int) -> int:
        return number // STORY + 1

    def _story(self, number: int) -> Values:
        first, latest = (self._at(min(number * STORY + place, self.articles)) for place in (-STORY, 0))
        return {"id": number, "headline": samples.title(Random(number)), "first_at": first, "latest_at": latest}

    def _articles(self) -> Iterator[Values]:
        bodies = [samples.text(WORDS, number) for number in range(BODIES)]
        for number, (_, title, lede) in enumerate(invented(self.articles), start=1):
            feed, at = self._feed_of(number), self._at(number)
            url = f"https://feed{feed}.example/{number}"
            told = Article(
                id=number,
                key=url,
                url=url,
                title=title.capitalize(),
                source=f"The Courier of {feed}",
                language="en",
                text=f"{lede}. {bodies[number % BODIES]}",
                published_at=at,
                seen_at=at,
                story_id=self._story_of(number),
            )
            yield rows.ARTICLE.values(told)

    def _entry(self, number: int) -> Values:
        about = {"id": number, "feed_id": self._feed_of(number), "key": str(number), "article_id": number}
        return about | {"new_at": self._at(number), "title_mark": "", "text_mark": ""}

    def _summary(self, number: int) -> Values:
        random = Random(number % BODIES)
        points = tuple(KeyPoint(text=samples.sentence(random), index=3 * place) for place in range(3))
        summary = Summary(points=points, method="lede", language="en", source_words=WORDS)
        return {"article_id": number, "shape": self.shape, **rows.SUMMARY.values(summary)}

    def _chat(self, chat: int) -> list[Values]:
        return [rows.CHAT.values(Chat(id=chat, created_at=self.now - DAYS * DAY))]

    def _followed(self, chat: int) -> list[int]:
        return Random(chat).sample(range(1, FEEDS + 1), FOLLOWED)

    def _subscriptions(self, chat: int) -> Iterator[Values]:
        for place, feed in enumerate(self._followed(chat)):
            one = Subscription(
                chat_id=chat,
                feed_id=feed,
                tags=TAGS[place % 5 : place % 5 + 1],
                created_at=self.now - DAYS * DAY + timedelta(minutes=place),
            )
            yield rows.SUBSCRIPTION.values(one)

    def _schedule(self, chat: int) -> list[Values]:
        one = Schedule(id=chat - self.first + 1, chat_id=chat, at=clock_time(8))
        return [rows.SCHEDULE.values(replace(one, next_run_at=next_run(one, self.now)))]

    @cached_property
    def _by_feed(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number in range(1, self.articles + 1):
            found.setdefault(self._feed_of(number), []).append(number)
        return found

    def _brought(self, chat: int, day: int) -> list[int]:
        """What its feeds had that many days ago."""
        begin, end = (self.articles * (DAYS - day + shift) // DAYS for shift in (0, 1))
        return [
            number for feed in self._followed(chat) for number in self._by_feed.get(feed, ()) if begin < number <= end
        ]

    def _digests(self, chat: int) -> Iterator[Values]:
        for day in range(1, 31):
            until = self.now - day * DAY + timedelta(hours=1)
            record = DigestRecord(
                id=(chat - self.first) * 30 + day,
                chat_id=chat,
                schedule_id=chat - self.first + 1,
                local_date=until.date().isoformat(),
                since=until - DAY,
                until=until,
                stories=tuple((number,) for number in self._brought(chat, day + 1)),
            )
            yield rows.DIGEST.values(record)

    def _shown(self, chat: int) -> Iterator[Values]:
        for day in range(1, 31):
            at = self.now - day * DAY + timedelta(hours=1)
            digest = (chat - self.first) * 30 + day
            for number in self._brought(chat, day + 1):
                yield {"chat_id": chat, "article_id": number, "digest_id": digest, "at": at, "by_hand": False}

    def _some(self, chat: int, count: int) -> list[int]:
        random = Random(chat)
        own = [number for feed in self._followed(chat) for number in self._by_feed.get(feed, ())]
        return random.sample(own, min(count, len(own)))

    def _saved(self, chat: int) -> Iterator[Values]:
        for number in self._some(chat, SAVED):
            yield {"chat_id": chat, "article_id": number, "at": self._at(number)}

    def _votes(self, chat: int) -> Iterator[Values]:
        for place, number in enumerate(self._some(chat, VOTES)):
            kind = OpinionKind.DOWN if place % 4 == 0 else OpinionKind.UP
            yield {"chat_id": chat, "article_id": number, "kind": kind, "share": 1.0, "at": self._at(number)}

    def _outbox(self, chat: int) -> Iterator[dict[str, Any]]:
        for number in range(SENT):
            at = self.now - number * DAY / 2
            row = OutboxRow(
                chat_id=chat,
                kind=MessageKind.SCHEDULED,
                message=Message(html="It was in the news. " * 100),
                state=MessageState.SENT,
                created_at=at,
                not_before=at,
                message_id=1,
            )
            yield rows.OUTBOX.values(row, without={"id"})
