from __future__ import annotations

from datetime import UTC, datetime

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
    noon = datetime(2026, 3, 2, 12, 25, tzinfo=UTC)
    assert clean_paste(PASTE) == Page(title="Ferry sails again", date=noon, text=BODY)


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
    assert clean_paste("Share\nTelegram").text == "Share\nTelegram"


def test_a_refrain_is_said_twice_on_purpose() -> None:
    verse = "Row on, row on\nthe night is long\nrow on, row on"
    assert clean_paste(verse).text == verse


def test_a_paragraph_pasted_twice_is_read_once() -> None:
    paragraph = "The ferry sailed again on Monday, nine weeks after its engine had failed."
    assert clean_paste(f"{paragraph}\n{paragraph}\nIt rained.").text == f"{paragraph}\nIt rained."


def test_the_subject_of_a_mail_is_the_title_where_there_is_no_other() -> None:
    assert clean_paste(f"Subject: Re: The ferry\n\n{BODY}").title == "The ferry"
    assert clean_paste(f"Subject: Fwd: Hello\n\n# The ferry\n\n{BODY}").title == "The ferry"


@pytest.mark.parametrize(
    ("text", "deck"),
    [
        (f"Ferry sails\nNine weeks on, the boat is back\n2 March 2026\n\n{BODY}", "Nine weeks on, the boat is back"),
        (f"Ferry sails\nIt had been nine weeks.\nBy Robin Fenn\n\n{BODY}", "It had been nine weeks."),
        (f"Ferry sails\nNine weeks on, the boat is back\n\n{BODY}", "Nine weeks on, the boat is back"),
        (f"Ferry sails\n\n{BODY}", ""),
        (f"Ferry sails\nRepair\n{BODY}\nCost\n{BODY}", ""),
    ],
)
def test_a_deck_stands_between_title_and_text(text: str, deck: str) -> None:
    page = clean_paste(text)
    assert (page.title, page.deck) == ("Ferry sails", deck)
    assert BODY.partition("\n")[0] in page.text


def test_the_name_of_a_site_is_no_title() -> None:
    page = clean_paste(f"The Gazette\nHarbour\n\nThe ferry sails again today\nBy Robin Fenn\n2 March 2026\n\n{BODY}")
    assert (page.title, page.author) == ("The ferry sails again today", "Robin Fenn")
    assert clean_paste(f"SPORT\nFenn wins the cup\n{BODY}").title == "Fenn wins the cup"


def test_a_long_text_is_read_to_its_end() -> None:
    lines = [f"This is sentence number {number} of a very long text." for number in range(5000)]
    assert clean_paste("\n".join(lines)).text.split("\n") == lines


def test_nothing() -> None:
    assert clean_paste("") == Page()
    assert clean_paste(" \n\t\n") == Page()


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    page = clean_paste(text)
    f"{page}".encode()
    lines = page.text.split("\n") if page.text else []
    assert all(line.strip() == line and line for line in lines)


PIECES = [
    "A\n",
    "a | ",
    "1:11\n",
    "2 March 2026\n",
    "By A B\n",
    "Related\n\n",
    "> ",
    "**a** ",
    "[a](",
    "#",
    "http://",
    "@",
]


@pytest.mark.parametrize("piece", PIECES)
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    clean_paste(piece * (200_000 // len(piece)))
