"""``Storage`` itself: what a unit of work promises."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import StorageError
from bot.model import Chat, MessageKind
from bot.storage.base import Storage
from bot.storage.engine import open_storage
from tests.contracts.samples import NOW, add_chat, message


async def test_check_names_the_engine(storage: Storage, database_url: str) -> None:
    name, version = (await storage.check()).split()
    assert name == ("SQLite" if database_url.startswith("sqlite") else "PostgreSQL")
    assert version[0].isdigit()


async def test_what_is_written_is_there_after_a_restart(storage: Storage, database_url: str) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 7)
    await storage.close()
    again = await open_storage(database_url)
    async with again.read() as tx:
        assert await tx.chats.get(7) == Chat(id=7)
    await again.close()


async def test_an_error_rolls_everything_back(storage: Storage) -> None:
    with pytest.raises(LookupError):
        async with storage.write() as tx:
            await add_chat(tx, 1)
            await tx.outbox.add(1, MessageKind.ANSWER, [message()], NOW)
            raise LookupError
    async with storage.read() as tx:
        assert await tx.chats.count() == 0
        assert (await tx.outbox.counts())["pending"] == 0


async def test_a_broken_statement_rolls_everything_back(storage: Storage) -> None:
    with pytest.raises(StorageError):
        async with storage.write() as tx:
            await add_chat(tx, 1)
            await tx.saved.put(404, 404, NOW)
    async with storage.read() as tx:
        assert await tx.chats.count() == 0


async def test_a_cancelled_task_rolls_everything_back(storage: Storage) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with storage.write() as tx:
            await add_chat(tx, 1)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with storage.write() as tx:
        assert await tx.chats.count() == 0


async def test_a_read_block_can_not_write(storage: Storage) -> None:
    with pytest.raises(StorageError):
        async with storage.read() as tx:
            await add_chat(tx, 1)


async def test_no_update_is_lost(storage: Storage) -> None:
    """Each task reads, lets others run, and writes back what it read and one more."""
    async with storage.write() as tx:
        await add_chat(tx, 1, title="0")

    async def one_more() -> None:
        async with storage.write() as tx:
            chat = await tx.chats.get(1)
            assert chat is not None
            await asyncio.sleep(0)
            await tx.chats.put(replace(chat, title=str(int(chat.title) + 1)))

    await asyncio.gather(*(one_more() for _ in range(50)))
    async with storage.read() as tx:
        assert await tx.chats.get(1) == Chat(id=1, title="50")


async def test_no_update_is_lost_between_two_processes(storage: Storage, database_url: str) -> None:
    """Two storages stand for two processes: they share nothing but the database."""
    other = await open_storage(database_url)
    async with storage.write() as tx:
        await add_chat(tx, 1, title="0")

    async def one_more(mine: Storage) -> None:
        async with mine.write() as tx:
            chat = await tx.chats.get(1)
            assert chat is not None
            await asyncio.sleep(0)
            await tx.chats.put(replace(chat, title=str(int(chat.title) + 1)))

    await asyncio.gather(*(one_more(mine) for _ in range(15) for mine in (storage, other)))
    async with other.read() as tx:
        assert await tx.chats.get(1) == Chat(id=1, title="30")
    await other.close()


async def test_no_row_is_claimed_twice(storage: Storage, database_url: str) -> None:
    other = await open_storage(database_url)
    async with storage.write() as tx:
        for chat in range(60):
            await tx.outbox.add(chat, MessageKind.ANSWER, [message()], NOW)
    claimed: list[int] = []

    async def claim(mine: Storage) -> None:
        async with mine.write() as tx:
            claimed.extend(row.id for row in await tx.outbox.claim(NOW, 5))

    await asyncio.gather(*(claim(mine) for _ in range(8) for mine in (storage, other)))
    assert len(claimed) == len(set(claimed)) == 60
    await other.close()


async def test_a_reader_sees_one_moment_and_waits_for_nobody(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 1)
    async with storage.read() as reading:
        assert await reading.chats.count() == 1
        async with storage.write() as writing:
            await add_chat(writing, 2)
            assert await reading.chats.count() == 1
        assert await reading.chats.count() == 1
    async with storage.read() as reading:
        assert await reading.chats.count() == 2


async def test_readers_are_not_blocked_by_the_writer(storage: Storage) -> None:
    async def count() -> int:
        async with storage.read() as tx:
            return await tx.chats.count()

    async with storage.write() as tx:
        await add_chat(tx, 1)
        assert await asyncio.gather(*(count() for _ in range(30))) == [0] * 30


async def test_a_write_block_in_a_write_block_is_a_mistake(storage: Storage) -> None:
    async with storage.write():
        with pytest.raises(RuntimeError, match="inside"):
            async with storage.write():
                pass
    async with storage.write() as tx:
        await add_chat(tx, 1)


async def test_writers_take_turns_in_the_order_they_came(storage: Storage) -> None:
    order: list[int] = []

    async def write(number: int) -> None:
        async with storage.write() as tx:
            await tx.chats.count()
            order.append(number)

    async with storage.write():
        tasks = [asyncio.create_task(write(number)) for number in range(10)]
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    assert order == list(range(10))


async def test_a_number_beyond_64_bits_is_an_error_of_ours(storage: Storage) -> None:
    """A forged button may name any id."""
    with pytest.raises(StorageError):
        async with storage.read() as tx:
            await tx.articles.get(10**30)
    async with storage.write() as tx:
        assert await tx.articles.get(2**63 - 1) is None


async def test_a_closed_storage_is_an_error(storage: Storage) -> None:
    await storage.close()
    for opened in (storage.read, storage.write):
        with pytest.raises(StorageError, match="closed"):
            async with opened():
                pass
    with pytest.raises(StorageError, match="closed"):
        await storage.check()
    await storage.close()
