from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.errors import StorageError
from bot.services import batch
from bot.services.batch import MOST, Batch


class Written:
    """What is given to be written; ``hold`` keeps a write from ending, ``wrong`` items make it fail."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.wrong: dict[int, BaseException] = {}

    async def write(self, items: Sequence[int]) -> list[str]:
        self.batches.append(list(items))
        await self.hold.wait()
        for item in items:
            if item in self.wrong:
                raise self.wrong[item]
        return [f"wrote {item}" for item in items]


@pytest.fixture
def written() -> Written:
    return Written()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written just because of the time."""
    monkeypatch.setattr(batch, "PATIENCE", 3600.0)


async def test_alone_is_written_at_once(written: Written) -> None:
    assert await Batch(written.write).put(1) == "wrote 1"


async def test_who_comes_at_the_same_time_is_written_together(written: Written) -> None:
    group, ready = Batch(written.write), asyncio.Event()

    async def one(item: int) -> str:
        with group.joining():
            if item == 3:
                await ready.wait()
            return await group.put(item)

    with group.joining():
        tasks = [asyncio.create_task(one(item)) for item in (1, 2, 3)]
        await asyncio.sleep(0)
    assert written.batches == []
    ready.set()
    assert await asyncio.gather(*tasks) == ["wrote 1", "wrote 2", "wrote 3"]
    assert written.batches == [[1, 2, 3]]


async def test_who_leaves_without_a_word_is_not_waited_for(written: Written) -> None:
    group, leave = Batch(written.write), asyncio.Event()

    async def fails() -> None:
        with group.joining():
            await leave.wait()
            raise ZeroDivisionError

    async def one() -> str:
        with group.joining():
            return await group.put(1)

    failing, waiting = asyncio.create_task(fails()), asyncio.create_task(one())
    await asyncio.sleep(0)
    leave.set()
    with pytest.raises(ZeroDivisionError):
        await failing
    assert await waiting == "wrote 1"


async def test_nobody_waits_long(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "PATIENCE", 0.0)
    group = Batch(written.write)
    with group.joining(), group.joining():
        assert await group.put(1) == "wrote 1"


async def test_a_batch_has_an_end(written: Written) -> None:
    group = Batch(written.write)
    with group.joining():
        tasks = [asyncio.create_task(join(group, item)) for item in range(2 * MOST + 1)]
        for _ in range(3):
            await asyncio.sleep(0)
        assert [len(items) for items in written.batches] == [MOST, MOST]
    await asyncio.gather(*tasks)
    assert [len(items) for items in written.batches] == [MOST, MOST, 1]


async def join(group: Batch[int, str], item: int) -> str:
    with group.joining():
        return await group.put(item)


async def test_none_suffers_for_another(written: Written) -> None:
    group = Batch(written.write)
    written.wrong[2] = StorageError("too long")
    with group.joining():
        tasks = [asyncio.create_task(join(group, item)) for item in (1, 2, 3)]
        await asyncio.sleep(0)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert results == ["wrote 1", written.wrong[2], "wrote 3"]
    assert written.batches == [[1, 2, 3], [1], [2], [3]]


async def test_who_is_cancelled_before_is_not_written(written: Written) -> None:
    group = Batch(written.write)
    with group.joining():
        first, second = [asyncio.create_task(join(group, item)) for item in (1, 2)]
        await asyncio.sleep(0)
        first.cancel()
    assert await second == "wrote 2" and written.batches == [[2]]
    assert first.cancelled()


async def test_who_is_cancelled_meanwhile_stops_nobody(written: Written) -> None:
    group = Batch(written.write)
    written.hold.clear()
    with group.joining():
        first, second = [asyncio.create_task(join(group, item)) for item in (1, 2)]
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert written.batches == [[1, 2]]
    first.cancel()
    written.hold.set()
    assert await second == "wrote 2"


async def test_the_end_of_the_process_is_not_tried_again(written: Written) -> None:
    class Crash(BaseException):
        pass

    group = Batch(written.write)
    written.wrong[1] = Crash()
    with group.joining():
        tasks = [asyncio.create_task(join(group, item)) for item in (1, 2)]
        await asyncio.sleep(0)
    for task in tasks:
        with pytest.raises(Crash):
            await task
    assert written.batches == [[1, 2]]
