from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import DigestRecord, Feed, Mode
from bot.storage.search import Search
from bot.telegram.cards import note
from tests.services.documents import LONG, item, rss
from tests.services.world import NOW, World


async def test_articles_go_after_their_time_and_saved_ones_stay(world: World) -> None:
    world.page("/feed", rss(item(1), item(2), item(3)))
    feed = await world.follow()
    saved = (await world.articles(feed))[0]
    async with world.storage.write() as tx:
        await tx.saved.put(1, saved.id, NOW)
    world.page("/feed", rss(item(3)))
    world.clock.move(days=1)
    await world.poll(feed)
    world.clock.move(days=90)
    await world.keeping.round()
    assert len(await world.articles(feed)) == 3, "90 days from when the feed dropped them"
    world.clock.move(hours=1)
    await world.keeping.round()
    assert {article.title[14:15] for article in await world.articles(feed)} == {saved.title[14:15], "3"}


async def test_pastes_go_too(make_world) -> None:
    world = make_world(retention={"article_days": 2})
    await world.asking.text(await world.chat(), LONG, 17)
    for days, left in ((1, 1), (2, 0)):
        world.clock.move(days=days)
        await world.keeping.round()
        async with world.storage.read() as tx:
            assert len(await tx.articles.many([1])) == left


async def test_the_log_of_sending_has_an_end_and_what_waits_has_none(world: World) -> None:
    await world.house.answer(1, note("en", "resumed"))
    await world.rows()
    await world.house.answer(1, note("en", "resumed"))
    for days, sent in ((29, 1), (2, 0)):
        world.clock.move(days=days)
        await world.keeping.round()
        async with world.storage.read() as tx:
            counts = await tx.outbox.counts()
        assert (counts["sent"], counts["pending"]) == (sent, 1)


async def test_digests_go_but_for_the_last_which_says_where_the_next_begins(world: World) -> None:
    await world.chat()
    async with world.storage.write() as tx:
        for days in (200, 150, 100):
            until = NOW - timedelta(days=days)
            await tx.digests.add(DigestRecord(chat_id=1, since=until, until=until))
    await world.keeping.round()
    async with world.storage.read() as tx:
        assert [await tx.digests.get(1, number) is None for number in (1, 2, 3)] == [True, True, False]


async def test_what_nobody_follows_is_not_polled(world: World) -> None:
    world.page("/feed", rss(item(1)))
    followed = await world.follow(mode=Mode.MUTED)
    async with world.storage.write() as tx:
        idle = await tx.feeds.add(Feed(url="https://idle.example/feed", next_poll_at=NOW))
        kept = await tx.feeds.add(Feed(url="https://kept.example/feed", next_poll_at=NOW, kept=True))
    await world.keeping.round()
    assert [(await world.stored(feed)).next_poll_at is None for feed in (followed, idle, kept)] == [False, True, False]


async def test_the_index_of_words_is_merged_once_a_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[bool] = []

    async def merge(_search: Search, *, begin: bool) -> bool:
        begun.append(begin)
        return len(begun) == 1

    monkeypatch.setattr(Search, "merge", merge)
    await world.keeping.round()
    assert begun == [True, False], "until nothing is left to do"
    world.clock.move(hours=1)
    await world.keeping.round()
    assert len(begun) == 2
    world.clock.move(days=1)
    await world.keeping.round()
    assert begun == [True, False, True]
