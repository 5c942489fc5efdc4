"""SIGKILL in the middle of a digest: after a restart every message has been sent exactly once, or is marked
uncertain."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.conftest import BotProcess

pytestmark = pytest.mark.process

SAMPLE_FEEDS = 3


def outbox(folder: Path) -> list[tuple[str, str]]:
    """(html, state) of every row, in order."""
    with sqlite3.connect(folder / "lede.db") as database:
        rows = database.execute("SELECT message, state FROM outbox ORDER BY id").fetchall()
    return [(json.loads(message)["html"], state) for message, state in rows]


def accepted(bot: BotProcess) -> Counter[str]:
    """How often the server took each text."""
    return Counter(call.params["text"] for call in bot.playground.transcript if call.method == "sendMessage")


async def followed(bot: BotProcess, robin) -> None:
    await bot.start()
    for number, (_title, feed) in enumerate(bot.playground.sample_feeds, start=1):
        await robin.say(f"/subscribe {feed}")
        await bot.until(lambda number=number: sum(accepted(bot).values()) == number)


def settled(bot: BotProcess) -> bool:
    return all(state in {"sent", "uncertain"} for _html, state in outbox(bot.folder))


def assert_once_or_uncertain(bot: BotProcess) -> None:
    counts = accepted(bot)
    for html, state in outbox(bot.folder):
        assert counts[html] == 1 if state == "sent" else counts[html] <= 1, (state, counts[html], html[:80])


async def test_killed_after_the_server_took_the_digest(bot: BotProcess, robin) -> None:
    await followed(bot, robin)
    bot.playground.faults.add(method="sendMessage", kind="delay", seconds=5)
    await robin.say("/digest")
    await bot.until(lambda: sum(accepted(bot).values()) > SAMPLE_FEEDS)
    await bot.kill()
    assert "sending" in dict(outbox(bot.folder)).values()
    await bot.start()
    await bot.until(lambda: settled(bot))
    assert [state for _html, state in outbox(bot.folder)].count("uncertain") == 1
    assert_once_or_uncertain(bot)

    await robin.say("/help")
    offer = await robin.wait_for("may not have arrived")
    digest_text = next(html for html, state in outbox(bot.folder) if state == "uncertain")
    await robin.press("again", message=offer)
    await bot.until(lambda: accepted(bot)[digest_text] == 2)  # once more, because the person asked for it
    await bot.until(lambda: settled(bot))
    await robin.press("again", message=offer)
    await robin.wait_for("already")
    assert accepted(bot)[digest_text] == 2


async def test_killed_before_the_digest_went_out(bot: BotProcess, robin) -> None:
    await followed(bot, robin)
    bot.playground.faults.add(method="sendMessage", kind="flood", seconds=2)
    await robin.say("/digest")
    await bot.until(lambda: any(call.error for call in bot.playground.calls if call.method == "sendMessage"))
    await bot.until(lambda: "pending" in dict(outbox(bot.folder)).values())  # the flood wait is noted
    await bot.kill()
    await bot.start()
    await bot.until(lambda: settled(bot))
    assert {state for _html, state in outbox(bot.folder)} == {"sent"}
    assert_once_or_uncertain(bot)


@pytest.mark.parametrize("wait", [0.0, 0.05, 0.15, 0.4])
async def test_killed_at_any_moment(bot: BotProcess, robin, wait: float) -> None:
    bot.settings["DELIVERY__PER_CHAT_GAP"] = "0.1"
    await followed(bot, robin)
    before = len(outbox(bot.folder))
    await robin.say("/digest")
    await bot.until(lambda: len(outbox(bot.folder)) > before)
    await asyncio.sleep(wait)
    await bot.kill()
    await bot.start()
    await bot.until(lambda: settled(bot))
    assert_once_or_uncertain(bot)


async def test_a_lost_answer_makes_a_message_uncertain_not_double(bot: BotProcess, robin) -> None:
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="drop_after")
    await robin.say("/start")
    await bot.until(lambda: "uncertain" in {state for _html, state in outbox(bot.folder)})
    assert_once_or_uncertain(bot)


async def test_a_server_error_makes_a_message_uncertain(bot: BotProcess, robin) -> None:
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="error500")
    await robin.say("/start")
    await bot.until(lambda: any(state == "uncertain" for _html, state in outbox(bot.folder)))
    assert sum(accepted(bot).values()) == 0


async def test_sigterm_loses_nothing(bot: BotProcess, robin) -> None:
    await followed(bot, robin)
    await robin.say("/digest")
    await bot.until(lambda: len(outbox(bot.folder)) > SAMPLE_FEEDS)
    assert await bot.stop() == 0
    await bot.start()
    await bot.until(lambda: settled(bot))
    assert {state for _html, state in outbox(bot.folder)} == {"sent"}
    assert_once_or_uncertain(bot)
