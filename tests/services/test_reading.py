from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import AddressRefused, BadStatus, NothingToRead, WorkFailed
from bot.model import Article, Feed, Length, TextOrigin
from tests.services.documents import LONG, STORIES, TEASER, item, page, rss
from tests.services.world import NOW, World


async def teased(world: World, path: str = "/1", body: str | None = None, status: int = 200, **headers: str) -> Feed:
    """A followed feed whose one entry has a teaser only, and the page that it leads to."""
    link = world.page(path, page() if body is None else body, status, **headers)
    world.page("/feed", rss(item(1, link=link, text=TEASER)))
    return await world.follow()


async def test_the_page_gives_the_text_once_for_all_readers(world: World) -> None:
    feed = await teased(world)
    await world.follow(chat_id=2)
    assert await world.reading.round() == 1
    article = await world.article(feed)
    assert article.origin is TextOrigin.PAGE and article.text == LONG and article.next_read_at is None
    assert article.title == "Notice number 1 from the harbour", "its feed's own"
    assert await world.reading.round() == 0
    assert world.asked("/1") == 1


async def test_a_page_that_says_less_than_the_feed(world: World) -> None:
    feed = await teased(world, body=page(text=STORIES[0]))
    async with world.storage.write() as tx:
        await tx.articles.save(replace(await world.article(feed), text=LONG))
    await world.reading.round()
    article = await world.article(feed)
    assert (article.text, article.origin, article.next_read_at) == (LONG, TextOrigin.FEED, None)


async def test_summaries_of_the_teaser_are_forgotten(world: World) -> None:
    feed = await teased(world)
    await world.summarising.of_article(await world.article(feed))
    await world.reading.round()
    summary = await world.summarising.of_article(await world.article(feed))
    assert summary.points[0].text == STORIES[0]


@pytest.mark.parametrize("status", [401, 402, 403, 451])
async def test_a_site_that_refuses(world: World, status: int) -> None:
    feed = await teased(world, status=status)
    await world.reading.round()
    article = await world.article(feed)
    assert (article.origin, article.text, article.next_read_at) == (TextOrigin.REFUSED, TEASER, None)
    await world.notifying.latest(await world.chat(), feed.id)
    (told,) = await world.told()
    assert "The site does not let me read the page" in told and "The ferry sails again." in told


async def test_robots_are_obeyed_and_asked_once(world: World) -> None:
    world.page("/robots.txt", "User-agent: lede\nDisallow: /closed/")
    links = [world.page(f"/{place}/{number}", page()) for place in ("open", "closed") for number in range(4)]
    world.page("/feed", rss(*(item(number, link=link, text=TEASER) for number, link in enumerate(links))))
    feed = await world.follow()
    await world.reading.round()
    origins = {article.url: article.origin for article in await world.articles(feed)}
    assert all(
        origin is (TextOrigin.REFUSED if "/closed/" in url else TextOrigin.PAGE) for url, origin in origins.items()
    )
    assert world.asked("/robots.txt") == 1 and world.asked("/closed/1") == 0


async def test_robots_that_are_missing_allow_everything(world: World) -> None:
    feed = await teased(world)
    world.page("/robots.txt", "", status=403)
    await world.reading.round()
    assert (await world.article(feed)).origin is TextOrigin.PAGE


async def test_robots_that_fail_are_asked_again_later(world: World) -> None:
    feed = await teased(world)
    world.page("/robots.txt", "", status=500)
    await world.reading.round()
    article = await world.article(feed)
    assert article.origin is TextOrigin.FEED and article.next_read_at and article.next_read_at > world.clock()
    assert world.asked("/1") == 0
    world.page("/robots.txt", "")
    world.clock.move(minutes=10)
    await world.reading.round()
    assert (await world.article(feed)).origin is TextOrigin.PAGE


async def test_a_link_with_a_password_in_it(world: World) -> None:
    world.page("/1", page())
    world.page("/feed", rss(item(1, link=f"http://robin:sesame@{world.site.place}/1", text=TEASER)))
    feed = await world.follow()
    await world.reading.round()
    assert (await world.article(feed)).origin is TextOrigin.PAGE
    assert world.site.requests[-1].headers["Authorization"].startswith("Basic ")
    robots = next(request for request in world.site.requests if request.path == "/robots.txt")
    assert "Authorization" not in robots.headers


async def test_failures_back_off_and_come_to_an_end(world: World) -> None:
    feed, waits = await teased(world, status=503), []
    while (article := await world.article(feed)).next_read_at:
        assert len(waits) < 9
        world.clock.now = article.next_read_at
        await world.reading.round()
        after = (await world.article(feed)).next_read_at
        waits.append((after - world.clock()).total_seconds() if after else None)
    assert waits == [600, 1200, 2400, None]
    assert article.text == TEASER and article.origin is TextOrigin.FEED
    assert world.asked("/1") == 4


async def test_retry_after_is_honoured(world: World) -> None:
    feed = await teased(world, status=429, Retry_After="7200")
    await world.reading.round()
    assert (await world.article(feed)).next_read_at == NOW + timedelta(hours=2)


@pytest.mark.parametrize(("body", "status"), [("", 404), ("", 410), ("<p>Hardly a word.</p>", 200)])
async def test_pages_without_an_article(world: World, body: str, status: int) -> None:
    feed = await teased(world, body=body, status=status)
    await world.reading.round()
    article = await world.article(feed)
    assert (article.text, article.origin, article.next_read_at) == (TEASER, TextOrigin.FEED, None)


@pytest.mark.parametrize("error", [WorkFailed("crashed"), ZeroDivisionError()])
async def test_a_page_that_kills_its_worker_is_not_due_for_ever(world: World, error: Exception) -> None:
    feed = await teased(world)
    world.sandbox.failing = lambda name, _args: error if name == "extract" else None
    await world.reading.round()
    article = await world.article(feed)
    assert article.read_failures == 1 and article.next_read_at and article.next_read_at > world.clock()


async def test_an_edit_that_comes_meanwhile_is_kept(world: World) -> None:
    feed = await teased(world)
    link = world.site.url("/1")

    async def edited() -> None:
        world.page("/feed", rss(item(1, link=link, text=TEASER, title="Ferry sails after all")))
        await world.poll(feed)

    world.answer_after("/1", edited)
    await world.reading.round()
    article = await world.article(feed)
    assert (article.title, article.text) == ("Ferry sails after all", LONG)


async def test_an_edit_that_wants_another_look_gets_it(world: World) -> None:
    feed = await teased(world)
    await world.reading.round()
    async with world.storage.write() as tx:
        await tx.articles.save(replace(await world.article(feed), next_read_at=NOW - timedelta(hours=1)))

    async def rescheduled() -> None:
        async with world.storage.write() as tx:
            await tx.articles.save(replace(await world.article(feed), next_read_at=NOW))

    world.answer_after("/1", rescheduled)
    await world.reading.round()
    assert (await world.article(feed)).next_read_at == NOW


async def test_an_article_that_is_gone_meanwhile(world: World) -> None:
    feed = await teased(world)

    async def purged() -> None:
        async with world.storage.write() as tx:
            await tx.feeds.save(replace(await world.stored(feed), next_poll_at=None, last_success_at=None))
            assert await tx.articles.purge(NOW + timedelta(days=1)) == 1

    world.answer_after("/1", purged)
    await world.reading.round()
    assert await world.articles(feed) == []


async def test_who_waits_for_the_same_page_waits_for_the_same_read(world: World) -> None:
    feed = await teased(world)
    article = await world.article(feed)
    both = await asyncio.gather(world.reading.read(article), world.reading.read(article))
    assert both[0] == both[1] and world.asked("/1") == 1
    again = await world.reading.read(article)  # found to be due before it was read
    assert again.text == LONG and world.asked("/1") == 1


async def test_who_is_cancelled_takes_nothing_from_the_others(world: World) -> None:
    feed = await teased(world)
    article, fetching, go_on = await world.article(feed), asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        fetching.set()
        await go_on.wait()

    world.answer_after("/1", wait)
    first, second = (asyncio.create_task(world.reading.read(article)) for _ in range(2))
    await fetching.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    go_on.set()
    assert (await second).text == LONG


async def test_hurrying_reads_now_what_would_be_read_later(world: World) -> None:
    feed = await teased(world)
    await world.reading.hurry(await world.articles(feed), 30)
    assert (await world.article(feed)).text == LONG


async def test_hurrying_has_an_end_and_the_page_comes_all_the_same(world: World) -> None:
    feed, go_on, done = await teased(world), asyncio.Event(), asyncio.Event()
    world.answer_after("/1", go_on.wait)
    await world.reading.hurry(await world.articles(feed), 0.01)
    assert (await world.article(feed)).text == TEASER
    go_on.set()
    await world.reading.read(await world.article(feed))
    done.set()
    assert (await world.article(feed)).text == LONG and world.asked("/1") == 1


async def test_hurrying_leaves_alone_what_has_failed_or_needs_no_page(world: World) -> None:
    feed = await teased(world)
    article = await world.article(feed)
    await world.reading.hurry([replace(article, read_failures=1), replace(article, next_read_at=None)], 30)
    assert world.asked("/1") == 0


async def test_a_link_is_read_once_for_everybody(world: World) -> None:
    link = world.page("/1", page(head='<meta property="og:site_name" content="The Osprey Post">'))
    mine = await world.reading.asked(link, 1)
    assert (mine.title, mine.source, mine.private) == ("Ferry to Osprey Island sails again", "The Osprey Post", False)
    assert (await world.reading.asked(f"{link}?utm_source=feed", 2)).id == mine.id
    assert world.asked("/1") == 1


async def test_a_link_is_read_once_for_all_who_ask_at_the_same_time(world: World) -> None:
    link = world.page("/1", page())
    found = await asyncio.gather(*(world.reading.asked(link, chat_id) for chat_id in (1, 2, 3)))
    assert len({article.id for article in found}) == 1 and world.asked("/1") == 1
    made = await asyncio.gather(*(world.summarising.of_article(found[0]) for _ in range(3)))
    assert len(set(made)) == 1 and world.sandbox.work.count("summarize") == 1


async def test_a_link_with_a_secret_is_its_chats_alone(world: World) -> None:
    link = world.page("/1", page()) + "?token=s3same"
    mine, theirs = await world.reading.asked(link, 1), await world.reading.asked(link, 12)
    assert mine.private and theirs.private and mine.id != theirs.id
    assert (await world.reading.asked(link, 1)).id == mine.id
    async with world.storage.read() as tx:
        assert await tx.articles.by_key(world.site.url("/1")) is None


async def test_a_link_to_what_a_feed_has_told_in_full(world: World) -> None:
    link = world.page("/1", page())
    world.page("/feed", rss(item(1, link=link, text=LONG + LONG)))
    feed = await world.follow()
    assert (await world.reading.asked(link, 1)).id == (await world.article(feed)).id
    assert world.asked("/1") == 0


async def test_a_link_to_a_page_that_refuses_what_its_feed_tells(world: World) -> None:
    await teased(world, status=403)
    article = await world.reading.asked(world.site.url("/1"), 1)
    assert (article.origin, article.text) == (TextOrigin.REFUSED, TEASER)


async def test_a_page_that_is_only_late_is_not_said_to_refuse(world: World) -> None:
    await teased(world, status=503)
    article = await world.reading.asked(world.site.url("/1"), 1)
    assert (article.origin, article.text) == (TextOrigin.FEED, TEASER)


@pytest.mark.parametrize(
    ("body", "status", "error"), [("", 404, BadStatus), ("<p>Hardly a word.</p>", 200, NothingToRead)]
)
async def test_a_link_that_cannot_be_read(world: World, body: str, status: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        await world.reading.asked(world.page("/1", body, status), 1)


async def test_a_link_to_a_private_place(world: World) -> None:
    with pytest.raises(AddressRefused):
        await world.reading.asked("http://192.168.0.1/", 1)


async def test_a_link_does_not_undo_what_a_feed_says_meanwhile(world: World) -> None:
    link = world.page("/1", page())
    world.page("/feed", rss(item(1, link=link, text=TEASER)))
    feed = await world.follow()

    async def edited() -> None:
        world.page("/feed", rss(item(1, link=link, text=TEASER, title="Ferry sails after all")))
        await world.poll(feed)

    world.answer_after("/1", edited)
    assert (await world.reading.asked(link, 1)).title == "Ferry sails after all"


async def test_a_summary_that_comes_too_late_is_not_kept(world: World) -> None:
    feed = await teased(world)
    before: Article = await world.article(feed)
    world.sandbox.meanwhile = world.reading.round
    assert (await world.summarising.of_article(before, Length.SHORT)).points
    after = await world.article(feed)
    assert after.text == LONG
    assert (await world.summarising.of_article(after, Length.SHORT)).points[0].text == STORIES[0]
