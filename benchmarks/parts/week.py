"""A week of a reader's mornings: a few hundred articles of nine feeds, polled every two hours, and the digest at eight;
against the labels of editors, beside the latest articles, as readers without stories show them.

``python -m benchmarks.parts.week`` prints the digests themselves, to be read. Real HTTP on loopback, real SQLite and
the bot's own services; the clock is ours.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

from aiohttp import web

from benchmarks.corpus import Row, rows
from benchmarks.table import OURS, Line, Table
from bot.config import Database, Feeds, Fetch, SandboxSettings, Settings
from bot.digests.schedule import next_run
from bot.model import Chat, Feed, Schedule, Subscription
from bot.services.digesting import Digesting
from bot.services.grouping import Grouping
from bot.services.reading import Reading
from bot.storage.engine import open_storage
from bot.telegram.html import text_of
from bot.wiring import Stages, opened

SET, ROUND = "allsides", 3  # one story in so many is in the news that the reader follows
BEGAN, DAYS = datetime(2024, 3, 6, 8, tzinfo=UTC), 7
SIDES, DESKS = 3, 3  # each story's articles stand in feeds of so many publishers, each with so many feeds
STEP, LISTED = timedelta(hours=2), timedelta(days=2)
READER = 1
LATEST = "latest first"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of a digest: the events that its articles are about, by label."""

    events: frozenset[str]
    update: bool = False


Mornings = list[list[Told]]


def measure() -> Table:
    news = week()
    asked = {OURS: ours(news), LATEST: latest(news)}
    names = ("told once in a digest", "about one event", "new to the reader")
    figures = {key: dict(zip(names, shares(mornings), strict=True)) for key, mornings in asked.items()}
    lines = [Line(name, {key: found[name] for key, found in figures.items()}) for name in names]
    return Table(f"A week of digests, {len(news)} articles: entries, in per cent", lines)


def shares(mornings: Mornings) -> tuple[float, float, float]:
    """Of all entries, in per cent: those whose event no entry above them has told, those that are about one event, and
    those whose event no earlier digest has told, or that say that they are updates."""
    once = pure = fresh = total = 0
    before: set[str] = set()
    for told in mornings:
        above: set[str] = set()
        for entry in told:
            once, pure = once + (not entry.events & above), pure + (len(entry.events) == 1)
            fresh, total = fresh + (entry.update or not entry.events & before), total + 1
            above |= entry.events
        before |= above
    return 100 * once / total, 100 * pure / total, 100 * fresh / total


def week() -> list[Row]:
    """Each with the ``feed`` that brings it. Raises ``Absent``."""
    found: list[Row] = []
    part_of = dict[str, int]()
    for row in sorted(rows("stories"), key=lambda row: (row["ts"], row["id"])):
        at = datetime.fromisoformat(row["ts"])
        if row["set"] == SET and BEGAN - timedelta(days=1) <= at < BEGAN + timedelta(days=DAYS):
            side = part_of[row["story"]] = part_of.get(row["story"], -1) + 1
            number = int(row["story"][1:], 16)
            if number % ROUND == 0:
                found.append(row | {"at": at, "feed": side % SIDES * DESKS + number // ROUND % DESKS})
    return found


def latest(news: Sequence[Row]) -> Mornings:
    """As many as ours shows, each article by itself."""
    limit = Settings().digest.stories
    mornings = []
    for day in range(DAYS + 1):
        until = BEGAN + timedelta(days=day)
        fresh = [row for row in news if until - timedelta(days=1) <= row["at"] < until]
        mornings.append([Told(frozenset([row["story"]])) for row in fresh[: -limit - 1 : -1]])
    return mornings


@dataclass
class Paper:
    """The publishers' websites; ``now`` is what all clocks say."""

    news: Sequence[Row]
    now: datetime = BEGAN - timedelta(days=1)
    port: int = 0
    places: list[str] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    def address(self, feed: int, page: str) -> str:
        return f"http://{self.places[feed // DESKS]}:{self.port}/{page}"

    async def feed(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        own = [row for row in self.news if row["feed"] == number and self.now - LISTED < row["at"] <= self.now]
        head = f"<title>Paper {number // DESKS + 1}, desk {number % DESKS + 1}</title><language>en</language>"
        return web.Response(
            text=f'<rss version="2.0"><channel>{head}{"".join(map(self._item, reversed(own)))}</channel></rss>'
        )

    async def page(self, request: web.Request) -> web.Response:
        row = next(row for row in self.news if row["id"] == request.match_info["id"])
        title, text = escape(row["title"]), escape(row["text"])
        return web.Response(
            content_type="text/html",
            text=f"<html lang='en'><title>{title}</title><article><h1>{title}</h1><p>{text}</p></article></html>",
        )

    def _item(self, row: Row) -> str:
        link = self.address(row["feed"], f"page/{row['id']}")
        return (
            f"<item><title>{escape(row['title'])}</title><link>{link}</link><guid>{link}</guid>"
            f"<description>{escape(row['text'])}</description><pubDate>{format_datetime(row['at'])}</pubDate></item>"
        )


@asynccontextmanager
async def printed(paper: Paper) -> AsyncIterator[None]:
    """Each publisher at an address of its own."""
    app = web.Application()
    app.router.add_get("/feed/{number}", paper.feed)
    app.router.add_get("/page/{id}", paper.page)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    for side in range(SIDES):
        paper.places.append(f"127.0.1.{side + 1}")
        await web.TCPSite(runner, paper.places[-1], paper.port).start()
        paper.port = runner.addresses[0][1]
    try:
        yield
    finally:
        await runner.cleanup()


def ours(news: Sequence[Row], *, show: bool = False) -> Mornings:
    return asyncio.run(_lived(Paper(news), show))


async def _lived(paper: Paper, show: bool) -> Mornings:
    with tempfile.TemporaryDirectory(prefix="lede-week-") as folder:
        async with printed(paper):
            settings = Settings(
                database=Database(url=f"sqlite+aiosqlite:///{Path(folder) / 'lede.db'}"),
                fetch=Fetch(allow_private=tuple(f"{place}:{paper.port}" for place in paper.places)),
                feeds=Feeds(per_host_gap=0, per_host_connections=8),
                sandbox=SandboxSettings(workers=1),
            )
            storage = await open_storage(settings.database.url)
            try:
                async with opened(settings, storage, clock=paper) as stages:
                    return [told async for told in _mornings(paper, stages, show)]
            finally:
                await storage.close()


async def _mornings(paper: Paper, stages: Stages, show: bool) -> AsyncIterator[list[Told]]:
    grouping = Grouping(stages.house, stages.summarising)
    digesting = Digesting(stages.house, stages.reading, stages.summarising, grouping)
    await _follow(paper, stages)
    while paper.now < BEGAN + timedelta(days=DAYS):
        paper.now += STEP
        while (await stages.polling.round()).feeds:
            pass
        await _read(stages.reading)
        await grouping.round()
        if await digesting.round():
            yield await _last(paper, stages)
            if show:
                await _print(paper, stages)


async def _follow(paper: Paper, stages: Stages) -> None:
    now = paper.now
    async with stages.house.storage.write() as tx:
        await tx.chats.put(Chat(id=READER, created_at=now))
        schedule = Schedule(chat_id=READER, at=time(8))
        await tx.schedules.put(replace(schedule, next_run_at=next_run(schedule, now)))
        for number in range(SIDES * DESKS):
            feed = await tx.feeds.add(
                Feed(url=paper.address(number, f"feed/{number}"), next_poll_at=now, created_at=now)
            )
            await tx.subscriptions.put(Subscription(chat_id=READER, feed_id=feed.id, created_at=now))


async def _read(reading: Reading) -> None:
    while await reading.round():
        pass


async def _last(paper: Paper, stages: Stages) -> list[Told]:
    """The first page of the digest that was made last."""
    story_of = {row["id"]: row["story"] for row in paper.news}
    house = stages.house
    async with house.storage.read() as tx:
        record = await tx.digests.last(READER, scheduled_only=True, about="", by=paper.now)
        if record is None:
            return []
        told = record.stories[: house.settings.digest.stories]
        articles = await tx.articles.many([one for ids in told for one in ids])
    events = [frozenset(story_of[articles[one].url.rpartition("/")[2]] for one in ids) for ids in told]
    return [Told(event, number in record.updates) for number, event in enumerate(events, 1)]


async def _print(paper: Paper, stages: Stages) -> None:
    async with stages.house.storage.write() as tx:
        for row in await tx.outbox.claim(paper.now, limit=100):
            print(text_of(row.message.html), end="\n\n" + 80 * "-" + "\n", flush=True)
            await tx.outbox.sent(row.id, row.id, paper.now)


if __name__ == "__main__":
    sys.exit(not ours(week(), show=True))
