"""What the contract tests can't see: locks of other processes, full disks, lost connections, cancelled tasks."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text

from bot.errors import StorageError
from bot.model import Chat
from bot.storage import engine, pools, upgrade
from bot.storage.base import Storage
from bot.storage.engine import SqlStorage, open_storage


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "WAIT", 0.05)
    monkeypatch.setattr(upgrade, "PATIENCE", 0.05)


@pytest.fixture
async def impatient_storage(impatient: None, database_url: str) -> AsyncIterator[Storage]:
    storage = await open_storage(database_url)
    yield storage
    await storage.close()


@pytest.fixture
def other_process(database_url: str) -> Iterator[sqlite3.Connection | psycopg.Connection]:
    """A plain connection to the same database."""
    place = make_url(database_url)
    if place.drivername.startswith("sqlite"):
        connection = sqlite3.connect(str(place.database), isolation_level=None)
    else:
        connection = psycopg.connect(place.set(drivername="postgresql").render_as_string(hide_password=False))
    yield connection
    connection.close()


def take_the_lock(connection: sqlite3.Connection | psycopg.Connection) -> None:
    locking = "BEGIN IMMEDIATE" if isinstance(connection, sqlite3.Connection) else pools.WRITE_LOCK
    connection.execute(locking)


async def put(storage: Storage, chat_id: int = 1) -> None:
    async with storage.write() as tx:
        await tx.chats.put(Chat(id=chat_id))


async def count(storage: Storage) -> int:
    async with storage.read() as tx:
        return await tx.chats.count()


def pools_of(storage: Storage) -> pools.Pools:
    assert isinstance(storage, SqlStorage)
    return storage._pools


def assert_nothing_is_out(storage: Storage) -> None:
    for pool in (pools_of(storage).readers, pools_of(storage).writer):
        assert pool.engine.pool.checkedout() == 0  # type: ignore[attr-defined]


async def test_a_locked_database_is_an_error_of_ours(impatient_storage: Storage, other_process) -> None:
    take_the_lock(other_process)
    with pytest.raises(StorageError, match=r"(?i)lock"):
        await put(impatient_storage)
    assert await count(impatient_storage) == 0  # readers don't mind
    other_process.rollback()
    await put(impatient_storage)
    assert_nothing_is_out(impatient_storage)


async def test_waiting_for_a_lock_holds_up_nobody_else(storage: Storage, other_process) -> None:
    take_the_lock(other_process)
    writing = asyncio.create_task(put(storage))
    for _ in range(5):
        assert await count(storage) == 0
    assert not writing.done()
    other_process.rollback()
    await writing
    assert await count(storage) == 1


async def test_a_file_that_another_process_keeps_to_itself(sqlite_url: str, impatient: None) -> None:
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite+aiosqlite:///"), isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError, match="locked"):
        await open_storage(sqlite_url)
    other.execute("COMMIT")
    other.close()
    storage = await open_storage(sqlite_url)
    assert await count(storage) == 0
    await storage.close()


async def test_a_full_disk_is_an_error_of_ours_and_changes_nothing(sqlite_storage: Storage) -> None:
    await put(sqlite_storage)
    async with pools_of(sqlite_storage).writer.engine.connect() as connection:
        pages = await connection.scalar(text("PRAGMA page_count"))
        await connection.execute(text(f"PRAGMA max_page_count={pages + 2}"))
    with pytest.raises(StorageError, match="full"):
        async with sqlite_storage.write() as tx:
            for chat_id in range(2, 1000):
                await tx.chats.put(Chat(id=chat_id, title="A long title. " * 100))
    assert await count(sqlite_storage) == 1
    assert_nothing_is_out(sqlite_storage)


async def test_a_lost_connection_is_replaced(postgres_storage: Storage, postgres_url: str) -> None:
    await put(postgres_storage)
    with pytest.raises(StorageError):
        async with postgres_storage.write() as tx:
            await tx.chats.put(Chat(id=2))
            disconnect_all(postgres_url)
            await tx.chats.put(Chat(id=3))
    assert await count(postgres_storage) == 1
    disconnect_all(postgres_url)
    await put(postgres_storage, 4)  # found dead before it is used
    assert await count(postgres_storage) == 2
    assert_nothing_is_out(postgres_storage)


async def test_a_connection_lost_before_the_commit(postgres_storage: Storage, postgres_url: str) -> None:
    with pytest.raises(StorageError):
        async with postgres_storage.write() as tx:
            await tx.chats.put(Chat(id=2))
            disconnect_all(postgres_url)
    assert await count(postgres_storage) == 0
    assert_nothing_is_out(postgres_storage)


async def test_an_error_of_the_body_is_not_hidden_by_a_lost_connection(
    postgres_storage: Storage, postgres_url: str
) -> None:
    with pytest.raises(LookupError):
        async with postgres_storage.write() as tx:
            await tx.chats.put(Chat(id=2))
            disconnect_all(postgres_url)
            raise LookupError
    await put(postgres_storage)
    assert_nothing_is_out(postgres_storage)


def disconnect_all(url: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def test_tasks_cancelled_anywhere_leave_the_pool_clean(storage: Storage) -> None:
    chance = random.Random(7)

    async def busy(chat_id: int) -> None:
        await put(storage, chat_id)
        await count(storage)
        await put(storage, chat_id)

    tasks = [asyncio.create_task(busy(number)) for number in range(60)]
    for task in chance.sample(tasks, 50):
        for _ in range(chance.randrange(40)):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()  # while it cleans up
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} <= {asyncio.CancelledError, type(None)}
    assert asyncio.CancelledError in map(type, outcomes)
    finished = sum(outcome is None for outcome in outcomes)
    assert finished <= await count(storage) <= 60
    assert_nothing_is_out(storage)
    await put(storage, 1000)


async def test_a_task_cancelled_in_the_middle_of_a_statement(storage: Storage) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with storage.write() as tx:
            await tx.chats.put(Chat(id=1))
            inside.set()
            for chat_id in range(2, 10_000):
                await tx.chats.put(Chat(id=chat_id))

    task = asyncio.create_task(write())
    await inside.wait()
    await asyncio.sleep(0)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert await count(storage) == 0
    assert_nothing_is_out(storage)
    await put(storage)


async def test_what_has_begun_to_end_comes_to_its_end() -> None:
    going_on, done = asyncio.Event(), []

    async def commit() -> None:
        await going_on.wait()
        done.append(True)

    task = asyncio.create_task(engine._to_its_end(commit()))
    for _ in range(2):  # the second time because somebody is impatient
        await asyncio.sleep(0)
        task.cancel()
    await asyncio.sleep(0)
    assert not task.done()
    going_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == [True]


async def test_what_fails_at_its_end_says_so() -> None:
    async def commit() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await engine._to_its_end(commit())


@pytest.mark.parametrize(("which", "cannot_write"), [("readers", 1), ("writer", 0)])
async def test_each_sqlite_connection_is_set_up(sqlite_storage: Storage, which: str, cannot_write: int) -> None:
    expected = {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,  # FULL
        "busy_timeout": pools.WAIT * 1000,  # milliseconds
        "query_only": cannot_write,
    }
    async with getattr(pools_of(sqlite_storage), which).engine.connect() as connection:
        found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in expected}
    assert found == expected


async def test_postgresql_commits_to_the_disk_whatever_its_server_does(postgres_storage: Storage) -> None:
    async with pools_of(postgres_storage).writer.engine.connect() as connection:
        assert await connection.scalar(text("SHOW synchronous_commit")) == "on"  # the tests' server is set to off


async def test_the_write_ahead_log_is_its_owners_too(empty_sqlite_url: str, tmp_path: Path) -> None:
    storage = await open_storage(empty_sqlite_url)
    await put(storage)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("lede.db", "lede.db-wal", "lede.db-shm"), 0o600)
    await storage.close()
    assert [path.name for path in tmp_path.iterdir()] == ["lede.db"]


async def test_closing_waits_for_one_lock_and_no_more(storage: Storage, other_process) -> None:
    """Whoever waits behind who waits for a lock is turned away: a stop has ten seconds."""
    take_the_lock(other_process)
    writing = [asyncio.create_task(put(storage, number)) for number in range(3)]
    await asyncio.sleep(0.05)
    closing = asyncio.create_task(storage.close())
    await asyncio.sleep(0)
    other_process.rollback()
    outcomes = await asyncio.gather(*writing, return_exceptions=True)
    await closing
    assert outcomes[0] is None and [str(one) for one in outcomes[1:]] == ["the storage is closed"] * 2


async def test_closing_ends_every_thread(sqlite_url: str) -> None:
    before = set(threading.enumerate())  # another test's may still be ending
    storage = await open_storage(sqlite_url)
    await put(storage)
    await asyncio.gather(*(count(storage) for _ in range(10)))
    await storage.close()
    await asyncio.to_thread(lambda: None)  # the default executor's own thread may have come
    new = set(threading.enumerate()) - before
    assert [thread for thread in new if "_connection_worker_thread" in thread.name] == []
    assert len(new) <= 2


async def test_a_transaction_that_falls_silent_is_ended(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its process may have died without a word: others must not wait for its lock for ever."""
    monkeypatch.setattr(pools, "IDLE", 0.1)
    silent, other = await open_storage(postgres_url), await open_storage(postgres_url)
    with pytest.raises(StorageError):
        async with silent.write() as tx:
            await tx.chats.put(Chat(id=1))
            await put(other, 2)
            await tx.chats.put(Chat(id=3))
    assert await count(other) == 1
    await silent.close()
    await other.close()


async def test_an_operators_own_options_are_kept(postgres_url: str) -> None:
    place = make_url(postgres_url).update_query_dict(
        {"options": "-c work_mem=5MB", "application_name": "another name"}, append=True
    )
    storage = await open_storage(place.render_as_string(hide_password=False))
    async with pools_of(storage).writer.engine.connect() as connection:
        found = [
            await connection.scalar(text(f"SHOW {name}")) for name in ("work_mem", "application_name", "lock_timeout")
        ]
    assert found == ["5MB", "another name", f"{pools.WAIT}s"]
    await storage.close()
