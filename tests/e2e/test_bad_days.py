"""The real bot while its database cannot be written to."""

from __future__ import annotations

import asyncio
import json
import resource
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing

import aiohttp
import pytest
from aiohttp import web

from tests.e2e.conftest import BotProcess, free_port
from tests.e2e.test_crash import outbox
from tests.e2e.test_lifecycle import stopped_in_time
from tests.services.documents import item, rss

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform != "linux", reason="prlimit is Linux's"),
]


async def health(port: int) -> tuple[int, dict]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/health") as response:
        return response.status, json.loads(await response.text())


def hold(bot: BotProcess, most: int) -> None:
    """No file of the bot's grows beyond ``most`` bytes (-1: any): what a full disk does to it."""
    assert bot.process is not None
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


async def test_the_disk_is_full_for_a_while(bot: BotProcess, robin) -> None:
    port = free_port()
    bot.settings |= {"TELEGRAM__OWNER": "1000", "RUNTIME__PORT": str(port), "RUNTIME__LOG_LEVEL": "info"}
    bot.settings["DELIVERY__PER_CHAT_GAP"] = "0"
    await bot.start()
    (_, feed), *_rest = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    await robin.wait_for("You now follow")
    log = bot.folder / "lede.db-wal"
    assert log.stat().st_size > 10 * len(bot.log), "else the bot could not write its log either"
    hold(bot, log.stat().st_size)
    await robin.say("/help")  # it can't be stored, so it stays at Telegram
    await robin.wait_for("I can't use my database")
    status, told = await health(port)
    assert (status == 503 and "full" in told["database"]) or "I/O" in told["database"], told
    await robin.say("/feeds")

    hold(bot, resource.RLIM_INFINITY)
    await robin.wait_for("My database is well again")
    await robin.wait_for("You follow one feed", timeout=60)
    assert (await health(port))[0] == 200
    said = [message["text"] for message in await robin.messages()]
    for once in ("I can't use my database", "You follow one feed"):
        assert len([text for text in said if once in text]) == 1, once
    assert bot.log.count("the database cannot be used") == 1
    assert bot.log.count("Traceback") <= 3, bot.log
    assert await bot.stop() == 0
    with closing(sqlite3.connect(bot.folder / "lede.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_it_stops_while_another_program_holds_the_database(bot: BotProcess, robin) -> None:
    """And what was asked meanwhile is answered after the restart, once."""
    await bot.start()
    await robin.say("/help")
    await robin.wait_for("/subscribe")
    with closing(sqlite3.connect(bot.folder / "lede.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await robin.say("/feeds")
        await bot.until(lambda: "database" in bot.log)
        await stopped_in_time(bot)
        other.execute("ROLLBACK")
    await bot.start()
    await robin.wait_for("follow no feed yet")
    said = [message["text"] for message in await robin.messages() if not message["from_person"]]
    assert len([text for text in said if "follow no feed yet" in text]) == 1


async def test_it_stops_though_what_it_has_just_sent_cannot_be_noted(bot: BotProcess, robin) -> None:
    """Then nobody knows after the restart, and the person is asked."""
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="delay", seconds=2)
    await robin.say("/help")
    await robin.wait_for("/subscribe")
    with closing(sqlite3.connect(bot.folder / "lede.db", isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN IMMEDIATE")
        await stopped_in_time(bot)
        other.execute("ROLLBACK")
    await bot.start()
    assert [state for _, state in outbox(bot.folder)] == ["uncertain"]
    await robin.say("/feeds")
    await robin.wait_for("may not have arrived")
    assert len([one for one in await robin.messages() if one["text"].startswith("What I can do")]) == 1


@pytest.fixture
async def asked(bot: BotProcess) -> AsyncIterator[list[str]]:
    """What the bot asks of a site with a feed that it looks at every second; its address is the first of them."""
    port, app = free_port(), web.Application()
    calls = [f"http://127.0.0.1:{port}/feed"]

    async def feed(request: web.Request) -> web.Response:
        calls.append(request.path)
        return web.Response(text=rss(item(len(calls))), content_type="application/rss+xml")

    app.router.add_get("/feed", feed)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    bot.settings |= {"FEEDS__POLL_INTERVAL": "1", "FEEDS__MAX_INTERVAL": "1", "FETCH__ALLOW_PRIVATE": '["127.0.0.0/8"]'}
    yield calls
    await runner.cleanup()


async def test_ticks_stand_still_meanwhile_and_go_on_by_themselves(bot: BotProcess, robin, asked: list[str]) -> None:
    await bot.start()
    await robin.say(f"/subscribe {asked[0]}")
    await robin.wait_for("You now follow")
    with closing(sqlite3.connect(bot.folder / "lede.db", isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN IMMEDIATE")
        await bot.until(lambda: "cannot be used" in bot.log)
        await asyncio.sleep(2)  # what was under way comes to its end
        before = len(asked)
        await asyncio.sleep(3)
        assert len(asked) == before, "nothing is fetched for naught"
        other.execute("ROLLBACK")
    await bot.until(lambda: len(asked) > before + 1)
