"""Starting and stopping when the world is not as it should be."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.playground.server import Playground
from tests.e2e.conftest import BotProcess, free_port

pytestmark = pytest.mark.process

PATIENCE = 10.0  # seconds after which container engines kill


async def stopped_in_time(bot: BotProcess) -> None:
    start = time.monotonic()
    assert await bot.stop() == 0
    assert time.monotonic() - start < PATIENCE, bot.log[-2000:]


async def test_it_waits_for_telegram_and_begins_when_it_is_there(bot: BotProcess) -> None:
    port = free_port()
    bot.settings["TELEGRAM__BASE_URL"] = f"http://127.0.0.1:{port}/bot"
    bot.begin()
    await bot.until(lambda: "Telegram cannot be reached" in bot.log)
    late = Playground(port=port)
    await late.start()
    await bot.until(lambda: bot.starts == 1)
    await stopped_in_time(bot)
    await late.stop()


async def test_it_can_be_stopped_while_it_waits(bot: BotProcess) -> None:
    bot.settings["TELEGRAM__BASE_URL"] = f"http://127.0.0.1:{free_port()}/bot"
    bot.begin()
    await bot.until(lambda: "Telegram cannot be reached" in bot.log)
    await stopped_in_time(bot)


async def test_a_token_that_telegram_does_not_know_is_told_in_one_line(bot: BotProcess) -> None:
    bot.settings |= {"TELEGRAM__TOKEN": "123456789:" + "x" * 35, "RUNTIME__LOG_LEVEL": "info"}
    bot.begin()
    assert bot.process is not None
    assert await asyncio.to_thread(bot.process.wait, 30) == 1
    assert "telegram.token: Telegram does not know this token" in bot.log
    assert "Traceback" not in bot.log


async def test_a_webhook_port_that_is_taken_is_told(bot: BotProcess, playground: Playground) -> None:
    bot.settings |= {
        "TELEGRAM__WEBHOOK__URL": f"http://127.0.0.1:{playground.port}/updates",
        "TELEGRAM__WEBHOOK__PORT": str(playground.port),
    }
    bot.begin()
    assert bot.process is not None
    assert await asyncio.to_thread(bot.process.wait, 30) == 1
    assert "telegram.webhook.port: cannot listen" in bot.log
