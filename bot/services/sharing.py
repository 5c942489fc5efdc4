"""Work that several may ask for at the same time, and that is done once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class _Work(Generic[T]):
    task: asyncio.Task[T]
    waiting: int = 0
    lasting: bool = False


class Sharing(Generic[T]):
    def __init__(self) -> None:
        self._under_way: dict[Hashable, _Work[T]] = {}

    async def get(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, T]], *, lasting: bool = True) -> T:
        """What ``make`` gives or raises; who asks for what is being made waits for the same. It goes on though who
        asks is cancelled; where none of those who ask wants it to be ``lasting``, it ends with the last of them."""
        work = self._under_way.get(key)
        if work is None:
            work = self._under_way[key] = _Work(asyncio.create_task(make()))
            work.task.add_done_callback(lambda done: self._ended(key, work, done))
        work.lasting |= lasting
        work.waiting += 1
        try:
            return await asyncio.shield(work.task)
        finally:
            work.waiting -= 1
            if not work.waiting and not work.lasting and not work.task.done():
                self._forget(key, work)  # who comes now begins it anew
                work.task.cancel()

    def _ended(self, key: Hashable, work: _Work[T], done: asyncio.Task[T]) -> None:
        self._forget(key, work)
        if not done.cancelled():
            done.exception()  # where nobody waits any more, nobody misses it

    def _forget(self, key: Hashable, work: _Work[T]) -> None:
        if self._under_way.get(key) is work:
            del self._under_way[key]
