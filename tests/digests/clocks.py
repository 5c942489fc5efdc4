"""Zones whose clocks change in ways of their own, every change of theirs from 2024 to 2030, and what a run is, told
apart from how ``bot.digests.schedule`` finds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

ZONES = (
    "UTC",
    "Europe/Berlin",
    "Europe/Dublin",  # winter time is the exception there
    "Europe/Lisbon",
    "Europe/Moscow",  # none
    "Atlantic/Azores",  # at midnight
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",  # half an hour beside the others
    "America/Havana",  # from midnight, and back to midnight
    "America/Santiago",  # at the end of the day
    "America/Asuncion",  # until 2024
    "America/Sao_Paulo",  # none any more
    "America/Nuuk",  # late in the evening
    "America/Scoresbysund",  # another zone from 2024 on
    "Africa/Cairo",  # from midnight, back at the end of the day
    "Africa/Casablanca",  # around Ramadan
    "Africa/El_Aaiun",
    "Asia/Beirut",  # from midnight
    "Asia/Gaza",  # around Ramadan too
    "Asia/Jerusalem",
    "Asia/Tehran",  # none any more
    "Asia/Kathmandu",  # a quarter of an hour
    "Asia/Almaty",  # once, in 2024
    "Australia/Adelaide",
    "Australia/Lord_Howe",  # by half an hour
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Antarctica/Troll",  # by two hours
)
FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
SPREAD = timedelta(hours=4)  # more than any clock is changed by


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The instants (UTC) at which clocks in the zone are changed."""
    return tuple(_changes(ZoneInfo(zone)))


def _changes(zone: ZoneInfo) -> Iterator[datetime]:
    at = FIRST
    while at < LAST:
        early, late = at, at + DAY
        if _offset(early, zone) != _offset(late, zone):
            while late - early > MINUTE:
                middle = early + (late - early) // 2 // MINUTE * MINUTE
                early, late = (middle, late) if _offset(middle, zone) == _offset(early, zone) else (early, middle)
            yield late
        at += DAY


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    found = at.astimezone(zone).utcoffset()
    assert found is not None
    return found


@cache
def reached(day: date, at: time, zone: str) -> datetime:
    """The first minute (UTC) at which clocks in the zone show this time of this day, or a later one."""
    local, wanted = ZoneInfo(zone), datetime.combine(day, at)
    instant = wanted.replace(tzinfo=UTC) - _offset(wanted.replace(tzinfo=UTC), local) - SPREAD
    while instant.astimezone(local).replace(tzinfo=None) < wanted:
        instant += MINUTE
    return instant


def runs(at: time, days: frozenset[int], zone: str, since: datetime, until: datetime) -> list[tuple[datetime, str]]:
    """(instant, local date in ISO form) of each run with ``since < instant <= until``, in order."""
    day, found = since.astimezone(ZoneInfo(zone)).date() - DAY, []
    while day <= until.astimezone(ZoneInfo(zone)).date():
        if day.weekday() in days and since < (instant := reached(day, at, zone)) <= until:
            found.append((instant, day.isoformat()))
        day += DAY
    return found
