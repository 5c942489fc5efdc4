from __future__ import annotations

import textwrap

from bot.articles.extract import extract
from bot.articles.extraction.reflow import paragraphs, reflowed
from tests.data.pages import LATER, PARAGRAPHS
from tests.data.pdfs import wrapped

FIRST, SECOND = f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}", f"{PARAGRAPHS[2]} {LATER[0]}"


def test_a_text_broken_to_a_width() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in (FIRST, SECOND))
    assert reflowed(text.replace("\n", "\r\n")) == f"{FIRST}\n{SECOND}"


def test_a_text_with_a_paragraph_a_line_stays() -> None:
    text = f"Title\n{FIRST}\n{SECOND}"
    assert reflowed(text) == text


def test_a_poem_stays() -> None:
    poem = "The tide is out\nand no boat sails\nbut gulls walk where\nthe water was before the moon went round"
    assert reflowed(poem) == poem


def test_lists_and_headings_stand_alone() -> None:
    items = ("• A coat", "• Bread for the whole of the way, since the shop on the island is out of flour")
    lines = ["What to bring", *wrapped(FIRST), *wrapped(*items, width=80), "1. Tickets", *wrapped(SECOND)]
    found = paragraphs(lines)
    assert found[:2] == ["What to bring", FIRST]
    assert set(items) <= set(found)


def test_divided_words() -> None:
    width = "x" * 60
    assert paragraphs([f"{width} ship-", "yard and more"]) == [f"{width} shipyard and more"]
    assert paragraphs([f"{width} Anglo-", "Norman and more"]) == [f"{width} Anglo-Norman and more"]
    assert paragraphs(["船は月曜日に島へ向かって再び", "出港した。"]) == ["船は月曜日に島へ向かって再び出港した。"]


def test_a_text_file_is_a_page() -> None:
    text = "\n\n".join(["Ferry sails again", *(textwrap.fill(p, 72) for p in (FIRST, SECOND))])
    page = extract(text.encode(), "https://post.example/ferry.txt", "text/plain")
    assert page.title == "Ferry sails again"
    assert page.text.split("\n") == [FIRST, SECOND]
    assert page.site == "post.example"
