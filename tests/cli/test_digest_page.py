"""A digest as a web page: whole, harmless and readable."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings

from bot.model import Digest
from bot.terminal.page import digest_page
from tests.telegram.cards.nouns import NOW, POINTS, article, digest, point, story
from tests.telegram.cards.test_hostile import stories

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Fails on tags that are not balanced; keeps what matters of them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html, self.open = html, list[str]()
        self.tags, self.attributes, self.text = list[str](), list[tuple[str, str, str]](), ""
        self.feed(html)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, one, value in self.attributes if one == name]


def assert_harmless(page: Page) -> None:
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul", "li", "a", "span",
               "article", "section", "time"}  # fmt: skip
    assert set(page.tags) <= allowed
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in {"src", "style"}]
    assert all(url.startswith(("http://", "https://")) for url in page.values("href"))
    assert not re.search(r"url\(|@import|javascript:", page.html.partition("</style>")[0])
    page.html.encode()  # no lone surrogates


def test_stories_points_and_sources() -> None:
    gazette = article(1, "Ferry & <b>harbour</b>", text=f"{POINTS[0]} {POINTS[1]}", language="en")
    courier = article(
        2, "Fähre", source="Strait Courier", url="https://courier.example/2", text=POINTS[2], language="de"
    )
    told = (point(POINTS[0], 0, 1), point(POINTS[1], 0), point(POINTS[2], 1))
    one = replace(story(1, gazette, courier, told=told), update=True)
    other = story(2, courier, points=())
    made = Digest(
        stories=(one, other), rest=(story(3),), since=NOW, until=NOW, article_count=4, troubled=("<i>Feed</i>",)
    )
    page = Page(digest_page(made, hours=24))
    assert_harmless(page)
    assert "Digest of Tuesday 24 November 2026" in page.text
    assert "The last 24 hours: 3 stories from 4 articles in 2 sources" in page.text
    assert "1. Update: Ferry & <b>harbour</b>" in page.text
    assert f"{POINTS[0]} 2 sources" in page.text
    assert f"{POINTS[1]} The Brackwater Gazette" in page.text and f"{POINTS[2]} Strait Courier" in page.text
    assert "The Brackwater Gazette, Strait Courier · 2026-11-24 07:30 UTC" in page.text
    assert "Also\n" in page.text and "Story number 3" in page.text
    assert "Not readable at the moment: <i>Feed</i>." in page.text
    assert [url.partition("#")[0] for url in page.values("href") if ":~:text=" in url] == [
        "https://gazette.example/1",
        "https://gazette.example/1",
        "https://courier.example/2",
    ]
    assert {"en", "de"} <= set(page.values("lang"))


def test_it_can_be_read_by_everyone() -> None:
    """One main heading, a name for each part, a language, light and dark."""
    page = Page(digest_page(digest(3, 2), hours=1))
    assert page.tags.count("h1") == 1 and page.tags.count("main") == 1 and page.tags.count("article") == 3
    names = page.values("id")
    assert len(set(names)) == len(names) and set(page.values("aria-labelledby")) == set(names)
    assert ("html", "lang", "en") in page.attributes and "viewport" in page.values("name")
    assert "prefers-color-scheme: dark" in page.html
    assert "The last hour: 5 stories from 5 articles" in page.text


def test_no_news() -> None:
    page = Page(digest_page(digest(0), hours=1))
    assert_harmless(page)
    assert "Nothing new in the last hour." in page.text


def test_a_language_that_is_none_is_left_out() -> None:
    odd = story(1, article(1, language='en" onload="x'))
    page = Page(digest_page(Digest(stories=(odd,), since=NOW, until=NOW), hours=24))
    assert_harmless(page)


@settings(max_examples=40)
@given(stories)
def test_whatever_feeds_hold(one: object) -> None:
    made = Digest(stories=(one,), rest=(one,), since=NOW, until=NOW, troubled=("\ud800<",))  # type: ignore[arg-type]
    assert_harmless(Page(digest_page(made, hours=24)))
