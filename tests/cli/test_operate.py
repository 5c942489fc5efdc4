"""``lede doctor``, ``lede health`` and ``lede migrate``."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.playground.server import Playground
from tests.cli.conftest import Done, Lede, Site, feed
from tests.cli.test_feeds import opml
from tests.free_port import free_port

pytestmark = pytest.mark.process

UNKNOWN = "987654321:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


def findings(done: Done) -> dict[str, str]:
    """State by what was looked at."""
    return {line.split()[1]: line.split()[0] for line in done.out.splitlines()}


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def healthy(lede: Lede, site: Site, playground: Playground) -> Lede:
    """A bot that Telegram knows, with a feed."""
    site.pages["/feed.xml"] = ("application/rss+xml", feed("Notices", ("Ferry", "https://news.example/f", "Text.")))
    lede.settings |= site.settings() | {
        "TELEGRAM__TOKEN": playground.token,
        "TELEGRAM__BASE_URL": playground.base_url,
        "TELEGRAM__BASE_FILE_URL": playground.base_file_url,
    }
    (await lede.run("import", "-", stdin=opml(("Notices", site.url("/feed.xml"))))).succeeded()
    return lede


async def test_all_is_well(healthy: Lede, playground: Playground) -> None:
    done = (await healthy.run("doctor")).succeeded()
    assert findings(done) == dict.fromkeys(["settings", "database", "token", "fetch", "workers"], "ok")
    assert "SQLite" in done.out and "@lede_playground_bot" in done.out and "feeds: 1" in done.out
    assert playground.token not in done.out


async def test_no_token_is_a_note(healthy: Lede) -> None:
    del healthy.settings["TELEGRAM__TOKEN"]
    done = (await healthy.run("doctor")).succeeded()
    assert findings(done)["token"] == "note" and "@BotFather" in done.out and "TELEGRAM_BOT_TOKEN" in done.out


async def test_a_token_that_telegram_does_not_know(healthy: Lede) -> None:
    healthy.settings["TELEGRAM__TOKEN"] = UNKNOWN
    done = await healthy.run("doctor")
    assert "to be mended: token" in done.failed()
    assert findings(done)["token"] == "wrong" and "@BotFather" in done.out
    assert UNKNOWN.split(":")[1] not in done.out + done.err


async def test_telegram_and_the_net_are_away(healthy: Lede) -> None:
    nobody = free_port()
    healthy.settings |= {
        "TELEGRAM__BASE_URL": f"http://127.0.0.1:{nobody}/bot",
        "FETCH__PROXY": f"http://127.0.0.1:{nobody}",
    }
    done = await healthy.run("doctor")
    assert "to be mended: token, fetch" in done.failed()
    assert done.out.count("is this machine online?") == 2


async def test_a_feed_that_answers_badly_shows_that_fetching_works(healthy: Lede, site: Site) -> None:
    site.pages.clear()
    done = (await healthy.run("doctor")).succeeded()
    assert findings(done)["fetch"] == "note" and "status 404" in done.out


async def test_a_broken_database(healthy: Lede) -> None:
    (healthy.folder / "lede.db").write_bytes(b"no database" * 1000)
    healthy.settings["FETCH__PROXY"] = f"http://127.0.0.1:{free_port()}"  # no feed is known: nothing goes outside
    done = await healthy.run("doctor")
    assert "database" in done.failed()
    assert findings(done)["database"] == "wrong" and "database.url" in done.out


async def test_a_database_that_is_not_there_is_not_made(lede: Lede) -> None:
    lede.settings["FETCH__PROXY"] = f"http://127.0.0.1:{free_port()}"
    done = await lede.run("doctor")
    assert findings(done)["database"] == "note" and "the first start makes it" in done.out
    assert list(lede.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("version", "state", "told"), [("0000", "note", "lede migrate"), ("9999", "wrong", "newer Lede")]
)
async def test_a_database_of_another_lede_is_left_as_it_is(healthy: Lede, version: str, state: str, told: str) -> None:
    file = healthy.folder / "lede.db"
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = ?", [version])
    before = file.read_bytes()
    healthy.settings["FETCH__PROXY"] = f"http://127.0.0.1:{free_port()}"  # no feed is known: nothing goes outside
    done = await healthy.run("doctor")
    assert findings(done)["database"] == state and told in done.out
    assert file.read_bytes() == before
    assert [path.name for path in healthy.folder.iterdir()] == ["lede.db"]


@pytest.mark.parametrize(
    ("port", "secret", "state", "told"),
    [
        (8443, "a-secret", "ok", "bot.example.com, port 8443"),
        (8443, "", "note", "telegram.webhook.secret_token"),
        (9000, "a-secret", "note", "80, 88, 443, 8443"),
    ],
)
async def test_a_webhook(lede: Lede, port: int, secret: str, state: str, told: str) -> None:
    lede.settings |= {
        "TELEGRAM__WEBHOOK__URL": f"https://bot.example.com:{port}/hook/of-lede",
        "TELEGRAM__WEBHOOK__SECRET_TOKEN": secret,
        "FETCH__PROXY": f"http://127.0.0.1:{free_port()}",
    }
    done = await lede.run("doctor")
    assert findings(done)["webhook"] == state and told in done.out
    assert "of-lede" not in done.out + done.err and "a-secret" not in done.out + done.err


async def test_settings_that_are_wrong(lede: Lede) -> None:
    lede.settings |= {"FEEDS__POLL_INTERVAL": "0", "NONSENSE": "1"}
    done = await lede.run("doctor")
    done.failed()
    assert [line.split()[0] for line in done.out.splitlines()] == ["wrong", "wrong"]
    assert "feeds.poll_interval" in done.out and "nonsense" in done.out


async def test_migrate_makes_a_database(lede: Lede) -> None:
    (await lede.run("migrate")).succeeded()
    assert (lede.folder / "lede.db").exists()
    (await lede.run("migrate")).succeeded()


@pytest.mark.parametrize(("status", "told"), [(200, "ok"), (503, "failing")])
async def test_health(lede: Lede, status: int, told: str) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(
            {"status": told, "database": "SQLite 3.45", "stuck": ["poll"] * (status != 200)}, status=status
        )

    app = web.Application()
    app.router.add_get("/health", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    lede.settings |= {"RUNTIME__PORT": str(runner.addresses[0][1]), "RUNTIME__LISTEN": "0.0.0.0"}
    try:
        done = await lede.run("health")
    finally:
        await runner.cleanup()
    if status == 200:
        assert done.succeeded().out == "ok, SQLite 3.45\n"
    else:
        assert "failing, SQLite 3.45, stuck: poll" in done.failed() and done.out == ""


async def test_health_of_nobody(lede: Lede) -> None:
    lede.settings["RUNTIME__PORT"] = str(free_port())
    assert "lede run" in (await lede.run("health")).failed()
    lede.settings["RUNTIME__PORT"] = "0"
    assert "runtime.port is 0" in (await lede.run("health")).failed()


async def test_no_secret_in_what_the_doctor_says(lede: Lede, site: Site) -> None:
    lede.settings |= site.settings() | {"DATABASE__URL": "postgresql+psycopg://lede:sesame@127.0.0.1:9/lede"}
    lede.settings["FETCH__PROXY"] = f"http://127.0.0.1:{free_port()}"
    done = await lede.run("doctor")
    assert "database" in done.failed() and "sesame" not in done.out + done.err
    assert findings(done)["database"] == "wrong"
