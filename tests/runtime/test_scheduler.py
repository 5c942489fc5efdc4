from __future__ import annotations

import asyncio

from bot.runtime import scheduler
from bot.runtime.scheduler import Ticker


async def test_a_tick_comes_again_also_after_a_failure() -> None:
    ticker, came, count = Ticker(), asyncio.Event(), 0

    async def failing() -> None:
        nonlocal count
        count += 1
        if count == 3:
            came.set()
        raise RuntimeError("no")

    ticker.add("failing", 0.01, failing)
    ticker.start()
    await asyncio.wait_for(came.wait(), 5)
    await ticker.stop()


async def test_one_run_at_a_time() -> None:
    ticker, gate, running, most = Ticker(), asyncio.Event(), 0, 0
    other_came = asyncio.Event()

    async def slow() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await gate.wait()
        running -= 1

    count = 0

    async def other() -> None:
        nonlocal count
        count += 1
        if count == 5:
            other_came.set()

    ticker.add("slow", 0.01, slow)
    ticker.add("other", 0.01, other)
    ticker.start()
    await asyncio.wait_for(other_came.wait(), 5)
    gate.set()
    await ticker.stop()
    assert most == 1


async def test_a_tick_that_does_not_come_back_is_told(monkeypatch) -> None:
    ticker, now = Ticker(), 1000.0
    monkeypatch.setattr(scheduler.time, "monotonic", lambda: now)

    async def act() -> None:
        pass

    ticker.add("poll", 5, act)
    now += scheduler.LATE + 4
    assert ticker.late() == []
    now += 2
    assert ticker.late() == ["poll"]


async def test_stopping_cancels_what_takes_too_long_and_waits_for_its_end() -> None:
    ticker, begun, ended = Ticker(), asyncio.Event(), []

    async def endless() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(True)

    ticker.add("endless", 0.01, endless)
    ticker.start()
    await asyncio.wait_for(begun.wait(), 5)
    await ticker.stop(patience=0.01)
    assert ended == [True]


async def test_held_ticks_do_nothing_and_are_not_stuck() -> None:
    ticker, begun, again, count = Ticker(), asyncio.Event(), asyncio.Event(), 0

    async def endless() -> None:
        nonlocal count
        count += 1
        (begun if count == 1 else again).set()
        await asyncio.Event().wait()

    ticker.add("endless", 0.01, endless)
    ticker.start()
    await begun.wait()
    ticker.hold()
    for _ in range(20):
        await asyncio.sleep(0.005)
    assert count == 1 and ticker.late() == []
    ticker.go_on()
    async with asyncio.timeout(5):
        await again.wait()
    await ticker.stop(0)
