from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.schedule import LONGEST_PAUSE, local_date, next_run, parse_time, parse_until
from bot.errors import BadInput
from bot.model import Schedule

# Zones whose clocks change in ways of their own: at midnight, by half an hour, in the afternoon of UTC, around Ramadan.
ZONES = [
    "UTC",
    "Europe/Berlin",
    "Europe/Dublin",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
    "America/Scoresbysund",
    "America/Santiago",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Antarctica/Troll",
]


def schedule(at: str, zone: str = "Europe/Berlin", days: frozenset[int] = frozenset(range(7))) -> Schedule:
    return Schedule(chat_id=1, at=time.fromisoformat(at), days=days, timezone=zone)


def utc(stated: str) -> datetime:
    return datetime.fromisoformat(stated).replace(tzinfo=UTC)


class TestParseTime:
    @pytest.mark.parametrize(
        ("typed", "read"),
        [
            ("8", "08:00"),
            ("08", "08:00"),
            ("8am", "08:00"),
            ("8 AM", "08:00"),
            ("8 a.m.", "08:00"),
            ("8p", "20:00"),
            ("08:00", "08:00"),
            ("at 8:30", "08:30"),
            ("6.30 pm", "18:30"),
            ("18h30", "18:30"),
            ("8h", "08:00"),
            ("12am", "00:00"),
            ("12 pm", "12:00"),
            ("00:00", "00:00"),
            ("23:59", "23:59"),
            (" Noon ", "12:00"),
            ("midnight", "00:00"),
        ],
    )
    def test_what_people_type(self, typed: str, read: str) -> None:
        assert parse_time(typed) == time.fromisoformat(read)

    @pytest.mark.parametrize(
        "typed", ["", "soon", "24:00", "8:60", "13 pm", "0am", "8m", "8:5", "8:005", "-8", "8:00:00", "eight", "1 2"]
    )
    def test_what_nobody_can_read(self, typed: str) -> None:
        with pytest.raises(BadInput) as caught:
            parse_time(typed)
        assert caught.value.text == "error-bad-time"


class TestNextRun:
    def test_today_or_tomorrow(self) -> None:
        assert next_run(schedule("08:00"), utc("2026-03-02T06:59")) == utc("2026-03-02T07:00")
        assert next_run(schedule("08:00"), utc("2026-03-02T07:00")) == utc("2026-03-03T07:00")

    def test_days_of_the_week(self) -> None:
        weekly = schedule("10:00", days=frozenset({6}))  # Sunday
        assert next_run(weekly, utc("2026-03-02T12:00")) == utc("2026-03-08T09:00")
        assert next_run(weekly, utc("2026-03-08T09:00")) == utc("2026-03-15T09:00")

    def test_no_day_at_all(self) -> None:
        with pytest.raises(ValueError, match="without days"):
            next_run(schedule("10:00", days=frozenset()), utc("2026-03-02T12:00"))

    @pytest.mark.parametrize(
        ("zone", "at", "after", "local"),
        [
            # A time in a gap is served right after it ...
            ("Europe/Berlin", "02:30", "2026-03-28T12:00", "2026-03-29T03:00:00+02:00"),
            ("America/Havana", "00:30", "2026-03-07T12:00", "2026-03-08T01:00:00-04:00"),
            ("Asia/Beirut", "00:00", "2024-03-30T12:00", "2024-03-31T01:00:00+03:00"),
            ("Australia/Lord_Howe", "02:15", "2025-10-04T12:00", "2025-10-05T02:30:00+11:00"),
            # ... and one in a fold the first time.
            ("Europe/Berlin", "02:30", "2026-10-24T12:00", "2026-10-25T02:30:00+02:00"),
            ("America/Havana", "00:30", "2026-10-31T12:00", "2026-11-01T00:30:00-04:00"),
            ("Australia/Lord_Howe", "01:45", "2026-04-04T12:00", "2026-04-05T01:45:00+11:00"),
        ],
    )
    def test_where_clocks_change(self, zone: str, at: str, after: str, local: str) -> None:
        run = next_run(schedule(at, zone), utc(after))
        assert run.astimezone(ZoneInfo(zone)).isoformat() == local

    def test_a_gap_at_the_end_of_a_day(self) -> None:
        late = schedule("23:30", "America/Scoresbysund")
        runs = [next_run(late, utc("2026-03-28T12:00"))]
        runs.append(next_run(late, runs[-1]))
        local = [run.astimezone(ZoneInfo(late.timezone)).isoformat() for run in runs]
        assert local == ["2026-03-29T00:00:00-01:00", "2026-03-29T23:30:00-01:00"]
        assert [local_date(late, run) for run in runs] == ["2026-03-28", "2026-03-29"]

    def test_a_fold_is_served_once(self) -> None:
        daily = schedule("02:30")
        first = next_run(daily, utc("2026-10-24T12:00"))
        assert next_run(daily, first) == utc("2026-10-26T01:30")

    def test_a_day_that_a_zone_left_out(self) -> None:
        apia = schedule("08:00", "Pacific/Apia")
        runs = [next_run(apia, utc("2011-12-29T00:00"))]
        runs.append(next_run(apia, runs[-1]))
        assert [local_date(apia, run) for run in runs] == ["2011-12-29", "2011-12-31"]
        friday = schedule("08:00", "Pacific/Apia", days=frozenset({4}))
        assert local_date(friday, next_run(friday, utc("2011-12-24T00:00"))) == "2012-01-06"

    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(ZONES),
        st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    )
    def test_exactly_one_run_a_local_day(self, zone: str, at: time, start: datetime) -> None:
        daily, now, seen = Schedule(chat_id=1, at=at, timezone=zone), start, Counter[str]()
        for _ in range(380):
            run = next_run(daily, now)
            assert run > now
            local, day = run.astimezone(ZoneInfo(zone)), local_date(daily, run)
            assert (local.date().isoformat(), local.time()) >= (day, at.replace(fold=0))
            now = run
            seen[day] += 1
        first, last = (date.fromisoformat(day) for day in (min(seen), max(seen)))
        assert set(seen.values()) == {1}
        assert len(seen) == (last - first).days + 1

    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(ZONES),
        st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        st.sets(st.integers(0, 6), min_size=1).map(frozenset),
        st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
        st.timedeltas(timedelta(0), timedelta(days=9)),
    )
    def test_a_restart_changes_nothing(
        self, zone: str, at: time, days: frozenset[int], start: datetime, pause: timedelta
    ) -> None:
        """Whoever asks again, before the run is due, is told the same."""
        some = Schedule(chat_id=1, at=at, days=days, timezone=zone)
        run = next_run(some, start)
        assert next_run(some, min(start + pause, run - timedelta(seconds=1))) == run
        assert run.astimezone(ZoneInfo(zone)).weekday() in days


class TestParseUntil:
    NOW = utc("2026-03-02T12:00")  # a Monday

    @pytest.mark.parametrize(
        ("typed", "until"),
        [
            ("tomorrow", "2026-03-02T23:00"),
            ("until tuesday", "2026-03-02T23:00"),
            ("Monday", "2026-03-08T23:00"),
            ("next mon", "2026-03-08T23:00"),
            ("sun", "2026-03-07T23:00"),
            ("till 5 December", "2026-12-04T23:00"),
            ("dec 5", "2026-12-04T23:00"),
            ("5. december 2027", "2027-12-04T23:00"),
            ("1 March", "2027-02-28T23:00"),  # gone by this year
            ("29 february", "2028-02-28T23:00"),  # the next there is
            ("2026-12-05", "2026-12-04T23:00"),
            ("2026-07-01", "2026-06-30T22:00"),  # summer time
            ("3 days", "2026-03-05T12:00"),
            ("for 1 hour", "2026-03-02T13:00"),
            ("a week", "2026-03-09T12:00"),
            ("2 months", "2026-05-01T12:00"),
        ],
    )
    def test_what_people_type(self, typed: str, until: str) -> None:
        assert parse_until(typed, self.NOW, "Europe/Berlin") == utc(until)

    @pytest.mark.parametrize(
        "typed",
        [
            "",
            "later",
            "5 smarch",
            "30 february",
            "2026-03-02",
            "2026-03-01",
            "1 March 2026",
            "0 days",
            "999 months",
            "2031-01-01",
            "9999-12-31",
            "0001-01-01",
            "29 february 2027",
        ],
    )
    def test_what_cannot_be(self, typed: str) -> None:
        with pytest.raises(BadInput) as caught:
            parse_until(typed, self.NOW, "Europe/Berlin")
        assert caught.value.text == "error-bad-until"

    def test_a_leap_day_that_has_just_gone_by(self) -> None:
        with pytest.raises(BadInput):  # the next is four years away
            parse_until("29 feb", utc("2028-03-01T12:00"), "UTC")

    @given(st.text(max_size=20), st.sampled_from(ZONES))
    def test_any_text_is_read_or_refused(self, typed: str, zone: str) -> None:
        try:
            until = parse_until(typed, self.NOW, zone)
        except BadInput:
            return
        assert self.NOW < until <= self.NOW + LONGEST_PAUSE
