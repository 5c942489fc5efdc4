from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.feeds.identity import entry_key
from bot.feeds.values import LONGEST_LINK, absolute, believable, guid_of, is_address
from bot.model import Entry

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BASE = "https://pub.example/news/"


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("rain", "https://pub.example/news/rain"),
        (" /a b\n", "https://pub.example/a%20b"),
        ("http://else.example/", "http://else.example/"),
        ("//else.example/a", "https://else.example/a"),
        ("", ""),
        (None, ""),
        ("javascript:alert(1)", ""),
        ("http://[broken/", ""),
        ("http://pub.example:99999/", ""),
        ("/" + "a" * LONGEST_LINK, ""),
    ],
)
def test_links(link: str | None, found: str) -> None:
    assert absolute(BASE, link) == found
    assert not found or is_address(found)


def test_guids() -> None:
    assert guid_of(" tag:pub.example,2026:\n 1 ") == "tag:pub.example,2026: 1"
    assert guid_of("g" * LONGEST_LINK) == "g" * LONGEST_LINK
    long = "g" * (LONGEST_LINK + 1)
    assert len(guid_of(long)) < 100 and guid_of(long) != guid_of(long + "g")
    assert entry_key(Entry(guid=guid_of(long))) == entry_key(Entry(guid=long)), "the key that it always had"


@pytest.mark.parametrize(
    ("stated", "believed"),
    [
        (NOW, NOW),
        (datetime(2026, 3, 2, 12), NOW),  # without an offset, as some feeds have it
        (datetime(2026, 3, 2, 14, tzinfo=timezone(timedelta(hours=2))), NOW),
        (NOW + timedelta(hours=23), NOW + timedelta(hours=23)),
        (NOW + timedelta(days=2), None),
        (datetime(1970, 1, 1, tzinfo=UTC), None),
        (datetime.min, None),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))), None),
        (None, None),
    ],
)
def test_dates(stated: datetime | None, believed: datetime | None) -> None:
    assert believable(stated, NOW) == believed


def test_without_a_clock_the_future_counts() -> None:
    assert believable(NOW + timedelta(days=400), None) == NOW + timedelta(days=400)
