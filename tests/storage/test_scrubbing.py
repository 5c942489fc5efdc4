"""No byte of an erased chat is left in SQLite's files."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.model import Article, Chat, Message, MessageKind
from bot.storage import upkeep
from bot.storage.base import Storage
from bot.storage.engine import open_storage

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
GONE = 7_316_240_551
WORDS = "The lantern keeper of Lower Brackwater"


def varint(number: int) -> bytes:
    """As SQLite writes a row id (File Format, section 1.6)."""
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(0x80 | number & 0x7F)
    return bytes(reversed(groups))


TRACES = {
    "its number as a column": GONE.to_bytes(6, "big"),
    "its number as a row's": varint(GONE),
    "its number as text": str(GONE).encode(),
    "what it sent": WORDS.encode(),
}


def found(folder: Path) -> set[str]:
    files = [path for path in folder.iterdir() if path.name.startswith("lede.db")]
    return {f"{trace} in {path.name}" for path in files for trace, some in TRACES.items() if some in path.read_bytes()}


async def much_of(storage: Storage, chat_id: int, words: str) -> None:
    """Rows in several tables, over many pages, which others' rows stand between."""
    for number in range(60):
        async with storage.write() as tx:
            await tx.chats.put(Chat(id=chat_id, title=words))
            article = Article(
                key=f"paste:{chat_id}:{number}", title=words, text=f"{words}. " * (number * 7), private=True
            )
            kept = await tx.articles.save(article)
            await tx.saved.put(chat_id, kept.id, NOW)
            await tx.outbox.add(chat_id, MessageKind.ANSWER, [Message(html=f"{words} {number}. " * number)], NOW)
            await tx.digests.mark_shown(chat_id, [kept.id], None, NOW, by_hand=True)


async def busy(storage: Storage) -> None:
    for chat_id in (11, GONE, 12):
        await much_of(storage, chat_id, WORDS if chat_id == GONE else "Somebody else")
    async with storage.write() as tx:  # what retention deletes leaves holes, and moves rows about
        await tx.outbox.purge(NOW)


async def test_nothing_is_left_while_the_bot_runs_on(sqlite_storage: Storage, tmp_path: Path) -> None:
    await busy(sqlite_storage)
    assert {trace.partition(" in ")[0] for trace in found(tmp_path)} >= set(TRACES) - {"its number as a row's"}
    async with sqlite_storage.write() as tx:
        await tx.chats.erase(GONE)
    assert await sqlite_storage.scrub()
    assert found(tmp_path) == set()
    async with sqlite_storage.read() as tx:
        assert await tx.chats.count() == 2
        assert await tx.saved.count(11) == 60


async def test_nor_a_word_of_it_in_the_index_of_words(sqlite_storage: Storage, tmp_path: Path) -> None:
    await busy(sqlite_storage)
    async with sqlite_storage.write() as tx:
        while await tx.search.index(50):
            pass
    indexed = b"brackwater"  # the tokenizer folds case
    assert indexed in (tmp_path / "lede.db-wal").read_bytes()
    async with sqlite_storage.write() as tx:
        await tx.chats.erase(GONE)
    assert await sqlite_storage.scrub()
    assert not [path.name for path in tmp_path.iterdir() if indexed in path.read_bytes()]


async def test_a_crash_in_between_is_made_up_for(sqlite_url: str, tmp_path: Path) -> None:
    storage = await open_storage(sqlite_url)
    await busy(storage)
    async with storage.write() as tx:
        await tx.chats.erase(GONE)
    await storage.close()
    storage = await open_storage(sqlite_url)
    assert await storage.scrub()
    assert found(tmp_path) == set()
    await storage.close()


async def test_where_there_is_no_room_to_write_it_anew_it_is_overwritten(
    sqlite_storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await busy(sqlite_storage)
    async with sqlite_storage.write() as tx:
        await tx.chats.erase(GONE)
    monkeypatch.setattr(upkeep, "VACUUM", "VACUUM INTO '/dev/null/nowhere'")
    assert await sqlite_storage.scrub()
    assert found(tmp_path) == set()


async def test_a_reader_keeps_the_log_and_so_it_is_tried_again(sqlite_storage: Storage, tmp_path: Path) -> None:
    await busy(sqlite_storage)
    reader = sqlite3.connect(tmp_path / "lede.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM chats").fetchone()
    async with sqlite_storage.write() as tx:
        await tx.chats.erase(GONE)
    with pytest.raises(StorageError, match="while somebody reads"):
        await sqlite_storage.scrub()
    reader.close()
    assert await sqlite_storage.scrub()
    assert found(tmp_path) == set()
