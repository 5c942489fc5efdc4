"""A pool of worker processes with a limit of time and of memory for each task.

Threads would not protect the event loop from a hostile document, and cannot be killed; a process can. Workers are
spawned,
not forked, so they hold nothing of the bot's: no sockets, no token, no database.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import ParamSpec, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.errors import LedeError, WorkFailed, WorkTimedOut
from bot.sandbox.limits import enter

log = structlog.get_logger()

P = ParamSpec("P")
T = TypeVar("T")

TASKS_PER_WORKER = 2000  # then it is replaced, so that a leak in a library stays small


class Sandbox:
    """Runs functions of our own in worker processes; arguments and results are pickled."""

    def __init__(self, workers: int, seconds: float, megabytes: int) -> None:
        self._workers, self._seconds, self._megabytes = workers, seconds, megabytes
        self._pool: ProcessPool | None = None

    async def start(self) -> None:
        """Ready at once: the workers themselves start with the first task."""
        self._pool = ProcessPool(
            max_workers=self._workers,
            max_tasks=TASKS_PER_WORKER,
            initializer=enter,
            initargs=(self._megabytes * 1024 * 1024, os.getpid()),
            context=multiprocessing.get_context("spawn"),
        )

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of ``work``. A ``LedeError`` that it raises comes through.

        Raises ``WorkTimedOut`` after the time limit (seconds of wall time, from when a worker takes the task up), and
        ``WorkFailed`` when it ran out of memory, crashed or raised anything else."""
        assert self._pool is not None, "the sandbox is not started"
        future = self._pool.schedule(work, args=args, kwargs=kwargs, timeout=self._seconds)
        try:
            result: T = await asyncio.wrap_future(future)
        except LedeError:
            raise
        except FutureTimeoutError as error:
            raise WorkTimedOut(f"{work.__name__} took over {self._seconds} s") from error
        except MemoryError as error:
            raise WorkTimedOut(f"{work.__name__} took over {self._megabytes} MiB") from error
        except ProcessExpired as error:
            raise WorkFailed(f"{work.__name__} crashed its worker (exit code {error.exitcode})") from error
        except Exception as error:
            log.warning("work failed", work=work.__name__, error=type(error).__name__, exc_info=error)
            raise WorkFailed(f"{work.__name__} raised {type(error).__name__}") from error
        return result

    async def close(self) -> None:
        """End the workers; what they are doing is given up."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(self._pool.join)
            self._pool = None
