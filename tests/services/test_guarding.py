"""Real trouble with real databases: what fails, who waits, who is told, and that all goes on."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text
from structlog.testing import capture_logs

from bot.errors import StorageError
from bot.model import Chat
from bot.services import guarding
from bot.services.guarding import Guarded
from bot.storage import pools
from bot.storage.engine import SqlStorage, open_storage

Trouble = Callable[[], None]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "RETRY", 0.02)
    monkeypatch.setattr(pools, "WAIT", 0.05)


@dataclass
class Watched:
    """A guarded storage, and what its guard did."""

    storage: Guarded
    did: list[str] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def tell(self, key: str, error: str) -> None:
        async with self.changed:
            self.did.append(f"{key} {error}".strip())
            self.changed.notify_all()

    async def until(self, key: str) -> str:
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(lambda: any(one.startswith(key) for one in self.did))
        return next(one for one in self.did if one.startswith(key))

    async def put(self, chat_id: int = 1, title: str = "") -> None:
        async with self.storage.write() as tx:
            await tx.chats.put(Chat(id=chat_id, title=title))

    async def count(self) -> int:
        async with self.storage.read() as tx:
            return await tx.chats.count()


@asynccontextmanager
async def watched(url: str) -> AsyncIterator[Watched]:
    storage = Guarded(await open_storage(url))
    one = Watched(storage)
    task = asyncio.create_task(storage.watch(lambda: one.did.append("stop"), lambda: one.did.append("go on"), one.tell))
    await asyncio.sleep(0)
    yield one
    task.cancel()
    await asyncio.wait({task})
    await storage.close()


@contextmanager
def locked(url: str) -> Iterator[Trouble]:
    """Another program holds the lock to write, and never lets go by itself."""
    place = make_url(url)
    if place.drivername.startswith("sqlite"):
        other = sqlite3.connect(str(place.database), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield lambda: other.execute("ROLLBACK") and None
    else:
        other_pg = psycopg.connect(place.set(drivername="postgresql").render_as_string(hide_password=False))
        other_pg.execute(pools.WRITE_LOCK)
        yield other_pg.rollback
        other_pg.close()


@contextmanager
def away(url: str) -> Iterator[Trouble]:
    """The server ends all connections, and takes no new ones."""
    place = make_url(url).set(drivername="postgresql")
    elsewhere = place.set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(elsewhere, autocommit=True) as server:
        server.execute(f"ALTER DATABASE {place.database} ALLOW_CONNECTIONS false")
        server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{place.database}'")
        yield lambda: server.execute(f"ALTER DATABASE {place.database} ALLOW_CONNECTIONS true") and None


async def bad_day(one: Watched, over: Trouble, about: str) -> None:
    with capture_logs() as logs:
        with pytest.raises(StorageError):
            await one.put(2)
        told = await one.until("owner-database-trouble")
        assert about in told.lower() and one.did == ["stop", told]
        async with asyncio.timeout(200 * pools.WAIT / 2):
            for _ in range(200):  # whoever comes meanwhile is refused at once, and waits for no lock
                with pytest.raises(StorageError):
                    await one.put(3)
        with pytest.raises(StorageError):
            await one.storage.check()
        over()
        await one.until("owner-database-well")
    assert one.did[2:] == ["go on", "owner-database-well"]
    assert [line["log_level"] for line in logs] == ["error", "warning"], "one line when it begins, one when it ends"
    await one.put(4)
    assert await one.count() == 2
    assert await one.storage.check()


async def test_another_program_holds_the_lock(database_url: str) -> None:
    async with watched(database_url) as one:
        await one.put(1)
        with locked(database_url) as over:
            await bad_day(one, over, "lock")


async def test_the_server_is_away(empty_postgres_url: str) -> None:
    async with watched(empty_postgres_url) as one:
        await one.put(1)
        with away(empty_postgres_url) as over:
            await bad_day(one, over, "not currently accepting connections")


async def test_the_database_is_full(sqlite_url: str, tmp_path: Path) -> None:
    async with watched(sqlite_url) as one:
        await one.put(1)
        sql = one.storage._storage
        assert isinstance(sql, SqlStorage)

        async def most(pages: int) -> None:
            async with sql._pools.writer.engine.connect() as connection:
                await connection.execute(text(f"PRAGMA max_page_count={pages}"))

        await most(1)  # as many as there are
        with pytest.raises(StorageError, match="full"):
            await one.put(2, "A long title. " * 10_000)
        await one.until("owner-database-trouble")
        assert await one.count() == 1
        await most(1_000_000)
        await one.until("owner-database-well")
        await one.put(2, "A long title. " * 10_000)
    with sqlite3.connect(tmp_path / "lede.db") as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'lede_trial'").fetchone() == (0,)


async def test_a_fault_of_one_transaction_alone_is_no_trouble(sqlite_url: str) -> None:
    async with watched(sqlite_url) as one:
        with pytest.raises(StorageError):
            async with one.storage.write() as tx:
                await tx.articles.get(2**70)
        await one.put(1)
        assert one.did == [] and not one.storage.trouble


async def test_those_who_wait_for_their_turn_do_not_try_one_after_the_other(database_url: str) -> None:
    async with watched(database_url) as one:
        with locked(database_url) as over:
            outcomes = await asyncio.gather(*(one.put(number) for number in range(50)), return_exceptions=True)
            assert {type(outcome) for outcome in outcomes} == {StorageError}
            assert len([said for said in one.did if said == "stop"]) == 1
            over()
            await one.until("owner-database-well")


async def test_trouble_that_comes_and_goes_is_told_once(sqlite_url: str) -> None:
    async with watched(sqlite_url) as one:
        for times in (1, 2, 3):
            with locked(sqlite_url) as over:
                with pytest.raises(StorageError):
                    await one.put(1)
                while one.did.count("stop") < times:
                    await asyncio.sleep(0.01)
                over()
                while one.did.count("go on") < times:
                    await asyncio.sleep(0.01)
        assert len([said for said in one.did if said.startswith("owner-")]) == 2


async def test_an_operator_who_cannot_be_told_holds_up_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_self: Watched, _key: str, _error: str) -> None:
        raise RuntimeError("Telegram is away too")

    monkeypatch.setattr(Watched, "tell", broken)
    async with watched(sqlite_url) as one:
        with locked(sqlite_url) as over:
            with pytest.raises(StorageError):
                await one.put(1)
            while not one.storage.trouble:
                await asyncio.sleep(0.01)
            over()
            while "go on" not in one.did:
                await asyncio.sleep(0.01)
        await one.put(1)


async def test_without_a_watch_nothing_waits(sqlite_url: str) -> None:
    storage = Guarded(await open_storage(sqlite_url))
    one = Watched(storage)
    with locked(sqlite_url) as over:
        for _ in range(2):
            with pytest.raises(StorageError, match="locked"):
                await one.put(1)
        over()
    await one.put(1)
    await storage.close()
