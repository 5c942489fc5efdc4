"""A digest and the card of one of its stories, over real HTTP: the real bot against the playground's server."""

from __future__ import annotations

import re

import pytest

from bot.playground.client import Message, Person
from tests.e2e.conftest import BotProcess

pytestmark = pytest.mark.process


async def digest_of_samples(bot: BotProcess, robin: Person) -> Message:
    """Robin follows all sample feeds and asks for a digest."""
    await bot.start()
    for title, feed in bot.playground.sample_feeds:
        await robin.say(f"/subscribe {feed}")
        await robin.wait_for(lambda message, title=title: message["buttons"] and title in message["text"])
    await robin.say("/digest")
    return await robin.wait_for(lambda message: re.search(r"\d+ stories from \d+ articles", message["text"]))


def links(message: Message) -> list[str]:
    return [entity["url"] for entity in message["entities"] if entity["type"] == "text_link"]


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message["buttons"] for button in row]


async def test_a_digest_is_one_message_and_its_numbers_open_stories(bot: BotProcess, robin: Person) -> None:
    digest = await digest_of_samples(bot, robin)
    assert "in 3 sources" in digest["text"] and "\n7. " in digest["text"], "all of it is one message"
    assert len(digest["entities"]) <= 100
    assert [label for label in labels(digest) if label.isdigit()] == [str(number) for number in range(1, 8)]
    assert "Settings" in labels(digest)
    # A story that several sources tell, told once, with points that lead to their sentences.
    (first,) = re.findall(r"^1\. (.+)$", digest["text"], re.MULTILINE)
    assert any("#:~:text=" in link for link in links(digest))

    await robin.press("1", message=digest)
    card = await robin.wait_for(lambda message: message["text"].startswith(first))
    assert card["message_id"] != digest["message_id"]
    told = card["text"]
    assert "First told" in told and "\nSources\n" in told
    points = [line for line in told.partition("\nSources\n")[0].split("\n") if line.startswith("• ")]
    assert len(points) > 2
    assert sum("#:~:text=" in link for link in links(card)) == len(points), "each point leads to its sentence"
    assert {"Save", "👍 More of this", "👎 Less of this"} == set(labels(card))

    await robin.press("Save", message=card)
    await robin.wait_for(lambda message: message["text"].startswith("Saved: "))
    await robin.press("👍", message=card)
    await robin.wait_for(
        lambda message: message["message_id"] == card["message_id"] and "✓ 👍 More of this" in labels(message)
    )


async def test_the_rest_is_a_press_away_and_has_numbers_too(bot: BotProcess, robin: Person) -> None:
    digest = await digest_of_samples(bot, robin)
    await robin.press("more", message=digest)
    more = await robin.wait_for("More stories")
    (eighth,) = re.findall(r"^8\. (.+)$", more["text"], re.MULTILINE)
    await robin.press("8", message=more)
    card = await robin.wait_for(lambda message: message["text"].startswith(eighth))
    assert "•" in card["text"]

    await robin.press("Settings", message=digest)
    await robin.wait_for("08:00")
