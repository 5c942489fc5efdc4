"""``lede backup`` and ``lede restore`` beside the real bot, each in its own process."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.conftest import LEDE, BotProcess

pytestmark = pytest.mark.process


async def lede(bot: BotProcess, *arguments: str) -> tuple[int, str]:
    """(exit code, all that it printed) of a command with the bot's own settings."""
    process = await asyncio.create_subprocess_exec(
        LEDE,
        *arguments,
        cwd=bot.folder,
        env=bot.environment() | {"LEDE_RUNTIME__LOG_LEVEL": "info"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


def tags(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])


async def test_a_copy_of_a_bot_at_work_comes_back_whole(bot: BotProcess, robin) -> None:
    bot.settings["DELIVERY__PER_CHAT_GAP"] = "0"
    await bot.start()
    (_, feed), *_rest = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    await robin.wait_for("digest")
    talking = asyncio.create_task(talk(robin))
    code, told = await lede(bot, "backup", "copy.db")
    talking.cancel()
    assert (code, "copy of the database, checked: chats: 1, feeds: 1" in told) == (0, True), told
    assert "Traceback" not in bot.log and "locked" not in bot.log

    assert (await lede(bot, "backup", "copy.db"))[1].startswith("lede: copy.db is there already")
    code, told = await lede(bot, "restore", "copy.db")
    assert (code, "a bot is running" in told) == (1, True), told
    code, told = await lede(bot, "run")  # nor is there room for a second bot
    assert (code, "a bot is running" in told) == (1, True), told

    await robin.say("/unsubscribe 1")
    await robin.wait_for("no longer follow")
    assert await bot.stop() == 0
    code, told = await lede(bot, "restore", "copy.db")
    assert (code, "What was there before is kept as" in told) == (0, True), told
    kept = Path(told.strip().rpartition(" ")[2].rstrip("."))
    assert tags(bot.folder / kept) > tags(bot.folder / "lede.db")
    await bot.start()
    await robin.say("/feeds")
    await robin.wait_for(lambda message: "You follow" in message["text"] and "1." in message["text"])


async def talk(robin) -> None:
    while True:
        await robin.say("/help")
        await asyncio.sleep(0.02)


async def test_a_bot_that_was_killed_lets_go_of_its_database(bot: BotProcess) -> None:
    await bot.start()
    await bot.kill()
    await bot.start()
