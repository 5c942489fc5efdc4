from __future__ import annotations

import asyncio

import pytest

from bot.services.sharing import Sharing


class Work:
    """Gives how often it was begun, once ``go`` is set."""

    def __init__(self) -> None:
        self.begun, self.go = 0, asyncio.Event()

    async def __call__(self) -> int:
        self.begun += 1
        await self.go.wait()
        if self.begun == 1:
            raise ValueError
        return self.begun


async def begun(work: Work, times: int) -> None:
    while work.begun < times:
        await asyncio.sleep(0)


async def test_who_asks_meanwhile_gets_the_same_and_a_failure_is_not_kept() -> None:
    sharing, work = Sharing[int](), Work()
    asking = [asyncio.create_task(sharing.get("a", work)) for _ in range(3)]
    await begun(work, 1)
    work.go.set()
    found = await asyncio.gather(*asking, return_exceptions=True)
    assert [type(one) for one in found] == [ValueError] * 3 and work.begun == 1
    assert await sharing.get("a", work) == 2


async def test_who_is_cancelled_takes_nothing_from_the_others() -> None:
    sharing, work = Sharing[int](), Work()
    work.begun = 1
    first, second = (asyncio.create_task(sharing.get("a", work)) for _ in range(2))
    await begun(work, 2)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    work.go.set()
    assert await second == 2


async def test_other_keys_are_other_work() -> None:
    sharing, work = Sharing[int](), Work()
    work.begun = 1
    work.go.set()
    assert await asyncio.gather(sharing.get("a", work), sharing.get("b", work)) == [2, 3]


async def test_what_nobody_waits_for_ends_unless_somebody_wants_it_to_last() -> None:
    sharing, ended = Sharing[int](), asyncio.Event()

    async def work() -> int:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()
        return 1

    fleeting = [asyncio.create_task(sharing.get("a", work, lasting=False)) for _ in range(2)]
    await asyncio.sleep(0)
    fleeting[0].cancel()
    await asyncio.gather(fleeting[0], return_exceptions=True)
    assert not ended.is_set()
    fleeting[1].cancel()
    await ended.wait()
    ended.clear()
    both = [asyncio.create_task(sharing.get("a", work, lasting=lasting)) for lasting in (True, False)]
    await asyncio.sleep(0)
    for one in both:
        one.cancel()
    await asyncio.gather(*both, return_exceptions=True)
    assert sharing._under_way and not ended.is_set()
    for left in sharing._under_way.values():
        left.task.cancel()
