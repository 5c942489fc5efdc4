"""What could not be sent for a while comes as one message, not as a flood."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from bot.model import MessageKind, Schedule
from bot.services.notifying import LATE
from bot.telegram.cards import note
from tests.services.documents import item, rss
from tests.services.test_notifying import following, publish
from tests.services.world import World


async def held(world: World, seconds: float, chat_id: int = 1) -> None:
    async with world.storage.write() as tx:
        await tx.chats.hold(chat_id, world.clock() + timedelta(seconds=seconds))


async def test_a_backlog_becomes_one_message_with_all_of_it(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1, 2, 3)
    await world.notifying.round()
    async with world.storage.write() as tx:
        await tx.outbox.add(1, MessageKind.SCHEDULED, [note("en", "resumed")], world.clock())
    await publish(world, feed, 1, 2, 3, 4)
    await world.notifying.round()
    assert await world.pending() == 5
    world.clock.now += LATE
    assert await world.notifying.catch_up() == 0, "not late yet"
    world.clock.move(seconds=1)
    assert await world.notifying.catch_up() == 1
    kept, told = await world.rows()
    assert "I go on sending" in kept.message.html, "what brings no article stays as it is"
    assert "4 new items from" in told.message.html and "kept me waiting" in told.message.html
    for number in (1, 2, 3, 4):
        assert f"Notice number {number} " in told.message.html
    assert told.message.tells == frozenset(article.id for article in (await world.articles(feed))[1:])
    assert await world.notifying.catch_up() == 0


async def test_what_does_not_fit_is_a_press_away(world: World) -> None:
    feed = await following(world)
    for number in range(1, 13):
        await publish(world, feed, *range(1, number + 1))
        await world.notifying.round()
    world.clock.now += LATE * 2
    await world.notifying.round()
    (told,) = await world.rows()
    assert any("Show 5 more" in button.label for row in told.message.buttons for button in row)


async def test_two_backlogs_make_one_message_too(world: World) -> None:
    feed = await following(world)
    for number in (1, 2, 3, 4):
        await publish(world, feed, *range(1, number + 1))
        await world.notifying.round()
        world.clock.now += LATE * 2
    await world.notifying.round()
    (told,) = await world.rows()
    assert "4 new items from" in told.message.html


async def test_one_message_that_waits_stays_as_it_is(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    await world.notifying.round()
    world.clock.now += LATE * 2
    assert await world.notifying.catch_up() == 0
    (row,) = await world.rows()
    assert "kept me waiting" not in row.message.html


async def test_what_has_just_left_is_not_told_again(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1, 2)
    await world.notifying.round()
    world.clock.now += LATE * 2
    async with world.storage.read() as tx:
        backlogs = await tx.outbox.backlogs(world.clock(), 10)
    async with world.storage.write() as tx:
        await tx.outbox.claim(world.clock(), 1)
    await world.notifying._put_together(1, backlogs[1])
    async with world.storage.read() as tx:
        assert (await tx.outbox.counts())["pending"] == 1


async def test_a_held_chat_has_one_message_and_one_digest_when_its_wait_is_over(world: World) -> None:
    feed = await following(world)
    world.page("/daily", rss(item(50, guid="50")))
    await world.follow("/daily")
    async with world.storage.write() as tx:
        await tx.schedules.put(Schedule(chat_id=1, at=time(8), next_run_at=world.clock()))
    await held(world, 6 * 3600)
    for number in range(1, 4):
        world.clock.move(hours=1)
        await publish(world, feed, *range(1, number + 1))
        assert await world.notifying.round() == 0 and await world.digesting.round() == 0
    assert await world.pending() == 0
    world.clock.move(hours=4)
    await world.digesting.round()
    await world.notifying.round()
    told = await world.told()
    assert len(told) == 4 and sum("Your digest" in one for one in told) == 1  # three items: a burst begins at six


async def test_what_has_come_in_part_is_not_told_again(world: World) -> None:
    """A long text has several parts; the rest of one comes as it is, beside what has come up since."""
    feed = await following(world)
    async with world.storage.write() as tx:
        parts = [replace(note("en", "resumed"), tells=frozenset({1, 2})) for _ in range(2)]
        begun, rest = await tx.outbox.add(1, MessageKind.SCHEDULED, parts, world.clock())
        await tx.outbox.sent(begun, 5, world.clock())
    for number in (1, 2):
        await publish(world, feed, *range(1, number + 1))
        await world.notifying.round()
    world.clock.now += LATE * 2
    await world.notifying.round()
    left, told = await world.rows()
    assert left.id == rest and "2 new items from" in told.message.html
