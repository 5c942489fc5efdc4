from __future__ import annotations

from bot.storage.base import Storage
from tests.contracts.samples import HOUR, NOW, World, add_articles, add_chat, entry


async def test_saved_articles_come_latest_saved_first(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, *(entry(n) for n in range(1, 4)))
    async with storage.write() as tx:
        for number, hours in zip(ids, (2, 3, 1), strict=True):
            await tx.saved.put(1, number, NOW + hours * HOUR)
        assert [article.id for article in await tx.saved.of_chat(1, 10)] == [ids[1], ids[0], ids[2]]
        assert [article.id for article in await tx.saved.of_chat(1, 1, offset=1)] == [ids[0]]
        assert await tx.saved.of_chat(1, 10, offset=3) == []
        assert await tx.saved.of_chat(2, 10) == []
        assert await tx.saved.count(1) == 3
        assert await tx.saved.count(2) == 0


async def test_saving_once_more_changes_nothing(storage: Storage, world: World) -> None:
    first, second = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        await tx.saved.put(1, first, NOW)
        await tx.saved.put(1, second, NOW + HOUR)
        await tx.saved.put(1, first, NOW + 2 * HOUR)
        assert [article.id for article in await tx.saved.of_chat(1, 10)] == [second, first]


async def test_each_chat_has_its_own(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await add_chat(tx, 2)
        await tx.saved.put(1, one, NOW)
        assert await tx.saved.has(1, one) is True
        assert await tx.saved.has(2, one) is False
        assert await tx.saved.remove(2, one) is False
        assert await tx.saved.remove(1, one) is True
        assert await tx.saved.remove(1, one) is False
        assert await tx.saved.has(1, one) is False
