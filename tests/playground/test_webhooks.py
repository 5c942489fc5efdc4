"""Updates that are brought to the bot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller


class Listener:
    """A bot's end of a webhook. ``answers`` are the statuses of its next answers; then it says 200."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.got: asyncio.Queue[tuple[str, str, str]] = asyncio.Queue()
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        update: dict[str, Any] = await request.json()
        status = self.answers.pop(0) if self.answers else 200
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        text = update.get("message", {}).get("text", "")
        await self.got.put((text, secret, request.headers["Content-Type"]))
        return web.Response(status=status)


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    listener = Listener()
    app = web.Application()
    app.router.add_post("/updates", listener.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/updates"
    yield listener
    await runner.cleanup()


async def test_updates_are_delivered_in_order_with_the_secret(
    call: Caller, playground: Playground, listener: Listener
) -> None:
    playground.people.say(ROBIN, "before")
    assert await call.result("setWebhook", url=listener.url, secret_token="a-secret")
    playground.people.say(ROBIN, "after")
    for text in ("before", "after"):
        assert await listener.got.get() == (text, "a-secret", "application/json")


async def test_a_refused_update_is_tried_again_before_the_next(
    call: Caller, playground: Playground, listener: Listener
) -> None:
    listener.answers = [500, 302]
    await call.result("setWebhook", url=listener.url)
    playground.people.say(ROBIN, "one")
    playground.people.say(ROBIN, "two")
    assert [(await listener.got.get())[0] for _ in range(4)] == ["one", "one", "one", "two"]
    info = await call.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
    assert info["url"] == listener.url
    assert info["max_connections"] == 40


async def test_what_cannot_be_delivered_waits(call: Caller, playground: Playground, unused_port: int) -> None:
    await call.result("setWebhook", url=f"http://127.0.0.1:{unused_port}/")
    playground.people.say(ROBIN, "one")
    while "last_error_message" not in (info := await call.result("getWebhookInfo")):
        await asyncio.sleep(0)
    assert info["last_error_message"] == "Connection refused"
    assert info["pending_update_count"] == 1
    assert await call.result("setWebhook", url="")  # as deleteWebhook
    assert [update["message"]["text"] for update in await call.result("getUpdates")] == ["one"]


async def test_setting_the_same_webhook_tries_again_at_once(
    call: Caller, playground: Playground, listener: Listener
) -> None:
    listener.answers = [503] * 3
    await call.result("setWebhook", url=listener.url)
    playground.people.say(ROBIN, "one")
    delivery = playground.cloud.delivery
    for _ in range(4):
        await listener.got.get()
        await call.result("setWebhook", url=listener.url)
    assert playground.cloud.delivery is delivery


async def test_a_new_webhook_takes_over(call: Caller, playground: Playground, listener: Listener) -> None:
    await call.result("setWebhook", url=listener.url, secret_token="old")
    await call.result("setWebhook", url=listener.url, secret_token="new", allowed_updates=["message"])
    playground.people.say(ROBIN, "one")
    assert (await listener.got.get())[:2] == ("one", "new")
    assert (await call.result("getWebhookInfo"))["allowed_updates"] == ["message"]


@pytest.fixture
def unused_port() -> int:
    from tests.free_port import free_port

    return free_port()
