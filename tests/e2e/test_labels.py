"""Names, tags and the picture of the week, over real HTTP: the real bot against the playground's server."""

from __future__ import annotations

import pytest

from bot.playground.client import Message, Person
from tests.e2e.conftest import BotProcess
from tests.e2e.test_digest_card import digest_of_samples

pytestmark = pytest.mark.process


async def test_a_feed_is_renamed_and_tagged_and_the_week_is_drawn(bot: BotProcess, robin: Person) -> None:
    await digest_of_samples(bot, robin)
    await robin.say("/feeds")
    listed = await robin.wait_for("You follow")

    async def on_card(*words: str) -> Message:
        """What the message of the list has become."""

        def reads_so(message: Message) -> bool:
            seen = message["text"] + str(message["buttons"])
            return message["message_id"] == listed["message_id"] and all(word in seen for word in words)

        return await robin.wait_for(reads_so)

    await robin.press("1", message=listed)
    card = await on_card("Rename")
    await robin.press("Nothing for now", message=card)
    await on_card("✓ Nothing for now")
    await robin.press("Rename", message=card)
    assert "/rename 1 " in (await robin.wait_for("What shall I call"))["text"]
    await robin.say("/rename 1 Morning paper")
    renamed = await robin.wait_for("is called Morning paper")
    await robin.press("Undo", message=renamed)
    undone = await robin.wait_for("as they were")
    assert undone["message_id"] == renamed["message_id"] and undone["buttons"] == []
    await robin.say("/tag 2 tech")
    await robin.wait_for("is tagged tech")
    await robin.press("Tags", message=card)
    await robin.press("tech", message=await on_card("Press one"))
    await on_card("✓ tech")
    await robin.say("/tags")
    tags = await robin.wait_for("#tech – 2 feeds")
    await robin.press("#tech", message=tags)
    await robin.press("Remove this tag", message=await robin.wait_for("2 feeds are tagged #tech"))
    await robin.wait_for("#tech is off the 2 feeds")
    await robin.say("/stats")
    week = await robin.wait_for("Your last seven days")
    assert week["picture"].startswith("data:image/png;base64,iVBOR") and "articles came in" in week["text"]
    await robin.say("/unsubscribe 1")
    gone = await robin.wait_for("You no longer follow")
    await robin.press("Undo", message=gone)
    again = await robin.wait_for("again.")
    assert again["message_id"] == gone["message_id"] and again["buttons"] == []
