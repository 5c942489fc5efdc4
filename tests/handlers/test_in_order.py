from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from telegram import Chat, Message, Update

from handlers.in_order import InOrder


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
