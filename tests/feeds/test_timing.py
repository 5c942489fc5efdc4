from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadStatus, Unreachable
from bot.feeds.timing import LONGEST_WISH, after_failure, daily_rate, fresh_for, interval, jittered, next_poll
from bot.model import Entry, Feed

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
HOUR, DAY = 3600, 86400


@dataclass(frozen=True)
class Intervals:
    poll_interval: int = 1800
    max_interval: int = DAY


def entries(*hours_ago: float) -> tuple[Entry, ...]:
    return tuple(Entry(published=NOW - timedelta(hours=hours)) for hours in hours_ago)


def after(*hours_ago: float, settings: Intervals | None = None, **known: Any) -> int:
    """Of a feed with entries so many hours old; ``known`` is what else is known of it."""
    feed = Feed(url="u", daily_rate=daily_rate(entries(*hours_ago), NOW), **known)
    return interval(feed, settings or Intervals(), NOW)


class TestInterval:
    def test_half_the_usual_gap(self) -> None:
        assert after(*range(0, 48, 4)) == pytest.approx(2 * HOUR, rel=0.1)

    def test_never_less_than_the_floor(self) -> None:
        assert after(*(number / 60 for number in range(100))) == 1800

    def test_never_more_than_the_ceiling(self) -> None:
        assert after(24 * 20, 24 * 25) == DAY

    def test_old_entries_only(self) -> None:
        assert after(last_new_at=NOW - timedelta(days=40)) == DAY

    def test_without_dates_it_is_felt_out(self) -> None:
        assert after(last_new_at=NOW) == HOUR
        before = {"interval": 4 * HOUR, "last_polled_at": NOW - timedelta(hours=4)}
        assert after(**before, last_new_at=NOW) == 2 * HOUR
        assert after(**before, last_new_at=NOW - timedelta(hours=5)) == 5 * HOUR

    def test_a_publisher_may_ask_for_more(self) -> None:
        assert after(*range(24), ttl=6 * HOUR) == 6 * HOUR
        assert after(*range(24), max_age=7200) == 7200
        assert after(*range(24), max_age=7200, ttl=2 * HOUR + 1) == 2 * HOUR + 1
        assert after(*range(24), ttl=10 * DAY) == LONGEST_WISH

    def test_but_not_for_less(self) -> None:
        assert after(*range(24), ttl=60) >= 1800

    def test_it_grows_while_nothing_comes(self) -> None:
        assert after(*range(24), last_new_at=NOW - timedelta(hours=2)) == 1800
        assert after(*range(24), last_new_at=NOW - timedelta(days=1)) == 3 * HOUR
        assert after(*range(24), last_new_at=NOW - timedelta(days=100)) == DAY


class TestNextPoll:
    def test_a_little_later_than_said(self) -> None:
        assert next_poll(Feed(id=7, url="u"), 1800, NOW) == NOW + timedelta(seconds=jittered(1800, 7))

    def test_not_when_the_publisher_sleeps(self) -> None:
        feed = Feed(id=7, url="u", skip_hours=frozenset({10, 11}), skip_days=frozenset({0}))
        at = next_poll(feed, 60, NOW)  # a Monday, at ten
        assert (at.weekday(), at.hour) == (1, 0)


class TestFreshFor:
    @pytest.mark.parametrize(
        ("headers", "seconds"),
        [
            ({}, None),
            ({"etag": '"a"'}, None),
            ({"cache-control": "max-age=300"}, 300),
            ({"cache-control": 'private, Max-Age = "300"'}, 300),
            ({"cache-control": "s-maxage=900"}, 0),
            ({"cache-control": "x-max-age=900"}, 0),
            ({"cache-control": "no-cache, max-age=900"}, 0),
            ({"cache-control": "no-store"}, 0),
            ({"cache-control": "max-age=-1"}, 0),
            ({"expires": "Mon, 02 Mar 2026 11:00:00 GMT", "date": "Mon, 02 Mar 2026 10:00:00 GMT"}, HOUR),
            ({"expires": "Mon, 02 Mar 2026 09:00:00 GMT", "date": "Mon, 02 Mar 2026 10:00:00 GMT"}, 0),
            ({"expires": "0", "date": "Mon, 02 Mar 2026 10:00:00 GMT"}, 0),
            ({"expires": "Mon, 02 Mar 2026 11:00:00 GMT"}, 0),
            ({"expires": "Mon, 01 Jan 2020 99999999999999:00:00", "date": "Mon, 02 Mar 2026 10:00:00 GMT"}, 0),
            (
                {
                    "cache-control": "max-age=60",  # goes before Expires
                    "expires": "Mon, 02 Mar 2026 11:00:00 GMT",
                    "date": "Mon, 02 Mar 2026 10:00:00 GMT",
                },
                60,
            ),
        ],
    )
    def test_what_a_server_says(self, headers: dict[str, str], seconds: int | None) -> None:
        assert fresh_for(headers) == seconds


class TestDailyRate:
    def test_without_dates(self) -> None:
        assert daily_rate((Entry(), Entry()), NOW) == 0.0

    def test_a_day_is_the_least_that_is_measured(self) -> None:
        assert daily_rate(entries(0, 1, 2), NOW) == 3.0

    def test_since_the_oldest_that_is_shown(self) -> None:
        assert daily_rate(entries(*range(0, 96, 4)), NOW) == pytest.approx(6.0, rel=0.1)

    def test_a_feed_that_has_gone_quiet(self) -> None:
        assert daily_rate(entries(24 * 10, 24 * 400), NOW) == pytest.approx(1 / 30)
        assert daily_rate(entries(24 * 400, 24 * 500), NOW) == 0.0

    def test_what_claims_to_come_from_the_future(self) -> None:
        assert daily_rate(entries(-5, -6), NOW) == 0.0

    def test_updates_count_where_nothing_else_is_known(self) -> None:
        assert daily_rate((Entry(updated=NOW - timedelta(hours=2)),), NOW) == 1.0


class TestAfterFailure:
    def wait(self, failures: int, error: Exception | None = None, settings: Intervals | None = None) -> int | None:
        return after_failure(Feed(id=7, url="u", failures=failures), error or Unreachable(), settings or Intervals())

    def test_it_doubles_up_to_the_ceiling(self) -> None:
        waits = [self.wait(failures) for failures in range(8)]
        assert waits == [min(1800 * 2**n, DAY) for n in range(8)]
        assert self.wait(10**6) == DAY

    def test_gone_for_good(self) -> None:
        assert self.wait(0, BadStatus(status=410)) is None
        assert self.wait(0, BadStatus(status=404)) is not None

    def test_retry_after_is_obeyed(self) -> None:
        wait = self.wait(0, BadStatus(status=429, retry_after=3 * DAY))
        assert wait is not None
        assert wait >= 3 * DAY
        short = self.wait(0, BadStatus(status=503, retry_after=1))
        assert short is not None
        assert short >= 1800

    def test_a_floor_above_the_ceiling(self) -> None:
        assert self.wait(0, settings=Intervals(7200, 3600)) == 7200


class TestJitter:
    @given(st.integers(1, 10**6), st.integers(0, 2**40))
    def test_it_only_ever_adds_a_little(self, seconds: int, feed: int) -> None:
        assert seconds <= jittered(seconds, feed) <= seconds * 1.1

    def test_it_is_the_same_each_time_and_spreads_feeds(self) -> None:
        waits = [jittered(1_000_000, feed) for feed in range(1000)]
        assert waits == [jittered(1_000_000, feed) for feed in range(1000)]
        tenths = [sum(1 for wait in waits if tenth <= (wait - 1_000_000) / 10_000 < tenth + 1) for tenth in range(10)]
        assert min(tenths) > 60
