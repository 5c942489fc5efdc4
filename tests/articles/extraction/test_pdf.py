from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.articles.extract import extract
from bot.articles.extraction import pdf as reading
from bot.articles.extraction.instead import Instead
from bot.errors import NothingToRead
from tests.data.pages import LATER, PARAGRAPHS
from tests.data.pdfs import pdf, wrapped

URL = "https://post.example/report.pdf"
STORY = [f"{first} {second}" for first, second in zip(PARAGRAPHS, (*LATER, PARAGRAPHS[0]), strict=True)]


def test_paragraphs_are_whole_again() -> None:
    page = extract(pdf([["The ferry's report", *wrapped(*STORY)]]), URL)
    assert page.text.split("\n") == ["The ferry's report", *STORY]
    assert page.url == URL and page.site == "post.example"


def test_what_it_states_of_itself() -> None:
    document = pdf(
        [wrapped(*STORY)], title="Ferry report (2026)", author="Robin Miller", date="D:20260302093000+01'00'"
    )
    page = extract(document, URL)
    assert (page.title, page.author, page.language) == ("Ferry report (2026)", "Robin Miller", "en")
    assert page.date == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("title", ["", "Microsoft Word - report.docx", "untitled", "report_v2.indd"])
def test_a_title_that_is_none(title: str) -> None:
    assert extract(pdf([["The ferry's report", *wrapped(*STORY)]], title=title), URL).title == "The ferry's report"


def test_headers_footers_and_numbers_go() -> None:
    names = ("One", "Two", "Three", "Four", "Five")
    pages = [
        ["Harbour Board, Annual Report", *wrapped(f"{name}: {STORY[0]}", f"{STORY[1]} {name}."), f"Page {number}"]
        for number, name in enumerate(names, 1)
    ]
    text = extract(pdf(pages), URL).text
    assert "Annual Report" not in text and "Page 3" not in text
    assert text.count(PARAGRAPHS[0]) == 5 and text.count(f"{PARAGRAPHS[1]} {LATER[1]}") == 5


def test_a_paragraph_that_goes_on_over_the_page() -> None:
    lines = wrapped(STORY[0])
    text = extract(pdf([lines[:2], [*lines[2:], *wrapped(STORY[1])]]), URL).text
    assert text.split("\n") == STORY[:2]


def test_divided_words_are_whole_again() -> None:
    lines = [
        "The ferry to Osprey Island sailed again on Monday after nine weeks in the ship-",
        "yard, and a brass band",
    ]
    text = extract(pdf([[*lines, *wrapped(STORY[1])]]), URL).text
    assert "in the shipyard, and" in text


def test_the_first_fifty_pages() -> None:
    text = extract(pdf([wrapped(f"This is sheet {number} of very many.") for number in range(60)]), URL).text
    assert "sheet 49 " in text and "sheet 50 " not in text


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", -1.0)
    text = extract(pdf([wrapped(*STORY), ["Never reached."]]), URL).text
    assert "Never reached" not in text


LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<01> <01>]".format("ab" * 32)


@pytest.mark.parametrize(
    ("document", "instead"),
    [
        (pdf([[], []]), Instead.SCAN),
        (pdf([["12", "13"]]), Instead.SCAN),
        (pdf([wrapped(*STORY)], extra=LOCK), Instead.LOCKED),
        (b"%PDF-1.7", Instead.FILE),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, Instead.FILE),
        (pdf([wrapped(*STORY)])[:300], Instead.FILE),
    ],
)
def test_nothing_to_read(document: bytes, instead: Instead) -> None:
    with pytest.raises(NothingToRead) as caught:
        extract(document, URL)
    assert caught.value.instead == instead


def test_a_pdf_that_the_server_calls_something_else() -> None:
    assert extract(pdf([wrapped(*STORY)]), URL, "text/html").text.startswith(PARAGRAPHS[0])
