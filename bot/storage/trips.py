"""SQLite in a thread, with one trip there for each statement.

Aiosqlite's own cursor makes four (open, execute, fetch, close), each of which takes longer than most of our statements.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")


class Connection(aiosqlite.Connection):
    """Aiosqlite's, but for its cursors, and that it never holds up the end of the process."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._thread.daemon = True

    def cursor(self) -> Any:
        """A ``Cursor``; it opens with its statement."""
        return Cursor(self)

    async def run(self, statement: Callable[[sqlite3.Connection], T]) -> T:
        """What ``statement`` gives, in the thread."""
        result: T = await self._execute(lambda: statement(self._conn))  # type: ignore[no-untyped-call]
        return result


class Cursor:
    """As SQLAlchemy uses one: a single statement, all of whose rows are fetched."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor | None = None
        self._rows: Sequence[Any] = ()

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, statement: str, values: Any = ()) -> Cursor:
        self._cursor, self._rows = await self._connection.run(lambda one: _fetched(one.execute(statement, values)))
        return self

    async def executemany(self, statement: str, rows: Any) -> Cursor:
        self._cursor, self._rows = await self._connection.run(lambda one: _fetched(one.executemany(statement, rows)))
        return self

    async def fetchall(self) -> Sequence[Any]:
        rows, self._rows = self._rows, ()
        return rows

    async def close(self) -> None:
        """Nothing is left to close: a statement ends with its last row."""

    @property
    def description(self) -> Any:
        return self._cursor and self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount if self._cursor else -1

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid if self._cursor else None


def _fetched(cursor: sqlite3.Cursor) -> tuple[sqlite3.Cursor, Sequence[Any]]:
    return cursor, cursor.fetchall() if cursor.description else ()


def connect(database: str, **options: Any) -> Connection:
    """To be awaited; ``options`` are those of ``sqlite3.connect``."""
    return Connection(lambda: sqlite3.connect(database, **options), iter_chunk_size=64)
