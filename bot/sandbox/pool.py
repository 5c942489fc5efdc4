"""A pool of worker processes with a limit of time and of memory for each task.

Threads would not protect the event loop from a hostile document, and cannot be killed; a process can. Workers are
spawned, not forked, so they hold nothing of the bot's: no sockets, no token, no database.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import ParamSpec, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.errors import LedeError, WorkFailed, WorkTimedOut
from bot.sandbox.limits import enter

log = structlog.get_logger()

P = ParamSpec("P")
T = TypeVar("T")

LOOK = 1.0  # seconds between two looks whether the pool is still there
TASKS_PER_WORKER = 2000  # then it is replaced, so that a leak in a library stays small


class Sandbox:
    """Runs functions of our own in worker processes; arguments and results are pickled."""

    def __init__(self, workers: int, seconds: float, megabytes: int) -> None:
        self._workers, self._seconds, self._megabytes = workers, seconds, megabytes
        self._pool: ProcessPool | None = None

    async def start(self) -> None:
        """Ready at once: the workers themselves start with the first task."""
        self._pool = self._new_pool()

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of ``work``. A ``LedeError`` that it raises comes through.

        Raises ``WorkTimedOut`` after the time limit (seconds of wall time, from when a worker takes the task up) or
        when it ran out of memory, and ``WorkFailed`` when it crashed or raised anything else. A caller that is
        cancelled takes its worker with it."""
        assert self._pool is not None, "the sandbox is not started"
        try:
            try:
                return await self._outcome(work, *args, **kwargs)
            # Once more, in a fresh worker: the pool broke before this one was taken up, or the worker died under it,
            # perhaps worn out by the document before.
            except (BrokenProcessPool, ProcessExpired):
                if self._pool is None:
                    raise WorkFailed("the sandbox was closed") from None
                return await self._outcome(work, *args, **kwargs)
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

    async def close(self) -> None:
        """End the workers; what they are doing is given up."""
        if self._pool is not None:
            pool, self._pool = self._pool, None  # first, so that nothing is tried once more in a pool of its own
            pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(pool.join)

    async def _outcome(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        pool = await self._whole_pool()
        with _interrupts_held_back():
            outcome = asyncio.wrap_future(pool.schedule(work, args=args, kwargs=kwargs, timeout=self._seconds))
        try:
            while not outcome.done():
                await asyncio.wait((outcome,), timeout=LOOK)
                if not outcome.done() and not pool.active:
                    raise BrokenProcessPool("the pool broke before the task was taken up")
            return outcome.result()
        finally:
            outcome.cancel()

    async def _whole_pool(self) -> ProcessPool:
        """The pool, in place of one that broke: pebble gives up for good when a worker dies that had nothing to do, as
        the kernel may have it when memory is short."""
        assert self._pool is not None, "the sandbox is not started"
        with _interrupts_held_back():
            if self._pool.active:
                return self._pool
        log.warning("workers died; starting new ones")
        broken, self._pool = self._pool, self._new_pool()
        await asyncio.to_thread(broken.join)
        return self._pool

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._workers,
            max_tasks=TASKS_PER_WORKER,
            initializer=enter,
            initargs=(self._megabytes * 1024 * 1024, os.getpid()),
            context=multiprocessing.get_context("spawn"),
        )


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """What is started in this block, threads and workers, never sees Ctrl+C: it would end a worker that is just
    starting with a traceback."""
    resource_tracker.ensure_running()  # it starts with the first worker otherwise, and lifts the block
    earlier = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, earlier)
