from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.clean import LONGEST_HEADLINE, clean_paste
from bot.model import Page

BODY = "The ferry sailed again on Monday.\nA brass band stood on the quay."
PASTE = """LOADING...
Summarize
Ferry sails again
SHARE
Advertisement
Mar 02, 2026
12:25 pm
3 min read

Ferry sails again

The ferry sailed\tagain on\u00a0Monday.
Read more
A brass band stood on the quay.
Photo: Robin Miller
Sign up
"""


def test_a_page_copied_whole() -> None:
    assert clean_paste(PASTE) == Page(title="Ferry sails again", text=BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Loading",
        "SUMMARISE",
        "Share this article",
        "Read also",
        "Subscribe",
        "Comments (12)",
        "x",
        "Cookie policy",
        "2026-03-02",
    ],
)
def test_chrome(line: str) -> None:
    assert clean_paste(f"{line}\n{BODY}").text == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth on Monday.",
        "Subscribers to the ferry's newsletter knew it first.",
        "Loading the boat took an hour.",
        "Newsletters are back in fashion.",
        "Sign up sheets were printed.",
        "Close to the quay stood a band.",
    ],
)
def test_sentences_that_begin_like_chrome_stay(line: str) -> None:
    assert line in clean_paste(f"{BODY}\n{line}").text


def test_no_title_where_there_is_none() -> None:
    assert clean_paste(BODY).title == ""
    assert clean_paste("One line without an end") == Page(text="One line without an end")
    assert clean_paste("x" * (LONGEST_HEADLINE + 1) + "\n" + BODY).title == ""


def test_all_chrome_is_kept_as_it_is() -> None:
    assert clean_paste("Share\nTelegram").text == "Telegram"
    assert clean_paste("Share\nTelegram").title == "Share"


def test_nothing() -> None:
    assert clean_paste("") == Page()
    assert clean_paste(" \n\t\n") == Page()


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    page = clean_paste(text)
    f"{page}".encode()
    lines = page.text.split("\n") if page.text else []
    assert all(line.strip() == line and line for line in lines)
    assert len(set(lines)) == len(lines)
