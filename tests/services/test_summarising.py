from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import WorkFailed, WorkTimedOut
from bot.model import Article, Length, Summary
from tests.services.documents import LONG, item, rss
from tests.services.world import World


async def articles(world: World, count: int = 1) -> list[Article]:
    world.page("/feed", rss(*(item(number) for number in range(count, 0, -1))))
    return await world.articles(await world.follow())


def breaking(world: World, title: str, error: WorkFailed) -> None:
    """Summaries of this article alone fail."""
    world.sandbox.failing = lambda name, args: error if name == "summarize" and args[0].endswith(title) else None


async def test_a_summary_is_made_once_for_each_length(world: World) -> None:
    (article,) = await articles(world)
    for _ in range(2):
        lengths = {length: len((await world.summarising.of_article(article, length)).points) for length in Length}
    assert lengths == {Length.SHORT: 1, Length.NORMAL: 3, Length.LONG: 7}
    assert world.sandbox.work.count("summarize") == 3


async def test_how_many_points_are_normal_is_a_setting(make_world) -> None:
    world = make_world(summary={"sentences": 2})
    (article,) = await articles(world)
    assert len((await world.summarising.of_article(article)).points) == 2


async def test_an_edit_makes_a_new_one(world: World) -> None:
    (article,) = await articles(world)
    await world.summarising.of_article(article)
    world.page("/feed", rss(item(1, text=LONG.replace("Osprey", "Heron"))))
    feed = (await world.followed())[0].feed
    await world.poll(feed)
    summary = await world.summarising.of_article(await world.article(feed))
    assert "Heron" in summary.text


async def test_many_in_one_go(world: World) -> None:
    several = await articles(world, 3)
    await world.summarising.of_article(several[0])
    found = await world.summarising.of_many(several)
    assert set(found) == {article.id for article in several}
    assert all(summary.points for summary in found.values()) and world.sandbox.work.count("summarize") == 3


@pytest.mark.parametrize(("error", "tries"), [(WorkFailed("crashed"), 2), (WorkTimedOut("over 12 s"), 1)])
async def test_one_that_is_too_hard_holds_up_none_of_the_others(world: World, error: WorkFailed, tries: int) -> None:
    hard, easy = await articles(world, 2)
    async with world.storage.write() as tx:
        hard = await tx.articles.save(replace(hard, text=f"{LONG} Too hard."))
    breaking(world, "Too hard.", error)
    for _ in range(2):
        found = await world.summarising.of_many([hard, easy])
        assert found[hard.id] == Summary() and found[easy.id].points
    assert world.sandbox.work.count("summarize") == tries + 1, "what takes too long is not tried for each reader"


async def test_on_its_own_it_says_so(world: World) -> None:
    (article,) = await articles(world)
    world.sandbox.failing = lambda _name, _args: WorkTimedOut("over 12 s")
    with pytest.raises(WorkTimedOut):
        await world.summarising.of_article(article)


async def test_a_summary_of_an_article_that_is_gone_is_not_kept(world: World) -> None:
    (article,) = await articles(world)
    assert (await world.summarising.of_article(replace(article, id=99))).points


async def test_a_paste_is_kept_for_its_chat(world: World) -> None:
    mine = await world.summarising.keep_paste(1, f"Ferry sails again\n{LONG}")
    assert mine.private and mine.title == "Ferry sails again" and mine.key.startswith("paste:1:")
    assert mine.seen_at == world.clock() and mine.published_at is None
    assert (await world.summarising.keep_paste(1, f"Ferry sails again\n{LONG}")).id == mine.id
    assert (await world.summarising.keep_paste(2, f"Ferry sails again\n{LONG}")).id != mine.id
