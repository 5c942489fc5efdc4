from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import StorageError
from bot.model import Article, OpinionKind
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, NOW, World, add_articles, add_chat, article, entry

UP, DOWN, OPENED, SAVED = OpinionKind.UP, OpinionKind.DOWN, OpinionKind.OPENED, OpinionKind.SAVED


async def stored(storage: Storage, world: World, count: int) -> list[int]:
    return list(await add_articles(storage, world.feed, *(entry(n) for n in range(1, count + 1))))


async def test_a_vote_is_given_changed_and_taken_back(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 3)
    async with storage.write() as tx:
        assert await tx.votes.of(1, ids) is None
        await tx.votes.put(1, ids[:2], UP, NOW)
        assert await tx.votes.of(1, ids[:1]) is True
        assert await tx.votes.of(1, ids) is True
        assert await tx.votes.of(1, ids[2:]) is None
        await tx.votes.put(1, ids, DOWN, NOW + HOUR)
        assert await tx.votes.of(1, ids) is False
        assert await tx.votes.remove(1, ids) == 3
        assert await tx.votes.remove(1, ids) == 0
        assert await tx.votes.of(1, ids) is None
        assert await tx.votes.of(1, []) is None


async def test_of_two_stories_that_became_one_the_latest_vote_holds(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 2)
    async with storage.write() as tx:
        await tx.votes.put(1, ids[:1], UP, NOW + HOUR)
        await tx.votes.put(1, ids[1:], DOWN, NOW)
        assert await tx.votes.of(1, ids) is True


async def test_each_chat_has_its_own(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 1)
    async with storage.write() as tx:
        await add_chat(tx, 2)
        await tx.votes.put(1, ids, UP, NOW)
        assert await tx.votes.of(2, ids) is None
        assert (await tx.votes.opinions([2], 10)).get(2, []) == []
        assert await tx.votes.remove(2, ids) == 0


async def test_opening_is_no_vote_and_takes_the_place_of_none(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 1)
    async with storage.write() as tx:
        await tx.votes.put(1, ids, OPENED, NOW)
        assert await tx.votes.of(1, ids) is None
        await tx.votes.put(1, ids, DOWN, NOW)
        await tx.votes.put(1, ids, OPENED, NOW + HOUR)
        assert await tx.votes.of(1, ids) is False
        assert [one.kind for one in (await tx.votes.opinions([1], 10)).get(1, [])] == [DOWN]


async def test_opinions_come_latest_first_with_what_was_saved(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 4)
    async with storage.write() as tx:
        await tx.votes.put(1, ids[:2], UP, NOW)
        await tx.votes.put(1, ids[2:3], OPENED, NOW + 2 * HOUR)
        await tx.saved.put(1, ids[3], NOW + HOUR)
        told = (await tx.votes.opinions([1], 10)).get(1, [])
        assert [(one.article.id, one.kind, one.share, one.at) for one in told] == [
            (ids[2], OPENED, 1.0, NOW + 2 * HOUR),
            (ids[3], SAVED, 1.0, NOW + HOUR),
            (ids[1], UP, 0.5, NOW),
            (ids[0], UP, 0.5, NOW),
        ]
        assert (await tx.votes.opinions([1], 2)).get(1, []) == told[:2]
    whole = article(3)
    shown = Article(
        id=ids[2], key=whole.key, url=whole.url, title=whole.title, source=whole.source, language=whole.language
    )
    assert told[0].article == shown


async def test_what_is_forgotten_counts_no_longer_and_goes_in_time(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 3)
    async with storage.write() as tx:
        await add_chat(tx, 2)
        for chat_id in (1, 2):
            await tx.votes.put(chat_id, ids[:1], UP, NOW)
        await tx.saved.put(1, ids[2], NOW)
        await tx.votes.put(1, ids[1:2], UP, NOW + DAY)
        await tx.chats.put(replace(world.chat, taste_since=NOW + HOUR))
        assert [one.article.id for one in (await tx.votes.opinions([1], 10)).get(1, [])] == [ids[1]]
        assert await tx.votes.of(1, ids[:1]) is None
        assert await tx.votes.of(1, ids) is True
        assert await tx.votes.purge(NOW + HOUR) == 0
        await tx.chats.put(replace(world.chat, taste_since=None))
        assert await tx.votes.of(1, ids[:1]) is True
        await tx.chats.put(replace(world.chat, taste_since=NOW + HOUR))
        assert await tx.votes.purge(NOW + 2 * HOUR) == 1
        await tx.chats.put(world.chat)
        assert await tx.votes.of(1, ids[:1]) is None
        assert await tx.votes.of(2, ids[:1]) is True
        assert await tx.saved.count(1) == 1


async def test_votes_go_with_their_articles(storage: Storage, world: World) -> None:
    ids = await stored(storage, world, 1)
    async with storage.write() as tx:
        await tx.votes.put(1, ids, UP, NOW)
        await tx.articles.add_entries(world.feed.id, [], NOW)
        assert await tx.articles.purge(NOW + DAY) == 1
        assert (await tx.votes.opinions([1], 10)).get(1, []) == []


async def test_what_is_not_there_has_no_vote(storage: Storage, world: World) -> None:
    with pytest.raises(StorageError):
        async with storage.write() as tx:
            await tx.votes.put(1, [404], UP, NOW)
