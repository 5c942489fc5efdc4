"""What is no article is refused with the right reason, and what is one is not."""

from __future__ import annotations

import pytest

from bot.articles.extract import extract
from bot.articles.extraction.instead import REFUSALS, Instead
from bot.errors import NothingToRead
from bot.texts import say
from tests.data import hostile, refusing
from tests.data.pages import PARAGRAPHS

URL = "https://post.example/2026/ferry-sails-again"
CASES = [(kind, name) for kind, makes in refusing.KINDS.items() for name in makes]


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_what_is_there_instead(kind: str, name: str) -> None:
    url = "https://post.example/" if kind == "index" else URL
    with pytest.raises(NothingToRead) as caught:
        extract(refusing.KINDS[kind][name], url)
    assert caught.value.instead == kind
    assert caught.value.about == {"host": "post.example", "instead": kind}


@pytest.mark.parametrize("name", refusing.ARTICLES)
def test_an_article_all_the_same(name: str) -> None:
    text = extract(refusing.ARTICLES[name], URL).text
    assert PARAGRAPHS[2] in text
    assert "partners" not in text and "Subscribe" not in text


@pytest.mark.parametrize("document", [refusing.INDEXES["list of links"], hostile.a_page_of_links()])
def test_a_list_of_links_is_told_by_itself(document: bytes) -> None:
    with pytest.raises(NothingToRead) as caught:
        extract(document, URL)
    assert caught.value.instead == Instead.INDEX


@pytest.mark.parametrize("kind", Instead)
def test_each_kind_has_its_own_sentence(kind: Instead) -> None:
    told = {other: say("en", "error-nothing-to-read", host="post.example", instead=other.value) for other in Instead}
    assert "post.example" in told[kind]
    assert list(told.values()).count(told[kind]) == 1


def test_a_file_has_no_host_to_be_named() -> None:
    with pytest.raises(NothingToRead) as caught:
        extract(refusing.IMAGES["PNG"])
    assert caught.value.text == "error-nothing-in-file"
    assert "picture" in say("en", caught.value.text, **caught.value.about)


def test_what_is_refused_rather_than_missing() -> None:
    assert {kind.value for kind in REFUSALS} == {"bot-check", "login", "cookies", "paywall"}


def test_the_servers_word_counts_where_the_bytes_say_nothing() -> None:
    with pytest.raises(NothingToRead) as caught:
        extract(b"x" * 500, URL, "image/avif")
    assert caught.value.instead == Instead.IMAGE
