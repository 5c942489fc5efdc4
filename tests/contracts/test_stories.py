from __future__ import annotations

import pytest

from bot.errors import StorageError
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, MINUTE, NOW, World, add_articles, entry


async def test_a_story_comes_with_its_articles_in_order_of_time(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, *(entry(n, published_at=NOW + n * HOUR) for n in (3, 1, 2)))
    async with storage.write() as tx:
        story_id = await tx.stories.add("Ferries enter service", NOW + HOUR)
        for number, at in zip(ids, (3, 1, 2), strict=True):
            await tx.stories.assign(number, story_id, NOW + at * HOUR)
        story = await tx.stories.get(story_id)
    assert story is not None
    assert (story.id, story.headline) == (story_id, "Ferries enter service")
    assert (story.first_at, story.latest_at) == (NOW + HOUR, NOW + 3 * HOUR)
    assert [article.id for article in story.articles] == [ids[1], ids[2], ids[0]]
    assert {article.story_id for article in story.articles} == {story_id}


async def test_assign_widens_the_times_and_never_narrows_them(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        story_id = await tx.stories.add("Ferry", NOW)
        for at in (NOW - HOUR, NOW + HOUR, NOW):
            await tx.stories.assign(one, story_id, at)
        story = await tx.stories.get(story_id)
    assert story is not None
    assert (story.first_at, story.latest_at) == (NOW - HOUR, NOW + HOUR)


async def test_a_story_that_is_not_there_is_none(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.stories.get(404) is None
        assert await tx.stories.get(await tx.stories.add("Nobody tells it", NOW)) is None


async def test_an_article_is_not_put_into_a_story_that_is_not_there(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    with pytest.raises(StorageError):
        async with storage.write() as tx:
            await tx.stories.assign(one, 404, NOW)


async def test_recent_stories_come_whole(storage: Storage, world: World) -> None:
    old, new, other = await add_articles(
        storage, world.feed, entry(1, published_at=NOW - DAY), entry(2, published_at=NOW), entry(3, published_at=NOW)
    )
    async with storage.write() as tx:
        running, over = await tx.stories.add("Still running", NOW - DAY), await tx.stories.add("Over", NOW - DAY)
        await tx.stories.assign(old, running, NOW - DAY)
        await tx.stories.assign(new, running, NOW)
        await tx.stories.assign(other, over, NOW - DAY)
        assert await tx.stories.recent(NOW - HOUR) == [(running, old), (running, new)]
        assert await tx.stories.recent(NOW) == []


async def test_purge_keeps_stories_that_have_articles(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        told, untold = await tx.stories.add("Told", NOW), await tx.stories.add("Not told", NOW)
        await tx.stories.assign(one, told, NOW)
        assert await tx.stories.purge() == 1
        assert await tx.stories.get(told) is not None
        assert await tx.stories.purge() == 0
        assert await tx.stories.add("Its id is not used again", NOW) > untold


async def test_a_story_goes_when_its_last_article_has_gone(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        story_id = await tx.stories.add("Ferries", NOW)
        for number in ids:
            await tx.stories.assign(number, story_id, NOW)
        await tx.articles.add_entries(world.feed.id, [entry(2)], NOW + MINUTE)
        assert await tx.articles.purge(NOW + HOUR) == 1
        assert await tx.stories.purge() == 0
        await tx.articles.add_entries(world.feed.id, [], NOW + MINUTE)
        assert await tx.articles.purge(NOW + HOUR) == 1
        assert await tx.stories.purge() == 1
