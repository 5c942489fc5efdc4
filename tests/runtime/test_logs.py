from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass

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
    handlers, level = root.handlers, root.level
    yield
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
