"""A thousand digests due at once, at a server that keeps Telegram's limits: ``make load``, or
``python -m tests.chaos.load [CHATS]``.

The bot with its own ticks and worker processes. It has to use 95 % of the calls that it is allowed, meet no limit, and
answer a person who asks in the middle of it within 2 seconds.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.model import Chat, Feed, Schedule, Subscription
from bot.playground.limits import LIMITED
from bot.playground.transcript import Call
from bot.storage.base import UnitOfWork
from bot.storage.engine import open_storage
from tests.chaos.town import Town, town

CHATS = 1000
FIRST = 10_001  # the first chat's id
EARLIER = timedelta(seconds=20)  # before the digests are due, the bot starts and reads the feeds
ALLOWED = 30.0  # calls a second
LEAST, LONGEST = 0.95, 2.0  # of these, and seconds for an answer
LIMITS = {"DELIVERY__PER_SECOND": "30", "DELIVERY__PER_CHAT_GAP": "1", "DELIVERY__GROUP_PER_MINUTE": "20"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """``seconds`` from the first counted call to the last; ``answered``: seconds that /help took."""

    chats: int
    calls: int
    seconds: float
    refused: int
    answered: float
    cpu: float  # seconds of the bot's own process, from the first counted call on

    @property
    def part(self) -> float:
        """Of the rate that is allowed."""
        return (self.calls - 1) / self.seconds / ALLOWED

    @property
    def good(self) -> bool:
        return self.part >= LEAST and not self.refused and self.answered <= LONGEST


def main(arguments: Sequence[str] = ()) -> int:
    load = asyncio.run(measure(int(arguments[0]) if arguments else CHATS))
    print(
        f"{load.chats:,} digests due at once: {load.calls:,} calls in {load.seconds:.1f} s, {load.part:.1%} of the"
        f" {ALLOWED:.0f} a second that are allowed (target {LEAST:.0%}); {load.refused} refused for coming too fast;"
        f" /help answered in {load.answered:.2f} s (target {LONGEST:.0f}); {1000 * load.cpu / load.calls:.1f} ms of CPU"
        f" a call; the machine's load was {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
        + ("" if load.good else "  MISSED")
    )
    return int(not load.good)


async def measure(chats: int) -> Load:
    with tempfile.TemporaryDirectory(prefix="lede-load-") as folder:
        async with town(Path(folder), seed=1, limits=True) as here:
            here.settings |= LIMITS
            here.publish()
            here.publish()
            here.began -= EARLIER
            await _people(here, chats)
            here.resume(command=True, hurry=False)
            return await _watched(here, chats)


async def _people(here: Town, chats: int) -> None:
    """They follow every feed, and their digests are due at eight."""
    storage = await open_storage(f"sqlite+aiosqlite:///{here.folder}/lede.db")
    due = here.now + EARLIER
    async with storage.write() as tx:
        feeds = [await _feed(tx, here, number) for number in range(here.feeds)]
        for number in range(chats):
            chat = here.playground.people.chat(FIRST + number)
            await tx.chats.put(Chat(id=chat.id, created_at=here.now))
            for feed in feeds:
                await tx.subscriptions.put(Subscription(chat_id=chat.id, feed_id=feed, created_at=here.now))
            await tx.schedules.put(Schedule(chat_id=chat.id, at=(due - _seconds(due)).time(), next_run_at=due))
    await storage.close()


async def _feed(tx: UnitOfWork, here: Town, number: int) -> int:
    feed = await tx.feeds.add(Feed(url=here.address(number), next_poll_at=here.now, created_at=here.now))
    return feed.id


def _seconds(moment: datetime) -> timedelta:
    return timedelta(seconds=moment.second, microseconds=moment.microsecond)


async def _watched(here: Town, chats: int) -> Load:
    assert here.bot is not None
    await here.until(lambda: _counted(here), 120)
    cpu = here.bot.cpu()
    if not await here.until(lambda: len(_counted(here)) > chats // 3, 120):
        raise AssertionError(f"{len(_counted(here))} digests:\n{here.log[-3000:]}")
    began, robin = time.monotonic(), here.playground.people.robin.id
    here.say(robin, "/help")
    await here.until(lambda: here.told(robin), 30)
    answered = time.monotonic() - began
    told = "SELECT count(*) FROM outbox WHERE kind = 'scheduled' AND state = 'sent'"
    await here.until(lambda: here.rows(told) == [(chats,)] and not here.waiting(), 120)
    calls = _counted(here)
    assert {int(call.params["chat_id"]) for call in calls} >= set(range(FIRST, FIRST + chats)), "not everybody"
    refused = [call for call in here.playground.calls if call.error.startswith("Too Many Requests")]
    return Load(
        chats=chats,
        calls=len(calls),
        seconds=calls[-1].at - calls[0].at,
        refused=len(refused),
        answered=answered,
        cpu=here.bot.cpu() - cpu,
    )


def _counted(here: Town) -> list[Call]:
    """The calls that took effect and that Telegram counts."""
    return [call for call in here.playground.transcript if call.method.lower() in LIMITED]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
