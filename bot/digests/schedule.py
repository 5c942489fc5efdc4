"""When a digest is due, in a person's local time.

A local time that a clock change skips is served right after the gap; one that a clock change repeats is served once,
the first time. (APScheduler's CronTrigger fires twice there, so it is not used for this.)
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import BadInput
from bot.model import Schedule

_TIME = re.compile(r"^(?:at )?(\d{1,2})(?:[:.h](\d{2})|h)?(?:\s*([ap])(?:\.?m\.?)?)?$")
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPAN = re.compile(r"^(?:for )?(\d{1,3}|an?|one) (hour|day|week|month)s?$")
_SPANS = {"hour": timedelta(hours=1), "day": timedelta(1), "week": timedelta(7), "month": timedelta(30)}
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
    """The first instant (UTC) strictly after ``after`` at which the schedule is due: once for each local day that it
    names. A day that a zone leaves out (Samoa had no 30 December 2011) has no run."""
    zone = ZoneInfo(schedule.timezone)
    day = after.astimezone(zone).date() - timedelta(days=1)
    for _ in range(16):  # two weeks, since the one day of a week may be left out
        instant = at_local(day, schedule.at, zone)
        if day.weekday() in schedule.days and instant > after and _exists(day, zone):
            return instant
        day += timedelta(days=1)
    raise ValueError("a schedule without days is never due")


def latest_run(schedule: Schedule, due: datetime, now: datetime) -> datetime:
    """The last instant up to ``now`` at which the schedule was due, from ``due`` on: the one that matters after a time
    in which we were down."""
    latest = max(due, now - timedelta(days=15))
    while (following := next_run(schedule, latest)) <= now:
        latest = following
    return latest if latest > due else due


def local_date(schedule: Schedule, at: datetime) -> str:
    """The ISO date, in the schedule's zone, of the day that the run at ``at`` (UTC) belongs to: the day before where a
    gap at its end has put the run off until midnight."""
    zone = ZoneInfo(schedule.timezone)
    day = at.astimezone(zone).date()
    eve = day - timedelta(days=1)
    put_off = _exists(eve, zone) and at_local(eve, schedule.at, zone) == at
    return (eve if put_off else day).isoformat()


def parse_until(text: str, now: datetime, zone: str) -> datetime:
    """Reads "Monday", "until 5 December", "2026-12-05" or "3 days" as an instant (UTC): days begin at midnight in
    ``zone``.

    Raises ``BadInput``, also for what is past or years away."""
    typed = " ".join(text.lower().removeprefix("until ").removeprefix("till ").split())
    local = ZoneInfo(zone)
    span = _SPAN.match(typed)
    if span:
        until = now + (int(span[1]) if span[1].isdigit() else 1) * _SPANS[span[2]]
    else:
        today = now.astimezone(local).date()
        day = _day(typed, today)
        until = at_local(day, time(0), local) if day and today < day <= today + LONGEST_PAUSE else now
    if not now < until <= now + LONGEST_PAUSE:
        raise BadInput(text="error-bad-until", typed=text[:40])
    return until


def _day(typed: str, today: date) -> date | None:
    if typed == "tomorrow":
        return today + timedelta(days=1)
    for number, name in enumerate(_DAYS):
        if typed.removeprefix("next ") in {name, name[:3]}:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return _named_day(typed, today)


def _named_day(typed: str, today: date) -> date | None:
    """ "5 December", "Dec 5" or "5 December 2027"; without a year, the next such day."""
    found = _DAY_MONTH.match(typed)
    month = (found[2] or found[3])[:3] if found else ""
    if found is None or month not in _MONTHS:
        return None
    years = [int(found[5])] if found[5] else range(today.year, today.year + 9)  # until the next 29 February
    for year in years:
        try:
            named = date(year, _MONTHS.index(month) + 1, int(found[1] or found[4]))
        except ValueError:
            continue
        if found[5] or named > today:
            return named
    return None


def at_local(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The local time as an instant (UTC). In a fold, fold=0 is the first of the two. In a gap, fold=0 and fold=1 are
    read with the offsets of before and after the change, which lies between the two: the first instant after it is
    looked for."""
    wanted = datetime.combine(day, at.replace(fold=0), zone)
    instant = wanted.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return instant
    early, late = wanted.replace(fold=1).astimezone(UTC), instant
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == early.astimezone(zone).utcoffset():
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def _exists(day: date, zone: ZoneInfo) -> bool:
    return at_local(day, time(0), zone).astimezone(zone).date() == day
