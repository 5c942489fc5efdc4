from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage import trips


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    made = create_async_engine(
        f"sqlite+aiosqlite:///{tmp_path}/here.db",
        connect_args={"isolation_level": None, "async_creator_fn": trips.connect},
    )
    yield made
    await made.dispose()


@pytest.fixture
async def connection(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    async with engine.connect() as made:
        await made.execute(text("CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT)"))
        yield made


async def test_rows_counts_and_ids(connection: AsyncConnection) -> None:
    insert = text("INSERT INTO boats (name) VALUES (:name)")
    assert (await connection.execute(insert, {"name": "Osprey"})).lastrowid == 1
    await connection.execute(insert, [{"name": "Tern"}, {"name": "Plover"}])
    renamed = await connection.execute(text("UPDATE boats SET name = upper(name) WHERE id > 1"))
    assert renamed.rowcount == 2
    found = await connection.execute(text("SELECT id, name FROM boats ORDER BY id"))
    assert found.keys() == ["id", "name"] and found.all() == [(1, "Osprey"), (2, "TERN"), (3, "PLOVER")]
    assert (await connection.execute(text("SELECT 1 WHERE 0"))).all() == []
    returned = await connection.execute(text("DELETE FROM boats WHERE id < 3 RETURNING name"))
    assert returned.scalars().all() == ["Osprey", "TERN"]


async def test_a_statement_is_one_trip(connection: AsyncConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    made, run = [], trips.Connection.run

    async def counted(self: trips.Connection, statement: object) -> object:
        made.append(statement)
        return await run(self, statement)

    monkeypatch.setattr(trips.Connection, "run", counted)
    await connection.execute(text("INSERT INTO boats (name) VALUES ('Osprey')"))
    assert (await connection.execute(text("SELECT name FROM boats"))).all() == [("Osprey",)]
    assert len(made) == 2


async def test_errors_come_through(connection: AsyncConnection) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        await connection.execute(text("SELECT * FROM ships"))
    assert (await connection.execute(text("SELECT 2"))).scalar() == 2


async def test_as_it_is_before_its_first_statement() -> None:
    opened = await trips.connect(":memory:")
    cursor = opened.cursor()
    assert (cursor.description, cursor.rowcount, cursor.lastrowid) == (None, -1, None)
    assert await cursor.fetchall() == ()
    with pytest.raises(sqlite3.OperationalError):
        await cursor.execute("SELEC 1")
    await opened.close()


def test_a_connection_that_is_left_open_does_not_hold_up_the_process() -> None:
    opens = "global kept; kept = await trips.connect(':memory:')"
    script = f"import asyncio\nfrom bot.storage import trips\nasync def main():\n    {opens}\n"
    subprocess.run([sys.executable, "-W", "ignore", "-c", f"{script}asyncio.run(main())"], check=True, timeout=60)
