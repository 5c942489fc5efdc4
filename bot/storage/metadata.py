"""What all tables have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, MetaData

from bot.storage.columns import Id, Plain

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# An id is never used again, not even after its row is gone: buttons in old messages name ids.
NEVER_REUSED: dict[str, Any] = {"sqlite_autoincrement": True}


def text_column(name: str) -> Column[str]:
    return Column(name, Plain, nullable=False)


def id_column() -> Column[int]:
    return Column("id", Id, primary_key=True)
