"""Finding the feed that somebody means: several on a page, none named, a handle, an address whose feed is known."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import BadStatus, NotAFeed
from bot.model import Mode
from bot.telegram.callbacks import Action
from tests.data.channels import post, preview, without_posts
from tests.services.documents import alternate, item, page, rss
from tests.services.world import NOW, World

HOUR = timedelta(hours=1)
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Notices",
  "items": [{"id": 1, "url": "https://news.example/1", "title": "One", "content_text": "The ferry sails."}]}"""


async def subscribe(world: World, path: str) -> None:
    await world.subscribing.subscribe(await world.chat(), world.site.url(path))


async def test_many_feeds_are_offered_with_comments_last_and_formats_together(world: World) -> None:
    head = alternate("/comments/feed", "Gazette » Comments")
    head += "".join(alternate(f"/{name}/feed", f"Gazette » {name}") for name in ("Harbour", "Tides", "Sport", "Market"))
    head += alternate("/feed", "Gazette") + alternate("/feed/atom", "Gazette (Atom)").replace("rss+xml", "atom+xml")
    world.page("/", page(head=head))
    await subscribe(world, "/")
    (row,) = await world.rows()
    offered = [
        button.data.removeprefix(f"{Action.SUBSCRIBE_TO} ") for buttons in row.message.buttons for button in buttons
    ]
    paths = ["/Harbour/feed", "/Tides/feed", "/Sport/feed", "/Market/feed", "/feed", "/comments/feed"]
    assert offered == [world.site.url(path) for path in paths]
    for path in paths:
        assert f"/subscribe {world.site.url(path)}" in row.message.html


@pytest.mark.parametrize("path", ["/feed", "/rss.xml", "/feed.json"])
async def test_a_feed_that_the_page_does_not_name(world: World, path: str) -> None:
    world.page("/", page())
    world.page("/rss", page("A page for whatever is asked"))
    world.page("/feed.xml", page(), status=410)
    world.page(path, JSON_FEED if path.endswith("json") else rss(item(1)))
    await subscribe(world, "/")
    (followed,) = await world.followed()
    assert followed.feed.url == world.site.url(path)
    asked = [request.path for request in world.site.requests]
    assert asked[0] == "/" and asked[-1] == path and len(asked) == len(set(asked)) <= 9


async def test_nothing_is_guessed_where_the_page_names_its_feed(world: World) -> None:
    world.page("/", page(head=alternate("/news")))
    world.page("/news", "gone", 404)
    world.page("/feed", rss(item(1)))
    with pytest.raises(BadStatus):
        await subscribe(world, "/")
    assert [request.path for request in world.site.requests] == ["/", "/news"]


@pytest.mark.parametrize("status", [429, 503])
async def test_a_busy_site_is_asked_no_more(world: World, status: int) -> None:
    world.page("/", page())
    world.page("/feed", "", status)
    world.page("/rss", rss(item(1)))
    with pytest.raises(NotAFeed):
        await subscribe(world, "/")
    assert [request.path for request in world.site.requests] == ["/", "/feed"]


async def test_nothing_is_guessed_for_a_link_that_was_sent_to_be_read(world: World) -> None:
    world.page("/", page())
    with pytest.raises(NotAFeed):
        await world.subscribing.find(world.site.url("/"))
    assert [request.path for request in world.site.requests] == ["/"]


async def test_an_account_of_mastodon(world: World) -> None:
    world.fetcher.elsewhere = {"https://fedi.example": world.site.url("").rstrip("/")}
    world.page("/@robin", page(head=alternate("https://fedi.example/@robin.rss")))
    world.page("/@robin.rss", rss(item(1), title="Robin"))
    await world.subscribing.subscribe(await world.chat(), "@robin@fedi.example")
    (followed,) = await world.followed()
    assert followed.feed.url == "https://fedi.example/@robin.rss"


async def test_an_address_whose_feed_is_known(world: World) -> None:
    world.fetcher.elsewhere = {"https://github.com": world.site.url("").rstrip("/")}
    world.page("/osprey/ferry/releases.atom", rss(item(1)))
    await world.subscribing.subscribe(await world.chat(), "github.com/osprey/ferry")
    await world.subscribing.subscribe(await world.chat(2), "https://github.com/osprey/ferry/releases")
    assert [request.path for request in world.site.requests] == ["/osprey/ferry/releases.atom"]
    assert (await world.followed(2))[0].feed.url == "https://github.com/osprey/ferry/releases.atom"


def telegram(world: World, html: str) -> None:
    """Let Telegram's site show this of a channel."""
    world.fetcher.elsewhere = {"https://t.me": world.site.url("").rstrip("/")}
    world.page("/s/ospreyharbour", html, content_type="text/html; charset=utf-8")


async def test_a_telegram_channel_is_followed_and_polled(world: World) -> None:
    first, second = post(1, "The ferry rests.", date=NOW - HOUR), post(2, "The ferry sails at nine.", date=NOW)
    telegram(world, preview(first))
    await world.subscribing.subscribe(await world.chat(), "@OspreyHarbour")
    assert "Osprey Harbour" in (await world.told())[0]
    (followed,) = await world.followed()
    await world.subscribing.set_mode(await world.chat(), followed.feed.id, Mode.INSTANT)
    await world.rows()
    world.clock.move(minutes=30)
    telegram(world, preview(first, second))
    await world.poll(followed.feed)
    await world.notifying.round()
    (told,) = await world.told()
    assert "The ferry sails at nine." in told
    assert {request.path for request in world.site.requests} == {"/s/ospreyharbour"}, "posts are no pages to be read"
    await world.poll(followed.feed)
    await world.notifying.round()
    assert await world.told() == []
    await world.subscribing.unsubscribe(await world.chat(), "@ospreyharbour")
    assert await world.followed() == []


async def test_the_posts_of_a_channel_want_no_page(world: World) -> None:
    telegram(world, preview(post(1, "The ferry rests.", date=NOW)))
    feed = await world.follow("https://t.me/OspreyHarbour/1")
    (article,) = await world.articles(feed)
    assert article.next_read_at is None
    assert article.url == "https://t.me/OspreyHarbour/1" and article.title == "The ferry rests."


async def test_a_channel_that_shows_nothing_on_the_web(world: World) -> None:
    telegram(world, without_posts())
    with pytest.raises(NotAFeed) as caught:
        await world.subscribing.subscribe(await world.chat(), "t.me/OspreyHarbour")
    assert caught.value.text == "error-no-channel"
    assert len(world.site.requests) == 1
