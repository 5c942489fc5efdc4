"""The history of the tables: one file per change in ``versions``, never edited once released."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def config(connection: Connection) -> Config:
    """Alembic's configuration for this folder, with no file of its own."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def upgrade(connection: Connection) -> None:
    """To the newest tables, within the connection's transaction. Raises ``alembic.util.CommandError`` where the
    database's version is not known here."""
    command.upgrade(config(connection), "head")
