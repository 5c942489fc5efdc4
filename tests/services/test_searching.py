from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import BadInput
from bot.model import Match
from bot.services.searching import Where, ranked
from bot.telegram.callbacks import Action, decode
from tests.services.documents import item, rss
from tests.services.test_saving import save
from tests.services.world import NOW, World, pressable


async def follow(world: World, *titles: str, chat_id: int = 1) -> list[int]:
    items = [item(number, title=title, text=f"{title}. And so on.") for number, title in enumerate(titles, start=1)]
    world.page("/feed", rss(*reversed(items)))
    return [article.id for article in await world.articles(await world.follow(chat_id=chat_id))]


async def search(world: World, words: str, where: Where = Where.FOLLOWED, chat_id: int = 1) -> str:
    await world.searching.search(await world.chat(chat_id), words, where)
    return (await world.told(chat_id))[-1]


async def test_what_has_just_come_is_found(world: World) -> None:
    await follow(world, "The ferry sails", "A new bridge")
    told = await search(world, "ferry")
    assert "One article with ferry" in told and "The ferry sails" in told and "bridge" not in told
    assert "The ferry sails. source" in told, "the sentence, with its link"


async def test_what_only_begins_so_and_what_has_some_of_it(world: World) -> None:
    await follow(world, "The ferries sail", "A new bridge")
    assert "The ferries sail" in await search(world, "ferri")
    told = await search(world, "ferries bridge")
    assert "Nothing has all of ferries bridge" in told and "The ferries sail" in told and "A new bridge" in told


async def test_nothing_is_found(world: World) -> None:
    await follow(world, "The ferry sails")
    assert "/search clim*" in await search(world, "zeppelin")
    assert "/saved shows all" in await search(world, "ferry", Where.SAVED)


async def test_pages_are_turned_and_others_cannot(world: World) -> None:
    await follow(world, *(f"Ferry number {number}" for number in range(1, 13)))
    await world.searching.search(await world.chat(), "ferry number")
    (row,) = await world.rows()
    assert "12 articles" in row.message.html and row.message.html.count("Ferry number") >= 5
    (carried,) = [found for one in pressable(row.message) if (found := decode(one)) and found.action is Action.FOUND]
    search_id, where, offset = carried.args
    assert (where, offset) == ("followed", "5")
    await world.searching.turn(await world.chat(), int(search_id), Where.FOLLOWED, 10, 55)
    (last,) = await world.rows()
    assert last.message.edits == 55 and "11. " in last.message.html and "12. " in last.message.html
    with pytest.raises(BadInput):
        await world.searching.turn(await world.chat(2), int(search_id), Where.FOLLOWED, 5, 55)
    world.clock.move(days=31)
    await world.keeping.round()
    with pytest.raises(BadInput):
        await world.searching.turn(await world.chat(), int(search_id), Where.FOLLOWED, 5, 55)


async def test_only_in_feeds_of_ones_own(world: World) -> None:
    await follow(world, "The ferry sails")
    assert "Nothing in your feeds" in await search(world, "ferry", chat_id=2)


async def test_within_what_is_saved(world: World) -> None:
    first, _ = await follow(world, "The ferry sails", "The ferry rests")
    await save(world, first)
    await world.rows()
    told = await search(world, "ferry", Where.SAVED)
    assert "sails" in told and "rests" not in told


@pytest.mark.parametrize(
    ("words", "key"), [("", "error-no-words"), (" !? ", "error-no-words"), ("-ferry", "error-only-without")]
)
async def test_what_cannot_be_looked_for(world: World, words: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        await world.searching.search(await world.chat(), words)
    assert refused.value.text == key


async def test_whatever_is_typed_is_answered(world: World) -> None:
    await follow(world, "The ferry sails")
    for words in ('ferry" OR (', "NEAR(ferry", "ferry <b>x</b> & *", "ferry " * 500, "'ferry':*"):
        assert await search(world, words)


async def test_the_index_is_kept_by_rounds(world: World) -> None:
    await follow(world, "The ferry sails", "A new bridge")
    assert await world.searching.index() == 2
    assert await world.searching.index() == 0


def test_the_new_stands_before_the_old_unless_that_fits_twice_as_well() -> None:
    def match(number: int, relevance: float, days: float) -> Match:
        return Match(article_id=number, relevance=relevance, date=NOW - timedelta(days=days))

    found = [match(1, 1.0, 0), match(2, 1.9, 30), match(3, 2.1, 30), Match(article_id=4, relevance=1.0, date=None)]
    assert [one.article_id for one in ranked(found, NOW)] == [3, 1, 2, 4]
