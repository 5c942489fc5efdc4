"""One transaction's connection, and the two seams between us and the engines: errors, and insert-or-update."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable, Table, insert, update
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageError
from bot.storage.rows import AnyRow, Noun, Rows

Values = Mapping[str, Any]
Item = TypeVar("Item")

ERASED = 1  # SQLite's user_version from an erasure until its bytes are gone
BATCH = 500  # values in one IN (...); an old SQLite takes 999 variables


class Connection:
    """Runs statements. Every method raises ``StorageError``, or ``ValueError`` for an instant without a time zone."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @property
    def engine(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._connection.dialect.name

    async def all(self, statement: Executable) -> Sequence[AnyRow]:
        with translated():
            return (await self._connection.execute(statement)).all()

    async def first(self, statement: Executable) -> AnyRow | None:
        with translated():
            return (await self._connection.execute(statement)).first()

    async def nouns(self, rows: Rows[Noun], statement: Executable) -> list[Noun]:
        """What a select of ``rows.columns`` finds."""
        return rows.read_all(await self.all(statement))

    async def by_ids(self, rows: Rows[Noun], key: ColumnElement[Any], ids: Collection[Any]) -> list[Noun]:
        """Those whose ``key`` is among ``ids``, in no order."""
        found: list[Noun] = []
        for some in batches(sorted(ids)):
            found += await self.nouns(rows, rows.select().where(key.in_(some)))
        return found

    async def noun(self, rows: Rows[Noun], statement: Executable) -> Noun | None:
        """The first that a select of ``rows.columns`` finds."""
        found = await self.first(statement)
        return None if found is None else rows.read(found)

    async def scalar(self, statement: Executable) -> Any:
        with translated():
            return await self._connection.scalar(statement)

    async def run(self, statement: Executable) -> int:
        """Returns how many rows were changed."""
        with translated():
            return (await self._connection.execute(statement)).rowcount

    async def run_many(self, statement: Executable, rows: Sequence[Values]) -> None:
        """One statement over many rows, in their order; nothing where there are none."""
        if rows:
            with translated():
                await self._connection.execute(statement, rows)

    async def insert_many(self, statement: Executable, rows: Sequence[Values]) -> Sequence[AnyRow]:
        """As ``run_many``, for an insert that returns columns."""
        if not rows:
            return ()
        with translated():
            return (await self._connection.execute(statement, rows)).all()

    async def put(self, rows: Rows[Noun], noun: Noun) -> Noun:
        """Store it in its table: in place of the one with its ``id``, or as a new one where that is 0. Never inserted
        under an old id: it may have been removed in the meantime."""
        values = rows.values(noun)
        own, known = rows.table.c.id, values.pop("id")
        if known:
            await self.run(update(rows.table).where(own == known).values(values))
            return noun
        return replace(noun, id=await self.scalar(insert(rows.table).values(values).returning(own)))

    async def mark_erased(self) -> None:
        """Note, in this transaction, that what it deletes is to leave no bytes behind: see ``Storage.scrub``."""
        if self._connection.dialect.name == "sqlite":
            with translated():
                await self._connection.exec_driver_sql(f"PRAGMA user_version={ERASED}")

    def upsert(self, table: Table, values: Values, keys: Collection[str], keep: Collection[str] = ()) -> Any:
        """Insert, or where a row has these ``keys`` replace its other columns, except those to ``keep``."""
        statement = self.insert(table).values(values)
        fresh = {name: statement.excluded[name] for name in values if name not in {*keys, *keep}}
        return statement.on_conflict_do_update(index_elements=list(keys), set_=fresh)

    def insert(self, table: Table) -> Any:
        """The engine's own insert construct, which knows ``on_conflict_do_update`` and ``on_conflict_do_nothing``."""
        if self.engine == "sqlite":
            from sqlalchemy.dialects.sqlite import insert as sqlite_insert  # noqa: PLC0415

            return sqlite_insert(table)
        # Its dialect takes 40 ms to import: only where it is in use anyway.
        from sqlalchemy.dialects.postgresql import insert as postgresql_insert  # noqa: PLC0415

        return postgresql_insert(table)


class Store:
    """What every store has: the connection of its transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """``items`` in parts that fit into one IN (...)."""
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


@contextmanager
def translated() -> Iterator[None]:
    """Turn the engine's errors into ours. What they quote (statements, values, addresses) may be people's and secret:
    only the kind of error and its first line are kept."""
    try:
        yield
    except StatementError as error:
        if not isinstance(error, DBAPIError) and isinstance(error.orig, ValueError):
            raise error.orig from None
        raise StorageError(reason(error.orig or error)) from None
    except (
        SQLAlchemyError,
        OverflowError,
    ) as error:  # OverflowError: a number beyond 64 bits, before it reaches SQLite
        raise StorageError(reason(error)) from None


def reason(error: BaseException) -> str:
    """The kind of error and the first line of what it says."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
