"""The database's bad days: full, locked by another program, its disk failing, its server away. Work stops then, the
operator is told once, and work goes on when a trial says that all is well again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog

from bot.errors import StorageError
from bot.runtime import metrics
from bot.storage.base import Storage, UnitOfWork

log = structlog.get_logger()

RETRY = 5.0  # seconds between two trials
PEACE = 600.0  # seconds in which the operator is told once, however often it comes and goes

Tell = Callable[[str, str], Awaitable[object]]  # the key of a text, and what the database says


class Guarded:
    """A ``Storage`` that looks after itself while ``watch`` runs. A transaction that fails makes it try (a trial may
    show that the fault was the transaction's own); until the trial is over others wait, and where it fails too, all
    that would be written fails at once, without waiting for a lock."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._turn = asyncio.Lock()  # so that who waits to write learns of trouble before it tries
        self._doubt, self._sure = asyncio.Event(), asyncio.Event()
        self._sure.set()
        self._told_at = -PEACE  # monotonic seconds
        self._told = False
        self._watched = False
        self.trouble = ""  # what the database said; empty: it is well

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        try:
            async with self._storage.read() as tx:
                yield tx
        except StorageError:
            self._suspect()
            raise

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        async with self._turn:
            await self._sure.wait()
            if self.trouble:
                raise StorageError(self.trouble)
            try:
                async with self._storage.write() as tx:
                    yield tx
            except StorageError:
                self._suspect()
                raise

    async def scrub(self) -> bool:
        return await self._storage.scrub()

    async def try_writing(self) -> None:
        await self._storage.try_writing()

    async def check(self) -> str:
        """As ``Storage.check``; raises ``StorageError`` too while nothing can be written."""
        if self.trouble:
            raise StorageError(self.trouble)
        return await self._storage.check()

    async def close(self) -> None:
        await self._storage.close()

    async def watch(self, stop: Callable[[], None], go_on: Callable[[], None], tell: Tell) -> None:
        """For ever: when something fails, find out whether the database is well; where it is not, ``stop`` work,
        ``tell`` the operator, and ``go_on`` once it is. Cancel to end."""
        self._watched = True
        try:
            while True:
                await self._doubt.wait()
                error = await self._tried()
                self._doubt.clear()
                if error:
                    await self._bad_day(error, stop, go_on, tell)
                self._sure.set()
        finally:
            self._watched = False
            self._sure.set()

    async def _bad_day(self, error: str, stop: Callable[[], None], go_on: Callable[[], None], tell: Tell) -> None:
        self.trouble, began = error, time.monotonic()
        self._sure.set()
        metrics.database.set(0)
        metrics.database_troubles.inc()
        log.error("the database cannot be used: work stops until it can", error=error)
        stop()
        await self._tell(tell, "owner-database-trouble", error)
        while left := await self._tried():
            self.trouble = left
            await asyncio.sleep(RETRY)
        self.trouble = ""
        metrics.database.set(1)
        log.warning("the database is well again: work goes on", seconds=round(time.monotonic() - began))
        go_on()
        await self._tell(tell, "owner-database-well", "")

    async def _tell(self, tell: Tell, key: str, error: str) -> None:
        """Of trouble once in a while, and that it is over where trouble was told of."""
        if error:
            now = time.monotonic()
            self._told = now - self._told_at >= PEACE
            self._told_at = now if self._told else self._told_at
        if self._told:
            try:
                await tell(key, error)
            except Exception:  # to be told is a help; the trouble itself stands in the log
                log.exception("the operator was not told")

    async def _tried(self) -> str:
        """What a trial says; empty where all is well."""
        try:
            await self._storage.try_writing()
        except StorageError as error:
            return str(error)
        return ""

    def _suspect(self) -> None:
        if self._watched and not self.trouble:
            self._sure.clear()
            self._doubt.set()
