from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Article, Mode, Subscription, TextOrigin
from bot.storage.base import Storage
from tests.contracts.samples import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    ODD,
    ODD_STORED,
    World,
    add_articles,
    add_feed,
    article,
    entry,
)

FULL = Article(
    key="link:7:https://courier.example/secret",
    url="https://courier.example/secret?key=1",
    title="The pier reopens",
    author="Robin Reed",
    source="The Saltmarsh Courier",
    language="en-GB",
    image="https://courier.example/pier.jpg",
    text="The pier reopens in May.\nTickets cost the same.",
    origin=TextOrigin.PAGE,
    published_at=NOW - DAY,
    seen_at=NOW,
    next_read_at=NOW + HOUR,
    read_failures=2,
    private=True,
)


async def test_an_article_comes_back_as_it_was_saved(storage: Storage) -> None:
    async with storage.write() as tx:
        saved = await tx.articles.save(FULL)
        assert saved == replace(FULL, id=saved.id)
        assert saved.id > 0
        assert await tx.articles.get(saved.id) == saved
        assert await tx.articles.by_key(FULL.key) == saved
        assert await tx.articles.save(Article(key="bare")) == await tx.articles.by_key("bare")


async def test_unknown_articles_are_none(storage: Storage) -> None:
    async with storage.read() as tx:
        assert await tx.articles.get(404) is None
        assert await tx.articles.by_key("nothing") is None


async def test_save_replaces_by_id(storage: Storage) -> None:
    async with storage.write() as tx:
        saved = await tx.articles.save(Article(key="old"))
        changed = replace(FULL, id=saved.id)
        assert await tx.articles.save(changed) == changed
        assert await tx.articles.get(saved.id) == changed


async def test_two_who_save_the_same_key_share_the_article(storage: Storage, world: World) -> None:
    """Two people send the same link; both pages are fetched before either is stored."""
    async with storage.write() as tx:
        first = await tx.articles.save(replace(FULL, text="As the first saw it."))
        second = await tx.articles.save(replace(FULL, seen_at=NOW + HOUR))
        assert second == replace(FULL, id=first.id)


async def test_save_leaves_the_story_alone(storage: Storage, world: World) -> None:
    """Whoever read an article before it was put into a story writes it back afterwards."""
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        before = await tx.articles.get(one)
        assert before is not None
        story = await tx.stories.add("Ferry", NOW)
        await tx.stories.assign(one, story, NOW)
        after = await tx.articles.save(replace(before, text="From its page.", origin=TextOrigin.PAGE))
        assert after == replace(before, text="From its page.", origin=TextOrigin.PAGE, story_id=story)
        assert await tx.articles.get(one) == after


async def test_keys_of_any_length_are_told_apart(storage: Storage) -> None:
    long = "https://courier.example/" + "ä" * 5_000
    async with storage.write() as tx:
        one, other = await tx.articles.save(Article(key=long + "1")), await tx.articles.save(Article(key=long + "2"))
        assert one.id != other.id
        assert await tx.articles.by_key(long + "1") == one
        assert await tx.articles.by_key(other.key) == other


async def test_odd_text_is_stored_as_far_as_it_can_be(storage: Storage) -> None:
    async with storage.write() as tx:
        stored = await tx.articles.save(replace(FULL, title=ODD, text=ODD, key=ODD))
        assert (stored.title, stored.text) == (ODD_STORED, ODD_STORED)
        assert await tx.articles.by_key(ODD) == stored


async def test_an_instant_needs_its_time_zone(storage: Storage) -> None:
    with pytest.raises(ValueError, match="time zone"):
        async with storage.write() as tx:
            await tx.articles.save(replace(FULL, seen_at=NOW.replace(tzinfo=None)))


async def test_to_read_longest_due_first(storage: Storage) -> None:
    async with storage.write() as tx:
        late, first, *_ = [
            await tx.articles.save(article(n, next_read_at=at))
            for n, at in enumerate((NOW, NOW - HOUR, NOW + MINUTE, None), start=1)
        ]
        assert await tx.articles.to_read(NOW, 10) == [first, late]
        assert await tx.articles.to_read(NOW, 1) == [first]


async def test_unclustered_are_feeds_articles_that_have_their_text(storage: Storage, world: World) -> None:
    newest, oldest, *_ = await add_articles(
        storage,
        world.feed,
        entry(1, published_at=NOW),
        entry(2, published_at=NOW - HOUR),
        entry(3, next_read_at=NOW),
        entry(4),
    )
    async with storage.write() as tx:
        placed = await tx.articles.by_key(article(4).key)
        assert placed is not None
        await tx.stories.assign(placed.id, await tx.stories.add("Ferry", NOW), NOW)
        await tx.articles.save(article(5))  # somebody's paste, in no feed
        assert [one.id for one in await tx.articles.unclustered(10)] == [oldest, newest]
        assert [one.id for one in await tx.articles.unclustered(1)] == [oldest]


async def test_latest_by_date_then_by_place_in_the_document(storage: Storage, world: World) -> None:
    first, second, third, undated = await add_articles(
        storage,
        world.feed,
        entry(1, published_at=NOW - HOUR),
        entry(2, published_at=NOW - HOUR),
        entry(3, published_at=NOW - 2 * HOUR),
        entry(4, published_at=None, seen_at=NOW),
    )
    async with storage.write() as tx:
        found = await tx.articles.latest(world.feed.id, 10)
        assert [one.id for one in found] == [undated, second, first, third]
        assert [one.id for one in await tx.articles.latest(world.feed.id, 2)] == [undated, second]
        assert await tx.articles.latest(404, 2) == []


async def test_latest_names_an_article_once(storage: Storage, world: World) -> None:
    """A feed that gives an item a new guid has two entries for one article."""
    await add_articles(storage, world.feed, entry(1, key="guid#0"), entry(2))
    await add_articles(storage, world.feed, entry(1, key="guid#1"), entry(2))
    async with storage.read() as tx:
        assert len(await tx.articles.latest(world.feed.id, 10)) == 2
        assert len(await tx.articles.after(world.feed.id, 0, 10)) == 2


async def test_entries_beyond_the_last_one_seen(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, *(entry(n) for n in range(1, 5)))
    async with storage.write() as tx:
        other = await add_feed(tx, "other")
        await tx.articles.add_entries(other.id, [entry(9)], NOW)
        rows = await tx.articles.after(world.feed.id, 0, 10)
        assert [one.article.id for one in rows] == list(ids)
        assert [one.id for one in rows] == sorted(one.id for one in rows)
        assert await tx.articles.last_entry_id(world.feed.id) == rows[-1].id
        assert await tx.articles.after(world.feed.id, rows[1].id, 10) == rows[2:]
        assert await tx.articles.after(world.feed.id, 0, 2) == rows[:2]
        assert await tx.articles.after(world.feed.id, rows[-1].id, 10) == []
        assert await tx.articles.last_entry_id(404) == 0


async def test_news_of_a_time(storage: Storage, world: World) -> None:
    after, at_the_end, before, late = await add_articles(
        storage,
        world.feed,
        entry(1, new_at=NOW - HOUR + MINUTE, published_at=NOW - HOUR),
        entry(2, new_at=NOW, published_at=NOW),
        entry(3, new_at=NOW - HOUR),
        entry(4, new_at=NOW + MINUTE),
    )
    async with storage.read() as tx:
        assert [one.id for one in await tx.articles.news(1, NOW - HOUR, NOW)] == [at_the_end, after]
        assert [one.id for one in await tx.articles.news(1, NOW, NOW + HOUR)] == [late]
        assert [one.id for one in await tx.articles.news(1, NOW - DAY, NOW - HOUR)] == [before]
        assert await tx.articles.news(2, NOW - DAY, NOW + DAY) == []


async def test_news_names_an_article_of_two_feeds_once(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        other = await add_feed(tx, "other", followed_by=1)
        await tx.articles.add_entries(world.feed.id, [entry(1)], NOW)
        await tx.articles.add_entries(other.id, [entry(1)], NOW)
        assert len(await tx.articles.news(1, NOW - HOUR, NOW)) == 1


@pytest.mark.parametrize("mode", [Mode.INSTANT, Mode.MUTED])
async def test_news_is_for_the_digest(storage: Storage, world: World, mode: Mode) -> None:
    await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.subscriptions.put(Subscription(chat_id=1, feed_id=world.feed.id, mode=mode))
        assert await tx.articles.news(1, NOW - HOUR, NOW) == []
        assert len(await tx.articles.news(1, NOW - HOUR, NOW, mode)) == 1


async def test_many_at_once_without_those_that_are_gone(storage: Storage, world: World) -> None:
    first, second = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.read() as tx:
        found = await tx.articles.many([second, first, 9999])
        assert set(found) == {first, second}
        assert found[first] == await tx.articles.get(first)


async def test_what_feeds_have_brought(storage: Storage, world: World) -> None:
    second, first = await add_articles(storage, world.feed, entry(2, new_at=NOW + HOUR), entry(1, new_at=NOW))
    async with storage.write() as tx:
        other = await add_feed(tx, "other")
        (shared,) = (await tx.articles.add_entries(other.id, [entry(3, new_at=NOW)], NOW)).new
    async with storage.read() as tx:
        brought = await tx.articles.brought([other.id, world.feed.id, 404], NOW - DAY)
        assert [one for one in brought if one[0] == world.feed.id] == [
            (world.feed.id, NOW, first),
            (world.feed.id, NOW + HOUR, second),
        ]
        assert [one for one in brought if one[0] == other.id] == [(other.id, NOW, shared)]
        assert await tx.articles.brought([world.feed.id], NOW) == [(world.feed.id, NOW + HOUR, second)]
        assert await tx.articles.brought([], NOW - DAY) == []


async def test_how_much_feeds_have_brought(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        other = await add_feed(tx, "gazette")
    old, twice = entry(1, new_at=NOW), entry(2, key="other", new_at=NOW + HOUR)
    await add_articles(storage, world.feed, old, entry(2, new_at=NOW + HOUR), twice, entry(3, new_at=NOW + HOUR))
    async with storage.read() as tx:
        assert await tx.articles.counts([world.feed.id, other.id], NOW) == {world.feed.id: 2}
        assert await tx.articles.counts([], NOW) == {}
