"""Thumbs: what they change, what is learned from them, and forgetting it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import BadInput
from bot.model import Chat, OpinionKind
from bot.services.learning import REGRET
from bot.telegram.callbacks import Action, encode
from tests.services.conftest import MakeWorld
from tests.services.documents import item, rss
from tests.services.world import NOW, World, pressable

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CARD = 99
TITLES = ("Ferry sails to the island", "Goat wins the harbour prize", "School gets a second orchestra")


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world(feeds={"pages": "never"})


async def digest(world: World, *titles: str, start: int = 1) -> int:
    """Publish these, the first one latest, and have them by hand; returns the digest's id."""
    items = [
        item(
            start + place,
            title=title,
            text=f"{title}.",
            date=world.clock() - place * timedelta(minutes=1),
            link=f"https://paper{start + place}.example/",
        )
        for place, title in enumerate(titles)
    ]
    world.page("/feed", rss(*items))
    followed = await world.followed()
    if followed:
        await world.poll(followed[0].feed)
    else:
        await world.follow()
    world.clock.move(minutes=1)
    await world.digesting.by_hand(await world.chat())
    async with world.storage.read() as tx:
        record = await tx.digests.last(1, scheduled_only=False)
    assert record
    return record.id


async def reader(world: World) -> tuple[Chat, int]:
    """Has had a digest of three stories, in the order of ``TITLES``."""
    digest_id = await digest(world, *TITLES)
    (told,) = await world.told()
    assert [told.index(title) for title in TITLES] == sorted(told.index(title) for title in TITLES)
    return await world.chat(), digest_id


async def vote(world: World, digest_id: int, number: int, *, up: bool) -> set[str]:
    """What the card's buttons say then, after a press."""
    await world.learning.vote(await world.chat(), digest_id, number, up, CARD)
    (row,) = await world.rows()
    assert row.message.edits == CARD and TITLES[number - 1] in row.message.html
    return {button.label for line in row.message.buttons for button in line if "✓" in button.label}


async def learned(world: World) -> str:
    await world.learning.show(await world.chat())
    return "\n".join(await world.told())


async def test_a_vote_shows_on_the_card_changes_and_is_taken_back(world: World) -> None:
    _, digest_id = await reader(world)
    (up,) = await vote(world, digest_id, 2, up=True)
    (down,) = await vote(world, digest_id, 2, up=False)
    assert "👍" in up and "👎" in down
    assert await vote(world, digest_id, 2, up=False) == set()
    async with world.storage.read() as tx:
        assert (await tx.votes.opinions([1], 9)).get(1, []) == []


async def test_votes_change_the_order(world: World) -> None:
    _, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=False)
    await vote(world, digest_id, 3, up=True)
    world.clock.move(days=1)
    await digest(
        world, "Ferry late in the fog", "Museum finds a telescope", "Orchestra hires a famous conductor", start=10
    )
    (told,) = await world.told()
    places = [told.index(word) for word in ("Orchestra hires", "Museum finds", "Ferry late")]
    assert places == sorted(places)


async def test_another_readers_votes_change_nothing(world: World) -> None:
    _, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=False)
    await world.follow(chat_id=2)
    await world.digesting.by_hand(await world.chat(2))
    (told,) = await world.told(2)
    assert told.index(TITLES[0]) < told.index(TITLES[1])


async def test_what_was_learned_can_be_seen(world: World) -> None:
    assert "learned nothing yet" in await learned(world)
    _, digest_id = await reader(world)
    assert "learned nothing yet" in await learned(world)
    await vote(world, digest_id, 1, up=True)
    await vote(world, digest_id, 2, up=False)
    told = await learned(world)
    liked, passed_over = (next(line for line in told.splitlines() if line.startswith(f"You {w}")) for w in ("l", "p"))
    assert "Ferry" in liked and "Goat" in passed_over and "Goat" not in liked


async def test_votes_that_contradict_each_other_teach_nothing(world: World) -> None:
    _, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=True)
    world.clock.move(days=8)  # after which it is news again
    again = await digest(world, "Ferry sails to an island", start=10)
    await world.rows()
    await world.learning.vote(await world.chat(), again, 1, False, CARD)
    await world.rows()
    told = await learned(world)
    assert "Ferry" not in told and "island" not in told


async def test_saving_and_opening_teach_less(world: World) -> None:
    chat, digest_id = await reader(world)
    await world.reopening.story(chat, digest_id, 2)
    async with world.storage.write() as tx:
        record = await tx.digests.get(1, digest_id)
        assert record
        await tx.saved.put(1, record.stories[0][0], world.clock())
        kinds = {one.article.title: one.kind for one in (await tx.votes.opinions([1], 9)).get(1, [])}
    assert kinds == {TITLES[0]: OpinionKind.SAVED, TITLES[1]: OpinionKind.OPENED}
    await world.rows()
    assert "Ferry" in await learned(world)


async def test_a_vote_stays_a_vote_where_the_card_is_opened_again(world: World) -> None:
    chat, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=True)
    await world.reopening.story(chat, digest_id, 1)
    (row,) = await world.rows()
    assert any("✓" in button.label for line in row.message.buttons for button in line)


async def test_forgetting_and_its_undoing(world: World) -> None:
    chat, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=True)
    await world.learning.show(chat)
    (card,) = await world.rows()
    assert pressable(card.message) == {encode(Action.UNLEARN), encode(Action.SETTINGS)}
    world.clock.move(minutes=1)
    await world.learning.forget(chat, CARD)
    (forgotten,) = await world.rows()
    assert forgotten.message.edits == CARD and pressable(forgotten.message) == {encode(Action.RELEARN, 0)}
    assert "learned nothing yet" in await learned(world)
    await world.reopening.story(chat, digest_id, 1, edits=CARD)
    (story,) = await world.rows()
    assert not any("✓" in button.label for line in story.message.buttons for button in line)
    await world.learning.remember(chat, 0, CARD)
    (back,) = await world.rows()
    assert back.message.edits == CARD and "Ferry" in back.message.html


async def test_a_second_forgetting_undone_leaves_the_first(world: World) -> None:
    chat, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=True)
    world.clock.move(minutes=1)
    await world.learning.forget(chat, CARD)
    await world.rows()
    world.clock.move(minutes=1)
    await vote(world, digest_id, 2, up=True)
    world.clock.move(minutes=1)
    await world.learning.forget(chat, CARD)
    (undo,) = await world.rows()
    (data,) = pressable(undo.message)
    await world.learning.remember(chat, int(data.split()[1]), CARD)
    (told,) = await world.told()
    assert "Goat" in told and "Ferry" not in told


async def test_what_is_forgotten_is_gone_after_an_hour(world: World) -> None:
    chat, digest_id = await reader(world)
    await vote(world, digest_id, 1, up=True)
    world.clock.move(minutes=1)
    await world.learning.forget(chat, CARD)
    await world.keeping.round()
    world.clock.now += REGRET
    await world.learning.remember(chat, 0, CARD)
    assert "Ferry" in "\n".join(await world.told())
    await world.learning.forget(chat, CARD)
    world.clock.now += REGRET + timedelta(seconds=1)
    await world.keeping.round()
    with pytest.raises(BadInput) as raised:
        await world.learning.remember(chat, 0, CARD)
    assert raised.value.text == "error-forgotten"
    await world.chat(taste_since=None)
    async with world.storage.read() as tx:
        assert (await tx.votes.opinions([1], 9)).get(1, []) == []


async def test_nothing_to_undo(world: World) -> None:
    with pytest.raises(BadInput):
        await world.learning.remember(await world.chat(), 0, CARD)


@pytest.mark.parametrize("number", [0, 4, 99])
async def test_a_story_that_the_digest_does_not_have(world: World, number: int) -> None:
    chat, digest_id = await reader(world)
    with pytest.raises(BadInput) as raised:
        await world.learning.vote(chat, digest_id, number, True, CARD)
    assert raised.value.text == "error-digest-gone"


async def test_another_chats_digest(world: World) -> None:
    _, digest_id = await reader(world)
    other = await world.chat(2)
    with pytest.raises(BadInput) as raised:
        await world.learning.vote(other, digest_id, 1, True, CARD)
    assert raised.value.text == "error-digest-gone"
    async with world.storage.read() as tx:
        assert (await tx.votes.opinions([1], 9)).get(1, []) == (await tx.votes.opinions([2], 9)).get(2, []) == []


async def test_a_story_whose_articles_are_gone(world: World) -> None:
    chat, digest_id = await reader(world)
    world.page("/feed", rss(item(50, title="Something else", date=NOW)))
    await world.poll((await world.followed())[0].feed)
    async with world.storage.write() as tx:
        assert await tx.articles.purge(world.clock() + DAY)
    with pytest.raises(BadInput):
        await world.learning.vote(chat, digest_id, 1, True, CARD)


async def test_presses_one_after_the_other_are_all_counted(world: World) -> None:
    """Up, up (taken back), down: the last word holds."""
    _, digest_id = await reader(world)
    for up in (True, True, False):
        await vote(world, digest_id, 1, up=up)
    async with world.storage.read() as tx:
        assert [one.kind for one in (await tx.votes.opinions([1], 9)).get(1, [])] == [OpinionKind.DOWN]
