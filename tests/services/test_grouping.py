from __future__ import annotations

from datetime import timedelta

import pytest

from bot.services.grouping import Grouping
from bot.stories.cluster import WINDOW
from tests.services.documents import item, rss
from tests.services.world import NOW, Crash, World

FERRY = "The Osprey Island ferry sailed again on Monday, with a new engine and a brass band on the pier."
GOAT = "A goat named Pepper won the harbour prize for the third time, and ate the certificate at once."
LATER = NOW + timedelta(hours=1)


def story(number: int, text: str, place: str = "a", **about: object) -> str:
    """One article of a story: its text is the story's, with a word of its own, long enough to need no page."""
    words = " ".join([text] * 8)
    return item(
        number, title=text[:40], text=f"{words} Report {number}.", link=f"https://{place}.example/{number}", **about
    )


async def read(world: World, path: str, *items: str) -> None:
    world.page(path.partition("?")[0], rss(*items, title=path))
    address = world.site.url(path)
    async with world.storage.read() as tx:
        known = await tx.feeds.by_url(address)
    if known:
        await world.poll(known)
    else:
        await world.follow(address)


async def stories(world: World) -> dict[str, int]:
    """Story ids by the article's address."""
    found = {}
    for followed in await world.followed():
        found |= {
            f"{followed.feed.id} {article.url}": article.story_id for article in await world.articles(followed.feed)
        }
    return found


async def test_articles_about_one_event_are_one_story(world: World) -> None:
    await read(world, "/a", story(1, FERRY, date=NOW), story(2, GOAT, date=NOW))
    await read(world, "/b", story(3, FERRY, "b", date=LATER))
    assert await world.grouping.round() == 3
    found = await stories(world)
    ferry, goat, again = found["1 https://a.example/1"], found["1 https://a.example/2"], found["2 https://b.example/3"]
    assert ferry == again != goat and ferry and goat
    async with world.storage.read() as tx:
        told = await tx.stories.get(ferry)
    assert told and told.headline == FERRY[:40].strip() and told.latest_at == LATER
    assert await world.grouping.round() == 0


async def test_what_waits_for_its_page_is_not_grouped_yet(world: World) -> None:
    await read(world, "/a", item(1, text="A teaser."))
    assert await world.grouping.round() == 0


async def test_pastes_are_no_stories(world: World) -> None:
    await world.asking.text(await world.chat(), " ".join([FERRY] * 8), 17)
    assert await world.grouping.round() == 0


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_restart_changes_no_story(world: World, restarted: bool) -> None:
    await read(world, "/a", story(1, FERRY, date=NOW), story(2, GOAT, date=NOW))
    await world.grouping.round()
    grouping = world.grouping
    if restarted:
        grouping = Grouping(world.house, world.summarising)
    await read(world, "/b", story(3, FERRY, "b", date=LATER))
    await grouping.round()
    found = await stories(world)
    assert found["2 https://b.example/3"] == found["1 https://a.example/1"] != found["1 https://a.example/2"]


@pytest.mark.parametrize("restarted", [False, True])
async def test_private_articles_stay_by_themselves(world: World, restarted: bool) -> None:
    await read(world, "/private?token=s3same", story(1, FERRY, date=NOW))
    await world.grouping.round()
    grouping = world.grouping
    if restarted:
        grouping = Grouping(world.house, world.summarising)
    await read(world, "/a", story(2, FERRY, date=NOW))
    await read(world, "/b", story(3, FERRY, "b", date=LATER))
    await read(world, "/other?token=s3same", story(4, FERRY, date=LATER))
    await grouping.round()
    found = await stories(world)
    assert found["2 https://a.example/2"] == found["3 https://b.example/3"]
    assert len(set(found.values())) == 3, "each private one has a story of its own"


async def test_a_crash_before_the_commit(world: World) -> None:
    await read(world, "/a", story(1, FERRY, date=NOW))
    (followed,) = await world.followed()
    await world.summarising.of_many(await world.articles(followed.feed))
    world.storage.crash = True
    with pytest.raises(Crash):
        await world.grouping.round()
    assert set((await stories(world)).values()) == {0}
    assert await world.grouping.round() == 1
    await read(world, "/b", story(2, FERRY, "b", date=LATER))
    await world.grouping.round()
    assert len(set((await stories(world)).values())) == 1 and 0 not in (await stories(world)).values()


async def test_the_index_keeps_what_an_article_may_still_join_and_nothing_else(world: World) -> None:
    for day in range(6):
        world.clock.now = NOW + day * WINDOW
        await read(world, "/a", story(day, f"{FERRY} {GOAT[: 10 * day]}", date=world.clock()))
        await read(world, "/b?token=s3same", story(day, FERRY, date=world.clock()))
        await world.grouping.round()
    assert len(world.grouping._story_of) <= 2


async def test_an_article_that_is_too_hard_is_grouped_all_the_same(world: World) -> None:
    from bot.errors import WorkFailed

    await read(world, "/a", story(1, FERRY, date=NOW))
    world.sandbox.failing = lambda name, _args: WorkFailed("crashed") if name == "summarize" else None
    assert await world.grouping.round() == 1
    assert await world.grouping.round() == 0


BRIDGE = "Stonebridge bridge closed since dawn"
LORRY = "Lorry stuck under arch at mill"
PADDING = "It was so. " * 60  # a text that needs no page, and tells nothing


@pytest.mark.parametrize("crash", [False, True])
async def test_stories_that_turn_out_to_be_one_become_one(world: World, crash: bool) -> None:
    def told(number: int, title: str) -> str:
        return item(number, title=title, text=f"{title}. {PADDING}", link=f"https://a.example/{number}", date=NOW)

    await read(world, "/a", told(1, BRIDGE), told(2, BRIDGE), told(3, LORRY))
    await world.grouping.round()
    before = await stories(world)
    assert before["1 https://a.example/1"] == before["1 https://a.example/2"] != before["1 https://a.example/3"]
    await read(world, "/b", told(4, f"{BRIDGE}: {LORRY}"))
    if crash:
        followed = await world.followed()
        await world.summarising.of_many(await world.articles(followed[1].feed))
        world.storage.crash = True
        with pytest.raises(Crash):
            await world.grouping.round()
    await world.grouping.round()
    after = await stories(world)
    assert set(after.values()) == {before["1 https://a.example/1"]}, "the larger one stays"
    async with world.storage.read() as tx:
        assert await tx.stories.get(before["1 https://a.example/3"]) is None


async def test_a_date_in_the_future_does_not_make_the_present_long_past(world: World) -> None:
    await read(world, "/a", story(1, FERRY, date=NOW), story(2, GOAT, date=NOW + 20 * WINDOW))
    await world.grouping.round()
    await read(world, "/b", story(3, FERRY, "b", date=LATER))
    await world.grouping.round()
    found = await stories(world)
    assert found["1 https://a.example/1"] == found["2 https://b.example/3"]
