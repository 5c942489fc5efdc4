"""Exactly one digest per schedule and local day, over a real database: with restarts, downtimes, clocks that are
changed and set wrong and right again, people who move and who change their minds.

``make campaign`` (``CAMPAIGN``) goes through every change of the clocks from 2024 to 2030 in thirty zones."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.model import EVERY_DAY, Feed, Schedule, Subscription
from tests.digests.clocks import DAY, FIRST, ZONES, changes, runs
from tests.services.conftest import MakeWorld
from tests.services.world import World

CAMPAIGN = int(os.environ.get("CAMPAIGN", "0"))
MOST_LATE = timedelta(hours=12)
STEPS = 24
MISSED = "I was not running"
CENTRES = [(zone, change) for zone in ZONES for change in changes(zone) or (FIRST + 200 * DAY,)]
CHOSEN = CENTRES * CAMPAIGN if CAMPAIGN else Random(5).sample(CENTRES, 10)


@dataclass
class Life:
    """A chat, its person and the bot. ``looked``: what the clock said when the bot last looked what is due; ``since``:
    from when on a schedule that was moved meanwhile is due in its new zone, and ``waiting``: which of them were due
    before."""

    make: Callable[[], World]
    file: str
    random: Random
    zone: str
    world: World = field(init=False)
    looked: datetime = field(init=False)
    since: dict[int, datetime] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    happened: list[str] = field(default_factory=list)
    ahead: timedelta = timedelta(0)

    def __post_init__(self) -> None:
        self.world = self.make()

    async def begin(self, start: datetime) -> None:
        self.world.clock.now = self.looked = start
        await self.world.chat(timezone=self.zone)
        async with self.world.storage.write() as tx:
            feed = await tx.feeds.add(Feed(url="https://courier.example/feed", title="The Courier"))
            await tx.subscriptions.put(Subscription(chat_id=1, feed_id=feed.id, created_at=start))
        await self.say(self.time())
        await self.say(f"also {self.time()} mon-fri")

    def time(self) -> str:
        """Often one that the change of the clocks touches."""
        hour = self.random.choice((0, 0, 1, 2, 2, 3, 8, 23, self.random.randrange(24)))
        return f"{hour}:{self.random.choice((0, 15, 30, 59)):02}"

    async def say(self, typed: str) -> None:
        self.happened.append(f"{self.world.clock.now:%F %R} /digest {typed}")
        await self.world.scheduling.asked(await self.world.chat(), typed)
        await self.world.told()

    async def step(self) -> None:
        """Time goes by, something happens, and the bot looks what is due: each schedule has what it should have."""
        clock = self.world.clock
        match self.random.randrange(12):
            case 0 | 1 | 2 | 3:
                clock.move(minutes=self.random.randint(1, 240))
            case 4 | 5 | 6:
                clock.move(hours=self.random.choice((1, 5, 11, 13, 30, 50)))
                self.restart()
            case 7:
                await self.move_house()
            case 8:
                await self.change_mind()
            case 9 if not self.ahead:
                self.ahead = timedelta(minutes=self.random.choice((7, 100, 600, 2000, 5000, 12000)))
                self.wind(self.ahead)
            case 10:
                self.wind(-self.ahead)
                self.ahead = timedelta(0)
            case _:
                self.wind(-timedelta(minutes=self.random.choice((1, 30, 90, 1500))))
                if self.random.random() < 0.5:
                    self.restart()
        await self.look()

    def wind(self, span: timedelta) -> None:
        self.world.clock.now += span
        self.happened.append(f"the clock is set to {self.world.clock.now:%F %R}")

    def restart(self) -> None:
        now, self.world = self.world.clock.now, self.make()
        self.world.clock.now = now
        self.happened.append(f"{now:%F %R} start")

    async def move_house(self) -> None:
        """At times with a digest due that nobody has made yet."""
        self.world.clock.move(minutes=self.random.randint(0, 600))
        now, before = self.world.clock.now, await self.world.schedules()
        zone = self.random.choice([one for one in ZONES if one != (await self.world.chat()).timezone])
        for one in before:
            due = runs(one.at, one.days, one.timezone, self.looked, now)
            is_waiting = bool(due) and now - due[-1][0] <= MOST_LATE
            self.since[one.id] = due[-1][0] if is_waiting else now
            self.waiting |= {one.id} if is_waiting else set()
        await self.say(zone)

    async def change_mind(self) -> None:
        schedules = await self.world.schedules()
        if len(schedules) > 2:
            gone = self.random.choice(schedules)
            self.happened.append(f"without {gone.id}")
            await self.world.scheduling.remove(await self.world.chat(), gone.id, 1)
            await self.world.told()
        else:
            await self.say(f"also {self.time()} {self.random.choice(('', 'weekends', 'mon wed fri'))}")

    async def look(self) -> None:
        now, schedules = self.world.clock.now, await self.world.schedules()
        before = set(self.served())
        await self.world.digesting.round()
        served = self.served()
        assert max(served.values(), default=1) == 1
        fresh, missed = set(served) - before, 0
        for one in schedules:
            day, late = self.expected(one, now)
            found = {found for number, found in fresh if number == one.id}
            assert found == ({day} if day and not late and (one.id, day) not in before else set()), self.story(one)
            missed += bool(day and late)
        told = await self.world.told()
        assert len(told) == len(fresh) + missed, self.story(None)
        assert sum(MISSED in text for text in told) == missed
        self.looked, self.since, self.waiting = now, {}, set()

    def expected(self, one: Schedule, now: datetime) -> tuple[str, bool]:
        """The local day whose digest is due now, if any, and whether it is too late for it."""
        begin = self.since.get(one.id, self.looked)
        found = runs(one.at, one.days, one.timezone, begin, now)
        if found:
            return found[-1][1], now - found[-1][0] > MOST_LATE
        if one.id in self.waiting:
            return _day(one, begin), now - begin > MOST_LATE
        return "", False

    def served(self) -> Counter[tuple[int, str]]:
        """(schedule, local date) of every digest that was made for the chat on schedule."""
        with sqlite3.connect(self.file) as connection:
            return Counter(connection.execute("SELECT schedule_id, local_date FROM digests").fetchall())

    def story(self, one: Schedule | None) -> str:
        return "\n".join((*self.happened, f"{self.looked:%F %R} to {self.world.clock.now:%F %R}: {one}"))


def _day(one: Schedule, at: datetime) -> str:
    """The local day of a run that was due before its schedule was moved."""
    own = runs(one.at, EVERY_DAY, one.timezone, at - timedelta(minutes=1), at)
    return own[0][1] if own else at.astimezone(ZoneInfo(one.timezone)).date().isoformat()


@pytest.mark.parametrize(("zone", "change"), CHOSEN, ids=str)
async def test_whatever_happens(zone: str, change: datetime, make_world: MakeWorld, sqlite_url: str) -> None:
    random = Random(f"{zone} {change} {CAMPAIGN}")
    life = Life(make=make_world, file=sqlite_url.removeprefix("sqlite+aiosqlite:///"), random=random, zone=zone)
    await life.begin(change - 3 * DAY)
    for _ in range(STEPS):
        await life.step()
    assert life.served()
