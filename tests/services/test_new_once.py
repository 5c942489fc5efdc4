"""An entry is new once, whatever its publisher does to it: seen from a chat that asked for each one as it comes."""

from __future__ import annotations

import pytest

from bot.model import Feed, Mode
from tests.services.documents import item, rss
from tests.services.world import NOW, World


async def told_after(world: World, feed: Feed, *items: str) -> list[str]:
    """What the chat is told, item for item, once the feed holds these."""
    world.clock.move(minutes=30)
    world.page("/feed", rss(*items))
    await world.poll(feed)
    await world.notifying.round()
    return await world.told()


async def test_each_new_item_is_told_once(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    (told,) = await told_after(world, feed, item(2), item(1))
    assert "number 2 " in told
    assert await told_after(world, feed, item(2), item(1)) == []


@pytest.mark.parametrize(
    "again",
    [
        item(1, title="Notice number 1 from the harbour, corrected", text="Corrected. " * 60),
        item(1, guid="https://news.example/1"),
        item(1, guid="other", link="http://www.news.example/1/?utm_source=feed&at_medium=RSS"),
        item(1, link="https://news.example/1-a-better-address"),
        item(1) + item(1, guid="twice"),
        item(1) + item(1),
    ],
    ids=["edited", "new guid", "new guid and other form of the link", "new link", "two guids", "listed twice"],
)
async def test_an_item_in_another_form_is_not_told_again(world: World, again: str) -> None:
    world.page("/feed", rss(item(1, date=NOW)))
    feed = await world.follow(mode=Mode.INSTANT)
    assert await told_after(world, feed, again) == []
    assert len(await world.articles(feed)) == 1
    (fresh,) = await told_after(world, feed, item(2), again)
    assert "number 2 " in fresh
    async with world.storage.read() as tx:
        assert len(await tx.articles.news(1, NOW, world.clock(), Mode.INSTANT)) == 1


async def test_the_edit_is_what_is_stored(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    await told_after(world, feed, item(1, title="The ferry rests", text="It rests. " * 60))
    assert (await world.article(feed)).title == "The ferry rests"


async def test_one_guid_for_all_hides_nothing(world: World) -> None:
    world.page("/feed", rss(item(1, guid="0"), item(2, guid="0")))
    feed = await world.follow(mode=Mode.INSTANT)
    assert len(await world.articles(feed)) == 2
    (told,) = await told_after(world, feed, item(3, guid="0"), item(1, guid="0"), item(2, guid="0"))
    assert "number 3 " in told
    assert await told_after(world, feed, item(3, guid="0"), item(1, guid="0")) == []
    assert await told_after(world, feed, item(3, guid="0")) == []


async def test_without_guid_and_link_title_and_date_tell_items_apart(world: World) -> None:
    def bare(title: str, text: str = "Calm.") -> str:
        date = "<pubDate>Tue, 24 Nov 2026 07:00:00 GMT</pubDate>"
        return f"<item><title>{title}</title><description>{text}</description>{date}</item>"

    world.page("/feed", rss(bare("Tides")))
    feed = await world.follow(mode=Mode.INSTANT)
    assert await told_after(world, feed, bare("Tides", "Calm, and rain later.")) == []
    (told,) = await told_after(world, feed, bare("Winds"), bare("Tides"))
    assert "Winds" in told


async def test_two_feeds_of_one_publisher_bring_one_article(world: World) -> None:
    world.page("/feed", rss(item(1)))
    first = await world.follow(mode=Mode.INSTANT)
    world.page("/sport", rss(item(9)))
    second = await world.follow("/sport", mode=Mode.INSTANT)
    (told,) = await told_after(world, first, item(2), item(1))
    assert "number 2 " in told
    world.page("/sport", rss(item(2, guid="sport-2", link="http://www.news.example/2?utm_campaign=sport"), item(9)))
    await world.poll(second)
    await world.notifying.round()
    assert await world.told() == []
    titles = [article.title for article in await world.articles(second)]
    assert len(titles) == 2 and {article.id for article in await world.articles(first)} & {
        article.id for article in await world.articles(second)
    }
