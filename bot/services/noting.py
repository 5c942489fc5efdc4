"""What became of messages, committed: each as soon as it is known, and those that come meanwhile together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.errors import StorageError
from bot.storage.base import Storage, UnitOfWork

log = structlog.get_logger()

Act = Callable[[UnitOfWork], Awaitable[None]]
_Waiting = tuple[Act, "asyncio.Future[None]"]

AGAIN = 1.0  # seconds after which an outcome is noted again, where the database was busy
MOST = 24  # outcomes in one transaction


class Noting:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def note(self, act: Act) -> None:
        """Commit ``act``, however often that takes: a row that stays in ``sending`` holds back its chat. Raises what
        ``act`` raises, except ``StorageError``."""
        noted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((act, noted))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        await noted

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                some, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._write(some)
        finally:
            self._writing = None

    async def _write(self, some: Sequence[_Waiting]) -> None:
        try:
            await self._commit([act for act, _ in some])
        except Exception as error:  # none suffers for another
            if len(some) > 1:
                for one in some:
                    await self._write([one])
            elif not some[0][1].done():
                some[0][1].set_exception(error)
        else:
            for _, noted in some:
                if not noted.done():
                    noted.set_result(None)

    async def _commit(self, acts: Sequence[Act]) -> None:
        while True:
            try:
                async with self._storage.write() as tx:
                    for act in acts:
                        await act(tx)
                return
            except StorageError as error:
                log.debug("outcome not noted yet", error=str(error))
                await asyncio.sleep(AGAIN)
