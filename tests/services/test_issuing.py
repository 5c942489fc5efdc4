"""Scheduled digests of several chats in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.model import Schedule
from tests.services.documents import rss
from tests.services.test_digesting import EIGHT, HEADLINES, HOUR, at_eight, headline, reader
from tests.services.world import NOW, World


async def readers(world: World, *chat_ids: int) -> None:
    for chat_id in chat_ids:
        await reader(world, headline(0, NOW - HOUR), headline(1, NOW - HOUR), chat_id=chat_id)
    world.clock.now = EIGHT


async def next_of(world: World, chat_id: int) -> list[Schedule]:
    return [one for one in await world.schedules(chat_id) if one.next_run_at and one.next_run_at > EIGHT]


async def test_two_digests_of_one_chat_at_the_same_minute_tell_nothing_twice(world: World) -> None:
    world.page("/other", rss(headline(2, NOW - HOUR)))
    await readers(world, 1, 2)
    feed = await world.follow("/other")
    async with world.storage.write() as tx:
        one = Schedule(chat_id=1, at=time(8), next_run_at=EIGHT, about=str(feed.id))
        await tx.schedules.put(one)
    await world.digesting.round()
    async with world.storage.write() as tx:
        rows = await tx.outbox.claim(EIGHT, 100)
        told = [row.message.html for row in rows if row.chat_id == 1]
        told += [row.message.html for row in await tx.outbox.claim(EIGHT, 100) if row.chat_id == 1]
    assert sum(HEADLINES[2] in text for text in told) == 1
    assert len(await next_of(world, 1)) == 2 and len(await next_of(world, 2)) == 1


async def test_who_must_wait_or_cannot_be_reached_takes_nothing_from_the_others(world: World) -> None:
    await readers(world, 1, 2, 3)
    async with world.storage.write() as tx:
        await tx.chats.hold(1, EIGHT + HOUR)
        blocked = await tx.chats.get(2)
        assert blocked
        await tx.chats.put(replace(blocked, unreachable="blocked"))
    await world.digesting.round()
    assert await world.pending() == 1 and len(await world.told(3)) == 1
    assert await next_of(world, 1) == [], "Telegram makes it wait, so it stays due"
    assert len(await next_of(world, 2)) == 1, "it is left out, not piled up"
    world.clock.move(hours=1)
    await world.digesting.round()
    assert len(await world.told(1)) == 1 and await world.told(2) == []


async def test_a_schedule_that_changes_while_its_digest_is_made_holds_up_none_of_its_group(world: World) -> None:
    await readers(world, 1, 2)
    compose = world.digesting._issuing._composing.compose
    later = EIGHT + timedelta(hours=3)

    async def meanwhile(gathered, desk, now):
        if gathered.reader.chat.id == 1:
            (mine,) = await world.schedules(1)
            async with world.storage.write() as tx:
                await tx.schedules.put(replace(mine, at=time(11), next_run_at=later))
        return await compose(gathered, desk, now)

    world.digesting._issuing._composing.compose = meanwhile  # type: ignore[method-assign]
    await world.digesting.round()
    assert await world.told(1) == [] and len(await next_of(world, 2)) == 1
    (mine,) = await world.schedules(1)
    assert mine.next_run_at == later
    world.clock.now = later
    await world.digesting.round()
    assert len(await world.told(1)) == 1


async def test_a_chat_that_is_erased_while_its_digest_is_made_has_no_row(world: World) -> None:
    await readers(world, 1, 2)
    compose = world.digesting._issuing._composing.compose

    async def meanwhile(gathered, desk, now):
        if gathered.reader.chat.id == 1:
            async with world.storage.write() as tx:
                await tx.chats.erase(1)
        return await compose(gathered, desk, now)

    world.digesting._issuing._composing.compose = meanwhile  # type: ignore[method-assign]
    await world.digesting.round()
    assert await world.pending() == 1 and await world.told(1) == []
    async with world.storage.read() as tx:
        assert await tx.digests.last(1, scheduled_only=False) is None


async def test_the_trouble_line_names_feeds_that_the_digest_is_about(world: World) -> None:
    await readers(world, 1)
    world.page("/gone", rss(headline(3, NOW - HOUR), title="Mill notes"))
    gone = await world.follow("/gone")
    world.page("/gone", "", status=410)
    await world.poll(gone)
    fine = next(one.feed for one in await world.followed() if one.feed.id != gone.id)
    for about, named in ((str(fine.id), False), ("", True)):
        schedule = await at_eight(world)
        async with world.storage.write() as tx:
            await tx.schedules.put(replace(schedule, about=about))
        await world.digesting.round()
        (told,) = await world.told()
        assert ("Mill notes" in told.splitlines()[-1]) == named


@pytest.mark.parametrize("count", [1, 25])
async def test_each_of_many_gets_its_own_once(world: World, count: int) -> None:
    await readers(world, *range(1, count + 1))
    await world.digesting.round()
    await world.digesting.round()
    assert await world.pending() == count
