"""What is done to a database as a whole, outside of any unit of work. The caller has the turn to write."""

from __future__ import annotations

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageError
from bot.storage.connection import ERASED, translated

log = structlog.get_logger()

VACUUM = "VACUUM"
# FTS5 only marks the words of a deleted row as gone, until the parts of its index are merged (FTS5, section 6.8).
_MERGE = "INSERT INTO search (search) VALUES ('optimize')"
# A table of its own, which exists for a moment only: no other row is touched, and none has to be thought of.
_DROP = "DROP TABLE IF EXISTS lede_trial"
_FILL = {
    "sqlite": "CREATE TABLE lede_trial AS SELECT randomblob(65536) AS filler",
    "postgresql": "CREATE TABLE lede_trial AS SELECT sha512(i::text::bytea) AS filler FROM generate_series(1, 1024) i",
}


async def try_writing(connection: AsyncConnection, begin: str) -> None:
    """See ``Storage.try_writing``; ``begin`` has begun the transaction. Two commits: what is dropped in the transaction
    that made it might never be written."""
    with translated():
        await connection.exec_driver_sql(_DROP)
        await connection.exec_driver_sql(_FILL[connection.dialect.name])
        await connection.commit()
        await connection.exec_driver_sql(begin)
        await connection.exec_driver_sql(_DROP)
        await connection.commit()


async def scrub(connection: AsyncConnection) -> bool:
    """See ``Storage.scrub``; on a connection that has begun nothing yet."""
    if connection.dialect.name != "sqlite":
        return False
    with translated():
        if await connection.scalar(text("PRAGMA user_version")) != ERASED:
            return False
        await connection.exec_driver_sql(_MERGE)
    try:
        with translated():
            await connection.exec_driver_sql(VACUUM)
    except StorageError as error:  # it needs as much room as the database has
        log.warning("database not written anew; what was erased is overwritten where it stood", error=str(error))
    with translated():
        busy = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).scalar()
        if busy:
            raise StorageError("its log cannot be emptied while somebody reads")
        await connection.exec_driver_sql("PRAGMA user_version=0")
    return True
