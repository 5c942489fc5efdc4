from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import BadInput
from bot.model import Feed, Mode
from bot.services.tending import MOVES
from bot.telegram.callbacks import Action, encode
from tests.services.documents import item, rss
from tests.services.world import World, pressable


async def fails(world: World, feed: Feed, *, days: int, status: int = 500) -> Feed:
    """Polled once a day for so many days, in vain."""
    world.page("/feed", "", status=status)
    for _ in range(days):
        world.clock.move(days=1)
        feed = await world.poll(feed)
    return feed


async def test_a_feed_that_is_dead_for_a_week_is_told_once_with_its_cause(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    await fails(world, feed, days=6)
    assert await world.tending.round() == 0
    await fails(world, feed, days=2)
    assert await world.tending.round() == 1
    (row,) = await world.rows()
    assert "have not been able to read" in row.message.html and "answers with an error (500)" in row.message.html
    assert pressable(row.message) == {encode(Action.UNSUBSCRIBE, feed.id), encode(Action.STAY, feed.id)}
    await fails(world, feed, days=9)
    assert await world.tending.round() == 0 and world.woken == 1
    assert (await world.stored(feed)).next_poll_at, "it is never forgotten"


async def test_who_muted_it_is_told_too_and_who_stopped_is_not(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.MUTED)
    await world.chat(3, stopped=True)
    await world.follow(chat_id=3)
    await fails(world, feed, days=8)
    await world.tending.round()
    assert len(await world.told()) == 1 and await world.pending() == 0


async def test_a_feed_that_came_back_and_dies_again_is_told_again(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    await fails(world, feed, days=8)
    assert await world.tending.round() == 1
    world.page("/feed", rss(item(1), item(2)))
    assert (await world.poll(feed)).told_at is None
    assert await world.tending.round() == 0
    await fails(world, feed, days=8)
    assert await world.tending.round() == 1


async def test_a_feed_that_is_gone_for_good_is_told_at_once(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await fails(world, await world.follow(), days=1, status=410)
    assert feed.next_poll_at is None
    assert await world.tending.round() == 1
    (told,) = await world.told()
    assert "has come to its end" in told and "gone for good" in told and "I have stopped asking" in told


async def test_dropping_what_is_gone_can_be_undone(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await fails(world, await world.follow(), days=1, status=410)
    asked = world.asked("/feed")
    await world.subscribing.drop(await world.chat(), feed.id)
    await world.subscribing.restore(await world.chat(), feed.id, Mode.DIGEST)
    assert [one.feed.id for one in await world.followed()] == [feed.id]
    assert (await world.stored(feed)).next_poll_at is None and world.asked("/feed") == asked, "it is asked no more"


@pytest.mark.parametrize(("status", "said"), [(500, "I go on trying"), (410, "stays in your list")])
async def test_keeping_a_dead_feed(world: World, status: int, said: str) -> None:
    world.page("/feed", rss(item(1)))
    feed = await fails(world, await world.follow(), days=8, status=status)
    await world.tending.round()
    await world.rows()
    await world.subscribing.stay(await world.chat(), feed.id, 99)
    (row,) = await world.rows()
    assert said in row.message.html and row.message.edits == 99 and not row.message.buttons
    with pytest.raises(BadInput):
        await world.subscribing.stay(await world.chat(2), feed.id, 99)


async def moves(world: World, feed: Feed, *, times: int, target: str = "/new") -> Feed:
    world.site.redirect("/feed", target)
    for _ in range(times):
        world.clock.move(days=1)
        feed = await world.poll(feed)
    return feed


async def test_a_feed_that_says_often_enough_that_it_has_moved_is_followed(world: World) -> None:
    world.page("/feed", rss(item(1)))
    world.page("/new", rss(item(1)), ETag='"1"')
    feed = await world.follow()
    await moves(world, feed, times=MOVES - 1)
    assert await world.tending.round() == 0
    await moves(world, feed, times=1)
    assert await world.tending.round() == 1
    feed = await world.stored(feed)
    assert (feed.url, feed.moved_to, feed.moved_times) == (world.site.url("/new"), "", 0)
    before = world.asked("/feed")
    await world.poll(feed)
    assert world.asked("/feed") == before


async def test_a_move_that_is_taken_back_or_for_now_is_none(world: World) -> None:
    for path in ("/feed", "/new", "/other"):
        world.page(path, rss(item(1)))
    feed = await moves(world, await world.follow(), times=MOVES - 1)
    feed = await moves(world, feed, times=1, target="/other")
    assert feed.moved_times == 1
    world.site.redirect("/feed", "/other", status=302)
    assert (await world.poll(feed)).moved_times == 0
    assert await world.tending.round() == 0


async def test_a_move_to_a_feed_we_have_joins_their_followers(world: World) -> None:
    for path in ("/feed", "/new"):
        world.page(path, rss(item(1), item(2)))
    old, new = await world.follow(mode=Mode.INSTANT), await world.follow("/new", chat_id=2)
    await world.follow(chat_id=2)
    await moves(world, old, times=MOVES)
    assert await world.tending.round() == 1
    assert [one.feed.id for one in await world.followed(2)] == [new.id]
    (one,) = await world.followed(1)
    assert (one.feed.id, one.subscription.mode) == (new.id, Mode.INSTANT)
    async with world.storage.read() as tx:
        assert one.subscription.seen_entry_id == await tx.articles.last_entry_id(new.id)
    old = await world.stored(old)
    assert old.next_poll_at is None and old.moved_times == 0
    assert (await world.stored(new)).next_poll_at


async def test_an_address_with_a_password_stays_as_it_is(world: World) -> None:
    world.page("/feed", rss(item(1)))
    world.page("/new", rss(item(1)))
    feed = await world.follow()
    async with world.storage.write() as tx:
        await tx.feeds.save(replace(await world.stored(feed), url=f"http://name:word@{world.site.place}/feed"))
    assert (await moves(world, feed, times=MOVES)).moved_times == 0


async def test_who_runs_the_bot_is_told_of_a_move(world: World) -> None:
    world.settings = world.settings.model_copy(
        update={"telegram": world.settings.telegram.model_copy(update={"owner": 77})}
    )
    await world.chat(77)
    world.page("/feed", rss(item(1)))
    world.page("/new", rss(item(1)))
    await moves(world, await world.follow(), times=MOVES)
    await world.tending.round()
    (told,) = await world.told(77)
    assert "has moved to 127.0.0.1 for good" in told


async def test_a_feed_that_never_could_be_read_counts_from_when_it_was_added(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    async with world.storage.write() as tx:
        week = timedelta(days=8)
        stored = await world.stored(feed)
        await tx.feeds.save(replace(stored, last_success_at=None, created_at=world.clock() - week))
    await fails(world, feed, days=1)
    assert await world.tending.round() == 1
