from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.errors import StorageError
from bot.model import Followed, Mode, Subscription
from bot.storage.base import Storage
from tests.contracts.samples import HOUR, NOW, World, add_articles, add_chat, add_feed, entry


async def test_a_subscription_comes_back_with_its_feed(storage: Storage, world: World) -> None:
    put = Subscription(
        chat_id=1,
        feed_id=world.feed.id,
        mode=Mode.MUTED,
        title="Mine",
        tags=("tech", "sea"),
        seen_entry_id=12,
        created_at=NOW,
    )
    async with storage.write() as tx:
        await tx.subscriptions.put(put)
        assert await tx.subscriptions.get(1, world.feed.id) == Followed(subscription=put, feed=world.feed)
        assert await tx.subscriptions.get(1, 404) is None
        assert await tx.subscriptions.get(2, world.feed.id) is None


async def test_of_chat_in_order_of_subscription(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        second, third = await add_feed(tx, "b"), await add_feed(tx, "a")
        await tx.subscriptions.put(Subscription(chat_id=1, feed_id=third.id, created_at=NOW + 2 * HOUR))
        await tx.subscriptions.put(Subscription(chat_id=1, feed_id=second.id, created_at=NOW + HOUR))
        assert [one.feed for one in await tx.subscriptions.of_chat(1)] == [world.feed, second, third]
        assert await tx.subscriptions.of_chat(2) == []


async def test_remove(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        assert await tx.subscriptions.remove(1, world.feed.id) is True
        assert await tx.subscriptions.remove(1, world.feed.id) is False
        assert await tx.subscriptions.of_chat(1) == []


async def test_followers(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        await tx.subscriptions.put(Subscription(chat_id=2, feed_id=world.feed.id))
        assert [one.chat_id for one in await tx.subscriptions.of_feed(world.feed.id)] == [1, 2]
        assert await tx.subscriptions.of_feed(404) == []
        assert await tx.subscriptions.counts([world.feed.id, 404]) == {world.feed.id: 2}
        assert await tx.subscriptions.counts(range(1000, 4000)) == {}


async def test_a_subscription_needs_its_chat_and_its_feed(storage: Storage, world: World) -> None:
    for chat_id, feed_id in ((404, world.feed.id), (1, 404)):
        with pytest.raises(StorageError):
            async with storage.write() as tx:
                await tx.subscriptions.put(Subscription(chat_id=chat_id, feed_id=feed_id))


async def test_behind_are_instant_subscriptions_that_have_not_had_all(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        last = await tx.articles.last_entry_id(world.feed.id)
        instant = Subscription(chat_id=1, feed_id=world.feed.id, mode=Mode.INSTANT, seen_entry_id=last - 1)
        assert await tx.subscriptions.behind(10) == []  # its mode is digest
        await tx.subscriptions.put(instant)
        assert await tx.subscriptions.behind(10) == [Followed(subscription=instant, feed=world.feed)]
        await tx.subscriptions.put(replace(instant, seen_entry_id=last))
        assert await tx.subscriptions.behind(10) == []


@pytest.mark.parametrize("lost", [{"stopped": True}, {"unreachable": "blocked"}], ids=["stopped", "unreachable"])
async def test_behind_leaves_out_chats_that_get_nothing(storage: Storage, world: World, lost: dict) -> None:
    await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        for chat in (await add_chat(tx, 2, **lost), await add_chat(tx, 3), await add_chat(tx, 4)):
            await tx.subscriptions.put(Subscription(chat_id=chat.id, feed_id=world.feed.id, mode=Mode.INSTANT))
        assert [one.subscription.chat_id for one in await tx.subscriptions.behind(10)] == [3, 4]
        assert len(await tx.subscriptions.behind(1)) == 1


async def test_behind_leaves_out_chats_that_are_quiet(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1))
    night = {"quiet_from": time(22), "quiet_until": time(7)}
    async with storage.write() as tx:
        for chat in (
            await add_chat(tx, 2),
            await add_chat(tx, 3, **night),
            await add_chat(tx, 4, **night, timezone="Asia/Tokyo"),
        ):
            await tx.subscriptions.put(Subscription(chat_id=chat.id, feed_id=world.feed.id, mode=Mode.INSTANT))
        hushed = [("UTC", time(22), time(7))]
        assert [one.subscription.chat_id for one in await tx.subscriptions.behind(10, NOW, hushed)] == [2, 4]
        assert len(await tx.subscriptions.behind(10, NOW)) == 3


async def test_of_several_chats_each_in_its_order(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        other = await add_feed(tx, "other", followed_by=2)
        later = Subscription(chat_id=2, feed_id=world.feed.id, tags=("tech",), created_at=NOW + HOUR)
        await tx.subscriptions.put(later)
        found = await tx.subscriptions.of_chats([1, 2, 404])
        assert [one.feed_id for one in found if one.chat_id == 2] == [other.id, world.feed.id]
        assert found[-1] == later and [one.feed_id for one in found if one.chat_id == 1] == [world.feed.id]
        assert await tx.subscriptions.of_chats([]) == []
