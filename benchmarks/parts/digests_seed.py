"""News and readers for ``digests``: 2,000 articles of 50 feeds in 400 stories, read, summarised and placed; each chat
follows 10 feeds, and had a digest yesterday."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, create_engine, insert

from benchmarks import samples
from benchmarks.parts.window import invented
from bot.model import Article, Chat, DigestRecord, Feed, KeyPoint, Schedule, Subscription, Summary
from bot.storage import rows, tables

FEEDS, ARTICLES, STORIES, FOLLOWED = 50, 2_000, 400, 10
WORDS = 250
EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAY = timedelta(days=1)
CHUNK = 10_000  # rows

Values = dict[str, Any]


def seed(file: Path, chats: int, shape: str, days: int) -> None:
    """Fill a database that has nothing but tables. ``shape``: of the summaries, see ``SummaryStore``; ``days``: over
    which the articles are spread."""
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA synchronous=OFF")
        fill(connection, tables.feeds, (_feed(number) for number in range(1, FEEDS + 1)))
        fill(connection, tables.stories, (_story(number) for number in range(1, STORIES + 1)))
        fill(connection, tables.articles, (_article(number, days) for number in range(1, ARTICLES + 1)))
        fill(connection, tables.entries, (_entry(number, days) for number in range(1, ARTICLES + 1)))
        fill(connection, tables.summaries, (_summary(number, shape) for number in range(1, ARTICLES + 1)))
        fill(connection, tables.chats, map(_chat, range(1, chats + 1)))
        fill(connection, tables.subscriptions, _subscriptions(chats))
        fill(connection, tables.schedules, map(_schedule, range(1, chats + 1)))
        fill(connection, tables.digests, map(_digest, range(1, chats + 1)))
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def fill(connection: Connection, table: Table, values: Iterable[Values]) -> None:
    values = iter(values)
    while chunk := list(islice(values, CHUNK)):
        connection.execute(insert(table), chunk)


def _feed(number: int) -> Values:
    url = f"https://feed{number}.example/rss"
    feed = Feed(id=number, url=url, title=f"The Courier of {number}", next_poll_at=EIGHT + DAY, last_success_at=EIGHT)
    return {**rows.FEED.values(feed), "url_key": url}


def _story(number: int) -> Values:
    return {"id": number, "headline": samples.title(Random(number)), "first_at": EIGHT - DAY, "latest_at": EIGHT}


def _article(number: int, days: int) -> Values:
    (event, title, lede), feed = _invented()[number - 1], _feed_of(number)
    told = Article(
        id=number,
        key=f"https://feed{feed}.example/{number}",
        url=f"https://feed{feed}.example/{number}",
        title=title.capitalize(),
        source=f"The Courier of {feed}",
        language="en",
        text=f"{lede}. {samples.text(WORDS, number)}",
        published_at=_told_at(number, days),
        seen_at=_told_at(number, days),
        story_id=event % STORIES + 1,
    )
    return rows.ARTICLE.values(told)


@cache
def _invented() -> list[tuple[int, str, str]]:
    return list(invented(ARTICLES))


def _feed_of(number: int) -> int:
    return Random(number).randint(1, FEEDS)


def _told_at(number: int, days: int) -> datetime:
    return EIGHT - Random(number).random() * days * DAY


def _entry(number: int, days: int) -> Values:
    about = {"id": number, "feed_id": _feed_of(number), "key": str(number), "article_id": number}
    about["new_at"] = _told_at(number, days)
    return about | {"title_mark": "", "text_mark": ""}


def _summary(number: int, shape: str) -> Values:
    words = _invented()[number - 1][2].capitalize().split()
    points = tuple(KeyPoint(text=" ".join(words[20 * n : 20 * n + 20]) + ".", index=3 * n) for n in range(3))
    summary = Summary(points=points, method="lede", language="en", source_words=WORDS)
    return {"article_id": number, "shape": shape, **rows.SUMMARY.values(summary)}


def _chat(number: int) -> Values:
    return rows.CHAT.values(Chat(id=number, created_at=EIGHT - 30 * DAY))


def _subscriptions(chats: int) -> Iterator[Values]:
    random = Random(0)
    for chat in range(1, chats + 1):
        for feed in random.sample(range(1, FEEDS + 1), FOLLOWED):
            one = Subscription(chat_id=chat, feed_id=feed, created_at=EIGHT - 30 * DAY)
            yield rows.SUBSCRIPTION.values(one)


def _schedule(number: int) -> Values:
    return rows.SCHEDULE.values(Schedule(id=number, chat_id=number, at=clock_time(8), next_run_at=EIGHT))


def _digest(number: int) -> Values:
    """Yesterday's."""
    since, until, date = EIGHT - 2 * DAY, EIGHT - DAY, (EIGHT - DAY).date().isoformat()
    told = ((number % ARTICLES + 1,),)
    record = DigestRecord(
        id=number, chat_id=number, schedule_id=number, local_date=date, since=since, until=until, stories=told
    )
    return rows.DIGEST.values(record)


BARE = (  # what is due, what it brought, what was shown; and what is written
    "SELECT id FROM schedules WHERE next_run_at <= :now ORDER BY next_run_at, id LIMIT 1",
    "SELECT * FROM chats WHERE id = :chat",
    "SELECT * FROM digests WHERE chat_id = :chat ORDER BY until DESC LIMIT 1",
    "SELECT article_id FROM entries JOIN subscriptions USING (feed_id) WHERE chat_id = :chat AND mode = 'digest'"
    " AND new_at > :since AND new_at <= :now",
    "SELECT article_id FROM shown WHERE chat_id = :chat",
    "SELECT feeds.id FROM feeds JOIN subscriptions ON feed_id = id WHERE chat_id = :chat AND trouble <> ''",
    "UPDATE schedules SET next_run_at = :next WHERE id = :chat",
    "INSERT INTO digests (chat_id, schedule_id, local_date, since, until, stories, mode)"
    " VALUES (:chat, :chat, 'bare', :since, :now, :stories, 'digest')",
    "INSERT INTO outbox (chat_id, kind, state, created_at, not_before, attempts, trouble, message)"
    " VALUES (:chat, 'scheduled', 'pending', :now, :now, 0, '', :message)",
)
BARE_SHOWN = "INSERT OR REPLACE INTO shown (chat_id, article_id, at, by_hand) VALUES (:chat, :article, :now, 0)"
BARE_RUNS, BARE_STORIES, BARE_BYTES = 1_000, 7, 5_000


def bare_milliseconds(file: Path) -> float:
    """CPU milliseconds of the statements behind one digest, through ``sqlite3`` alone, with one commit for all."""
    spread = {
        "now": str(EIGHT.replace(tzinfo=None)) + ".000000",
        "since": str((EIGHT - DAY).replace(tzinfo=None)) + ".000000",
        "next": str((EIGHT + DAY).replace(tzinfo=None)) + ".000000",
        "stories": "[[" + "],[".join(map(str, range(ARTICLES // 5))) + "]]",
        "message": "x" * BARE_BYTES,
    }
    with sqlite3.connect(file) as connection:
        chats = [row[0] for row in connection.execute("SELECT id FROM chats ORDER BY id DESC LIMIT ?", (BARE_RUNS,))]
        before = time.process_time()
        for chat in chats:
            about = spread | {"chat": chat}
            for statement in BARE:
                connection.execute(statement, about).fetchall()
            connection.executemany(BARE_SHOWN, [about | {"article": n + 1} for n in range(BARE_STORIES * 3)])
        connection.commit()
        return 1000 * (time.process_time() - before) / len(chats)
