from __future__ import annotations

import pytest

from bot.articles.extraction.following import Next, Why, follow, joined, unwrapped
from bot.model import Page, Section
from tests.data import hostile
from tests.data.pages import PARAGRAPHS, article

URL = "https://post.example/2026/ferry-sails"


def linked(body: str = "", head: str = "") -> bytes:
    return hostile.page(f"<article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}{body}</article>", head)


@pytest.mark.parametrize(
    ("here", "body", "target"),
    [
        (URL, '<a rel="next" href="/2026/ferry-sails?page=2">Next</a>', f"{URL}?page=2"),
        (f"{URL}?page=2", '<a href="?page=1">1</a> <a href="?page=3">3</a> <a href="?page=4">4</a>', f"{URL}?page=3"),
        (URL, '<div class="page-links"><a href="/2026/ferry-sails/2/">2</a></div>', f"{URL}/2/"),
        (f"{URL}/seite-2", '<a href="/2026/ferry-sails/seite-3">Weiter</a>', f"{URL}/seite-3"),
        (f"{URL}.html", '<ul class=pagination><li><a href="ferry-sails-2.html">page two</a></ul>', f"{URL}-2.html"),
        (f"{URL}?id=7", '<a href="?id=7&p=2">»</a>', f"{URL}?id=7&p=2"),
    ],
)
def test_the_next_page(here: str, body: str, target: str) -> None:
    assert follow(linked(body), here) == Next(target, Why.CONTINUED)


@pytest.mark.parametrize(
    ("here", "body"),
    [
        (URL, '<a rel="next" href="/2026/goat-wins">Next story</a>'),
        (URL, '<a rel="next" href="https://other.example/2026/ferry-sails?page=2">2</a>'),
        (URL, '<a href="/2026/ferry-sails?page=2">Goat wins prize</a>'),
        (URL, '<a href="/2026/ferry-sails?page=3">3</a>'),
        (f"{URL}?page=2", '<a href="?page=1">1</a>'),
        (f"{URL}-9", '<a href="/2026/goat-wins-10">10</a>'),
        (URL, '<a href="#page-2">2</a> <a href="javascript:next()">Next</a> <a href="http://[">2</a>'),
        ("", '<a href="?page=2">2</a>'),
    ],
)
def test_no_next_page(here: str, body: str) -> None:
    assert follow(linked(body), here) is None


def test_the_whole_article_on_one_page_comes_first() -> None:
    body = '<a href="?page=2">2</a> <a href="?page=all">View as a single page</a>'
    assert follow(linked(body), URL) == Next(f"{URL}?page=all", Why.WHOLE)


def test_all_pages_of_something_else() -> None:
    assert follow(linked('<a href="/gallery">View all</a>'), URL) is None


@pytest.mark.parametrize(
    ("head", "target"),
    [
        ('<meta http-equiv="refresh" content="0; url=/story">', "https://post.example/story"),
        ("<meta http-equiv=Refresh content=\"5;URL='https://other.example/x'\">", "https://other.example/x"),
        ('<script>window.location.replace("/story")</script>', "https://post.example/story"),
        ('<base href="https://post.example/en/"><meta http-equiv="refresh" content="0;url=story">', None),
    ],
)
def test_a_page_that_leads_to_another(head: str, target: str | None) -> None:
    found = follow(hostile.page("<p>Go on</p>", head), URL, in_vain=True)
    assert found == Next(target or "https://post.example/en/story", Why.MOVED)
    assert follow(hostile.page("<p>Go on</p>", head), URL) is None, "only where no article was found"


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="refresh" content="300">',
        '<meta http-equiv="refresh" content="600; url=/story">',
        f'<meta http-equiv="refresh" content="0; url={URL}">',
        '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
        "<meta http-equiv=refresh>",
    ],
)
def test_a_page_that_only_reloads(head: str) -> None:
    assert follow(hostile.page("<p>Go on</p>", head), URL, in_vain=True) is None


@pytest.mark.parametrize(
    ("head", "target"),
    [
        ('<link rel="amphtml" href="https://amp.post.example/ferry">', "https://amp.post.example/ferry"),
        ('<link rel="alternate" media="only screen and (max-width: 640px)" href="//m.post.example/f">', None),
        ('<link rel="canonical" href="/ferry">', "https://post.example/ferry"),
    ],
)
def test_a_variant(head: str, target: str | None) -> None:
    found = follow(hostile.page("<div id=app></div>", head), URL, in_vain=True)
    assert found == Next(target or "https://m.post.example/f", Why.VARIANT)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="amphtml" href="https://other.example/ferry">',
        '<link rel="alternate" hreflang="de" href="/de/ferry">',
        f'<link rel="canonical" href="{URL}#top">',
    ],
)
def test_what_is_no_variant(head: str) -> None:
    assert follow(hostile.page("<div id=app></div>", head), URL, in_vain=True) is None


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"plain text", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_page_leads_nowhere(body: bytes) -> None:
    assert follow(body, URL, in_vain=True) is None


def test_an_ordinary_article_leads_nowhere() -> None:
    assert follow(article(), URL) is None


def test_pages_are_joined_without_what_both_have() -> None:
    first = Page(title="Ferry", text="Deck\nOne", sections=(Section(heading="a", text="One"),))
    later = Page(title="Page 2", text="Deck\nTwo", sections=(Section(heading="b", text="Two"),))
    whole = joined(first, later)
    assert (whole.title, whole.text) == ("Ferry", "Deck\nOne\nTwo")
    assert [section.heading for section in whole.sections] == ["a", "b"]


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://post-example.cdn.ampproject.org/c/s/post.example/ferry?x=1", "https://post.example/ferry?x=1"),
        ("https://post-example.cdn.ampproject.org/v/post.example/ferry", "http://post.example/ferry"),
        ("https://www.google.com/amp/s/post.example/ferry", "https://post.example/ferry"),
        ("https://www.google.com/url?q=https://post.example/ferry&sa=D", "https://post.example/ferry"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fpost.example%2Fferry&h=x", "https://post.example/ferry"),
        ("https://t.me/iv?url=https://post.example/ferry&rhash=1", "https://post.example/ferry"),
        ("https://www.google.com/search?q=https://post.example/ferry", None),
        ("https://l.facebook.com/l.php?u=file:///etc/passwd", None),
        ("https://post.example/?url=https://other.example/", None),
        ("http://[", None),
    ],
)
def test_addresses_that_carry_another(url: str, inner: str | None) -> None:
    assert unwrapped(url) == (inner or url)
