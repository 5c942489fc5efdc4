"""One bot at a time on a SQLite database: a lock beside the file, which the system lets go of when its process ends, by
whatever end. (PostgreSQL's bots share an advisory lock for each write.)

Not on the database itself: closing a second handle of that file would take away the locks that SQLite holds there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.errors import StorageError
from bot.storage.place import parsed


@contextmanager
def held(url: str) -> Iterator[None]:
    """Hold the database at ``url`` until the end of the block. Raises ``StorageError`` where a bot holds it."""
    place = parsed(url)
    if not place.drivername.startswith("sqlite"):
        yield
        return
    with _opened(Path(f"{Path(place.database or '').resolve()}.lock")) as file:
        if not _locked(file):
            file.seek(0)
            process = file.read(20).decode("ascii", "replace").strip() or "unknown"
            raise StorageError(
                f"a bot is running on the database {place.database} (process {process}): stop it first, or give this "
                "one a database of its own (database.url)"
            )
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


def _opened(path: Path) -> IO[bytes]:
    """The file stays when it is let go: were it deleted, two could hold two files of one name."""
    try:
        return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
    except OSError as error:
        raise StorageError(f"the lock {path} beside the database cannot be opened: {error.strerror}") from None


def _locked(file: IO[bytes]) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        return True  # pragma: no cover
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
