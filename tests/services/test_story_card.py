"""A story of a digest, opened by its number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import BadInput
from bot.model import Chat
from tests.services.documents import item, rss
from tests.services.test_digesting import DAY, EIGHT, HEADLINES, HOUR, NOW, headline, reader
from tests.services.world import World, pressable

FERRY = "The ferry to Osprey Island sailed again on Monday after nine weeks in the yard. The engine is new."


async def two_stories(world: World) -> tuple[Chat, int]:
    """A chat and its digest: first the ferry, which two feeds tell of, then something else."""
    links = {number: f"https://paper{number}.example/ferry" for number in (1, 2)}
    ferry = [
        item(number, title="Osprey Island ferry sails again", text=" ".join([FERRY] * 8), date=NOW, link=links[number])
        for number in (1, 2)
    ]
    world.page("/other", rss(ferry[1], title="Island Courier"))
    await world.follow("/other")
    chat = await reader(world, ferry[0], headline(0, NOW - 3 * HOUR))
    await world.digesting.by_hand(chat)
    (row,) = await world.rows()
    assert {"story 1 1", "story 1 2"} <= pressable(row.message)
    return chat, 1


async def test_a_number_opens_its_story(world: World) -> None:
    chat, digest_id = await two_stories(world)
    await world.reopening.story(chat, digest_id, 1)
    await world.reopening.story(chat, digest_id, 2)
    ferry, other = await world.rows()
    assert "Osprey Island ferry sails again" in ferry.message.html and "2 sources" in ferry.message.html
    assert "https://paper1.example/ferry" in ferry.message.html and "https://paper2.example/ferry" in ferry.message.html
    assert HEADLINES[0] in other.message.html and "ferry" not in other.message.html
    assert {"vote 1 1 1", "vote 1 1 -1"} <= pressable(ferry.message)
    (lead,) = [data for data in pressable(ferry.message) if data.startswith("keep")]
    await world.saving.keep_again(chat, int(lead.split()[1]))
    assert "Saved: Osprey Island ferry sails again" in (await world.told())[0]


async def test_in_place_of_a_message(world: World) -> None:
    chat, digest_id = await two_stories(world)
    await world.reopening.story(chat, digest_id, 1, edits=77)
    (row,) = await world.rows()
    assert row.message.edits == 77


@pytest.mark.parametrize(("digest", "number"), [(1, 0), (1, 3), (2, 1), (1, 2**62)])
async def test_no_such_story(world: World, digest: int, number: int) -> None:
    chat, _ = await two_stories(world)
    with pytest.raises(BadInput) as raised:
        await world.reopening.story(chat, digest, number)
    assert raised.value.text == "error-digest-gone"


async def test_another_chats_digest(world: World) -> None:
    _, digest_id = await two_stories(world)
    with pytest.raises(BadInput):
        await world.reopening.story(await world.chat(2), digest_id, 1)


async def test_a_story_that_did_not_fit_can_be_opened_and_saved(make_world) -> None:
    world = make_world(digest={"stories": 1})
    chat, digest_id = await two_stories_of_one(world)
    await world.reopening.more(chat, digest_id, 2, 1)
    (page,) = await world.rows()
    assert "story 1 2" in pressable(page.message)
    await world.reopening.story(chat, digest_id, 2)
    (row,) = await world.rows()
    assert HEADLINES[1] in row.message.html


async def two_stories_of_one(world: World) -> tuple[Chat, int]:
    chat = await reader(world, headline(0, NOW), headline(1, NOW - 5 * HOUR))
    await world.digesting.by_hand(chat)
    await world.rows()
    return chat, 1


async def test_a_digest_of_its_own_length_has_the_rest_on_its_second_page(world: World) -> None:
    """Its length is not the one that the settings say."""
    chat = await reader(world, *(headline(number, NOW - number * HOUR) for number in range(4)))
    (schedule,) = await world.schedules()
    async with world.storage.write() as tx:
        await tx.schedules.put(replace(schedule, stories=2))
    world.clock.now = EIGHT
    await world.digesting.round()
    (row,) = await world.rows()
    (more,) = [data for data in pressable(row.message) if data.startswith("more")]
    _, digest_id, page, size = map(str, more.split())
    await world.reopening.more(chat, int(digest_id), int(page), int(size))
    (second,) = await world.told()
    told = [words for words in HEADLINES[:4] if words in row.message.html]
    assert len(told) == 2 and all((words in second) is (words not in told) for words in HEADLINES[:4])
    assert world.clock.now < EIGHT + DAY
