"""Reactions: what they teach, on a message about one story; nothing on a digest of several."""

from __future__ import annotations

import pytest

from bot.model import Length, Mode, OpinionKind
from bot.services import asking
from tests.services.conftest import MakeWorld
from tests.services.documents import item, page, rss
from tests.services.test_learning import digest, reader, vote
from tests.services.world import Crash, World

pytestmark = pytest.mark.usefixtures("unhurried")


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 60.0)


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world(feeds={"pages": "never"})


async def votes(world: World) -> dict[str, OpinionKind]:
    """By title, without what was only opened."""
    async with world.storage.read() as tx:
        found = (await tx.votes.opinions([1], 99)).get(1, ())
    return {one.article.title: one.kind for one in found if one.kind is not OpinionKind.OPENED}


async def card(world: World, link: str = "/1") -> int:
    """The message with an article's card."""
    await world.asking.links(await world.chat(), [world.page(link, page("Ferry sails"))], 17)
    (row,) = await world.rows()
    assert row.message_id
    return row.message_id


async def test_a_reaction_to_a_card_is_a_vote_that_changes_and_is_taken_back(world: World) -> None:
    number = await card(world)
    await world.learning.react(1, number, None, True)
    assert await votes(world) == {"Ferry sails": OpinionKind.UP}
    await world.learning.react(1, number, True, False)
    assert await votes(world) == {"Ferry sails": OpinionKind.DOWN}
    await world.learning.react(1, number, False, None)
    assert await votes(world) == {}
    assert await world.rows() == [], "nothing is said"


async def test_taking_a_reaction_back_leaves_what_a_button_said_since(world: World) -> None:
    number = await card(world)
    await world.learning.react(1, number, None, True)
    async with world.storage.write() as tx:
        await tx.votes.put(1, [1], OpinionKind.DOWN, world.clock())
    await world.learning.react(1, number, True, None)
    assert await votes(world) == {"Ferry sails": OpinionKind.DOWN}


async def test_a_card_that_was_edited_is_still_about_its_article(world: World) -> None:
    number = await card(world)
    await world.asking.by_section(await world.chat(), 1, Length.NORMAL, number)
    async with world.storage.write() as tx:
        for row in await tx.outbox.claim(world.clock(), 9):
            await tx.outbox.sent(row.id, number, world.clock())
    await world.learning.react(1, number, None, True)
    assert await votes(world) == {"Ferry sails": OpinionKind.UP}


async def test_a_storys_card_is_voted_on_as_by_its_buttons(world: World) -> None:
    chat, digest_id = await reader(world)
    await world.reopening.story(chat, digest_id, 2)
    (row,) = await world.rows()
    await world.learning.react(1, row.id, None, False)
    assert list((await votes(world)).values()) == [OpinionKind.DOWN]
    assert await vote(world, digest_id, 2, up=False) == set(), "the button takes the same vote back"
    assert await votes(world) == {}


async def test_a_digest_of_several_stories_is_not_about_one_of_them(world: World) -> None:
    await digest(world, "Ferry sails to the island", "Goat wins the harbour prize")
    (row,) = await world.rows()
    await world.learning.react(1, row.id, None, True)
    assert await votes(world) == {}


async def test_a_digest_of_one_story_is(world: World) -> None:
    await digest(world, "Ferry sails to the island")
    (row,) = await world.rows()
    await world.learning.react(1, row.id, None, True)
    assert await votes(world) == {"Ferry sails to the island": OpinionKind.UP}


async def test_an_item_that_comes_by_itself_is(world: World) -> None:
    world.page("/feed", rss(item(1, title="First")))
    feed = await world.follow(mode=Mode.INSTANT)
    world.page("/feed", rss(item(2, title="Goat wins the harbour prize"), item(1, title="First")))
    world.clock.move(hours=2)
    await world.poll(feed)
    await world.notifying.round()
    (row,) = await world.rows()
    await world.learning.react(1, row.id, None, True)
    assert await votes(world) == {"Goat wins the harbour prize": OpinionKind.UP}


async def test_reactions_to_anything_else_are_nothing(world: World) -> None:
    number = await card(world)
    await world.chat(2)
    await world.chatting.length(await world.chat(), "")
    (row,) = await world.rows()
    for chat_id, message_id in ((1, row.id), (1, 999), (2, number)):
        await world.learning.react(chat_id, message_id, None, True)
    assert await votes(world) == {}


async def test_a_crash_before_the_commit_changes_nothing_and_doing_it_again_does_it_once(world: World) -> None:
    number = await card(world)
    world.storage.crash = True
    with pytest.raises(Crash):
        await world.learning.react(1, number, None, True)
    assert await votes(world) == {}
    for _ in range(2):
        await world.learning.react(1, number, None, True)
    assert await votes(world) == {"Ferry sails": OpinionKind.UP}
