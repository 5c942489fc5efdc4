"""The real bot, and its commands, at debug level and through all kinds of failure: what they write holds no secret and
no word of people."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

import pytest

from bot.playground.server import Playground
from tests.e2e.conftest import LEDE, BotProcess, free_port
from tests.services.documents import LONG

pytestmark = pytest.mark.process

HOOK_SECRET = "Hook_secret-Brackwater_77"
PASSWORD = "pass:w/rd-Brackwater"


def assert_clean(said: str, bot: BotProcess) -> None:
    token = bot.playground.token
    for secret in (token, token.partition(":")[2], quote(token, safe=""), HOOK_SECRET, PASSWORD, quote(PASSWORD, "")):
        assert secret not in said, said[max(0, said.index(secret) - 300) : said.index(secret) + 50]


async def test_the_bot_through_failures(bot: BotProcess, robin) -> None:
    bot.settings |= {
        "TELEGRAM__WEBHOOK__SECRET_TOKEN": HOOK_SECRET,
        "FETCH__PROXY": f"http://robin:{quote(PASSWORD, '')}@127.0.0.1:{free_port()}",
        "DELIVERY__PER_CHAT_GAP": "0",
    }
    await bot.start()
    faults = bot.playground.faults
    for kind in ("error500", "drop_before", "drop_after"):
        faults.add(method="sendMessage", kind=kind)
        await robin.say("/help")
        await bot.until(lambda: not faults._coming["sendmessage"])
    faults.add(method="getUpdates", kind="drop_before")
    faults.add(method="getUpdates", kind="error500")
    await robin.say(LONG)
    await robin.say("/subscribe https://feeds.example/?token=S3same77Brackwater")
    await robin.wait_for("feeds.example")
    await bot.until(lambda: bot.log.count("no updates at the moment") >= 1)
    assert await bot.stop() == 0
    assert "Traceback" in bot.log or "not sent" in bot.log
    assert_clean(bot.log, bot)
    for words in ("S3same77Brackwater", LONG[:40], "Robin"):
        assert words not in bot.log, words


@pytest.mark.parametrize(
    ("command", "settings"),
    [
        ("run", {"DATABASE__URL": f"postgresql+psycopg://lede:{quote(PASSWORD, '')}@127.0.0.1:1/lede"}),
        ("doctor", {"DATABASE__URL": f"postgresql+psycopg://lede:{quote(PASSWORD, '')}@127.0.0.1:1/lede"}),
        ("doctor", {"TELEGRAM__BASE_URL": "http://127.0.0.1:1/bot", "TELEGRAM__WEBHOOK__SECRET_TOKEN": HOOK_SECRET}),
        ("run", {"TELEGRAM__WEBHOOK__PORT": "0", "TELEGRAM__WEBHOOK__SECRET_TOKEN": HOOK_SECRET + "!"}),
        ("run", {"TELEGRAM__OWNER": "me", "TELEGRAM": HOOK_SECRET}),
        ("run", {"RUNTIME__PORT": "99999"}),
    ],
)
async def test_commands_that_fail(bot: BotProcess, command: str, settings: dict[str, str]) -> None:
    bot.settings |= settings
    process = await asyncio.create_subprocess_exec(
        LEDE,
        command,
        cwd=bot.folder,
        env=bot.environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    assert process.returncode != 0
    assert_clean(out.decode(), bot)


async def test_a_token_from_a_file(bot: BotProcess, playground: Playground) -> None:
    (bot.folder / "token").write_text(playground.token[:-1] + "\n")  # wrong by a letter
    environment = bot.environment() | {"TELEGRAM_BOT_TOKEN_FILE": "token"}
    del environment["LEDE_TELEGRAM__TOKEN"]
    process = await asyncio.create_subprocess_exec(
        LEDE, "run", cwd=bot.folder, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    out, _ = await process.communicate()
    assert "Telegram does not know this token" in out.decode()
    assert playground.token.partition(":")[2][:-1] not in out.decode()
