"""/topics: the catalogue, in one message."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.feeds.catalogue import Offer, catalogue
from bot.model import Topic
from bot.telegram.html import text_of
from tests.services.conftest import MakeWorld
from tests.services.documents import item
from tests.services.documents import rss as feed
from tests.services.world import World, pressable

CARD = 77


@pytest.fixture
def world(make_world: MakeWorld, tmp_path: Path) -> World:
    path = tmp_path / "catalogue.csv"
    path.touch()
    world = make_world(feeds={"catalogue": str(path)})
    rows = [f"science,{'de' if n == 11 else 'en'},,Reef {n},{world.site.url(f'/reef{n}')}" for n in range(12)]
    path.write_text("\n".join(["topic,language,country,title,url", *rows]))
    world.page("/reef1", feed(item(1, title="Ferry sails again"), title="The Reef"))
    return world


def offered(world: World, number: int) -> Offer:
    return next(one for one in catalogue(world.settings.feeds.catalogue).offers if one.title == f"Reef {number}")


async def test_topics_and_pages_edit_in_place(world: World) -> None:
    chat = await world.chat(spoken="de")
    await world.browsing.topics(chat)
    await world.browsing.topic(chat, Topic.SCIENCE, 0, CARD)
    await world.browsing.topic(chat, Topic.SCIENCE, 10, CARD)
    topics, first, second = await world.rows()
    assert pressable(topics.message) == {"topic science 0"}
    assert (first.message.edits, second.message.edits) == (CARD, CARD)
    assert "1. Reef 11 · German" in text_of(first.message.html), "the person's language first"
    assert "topic science 10" in pressable(first.message)
    assert {"topic science 0", "topics"} <= pressable(second.message)
    assert "12. Reef 10" in text_of(second.message.html)


async def test_a_feed_is_looked_at_before_it_is_followed(world: World) -> None:
    chat, key = await world.chat(), offered(world, 1).key
    await world.browsing.offer(chat, key, 0, CARD)
    (looked,) = await world.rows()
    assert "Ferry sails again" in looked.message.html and f"take {key} 0" in pressable(looked.message)
    assert await world.followed() == []
    await world.browsing.take(chat, key, 0, CARD)
    (taken,) = await world.rows()
    assert taken.message.edits == CARD and "you follow it" in text_of(taken.message.html)
    (followed,) = await world.followed()
    assert f"feed {followed.feed.id} 0" in pressable(taken.message)
    assert len(await world.schedules()) == 1, "it comes with a digest"
    assert world.asked("/reef1") == 1, "what has just been looked at is not fetched again"
    await world.browsing.topic(chat, Topic.SCIENCE, 0, CARD)
    assert text_of((await world.rows())[0].message.html).count("you follow it") == 1


async def test_a_dead_one_is_told_and_not_followed(world: World) -> None:
    chat, key = await world.chat(), offered(world, 2).key
    await world.browsing.take(chat, key, 10, CARD)
    (row,) = await world.rows()
    assert "can't read it" in row.message.html
    assert pressable(row.message) == {"topic science 10"}
    assert await world.followed() == []


async def test_what_is_no_longer_in_the_catalogue(world: World) -> None:
    chat = await world.chat()
    with pytest.raises(BadInput):
        await world.browsing.offer(chat, "0123456789", 0, CARD)
    with pytest.raises(BadInput):
        await world.browsing.topic(chat, Topic.CARS, 0, CARD)


async def test_a_catalogue_without_anything(make_world: MakeWorld, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("topic,language,country,title,url\n")
    path.touch()
    world = make_world(feeds={"catalogue": str(path)})
    chat = await world.chat()
    await world.browsing.topics(chat)
    await world.beginning.start(chat, "")
    topics, start = await world.told()
    assert "/subscribe https://" in topics and "/subscribe https://" in start and "Press as many" not in start
