from __future__ import annotations

import pytest

from bot.feeds.discover import MOST_LINKS, MOST_PLACES, feed_links, likely_places
from bot.model import FeedLink

URL = "https://pub.example/news/today"


def links(head: str, url: str = URL) -> tuple[FeedLink, ...]:
    return feed_links(f"<html><head>{head}</head><body><p>Hello</p></body></html>".encode(), url)


def test_what_a_page_names() -> None:
    found = links(
        '<link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/feed.xml">'
        '<link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="atom">'
    )
    assert found == (
        FeedLink(url="https://pub.example/feed.xml", title="All & more"),
        FeedLink(url="https://pub.example/news/atom"),
    )


def test_each_once_and_not_too_many() -> None:
    tag = '<link rel="alternate" type="application/rss+xml" href="{}">'
    assert len(links(tag.format("/a") * 3 + tag.format("https://pub.example/a"))) == 1
    assert len(links("".join(tag.format(f"/{number}") for number in range(50)))) == MOST_LINKS


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" type="text/css" href="/style.css">',
        '<link rel="alternate" hreflang="de" href="/de">',
        '<link rel="alternate" type="application/json+oembed" href="/embed">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="http://[broken/">',
    ],
)
def test_what_is_no_feed(tag: str) -> None:
    assert links(tag) == ()


def test_a_base_of_its_own() -> None:
    head = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert links(head) == (FeedLink(url="https://cdn.example/x/feed"),)


def test_titles_in_utf8_though_undeclared_and_in_other_encodings() -> None:
    tag = '<link rel="alternate" type="application/rss+xml" title="Café" href="/feed">'
    assert feed_links(tag.encode(), URL)[0].title == "Café"
    declared = f'<meta charset="iso-8859-1">{tag}'.encode("iso-8859-1")
    assert feed_links(declared, URL)[0].title == "Café"


@pytest.mark.parametrize("page", [b"", b"   ", b"\x00\xff", b"<", b"{}", b"<!-- -->", b"plain text"])
def test_what_is_no_page(page: bytes) -> None:
    assert feed_links(page, URL) == ()


def test_a_link_in_the_body_counts_too() -> None:
    page = b'<p>Hello</p><link rel="alternate" type="application/rss+xml" href="/feed">'
    assert feed_links(page, URL) == (FeedLink(url="https://pub.example/feed"),)


class TestSeveral:
    def named(self, *found: tuple[str, str, str]) -> list[str]:
        """What is offered of (type, title, address)."""
        tags = (
            f'<link rel="alternate" type="application/{kind}" title="{title}" href="{href}">'
            for kind, title, href in found
        )
        return [link.url.removeprefix("https://pub.example") for link in links("".join(tags))]

    @pytest.mark.parametrize(
        "found",
        [
            [("rss+xml", "Gazette » Feed", "/feed/"), ("atom+xml", "Gazette » Atom Feed", "/feed/atom/")],
            [
                ("rss+xml", "RSS", "/rss.xml"),
                ("atom+xml", "Atom", "/atom.xml"),
                ("feed+json", "JSON Feed", "/feed.json"),
            ],
            [
                ("atom+xml", "Gazette - Atom", "/feeds/posts/default"),
                ("rss+xml", "Gazette - RSS", "/feeds/posts/default?alt=rss"),
            ],
            [("rss+xml", "Gazette (RSS 2.0)", "/backend/1"), ("atom+xml", "Gazette (Atom 1.0)", "/backend/2")],
            [("rss+xml", "", "/index.rss"), ("atom+xml", "", "/index.atom")],
        ],
    )
    def test_one_content_in_several_formats_is_one_feed(self, found: list[tuple[str, str, str]]) -> None:
        assert self.named(*found) == [found[0][2]]

    @pytest.mark.parametrize(
        "found",
        [
            [("rss+xml", "Sport", "/sport.xml"), ("atom+xml", "Weather", "/weather.xml")],
            [("rss+xml", "RSS", "/sport/rss"), ("atom+xml", "Atom", "/weather/atom")],
            [("rss+xml", "Gazette", "/sport/rss"), ("rss+xml", "Gazette", "/weather/rss")],
            [("rss+xml", "Gazette", "/feed"), ("atom+xml", "Comments on Gazette", "/comments/atom")],
        ],
    )
    def test_others_are_several(self, found: list[tuple[str, str, str]]) -> None:
        assert self.named(*found) == [href for _, _, href in found]

    def test_comments_come_last(self) -> None:
        found = [
            ("rss+xml", "Gazette » Comments Feed", "/comments/feed/"),
            ("rss+xml", "The ferry: Kommentare", "/ferry/feed/"),
            ("rss+xml", "Gazette » Feed", "/feed/"),
        ]
        assert self.named(*found) == ["/feed/", "/comments/feed/", "/ferry/feed/"]

    def test_json_feeds(self) -> None:
        assert self.named(("feed+json", "Gazette", "/all.json")) == ["/all.json"]
        old = [
            ("json", "Gazette", "/feed.json"),
            ("json", "", "/wp-json/wp/v2/posts/1"),
            ("json", "", "/manifest.json"),
        ]
        assert self.named(*old) == ["/feed.json"]


CHANNEL = "UCharbourOsprey0123456789"[:24]


def test_the_page_calls_itself_by_an_address_that_suffices() -> None:
    head = f'<link rel="canonical" href="https://www.youtube.com/channel/{CHANNEL}">'
    feed = f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}"
    assert links(head, "https://www.youtube.com/@osprey") == (FeedLink(url=feed),)
    named = '<link rel="alternate" type="application/rss+xml" href="/named">'
    assert [link.url for link in links(head + named)] == ["https://pub.example/named"]
    assert links('<link rel="canonical" href="https://pub.example/">') == ()
    assert links('<link rel="canonical" href="http://[broken/">') == ()


class TestLikelyPlaces:
    def places(self, body: str = "<p>Hello</p>", url: str = "https://pub.example/") -> list[str]:
        return [place.removeprefix("https://pub.example") for place in likely_places(body.encode(), url)]

    def test_where_sites_commonly_have_it(self) -> None:
        common = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json"]
        assert self.places() == common
        assert self.places(url="https://pub.example") == common

    def test_below_a_section_first(self) -> None:
        assert self.places(url="https://pub.example/blog/?a=b")[:2] == ["/blog/feed", "/feed"]
        assert self.places(url="https://pub.example/blog/index.html")[0] == "/feed"

    def test_beside_an_account(self) -> None:
        assert self.places(url="https://pub.example/@robin")[0] == "/@robin.rss"

    def test_where_its_links_lead(self) -> None:
        body = """<a href="/about">About</a><a href="http://[broken/">?</a><a href="https://else.example/rss">RSS</a>
          <a href="/news/all.rss">RSS</a><a href="/news/all.rss">RSS</a><a href="/xml/Atom.html">Atom</a>"""
        assert self.places(body)[:2] == ["/news/all.rss", "/feed"]

    def test_few_and_each_once(self) -> None:
        anchors = "".join(f'<a href="/{number}.rss">RSS</a>' for number in range(50))
        found = self.places(anchors, "https://pub.example/@robin")
        assert len(found) == len(set(found)) == MOST_PLACES
        assert "/feed" not in self.places(url="https://pub.example/feed")

    @pytest.mark.parametrize("body", ["", "{}", "Not found", "%PDF-1.4"])
    def test_nothing_for_what_is_no_page(self, body: str) -> None:
        assert self.places(body) == []
