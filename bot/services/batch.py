"""Group commit: what several have to write at about the same time goes into one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST = 24  # items in one batch: others who want to write wait no longer than these take
PATIENCE = 0.1  # seconds that an item waits for others to join it


class Batch(Generic[Item, Result]):
    """``write`` is given items, and gives the result of each, in their order, once they are committed. Where it fails,
    each item is written again by itself, so that none suffers for another."""

    def __init__(self, write: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]) -> None:
        self._write = write
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._coming = 0
        self._timer: asyncio.TimerHandle | None = None
        self._writing: set[asyncio.Task[None]] = set()

    @contextmanager
    def joining(self) -> Iterator[None]:
        """Whoever may ``put`` something in this block is waited for, if not for long; when nobody else can come, what
        there is gets written at once."""
        self._coming += 1
        try:
            yield
        finally:
            self._coming -= 1
            self._begin_if_ready()

    async def put(self, item: Item) -> Result:
        """What ``write`` gives for it, or raises. An item whose caller is cancelled before its turn is not written."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, result))
        self._begin_if_ready()
        return await result

    def _begin_if_ready(self) -> None:
        if len(self._waiting) >= min(MOST, max(self._coming, 1)):
            self._begin()
        elif self._waiting and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._begin)

    def _begin(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        batch, self._waiting = self._waiting, []
        task = asyncio.get_running_loop().create_task(self._run(batch))
        self._writing.add(task)  # the loop itself keeps no hold of it
        task.add_done_callback(self._writing.discard)

    async def _run(self, batch: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        wanted = [(item, result) for item, result in batch if not result.done()]
        if not wanted:
            return
        try:
            results = await self._write([item for item, _ in wanted])
        except BaseException as error:
            if len(wanted) > 1 and isinstance(error, Exception):
                for one in wanted:
                    await self._run([one])
            else:
                _fail(wanted, error)
        else:
            for (_, future), result in zip(wanted, results, strict=True):
                if not future.done():
                    future.set_result(result)


def _fail(batch: Sequence[tuple[Item, asyncio.Future[Result]]], error: BaseException) -> None:
    for _, result in batch:
        if isinstance(error, asyncio.CancelledError):
            result.cancel()
        elif not result.done():
            result.set_exception(error)
