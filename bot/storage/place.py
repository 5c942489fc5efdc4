"""Where the database is: ``database.url``, checked, with reasons that an operator understands."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StorageError

FORMS = "sqlite+aiosqlite:///lede.db or postgresql+psycopg://user:password@host/name"
DRIVERS = ("sqlite+aiosqlite", "postgresql+psycopg")


def located(url: str) -> URL:
    """The parsed address. A SQLite file that is not there yet is made, readable by its owner alone. Blocks on the
    disk. Raises ``StorageError``."""
    place = parsed(url)
    if place.drivername.startswith("sqlite"):
        _make_file(Path(place.database or ""))
    return place


def parsed(url: str) -> URL:
    """The parsed address; a SQLite file's folder is looked at, and nothing made. Raises ``StorageError``."""
    try:
        place = make_url(url)
    except (ArgumentError, ValueError):  # what it says quotes the address, password and all
        raise StorageError(f"database.url is no address of a database; it looks like {FORMS}") from None
    if place.drivername not in DRIVERS:
        raise StorageError(f"database.url names {place.drivername}, which Lede does not know; it looks like {FORMS}")
    if place.drivername.startswith("sqlite"):
        _check_folder(place.database or "")
    return place


def shown(place: URL) -> str:
    """The database as it may stand in a log."""
    if place.drivername.startswith("sqlite"):
        return f"the database {place.database}"
    return f"the database {place.database or ''} at {place.host or 'this machine'}:{place.port or 5432}"


def _check_folder(name: str) -> None:
    if not name or name.startswith((":memory:", "file:")):  # each connection would have a database of its own
        raise StorageError(
            "database.url must name a file, such as sqlite+aiosqlite:///lede.db; in memory it cannot work"
        )
    folder = Path(name).absolute().parent
    if not folder.is_dir():
        raise StorageError(f"the folder {folder} of the database is not there: create it, or change database.url")
    if not os.access(folder, os.W_OK):  # the write-ahead log lies beside the file
        raise StorageError(f"the folder {folder} of the database cannot be written to: SQLite keeps its log there")


def _make_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StorageError(f"the database {path} cannot be opened: {error.strerror}") from None
