"""When a digest is due, in a person's local time.

A local time that a clock change skips is served right after the gap; one that a clock change repeats is served once,
the
first time. (APScheduler's CronTrigger fires twice there, so it is not used for this.)
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import BadInput
from bot.model import Schedule

_TIME = re.compile(r"^(?:at )?(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?$", re.IGNORECASE)
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPAN = re.compile(r"^(?:for )?(\d{1,3}|an?|one) (hour|day|week|month)s?$")
_DAY_MONTH = re.compile(r"^(?:(\d{1,2})\.? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}))(?:,? (\d{4}))?$")
LONGEST_PAUSE = timedelta(days=3 * 365)


def parse_time(text: str) -> time:
    """Reads "08:00", "8", "8am", "6.30 pm" or "noon" as a local time. Raises ``BadInput``."""
    typed = text.strip().lower()
    if typed in _NAMED:
        return _NAMED[typed]
    found = _TIME.match(typed)
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif half:
            hour = 24  # "13 pm"
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise BadInput(text="error-bad-time", typed=text[:40])


def next_run(schedule: Schedule, after: datetime) -> datetime:
    """The first instant (UTC) strictly after ``after`` at which the schedule is due."""
    zone = ZoneInfo(schedule.timezone)
    day = after.astimezone(zone).date() - timedelta(days=1)
    for _ in range(10):  # a week, and the edges of zones that skip or repeat a day
        day += timedelta(days=1)
        instant = _instant(day, schedule.at, zone)
        if day.weekday() in schedule.days and instant > after:
            return instant
    raise ValueError("a schedule without days is never due")


def local_date(schedule: Schedule, at: datetime) -> str:
    """The ISO date, in the schedule's zone, of the day that the run at ``at`` (UTC) belongs to."""
    return at.astimezone(ZoneInfo(schedule.timezone)).date().isoformat()


def parse_until(text: str, now: datetime, zone: str) -> datetime:
    """Reads "Monday", "until 5 December", "2026-12-05" or "3 days" as an instant (UTC): days begin at midnight in
    ``zone``.

    Raises ``BadInput``, also for what is past or years away."""
    typed = " ".join(text.lower().removeprefix("until ").removeprefix("till ").split())
    local = ZoneInfo(zone)
    today = now.astimezone(local).date()
    span = _SPAN.match(typed)
    if span:
        count = int(span[1]) if span[1].isdigit() else 1
        until = now + count * {"hour": timedelta(hours=1), "day": timedelta(1), "week": timedelta(7)}.get(
            span[2], timedelta(30)
        )
    else:
        day = _day(typed, today)
        if day is None:
            raise BadInput(text="error-bad-until", typed=text[:40])
        until = _instant(day, time(0), local)
    if not now < until:
        raise BadInput(text="error-bad-until", typed=text[:40])
    return until


def _day(typed: str, today: date) -> date | None:
    if typed == "tomorrow":
        return today + timedelta(days=1)
    for number, name in enumerate(_DAYS):
        if typed in {name, name[:3], f"next {name}"}:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    found = _DAY_MONTH.match(typed)
    month = (found[2] or found[3])[:3] if found else ""
    if found is None or month not in _MONTHS:
        return None
    day, year = int(found[1] or found[4]), int(found[5] or today.year)
    try:
        named = date(year, _MONTHS.index(month) + 1, day)
    except ValueError:
        return None
    return named if found[5] or named > today else named.replace(year=year + 1)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The local time as an instant. In a gap, fold=0 reads the clock of before the change, which lands right after
    the gap
    by as much as the time lies in it: it is moved back to the gap's end. In a fold, fold=0 is the first of the two."""
    wanted = datetime.combine(day, at, zone)
    instant = wanted.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return instant
    early, late = wanted.replace(fold=1).astimezone(UTC), instant
    while late - early > timedelta(seconds=1):  # the change lies between the two readings
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == early.astimezone(zone).utcoffset():
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)
