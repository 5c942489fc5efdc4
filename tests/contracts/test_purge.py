"""``ArticleStore.purge``: what is kept has an end, and what a feed still lists never comes back as new."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.model import Added, Feed, Summary
from bot.storage.base import Storage, UnitOfWork
from tests.contracts.samples import DAY, HOUR, NOW, World, add_articles, add_feed, article, entry

KEPT_FOR = 90 * DAY


async def unchanged(tx: UnitOfWork, feed: Feed, at: datetime) -> None:
    """A poll that was answered with 304."""
    await tx.feeds.save(replace(feed, last_polled_at=at, last_success_at=at, next_poll_at=at + HOUR))


async def changed(tx: UnitOfWork, feed: Feed, at: datetime, *numbers: int) -> Added:
    added = await tx.articles.add_entries(feed.id, [entry(n, seen_at=at) for n in numbers], at)
    await unchanged(tx, feed, at)
    return added


async def purge(tx: UnitOfWork, now: datetime) -> int:
    return await tx.articles.purge(now - KEPT_FOR)


async def test_an_article_goes_with_all_that_hangs_on_it(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.summaries.put(one, "lead:3", Summary())
        await tx.digests.mark_shown(1, [one], None, NOW, by_hand=False)
        await changed(tx, world.feed, NOW + DAY)
        assert await purge(tx, NOW + DAY + KEPT_FOR) == 0
        assert await purge(tx, NOW + 2 * DAY + KEPT_FOR) == 1
        assert await tx.articles.get(one) is None
        assert await tx.summaries.get(one, "lead:3") is None
        assert await tx.digests.shown(1, [one], include_by_hand=True) == set()
        assert await tx.articles.after(world.feed.id, 0, 10) == []


async def test_what_a_feed_still_lists_stays_however_old(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await changed(tx, world.feed, NOW, 1, 2)
        for days in range(30, 400, 30):
            await unchanged(tx, world.feed, NOW + days * DAY)
            assert await purge(tx, NOW + days * DAY) == 0
        assert await changed(tx, world.feed, NOW + 400 * DAY, 1, 2) == Added()


async def test_an_unchanged_answer_confirms_the_list(storage: Storage, world: World) -> None:
    """Retention counts from when the entry left its feed, not from when the document last came whole."""
    async with storage.write() as tx:
        await changed(tx, world.feed, NOW, 1, 2)
        await unchanged(tx, world.feed, NOW + 300 * DAY)
        gone_at = NOW + 301 * DAY
        assert await changed(tx, world.feed, gone_at, 2) == Added()
        assert await purge(tx, gone_at + KEPT_FOR - DAY) == 0
        assert await changed(tx, world.feed, gone_at + DAY, 1, 2) == Added()  # back again: not new
        assert await purge(tx, gone_at + 10 * KEPT_FOR) == 0
        await changed(tx, world.feed, gone_at + 2 * DAY, 2)
        assert await purge(tx, gone_at + 3 * DAY + KEPT_FOR) == 1
        assert len((await changed(tx, world.feed, gone_at + 4 * DAY + KEPT_FOR, 1, 2)).new) == 1


async def test_a_feed_that_fails_for_months_comes_back_with_old_news(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await changed(tx, world.feed, NOW, 1, 2)
        failing = replace(world.feed, failures=50, trouble="error-unreachable", next_poll_at=NOW + 200 * DAY)
        await tx.feeds.save(failing)
        assert await purge(tx, NOW + 200 * DAY) == 0
        assert await changed(tx, world.feed, NOW + 200 * DAY, 1, 2) == Added()


async def test_a_feed_that_nobody_follows_keeps_nothing_for_ever(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await changed(tx, world.feed, NOW, 1, 2)
        await unchanged(tx, world.feed, NOW + DAY)
        await tx.subscriptions.remove(1, world.feed.id)
        await tx.feeds.drop_unfollowed()
        assert await purge(tx, NOW + DAY + KEPT_FOR) == 0
        assert await purge(tx, NOW + DAY + HOUR + KEPT_FOR) == 2


async def test_an_article_of_two_feeds_stays_for_the_one_that_lists_it(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        other = await add_feed(tx, "other")
        await changed(tx, world.feed, NOW, 1)
        await changed(tx, other, NOW, 1)
        await changed(tx, world.feed, NOW + DAY)
        assert await purge(tx, NOW + 400 * DAY) == 0
        await changed(tx, other, NOW + 400 * DAY)
        assert await purge(tx, NOW + 401 * DAY + KEPT_FOR) == 1


async def test_saved_articles_stay(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        (one,) = (await changed(tx, world.feed, NOW, 1)).new
        await tx.saved.put(1, one, NOW)
        await changed(tx, world.feed, NOW + DAY)
        assert await purge(tx, NOW + 400 * DAY) == 0
        assert await tx.articles.get(one) is not None
        await tx.saved.remove(1, one)
        assert await purge(tx, NOW + 400 * DAY) == 1


async def test_pastes_and_links_go_by_when_they_came(storage: Storage) -> None:
    async with storage.write() as tx:
        old = await tx.articles.save(article(1, seen_at=NOW))
        new = await tx.articles.save(article(2, seen_at=NOW + DAY))
        assert await purge(tx, NOW + DAY + KEPT_FOR) == 1
        assert await tx.articles.get(old.id) is None
        assert await tx.articles.get(new.id) == new


async def test_an_id_is_not_used_again(storage: Storage) -> None:
    """Buttons in old messages name ids."""
    async with storage.write() as tx:
        last = await tx.articles.save(article(1, seen_at=NOW))
        assert await purge(tx, NOW + 400 * DAY) == 1
        assert (await tx.articles.save(article(2))).id > last.id
