from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.services.background import Background


async def test_it_gives_what_the_work_gives() -> None:
    async def work() -> int:
        return 7

    assert await Background().start(work()) == 7


async def test_a_failure_is_logged_and_raised() -> None:
    async def work() -> None:
        raise ValueError("ours")

    with capture_logs() as logged, pytest.raises(ValueError):
        await Background().start(work())
    assert [line["event"] for line in logged] == ["background work failed"]


async def test_closing_cancels_what_is_left_and_waits_for_its_end() -> None:
    ended = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    background = Background()
    task = background.start(work())
    await asyncio.sleep(0)
    await background.close()
    assert ended == [True] and task.cancelled()
    await background.close()
