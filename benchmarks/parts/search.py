"""How long a search takes over 100,000 articles: median and p95 of wall milliseconds, for one who follows all 500 feeds
and one who follows 5, beside a floor: the bare FTS5 statement through ``sqlite3``, which knows no chats.

``python -m benchmarks.parts.search [--articles 100000]``; a PostgreSQL at ``LEDE_BENCH_POSTGRES`` (an empty database)
is measured too.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks import samples
from benchmarks.parts.window import invented
from bot.articles.terms import parse_terms
from bot.model import Article, Chat, Feed, Listed, NewEntry, Subscription
from bot.storage.base import Storage
from bot.storage.engine import open_storage

ARTICLES, FEEDS, FEW, WORDS = 100_000, 500, 5, 250
SEARCHES, MOST_MILLISECONDS = 100, 100.0
CHUNK = 50  # articles of one feed, as one poll brings them
NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--articles", type=int, default=ARTICLES)
    return report(arguments.parse_args().articles)


def report(count: int = ARTICLES) -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lede.db"
        over = asyncio.run(_measure("SQLite", f"sqlite+aiosqlite:///{file}", count))
        _print("the bare statement", _bare(file))
        print(f"its file: {file.stat().st_size / 1e6:.0f} MB, the index of words {_index_megabytes(file):.0f} MB of it")
    if url := os.environ.get("LEDE_BENCH_POSTGRES"):
        over |= asyncio.run(_measure("PostgreSQL", url, count))
    return int(over)


async def _measure(engine: str, url: str, count: int) -> bool:
    storage = await open_storage(url)
    try:
        await _seed(storage, count)
        seconds = await _index(storage)
        print(f"{engine}: {count:,} articles indexed at {1000 * seconds / count:.2f} ms each")
        over = False
        for chat, name in ((1, f"all {FEEDS} feeds"), (2, f"{FEW} feeds")):
            taken = await _searches(storage, chat)
            over |= _print(f"{engine}, {name}", taken)
        return over
    finally:
        await storage.close()


def _print(name: str, taken: Sequence[float]) -> bool:
    p95 = quantiles(taken, n=20)[-1]
    over = p95 > MOST_MILLISECONDS and name.startswith(("SQLite", "PostgreSQL"))
    print(
        f"search, {name}: median {median(taken):.1f} ms, p95 {p95:.1f} ms (target {MOST_MILLISECONDS:.0f} ms)"
        + (" OVER" if over else ""),
        flush=True,
    )
    return over


async def _seed(storage: Storage, count: int) -> None:
    told = invented(count)
    async with storage.write() as tx:
        for chat in (1, 2):
            await tx.chats.put(Chat(id=chat))
        for number in range(1, FEEDS + 1):
            feed = await tx.feeds.add(Feed(url=f"https://feed{number}.example/rss"))
            for chat in (1, 2) if number <= FEW else (1,):
                await tx.subscriptions.put(Subscription(chat_id=chat, feed_id=feed.id))
    bodies = [samples.text(WORDS, number) for number in range(500)]
    numbers: Iterator[int] = iter(range(count))
    for start in range(0, count, CHUNK):
        entries = tuple(_entry(next(numbers), *next(told)[1:], bodies) for _ in range(min(CHUNK, count - start)))
        async with storage.write() as tx:
            await tx.articles.add_documents([Listed(feed_id=start // CHUNK % FEEDS + 1, entries=entries)], NOW)


def _entry(number: int, title: str, lede: str, bodies: Sequence[str]) -> NewEntry:
    at = NOW - timedelta(seconds=20 * number)
    url = f"https://news.example/{number}"
    text = f"{lede}. {bodies[number % len(bodies)]}"
    article = Article(key=url, url=url, title=title, text=text, published_at=at, seen_at=at)
    return NewEntry(key=url, article=article, new_at=at)


async def _index(storage: Storage) -> float:
    before, left = time.process_time(), True
    while left:
        async with storage.write() as tx:
            left = bool(await tx.search.index())
    return time.process_time() - before


def _queries() -> list[str]:
    """As people search: mostly a word or two of a title, rarely a phrase or a beginning; some are in every text."""
    random, found = Random(7), []
    for _, title, lede in invented(SEARCHES):
        words, common = title.split(), lede.split()
        kinds: list[Callable[[], str]] = [
            lambda words=words: words[0],
            lambda words=words: f"{words[0]} {words[1]}",
            lambda words=words: f"{words[0]} {words[-1]}",
            lambda words=words: f'"{words[0]} {words[1]}"',
            lambda words=words: f"{words[0][:4]}*",
            lambda words=words, common=common: f"{words[0]} -{common[-1]}",
            lambda common=common: common[-1],
            lambda: "the",
        ]
        found.append(random.choices(kinds, weights=(6, 4, 3, 2, 2, 1, 2, 1))[0]())
    return found


async def _searches(storage: Storage, chat: int) -> list[float]:
    taken = []
    for query in _queries():
        before = time.perf_counter()
        async with storage.read() as tx:
            await tx.search.matches(chat, parse_terms(query))
        taken.append(1000 * (time.perf_counter() - before))
    return taken


def _bare(file: Path) -> list[float]:
    taken = []
    with sqlite3.connect(file) as connection:
        for query in _queries():
            words = " AND ".join(f'"{word.strip("*")}"' for word in query.replace('"', "").split() if word[0] != "-")
            before = time.perf_counter()
            connection.execute(
                "SELECT rowid, bm25(search) FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1000", (words,)
            ).fetchall()
            taken.append(1000 * (time.perf_counter() - before))
    return taken


def _index_megabytes(file: Path) -> float:
    with sqlite3.connect(file) as connection:
        (octets,) = connection.execute("SELECT sum(length(block)) FROM search_data").fetchone()
    return float(octets) / 1e6


if __name__ == "__main__":
    sys.exit(main())
