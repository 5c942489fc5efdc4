from __future__ import annotations

import pytest

from bot.errors import BadInput
from bot.model import Mode
from bot.services.filtering import MOST
from bot.telegram.callbacks import Action, decode
from tests.services.documents import item, rss
from tests.services.world import World, pressable

TITLES = ("Football tonight", "The climate summit opens", "A new bridge", "Rumour of a football deal")

TEXTS = {  # nothing alike, or they would be one story
    "Football tonight": "Dunmoss play at eight, and the old stand is sold out.",
    "The climate summit opens": "Ninety delegates met in a tent beside the glacier.",
    "A new bridge": "Engineers lifted the last girder across the Wend at dawn.",
    "Rumour of a football deal": "A striker was seen eating pancakes with an agent.",
    "A quiet harbour": "Seals slept where trawlers used to moor.",
    "Another climate summit": "Mayors of nineteen lagoons promised to plant reeds.",
    "The comet returns": "Its tail may be watched from every dark hill until Friday.",
}


def page(world: World, path: str = "/feed", titles: tuple[str, ...] = TITLES, start: int = 1) -> None:
    items = [item(number, title=title, text=TEXTS[title]) for number, title in enumerate(titles, start=start)]
    world.page(path, rss(*reversed(items), title=f"The {path.strip('/').title()}"))


async def pressing(world: World, action: Action, chat_id: int = 1) -> tuple[int, ...]:
    """What the button of the latest message carries."""
    row = (await world.rows(chat_id))[-1]
    carried = [found for data in pressable(row.message) if (found := decode(data)) and found.action is action]
    return tuple(int(word) for word in carried[0].args)


async def put_to_use(world: World, typed: str, chat_id: int = 1) -> int:
    chat = await world.chat(chat_id)
    await world.filtering.propose(chat, typed)
    (filter_id,) = await pressing(world, Action.USE, chat_id)
    await world.filtering.use(chat, filter_id, 77)
    await world.rows(chat_id)
    return filter_id


async def told_by_digest(world: World, chat_id: int = 1) -> str:
    await world.digesting.by_hand(await world.chat(chat_id))
    return "\n".join(await world.told(chat_id))


async def test_a_new_filter_is_tried_first(world: World) -> None:
    page(world)
    await world.follow()
    await world.filtering.propose(await world.chat(), "-football")
    (row,) = await world.rows()
    assert "It would have matched 2 of the last 4, which then would not come:" in row.message.html
    assert "Football tonight" in row.message.html and "Rumour" in row.message.html and "bridge" not in row.message.html
    assert {data.split()[0] for data in pressable(row.message)} == {Action.USE, Action.REFUSE}
    assert "Football tonight" in await told_by_digest(world), "not in use yet"


async def test_what_is_excluded_is_in_no_digest(world: World) -> None:
    page(world)
    await world.follow()
    await put_to_use(world, "-football")
    told = await told_by_digest(world)
    assert "climate summit" in told and "bridge" in told and "ootball" not in told
    await world.chat(2)
    await world.follow(chat_id=2)
    assert "Football tonight" in await told_by_digest(world, 2)


async def test_a_scheduled_digest_goes_through_filters(world: World) -> None:
    page(world)
    await world.follow()
    await put_to_use(world, "-title:football")
    await world.scheduling.asked(await world.chat(), "8:00")
    await world.rows()
    world.clock.move(hours=0.6)
    assert await world.digesting.round()
    told = "\n".join(await world.told())
    assert "climate summit" in told and "ootball" not in told


async def test_only_what_is_included_comes_of_one_feed(world: World) -> None:
    page(world)
    page(world, "/gazette", ("A quiet harbour", "Another climate summit"), start=11)
    await world.follow()
    await world.follow("/gazette")
    await put_to_use(world, '"climate summit" @The Gazette')
    told = await told_by_digest(world)
    assert "Another climate summit" in told and "quiet harbour" not in told and "Football tonight" in told


async def test_a_filter_of_a_tag(world: World) -> None:
    page(world)
    await world.follow()
    await world.labelling.tag(await world.chat(), "1 sport")
    await put_to_use(world, "-rumour #sport")
    told = await told_by_digest(world)
    assert "Football tonight" in told and "Rumour" not in told
    await world.labelling.tag(await world.chat(), "1 off")
    await world.rows()
    world.clock.move(hours=1)
    await world.digesting.by_hand(await world.chat(), hours=20)
    assert "Rumour" in "\n".join(await world.told())


async def test_what_two_feeds_bring_comes_if_one_lets_it_pass(world: World) -> None:
    page(world, titles=("Football tonight",))
    page(world, "/gazette", titles=("Football tonight",))
    await world.follow()
    await world.follow("/gazette")
    await put_to_use(world, "-football @2")
    assert "Football tonight" in await told_by_digest(world)
    await put_to_use(world, "-football @1")
    world.clock.move(hours=1)
    await world.digesting.by_hand(await world.chat(), hours=20)
    assert "Football" not in "\n".join(await world.told())


async def test_instant_items_go_through_filters(world: World) -> None:
    page(world, titles=("A new bridge",))
    feed = await world.follow(mode=Mode.INSTANT)
    await put_to_use(world, "-football @1")
    page(world, titles=("A new bridge", "Football tonight", "The climate summit opens"))
    world.clock.move(hours=1)
    await world.poll(feed)
    world.clock.move(minutes=10)  # their pages are not waited for any longer
    await world.notifying.round()
    told = "\n".join(await world.told())
    assert "climate summit" in told and "Football" not in told
    await world.notifying.round()
    assert await world.told() == []


async def test_a_pattern(world: World) -> None:
    page(world)
    await world.follow()
    await put_to_use(world, "-/rumou?r .* foo+tball/")
    assert "Rumour" not in await told_by_digest(world)


async def test_the_list_and_taking_one_off_and_undoing_it(world: World) -> None:
    page(world)
    await world.follow()
    chat = await world.chat()
    await world.filtering.show(chat)
    assert "/filter -football" in (await world.told())[0], "an example that works"
    first = await put_to_use(world, "-football")
    await put_to_use(world, "-bridge @The Feed")
    assert (await world.chat()).filtered
    await world.filtering.show(await world.chat())
    (row,) = await world.rows()
    assert "2 filters" in row.message.html and "in The Feed" in row.message.html
    await world.filtering.remove(chat, first, 0, 55)
    note, updated = await world.rows()
    assert updated.message.edits == 55 and "One filter" in updated.message.html
    assert f"{Action.USE} {first}" in pressable(note.message)
    await world.filtering.use(chat, first, note.message_id or 0)
    await world.rows()
    await world.filtering.show(chat)
    assert "2 filters" in (await world.told())[0]


async def test_the_last_one_taken_off_leaves_the_chat_without(world: World) -> None:
    page(world)
    await world.follow()
    only = await put_to_use(world, "-football")
    await world.filtering.remove(await world.chat(), only, 0, 55)
    assert not (await world.chat()).filtered
    assert "Everything you follow comes" in (await world.told())[-1]
    await world.rows()
    assert "Football tonight" in await told_by_digest(world)


async def test_one_that_is_refused_does_nothing(world: World) -> None:
    page(world)
    await world.follow()
    chat = await world.chat()
    await world.filtering.propose(chat, "-football")
    (filter_id,) = await pressing(world, Action.REFUSE)
    await world.filtering.refuse(chat, filter_id, 77)
    (row,) = await world.rows()
    assert row.message.edits == 77 and "Left alone" in row.message.html
    assert "Football tonight" in await told_by_digest(world)


async def test_before_there_are_articles(world: World) -> None:
    await world.filtering.propose(await world.chat(), "-football")
    assert "no article yet to try it on" in (await world.told())[0]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("-", "error-empty-filter"), ("!?", "error-empty-filter"), ("@The Feed", "error-empty-filter"),
        ("/goo+gle(/", "error-bad-pattern"), (r"/(\pL+ ){10}/", "error-large-pattern"),
        ("-football @Nowhere", "error-filter-place"), ("-football #nowhere", "error-filter-place"),
        ("-football " * 30, "error-long-filter"),
    ],
)  # fmt: skip
async def test_what_cannot_be_a_filter(world: World, typed: str, key: str) -> None:
    page(world)
    await world.follow()
    with pytest.raises(BadInput) as refused:
        await world.filtering.propose(await world.chat(), typed)
    assert refused.value.text == key


async def test_there_is_an_end_to_them(world: World) -> None:
    for number in range(MOST):
        await put_to_use(world, f"-word{number}")
    with pytest.raises(BadInput) as refused:
        await world.filtering.propose(await world.chat(), "-football")
    assert refused.value.text == "error-many-filters"
    await world.filtering.show(await world.chat(), 40)
    (row,) = await world.rows()
    assert "word49" in row.message.html and f"{Action.FILTERS} 30" in pressable(row.message)


async def test_another_chats_filter_is_none_of_ours(world: World) -> None:
    await world.filtering.propose(await world.chat(), "-football")
    (filter_id,) = await pressing(world, Action.USE)
    for act in (world.filtering.use, world.filtering.refuse):
        with pytest.raises(BadInput):
            await act(await world.chat(2), filter_id, 77)


async def test_what_was_proposed_and_forgotten_is_cleared_away(world: World) -> None:
    await world.filtering.propose(await world.chat(), "-football")
    (filter_id,) = await pressing(world, Action.USE)
    world.clock.move(hours=2)
    await world.keeping.round()
    with pytest.raises(BadInput):
        await world.filtering.use(await world.chat(), filter_id, 77)


async def test_what_is_asked_for_stands_higher(world: World) -> None:
    """In another feed than the one whose filter asks for it."""
    page(world, titles=("A new bridge", "The comet returns", "A quiet harbour"))
    page(world, "/gazette", ("Football tonight",), start=11)
    await world.follow()
    await world.follow("/gazette")
    before = await told_by_digest(world)
    await put_to_use(world, "comet @The Gazette")
    world.clock.move(minutes=1)
    await world.digesting.by_hand(await world.chat(), hours=20)
    after = "\n".join(await world.told())
    assert after.index("The comet returns") < after.index("A new bridge"), before
