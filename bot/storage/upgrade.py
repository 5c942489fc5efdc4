"""Bringing a database to the tables that this version of Lede knows. Blocks: run it in a thread."""

from __future__ import annotations

import threading
from enum import Enum
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, inspect, text

from bot.errors import StorageError
from bot.storage.connection import reason, translated
from bot.storage.place import located, parsed, shown

HEAD = "0015"  # the newest file in migrations/versions, which are numbered; a test checks it
PATIENCE = 30  # seconds to wait for another start that is migrating
ADVISORY_LOCK = "SELECT pg_advisory_xact_lock(0x4C656465_01)"  # by number: "Lede", migrating

_one_at_a_time = threading.Lock()  # alembic's context is global


class Tables(Enum):
    """How a database's tables stand to this version of Lede."""

    MISSING = "missing"  # no database, or an empty one
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def examine(url: str) -> Tables:
    """Look at the tables; nothing is made or changed. Raises ``StorageError`` where the database can't be used."""
    place = parsed(url)
    if place.drivername.startswith("sqlite"):
        path = Path(place.database or "")
        if not path.exists():
            return Tables.MISSING
        # Writable, since a connection for reading leaves the files of the write-ahead log behind; but never made.
        looking = place.set(database=path.absolute().as_uri(), query={"mode": "rw", "uri": "true"})
    else:
        looking = place
    engine = _engine(looking)
    try:
        with translated(), engine.connect() as connection:
            found = _version(connection)
    except StorageError as error:
        raise StorageError(f"{shown(place)} cannot be used: {error}") from None
    finally:
        engine.dispose()
    if found is None:
        return Tables.MISSING
    return Tables.CURRENT if found == HEAD else Tables.OLDER if found < HEAD else Tables.NEWER


def bring_up_to_date(url: str) -> URL:
    """Create or migrate the tables where they are not as they should be. Raises ``StorageError`` where the database
    can't be used, or is newer than the code. Returns the parsed address."""
    place = located(url)
    sqlite = place.drivername.startswith("sqlite")
    engine = _engine(place)
    try:
        with translated(), engine.connect() as connection:
            if sqlite:
                _keep_a_log(connection)
            if _version(connection) != HEAD:
                connection.rollback()
                _upgrade(
                    connection, "BEGIN IMMEDIATE" if sqlite else f"SET lock_timeout = '{PATIENCE}s'; {ADVISORY_LOCK}"
                )
    except StorageError as error:
        raise StorageError(f"{shown(place)} cannot be used: {error}") from None
    finally:
        engine.dispose()
    return place


def _engine(place: URL) -> Engine:
    sqlite = place.drivername.startswith("sqlite")
    return create_engine(
        place.set(drivername="sqlite+pysqlite") if sqlite else place,
        poolclass=NullPool,
        hide_parameters=True,
        # SQLite: the driver begins no transactions of its own; foreign keys stay off, as its documents advise for
        # changes of tables.
        connect_args={"timeout": PATIENCE, "isolation_level": None} if sqlite else {"connect_timeout": 10},
    )


def _keep_a_log(connection: Connection) -> None:
    """Write-ahead logging: readers and the writer do not wait for each other. The file remembers it."""
    mode = connection.scalar(text("PRAGMA journal_mode=WAL"))
    if mode != "wal":
        raise StorageError("its file system can't hold a write-ahead log (a network share?): keep it on a local disk")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _upgrade(connection: Connection, lock: str) -> None:
    """All in one transaction, behind a lock that others who start wait for."""
    from alembic.util import CommandError  # noqa: PLC0415 - 70 ms and more, for a database that needs it

    from bot.storage.migrations import upgrade  # noqa: PLC0415

    with _one_at_a_time:
        connection.exec_driver_sql(lock)
        try:
            upgrade(connection)
        except CommandError as error:
            found = _version(connection)
            raise StorageError(
                f"it was made by a newer Lede (tables {found}, this one knows {HEAD}): update Lede, or use a backup "
                f"from before ({reason(error)})"
            ) from None
        connection.commit()
