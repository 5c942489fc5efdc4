"""Exactly one run a day and schedule, over every change of the clocks from 2024 to 2030 in thirty zones.

``make campaign`` multiplies the examples (``CAMPAIGN``)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.schedule import latest_run, local_date, next_run
from bot.model import EVERY_DAY, Schedule
from tests.digests.clocks import DAY, FIRST, LAST, ZONES, changes, runs

CAMPAIGN = int(os.environ.get("CAMPAIGN", "1"))
MOST_LATE = timedelta(hours=12)
AROUND = 2 * DAY
USUAL = (time(0), time(8), time(23, 30), time(23, 59))

times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
days = st.sets(st.integers(0, 6), min_size=1).map(frozenset)


def test_there_are_thirty_zones_and_their_clocks_do_change() -> None:
    assert len(set(ZONES)) == 30
    counts = {zone: len(changes(zone)) for zone in ZONES}
    assert counts["Europe/Berlin"] == counts["Australia/Lord_Howe"] == 14
    assert counts["Africa/Casablanca"] == 15, "Ramadan twice in 2030"
    assert counts["Asia/Tehran"] == counts["UTC"] == 0
    assert sum(counts.values()) > 300


@pytest.mark.parametrize("zone", ZONES)
def test_every_change(zone: str) -> None:
    """At each time of day that a change may touch, the days around it have one run each, where it should be."""
    for change in changes(zone):
        since, until = change - AROUND, change + AROUND
        for at in {*USUAL, *_touched(change, zone)}:
            daily = Schedule(chat_id=1, at=at, timezone=zone)
            expected = runs(at, EVERY_DAY, zone, since, until)
            assert list(_walk(daily, since, until)) == expected, (change, at)
            assert len({day for _, day in expected}) == len(expected) >= 3
            for due, _ in expected:  # and after any downtime it is the last one that counts
                now = due + DAY + MOST_LATE
                last = runs(at, EVERY_DAY, zone, due - timedelta(minutes=1), now)[-1][0]
                assert latest_run(daily, due, now) == last, (change, at, due)


def _touched(change: datetime, zone: str) -> Iterable[time]:
    """Local times right before, within and right after what the change leaves out or repeats."""
    local = ZoneInfo(zone)
    before, after = ((change - timedelta(minutes=1)).astimezone(local), change.astimezone(local))
    edges = before.replace(tzinfo=None) + timedelta(minutes=1), after.replace(tzinfo=None)
    middle = min(edges) + (max(edges) - min(edges)) / 2
    for edge in (*edges, middle):
        for minutes in (-1, 0, 1):
            yield (edge + timedelta(minutes=minutes)).time().replace(second=0, microsecond=0)


def _walk(schedule: Schedule, since: datetime, until: datetime) -> Iterable[tuple[datetime, str]]:
    while (since := next_run(schedule, since)) <= until:
        yield since, local_date(schedule, since)


@st.composite
def looks(draw: st.DrawFn) -> tuple[str, list[datetime]]:
    """A zone, and when somebody looked what is due: at first every few minutes or hours, with downtimes of days."""
    zone = draw(st.sampled_from(ZONES))
    centre = draw(
        st.sampled_from(changes(zone) or (FIRST + DAY,))
        | st.datetimes(
            timezones=st.just(UTC), min_value=FIRST.replace(tzinfo=None), max_value=LAST.replace(tzinfo=None)
        )
    )
    at, found = centre - draw(st.timedeltas(timedelta(0), 5 * DAY)), []
    spans = st.integers(0, 300) | st.integers(600, 900) | st.integers(0, 5 * 24 * 60)
    for minutes in draw(st.lists(spans, min_size=2, max_size=25)):
        found.append(at := at + timedelta(minutes=minutes))
    return zone, found


@settings(max_examples=250 * CAMPAIGN, deadline=None)
@given(looks(), times, days)
def test_random_restarts(looked: tuple[str, list[datetime]], at: time, days: frozenset[int]) -> None:
    """Whoever looks, with nothing remembered but when it is due next, serves each run that is the last one before the
    look and not too late, once, for its own day."""
    zone, instants = looked
    schedule = Schedule(chat_id=1, at=at, days=days, timezone=zone)
    due, served = next_run(schedule, instants[0]), list[str]()
    for _, now in pairwise(instants):
        if due <= now:
            last = latest_run(schedule, due, now)
            served += [local_date(schedule, last)] if now - last <= MOST_LATE else []
            due = next_run(schedule, now)
    assert served == list(_expected(schedule, instants))
    assert len(set(served)) == len(served)


def _expected(schedule: Schedule, instants: list[datetime]) -> Iterable[str]:
    for before, now in pairwise(instants):
        for instant, day in runs(schedule.at, schedule.days, schedule.timezone, before, now)[-1:]:
            if now - instant <= MOST_LATE:
                yield day
