from __future__ import annotations

import contextlib
from datetime import time
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wish import MOST_STORIES, WEEKDAYS, WEEKEND, Wish, parse_wish
from bot.digests.zones import _by_city, find_zone, likely_zone
from bot.errors import BadInput
from bot.model import EVERY_DAY

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("8am", Wish(at=time(8))),
        ("at 6.30 pm", Wish(at=time(18, 30))),
        ("18:30 mon-fri", Wish(at=time(18, 30), days=WEEKDAYS)),
        ("weekdays 7:30 Europe/Berlin", Wish(at=time(7, 30), days=WEEKDAYS, zone=BERLIN)),
        ("07:30 weekdays, 5 stories", Wish(at=time(7, 30), days=WEEKDAYS, stories=5)),
        ("Sunday 10:00 weekly review", Wish(at=time(10), days=frozenset({6}), review=True)),
        ("every day 8", Wish(at=time(8), days=EVERY_DAY)),
        ("fri-mon 7", Wish(at=time(7), days=frozenset({4, 5, 6, 0}))),
        ("sat and sun 10", Wish(at=time(10), days=WEEKEND)),
        ("at the weekend at 10", Wish(at=time(10), days=WEEKEND)),
        ("on Saturdays at 9 Munich", Wish(at=time(9), days=frozenset({5}), zone=BERLIN)),
        ("mon, wed & Fri 8", Wish(at=time(8), days=frozenset({0, 2, 4}))),
        ("thursday to saturday 6am", Wish(at=time(6), days=frozenset({3, 4, 5}))),
        ("also 18:30 tue, thurs", Wish(at=time(18, 30), days=frozenset({1, 3}), also=True)),
        ("8 new york", Wish(at=time(8), zone="America/New_York")),
        ("7 in the morning", Wish(at=time(7))),
        ("7 in the evening in Paris", Wish(at=time(19), zone="Europe/Paris")),
        ("7:30 #tech", Wish(at=time(7, 30), about="tech")),
        ("8 of Channel 4 News", Wish(at=time(8), about="channel 4 news")),
        ("top 5 stories 8am", Wish(at=time(8), stories=5)),
        ("tech", Wish(about="tech")),
        ("Berlin", Wish(zone=BERLIN)),
        ("weekdays", Wish(days=WEEKDAYS)),
        ("8:00 Atlantis", Wish(at=time(8), about="atlantis")),
        ("25:00", Wish(about="25:00")),
        ("", Wish()),
    ],
)
def test_what_people_type(typed: str, wish: Wish) -> None:
    assert parse_wish(typed) == wish


@pytest.mark.parametrize("count", [0, MOST_STORIES + 1, 999])
def test_a_number_of_stories_that_there_cannot_be(count: int) -> None:
    with pytest.raises(BadInput) as caught:
        parse_wish(f"8am, {count} stories")
    assert caught.value.text == "error-bad-stories"


@given(st.text(max_size=80))
def test_nothing_else_is_raised(typed: str) -> None:
    with contextlib.suppress(BadInput):
        parse_wish(typed)


@given(st.times(), st.frozensets(st.integers(0, 6), min_size=1), st.sampled_from(sorted(available_timezones())))
def test_the_parts_come_in_any_order(at: time, days: frozenset[int], zone: str) -> None:
    if not find_zone(zone):  # posix/ and right/ are none that people name
        return
    names = " ".join(("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day] for day in sorted(days))
    clock = f"{at:%H:%M}"
    expected = (at.replace(second=0, microsecond=0), days)
    for typed in (f"{clock} {names} {zone}", f"{names} {clock} {zone}"):
        wish = parse_wish(typed)
        assert (wish.at, wish.days, wish.zone.lower(), wish.about) == (*expected, find_zone(zone).lower(), "")


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("europe/berlin", BERLIN),
        ("BERLIN", BERLIN),
        ("Köln", BERLIN),
        ("new_york", "America/New_York"),
        ("San Francisco", "America/Los_Angeles"),
        ("pacific time", "America/Los_Angeles"),
        ("Mumbai", "Asia/Kolkata"),
        ("buenos aires", "America/Argentina/Buenos_Aires"),
        ("utc", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt -3", "Etc/GMT+3"),
        ("UTC+20", ""),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_zones_as_people_name_them(named: str, zone: str) -> None:
    assert find_zone(named) == zone


def test_every_city_of_ours_lies_in_a_zone_that_there_is() -> None:
    assert set(_by_city().values()) <= available_timezones()


@pytest.mark.parametrize(
    ("code", "zone"), [("de", BERLIN), ("pt-br", "America/Sao_Paulo"), ("de-AT", BERLIN), ("en", ""), ("xx", "")]
)
def test_where_somebody_most_likely_is(code: str, zone: str) -> None:
    assert likely_zone(code) == zone
