"""The real bot in its own process, talking to the playground's server over HTTP."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.playground.client import Person
from bot.playground.server import Playground
from tests.free_port import free_port

ROOT = Path(__file__).parents[2]
LEDE = Path(sys.executable).with_name("lede")


@dataclass
class BotProcess:
    """The ``lede run`` command against a playground. ``settings`` are LEDE_* variables without their prefix."""

    playground: Playground
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text()

    @property
    def starts(self) -> int:
        """How often the command has come so far as to receive updates."""
        return self.log.count("receiving updates") if (self.folder / "bot.log").exists() else 0

    def environment(self) -> dict[str, str]:
        own = {
            "TELEGRAM__TOKEN": self.playground.token,
            "TELEGRAM__BASE_URL": self.playground.base_url,
            "TELEGRAM__BASE_FILE_URL": self.playground.base_file_url,
            "DATABASE__URL": f"sqlite+aiosqlite:///{self.folder}/lede.db",
            "FETCH__ALLOW_PRIVATE": json.dumps([f"127.0.0.1:{self.playground.port}"]),
            "FEEDS__PER_HOST_GAP": "0",
            "FEEDS__PER_HOST_CONNECTIONS": "8",
            "RUNTIME__PORT": "0",
            "RUNTIME__LOG_LEVEL": "debug",
            **self.settings,
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LEDE_", "TELEGRAM_"))}
        return kept | {f"LEDE_{name}": value for name, value in own.items()}

    def begin(self) -> None:
        """Start the command."""
        with (self.folder / "bot.log").open("ab") as log:
            self.process = subprocess.Popen(
                [LEDE, "run"], cwd=self.folder, env=self.environment(), stdout=log, stderr=log
            )

    async def start(self) -> None:
        """Start the command, and wait until it receives updates, by polling or by webhook."""
        before = self.starts
        self.begin()
        await self.until(lambda: self.starts > before)

    async def until(self, condition, timeout: float = 90.0) -> None:
        deadline = asyncio.get_running_loop().time() + timeout
        while not condition():
            if self.process is not None and self.process.poll() is not None:
                raise AssertionError(f"the bot ended with {self.process.returncode}:\n{self.log[-3000:]}")
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"not within {timeout} s; the bot's log ends:\n{self.log[-3000:]}")
            await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """SIGKILL, as a crash or an out-of-memory killer would."""
        assert self.process is not None
        self.process.kill()
        await asyncio.to_thread(self.process.wait)

    async def stop(self) -> int:
        """SIGTERM; returns the exit code."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return await asyncio.to_thread(self.process.wait, 20)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(playground: Playground, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """Not started yet, so that a test can change its settings."""
    process = BotProcess(playground, tmp_path)
    yield process
    if process.process is not None and process.process.poll() is None:
        assert await process.stop() == 0


@pytest.fixture
async def robin(playground: Playground) -> AsyncIterator[Person]:
    person = Person(playground.page_url)
    yield person
    await person.close()


__all__ = ["ROOT", "BotProcess", "free_port"]
