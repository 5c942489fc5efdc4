"""Instants and spans in the reader's words and zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.summaries.budget import WORDS_A_MINUTE, reading_minutes
from bot.texts import say

_STEP = 5  # seconds: reading times are not more exact than that


def day(language: str, instant: datetime, *, now: datetime | None = None, zone: str) -> str:
    """ "today", "yesterday", "Tuesday 24 November", with the year where it is not that of ``now``."""
    local = instant.astimezone(ZoneInfo(zone)).date()
    today = now.astimezone(ZoneInfo(zone)).date() if now else None
    return _near_or_day(language, local, today)


def moment(language: str, instant: datetime, *, now: datetime | None = None, zone: str) -> str:
    """The day and the time: "today, 08:00"."""
    at = instant.astimezone(ZoneInfo(zone))
    return say(language, "date-moment", day=day(language, instant, now=now, zone=zone), time=clock(at.time()))


def published(language: str, instant: datetime, *, now: datetime, zone: str) -> str:
    """As ``moment``. Midnight in UTC to the second stands for a day without a time, and is that day in every zone."""
    if instant.astimezone(UTC).time() != time():
        return moment(language, instant, now=now, zone=zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    return _near_or_day(language, instant.astimezone(UTC).date(), today)


def full_day(language: str, instant: datetime, zone: str) -> str:
    """ "Tuesday 24 November", also where that is today."""
    return _day(language, instant.astimezone(ZoneInfo(zone)).date(), with_year=False)


def weekdays(language: str, days: frozenset[int]) -> str:
    """ "Monday, Wednesday": 0 is Monday."""
    names = (say(language, "date-weekday", weekday=number) for number in sorted(days))
    return say(language, "list-comma").join(names)


def clock_in(zone: str, now: datetime) -> str:
    """What a clock shows there: "08:00"."""
    return clock(now.astimezone(ZoneInfo(zone)).time())


def place(zone: str) -> str:
    """The city that a zone (IANA name) is called after: "Sao Paulo"."""
    return zone.rpartition("/")[2].replace("_", " ")


def clock(at: time) -> str:
    return f"{at:%H:%M}"


def minutes(words: int) -> int:
    return reading_minutes(words)


def seconds(words: int) -> int:
    """Seconds to read so many words, in steps of five; at least one step."""
    return max(_STEP, round(words * 60 / WORDS_A_MINUTE / _STEP) * _STEP)


def _near_or_day(language: str, local: date, today: date | None) -> str:
    if today and abs((local - today).days) <= 1:
        return say(language, "date-near", days=(local - today).days)
    return _day(language, local, with_year=today is not None and local.year != today.year)


def _day(language: str, local: date, *, with_year: bool) -> str:
    if with_year:
        return say(
            language,
            "date-day-year",
            weekday=local.weekday(),
            day=local.day,
            month=local.month,
            year=str(local.year),
        )
    return say(language, "date-day", weekday=local.weekday(), day=local.day, month=local.month)
