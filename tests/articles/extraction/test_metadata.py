from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot.articles.extraction.metadata import Metadata, metadata_of
from bot.articles.extraction.tree import tree_of

URL = "https://www.post.example/ferry"


def read(head: str = "", body: str = "", url: str = URL) -> Metadata:
    return metadata_of(tree_of(f"<html><head>{head}</head><body>{body}<p>Rain</p></body></html>"), url)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | fields)}</script>'


def at(hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


SITE = '<meta property="og:site_name" content="The Osprey Post">'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Ferry sails again | The Osprey Post</title>", "<h1>Ferry sails again</h1>", "Ferry sails again"),
        ("<title>Ferry sails again | The Osprey Post</title>" + SITE, "", "Ferry sails again"),
        ("<title>The Osprey Post: Ferry sails again</title>" + SITE, "", "Ferry sails again"),
        ("<title>Ferry sails: a day to remember</title>" + SITE, "", "Ferry sails: a day to remember"),
        ("<title>Ferry sails again – post.example</title>", "", "Ferry sails again"),
        ("<title>Ferry sails again</title>" + SITE, "<h1>The Osprey Post</h1>", "Ferry sails again"),
        ("<title>x</title>" + '<meta property="og:title" content="Ferry &amp; band">', "", "Ferry & band"),
        (ld(headline="Ferry sails again"), "<h1>Harbour</h1><h1>Ferry sails again</h1>", "Ferry sails again"),
        (
            '<meta property="og:title" content="Ferry sails again">',
            "<h1><span>Harbour</span> Ferry sails again</h1>",
            "Ferry sails again",
        ),
        ("<title>Post</title>", "<h1>Ferry sails</h1>", "Ferry sails"),
        ("<title>Boats</title>", "<h1>Ferry sails</h1>", "Boats"),
        ("", "<h1>Ferry sails</h1>", "Ferry sails"),
        ("", "", ""),
    ],
)
def test_titles(head: str, body: str, title: str) -> None:
    assert read(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        (ld(author={"@type": "Person", "name": "Robin Miller"}), "", "Robin Miller"),
        (ld(author=[{"name": "Robin Miller"}, "Kim Baker"]), "", "Kim Baker, Robin Miller"),
        (ld(author={"@type": "Organization", "name": "The Osprey Post"}), "", ""),
        ('<meta name="author" content="Robin Miller">', "", "Robin Miller"),
        ('<meta name="author" content="The Osprey Post">' + SITE, "", ""),
        ('<meta property="article:author" content="https://social.example/robin">', "", ""),
        ("", '<a rel="author" href="/robin">Robin Miller</a>', "Robin Miller"),
        ("", '<div class="byline">By <b>Robin Miller</b> | 2 March 2026</div>', "Robin Miller"),
        ("", '<span class="author">Von Robin di Marco</span>', "Robin di Marco"),
        ("", "<p>By Robin Miller</p>", "Robin Miller"),
        ("", "<p>By the sea lives a captain</p>", ""),
        ("", '<div class="author-bio">Robin Miller writes about boats</div>', ""),
        ("", '<div class="comment-author">Kim</div>', ""),
        ("", '<span class="author">Posted on March 2</span>', ""),
    ],
)
def test_authors(head: str, body: str, author: str) -> None:
    assert read(head, body).author == author


@pytest.mark.parametrize(
    ("head", "body", "url", "date"),
    [
        (ld(datePublished="2026-03-02T09:30:00+01:00"), "", URL, at(8, 30)),
        (ld(datePublished="2026-03-02"), "", URL, at()),
        ('<meta property="article:published_time" content="2026-03-02T09:30:00Z">', "", URL, at(9, 30)),
        ('<meta name="pubdate" content="20260302">', "", URL, at()),
        ('<meta name="date" content="Mon, 02 Mar 2026 09:30:00 GMT">', "", URL, at()),
        ("", '<time datetime="2026-03-02T09:30">March 2</time>', URL, at(9, 30)),
        ("", '<time class="updated" datetime="2026-05-05">x</time><time datetime="2026-03-02">', URL, at()),
        ("", '<span class="post-date">2. 3. 2026</span><span class="date">02.03.2026</span>', URL, at()),
        ("", '<span class="published">March 2, 2026</span>', URL, at()),
        ("", '<span class="date">Mar. 2nd, 2026</span>', URL, at()),
        ("", '<span class="date">2. März 2026</span>', URL, at()),
        ("", '<span class="date">2 de marzo de 2026</span>', URL, at()),
        ("", '<span class="date">2 marca 2026</span>', URL, at()),
        ("", "<p>2 mars 2026</p>", URL, at()),
        ("", "<p>On 2 March 2026 the ferry will sail again, says a notice on the quay.</p>", "", None),
        ("", "", "https://post.example/2026/03/02/ferry", at()),
        (ld(datePublished="soon"), "", URL, None),
        (ld(datePublished="2026-02-31"), "", URL, None),
        (ld(datePublished="0001-01-01"), "", URL, None),
        ("", "", URL, None),
    ],
)
def test_dates(head: str, body: str, url: str, date: datetime | None) -> None:
    assert read(head, body, url).date == date


def test_the_rest() -> None:
    head = (
        '<link rel="canonical" href="/ferry/"><meta property="og:image" content="/ferry.jpg">'
        '<meta property="og:type" content="Article"><meta name="description" content="It  sails.">'
    )
    found = read(head, "")
    assert (found.url, found.image) == ("https://www.post.example/ferry/", "https://www.post.example/ferry.jpg")
    assert (found.page_type, found.description, found.site) == ("article", "It sails.", "post.example")


def test_json_ld_of_all_makes() -> None:
    graph = {"@graph": [{"@id": "#r", "@type": "Person", "name": "Robin Miller"},
                        {"@type": ["Article", "NewsArticle"], "headline": "Ferry", "author": {"@id": "#r"},
                         "publisher": {"name": "The Osprey Post"}, "isAccessibleForFree": False, "image": [{"url": "https://a.example/x"}],
                         "articleBody": "One.<br>Two."}]}  # fmt: skip
    found = read(f'<script type="application/ld+json">\n<!--\n{json.dumps(graph)}\n--></script>').linked
    assert (found.title, found.author, found.site) == ("Ferry", "Robin Miller", "The Osprey Post")
    assert found.image == "https://a.example/x" and found.body == "One.\nTwo."
    assert found.is_article and not found.is_free and not found.is_video


@pytest.mark.parametrize(
    "script", ["{", "[" * 60_000, "null", "[1, [2], {}]", '{"@type": 3, "author": 4, "image": {}}']
)
def test_json_ld_that_is_none(script: str) -> None:
    found = read(f'<script type="application/ld+json">{script}</script>').linked
    assert (found.title, found.author, found.is_article) == ("", "", False)
