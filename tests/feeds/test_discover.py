from __future__ import annotations

import pytest

from bot.feeds.discover import MOST_LINKS, feed_links
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
