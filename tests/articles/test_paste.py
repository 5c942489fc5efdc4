"""Each text in tests/data/pastes is in the manner of one kind of site or app; what is expected lies beside it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.articles.clean import clean_paste
from bot.articles.sentences import split
from bot.model import Page
from bot.summaries.summarize import summarize
from tests.data.shared import shared

FOLDER = Path(__file__).parents[1] / "data" / "pastes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
MOST_LOST = 0.001  # of the sentences of ordinary articles
# What is chrome in an ordinary article too: a prompt to read something else, and what follows its question mark.
PROMPT = re.compile(r"(?i)(also )?(read|watch) ?(:|\||also\b)")
SETS = ["bn_bnlpc", "en_bbc", "en_cnndm", "en_inshorts", "fr_orangesum", "id_indosum", "nb_norsumm", "pt_cstnews"]


def read(name: str) -> tuple[Page, dict[str, Any]]:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    wanted: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return clean_paste(text), wanted


def whole(page: Page) -> str:
    return "\n".join((page.title, page.deck, page.text))


def test_there_are_many_kinds() -> None:
    assert len(NAMES) >= 35


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_over_it(name: str) -> None:
    page, wanted = read(name)
    assert page.title == wanted["title"]
    assert page.deck == wanted.get("deck", "")
    assert page.author == wanted.get("author", "")
    assert (page.date.isoformat() if page.date else None) == wanted.get("date")


@pytest.mark.parametrize("name", NAMES)
def test_its_parts(name: str) -> None:
    page, wanted = read(name)
    found = [
        {"kicker": part.kicker, "heading": part.heading, "lines": len(part.text.split("\n"))} for part in page.sections
    ]
    assert found == wanted.get("sections", found)
    assert len(page.text.split("\n")) == wanted.get("lines", len(page.text.split("\n")))


@pytest.mark.parametrize("name", NAMES)
def test_chrome_goes_and_the_article_stays(name: str) -> None:
    page, wanted = read(name)
    assert [line for line in wanted["gone"] if line in whole(page)] == []
    assert wanted["stay"]
    assert [line for line in wanted["stay"] if line not in whole(page)] == []


@pytest.mark.parametrize("name", NAMES)
def test_taking_it_apart_twice_loses_nothing_more(name: str) -> None:
    page, _ = read(name)
    again = clean_paste(page.text)
    assert sorted(whole(again).split()) == sorted(page.text.split())


def test_the_real_one() -> None:
    page = clean_paste(shared("forwarded/newsbytes.txt").read_text("utf-8"))
    assert page.title.endswith("bulletproof train")
    assert page.deck.startswith("Kim will")
    assert page.date is not None
    assert page.date.isoformat() == "2025-09-02T12:25:00+00:00"
    assert [bool(part.kicker) for part in page.sections] == [False, True, True, True]
    assert all(part.heading and part.text.endswith(".") for part in page.sections)
    summary = summarize(page.text, title=page.title, language="en")
    assert len(summary.points) == 3
    chrome = ("LOADING", "Summarize", "What's the story", "12:25", "Sep 02", *(part.heading for part in page.sections))
    assert not any(line in summary.text for line in chrome)


def sentences_lost(name: str) -> Iterator[tuple[int, list[str]]]:
    """For each article: how many sentences it has, and those that are gone and were no prompts."""
    with gzip.open(shared(f"sum_{name}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            kept = bare(whole(clean_paste(row["text"])))
            sentences = [one for line in row["text"].split("\n") if not PROMPT.match(line) for one in split(line)]
            yield len(sentences), [one for one in sentences if bare(one) not in kept]


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("name", [*SETS, "vi_vietnews"])
def test_ordinary_articles_lose_nothing(name: str) -> None:
    total, lost = 0, list[str]()
    for count, gone in sentences_lost(name):
        total += count
        lost += gone
    assert len(lost) <= max(3, MOST_LOST * total), lost
