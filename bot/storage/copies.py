"""Copies of a SQLite database, made while a bot runs on it, and putting one back. Blocks: run it in a thread."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import StorageError
from bot.storage.connection import reason
from bot.storage.holding import held
from bot.storage.place import parsed
from bot.storage.upgrade import HEAD

PAGES = 2000  # copied between two looks at Ctrl+C
PATIENCE = 5.0  # seconds for a lock that somebody holds for a moment
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database
OURS = frozenset({"alembic_version", "chats", "feeds", "outbox"})  # tables that every Lede has had


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a database holds: the number of its tables' version, and how many chats and feeds."""

    version: str
    chats: int
    feeds: int


def backup(url: str, target: Path, *, overwrite: bool = False) -> Contents:
    """Copy the database at ``url`` to the file ``target``, as it is at one moment; a bot may go on writing to it
    meanwhile. The copy is checked, and on the disk, before it gets its name. Raises ``StorageError``, also where
    ``target`` is there and not to be overwritten."""
    source = database_of(url)
    if not source.is_file():
        raise StorageError(f"there is no database {source} yet; lede run makes it")
    if target.absolute().resolve() in {source.resolve(), *(beside(source.resolve(), end) for end in BESIDE)}:
        raise StorageError(f"{target} is the database itself; name another file")
    if target.is_dir():
        raise StorageError(f"{target} is a folder; name a file in it, such as {target / 'lede-backup.db'}")
    if target.exists() and not overwrite:
        raise StorageError(f"{target} is there already; name another file, or say --force to replace it")
    with _telling(source, f"{target} could not be written"), _copied(source, target) as copy:
        found = examined(copy, source)
        copy.replace(target)
        _sync(target.absolute().parent)
    return found


def restore(url: str, source: Path, now: datetime) -> tuple[Contents, Path | None]:
    """Put the copy ``source`` in the place of the database at ``url``, which keeps all it has under another name: that
    name, or None where there was none. Raises ``StorageError``, before anything is changed, where ``source`` is no
    database of a Lede that this one knows, or is damaged, or where somebody uses the database."""
    place = database_of(url)
    if not source.is_file():
        raise StorageError(f"there is no file {source}")
    if place.exists() and source.samefile(place):
        raise StorageError(f"{source} is the database itself")
    with held(url), _telling(source, f"{place} could not be replaced"), _copied(source, place) as copy:
        found = examined(copy, source)
        kept = _set_aside(place, now) if place.exists() else None
        copy.replace(place)
        _sync(place.absolute().parent)
    return found, kept


def database_of(url: str) -> Path:
    """The file of a SQLite database. Raises ``StorageError`` for PostgreSQL, with what to use there."""
    place = parsed(url)
    if not place.drivername.startswith("sqlite"):
        raise StorageError(
            "this is for SQLite; a PostgreSQL database has tools of its own: pg_dump -Fc copies it while the bot runs, "
            "pg_restore puts it back"
        )
    return Path(place.database or "")


def beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def examined(path: Path, called: Path) -> Contents:
    """Look through a database from end to end; what is told of it is told of ``called``. Raises ``StorageError`` where
    it is damaged, or none of ours."""
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise StorageError(
                f"{called} is damaged ({found.strip() if found != 'ok' else 'rows that belong nowhere'})"
            )
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone() if tables >= OURS else None
        if version is None:
            raise StorageError(f"{called} is no database of Lede")
        if version[0] > HEAD:
            newer = f"{called} was made by a newer Lede (tables {version[0]}, this one knows {HEAD})"
            raise StorageError(f"{newer}: update Lede first")
        counts = "SELECT (SELECT count(*) FROM chats), (SELECT count(*) FROM feeds)"
        chats, feeds = connection.execute(counts).fetchone()
    return Contents(version=version[0], chats=chats, feeds=feeds)


@contextmanager
def _copied(source: Path, target: Path) -> Iterator[Path]:
    """A copy of the database ``source`` beside ``target``, on the disk; what is left of it at the end is deleted."""
    copy = target.absolute().with_name(f".{target.name}.{os.getpid()}.part")
    try:
        os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        with closing(_for_reading(source)) as old, closing(sqlite3.connect(copy)) as new:
            # A transaction of our own: the log keeps what it saw, however much is written meanwhile, so that no step
            # has to begin again; and in a write-ahead log nobody waits for a reader.
            old.execute("BEGIN")
            old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            old.backup(new, pages=PAGES)
            new.execute("PRAGMA journal_mode=DELETE").fetchone()  # one file, with nothing beside it
        _sync(copy)
        yield copy
    finally:
        for left in (copy, *(beside(copy, end) for end in BESIDE)):
            left.unlink(missing_ok=True)


def _for_reading(path: Path) -> sqlite3.Connection:
    """Writable where that may be, since a connection for reading leaves the files of the write-ahead log behind."""
    how = "mode=rw" if os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK) else "immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE, isolation_level=None)


def _set_aside(place: Path, now: datetime) -> Path:
    """Give the database a second name, with all that its log holds. Raises ``StorageError`` where it is in use."""
    kept = _unused(place.with_name(f"{place.name}.before-{now:%Y%m%dT%H%M%SZ}"))
    try:
        with closing(sqlite3.connect(place, timeout=PATIENCE, isolation_level=None)) as old:
            # Works only where nobody else has it open, and brings home what the log holds.
            if old.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
                raise sqlite3.OperationalError("database is locked")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StorageError(f"another program uses {place}: end it first") from None
    except sqlite3.DatabaseError:
        pass  # it is damaged: that is why it is replaced; its log goes with it as it is
    for end in BESIDE:
        with suppress(FileNotFoundError):
            beside(place, end).rename(beside(kept, end))
    try:
        os.link(place, kept)  # then there is a database under its name at every moment
    except OSError:
        shutil.copy2(place, kept)  # a file system without links
        _sync(kept)
    return kept


def _unused(path: Path) -> Path:
    return next(one for one in (path, *(beside(path, f"-{n}") for n in range(2, 1000))) if not one.exists())


def _sync(path: Path) -> None:
    """Onto the disk: a file's bytes, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _telling(source: Path, failure: str) -> Iterator[None]:
    """What goes wrong while ``source`` is read, and what is read is written."""
    try:
        yield
    except OSError as error:
        raise StorageError(f"{failure}: {error.strerror or error}") from None
    except sqlite3.OperationalError as error:
        raise StorageError(f"{failure}: {reason(error)}") from None
    except sqlite3.Error as error:
        raise StorageError(f"{source} is damaged, or no SQLite database ({reason(error)})") from None
