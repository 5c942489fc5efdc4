"""A week of polling against a server that minds a reader's manners, with a restart every day."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from aiohttp import web

from bot.model import Feed
from bot.services import polling
from bot.services.polling import Polling
from tests.services.documents import item, rss
from tests.services.world import World

STEP, DAYS = timedelta(minutes=10), 7
FLOOR = timedelta(minutes=30)  # feeds.poll_interval


@dataclass
class Visit:
    """One request for a feed, and what it was answered."""

    at: datetime
    headers: dict[str, str]
    query: str
    status: int = 0
    etag: str = ""
    last_modified: str = ""
    fresh: timedelta = timedelta(0)  # for which it was told not to come back


@dataclass
class Publisher:
    """Serves one feed. ``busy``: each third answer asks to come back in two hours."""

    world: World
    etags: bool = False
    dates: bool = False
    max_age: int = 0
    asks: str = ""  # elements of its channel
    ttl: timedelta = timedelta(0)
    busy: bool = False
    gone_after: timedelta | None = None
    visits: list[Visit] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        now = self.world.clock()
        visit = Visit(now, {name.lower(): value for name, value in request.headers.items()}, request.query_string)
        self.visits.append(visit)
        edition = int((now - self.visits[0].at) / timedelta(hours=7))  # something new every seven hours
        headers = {}
        if self.etags:
            headers["ETag"] = f'W/"edition-{edition}, of many"'
        if self.dates:
            headers["Last-Modified"] = f"edition {edition} of the year"
        if self.max_age:
            headers["Cache-Control"] = f"public, max-age={self.max_age}"
        if self.gone_after and now - self.visits[0].at > self.gone_after:
            return self._answered(visit, web.Response(status=410))
        if self.busy and len(self.visits) % 3 == 0:
            visit.fresh = timedelta(hours=2)
            return self._answered(visit, web.Response(status=429, headers={"Retry-After": "7200"}))
        visit.fresh = max(timedelta(seconds=self.max_age), self.ttl)
        same = self.etags and visit.headers.get("if-none-match") == headers["ETag"]
        same = same or (self.dates and visit.headers.get("if-modified-since") == headers["Last-Modified"])
        if same:
            return self._answered(visit, web.Response(status=304, headers=headers))
        items = [item(number, title=f"Edition {number}") for number in range(edition, max(-1, edition - 20), -1)]
        body = rss(*items).replace("<channel>", f"<channel>{self.asks}", 1)
        return self._answered(visit, web.Response(text=body, headers=headers))

    def _answered(self, visit: Visit, response: web.Response) -> web.Response:
        visit.status = response.status
        visit.etag = response.headers.get("ETag", "")
        visit.last_modified = response.headers.get("Last-Modified", "")
        return response


NIGHT = "".join(f"<hour>{hour}</hour>" for hour in range(7))


def publishers(world: World) -> dict[str, Publisher]:
    return {
        "/etag": Publisher(world, etags=True),
        "/dated": Publisher(world, dates=True),
        "/both": Publisher(world, etags=True, dates=True, max_age=5400),
        "/neither": Publisher(world),
        "/fresh": Publisher(world, max_age=3 * 3600),
        "/ttl": Publisher(world, etags=True, asks="<ttl>150</ttl>", ttl=timedelta(minutes=150)),
        "/sleeps": Publisher(world, asks=f"<skipHours>{NIGHT}</skipHours><skipDays><day>Sunday</day></skipDays>"),
        "/busy": Publisher(world, etags=True, busy=True),
        "/gone": Publisher(world, etags=True, gone_after=timedelta(days=3)),
    }


async def live(world: World, *, days: int) -> None:
    """Time goes by; each day the process is another one."""
    for _ in range(days):
        polls = Polling(world.house)
        for _ in range(timedelta(days=1) // STEP):
            world.clock.now += STEP
            await polls.round()
        await world.fetcher.close()
        del world.house, world.fetcher


@pytest.mark.timeout(240)
async def test_a_publisher_has_nothing_to_complain_of(world: World) -> None:
    places = publishers(world)
    for path, publisher in places.items():
        world.site.pages[path] = publisher.answer
        async with world.storage.write() as tx:
            await tx.feeds.add(
                Feed(url=world.site.url(path), next_poll_at=world.clock(), created_at=world.clock(), kept=True)
            )
    await live(world, days=DAYS)
    for path, publisher in places.items():
        assert_well_mannered(path, publisher.visits)
        assert len(publisher.visits) > 10, f"{path} is not forgotten either"
    sleeping = places["/sleeps"].visits
    assert all(visit.at.hour >= 7 and visit.at.weekday() != 6 for visit in sleeping[1:])
    assert [visit.status for visit in places["/gone"].visits].count(410) == 1
    assert len({visit.at for visit in places["/etag"].visits}) < DAYS * 24 * 2 + 2


def assert_well_mannered(path: str, visits: list[Visit]) -> None:
    unconditional = 0
    known = Visit(visits[0].at, {}, "")  # the last answer that carried a document or confirmed one
    for before, visit in zip([None, *visits], visits, strict=False):
        sent = visit.headers
        assert not {"cookie", "referer", "authorization"} & set(sent) and visit.query == ""
        assert sent["user-agent"].startswith("Lede/")
        assert sent.get("if-none-match", "") == known.etag, f"{path}: a validator made up, or dropped"
        assert sent.get("if-modified-since", "") == known.last_modified
        unconditional += not (known.etag or known.last_modified)
        if before:
            assert visit.at - before.at >= max(before.fresh, FLOOR), f"{path}: too early"
        if visit.status in {200, 304}:
            known = visit
    if visits[-1].etag or visits[-1].last_modified:
        assert unconditional == 1, f"{path}: {unconditional} requests without a condition"


async def test_what_piled_up_while_we_were_down_is_no_burst(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    feeds, interval = 5000, 1800
    async with world.storage.write() as tx:
        for number in range(feeds):
            await tx.feeds.add(
                Feed(url=f"https://{number}.example/", next_poll_at=world.clock(), interval=interval, kept=True)
            )
    starts: list[float] = []

    async def sleep(seconds: float) -> None:
        starts.append(seconds)

    async def poll(_self: Polling, feed: Feed, followers: int = 0) -> polling.Polled:
        return polling.Polled(outcome="unchanged")

    monkeypatch.setattr(asyncio, "sleep", sleep)
    monkeypatch.setattr(Polling, "poll", poll)
    await world.polling.spread()
    a_second = Counter(int(start) for start in starts)
    assert len(starts) == polling.BATCH and max(a_second.values()) <= 3 * feeds / interval
