"""The real command in its own process, and a small site on loopback for it to read."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

COMMAND = Path(sys.executable).with_name("lede")
PATIENCE = 60.0  # seconds until a command counts as hung

ARTICLE = (
    "The ferry company of Lower Brackwater said on Tuesday that its new boat will enter service in May. "
    "It carries 240 passengers and 30 cars, twice as many as the old one. "
    "The crossing will take eleven minutes instead of nineteen. "
    "Residents of the island had waited for the boat since a storm damaged the old pier. "
    "The council paid for half of the work. "
    "Tickets will cost the same as today."
)
PAGE = (
    "<!doctype html><html lang='en'><head><title>Ferry to enter service</title>"
    "<meta name='author' content='Robin Reed'><meta property='article:published_time' content='2026-11-03'></head>"
    f"<body><nav>Home Shop</nav><article><h1>Ferry to enter service</h1>"
    f"{''.join(f'<p>{sentence}.</p>' for sentence in ARTICLE.rstrip('.').split('. '))}</article></body></html>"
)


def feed(title: str, *items: tuple[str, str, str], hours_ago: float = 1) -> str:
    """An RSS document; an item is (title, link, description)."""
    stamp = format_datetime(datetime.now(UTC) - timedelta(hours=hours_ago), usegmt=True)
    entries = "".join(
        f"<item><title>{headline}</title><link>{link}</link><pubDate>{stamp}</pubDate>"
        f"<guid isPermaLink='false'>of {link}</guid><description>{text}</description></item>"
        for headline, link, text in items
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title><link>https://news.example/</link>"
        f"<language>en</language>{entries}</channel></rss>"
    )


@dataclass(frozen=True)
class Done:
    """How a command ended. ``out`` and ``err`` are its standard output and error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output, read as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    def failed(self, code: int = 1) -> str:
        """The one line on standard error of a command that ended with ``code``."""
        assert self.code == code, self
        assert self.err.count("\n") == 1 and self.err.startswith("lede: ") and "Traceback" not in self.err, self
        return self.err

    def succeeded(self) -> Done:
        assert self.code == 0 and self.err == "", self
        return self


@dataclass
class Lede:
    """Runs ``lede`` in a folder of its own. ``settings`` are LEDE_* variables without their prefix."""

    folder: Path
    settings: dict[str, str] = field(default_factory=lambda: {"SANDBOX__WORKERS": "1"})  # quicker to start

    def environment(self) -> dict[str, str]:
        dropped = ("LEDE_", "TELEGRAM_", "NO_COLOR", "FORCE_COLOR")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
        return kept | {f"LEDE_{name}": value for name, value in self.settings.items()}

    def start(self, *arguments: str, **streams: Any) -> subprocess.Popen[bytes]:
        """In a process group of its own, so that a test can press Ctrl+C. Who runs the tests in the background has it
        ignored, and children inherit that."""
        given = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
        return subprocess.Popen(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment(),
            start_new_session=True,
            preexec_fn=_hear_ctrl_c,  # noqa: PLW1509 - it sets a signal to its default, and takes no lock
            **given,
        )

    async def run(self, *arguments: str, stdin: str | bytes = b"") -> Done:
        process = self.start(*arguments)
        given = stdin.encode() if isinstance(stdin, str) else stdin
        try:
            out, err = await asyncio.to_thread(process.communicate, given, PATIENCE)
        finally:
            end(process)
        return Done(process.returncode, out.decode(), err.decode())

    async def jsonl(self, command: str, *lines: Any) -> Done:
        """Pipe in a JSON object a line (a string goes in as it is)."""
        given = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        return await self.run(command, "--jsonl", stdin="\n".join(given))


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def end(process: subprocess.Popen[bytes], with_signal: int = signal.SIGKILL) -> None:
    """Signal the command and its workers."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, with_signal)


@pytest.fixture
def lede(tmp_path: Path) -> Lede:
    return Lede(tmp_path)


@dataclass
class Site:
    """Pages by path, each (content type, body). ``asked`` are the paths in order; unknown ones get a 404."""

    port: int = 0
    pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.place}{path}"

    def settings(self) -> dict[str, str]:
        """What lets the command read this site, quickly."""
        return {"FETCH__ALLOW_PRIVATE": json.dumps([self.place]), "FEEDS__PER_HOST_GAP": "0"}

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if request.path not in self.pages:
            return web.Response(status=404)
        kind, body = self.pages[request.path]
        return web.Response(text=body, content_type=kind)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    app = web.Application()
    app.router.add_get("/{path:.*}", site.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


@pytest.fixture
def own_logging() -> Iterator[None]:
    """For tests that call ``main`` in this process: it sets up logs for the whole of it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    logging.disable(logging.NOTSET)
    root.handlers[:], root.level = handlers, level
