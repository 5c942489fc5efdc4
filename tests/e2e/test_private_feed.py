"""A feed behind a password and a token in its address: it works, and its secrets show nowhere."""

from __future__ import annotations

import base64
import datetime

import pytest
from aiohttp import web

from tests.e2e.conftest import BotProcess, free_port

pytestmark = pytest.mark.process

PASSWORD, TOKEN = "hunter-of-the-snark", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


@pytest.fixture
async def private_feed():
    """The address (with its secrets) of a feed that wants basic authentication, and how many were let in."""
    seen: list[int] = []

    async def feed(request: web.Request) -> web.Response:
        expected = "Basic " + base64.b64encode(f"robin:{PASSWORD}".encode()).decode()
        if request.headers.get("Authorization") != expected or request.query.get("token") != TOKEN:
            return web.Response(status=401)
        seen.append(1)
        now = datetime.datetime.now(datetime.UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
        items = "".join(
            f"<item><title>Minutes of meeting {n}</title><guid>m{n}</guid><pubDate>{now}</pubDate>"
            f"<description>{'The members of the club agreed to meet again next week. ' * 30}</description></item>"
            for n in range(3)
        )
        return web.Response(
            text=f"<rss version='2.0'><channel><title>Club minutes</title>{items}</channel></rss>",
            content_type="application/rss+xml",
        )

    app = web.Application()
    app.router.add_get("/private.xml", feed)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://robin:{PASSWORD}@127.0.0.1:{port}/private.xml?token={TOKEN}", port, seen
    await runner.cleanup()


async def test_its_secret_never_shows(bot: BotProcess, robin, private_feed) -> None:
    address, port, seen = private_feed
    bot.settings["FETCH__ALLOW_PRIVATE"] = f'["127.0.0.1:{port}", "127.0.0.1:{bot.playground.port}"]'
    await bot.start()
    await robin.say(f"/subscribe {address}")
    await robin.wait_for(lambda message: message["buttons"] and "Club minutes" in message["text"])
    await robin.say("/feeds")
    await robin.wait_for(lambda message: "Club minutes" in message["text"] and message["index"] > 3)
    await robin.say("/digest")
    await robin.wait_for("Minutes of meeting")
    assert seen
    said_by_bot = str([message for message in await robin.messages() if not message["from_person"]])
    for secret in (PASSWORD, TOKEN, base64.b64encode(f"robin:{PASSWORD}".encode()).decode()):
        assert secret not in said_by_bot
        assert secret not in bot.log


async def test_the_bots_token_is_in_no_log(bot: BotProcess, robin) -> None:
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="drop_before")
    await robin.say("/start")
    await robin.say("/help")
    await robin.wait_for("/subscribe")
    assert bot.playground.token not in bot.log
    assert bot.playground.token.split(":")[1] not in bot.log
