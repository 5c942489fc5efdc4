from __future__ import annotations

import pytest

from bot.errors import BadInput
from bot.model import Length
from bot.telegram.callbacks import Action, encode
from tests.services.documents import LONG, item, rss
from tests.services.world import World, pressable


async def articles(world: World, count: int) -> list[int]:
    world.page("/feed", rss(*(item(number) for number in range(count, 0, -1))))
    return [article.id for article in await world.articles(await world.follow())]


async def save(world: World, article_id: int, *, keep: bool = True) -> None:
    await world.saving.save(await world.chat(), article_id, Length.SHORT, 99, keep=keep)


async def test_saving_and_not_saving_show_on_the_card(world: World) -> None:
    (article_id,) = await articles(world, 1)
    for keep, button in ((True, Action.UNSAVE), (False, Action.SAVE)):
        await save(world, article_id, keep=keep)
        (row,) = await world.rows()
        assert row.message.edits == 99 and row.message.html.count("•") == 1
        assert encode(button, article_id, Length.SHORT) in pressable(row.message)
        async with world.storage.read() as tx:
            assert await tx.saved.has(1, article_id) is keep


async def test_the_list_has_the_latest_first(world: World) -> None:
    for article_id in await articles(world, 3):
        world.clock.move(minutes=1)
        await save(world, article_id)
    await world.rows()
    await world.saving.list(await world.chat())
    (told,) = await world.told()
    places = [told.index(f"number {number} ") for number in (3, 2, 1)]
    assert places == sorted(places) and "3 saved articles" in told


async def test_the_list_turns_its_pages(world: World) -> None:
    for article_id in await articles(world, 12):
        world.clock.move(minutes=1)
        await save(world, article_id)
    await world.rows()
    await world.saving.list(await world.chat())
    (first,) = await world.rows()
    assert encode(Action.SAVED, 10) in pressable(first.message)
    await world.saving.list(await world.chat(), 10, edits=first.message_id)
    (second,) = await world.rows()
    assert second.message.edits == first.message_id
    assert "11." in second.message.html and "12." in second.message.html and "10." not in second.message.html
    assert encode(Action.SAVED, 0) in pressable(second.message)


async def test_an_empty_list_says_how_to_fill_it(world: World) -> None:
    await world.saving.list(await world.chat(), 10)
    assert "Press “Save”" in (await world.told())[0]


async def test_forgetting_and_undoing_it(world: World) -> None:
    first, second = await articles(world, 2)
    for article_id in (first, second):
        await save(world, article_id)
    await world.rows()
    await world.saving.forget(await world.chat(), first, 0, 55)
    note, updated = await world.rows()
    assert encode(Action.KEEP, first, "undo") in pressable(note.message)
    assert updated.message.edits == 55 and "number 1 " not in updated.message.html
    await world.saving.keep_again(await world.chat(), first)
    async with world.storage.read() as tx:
        assert await tx.saved.count(1) == 2
    await world.saving.forget(await world.chat(), first, 0, 55)
    await world.saving.forget(await world.chat(), first, 0, 55)
    assert len(await world.rows()) == 4, "the second time, only the list"


async def test_forgetting_what_another_chat_has_saved(world: World) -> None:
    (article_id,) = await articles(world, 1)
    await save(world, article_id)
    await world.saving.forget(await world.chat(2), article_id, 0, 55)
    assert "number 1 " not in "".join(await world.told(2))
    async with world.storage.read() as tx:
        assert await tx.saved.has(1, article_id)


async def test_what_is_gone_cannot_be_kept(world: World) -> None:
    with pytest.raises(BadInput):
        await world.saving.keep_again(await world.chat(), 99)
    with pytest.raises(BadInput):
        await save(world, 99)


async def test_a_private_article_that_is_saved_can_be_resized(world: World) -> None:
    await world.asking.text(await world.chat(), LONG, 17)
    await save(world, 1)
    await world.asking.resize(await world.chat(), 1, Length.LONG, 99)
    assert encode(Action.UNSAVE, 1, Length.LONG) in pressable((await world.rows())[-1].message)
