"""Filters, searching and what is saved, over real HTTP: the real bot against the playground's server."""

from __future__ import annotations

import pytest

from bot.playground.client import Person
from tests.e2e.conftest import BotProcess
from tests.e2e.test_digest_card import digest_of_samples

pytestmark = pytest.mark.process


async def test_a_filter_is_tried_used_and_taken_off(bot: BotProcess, robin: Person) -> None:
    digest = await digest_of_samples(bot, robin)
    assert "comet" in digest["text"].lower()
    await robin.say("/filter")
    assert "/filter -football" in (await robin.wait_for("Everything you follow comes"))["text"]
    await robin.say("/filter -comet")
    tried = await robin.wait_for("It would have matched")
    assert "-comet" in tried["text"] and "of the last" in tried["text"]
    await robin.press("Use it", message=tried)
    await robin.wait_for(lambda message: message["message_id"] == tried["message_id"] and "In use" in message["text"])
    await robin.say("/filter")
    listed = await robin.wait_for("One filter")
    await robin.press("✕ 1", message=listed)
    note = await robin.wait_for("No longer filtered")
    await robin.press("Undo", message=note)
    await robin.wait_for(lambda message: message["message_id"] == note["message_id"] and "In use" in message["text"])
    await robin.say("/filter /(/")
    assert "/filter /goo+gle/" in (await robin.wait_for("can't be used"))["text"]


async def test_what_was_read_is_found_again(bot: BotProcess, robin: Person) -> None:
    await digest_of_samples(bot, robin)
    await robin.say("/search comet")
    found = await robin.wait_for(lambda message: "with comet" in message["text"])
    assert "Comet" in found["text"] and "source" in found["text"]
    await robin.press("Read 1", message=found)
    card = await robin.wait_for(lambda message: "•" in message["text"] and "Save" in str(message["buttons"]))
    await robin.press("Save", message=card)
    await robin.wait_for(lambda message: message["message_id"] == card["message_id"] and "✓" in str(message["buttons"]))
    await robin.say("/saved comet")
    assert "One article with comet" in (await robin.wait_for("One article with comet"))["text"]
    await robin.say('/search "zeppelin')
    assert "Nothing in your feeds" in (await robin.wait_for("Nothing in your feeds"))["text"]
