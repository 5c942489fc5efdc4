from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.articles.paste.meta import Meta, meta_of, time_of

DAY = datetime(2026, 3, 2, tzinfo=UTC)
NOON = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Mar 02, 2026",
        "March 2, 2026",
        "2 March 2026",
        "2nd March 2026",
        "Mon, 2 Mar 2026",
        "2026-03-02",
        "02.03.2026",
        "02/03/2026",
        "Published on 2 March 2026",
        "Updated: March 2, 2026 | 3 min read",
        "2. März 2026",
        "2 mars 2026",
        "Publié le lundi 2 mars 2026",
        "2 de marzo de 2026",
        "2 de março de 2026",
        "2 marzo 2026",
        "2 maart 2026",
        "2 марта 2026 г.",
        "2 березня 2026",
        "2 marca 2026",
        "2 Mart 2026",
        "2 Maret 2026",
        "2026年3月2日",
        "2 मार्च 2026",
        "২ মার্চ ২০২৬",
        "2 مارس 2026",
        "The Gazette · 2 March 2026",
        "(March 2, 2026)",
    ],
)
def test_days(line: str) -> None:
    assert meta_of(line) == Meta(DAY)


@pytest.mark.parametrize(
    "line",
    [
        "2 March 2026, 14:05",
        "March 2, 2026 at 2:05 pm",
        "2026-03-02T14:05:00Z",
        "2026-03-02T16:05:00+02:00",
        "Veröffentlicht am 2. März 2026, 14:05 Uhr",
        "Publié le 2 mars 2026 à 14h05",
        "2 марта 2026, 14:05",
        "2026年3月2日 14:05",
    ],
)
def test_instants(line: str) -> None:
    assert meta_of(line) == Meta(NOON)


def test_bylines() -> None:
    assert meta_of("By Robin Fenn") == Meta(author="Robin Fenn")
    assert meta_of("Von Mia Rohde und Ola Brandt") == Meta(author="Mia Rohde und Ola Brandt")
    assert meta_of("By Mia Rook, staff writer | 2 March 2026 | 4 min read") == Meta(DAY, "Mia Rook")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The ferry sails",
        "By then it was late",
        "By the bay",
        "Von Montag an fährt die Fähre wieder",
        "May 2026",
        "On 2 March 2026 the ferry sailed again.",
        "The council met on 2 March 2026 and voted",
        "31 February 2026",
        "99/99/2026",
        "1,200 people",
        "x" * 10_000,
        "2 March 2026 " * 50,
    ],
)
def test_what_says_more_than_that_is_no_such_line(line: str) -> None:
    assert meta_of(line) is None


def test_times_alone() -> None:
    assert time_of("14:05", DAY) == NOON
    assert time_of("2:05 pm", DAY) == NOON
    assert time_of("25:00", DAY) is None
    assert time_of("14:05 The ferry leaves", DAY) is None
