"""Connections to either engine: many that read, one that writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import URL, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage import trips

READERS = 5  # connections kept; as many again and more come and go
MORE_READERS = 15
WAIT = 2  # seconds for a lock that another process holds; a stop may have to wait for two of them
IDLE = 60  # seconds until PostgreSQL ends a transaction whose process has fallen silent
WRITE_LOCK = "SELECT pg_advisory_xact_lock(0x4C656465_02)"  # by number: "Lede", writing


@dataclass(frozen=True, slots=True)
class Pool:
    """``begin`` is run at the start of each transaction."""

    engine: AsyncEngine
    begin: str = ""


@dataclass(frozen=True, slots=True)
class Pools:
    readers: Pool
    writer: Pool

    async def close(self) -> None:
        await self.readers.engine.dispose()
        await self.writer.engine.dispose()


def sqlite_pools(place: URL) -> Pools:
    # Without a level of isolation the driver begins no transaction behind our back; we do.
    common: dict[str, Any] = {
        "connect_args": {"timeout": WAIT, "isolation_level": None, "async_creator_fn": trips.connect},
        "hide_parameters": True,
    }
    readers = create_async_engine(place, pool_size=READERS, max_overflow=MORE_READERS, **common)
    writer = create_async_engine(place, pool_size=1, max_overflow=0, **common)
    safely = "PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL"
    _on_connect(writer, *safely, "PRAGMA secure_delete=ON")  # what is deleted is overwritten
    _on_connect(readers, *safely, "PRAGMA query_only=ON")  # what a read block wrote would be rolled back silently
    return Pools(Pool(readers, "BEGIN"), Pool(writer, "BEGIN IMMEDIATE"))


def postgresql_pools(place: URL) -> Pools:
    limits = f"-c lock_timeout={WAIT}s -c idle_in_transaction_session_timeout={IDLE}s"
    limits += " -c synchronous_commit=on"  # whatever the server is set to: a message leaves once its row is on the disk
    ours = {"application_name": "lede", "connect_timeout": 10}
    common: dict[str, Any] = {
        "connect_args": {
            **{name: value for name, value in ours.items() if name not in place.query},
            "options": f"{limits} {place.query.get('options', '')}".strip(),  # theirs come later and win
        },
        "hide_parameters": True,
        "pool_pre_ping": True,  # the server may have been restarted
    }
    readers = create_async_engine(
        place, pool_size=READERS, max_overflow=MORE_READERS, isolation_level="REPEATABLE READ", **common
    )
    # A statement has to see what was committed before it got the lock: no snapshot from before.
    writer = create_async_engine(place, pool_size=1, max_overflow=0, isolation_level="READ COMMITTED", **common)

    @event.listens_for(readers.sync_engine, "connect")
    def read_only(connection: Any, _record: object) -> None:
        connection.set_read_only(True)

    return Pools(Pool(readers), Pool(writer, WRITE_LOCK))


def _on_connect(engine: AsyncEngine, *statements: str) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def run(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for statement in statements:
            cursor.execute(statement)
        cursor.close()
