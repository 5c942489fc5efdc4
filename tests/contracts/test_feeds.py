from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import StorageError
from bot.model import Feed
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, MINUTE, NOW, World, add_chat, add_feed

FULL = Feed(
    url="https://name:secret@courier.example/feed.xml?token=0f1e2d",
    title="The Saltmarsh Courier",
    site_url="https://courier.example/",
    language="en",
    etag='W/"abc"',
    last_modified="Tue, 04 Mar 2025 08:30:00 GMT",
    body_hash="9f" * 32,
    listing=bytes(range(256)),
    interval=1800,
    daily_rate=3.25,
    last_new_at=NOW - 2 * HOUR,
    ttl=3600,
    max_age=300,
    skip_hours=frozenset({0, 5, 23}),
    skip_days=frozenset({6}),
    moved_to="https://courier.example/new.xml",
    moved_times=2,
    next_poll_at=NOW + HOUR,
    last_polled_at=NOW,
    last_success_at=NOW - HOUR,
    failures=2,
    trouble="error-bad-status",
    trouble_detail="404",
    told_at=NOW,
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


async def test_counts_of_feeds_that_are_polled_and_fail(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.feeds.counts() == (0, 0)
        await add_feed(tx, "well")
        await add_feed(tx, "broken", trouble="error-unreachable")
        await add_feed(tx, "gone", trouble="error-bad-status", next_poll_at=None)
        assert await tx.feeds.counts() == (2, 1)


async def test_dead_feeds_are_those_that_fail_for_good_or_for_long(storage: Storage) -> None:
    long_ago = NOW - 8 * DAY
    async with storage.write() as tx:
        await add_chat(tx)
        gone = await add_feed(tx, "gone", followed_by=1, trouble="error-bad-status", next_poll_at=None)
        failing = await add_feed(tx, "failing", followed_by=1, trouble="error-unreachable", last_success_at=long_ago)
        never = await add_feed(tx, "never", followed_by=1, trouble="error", last_success_at=None, created_at=long_ago)
        await add_feed(tx, "briefly", followed_by=1, trouble="error-unreachable")
        await add_feed(tx, "quiet", followed_by=1, last_success_at=long_ago)
        await add_feed(tx, "told", followed_by=1, trouble="error", last_success_at=long_ago, told_at=NOW)
        await add_feed(tx, "alone", trouble="error-unreachable", last_success_at=long_ago)
        assert await tx.feeds.dead(NOW - 7 * DAY, 10) == [gone, failing, never]
        assert await tx.feeds.dead(NOW - 7 * DAY, 1) == [gone]


async def test_moved_feeds_are_those_that_have_said_so_often(storage: Storage) -> None:
    async with storage.write() as tx:
        moved = await add_feed(tx, "moved", moved_to="https://new.example/", moved_times=3)
        await add_feed(tx, "perhaps", moved_to="https://other.example/", moved_times=2)
        await add_feed(tx, "idle", moved_to="https://third.example/", moved_times=9, next_poll_at=None)
        assert await tx.feeds.moved(3, 10) == [moved]
        assert await tx.feeds.moved(3, 0) == []


async def test_several_feeds_are_read_and_written_at_once(storage: Storage) -> None:
    async with storage.write() as tx:
        first, second, third = [await add_feed(tx, name) for name in "abc"]
        await tx.feeds.save(replace(first, title="A", failures=1), replace(third, title="C", listing=b"\x00\xff"))
        await tx.feeds.save()
    async with storage.read() as tx:
        found = await tx.feeds.many([third.id, first.id, 404])
        assert found == {
            first.id: replace(first, title="A", failures=1),
            third.id: replace(third, title="C", listing=b"\x00\xff"),
        }
        assert await tx.feeds.many([]) == {}
        assert await tx.feeds.get(second.id) == second
        assert len(await tx.feeds.many(range(1, 2_000))) == 3


async def test_the_pace_at_which_feeds_fall_due(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.feeds.pace(1800) == 0.0
        await add_feed(tx, "hourly", interval=3600)
        await add_feed(tx, "new", interval=0)
        await add_feed(tx, "idle", interval=60, next_poll_at=None)
        assert await tx.feeds.pace(1800) == pytest.approx(1 / 3600 + 1 / 1800)


async def test_a_poll_without_a_document_leaves_what_the_document_said(storage: Storage) -> None:
    async with storage.write() as tx:
        added = await tx.feeds.add(replace(FULL, listing=b"seen"))
        polled = Feed(
            id=added.id,
            url="https://elsewhere.example/",
            etag='"new"',
            interval=7200,
            max_age=60,
            next_poll_at=NOW + 2 * HOUR,
            last_polled_at=NOW,
            last_success_at=NOW,
        )
        await tx.feeds.note_polls(polled)
        kept = ("url", "title", "site_url", "language", "body_hash", "daily_rate", "last_new_at", "ttl", "skip_hours",
                "skip_days", "listing", "kept", "created_at")  # fmt: skip
        assert await tx.feeds.get(added.id) == replace(polled, **{name: getattr(added, name) for name in kept})
        await tx.feeds.note_polls()
