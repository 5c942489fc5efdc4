from __future__ import annotations

from dataclasses import replace

from bot.model import Label, Relabelled
from bot.storage.base import Storage
from tests.contracts.samples import HOUR, NOW, World, add_chat

CHANGE = Relabelled(
    chat_id=1,
    labels=(Label(feed_id=3, title="Küste \U0001f30a", tags=("tech", "küste")), Label(feed_id=4)),
    tag="#tech",
    schedules=frozenset({7, 5}),
    filters=frozenset({2}),
    at=NOW,
)


async def test_a_change_is_remembered_as_it_was(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        first, second = await tx.labels.remember(CHANGE), await tx.labels.remember(Relabelled(chat_id=1, at=NOW))
        assert first != second and await tx.labels.recall(1, first) == replace(CHANGE, id=first)
        assert await tx.labels.recall(1, second) == Relabelled(id=second, chat_id=1, at=NOW)
        assert await tx.labels.recall(2, first) is None and await tx.labels.recall(1, 99) is None


async def test_for_a_while(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        old, new = [await tx.labels.remember(replace(CHANGE, at=NOW + hours * HOUR)) for hours in (0, 1)]
        assert await tx.labels.purge(NOW) == 0
        assert await tx.labels.purge(NOW + HOUR) == 1
        assert await tx.labels.recall(1, old) is None and await tx.labels.recall(1, new)
