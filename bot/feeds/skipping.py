"""The hours and days in which a publisher asks not to be read (RSS 2.0, skipHours and skipDays; both in GMT)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_HOURS = re.compile(rb"<skipHours[\s>](.{0,4000}?)</skipHours\s*>", re.DOTALL | re.IGNORECASE)
_DAYS = re.compile(rb"<skipDays[\s>](.{0,2000}?)</skipDays\s*>", re.DOTALL | re.IGNORECASE)
_HOUR = re.compile(rb"<hour[^>]{0,100}>\s*([0-9]{1,2})\s*</hour", re.IGNORECASE)
_DAY = re.compile(rb"<day[^>]{0,100}>\s*([a-z]{6,9})\s*</day", re.IGNORECASE)
_NAMES = (b"monday", b"tuesday", b"wednesday", b"thursday", b"friday", b"saturday", b"sunday")


def skipped(body: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """(hours from 0 to 23, days with Monday 0) that a document names. Feedparser keeps only the last of them."""
    hours, days = _HOURS.search(body), _DAYS.search(body)
    # Hour 24 is midnight, as in RSS 0.91.
    stated = {int(hour) for hour in _HOUR.findall(hours[1])} if hours else set()
    named = {name.lower() for name in _DAY.findall(days[1])} if days else set()
    return (
        frozenset(hour % 24 for hour in stated if hour <= 24),
        frozenset(number for number, name in enumerate(_NAMES) if name in named),
    )


def next_welcome(at: datetime, hours: frozenset[int], days: frozenset[int]) -> datetime:
    """``at`` (UTC), or the same minute of the first hour behind it that is not skipped, so that what waits does not all
    begin on the stroke. A publisher who skips everything is not taken at their word."""
    if len(hours) > 23 or len(days) > 6:
        return at
    while at.hour in hours or at.weekday() in days:
        at += timedelta(hours=1)
    return at
