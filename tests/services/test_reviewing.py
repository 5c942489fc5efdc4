"""/stats: what came in, what was told, and what that saved."""

from __future__ import annotations

from datetime import timedelta

from bot.errors import WorkFailed
from bot.model import Message
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import NOW, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONG = "The ferry left the harbour at noon with forty people on board. " * 60


async def stats(world: World, chat_id: int = 1) -> Message:
    await world.reviewing.week(await world.chat(chat_id))
    (row,) = await world.rows(chat_id)
    return row.message


async def read(world: World) -> None:
    """Two feeds, of which one has brought three articles this week, and a digest of them."""
    old = item(9, date=NOW - 8 * DAY)
    world.page("/courier", rss(*(item(n, text=LONG, date=NOW - n * HOUR) for n in (1, 2, 3)), old, title="The Courier"))
    world.page("/tides", rss(item(4, text=LONG, date=NOW - 4 * HOUR), title="Вестник"))
    for path in ("/courier", "/tides"):
        await world.follow(path)
    await world.digesting.by_hand(await world.chat(), hours=24)
    await world.rows()


async def test_the_week_as_a_picture_and_in_words(world: World) -> None:
    await read(world)
    told = await stats(world)
    assert told.document and told.document.photo and told.document.body.startswith(b"\x89PNG")
    text = text_of(told.html)
    assert text.startswith("Your last seven days\n4 articles came in from 2 feeds, and ")
    assert "\n\n1. The Courier – 3\n2. Вестник – 1" in text
    saved = int(text.rpartition(" minutes of reading")[0].rpartition("about ")[2])
    assert 2 <= saved <= 4 * len(LONG.split()) / 230, "longer than nothing, shorter than all that there was to read"


async def test_of_another_chat_and_another_week_there_is_nothing(world: World) -> None:
    await read(world)
    empty = await stats(world, 2)
    assert empty.document is None and "/subscribe https://example.com" in empty.html
    world.clock.move(days=8)
    nothing = await stats(world)
    assert nothing.document is None and "brought nothing in the last seven days" in nothing.html


async def test_without_a_picture_the_words_go_alone(world: World) -> None:
    await read(world)
    world.sandbox.failing = lambda name, _args: WorkFailed("no memory") if name == "draw" else None
    told = await stats(world)
    assert told.document is None and "1. The Courier – 3" in text_of(told.html)
