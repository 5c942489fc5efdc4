"""Links that people send, over real HTTP: the real bot, and a news site that counts what it is asked."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.playground.client import Message, Person
from bot.playground.server import Playground
from tests.e2e.conftest import BotProcess, free_port
from tests.e2e.test_conversation import FORWARDED

pytestmark = pytest.mark.process

ARTICLE = "".join(f"<p>{sentence.rstrip('.')}.</p>" for sentence in FORWARDED.split(". "))
HEAD = (
    "<title>A new boat</title><meta property='og:site_name' content='The Brackwater Post'>"
    "<meta property='article:published_time' content='2026-11-03T08:00:00Z'>"
    "<link rel='alternate' type='application/rss+xml' href='/feed.xml'>"
)
LOGIN = "<h1>Log in to continue</h1><form><input name='name'><input type='password' name='word'></form>"
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Brackwater Post</title><item><title>A new boat</title>"
    "<link>https://post.example/boat</link><guid>1</guid><description>It sails.</description></item></channel></rss>"
)


@dataclass
class Post:
    """The site. ``asked`` counts by path; ``/slow`` answers once ``go`` is set."""

    port: int = field(default_factory=free_port)
    asked: Counter[str] = field(default_factory=Counter)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def answer(self, request: web.Request) -> web.Response:
        self.asked[request.path] += 1
        if request.path == "/slow":
            await self.go.wait()
        if request.path == "/feed.xml":
            return web.Response(text=FEED, content_type="application/rss+xml")
        body = LOGIN if request.path == "/login" else f"<article><h1>A new boat</h1>{ARTICLE}</article>"
        html = f"<!DOCTYPE html><html lang='en'><head>{HEAD}</head><body>{body}</body></html>"
        return web.Response(text=html, content_type="text/html")


@pytest.fixture
async def post(bot: BotProcess) -> AsyncIterator[Post]:
    """The bot runs, and may read it."""
    site = Post()
    app = web.Application()
    app.router.add_get("/{path:.*}", site.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", site.port).start()
    bot.settings["FETCH__ALLOW_PRIVATE"] = json.dumps([f"127.0.0.1:{site.port}"])
    await bot.start()
    yield site
    site.go.set()
    await runner.cleanup()


@pytest.fixture
async def wren(playground: Playground) -> AsyncIterator[Person]:
    person = Person(playground.page_url, 1001)
    yield person
    await person.close()


async def answer_to(person: Person, text: str) -> Message:
    sent = await person.say(text)
    answer = await person.wait_for(lambda one: one["reply_to"] == sent["message_id"])
    return await person.wait_for(
        lambda one: one["message_id"] == answer["message_id"] and not one["text"].startswith("Reading")
    )


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message["buttons"] for button in row]


async def test_what_two_people_ask_for_is_fetched_once(post: Post, robin: Person, wren: Person) -> None:
    first = await answer_to(robin, post.url("/boat"))
    second = await answer_to(wren, f"Have you seen this? {post.url('/boat')}?utm_source=chat#top")
    assert first["text"] == second["text"] and post.asked == {"/boat": 1}
    title, facts, *_ = first["text"].split("\n")
    assert title == "A new boat" and "The Brackwater Post · Tuesday 3 November" in facts and "min read" in facts
    links = [entity["url"] for entity in first["entities"] if entity["type"] == "text_link"]
    assert links[0] == post.url("/boat") and [link.count("#:~:text=") for link in links] == [0, 1, 1, 1]
    assert labels(first) == ["Shorter", "Longer", "Follow this source", "Save"]


async def test_what_two_people_ask_for_at_the_same_time_too(post: Post, robin: Person, wren: Person) -> None:
    asking = [asyncio.create_task(answer_to(person, post.url("/slow"))) for person in (robin, wren)]
    for person in (robin, wren):
        await person.wait_for("Reading 127.0.0.1")
    post.go.set()
    first, second = await asyncio.gather(*asking)
    assert first["text"] == second["text"] and post.asked == {"/slow": 1}


async def test_the_source_of_a_card_can_be_followed(post: Post, robin: Person) -> None:
    card = await answer_to(robin, post.url("/boat"))
    await robin.press("follow this source", card)
    await robin.wait_for("You now follow Brackwater Post")
    await robin.press("shorter", card)
    changed = await robin.wait_for(lambda one: one["message_id"] == card["message_id"] and one["text"].count("•") == 1)
    assert labels(changed) == ["Longer", "Save"]


async def test_a_line_says_what_is_read_and_becomes_the_card(post: Post, bot: BotProcess, robin: Person) -> None:
    sent = await robin.say(post.url("/slow"))
    line = await robin.wait_for("Reading 127.0.0.1 …")
    assert line["reply_to"] == sent["message_id"]
    assert "sendChatAction" in [call.method for call in bot.playground.transcript]
    post.go.set()
    card = await robin.wait_for("•")
    assert card["message_id"] == line["message_id"] and len(await robin.messages()) == 2


async def test_a_refusal_is_the_reason_and_asks_once(post: Post, robin: Person) -> None:
    assert "log-in page" in (await answer_to(robin, post.url("/login")))["text"]
    assert post.asked == {"/login": 1}
    offer = await answer_to(robin, post.url("/feed.xml"))
    assert "has a feed there, and no article" in offer["text"] and labels(offer) == ["1. Brackwater Post"]


async def test_a_private_text_is_nobody_elses(post: Post, bot: BotProcess, robin: Person, wren: Person) -> None:
    ours = await answer_to(robin, FORWARDED)
    theirs = await answer_to(wren, FORWARDED)
    data = [{button["data"] for row in one["buttons"] for button in row} for one in (ours, theirs)]
    assert not data[0] & data[1], "the same words are two texts"
