from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
import structlog

from bot.runtime import logs

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@dataclass(frozen=True)
class Settings:
    log_level: str = "debug"
    log_format: str = "console"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, stream = root.handlers, root.level, sys.stderr
    yield
    sys.stderr = stream
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("log_format", ["console", "json"])
@pytest.mark.parametrize("secret", [TOKEN, TOKEN.replace(":", "%3A"), TOKEN.partition(":")[2]])
def test_no_secret_in_messages_values_or_tracebacks(
    capsys: pytest.CaptureFixture[str], log_format: str, secret: str
) -> None:
    logs.configure(Settings(log_format=log_format), [TOKEN])
    structlog.get_logger().info("said", address=f"https://api.example/bot{secret}/getMe")
    logging.getLogger("elsewhere").warning("calling %s", secret)
    try:
        raise RuntimeError(f"cannot reach {secret}")
    except RuntimeError:
        structlog.get_logger().exception("failed")
        logging.getLogger("elsewhere").exception("failed too")
    said = capsys.readouterr().err
    assert secret not in said
    assert said.count(logs.HIDDEN) >= 4
    assert "RuntimeError" in said


@pytest.mark.parametrize("log_format", ["console", "json"])
def test_a_traceback_shows_no_values_of_variables(capsys: pytest.CaptureFixture[str], log_format: str) -> None:
    """They are people's words, and the token in pieces; structlog's own console shows them where rich is installed."""
    logs.configure(Settings(log_format=log_format), [TOKEN])

    def fails(words: str, token: list[str]) -> None:
        raise RuntimeError(len(words) + len(token))

    try:
        fails("whispered in " + "private", list(TOKEN))
    except RuntimeError:
        structlog.get_logger().exception("failed")
        logging.getLogger("elsewhere").exception("failed too")
    said = capsys.readouterr().err
    assert "RuntimeError" in said and "whispered in private" not in said and "words =" not in said
    assert "'A', 'A'" not in said


def test_a_token_or_password_that_nobody_named_is_hidden_too(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Settings())
    structlog.get_logger().info("x", one=TOKEN, other="http://robin:pass-word@feeds.example/x")
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert "pass-word" not in said
    assert "feeds.example" in said


def test_json_lines_are_json_with_a_time_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Settings(log_format="json"))
    structlog.get_logger().info("hello", count=3)
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["count"], line["level"]) == ("hello", 3, "info")
    assert line["timestamp"].endswith("Z")


def test_httpx_keeps_quiet_at_every_level(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Settings(log_level="debug"))
    logging.getLogger("httpx").info("HTTP Request: POST https://api.example/bot.../getMe")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("level", "lines"), [("debug", 1), ("info", 0), ("warning", 0)])
def test_migrations_are_told_of_to_who_debugs(capsys: pytest.CaptureFixture[str], level: str, lines: int) -> None:
    logs.configure(Settings(log_level=level))
    logging.getLogger("alembic.runtime.migration").info("Context impl SQLiteImpl.")
    assert capsys.readouterr().err.count("\n") == lines


def test_a_level_holds_for_libraries_too(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Settings(log_level="error"))
    logging.getLogger("alembic").warning("about to be odd")
    assert capsys.readouterr().err == ""


WEIRD = "it's \"s3cret\\pass/word"


@pytest.mark.parametrize(
    "written", [WEIRD, repr(WEIRD)[1:-1], json.dumps(WEIRD)[1:-1], "it%27s%20%22s3cret%5Cpass%2Fword", quote(WEIRD)]
)
def test_a_secret_is_found_however_it_is_written(capsys: pytest.CaptureFixture[str], written: str) -> None:
    logs.configure(Settings(), [WEIRD])
    logging.getLogger("elsewhere").warning("<%s>", written)
    assert f"<{logs.HIDDEN}>" in capsys.readouterr().err


@pytest.mark.parametrize("colon", [":", "%3A", "%3a", "%253A"])
def test_a_token_in_an_address_however_it_is_encoded(capsys: pytest.CaptureFixture[str], colon: str) -> None:
    logs.configure(Settings())
    logging.getLogger("elsewhere").warning("https://api.example/bot%s/getMe", TOKEN.replace(":", colon))
    assert TOKEN.partition(":")[2] not in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["telegram", "telegram.ext.Updater", "httpx", "httpcore.http11", "aiosqlite", "sqlalchemy.engine.Engine"]
)
def test_libraries_that_tell_of_peoples_words_keep_quiet(capsys: pytest.CaptureFixture[str], name: str) -> None:
    logs.configure(Settings(log_level="debug"))
    logging.getLogger(name).debug("Row ('a private paste',)")
    assert capsys.readouterr().err == ""


def in_its_own_process(body: str) -> str:
    """All that a process with our logs writes, and does not catch."""
    code = (
        "import asyncio, logging, os, sys, threading, types, warnings\n"
        "from bot.runtime import logs\n"
        "TOKEN = os.environ['T']\n"
        "logs.configure(types.SimpleNamespace(log_level='debug', log_format='console'), [TOKEN, 'pass-word'])\n" + body
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-X", "faulthandler", "-c", code],
        env={**os.environ, "T": TOKEN},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr


CHAIN = """
try:
    raise ValueError(f'https://api.example/bot{TOKEN}/x')
except ValueError as error:
    raise RuntimeError(f'{TOKEN} pass-word') from error
"""
THREAD = """
def fail(): raise RuntimeError(f'{TOKEN} pass-word')
thread = threading.Thread(target=fail, name=TOKEN); thread.start(); thread.join()
"""
UNRAISABLE = """
class Odd:
    def __repr__(self): return f'<Odd {TOKEN}>'
    def __del__(self): raise RuntimeError(f'{TOKEN} pass-word')
Odd()
"""
WARNING = "warnings.warn(f'{TOKEN} pass-word')"
LOGGING = "logging.getLogger('x').warning('%d', f'{TOKEN} pass-word')"
LOOP = """
async def fail(): raise RuntimeError(f'{TOKEN} pass-word')
async def main():
    asyncio.ensure_future(fail()); await asyncio.sleep(0.01)
    asyncio.get_running_loop().call_exception_handler({'message': TOKEN, 'x': f'{TOKEN} pass-word'})
asyncio.run(main(), debug=True)
"""
TYPED = "import sys; print(f'{TOKEN} pass-word', file=sys.stderr); sys.stderr.writelines([TOKEN, 'pass-word'])"


@pytest.mark.process
@pytest.mark.parametrize("body", [CHAIN, THREAD, UNRAISABLE, WARNING, LOGGING, LOOP, TYPED])
def test_nothing_that_a_process_does_not_catch_shows_a_secret(body: str) -> None:
    said = in_its_own_process(body)
    assert TOKEN.partition(":")[2] not in said and "pass-word" not in said
    assert logs.HIDDEN in said


def test_standard_error_stays_a_stream(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Settings(), [TOKEN])
    logs.configure(Settings(), [TOKEN])
    assert isinstance(sys.stderr, logs.RedactedStream) and not isinstance(sys.stderr.stream, logs.RedactedStream)
    assert sys.stderr.isatty() is False
    sys.stderr.flush()
