"""Updates of one chat are handled in their order, those of different chats side by side."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MOST_AT_ONCE = 64
MOST_WAITING = 100_000  # for their chat's turn: they take little memory, and must not hold up other chats


class InOrder(BaseUpdateProcessor):
    """A lock per chat; python-telegram-bot starts the updates in the order in which they came."""

    def __init__(self) -> None:
        super().__init__(MOST_WAITING)
        self._room = asyncio.Semaphore(MOST_AT_ONCE)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        key, task = chat.id if chat else 0, asyncio.current_task()
        assert task is not None
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._waiting[key] = self._waiting.get(key, 0) + 1
        self._tasks.add(task)
        try:
            async with lock, self._room:
                await coroutine
        finally:
            if inspect.iscoroutine(coroutine):
                coroutine.close()  # cancelled before its turn: it never ran
            self._tasks.discard(task)
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key], self._locks[key]

    async def finish(self, patience: float) -> None:
        """Wait ``patience`` seconds for what is being handled; then cancel it, and wait for its end."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        left = set(self._tasks)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go."""
