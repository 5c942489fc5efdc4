"""``lede run`` and ``lede playground``: with and without a token."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.cli.run import _for_playing
from bot.cli.serving import serving
from bot.config import Feeds, Settings
from bot.feeds.catalogue import catalogue
from bot.playground.server import Playground
from tests.cli.conftest import Lede, end
from tests.free_port import free_port

pytestmark = pytest.mark.process


@contextmanager
def running(lede: Lede, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    process = lede.start(*arguments)
    try:
        yield process
    finally:
        end(process)


async def address(process: subprocess.Popen[bytes]) -> str:
    """Where the playground says that it is."""
    assert process.stdout
    while line := (await asyncio.to_thread(process.stdout.readline)).decode():
        if found := re.search(r"Open (http://127\.0\.0\.1:\d+/)", line):
            assert "Ctrl+C" in line
            return found[1]
    raise AssertionError(f"it ended: {process.communicate()}")


async def ended(process: subprocess.Popen[bytes], with_signal: int) -> tuple[int, str]:
    """(exit code, standard error) after Ctrl+C, which reaches the workers too, or another signal."""
    end(process, with_signal)
    _, told = await asyncio.to_thread(process.communicate, None, 30)
    return process.returncode, told.decode()


async def test_without_a_token_it_is_the_playground(lede: Lede) -> None:
    lede.settings |= {"PLAYGROUND__PORT": str(free_port()), "RUNTIME__PORT": "0"}
    with running(lede, "run") as process:
        assert process.stdout
        told = (await asyncio.to_thread(process.stdout.readline)).decode()
        assert "TELEGRAM_BOT_TOKEN" in told and "playground" in told
        page = await address(process)
        assert page == f"http://127.0.0.1:{lede.settings['PLAYGROUND__PORT']}/"
        async with aiohttp.ClientSession() as session:
            async with session.get(page) as answer:
                assert answer.status == 200 and "html" in answer.content_type
            async with session.get(f"{page}api/bot") as answer:
                assert (await answer.json())["commands"], "the bot has introduced itself: it is running"
        assert await ended(process, signal.SIGINT) == (0, "")
    assert list(lede.folder.iterdir()) == [], "its database was temporary"


async def test_the_next_free_port_and_a_database_that_is_named(lede: Lede) -> None:
    lede.settings |= {"DATABASE__URL": f"sqlite+aiosqlite:///{lede.folder}/kept.db", "RUNTIME__PORT": "0"}
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with running(lede, "playground", "--port", str(port)) as process:
            page = await address(process)
            assert port < int(page.rsplit(":", 1)[1].strip("/")) <= port + 20
            assert await ended(process, signal.SIGTERM) == (0, "")
    assert "kept.db" in [path.name for path in lede.folder.iterdir()]


async def test_a_port_of_health_that_is_taken_is_told(lede: Lede) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        lede.settings["RUNTIME__PORT"] = str(port)
        with running(lede, "playground", "--port", "0") as process:
            await address(process)
            code, told = await ended(process, signal.SIGTERM)
    assert code == 0
    assert told == f"lede: 127.0.0.1:{port} is taken, so /health is not there; runtime.port names another\n"


async def test_the_demo(lede: Lede) -> None:
    done = (await lede.run("playground", "--demo")).succeeded()
    for said in ("Robin: /start", "Robin: /subscribe", "Robin: /digest", "Lede: "):
        assert said in done.out
    assert list(lede.folder.iterdir()) == []


async def test_a_token_that_telegram_does_not_know(lede: Lede) -> None:
    server = Playground()
    await server.start()
    token = "987654321:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    lede.settings |= {
        "TELEGRAM__TOKEN": token,
        "TELEGRAM__BASE_URL": server.base_url,
        "RUNTIME__PORT": "0",
        "RUNTIME__LOG_LEVEL": "error",
    }
    try:
        done = await lede.run("run")
    finally:
        await server.stop()
    assert "telegram.token" in done.failed() and token.partition(":")[2] not in done.err


async def test_the_playground_offers_its_own_feeds(tmp_path: Path) -> None:
    async with serving(0) as server:
        with _for_playing(Settings(), server) as own:
            offered = catalogue(own.feeds.catalogue).offers
            assert [(one.title, one.url) for one in offered] == server.sample_feeds
        listed = tmp_path / "own.csv"
        listed.write_text("topic,language,country,title,url\n")
        settings = Settings(feeds=Feeds(catalogue=str(listed)))
        with _for_playing(settings, server) as own:
            assert own.feeds.catalogue == str(listed), "unless the operator has a list"
