"""The loop over getUpdates: nothing is acknowledged before it is committed, whatever Telegram answers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.errors import StorageError
from bot.receiving.polling import Polling


def updates(*numbers: int) -> list[dict[str, Any]]:
    return [{"update_id": number} for number in numbers]


@dataclass
class Telegram:
    """Answers getUpdates with what is in ``script``, and ends the loop after it."""

    script: list[list[dict[str, Any]] | Exception]
    offsets: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    refused: int = 0

    async def _post(self, method: str, data: dict[str, Any], read_timeout: float) -> list[dict[str, Any]]:
        assert method == "getUpdates" and read_timeout > data["timeout"] and "callback_query" in data["allowed_updates"]
        self.offsets.append(data["offset"])
        if not self.script:
            raise asyncio.CancelledError
        answer = self.script.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def keep(self, some: Sequence[dict[str, Any]]) -> None:
        if self.refused:
            self.refused -= 1
            raise StorageError("database or disk is full")
        self.kept += [one["update_id"] for one in some]

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    async def run(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Until the script has ended; returns what was logged."""
        monkeypatch.setattr("bot.receiving.polling.asyncio", SimpleNamespace(sleep=self.sleep))
        bot: Any = self
        with capture_logs() as logs, pytest.raises(asyncio.CancelledError):
            await Polling(bot, self.keep).run()
        return [line["event"] for line in logs]


async def test_the_offset_moves_with_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([updates(7, 9), [], updates(10)])
    assert await telegram.run(monkeypatch) == []
    assert (telegram.offsets, telegram.kept) == ([0, 10, 10, 11], [7, 9, 10])


async def test_it_does_not_where_they_could_not_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([updates(7), updates(7, 8), []], refused=1)
    [told] = await telegram.run(monkeypatch)
    assert "database" in told
    assert (telegram.offsets, telegram.kept, telegram.waits[0]) == ([0, 0, 9, 9], [7, 8], 1.0)


async def test_failures_are_told_and_waits_grow_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([NetworkError("no route")] * 12 + [updates(7), NetworkError("no route")])
    told = await telegram.run(monkeypatch)
    assert told == ["no updates at the moment"] * 13
    assert telegram.waits[:3] == [1.0, 1.5, 2.25]
    assert telegram.waits[11:] == [30.0, 0.0, 1.0]


async def test_another_bot_with_this_token(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([Conflict("terminated by other getUpdates request"), updates(7)])
    [told] = await telegram.run(monkeypatch)
    assert "another bot" in told
    assert telegram.kept == [7]


@pytest.mark.parametrize(
    ("error", "wait"), [(RetryAfter(30), 30.5), (TimedOut(), 0.0), (InvalidToken(), 1.0), (KeyError("x"), 1.0)]
)
async def test_it_goes_on_after(error: Exception, wait: float, monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([error, updates(7)])
    await telegram.run(monkeypatch)
    assert (telegram.waits[0], telegram.kept) == (wait, [7])


def test_what_is_not_installed_is_not_looked_for_at_every_call() -> None:
    """Httpcore's locks import sniffio, each time; only what is in the cache of modules is found, or missed, at once."""
    import bot.receiving  # noqa: F401

    assert "sniffio" in sys.modules
