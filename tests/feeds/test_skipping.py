from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from bot.feeds.parse import parse
from bot.feeds.skipping import next_welcome, skipped

MONDAY = datetime(2026, 3, 2, 10, 25, tzinfo=UTC)


def rss(inner: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Osprey Post</title>{inner}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("inner", "hours", "days"),
    [
        ("", set(), set()),
        ("<skipHours><hour>0</hour><hour> 5</hour>\n<hour>23</hour></skipHours>", {0, 5, 23}, set()),
        ("<skipHours><hour>24</hour><hour>25</hour><hour>x</hour></skipHours>", {0}, set()),
        ("<skipDays><day>Saturday</day><day>SUNDAY</day><day>Someday</day></skipDays>", set(), {5, 6}),
        ("<skiphours><hour>1</hour></skiphours><skipDays></skipDays>", {1}, set()),
        ("<skipHours><hour>1</hour>", set(), set()),
    ],
)
def test_what_a_document_asks_for(inner: str, hours: set[int], days: set[int]) -> None:
    assert skipped(rss(inner)) == (hours, days)
    document = parse(rss(inner))
    assert (document.skip_hours, document.skip_days) == (hours, days)


def test_a_document_of_beginnings_is_read_in_linear_time() -> None:
    assert skipped(b"<skipHours>" * 200_000) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("hours", "days", "expected"),
    [
        (set(), set(), MONDAY),
        ({9, 11}, {1}, MONDAY),
        ({10, 11}, set(), MONDAY + timedelta(hours=2)),
        (set(), {0, 1}, datetime(2026, 3, 4, 0, 25, tzinfo=UTC)),
        ({0, 1}, {0}, datetime(2026, 3, 3, 2, 25, tzinfo=UTC)),
        (set(range(24)), set(), MONDAY),
        (set(), set(range(7)), MONDAY),
    ],
)
def test_the_next_hour_in_which_we_are_welcome(hours: set[int], days: set[int], expected: datetime) -> None:
    assert next_welcome(MONDAY, frozenset(hours), frozenset(days)) == expected


def test_it_is_always_found() -> None:
    chance = random.Random(7)
    for _ in range(300):
        hours = frozenset(chance.sample(range(24), chance.randrange(24)))
        days = frozenset(chance.sample(range(7), chance.randrange(7)))
        at = next_welcome(MONDAY + timedelta(minutes=chance.randrange(10**6)), hours, days)
        assert at.hour not in hours and at.weekday() not in days
