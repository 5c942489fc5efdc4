"""Digests at eight o'clock: how many a second, and CPU milliseconds each, with 1,000, 10,000 and 100,000 chats due at
once. ``python -m benchmarks.parts.digests [chats ...]``.

Real SQLite on disk, one feed of made-up news for all sizes (see ``digests_seed``). Of so many that are due, a sample is
served; beside it the floor, which is the bare statements that one digest cannot do without. Meanwhile answers to people
are committed, and the loop is watched.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.parts.digests_seed import ARTICLES, EIGHT, FEEDS, FOLLOWED, bare_milliseconds, seed
from bot.config import Database, Settings
from bot.model import Message
from bot.services.digesting import Digesting
from bot.services.grouping import Grouping
from bot.services.house import House
from bot.storage.engine import open_storage
from bot.wiring import opened

SIZES = (1_000, 10_000, 100_000)
SAMPLE = 3_000  # of those that are due
MOST_MILLISECONDS, LONGEST_HOLD = 5.0, 250.0
FLAT = 1.5  # times what a digest costs with the fewest chats
LOOK, ANSWERS = 0.005, 0.25  # seconds between two looks at the loop, and two answers
PERSON = 1
DAYS = 7  # over which the news is spread; beside it, a day with all of it at once


@dataclass(slots=True)
class Taken:
    """``held``: the longest that the event loop had no turn; ``waited``: that an answer took to be committed; both in
    milliseconds, as are ``waits``."""

    served: int = 0
    seconds: float = 0.0
    cpu: float = 0.0  # seconds, with all of SQLite's threads
    held: float = 0.0
    waits: list[float] = field(default_factory=list)

    @property
    def each(self) -> float:
        """Milliseconds of CPU a digest."""
        return 1000 * self.cpu / self.served


def main(arguments: Sequence[str] = ()) -> int:
    sizes = [int(size) for size in arguments] or list(SIZES)
    each = [measured(chats, DAYS) for chats in sizes]
    ratio = each[-1] / each[0]
    over = " OVER" if ratio > FLAT else ""
    measured(sizes[0], 1)
    print(f"digests, {sizes[-1]:,} chats beside {sizes[0]:,}: {ratio:.2f}x the cost (target {FLAT}x){over}")
    return 0


def report() -> None:
    subprocess.run([sys.executable, "-m", "benchmarks.parts.digests"], check=False)


def measured(chats: int, days: int) -> float:
    """Prints a line; returns milliseconds of CPU a digest."""
    with tempfile.TemporaryDirectory(prefix="lede-bench-") as folder:
        file = Path(folder) / "lede.db"
        taken = asyncio.run(measure(file, chats, days))
        bare = bare_milliseconds(file)
    over = " OVER" if taken.each > MOST_MILLISECONDS or taken.held > LONGEST_HOLD else ""
    sample = f" ({taken.served:,} of them served)" if taken.served < chats else ""
    articles = ARTICLES * FOLLOWED // FEEDS // days
    print(
        f"digests, {chats:,} chats due{sample}, {articles} articles each: {taken.served / taken.seconds:.0f} a "
        f"second, {taken.each:.2f} ms of CPU each (target {MOST_MILLISECONDS:.0f}; bare statements {bare:.2f}); "
        f"the loop held for {taken.held:.0f} ms "
        f"at most (target {LONGEST_HOLD:.0f}), an answer for {max(taken.waits):.0f} ms{over}",
        flush=True,
    )
    return taken.each


async def measure(file: Path, chats: int, days: int) -> Taken:
    settings = Settings(database=Database(url=f"sqlite+aiosqlite:///{file}"))
    storage = await open_storage(settings.database.url)
    seed(file, chats, shape=f"{settings.summary.method}:{settings.summary.sentences}", days=days)
    try:
        async with opened(settings, storage, clock=lambda: EIGHT) as stages:
            grouping = Grouping(stages.house, stages.summarising)
            digesting = Digesting(stages.house, stages.reading, stages.summarising, grouping)
            await grouping.round()  # a bot that runs has read its stories back long ago
            return await _serve(stages.house, digesting, min(chats, SAMPLE))
    finally:
        await storage.close()


async def _serve(house: House, digesting: Digesting, wanted: int) -> Taken:
    taken = Taken()
    async with _beside(_watch(taken)), _beside(_answer(house, taken)):
        began, cpu = time.monotonic(), time.process_time()
        while taken.served < wanted:
            served = await digesting.round()
            assert served, "nothing is due any more"
            taken.served += served
        taken.seconds, taken.cpu = time.monotonic() - began, time.process_time() - cpu
    await _check(house, taken.served)
    return taken


async def _check(house: House, served: int) -> None:
    """That those who were served have it in their outbox."""
    async with house.storage.read() as tx:
        waiting = (await tx.outbox.counts())["pending"]
    assert waiting >= served, f"{served} digests, {waiting} messages"


async def _watch(taken: Taken) -> None:
    while True:
        before = time.monotonic()
        await asyncio.sleep(LOOK)
        taken.held = max(taken.held, 1000 * (time.monotonic() - before - LOOK))


async def _answer(house: House, taken: Taken) -> None:
    while True:
        before = time.monotonic()
        await house.answer(PERSON, Message(html="Here you are."))
        taken.waits.append(1000 * (time.monotonic() - before))
        await asyncio.sleep(ANSWERS)


@asynccontextmanager
async def _beside(work: object) -> AsyncIterator[None]:
    assert asyncio.iscoroutine(work)
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
