"""One life of the bot: the product's own ``bot.app.run`` in a process of its own, which may be told when to die.

Forked from a server that has all imports behind it, a life begins in a tenth of a second; as a command of its own
(``python -m tests.chaos.bot``) it is what ``lede run`` is, worker processes and all, and takes ten times as long.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from bot import app, wiring
from bot.clock import utc_now
from bot.config import load
from bot.errors import LedeError, WorkFailed
from bot.model import Chat, Outline
from bot.runtime import logs
from bot.runtime.scheduler import Act, Ticker
from bot.services import keeping
from bot.services.importing import Importing
from bot.storage.base import UnitOfWork
from tests.chaos.points import ROOT, Failpoints

P = ParamSpec("P")
T = TypeVar("T")

UNLUCKY = "unlucky"  # whoever follows a feed with such an address meets a fault of ours
TICK = 0.3  # seconds between two looks at what is due
# What a life imports sooner or later.
PRELOADED = [
    "tests.chaos.bot",
    "tests.chaos.preloaded",
    "bot.feeds.reader",
    "bot.articles.extract",
    "bot.articles.files",
    "bot.summaries.summarize",
    "feedparser",
    "lxml.html",
    "numpy",
    "py3langid",
    "trafilatura",
    "httpcore",
    "anyio._backends._asyncio",
    "h11",
    "dotenv",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """``environment``: LEDE_* variables. ``ahead``: seconds by which its clock is ahead of ours. ``deadly``, ``nth``
    and ``claims``: see ``Failpoints``. ``command``: as a command of its own. ``hurry``: it looks more often at what is
    due."""

    folder: str
    environment: dict[str, str]
    ahead: float = 0.0
    deadly: tuple[str, ...] = ()
    nth: int = 0
    claims: str = ""
    command: bool = False
    hurry: bool = True

    @property
    def log(self) -> Path:
        return Path(self.folder) / "bot.log"


@dataclass(slots=True)
class Process:
    """A life under way."""

    life: Life
    _process: BaseProcess | subprocess.Popen[bytes] | None = None
    _end: asyncio.Task[object] | None = None

    def begin(self) -> None:
        if self.life.command:
            told = json.dumps(asdict(self.life))
            with self.life.log.open("ab") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "tests.chaos.bot", told], cwd=ROOT, stdout=log, stderr=log
                )
            wait: Callable[[], object] = self._process.wait
        else:
            context = get_context("forkserver")
            context.set_forkserver_preload(PRELOADED)
            process = context.Process(target=run, args=(self.life,))
            process.start()
            self._process, wait = process, process.join
        self._end = asyncio.create_task(asyncio.to_thread(wait))

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()

    def terminate(self) -> None:
        assert self._process is not None
        self._process.terminate()

    async def over(self, seconds: float) -> bool:
        """Wait that long for its end; whether it has come."""
        assert self._end is not None
        return bool((await asyncio.wait({self._end}, timeout=seconds))[0])

    def cpu(self) -> float:
        """Seconds of processor time that it has taken so far (proc(5), fields 14 and 15)."""
        assert self._process is not None
        stat = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")

    def code(self) -> int | None:
        """The exit code once it is over, or minus the signal that ended it."""
        process = self._process
        return process.returncode if isinstance(process, subprocess.Popen) else process and process.exitcode


class InThreads:
    """A sandbox without processes of its own, which would take longer to start than a life lasts."""

    def __init__(self, *_limits: object) -> None:
        pass

    async def start(self) -> None: ...

    async def close(self) -> None: ...

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await asyncio.to_thread(work, *args, **kwargs)
        except LedeError:
            raise
        except Exception as error:
            raise WorkFailed(type(error).__name__) from error


def run(life: Life) -> None:
    """Live, until SIGTERM or SIGKILL."""
    folder = Path(life.folder)
    gc.freeze()  # what is imported stays: nobody has to look through it, or copy its pages
    # No life speaks TLS: to read all certificate authorities would take a quarter of its start.
    os.environ.pop("SSL_CERT_FILE", None)
    os.environ["SSL_CERT_DIR"] = life.folder
    log = os.open(life.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    sys.stdout = sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    settings = load(life.environment, folder)
    logs.configure(settings.runtime, settings.secrets)
    claims = Path(life.claims) if life.claims else None
    Failpoints(folder / "passed", folder / "died", frozenset(life.deadly), life.nth, claims).install()
    _be_unlucky()
    # The server offers an update until it is acknowledged, which with a day for each life may take weeks; Telegram's
    # does for a day.
    keeping.REDELIVERY = timedelta(days=3650)
    if life.hurry:
        _hurry()
    if not life.command:
        replaced: Any = InThreads
        wiring.Sandbox = replaced  # type: ignore[misc]
    ahead = timedelta(seconds=life.ahead)

    def clock() -> datetime:
        return utc_now() + ahead

    ready = folder / "ready"
    asyncio.run(app.run(settings, ready=ready.touch, clock=clock))


def _be_unlucky() -> None:
    """What happens when we have made a mistake must be seen as well."""
    follow = Importing.follow

    async def unlucky(importing: Importing, tx: UnitOfWork, chat: Chat, outline: Outline, **about: Any) -> Any:
        if UNLUCKY in outline.url:
            raise RuntimeError("as unlucky as was asked for")
        return await follow(importing, tx, chat, outline, **about)

    Importing.follow = unlucky  # type: ignore[method-assign]


def _hurry() -> None:
    """A life is short."""
    add = Ticker.add

    def often(ticker: Ticker, name: str, seconds: float, act: Act) -> None:
        add(ticker, name, min(seconds, TICK), act)

    Ticker.add = often  # type: ignore[method-assign]


if __name__ == "__main__":
    told = json.loads(sys.argv[1])
    run(Life(**told | {"deadly": tuple(told["deadly"])}))
