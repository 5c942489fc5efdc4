"""Inline mode and reactions over real HTTP: the real bot against the playground's server."""

from __future__ import annotations

import pytest

from bot.playground.client import Person
from bot.playground.server import Playground
from tests.e2e.conftest import BotProcess
from tests.e2e.test_digest_card import digest_of_samples, labels, links

pytestmark = pytest.mark.process


async def test_a_stranger_says_hello_first(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    strange = await robin.inline("comet")
    assert not strange["results"] and strange["button"]["start"] == "inline"
    await robin.say(f"/start {strange['button']['start']}")
    await robin.wait_for(lambda message: message["buttons"])
    assert "Type a link" in (await robin.inline())["button"]["text"]


async def test_what_is_offered_and_sent(bot: BotProcess, playground: Playground, robin: Person) -> None:
    digest = await digest_of_samples(bot, robin)
    told = await robin.inline()
    assert len(told["results"]) > 1 and told["results"][0]["title"] in digest["text"]
    found = await robin.inline("comet")
    assert found["results"] and "omet" in found["results"][0]["text"]

    link = links(digest)[0].partition("#")[0]
    offered = await robin.inline(link)
    while offered["button"]:  # on a busy machine it may take longer than a moment
        assert "ask again" in offered["button"]["text"]
        offered = await robin.inline(link)
    assert len(offered["results"]) == 1 and "•" in offered["results"][0]["text"]

    before = len(await robin.messages())
    sent = await robin.choose(offered, "")
    assert sent["via"] == playground.cloud.bot.username and sent["preview_url"] == link
    await robin.say("/length")
    await robin.wait_for("That holds for every summary")
    assert len(await robin.messages()) == before + 3, "what is sent by way of us is not summarised again"


async def test_a_reaction_teaches_and_is_taken_back(bot: BotProcess, robin: Person) -> None:
    digest = await digest_of_samples(bot, robin)
    await robin.press("1", message=digest)
    card = await robin.wait_for(lambda message: "👎 Less of this" in labels(message))
    await robin.react(card, "👎")
    await robin.say("/learned")
    await robin.wait_for("You pass over")
    await robin.react(card)
    await robin.say("/learned")
    await robin.wait_for("I have learned nothing yet")
