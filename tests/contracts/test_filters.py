from __future__ import annotations

from dataclasses import replace

from bot.model import Filter, FilterState
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, NOW, World, add_articles, add_chat, add_feed, entry

FOG = Filter(chat_id=1, wording='-fog title:"climate summit"', about="#tech", at=NOW)


async def test_only_those_in_use_count(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        first, second, third = [await tx.filters.put(FOG) for _ in range(3)]
        assert first == replace(FOG, id=first.id) and await tx.filters.get(1, first.id) == first
        assert await tx.filters.of_chat(1) == []
        used = await tx.filters.put(replace(second, state=FilterState.USED, at=NOW + HOUR))
        await tx.filters.put(replace(third, state=FilterState.REMOVED))
        assert await tx.filters.of_chat(1) == [used]


async def test_each_chat_has_its_own(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        one = await tx.filters.put(replace(FOG, state=FilterState.USED))
        assert await tx.filters.get(2, one.id) is None
        assert await tx.filters.of_chat(2) == []


async def test_what_is_not_in_use_goes_in_time(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        used, *_ = [await tx.filters.put(replace(FOG, state=state)) for state in (FilterState.USED, *FilterState)]
        later = await tx.filters.put(replace(FOG, at=NOW + DAY))
        assert await tx.filters.purge(NOW) == 0
        assert await tx.filters.purge(NOW + HOUR) == 2
        assert await tx.filters.get(1, used.id) == used and await tx.filters.get(1, later.id) == later


async def test_a_chat_remembers_that_it_has_filters(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await tx.chats.put(replace(world.chat, filtered=True))
        assert await tx.chats.get(1) == replace(world.chat, filtered=True)


async def test_the_newest_come_first_each_once(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        other = await add_feed(tx, "gazette", followed_by=1)
        foreign = await add_feed(tx, "herald")
    await add_articles(storage, world.feed, *(entry(n, new_at=NOW + n * HOUR) for n in range(1, 4)))
    await add_articles(storage, other, entry(1, new_at=NOW + 9 * HOUR), entry(4, new_at=NOW + 2.5 * HOUR))
    await add_articles(storage, foreign, entry(5, new_at=NOW + 9 * HOUR))
    async with storage.read() as tx:
        found = await tx.articles.recent(1, NOW + HOUR, 10)
        assert [one.title.split()[2] for one in found] == ["1", "3", "4", "2"]
        assert await tx.articles.recent(1, NOW + HOUR, 2) == found[:2]
        assert [one.title.split()[2] for one in await tx.articles.recent(1, NOW, 9, [world.feed.id])] == ["3", "2", "1"]
        assert await tx.articles.recent(2, NOW, 9) == []


async def test_which_feeds_have_brought_an_article(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        other = await add_feed(tx, "gazette", followed_by=1)
        foreign = await add_feed(tx, "herald")
    one, two = await add_articles(storage, world.feed, entry(1), entry(2))
    await add_articles(storage, other, entry(1))
    await add_articles(storage, foreign, entry(2))
    async with storage.read() as tx:
        assert await tx.articles.sources(1, [one, two, 99]) == {one: {world.feed.id, other.id}, two: {world.feed.id}}
        assert await tx.articles.sources(2, [one]) == {}
