"""What changes and the message that tells of it are committed together: no commit leaves one without the other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.storage.base import UnitOfWork
from tests.services.test_digesting import EIGHT, headline, reader
from tests.services.test_notifying import following, publish
from tests.services.world import NOW, World

Look = Callable[[UnitOfWork], Awaitable[object]]


@dataclass
class Looking:
    """A storage that looks at what there is after each commit."""

    inner: Any
    look: Look
    changed: list[bool] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)

    def read(self) -> Any:
        return self.inner.read()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        async with self.inner.write() as tx:
            yield tx
        async with self.inner.read() as tx:
            self.changed.append(bool(await self.look(tx)))
            self.messages.append(sum((await tx.outbox.counts()).values()))


def watched(world: World, look: Look) -> Looking:
    world.storage.inner = looking = Looking(world.storage.inner, look)
    return looking


async def test_a_digest_and_when_the_next_one_is_due(world: World) -> None:
    await reader(world, headline(0, NOW))
    world.clock.now = EIGHT

    async def over(tx: UnitOfWork) -> bool:
        (schedule,) = await tx.schedules.of_chat(1)
        return bool(schedule.next_run_at and schedule.next_run_at > EIGHT)

    looking = watched(world, over)
    await world.digesting.round()
    assert looking.changed[-1] and [int(one) for one in looking.changed] == looking.messages


async def test_an_item_and_how_far_its_feed_is_told(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)

    async def told(tx: UnitOfWork) -> bool:
        return not await tx.subscriptions.behind(10)

    looking = watched(world, told)
    await world.notifying.round()
    assert looking.changed[-1] and [int(one) for one in looking.changed] == looking.messages


async def test_an_answer_and_what_was_asked_for(world: World) -> None:
    chat = await world.chat()

    async def stopped(tx: UnitOfWork) -> bool:
        now = await tx.chats.get(chat.id)
        return now is not None and now.stopped

    looking = watched(world, stopped)
    await world.chatting.stop(chat)
    assert looking.changed[-1] and [int(one) for one in looking.changed] == looking.messages
