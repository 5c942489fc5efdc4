"""Forum topics: what is followed or planned in one comes there."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.model import ChatKind, Mode
from bot.services.house import Aside, answering_in
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import World

FORUM, TECH, SPORT = -1001234, 5, 6


@pytest.fixture
async def world(world: World) -> World:
    await world.chat(FORUM, kind=ChatKind.SUPERGROUP, title="Harbour forum")
    return world


async def follow(world: World, path: str, thread: int | None, mode: Mode) -> None:
    """As people do, in a topic."""
    url = world.page(path, rss(item(0, guid=f"{path}-0"), title=f"Feed {path}"))
    with answering_in(thread):
        await world.subscribing.subscribe(await world.chat(FORUM), url)
        newest = (await world.followed(FORUM))[-1].feed
        await world.subscribing.set_mode(await world.chat(FORUM), newest.id, mode)


async def publish(world: World, path: str, *numbers: int) -> None:
    """Each has a link of its own, so that two feeds bring different articles."""
    items = [item(n, guid=f"{path}-{n}", link=f"https://news.example{path}/{n}") for n in numbers]
    world.page(path, rss(*items, item(0, guid=f"{path}-0"), title=f"Feed {path}"))
    for one in await world.followed(FORUM):
        if one.feed.url.endswith(path):
            await world.poll(one.feed)


async def test_items_come_to_the_topic_in_which_their_feed_is_followed(world: World) -> None:
    for path, thread in (("/tech", TECH), ("/sport", SPORT), ("/all", None)):
        await follow(world, path, thread, Mode.INSTANT)
    await world.rows(FORUM)
    for number, path in enumerate(("/tech", "/sport", "/all"), start=1):
        await publish(world, path, number)
    assert await world.notifying.round() == 3
    told = {row.message.thread: text_of(row.message.html) for row in await world.rows(FORUM)}
    assert told.keys() == {TECH, SPORT, None}
    assert "Notice number 1 " in told[TECH] and "Notice number 2 " in told[SPORT] and "Notice number 3 " in told[None]


async def test_what_waited_is_put_together_for_each_topic(world: World) -> None:
    for path, thread in (("/tech", TECH), ("/sport", SPORT)):
        await follow(world, path, thread, Mode.INSTANT)
    await world.rows(FORUM)
    await publish(world, "/tech", 1, 2)
    await publish(world, "/sport", 3)
    await world.notifying.round()
    world.clock.move(minutes=6)
    await world.notifying.catch_up()
    told = [(row.message.thread, len(row.message.tells)) for row in await world.rows(FORUM)]
    assert sorted(told) == [(TECH, 2), (SPORT, 1)]


async def test_a_digest_comes_to_the_topic_in_which_it_was_set(world: World) -> None:
    await follow(world, "/tech", None, Mode.DIGEST)
    with answering_in(TECH):
        await world.scheduling.asked(await world.chat(FORUM), "8:00")
    (schedule,) = await world.schedules(FORUM)
    assert (schedule.at, schedule.thread) == (time(8), TECH)
    await publish(world, "/tech", 1)
    await world.rows(FORUM)
    assert schedule.next_run_at
    world.clock.now = schedule.next_run_at + timedelta(minutes=1)
    await world.digesting.round()
    (row,) = await world.rows(FORUM)
    assert row.message.thread == TECH and "Your digest" in row.message.html


async def test_the_first_feed_of_a_topic_brings_its_digest_there(world: World) -> None:
    await follow(world, "/tech", TECH, Mode.DIGEST)
    assert [one.thread for one in await world.schedules(FORUM)] == [TECH]


async def test_who_changes_it_from_a_private_chat_leaves_it_where_it_is(world: World) -> None:
    await follow(world, "/tech", TECH, Mode.DIGEST)
    with answering_in(None, Aside(of=FORUM, to=1, line="For it:", about=FORUM)):
        await world.scheduling.asked(await world.chat(FORUM), "9:30")
    assert [(one.at, one.thread) for one in await world.schedules(FORUM)] == [(time(9, 30), TECH)]


async def test_lists_link_to_the_topic(world: World) -> None:
    await follow(world, "/tech", TECH, Mode.DIGEST)
    await follow(world, "/all", None, Mode.DIGEST)
    await world.rows(FORUM)
    await world.subscribing.list(await world.chat(FORUM))
    await world.scheduling.show(await world.chat(FORUM))
    feeds, schedules = [row.message.html for row in await world.rows(FORUM)]
    link = '<a href="https://t.me/c/1234/5">in a topic</a>'
    assert feeds.count(link) == 1 and schedules.count(link) == 1
