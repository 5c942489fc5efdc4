"""Names of one's own, and tags: changed by commands and by buttons, and put back."""

from __future__ import annotations

import pytest

from bot.errors import BadInput
from bot.model import Message, Mode
from bot.services.subscribing import Subscribing
from bot.telegram.callbacks import Action, decode, encode
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import World, pressable


async def feeds(world: World, count: int = 3, chat_id: int = 1) -> list[int]:
    """The chat follows so many; returns their ids."""
    ids = []
    for number in range(1, count + 1):
        world.page(f"/feed{number}", rss(item(number), title=f"Harbour Notices {number}"))
        ids.append((await world.follow(f"/feed{number}", chat_id)).id)
    return ids


async def answer(world: World) -> Message:
    (row,) = await world.rows()
    return row.message


async def tags(world: World) -> list[str]:
    return [" ".join(one.subscription.tags) for one in await world.followed()]


async def names(world: World) -> list[str]:
    return [one.name for one in await world.followed()]


async def undo(world: World, card: Message) -> Message:
    """Press the card's button."""
    (data,) = (one for one in pressable(card) if one.startswith(Action.UNDO))
    pressed = decode(data)
    assert pressed
    await world.labelling.undo(await world.chat(), int(pressed.args[0]), 9)
    return await answer(world)


async def test_a_feed_is_called_what_its_reader_likes(world: World) -> None:
    await feeds(world)
    await world.labelling.rename(await world.chat(), "2   Morning   paper ")
    card = await answer(world)
    assert text_of(card.html) == "Harbour Notices 2 is called Morning paper from now on."
    assert await names(world) == ["Harbour Notices 1", "Morning paper", "Harbour Notices 3"]
    undone = await undo(world, card)
    assert undone.edits == 9 and undone.buttons == () and "as they were" in undone.html
    assert (await names(world))[1] == "Harbour Notices 2"


async def test_its_own_name_comes_back(world: World) -> None:
    await feeds(world)
    await world.labelling.rename(await world.chat(), "1 Paper")
    await world.rows()
    await world.labelling.rename(await world.chat(), "1 off")
    card = await answer(world)
    assert text_of(card.html) == "Harbour Notices 1 has its own name again."
    await undo(world, card)
    assert (await names(world))[0] == "Paper"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("", "error-which-rename"),
        ("2", "error-which-rename"),
        ("9 Paper", "error-which-rename"),
        ("² Paper", "error-which-rename"),
        ("Paper", "error-which-rename"),
        (f"1 {'n' * 81}", "error-long-name"),
    ],
)
async def test_a_name_that_is_none(world: World, words: str, text: str) -> None:
    await feeds(world)
    with pytest.raises(BadInput) as caught:
        await world.labelling.rename(await world.chat(), words)
    assert caught.value.text == text and "Harbour Notices 1" in await names(world)


async def test_the_button_says_how(world: World) -> None:
    _, second, _ = await feeds(world)
    await world.labelling.ask_name(await world.chat(), second)
    card = await answer(world)
    assert "/rename 2 Harbour Notices 2" in card.html and card.buttons[0][0].copy == "/rename 2 Harbour Notices 2"
    with pytest.raises(BadInput):
        await world.labelling.ask_name(await world.chat(), 99)


async def test_tags_are_switches(world: World) -> None:
    first, second, _ = await feeds(world)
    await world.labelling.tag(await world.chat(), "1 tech")
    await world.rows()
    await world.labelling.show_tags(await world.chat(), second, 10, 7)
    card = await answer(world)
    assert card.edits == 7 and "/tag 2 tech" in card.html
    assert pressable(card) == {encode(Action.TAG, second, 10, "tech"), encode(Action.FEED, second, 10)}
    await world.labelling.toggle(await world.chat(), second, 10, "tech", 7)
    assert await tags(world) == ["tech", "tech", ""] and (await answer(world)).buttons[0][0].label == "✓ tech"
    for feed in (second, first):
        await world.labelling.toggle(await world.chat(), feed, 10, "tech", 7)
        assert encode(Action.TAG, feed, 10, "tech") in pressable(await answer(world)), "it can be put back on"
    assert await tags(world) == ["", "", ""]


async def test_a_feed_has_only_so_many_tags(world: World) -> None:
    first, *_ = await feeds(world, 1)
    await world.labelling.tag(await world.chat(), "1 a b c d e f g h")
    await world.rows()
    with pytest.raises(BadInput) as caught:
        await world.labelling.toggle(await world.chat(), first, 0, "i", 7)
    assert caught.value.text == "error-many-tags"


async def test_taking_tags_off_can_be_undone(world: World) -> None:
    await feeds(world)
    await world.labelling.tag(await world.chat(), "2 tech news")
    await world.rows()
    await world.labelling.tag(await world.chat(), "2 off")
    card = await answer(world)
    assert await tags(world) == ["", "", ""]
    await undo(world, card)
    assert await tags(world) == ["", "tech news", ""]


async def tagged(world: World) -> list[int]:
    ids = await feeds(world)
    for words in ("1 tech", "2 tech local", "3 local"):
        await world.labelling.tag(await world.chat(), words)
    await world.rows()
    return ids


async def test_tags_and_their_feeds(world: World) -> None:
    first, second, _ = await tagged(world)
    await world.labelling.tags(await world.chat())
    card = await answer(world)
    assert "#local – 2 feeds\n#tech – 2 feeds" in text_of(card.html)
    assert pressable(card) == {encode(Action.TAGGED, "local", 0), encode(Action.TAGGED, "tech", 0)}
    await world.labelling.show(await world.chat(), "tech", 0, edits=7)
    card = await answer(world)
    assert "1. Harbour Notices 1\n2. Harbour Notices 2" in text_of(card.html) and "/digest tech" in card.html
    opened = {encode(Action.FEED, feed, 0) for feed in (first, second)}
    assert pressable(card) == opened | {encode(Action.TAGLIST, 0), encode(Action.UNTAG, "tech")}


async def test_where_there_is_no_tag(world: World) -> None:
    await world.labelling.tags(await world.chat())
    assert "/subscribe" in (await answer(world)).html
    await feeds(world, 1)
    await world.labelling.tags(await world.chat())
    example = text_of((await answer(world)).html).rpartition("/tag ")[2]
    await world.labelling.tag(await world.chat(), example)  # works
    assert await tags(world) == ["tech"]
    for words, text in (("rain", "error-no-tag"), ("rain fog", "error-no-tag"), ("a b c", "error-which-tags")):
        with pytest.raises(BadInput) as caught:
            await world.labelling.tags(await world.chat(), words)
        assert caught.value.text == text


async def test_a_tag_is_removed_and_put_back(world: World) -> None:
    await tagged(world)
    await world.labelling.remove_tag(await world.chat(), "tech", 7)
    card = await answer(world)
    assert card.edits == 7 and await tags(world) == ["", "local", "local"]
    await undo(world, card)
    assert await tags(world) == ["tech", "tech local", "local"]


async def test_digests_and_filters_go_along_with_a_tag(world: World) -> None:
    await tagged(world)
    await world.scheduling.asked(await world.chat(), "8:00 #tech")
    await world.filtering.propose(await world.chat(), "-football #tech")
    async with world.storage.read() as tx:
        proposed = await tx.filters.get(1, 1)
    assert proposed
    await world.filtering.use(await world.chat(), proposed.id, 7)
    await world.rows()

    async def abouts() -> list[str]:
        async with world.storage.read() as tx:
            used = await tx.filters.of_chat(1)
        return [one.about for one in await world.schedules()] + [one.about for one in used]

    await world.labelling.tags(await world.chat(), "#Tech science")
    card = await answer(world)
    assert await tags(world) == ["science", "science local", "local"] and await abouts() == ["#science"] * 2
    await undo(world, card)
    assert await tags(world) == ["tech", "tech local", "local"] and await abouts() == ["#tech"] * 2


async def test_two_tags_become_one_and_two_again(world: World) -> None:
    await tagged(world)
    await world.labelling.rename_tag(await world.chat(), "tech", "local")
    card = await answer(world)
    assert await tags(world) == ["local", "local", "local"]
    await undo(world, card)
    assert await tags(world) == ["tech", "tech local", "local"]


async def test_an_undo_has_its_time_and_its_chat(world: World) -> None:
    await feeds(world, 1)
    await world.labelling.rename(await world.chat(), "1 Paper")
    await world.rows()
    with pytest.raises(BadInput) as caught:
        await world.labelling.undo(await world.chat(2), 1, 9)
    assert caught.value.text == "error-undo-gone"
    world.clock.move(hours=1.1)
    with pytest.raises(BadInput):
        await world.labelling.undo(await world.chat(), 1, 9)
    await world.keeping.round()
    async with world.storage.read() as tx:
        assert await tx.labels.recall(1, 1) is None


async def test_who_stops_following_and_regrets_it_has_name_and_tags_again(world: World) -> None:
    _, second, _ = await tagged(world)
    await world.labelling.rename(await world.chat(), "2 Paper")
    await world.rows()
    await world.subscribing.drop(await world.chat(), second, edits=7)
    card = await answer(world)
    assert card.edits == 7
    (data,) = pressable(card)
    pressed = decode(data)
    assert pressed and pressed.action is Action.RESUBSCRIBE
    await world.subscribing.restore(await world.chat(), second, Mode.DIGEST, change_id=int(pressed.args[2]), edits=7)
    back = await answer(world)
    assert back.edits == 7 and back.buttons == ()
    assert "Paper" in await names(world) and "tech local" in await tags(world)


async def test_a_press_on_the_feeds_card_shows_it_there(world: World) -> None:
    subscribing: Subscribing = world.subscribing
    first, *_ = await feeds(world)
    await subscribing.set_mode(await world.chat(), first, Mode.MUTED, offset=0, edits=7)
    card = await answer(world)
    ticked = [button.data for row in card.buttons for button in row if button.label.startswith("✓")]
    assert card.edits == 7 and ticked == [encode(Action.MODE, first, Mode.MUTED, 0)]
