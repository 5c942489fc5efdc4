"""Opening the storage, and its transactions.

SQLite: one writer at a time, ``BEGIN IMMEDIATE``, since a transaction that reads first and writes later would otherwise
overwrite what others wrote in between. PostgreSQL: the same rule, by an advisory lock that all processes share. Readers
see the database as it was when they began, and wait for nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageError
from bot.storage import (
    base,
    base_access,
    base_digests,
    base_imports,
    base_inbox,
    base_labels,
    base_outbox,
    base_search,
    upgrade,
    upkeep,
)
from bot.storage.access import Access, Broadcasts
from bot.storage.articles import Articles
from bot.storage.chats import Chats
from bot.storage.connection import Connection, translated
from bot.storage.digests import Digests
from bot.storage.feeds import Feeds
from bot.storage.filters import Filters
from bot.storage.imports import Imports
from bot.storage.inbox import Inbox
from bot.storage.labels import Labels
from bot.storage.outbox import Outbox
from bot.storage.pools import Pool, Pools, postgresql_pools, sqlite_pools
from bot.storage.saved import Saved
from bot.storage.schedules import Schedules
from bot.storage.search import Search
from bot.storage.stories import Stories
from bot.storage.subscriptions import Subscriptions
from bot.storage.summaries import Summaries
from bot.storage.votes import Votes

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


async def open_storage(url: str) -> base.Storage:
    """The storage at ``url`` (SQLAlchemy's form), its tables brought up to date. Raises ``StorageError`` with what the
    operator can do. A SQLite database needs a file: in memory, each connection would see its own."""
    place = await asyncio.to_thread(upgrade.bring_up_to_date, url)
    return SqlStorage(sqlite_pools(place) if place.drivername.startswith("sqlite") else postgresql_pools(place))


async def migrate(url: str) -> None:
    """Bring the tables at ``url`` up to date; where they are, nothing happens. Raises ``StorageError``."""
    await asyncio.to_thread(upgrade.bring_up_to_date, url)


async def examine(url: str) -> upgrade.Tables:
    """How the tables at ``url`` stand to this version of Lede; nothing is made or changed. Raises ``StorageError``."""
    return await asyncio.to_thread(upgrade.examine, url)


class Work:
    """The stores of one transaction: see ``UnitOfWork``."""

    def __init__(self, connection: Connection) -> None:
        self.chats: base.ChatStore = Chats(connection)
        self.feeds: base.FeedStore = Feeds(connection)
        self.subscriptions: base.SubscriptionStore = Subscriptions(connection)
        self.articles: base.ArticleStore = Articles(connection)
        self.summaries: base.SummaryStore = Summaries(connection)
        self.stories: base.StoryStore = Stories(connection)
        self.digests: base_digests.DigestStore = Digests(connection)
        self.saved: base_digests.SavedStore = Saved(connection)
        self.votes: base_digests.VoteStore = Votes(connection)
        self.schedules: base_digests.ScheduleStore = Schedules(connection)
        self.outbox: base_outbox.OutboxStore = Outbox(connection)
        self.inbox: base_inbox.InboxStore = Inbox(connection)
        self.imports: base_imports.ImportStore = Imports(connection)
        self.filters: base_search.FilterStore = Filters(connection)
        self.labels: base_labels.LabelStore = Labels(connection)
        self.search: base_search.SearchStore = Search(connection)
        self.access: base_access.AccessStore = Access(connection)
        self.broadcasts: base_access.BroadcastStore = Broadcasts(connection)


class SqlStorage:
    """See ``Storage``. A write block inside a write block of the same task would wait for itself for ever, so it raises
    ``RuntimeError``."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._turn = asyncio.Lock()  # first come, first served, where the databases' own locks are not
        self._writing: asyncio.Task[Any] | None = None
        self._closed = False

    @asynccontextmanager
    async def read(self) -> AsyncIterator[base.UnitOfWork]:
        async with self._transaction(self._pools.readers) as connection:
            yield Work(Connection(connection))

    @asynccontextmanager
    async def write(self) -> AsyncIterator[base.UnitOfWork]:
        if self._writing and self._writing is asyncio.current_task():
            raise RuntimeError("a write block inside a write block")
        async with self._turn:
            self._writing = asyncio.current_task()
            try:
                async with self._transaction(self._pools.writer) as connection:
                    yield Work(Connection(connection))
                    with translated():
                        await _to_its_end(connection.commit())
            finally:
                self._writing = None

    async def check(self) -> str:
        async with self._transaction(self._pools.readers) as connection:
            with translated():
                await connection.execute(text("SELECT version_num FROM alembic_version"))
            dialect = connection.dialect
            version = ".".join(str(part) for part in dialect.server_version_info or ())
            return f"{NAMES[dialect.name]} {version}"

    async def try_writing(self) -> None:
        async with self._turn, self._transaction(self._pools.writer) as connection:
            await _to_its_end(upkeep.try_writing(connection, self._pools.writer.begin))

    async def scrub(self) -> bool:
        async with self._turn, self._transaction(replace(self._pools.writer, begin="")) as connection:
            return await upkeep.scrub(connection)

    async def close(self) -> None:
        self._closed = True  # for who waits for a turn: each could take as long as a lock lasts
        async with self._turn:
            await self._pools.close()

    @asynccontextmanager
    async def _transaction(self, pool: Pool) -> AsyncIterator[AsyncConnection]:
        """A connection with a transaction begun; what is not committed at the end of the block is rolled back."""
        if self._closed:
            raise StorageError("the storage is closed")
        with translated():
            connection = await pool.engine.connect()
        try:
            with translated():
                await connection.begin()
                if pool.begin:
                    await connection.exec_driver_sql(pool.begin)
            yield connection
        finally:
            await _to_its_end(_give_back(connection))


async def _give_back(connection: AsyncConnection) -> None:
    """Roll back and return the connection to its pool; one that can't be rolled back any more is thrown away."""
    with suppress(SQLAlchemyError):
        await connection.close()
    if not connection.closed:
        await connection.invalidate()
        await connection.close()


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Await ``work`` even when our task is cancelled meanwhile: half a commit would leave us not knowing, and half a
    return would lose the connection."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled from task.exception()
    task.result()
