from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import StorageError
from bot.model import Feed, Subscription
from bot.storage.base import Storage
from tests.contracts.samples import HOUR, MINUTE, NOW, World, add_chat, add_feed

FULL = Feed(
    url="https://name:secret@courier.example/feed.xml?token=0f1e2d",
    title="The Saltmarsh Courier",
    site_url="https://courier.example/",
    language="en",
    etag='W/"abc"',
    last_modified="Tue, 04 Mar 2025 08:30:00 GMT",
    body_hash="9f" * 32,
    interval=1800,
    daily_rate=3.25,
    next_poll_at=NOW + HOUR,
    last_polled_at=NOW,
    last_success_at=NOW - HOUR,
    failures=2,
    trouble="error-bad-status",
    trouble_detail="404",
    kept=True,
    created_at=NOW - 2 * HOUR,
)


async def test_a_feed_comes_back_as_it_was_added(storage: Storage) -> None:
    async with storage.write() as tx:
        added = await tx.feeds.add(FULL)
    assert added == replace(FULL, id=added.id)
    assert added.id > 0
    async with storage.read() as tx:
        assert await tx.feeds.get(added.id) == added
        assert await tx.feeds.by_url(FULL.url) == added


async def test_unknown_feeds_are_none(storage: Storage) -> None:
    async with storage.read() as tx:
        assert await tx.feeds.get(404) is None
        assert await tx.feeds.by_url("https://nowhere.example/") is None


async def test_an_address_is_stored_once(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.feeds.add(FULL)
    with pytest.raises(StorageError) as raised:
        async with storage.write() as tx:
            await tx.feeds.add(FULL)
    assert "secret" not in str(raised.value)


async def test_addresses_of_any_length_are_told_apart(storage: Storage) -> None:
    long = "https://courier.example/" + "a" * 10_000
    async with storage.write() as tx:
        one, other = await tx.feeds.add(Feed(url=long + "1")), await tx.feeds.add(Feed(url=long + "2"))
        assert await tx.feeds.by_url(long + "1") == one
        assert await tx.feeds.by_url(long + "2") == other
        assert other.url == long + "2"


async def test_save_writes_every_field(storage: Storage) -> None:
    async with storage.write() as tx:
        added = await tx.feeds.add(Feed(url="https://old.example/"))
        changed = replace(FULL, id=added.id)
        await tx.feeds.save(changed)
        assert await tx.feeds.get(added.id) == changed
        assert await tx.feeds.by_url(FULL.url) == changed
        assert await tx.feeds.by_url("https://old.example/") is None


async def test_due_feeds_come_longest_due_first(storage: Storage) -> None:
    async with storage.write() as tx:
        late = await add_feed(tx, "late", next_poll_at=NOW)
        first = await add_feed(tx, "first", next_poll_at=NOW - HOUR)
        await add_feed(tx, "not-yet", next_poll_at=NOW + MINUTE)
        await add_feed(tx, "never", next_poll_at=None)
        assert await tx.feeds.due(NOW, 10) == [first, late]
        assert await tx.feeds.due(NOW, 1) == [first]


async def test_all_feeds_by_id(storage: Storage) -> None:
    async with storage.write() as tx:
        feeds = [await add_feed(tx, name, next_poll_at=None) for name in ("c", "a", "b")]
        assert await tx.feeds.all() == feeds


@pytest.mark.parametrize(
    ("before", "after"), [(None, NOW), (NOW + HOUR, NOW), (NOW, NOW), (NOW - HOUR, NOW - HOUR)], ids=str
)
async def test_wake_never_makes_it_later(storage: Storage, before, after) -> None:
    async with storage.write() as tx:
        feed, other = await add_feed(tx, next_poll_at=before), await add_feed(tx, "other", next_poll_at=None)
        await tx.feeds.wake(feed.id, NOW)
        assert await tx.feeds.get(feed.id) == replace(feed, next_poll_at=after)
        assert await tx.feeds.get(other.id) == other


async def test_nobody_following_means_no_polling(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        kept = await add_feed(tx, "kept", kept=True)
        idle = await add_feed(tx, "idle")
        await add_feed(tx, "idle-already", next_poll_at=None)
        assert await tx.feeds.drop_unfollowed() == 1
        assert [feed.id for feed in await tx.feeds.due(NOW, 10)] == [world.feed.id, kept.id]
        assert await tx.feeds.get(idle.id) == replace(idle, next_poll_at=None)
        assert await tx.feeds.drop_unfollowed() == 0


async def test_feeds_in_trouble_by_the_title_the_person_knows(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        broken = await add_feed(tx, "broken", followed_by=1, trouble="error-unreachable")
        named = await add_feed(tx, "named", trouble="error-not-a-feed")
        await tx.subscriptions.put(
            Subscription(chat_id=1, feed_id=named.id, title="My own name", created_at=NOW + HOUR)
        )
        await add_chat(tx, 2)
        await add_feed(tx, "other-chats", followed_by=2, trouble="error-unreachable")
        assert await tx.feeds.in_trouble(1) == [broken.title, "My own name"]
        assert await tx.feeds.in_trouble(3) == []
