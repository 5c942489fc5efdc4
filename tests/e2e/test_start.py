"""From /start to a first digest, and lists of feeds in and out, over real HTTP."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.feeds import opml
from bot.model import Outline
from bot.playground.client import Message, Person
from tests.e2e.conftest import BotProcess
from tests.feeds.website import Website, website
from tests.services.documents import item, rss
from tests.services.world import NOW

pytestmark = pytest.mark.process

FEEDS, DEAD = 300, 12


@pytest.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as site:
        yield site


def in_place(message: Message, *words: str):
    """The same message, as it reads by then."""
    return lambda one: one["message_id"] == message["message_id"] and all(word in one["text"] for word in words)


async def test_three_presses_to_a_first_digest(bot: BotProcess, robin: Person) -> None:
    catalogue = bot.folder / "catalogue.csv"
    catalogue.write_text(bot.playground.catalogue)
    bot.settings["FEEDS__CATALOGUE"] = str(catalogue)
    await bot.start()
    await robin.say("/start")
    welcome = await robin.wait_for("What do you want to read about?")
    await robin.press("Science", message=welcome)
    await robin.wait_for(in_place(welcome, "Picked: Science"))
    await bot.kill()  # all that was chosen is in the buttons
    await bot.start()
    await robin.press("Next", message=welcome)
    await robin.wait_for(in_place(welcome, "When shall your digest come?"))
    await robin.press("18:00", message=welcome)
    digest = await robin.wait_for(lambda one: re.search(r"\d+ stor", one["text"]) and "Orrery" in one["text"])
    assert digest["message_id"] > welcome["message_id"]
    done = await robin.wait_for(in_place(welcome, "18:00 (UTC)", "you follow one feed"))
    await robin.press("More to follow", message=done)
    await robin.press("World news", message=done)
    await robin.press("1", message=await robin.wait_for(in_place(done, "World news: one feed")))
    await robin.press("Follow", message=await robin.wait_for(in_place(done, "Its latest:")))
    await robin.wait_for(in_place(done, "you follow it"))
    await robin.say("/start")
    await robin.wait_for("You follow 2 feeds")


async def test_a_feed_is_passed_on(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    title, feed = bot.playground.sample_feeds[0]
    await robin.say(f"/subscribe {feed}")
    await robin.wait_for("You now follow")
    await robin.say("/feeds")
    await robin.press("1", message=await robin.wait_for("You follow one feed"))
    await robin.press("Share")
    shared = await robin.wait_for("?start=sub_")
    payload = re.search(r"\?start=(sub_\S+)", shared["text"])
    assert payload and shared["buttons"][0][0]["copy"].endswith(payload[1])
    other = Person(bot.playground.page_url, chat=2000)
    try:
        await other.say("/start sub_nonsense")
        await other.wait_for("leads to no feed")
        await other.say(f"/start {payload[1]}")
        question = await other.wait_for("Do you want to follow")
        assert title in question["text"]
        await other.press("Follow", message=question)
        await other.wait_for(in_place(question, f"You now follow {title}"))
    finally:
        await other.close()


async def test_a_list_of_300_feeds_comes_in_and_goes_out(bot: BotProcess, robin: Person, site: Website) -> None:
    for number in range(FEEDS - DEAD):
        site.page(f"/{number}", rss(item(number), title=f"Harbour {number}"))
    outlines = [
        Outline(url=site.url(f"/{number}"), title=f"Feed {number}", tags=(f"t{number % 7}",)) for number in range(FEEDS)
    ]
    places = [f"127.0.0.1:{bot.playground.port}", site.place]
    bot.settings["FETCH__ALLOW_PRIVATE"] = str(places).replace("'", '"')
    await bot.start()
    await robin.send_document("mine.opml", opml.write(outlines, "Mine", NOW))
    begun = await robin.wait_for("There are 300 feeds in your list")
    await robin.say("/help")  # the chat is not held up
    await robin.wait_for("What I can do")
    done = await robin.wait_for(in_place(begun, "300 of them are new"), timeout=90)
    assert done["edited"]
    failed = await robin.wait_for("12 could not be read; the file says why")
    assert failed["document"]["name"] == "not-read.txt"
    await robin.press("Stop following these 12", message=failed)
    await robin.wait_for("no longer follow the 12")
    await robin.say("/export")
    exported = await robin.wait_for("The 288 feeds you follow")
    async with aiohttp.ClientSession() as session:
        url = bot.playground.page_url.rstrip("/") + exported["document"]["url"]
        async with session.get(url) as response:
            found = opml.read(await response.read())
    assert sorted(found, key=lambda one: one.url) == sorted(outlines[: FEEDS - DEAD], key=lambda one: one.url)
