from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from telegram import Chat, Message, Update

from handlers.in_order import MOST_AT_ONCE, InOrder


def update(number: int, chat: int) -> Update:
    message = Message(number, datetime(2026, 1, 1, tzinfo=UTC), Chat(chat, Chat.PRIVATE))
    return Update(number, message=message)


async def test_one_chat_in_order_others_side_by_side() -> None:
    processor, log, gate = InOrder(), [], asyncio.Event()

    async def slow() -> None:
        await gate.wait()
        log.append("first of 1")

    async def quick(name: str) -> None:
        log.append(name)

    tasks = [
        asyncio.create_task(processor.process_update(update(1, 1), slow())),
        asyncio.create_task(processor.process_update(update(2, 1), quick("second of 1"))),
        asyncio.create_task(processor.process_update(update(3, 2), quick("first of 2"))),
    ]
    await tasks[2]
    assert log == ["first of 2"]
    gate.set()
    await asyncio.gather(*tasks)
    assert log == ["first of 2", "first of 1", "second of 1"]


async def test_a_failure_does_not_block_the_chat() -> None:
    processor, log = InOrder(), []

    async def failing() -> None:
        raise RuntimeError("no")

    async def next_one() -> None:
        log.append("next")

    await asyncio.gather(processor.process_update(update(1, 1), failing()), return_exceptions=True)
    await processor.process_update(update(2, 1), next_one())
    assert log == ["next"]
    assert processor._locks == {}


async def test_updates_that_wait_for_their_chat_do_not_hold_up_others() -> None:
    processor, gate, done = InOrder(), asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        await gate.wait()

    async def quick() -> None:
        done.set()

    waiting = [
        asyncio.create_task(processor.process_update(update(number, 1), slow())) for number in range(MOST_AT_ONCE * 2)
    ]
    await asyncio.sleep(0)
    await asyncio.wait_for(processor.process_update(update(999, 2), quick()), 5)
    assert done.is_set()
    gate.set()
    await asyncio.gather(*waiting)


async def test_finishing_waits_and_then_cancels() -> None:
    processor, gate, log = InOrder(), asyncio.Event(), []

    async def endless() -> None:
        try:
            await gate.wait()
        finally:
            log.append("ended")

    async def next_one() -> None:
        log.append("never")

    tasks = [
        asyncio.create_task(processor.process_update(update(1, 1), endless())),
        asyncio.create_task(processor.process_update(update(2, 1), next_one())),
    ]
    await asyncio.sleep(0)
    await processor.finish(0.01)
    assert log == ["ended"]
    assert all(task.cancelled() for task in tasks)
