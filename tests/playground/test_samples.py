"""The sample news: what the bot's own stages make of it is what a newcomer sees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.articles.extract import extract
from bot.feeds.discover import feed_links
from bot.feeds.parse import parse
from bot.feeds.robots import allowed
from bot.model import Entry, FeedDocument
from bot.playground.samples import FEEDS, add_routes
from bot.playground.samples.articles import SampleArticle, articles, prepared
from bot.stories.cluster import StoryIndex

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FURNITURE = ("cookies", "Sign up", "More from us", "Share", "Privacy", "biscuits, and both")

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    app = web.Application()
    server = TestServer(app)
    add_routes(app, lambda: str(server.make_url("")).rstrip("/"))
    async with TestClient(server) as client:
        yield client


async def document(client: Client, path: str) -> FeedDocument:
    response = await client.get(path)
    assert response.status == 200
    return parse(await response.read(), str(client.make_url(path)), response.headers["Content-Type"])


async def entries(client: Client) -> list[tuple[str, Entry]]:
    return [(title, entry) for title, path in FEEDS for entry in (await document(client, path)).entries]


def path_of(entry: Entry) -> str:
    return re.sub(r"^http://[^/]+", "", entry.link)


def shown_at(entry: Entry) -> datetime:
    at = entry.published or entry.updated
    assert at is not None
    return at


async def test_each_feed_is_of_another_kind_and_says_who_it_is(client: Client) -> None:
    found = [await document(client, path) for _, path in FEEDS]
    assert [one.version for one in found] == ["rss20", "atom10", "rss10"]
    assert [one.title for one in found] == [title for title, _ in FEEDS]
    assert all(one.language == "en" and one.link.startswith("http://127.0.0.1:") for one in found)
    assert all(entry.title and entry.author and entry.link and entry.guid for one in found for entry in one.entries)


async def test_one_feed_is_generous_one_short_and_one_both(client: Client) -> None:
    full = {
        title: {len(entry.content.split()) > 200 for entry in (await document(client, path)).entries}
        for title, path in FEEDS
    }
    assert list(full.values()) == [{True, False}, {True}, {False}]


async def test_everything_is_fresh_spread_out_and_in_order(client: Client) -> None:
    now = datetime.now(UTC)
    for _, path in FEEDS:
        dates = [shown_at(entry) for entry in (await document(client, path)).entries]
        assert dates == sorted(dates, reverse=True)
        assert all(now - timedelta(hours=20) < at < now for at in dates)
        assert dates[0] - dates[-1] > timedelta(hours=8)


@pytest.mark.parametrize("article", [*articles(NOW), *prepared()], ids=lambda article: article.slug)
def test_articles_are_news_of_a_sensible_length(article: SampleArticle) -> None:
    told = article.dated(NOW - timedelta(hours=article.hours))
    text = " ".join(text for _, text in told.blocks)
    assert "{" not in text + told.teaser
    assert len(told.title) < 90
    assert len(told.teaser.split()) < 75
    if article.access != "refused":  # of that one nobody ever sees more
        assert 250 <= len(text.split()) <= 500
        assert text.count("\u0022") >= 2, "somebody is quoted"


def test_weekdays_are_those_of_the_day_of_publication() -> None:
    tuesday = next(one for one in articles(NOW) if one.slug == "tern-bridge-closed")
    assert "on Tuesday morning" in tuesday.blocks[0][1]
    sunday = next(one for one in articles(NOW - timedelta(days=2)) if one.slug == "tern-bridge-closed")
    assert "on Sunday morning" in sunday.blocks[0][1]


async def test_the_page_gives_the_article_without_its_furniture(client: Client) -> None:
    read = 0
    for title, entry in await entries(client):
        response = await client.get(path_of(entry))
        if response.status == 403:
            continue
        html = await response.read()
        assert all(word in html.decode() for word in FURNITURE)
        page = extract(html, entry.link)
        assert (page.title, page.site, page.language) == (entry.title, title, "en")
        assert page.url == entry.link
        assert page.author.replace(".", "") == entry.author.replace(".", "")
        assert page.date is not None and page.date.date() == shown_at(entry).date()
        assert len(page.text.split()) > 230
        assert not any(word in page.text for word in FURNITURE)
        read += 1
    assert read == 15


async def test_one_page_refuses_and_one_is_forbidden_by_robots(client: Client) -> None:
    robots = await (await client.get("/robots.txt")).read()
    refused = [e.title for _, e in await entries(client) if (await client.get(path_of(e))).status == 403]
    forbidden = [e.title for _, e in await entries(client) if not allowed(robots, "Lede", e.link)]
    assert len(refused) == len(forbidden) == 1
    assert refused != forbidden


async def test_the_front_page_names_its_feed(client: Client) -> None:
    for title, path in FEEDS:
        front = path.rpartition("/")[0]
        html = await (await client.get(front)).read()
        found = feed_links(html, str(client.make_url(front)))
        assert [(one.url, one.title) for one in found] == [(str(client.make_url(path)), title)]


async def test_what_several_feeds_tell_becomes_one_story(client: Client) -> None:
    index, told = StoryIndex(), defaultdict[int, list[str]](list)
    everything = sorted(await entries(client), key=lambda pair: shown_at(pair[1]))
    for number, (source, entry) in enumerate(everything, start=1):
        response = await client.get(path_of(entry))
        text = extract(await response.read(), entry.link).text if response.status == 200 else entry.text
        told[index.add(number, entry.title, text, shown_at(entry), "en")].append(source)
    together = sorted(sorted(sources) for sources in told.values() if len(sources) > 1)
    courier, orrery, wire = (title for title, _ in FEEDS)
    assert together == sorted(map(sorted, [[courier, orrery, wire], [courier, wire], [courier, wire], [orrery, wire]]))
    assert len(told) == 11


async def test_a_known_document_is_not_sent_again(client: Client) -> None:
    for path in (*(path for _, path in FEEDS), "/samples/orrery", "/samples/orrery/comet-tansley"):
        first = await client.get(path)
        for condition in (
            {"If-None-Match": first.headers["ETag"]},
            {"If-None-Match": f'"other", W/{first.headers["ETag"]}'},
            {"If-Modified-Since": first.headers["Last-Modified"]},
        ):
            again = await client.get(path, headers=condition)
            assert (again.status, await again.read()) == (304, b""), condition
            assert again.headers["ETag"] == first.headers["ETag"]
        changed = {"If-None-Match": '"other"', "If-Modified-Since": first.headers["Last-Modified"]}
        assert (await client.get(path, headers=changed)).status == 200


async def test_a_new_article_comes_out_on_demand(client: Client) -> None:
    path = FEEDS[0][1]
    before, etag = await document(client, path), (await client.get(path)).headers["ETag"]
    published = []
    for left in range(len(prepared()) - 1, -1, -1):
        told = await (await client.post("/samples/publish")).json()
        assert told["left"] == left
        after = await document(client, path)
        assert (after.entries[0].title, after.entries[0].link) == (told["title"], told["url"])
        assert (await client.get(path_of(after.entries[0]))).status == 200
        published.append(told["title"])
    assert len(after.entries) == len(before.entries) + len(published)
    assert (await client.get(path, headers={"If-None-Match": etag})).status == 200
    exhausted = await client.post("/samples/publish")
    assert exhausted.status == 400
    assert "error" in await exhausted.json()


@pytest.mark.parametrize("path", ["/samples/nothing", "/samples/courier/nothing", "/samples/courier/..%2farticles.py"])
async def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert (await client.get(path)).status == 404
