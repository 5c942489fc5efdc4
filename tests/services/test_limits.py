"""As much as one chat may have, and what is said beyond that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.errors import BadInput
from bot.feeds import opml
from bot.model import Mode, Outline
from bot.services.attachments import Attachment
from tests.services.documents import LONG, item, rss
from tests.services.world import NOW, World

OWNER = 5


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    world = make_world(telegram={"owner": OWNER}, access={"feeds": 2, "summaries": 2})
    for number in range(4):
        world.page(f"/{number}", rss(item(number), title=f"Harbour {number}"))
    return world


async def test_no_more_feeds_than_it_may(world: World) -> None:
    for number in range(2):
        await world.subscribing.subscribe(await world.chat(), world.site.url(f"/{number}"))
    with pytest.raises(BadInput) as full:
        await world.subscribing.subscribe(await world.chat(), world.site.url("/2"))
    assert (full.value.text, full.value.about) == ("error-many-feeds", {"most": 2})
    await world.subscribing.subscribe(await world.chat(), world.site.url("/1"))  # which it follows
    first, _ = await world.followed()
    await world.subscribing.drop(await world.chat(), first.feed.id)
    await world.subscribing.subscribe(await world.chat(), world.site.url("/2"))
    with pytest.raises(BadInput):
        await world.subscribing.restore(await world.chat(), first.feed.id, Mode.DIGEST)
    assert len(await world.followed()) == 2


async def test_a_list_that_is_too_long_changes_nothing(world: World) -> None:
    await world.follow("/0")
    outlines = [Outline(url=world.site.url(f"/{number}")) for number in range(3)]
    world.files["list"] = opml.write(outlines, "Mine", NOW)
    with pytest.raises(BadInput) as full:
        await world.lists.take_in(await world.chat(), Attachment(file_id="list", name="mine.opml"))
    assert (full.value.text, full.value.about) == ("error-long-list", {"count": 2, "most": 2, "room": 1})
    assert len(await world.followed()) == 1


async def test_a_list_with_room_comes_in(world: World) -> None:
    await world.follow("/0")
    world.files["list"] = opml.write([Outline(url=world.site.url(f"/{number}")) for number in range(2)], "Mine", NOW)
    await world.lists.take_in(await world.chat(), Attachment(file_id="list", name="mine.opml"))
    while world.lists._background._tasks:
        await next(iter(world.lists._background._tasks))
    assert len(await world.followed()) == 2


async def test_summaries_of_a_day(world: World) -> None:
    chat = await world.chat(timezone="Pacific/Auckland")  # NOW is half past eight in the evening there
    world.page("/page", f"<html><body><article><p>{LONG}</p></article></body></html>")
    world.files["text"] = LONG.encode()
    await world.asking.links(chat, [world.site.url("/page")], 17)
    await world.attachments.summarise(chat, Attachment(file_id="text", name="a.txt"), 18)
    await world.rows()
    with pytest.raises(BadInput) as full:
        await world.asking.text(chat, LONG, 19)
    assert (full.value.text, full.value.about) == ("error-many-summaries", {"most": 2})
    await world.asking.links(chat, [world.site.url("/page")], 20)
    await world.attachments.summarise(chat, Attachment(file_id="text", name="a.txt"), 21)
    assert ["as much as I summarise" in told for told in await world.told()] == [True, True]
    world.clock.move(hours=4)
    await world.asking.text(chat, LONG, 22)
    assert "as much as" not in (await world.told())[0]


async def test_others_have_their_own_and_the_owner_no_limit(world: World) -> None:
    for chat_id in (1, OWNER):
        chat = await world.chat(chat_id)
        for number in range(4 if chat_id == OWNER else 2):
            await world.asking.text(chat, LONG, number)
            await world.subscribing.subscribe(chat, world.site.url(f"/{number}"))
    assert len(await world.followed(OWNER)) == 4


async def test_nought_is_no_limit(make_world: Callable[..., World]) -> None:
    world = make_world(access={"feeds": 0, "summaries": 0})
    world.page("/0", rss(item(0)))
    await world.asking.text(await world.chat(), LONG, 1)
    await world.subscribing.subscribe(await world.chat(), world.site.url("/0"))
    assert len(await world.followed()) == 1
