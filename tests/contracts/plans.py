"""How the database finds rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url

Sent = list[tuple[str, Any]]


@contextmanager
def statements() -> Iterator[Sent]:
    """What is sent to the database in this block: (statement, values)."""
    sent: Sent = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        sent.append((statement, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def explained(database_url: str, table: str, statement: str, values: Any) -> str:
    """What the engine says of how it finds the rows."""
    place = make_url(database_url)
    engine = create_engine(place.set(drivername=place.drivername.replace("aiosqlite", "pysqlite")))
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if not sqlite:  # of few rows it would read all rather than look into an index
            connection.exec_driver_sql(f"ANALYZE {table}")
            connection.exec_driver_sql("SET enable_seqscan = off")
        rows = connection.exec_driver_sql(f"EXPLAIN {'QUERY PLAN ' if sqlite else ''}{statement}", values).all()
    engine.dispose()
    return "\n".join(str(row[-1]) for row in rows)
