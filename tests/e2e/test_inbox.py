"""What a person has sent is answered once, also where the process ends between taking it and answering it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.playground.client import Person
from tests.e2e.conftest import BotProcess, free_port
from tests.e2e.test_conversation import FORWARDED
from tests.e2e.test_crash import outbox
from tests.e2e.test_lifecycle import stopped_in_time
from tests.services.documents import page

pytestmark = pytest.mark.process


@dataclass
class SlowPage:
    """A page that comes when it is let; ``asked`` is set once somebody waits for it."""

    address: str = ""
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    comes: asyncio.Event = field(default_factory=asyncio.Event)

    async def get(self, _request: web.Request) -> web.Response:
        self.asked.set()
        await self.comes.wait()
        return web.Response(text=page(), content_type="text/html")


@pytest.fixture
async def slow_page(bot: BotProcess) -> AsyncIterator[SlowPage]:
    slow, port, app = SlowPage(), free_port(), web.Application()
    app.router.add_get("/ferry", slow.get)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    slow.address = f"http://127.0.0.1:{port}/ferry"
    bot.settings["FETCH__ALLOW_PRIVATE"] = '["127.0.0.0/8"]'
    yield slow
    slow.comes.set()
    await runner.cleanup()


async def of_bot(robin: Person) -> list[str]:
    return [one["text"] for one in await robin.messages() if not one["from_person"]]


async def until_acknowledged(bot: BotProcess) -> None:
    await bot.until(lambda: len(bot.playground.cloud.updates) == 0)


def noted(bot: BotProcess, column: str) -> bool:
    with sqlite3.connect(bot.folder / "lede.db") as database:
        return any(value for (value,) in database.execute(f"SELECT {column} FROM inbox"))


def inbox(bot: BotProcess) -> list[tuple[bool, str]]:
    """(settled, body) of every update."""
    with sqlite3.connect(bot.folder / "lede.db") as database:
        return [(bool(settled), body) for settled, body in database.execute("SELECT settled, body FROM inbox")]


async def everything_is_settled(bot: BotProcess) -> None:
    await bot.until(lambda: all(row == (True, "") for row in inbox(bot)))


@pytest.mark.parametrize("signal", ["SIGKILL", "SIGTERM"])
async def test_what_was_taken_and_not_answered_is_answered_after_the_restart(
    bot: BotProcess, robin: Person, slow_page: SlowPage, signal: str
) -> None:
    await bot.start()
    await robin.say(slow_page.address)
    await robin.say("/help")
    await slow_page.asked.wait()
    await bot.until(lambda: noted(bot, "line"))
    await until_acknowledged(bot)
    assert [settled for settled, _body in inbox(bot)] == [False, False]
    await (bot.kill() if signal == "SIGKILL" else bot.stop())
    slow_page.comes.set()
    await bot.start()
    await robin.wait_for("/subscribe")
    await everything_is_settled(bot)
    card, helped = await of_bot(robin)
    assert "Osprey" in card and "Reading" not in card, "the line that said what is being read becomes the answer"
    assert "/subscribe" in helped


async def test_what_was_answered_is_not_answered_again(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    await bot.until(lambda: any(call.method == "getUpdates" for call in bot.playground.calls))
    bot.playground.faults.add(method="getUpdates", kind="slow", seconds=60)  # the next call, which would acknowledge it
    await robin.say("/help")
    await robin.wait_for("/subscribe")
    await everything_is_settled(bot)
    await bot.kill()
    assert len(bot.playground.cloud.updates) == 1, "Telegram has not heard that it was taken"
    await bot.start()
    await until_acknowledged(bot)
    await robin.say("/feeds")
    await bot.until(lambda: len(inbox(bot)) == 2)
    await everything_is_settled(bot)
    assert len([text for text in await of_bot(robin) if "/subscribe" in text and "/schedule" in text]) == 1


async def test_a_split_paste_that_was_being_gathered_is_one_text_after_a_kill(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    await robin.say("\n\n".join(FORWARDED.replace("May", f"May {number}") for number in range(1, 12)))
    await until_acknowledged(bot)
    await bot.until(lambda: len(inbox(bot)) == 2)
    await bot.kill()
    assert [settled for settled, _body in inbox(bot)] == [False, False]
    await bot.start()
    await robin.wait_for(lambda message: message["buttons"])
    await everything_is_settled(bot)
    assert len(await of_bot(robin)) == 1


async def test_a_request_that_hangs_is_given_up_and_holds_up_nobody(
    bot: BotProcess, robin: Person, slow_page: SlowPage
) -> None:
    bot.settings["UPDATES__SECONDS"] = "3"
    await bot.start()
    other = Person(bot.playground.page_url, chat=2000)
    await robin.say(slow_page.address)
    await robin.say("/feeds")
    await slow_page.asked.wait()
    await other.say("/help")
    await other.wait_for("/subscribe")
    assert not any("too long" in text for text in await of_bot(robin))
    await robin.wait_for("took too long")
    await robin.wait_for("follow")
    assert len(await of_bot(robin)) == 2, "the line became the apology, and what came after it was answered"
    await everything_is_settled(bot)
    await other.close()


async def test_it_stops_in_time_whatever_is_under_way(bot: BotProcess, robin: Person, slow_page: SlowPage) -> None:
    """A page that does not come, an answer that Telegram has taken without a word, and people who go on to write."""
    await bot.start()
    other = Person(bot.playground.page_url, chat=2000)
    bot.playground.faults.add(method="sendMessage", kind="delay", seconds=60, chat=2000)
    await robin.say(slow_page.address)
    await slow_page.asked.wait()
    await robin.say("/help")
    await other.say("/help")
    await bot.until(lambda: any(call.params.get("chat_id") == 2000 for call in bot.playground.transcript))
    await stopped_in_time(bot)
    assert "never retrieved" not in bot.log
    slow_page.comes.set()
    await bot.start()
    await robin.wait_for("/subscribe")
    await everything_is_settled(bot)
    assert len(await of_bot(robin)) == 2 and len(await of_bot(other)) == 1
    assert [state for _, state in outbox(bot.folder)].count("uncertain") == 1, "nobody knows whether it arrived"
    await other.close()


async def test_a_webhook_takes_what_brings_the_secret_and_nothing_else(bot: BotProcess, robin: Person) -> None:
    port, secret = free_port(), "a-secret-for-tests"
    url = f"http://127.0.0.1:{port}/updates"
    bot.settings |= {
        "TELEGRAM__WEBHOOK__URL": url,
        "TELEGRAM__WEBHOOK__PORT": str(port),
        "TELEGRAM__WEBHOOK__SECRET_TOKEN": secret,
    }
    await bot.start()
    await robin.say("/help")
    await robin.wait_for("/subscribe")
    update = forged(bot)
    async with aiohttp.ClientSession() as session:
        for headers, status in ((None, 403), ("wrong", 403), (secret[:-1], 403), (secret, 200), (secret, 200)):
            sent = {"X-Telegram-Bot-Api-Secret-Token": headers} if headers else {}
            async with session.post(url, json=update, headers=sent) as response:
                assert response.status == status
    await bot.until(lambda: len(inbox(bot)) == 2)
    await everything_is_settled(bot)
    await bot.until(lambda: len([c for c in bot.playground.transcript if c.method == "sendMessage"]) == 2)


def forged(bot: BotProcess) -> dict[str, Any]:
    """An update that the playground has not sent."""
    chat = {"id": 1000, "type": "private", "first_name": "Robin"}
    sender = {"id": 1000, "is_bot": False, "first_name": "Robin", "language_code": "en"}
    message = {"message_id": 90_000, "date": 1_790_000_000, "chat": chat, "from": sender, "text": "/help"}
    return {"update_id": 1, "message": message}
