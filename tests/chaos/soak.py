"""Six months of 200 feeds and 100 chats in minutes: ``make soak``, or ``python -m tests.chaos.soak [DAYS] [FEEDS]
[CHATS]``.

Real SQLite, services, HTTP on loopback and a worker process; the clock is ours, and Telegram takes everything. Prints a
line a month (30 days): memory, the database and its tables, the digests and what is wrong with their hours. Fails where
memory or the database goes on growing once retention has set in, or where a schedule had not its one digest a day.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from datetime import time as hour_of
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from aiohttp import web

from bot.config import Delivery, Feeds, Fetch, Retention, SandboxSettings, Settings
from bot.digests.schedule import next_run
from bot.errors import BadInput
from bot.model import Chat, Feed, Length, Message, Mode, Schedule, Subscription
from bot.services.asking import Asking
from bot.services.delivering import Delivering
from bot.services.digesting import Digesting
from bot.services.grouping import Grouping
from bot.services.keeping import Keeping
from bot.services.learning import Learning
from bot.services.notifying import Notifying
from bot.services.reopening import Reopening
from bot.services.saving import Saving
from bot.services.searching import Searching
from bot.services.tending import Tending
from bot.storage.engine import open_storage
from bot.wiring import Stages, opened
from tests.chaos.words import words
from tests.feeds.website import Website, website
from tests.services.documents import item, rss

DAYS, FEEDS, CHATS, MONTH = 180, 200, 100, 30
STEP = timedelta(hours=1)
BEGAN = datetime(2027, 1, 4, tzinfo=UTC)  # both changes of the clocks of half a year lie ahead
EDITION = timedelta(hours=48)  # between two items of a feed
LISTED, FOLLOWED, INSTANT = 8, 10, 10  # items of a feed, feeds of a chat, and every so many-th chat gets each item
READERS, SAVED = 10, 5  # people who open, vote, save and paste on a day, and articles that each of them keeps
KEPT = Retention(article_days=30, sent_days=14)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo")
GROWTH = 1.15  # times what it was at the end of the third month
LATE = timedelta(minutes=1)  # a step is an hour: what is later than this is in the wrong one


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """``rss`` and ``pss`` in MiB, ``size`` in bytes; ``drift`` counts days without their digest, with two, and digests
    at another hour."""

    number: int
    rss: float
    pss: float
    size: int
    rows: dict[str, int]
    digests: int
    drift: int
    seconds: float


@dataclass
class Sender:
    """Takes everything."""

    sent: int = 0

    async def send(self, _chat_id: int, message: Message, **_about: Any) -> int | None:
        self.sent += 1
        return message.edits or self.sent

    async def delete(self, _chat_id: int, message_ids: Sequence[int]) -> None: ...


@dataclass
class Half:
    """A year's half: ``now`` is what all clocks say."""

    folder: Path
    feeds: int
    chats: int
    now: datetime = BEGAN
    sender: Sender = field(default_factory=Sender)
    chance: random.Random = field(default_factory=lambda: random.Random(6))

    def __call__(self) -> datetime:
        return self.now

    @property
    def database(self) -> Path:
        return self.folder / "lede.db"

    def serve(self, site: Website) -> None:
        for number in range(self.feeds):
            site.pages[f"/feed-{number}"] = self._feed(site, number)

    def _feed(self, site: Website, number: int) -> Any:
        """Brings something new every 48 hours, each feed at its own hour."""
        began = BEGAN - EDITION * LISTED + EDITION * (number / self.feeds)

        async def answer(request: web.Request) -> web.Response:
            edition = (self.now - began) // EDITION
            mark = f"{number}-{edition}"
            if request.headers.get("If-None-Match") == f'"{mark}"':
                return web.Response(status=304)
            entries = [
                item(
                    one,
                    title=words(one * 1000 + number, 5).capitalize(),
                    link=site.url(f"/{number}/{one}"),
                    guid=f"{number}-{one}",
                    text=". ".join(words(one * 1000 + number, 14, part).capitalize() for part in range(12)) + ".",
                    date=began + one * EDITION,
                )
                for one in range(edition, edition - LISTED, -1)
            ]
            # A site of its own for each, as its publisher is known by it.
            return web.Response(text=rss(*entries, title=f"Gazette {number}"), headers={"ETag": f'"{mark}"'})

        return answer


async def settle(half: Half, site: Website, stages: Stages) -> None:
    """Every chat follows ten feeds and has one digest a day, in its own zone, at its own hour."""
    async with stages.house.storage.write() as tx:
        found = [
            await tx.feeds.add(Feed(url=site.url(f"/feed-{number}"), next_poll_at=half.now, created_at=half.now))
            for number in range(half.feeds)
        ]
        for number in range(half.chats):
            chat = Chat(id=1 + number, timezone=ZONES[number % len(ZONES)], created_at=half.now)
            await tx.chats.put(chat)
            for feed in half.chance.sample(found, min(FOLLOWED, len(found))):
                mode = Mode.INSTANT if number % INSTANT == 0 and feed is found[0] else Mode.DIGEST
                subscription = Subscription(chat_id=chat.id, feed_id=feed.id, mode=mode, created_at=half.now)
                await tx.subscriptions.put(subscription)
            schedule = Schedule(chat_id=chat.id, at=hour_of(5 + number % 17), timezone=chat.timezone)
            await tx.schedules.put(_planned(schedule, half.now - LATE))


def _planned(schedule: Schedule, now: datetime) -> Schedule:
    return replace(schedule, next_run_at=next_run(schedule, now))


async def soak(days: int, feeds: int, chats: int) -> list[Month]:
    with tempfile.TemporaryDirectory(prefix="lede-soak-") as folder:
        async with website() as site:
            half = Half(Path(folder), feeds, chats)
            half.serve(site)
            storage = await open_storage(f"sqlite+aiosqlite:///{half.database}")
            try:
                delivering = Delivering(storage, half.sender, half, _settings(site).delivery)
                async with opened(_settings(site), storage, clock=half, wake=delivering.wake) as stages:
                    await settle(half, site, stages)
                    async with _beside(delivering):
                        months = []
                        async for month in live(half, site, stages, days):
                            show(month)
                            months.append(month)
                        return months
            finally:
                await storage.close()


async def live(half: Half, site: Website, stages: Stages, days: int) -> AsyncIterator[Month]:
    house, began = stages.house, time.monotonic()
    grouping = Grouping(house, stages.summarising)
    readers, keeping = Readers(half, stages), Keeping(house)
    digesting = Digesting(house, stages.reading, stages.summarising, grouping)
    notifying, tending = Notifying(house, stages.summarising), Tending(house)
    searching = Searching(house)
    counted = half.now
    for day in range(1, days + 1):
        for _hour in range(24):
            while (await stages.polling.round()).feeds:
                pass
            await grouping.round()
            await notifying.round()
            await digesting.round()
            await searching.index()
            await _sent(stages)
            half.now += STEP
        await tending.round()
        await keeping.round()
        await readers.read(day)
        site.requests.clear()  # the website's own memory
        if day % MONTH == 0 or day == days:
            yield measured(half, day, counted, time.monotonic() - began)
            counted = half.now


@dataclass(frozen=True, slots=True)
class Readers:
    """Some people, each day: they open a story of their last digest, vote on it and save it, and paste a text. Nobody
    keeps more than a few saved articles."""

    half: Half
    stages: Stages

    async def read(self, day: int) -> None:
        recent = _rows(self.half, "SELECT max(id), chat_id FROM digests GROUP BY chat_id")
        for digest_id, chat_id in self.half.chance.sample(recent, min(READERS, len(recent))):
            async with self.stages.house.storage.read() as tx:
                chat = await tx.chats.get(chat_id)
            assert chat is not None
            with suppress(BadInput):  # a day without news has no stories
                await self._open(chat, digest_id)
            text = ". ".join(words(day, 14, 100 * chat_id + part).capitalize() for part in range(12)) + "."
            await self._asking.text(chat, text, day)

    @property
    def _asking(self) -> Asking:
        stages = self.stages
        return Asking(stages.house, stages.reading, stages.summarising, stages.subscribing)

    async def _open(self, chat: Chat, digest_id: int) -> None:
        house = self.stages.house
        reopening, saving = Reopening(house, self.stages.summarising), Saving(house, self._asking)
        await reopening.story(chat, digest_id, 1)
        await Learning(house, reopening).vote(chat, digest_id, 1, self.half.chance.random() < 0.7, 1)
        async with house.storage.read() as tx:
            record = await tx.digests.get(chat.id, digest_id)
            saved = await tx.saved.of_chat(chat.id, 100, SAVED - 1)
        if record and record.stories:
            await saving.save(chat, record.stories[0][0], Length.NORMAL, 1, keep=True)
            for article in saved:
                await saving.save(chat, article.id, Length.NORMAL, 1, keep=False)


async def _sent(stages: Stages) -> None:
    """Until nothing waits."""
    while True:
        async with stages.house.storage.read() as tx:
            counts = await tx.outbox.counts()
        if not counts["pending"] + counts["sending"]:
            return
        await asyncio.sleep(0.005)


def measured(half: Half, day: int, since: datetime, seconds: float) -> Month:
    gc.collect()
    memory = _memory()
    names = [name for (name,) in _rows(half, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {name: _rows(half, f'SELECT count(*) FROM "{name}"')[0][0] for name in names if not name.startswith("sql")}
    digests, drift = drifted(half, since)
    size = sum(path.stat().st_size for path in half.folder.glob("lede.db*"))
    rss, pss = memory["Rss"] / 1024, memory["Pss"] / 1024
    number = -(-day // MONTH)
    return Month(number=number, rss=rss, pss=pss, size=size, rows=rows, digests=digests, drift=drift, seconds=seconds)


def drifted(half: Half, since: datetime) -> tuple[int, int]:
    """(digests that came by themselves in this time, what is wrong with them)."""
    plans = {
        row[0]: Schedule(chat_id=row[1], at=hour_of.fromisoformat(row[2]), timezone=row[3])
        for row in _rows(half, "SELECT id, chat_id, at, timezone FROM schedules")
    }
    made = _rows(half, "SELECT schedule_id, local_date, until FROM digests WHERE schedule_id IS NOT NULL")
    made = [(plan, date, _utc(until)) for plan, date, until in made if since <= _utc(until) < half.now]
    wrong = sum(not timedelta(0) <= until - _due(plans[plan], date) < LATE for plan, date, until in made)
    for number, plan in plans.items():
        due = _runs(plan, since, half.now)
        dates = [date for one, date, _until in made if one == number]
        wrong += len({run.astimezone(ZoneInfo(plan.timezone)).date().isoformat() for run in due} ^ set(dates))
        wrong += len(dates) - len(set(dates))
    return len(made), wrong


def _runs(plan: Schedule, since: datetime, until: datetime) -> list[datetime]:
    """When it is due, by its local hour alone."""
    zone, days = ZoneInfo(plan.timezone), (until - since).days + 2
    first = since.astimezone(zone).date() - timedelta(days=1)
    due = [_due(plan, (first + timedelta(days=day)).isoformat()) for day in range(days + 1)]
    return [run for run in due if since <= run < until]


def _due(plan: Schedule, date: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(date).date(), plan.at, ZoneInfo(plan.timezone)).astimezone(UTC)


def _utc(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _rows(half: Half, select: str) -> list[Any]:
    with sqlite3.connect(half.database) as database:
        return database.execute(select).fetchall()


def _memory() -> dict[str, int]:
    """KiB (proc(5), smaps_rollup)."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    return {name: int(value.split()[0]) for name, _, value in (line.partition(":") for line in lines)}


def _settings(site: Website) -> Settings:
    return Settings(
        fetch=Fetch(allow_private=(site.place,)),
        feeds=Feeds(per_host_gap=0, per_host_connections=8, poll_interval=12 * 3600),
        delivery=Delivery(per_second=100_000, per_chat_gap=0),
        retention=KEPT,
        sandbox=SandboxSettings(workers=1, seconds=60),
    )


@asynccontextmanager
async def _beside(delivering: Delivering) -> AsyncIterator[None]:
    task = asyncio.create_task(delivering.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def grown(months: Sequence[Month]) -> list[str]:
    """What is wrong with these months."""
    found = [
        f"month {one.number}: {one.drift} digests missing, doubled or at another hour" for one in months if one.drift
    ]
    if len(months) > 3:
        then, last = months[2], months[-1]
        found += [
            f"{name} grew from {before:,.0f} to {after:,.0f}"
            for name, before, after in (("memory", then.pss, last.pss), ("the database", then.size, last.size))
            if after > GROWTH * before
        ]
        found += [
            f"table {name} grew from {then.rows[name]:,} to {rows:,}"
            for name, rows in last.rows.items()
            if rows > GROWTH * then.rows[name] + 100
        ]
    return found


def main(arguments: Sequence[str] = ()) -> int:
    days, feeds, chats = (*map(int, arguments), *(DAYS, FEEDS, CHATS)[len(arguments) :])
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    months = asyncio.run(soak(days, feeds, chats))
    wrong = grown(months)
    print(f"\n{months[-1].seconds:.0f} s", *wrong, sep="\n")
    return int(bool(wrong))


def show(month: Month) -> None:
    """Its line of the table; before the first one, the table's head."""
    tables = [name for name in month.rows if name != "alembic_version"]
    if month.number == 1:
        print("| month | RSS MiB | PSS MiB | database MB | digests | drift | " + " | ".join(tables) + " |")
        print("|--:|" + "--:|" * (5 + len(tables)))
    rows = " | ".join(f"{month.rows[name]:,}" for name in tables)
    size = f"{month.rss:.0f} | {month.pss:.0f} | {month.size / 1e6:.1f}"
    print(f"| {month.number} | {size} | {month.digests:,} | {month.drift} | {rows} |", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
