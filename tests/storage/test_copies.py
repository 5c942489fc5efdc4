from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.model import Chat
from bot.storage import copies
from bot.storage.base import Storage
from bot.storage.copies import backup, restore
from bot.storage.engine import open_storage
from bot.storage.holding import held

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
POSTGRES = "postgresql+psycopg://robin:pass-word@db.example/lede"


async def put(storage: Storage, chat_id: int, title: str = "") -> None:
    async with storage.write() as tx:
        await tx.chats.put(Chat(id=chat_id, title=title))


async def made(url: str, *chat_ids: int) -> None:
    storage = await open_storage(url)
    for chat_id in chat_ids:
        await put(storage, chat_id)
    await storage.close()


def chats_in(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM chats ORDER BY id")]


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.endswith(".lock")}


async def test_a_copy_holds_what_the_log_holds_and_is_one_file_of_its_owner(sqlite_url: str, tmp_path: Path) -> None:
    storage = await open_storage(sqlite_url)
    await put(storage, 1)
    found = backup(sqlite_url, tmp_path / "copy.db")
    assert found.chats == 1
    assert names_in(tmp_path) == {"lede.db", "lede.db-wal", "lede.db-shm", "copy.db"}
    assert chats_in(tmp_path / "copy.db") == [1]
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    await storage.close()


async def test_a_writer_is_not_held_up_and_the_copy_is_of_one_moment(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each transaction writes two chats: a copy that mixed two moments could hold an odd number."""
    monkeypatch.setattr(copies, "PAGES", 1)
    storage = await open_storage(sqlite_url)
    for chat_id in range(0, 60, 2):
        await put(storage, chat_id, "A long title. " * 300)
    copying = asyncio.create_task(asyncio.to_thread(backup, sqlite_url, tmp_path / "copy.db"))
    written = 60
    while not copying.done():
        async with storage.write() as tx:
            await tx.chats.put(Chat(id=written, title="A long title. " * 300))
            await tx.chats.put(Chat(id=written + 1))
        written += 2
    await copying
    assert written > 62, "nothing was written meanwhile"
    assert (len(chats_in(tmp_path / "copy.db")) - 30) % 2 == 0
    await storage.close()


async def test_what_is_there_is_replaced_only_when_told_to(sqlite_url: str, tmp_path: Path) -> None:
    await made(sqlite_url, 1)
    copy = tmp_path / "copy.db"
    copy.write_text("precious")
    with pytest.raises(StorageError, match="--force"):
        backup(sqlite_url, copy)
    assert copy.read_text() == "precious"
    backup(sqlite_url, copy, overwrite=True)
    assert chats_in(copy) == [1]


@pytest.mark.parametrize("name", ["lede.db", "lede.db-wal"])
async def test_the_database_is_no_place_for_its_copy(sqlite_url: str, tmp_path: Path, name: str) -> None:
    await made(sqlite_url, 1)
    with pytest.raises(StorageError, match="the database itself"):
        backup(sqlite_url, tmp_path / name, overwrite=True)
    assert chats_in(tmp_path / "lede.db") == [1]


@pytest.mark.parametrize("name", ["folder", "nowhere/copy.db"])
def test_a_place_that_cannot_be_written_is_told(sqlite_url: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError, match=name.partition("/")[0]):
        backup(sqlite_url, tmp_path / name)


def test_a_damaged_database_is_not_copied(sqlite_url: str, tmp_path: Path) -> None:
    damage(tmp_path / "lede.db")
    with pytest.raises(StorageError, match="damaged"):
        backup(sqlite_url, tmp_path / "copy.db")
    assert names_in(tmp_path) <= {"lede.db", "lede.db-wal", "lede.db-shm"}


def damage(path: Path) -> None:
    """Overwrite the middle of each page but the first."""
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 400] = os.urandom(400)
    path.write_bytes(content)


async def test_damage_that_only_a_close_look_finds_is_neither_copied_nor_put_back(
    sqlite_url: str, tmp_path: Path
) -> None:
    """An index that does not fit its table: all can be read, and some would not be found."""
    place, copy = tmp_path / "lede.db", tmp_path / "copy.db"
    await made(sqlite_url, 1)
    backup(sqlite_url, copy)
    misfit = "UPDATE sqlite_schema SET sql = 'CREATE INDEX ix_chats_held_until ON chats (kind)' WHERE name = "
    for path in (place, copy):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA writable_schema=ON")
            connection.execute(f"{misfit} 'ix_chats_held_until'")
            connection.commit()
    with pytest.raises(StorageError, match="damaged"):
        backup(sqlite_url, tmp_path / "another.db")
    with pytest.raises(StorageError, match="damaged"):
        restore(sqlite_url, copy, NOW)
    assert names_in(tmp_path) == {"lede.db", "copy.db"}


async def test_a_copy_comes_back_and_what_was_there_is_kept(sqlite_url: str, tmp_path: Path) -> None:
    await made(sqlite_url, 1)
    backup(sqlite_url, tmp_path / "copy.db")
    await made(sqlite_url, 2)
    found, kept = restore(sqlite_url, tmp_path / "copy.db", NOW)
    assert found.chats == 1
    assert kept == tmp_path / "lede.db.before-20261124T073000Z"
    assert (chats_in(tmp_path / "lede.db"), chats_in(kept)) == ([1], [1, 2])
    assert names_in(tmp_path) == {"lede.db", "copy.db", kept.name}
    _, second = restore(sqlite_url, tmp_path / "copy.db", NOW)
    assert second == tmp_path / f"{kept.name}-2"
    await made(sqlite_url, 3)  # a bot starts on it
    assert chats_in(tmp_path / "lede.db") == [1, 3]


async def test_what_only_the_log_of_the_old_one_holds_is_kept_too(sqlite_url: str, tmp_path: Path) -> None:
    """A bot that was killed leaves its log behind, which must neither be lost nor be taken for the new file's."""
    backup(sqlite_url, tmp_path / "copy.db")
    storage = await open_storage(sqlite_url)
    await put(storage, 7)
    killed = tmp_path / "killed"
    killed.mkdir()
    for path in [*tmp_path.glob("lede.db*")]:
        (killed / path.name).write_bytes(path.read_bytes())
    await storage.close()
    _, kept = restore(f"sqlite+aiosqlite:///{killed}/lede.db", tmp_path / "copy.db", NOW)
    assert kept is not None
    assert (chats_in(killed / "lede.db"), chats_in(kept)) == ([], [7])


def test_where_there_was_none_nothing_is_kept(sqlite_url: str, tmp_path: Path) -> None:
    found, kept = restore(f"sqlite+aiosqlite:///{tmp_path}/new.db", tmp_path / "lede.db", NOW)
    assert (found.chats, kept) == (0, None)
    assert chats_in(tmp_path / "new.db") == []


def test_a_damaged_database_gives_way(sqlite_url: str, tmp_path: Path) -> None:
    backup(sqlite_url, tmp_path / "copy.db")
    (tmp_path / "lede.db").write_bytes(b"no database at all" * 1000)
    _, kept = restore(sqlite_url, tmp_path / "copy.db", NOW)
    assert kept is not None and kept.read_bytes().startswith(b"no database")
    assert chats_in(tmp_path / "lede.db") == []


async def test_not_under_a_running_bot(sqlite_url: str, tmp_path: Path) -> None:
    backup(sqlite_url, tmp_path / "copy.db")
    await made(sqlite_url, 1)
    with held(sqlite_url), pytest.raises(StorageError, match="a bot is running"):
        restore(sqlite_url, tmp_path / "copy.db", NOW)
    assert chats_in(tmp_path / "lede.db") == [1]


async def test_not_under_anybody_else(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "PATIENCE", 0.05)
    backup(sqlite_url, tmp_path / "copy.db")
    storage = await open_storage(sqlite_url)  # as lede poll has it, which takes no lock
    await put(storage, 1)
    with pytest.raises(StorageError, match="another program uses"):
        restore(sqlite_url, tmp_path / "copy.db", NOW)
    assert names_in(tmp_path) == {"lede.db", "lede.db-wal", "lede.db-shm", "copy.db"}
    await put(storage, 2)
    await storage.close()
    assert chats_in(tmp_path / "lede.db") == [1, 2]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "newer Lede"),
        ("DROP TABLE outbox", "no database of Lede"),
        ("DELETE FROM alembic_version", "no database of Lede"),
        ("INSERT INTO saved VALUES (5, 5, '2026-01-01')", "belong nowhere"),
    ],
)
async def test_what_is_no_copy_of_ours_changes_nothing(sqlite_url: str, tmp_path: Path, change: str, told: str) -> None:
    copy = tmp_path / "copy.db"
    backup(sqlite_url, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(change)
        connection.commit()
    await made(sqlite_url, 1)
    with pytest.raises(StorageError, match=told):
        restore(sqlite_url, copy, NOW)
    assert (chats_in(tmp_path / "lede.db"), names_in(tmp_path)) == ([1], {"lede.db", "copy.db"})


@pytest.mark.parametrize("content", [b"", b"a text, and no database", b"damaged"])
def test_what_is_no_database_changes_nothing(sqlite_url: str, tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(content)
    if content == b"damaged":
        backup(sqlite_url, copy, overwrite=True)
        damage(copy)
    with pytest.raises(StorageError, match=r"damaged|no database"):
        restore(sqlite_url, copy, NOW)
    assert names_in(tmp_path) == {"lede.db", "copy.db"}


def test_a_file_that_is_not_there_or_is_the_database(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="there is no file"):
        restore(sqlite_url, tmp_path / "copy.db", NOW)
    with pytest.raises(StorageError, match="the database itself"):
        restore(sqlite_url, tmp_path / "lede.db", NOW)
    with pytest.raises(StorageError, match="there is no database"):
        backup(f"sqlite+aiosqlite:///{tmp_path}/none.db", tmp_path / "copy.db")


def test_postgresql_has_tools_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="pg_dump") as refused:
        backup(POSTGRES, tmp_path / "copy.db")
    assert "pass-word" not in str(refused.value)
    with pytest.raises(StorageError, match="pg_restore"):
        restore(POSTGRES, tmp_path / "copy.db", NOW)
