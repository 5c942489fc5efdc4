"""Ticks: a few things that happen every so often. Never a job per person or per feed: what is due stands in indexed
columns, and a tick looks there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.runtime import metrics

log = structlog.get_logger()

Act = Callable[[], Awaitable[object]]

UTC = ZoneInfo("UTC")
LATE = 900.0  # seconds over its interval after which a tick that has not finished is stuck


class Ticker:
    """Runs each act every so many seconds, one run of it at a time."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._every: dict[str, float] = {}
        self._finished: dict[str, float] = {}  # monotonic seconds
        self._under_way: set[asyncio.Task[object]] = set()
        self._held = False

    def add(self, name: str, seconds: float, act: Act) -> None:
        """The first run comes ``seconds`` after the start."""
        self._every[name] = seconds
        self._finished[name] = time.monotonic()
        self._scheduler.add_job(
            self._run,
            "interval",
            seconds=seconds,
            args=[name, act],
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self, patience: float = 2.0) -> None:
        """No tick begins any more. Those under way get ``patience`` seconds; then they are cancelled, and what
        they hold in transactions rolls back."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
        self._scheduler.shutdown(wait=False)  # cancels
        if self._under_way:
            await asyncio.wait(self._under_way)

    def hold(self) -> None:
        """No tick does anything until ``go_on``; those under way are cancelled."""
        self._held = True
        for task in self._under_way:
            task.cancel()

    def go_on(self) -> None:
        self._held = False

    def late(self) -> list[str]:
        """Names of ticks that seem stuck."""
        now = time.monotonic()
        return [name for name, seconds in self._every.items() if now - self._finished[name] > seconds + LATE]

    async def _run(self, name: str, act: Act) -> None:
        """A tick that fails is logged and comes again."""
        if self._held:
            self._finished[name] = time.monotonic()  # it is not stuck
            return
        start, task = time.monotonic(), asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        try:
            await act()
        except asyncio.CancelledError:
            log.info("tick cancelled", tick=name)  # by ``stop`` or ``hold``: nobody else has this task
        except Exception:
            metrics.errors.inc()
            log.exception("tick failed", tick=name)
        finally:
            self._under_way.discard(task)
            self._finished[name] = time.monotonic()
            metrics.tick_seconds.labels(tick=name).set(self._finished[name] - start)
