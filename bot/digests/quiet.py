"""Quiet hours: a time of day, which may cross midnight, in which nothing comes by itself."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.digests.schedule import at_local, parse_time
from bot.errors import BadInput

_BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b|\btill\b|\buntil\b|\band\b)\s*")
_BEFORE = re.compile(r"^(?:from|between)\s+")


def parse_quiet(text: str) -> tuple[time, time]:
    """Reads "22:00-7:00", "10pm to 7am" as a beginning and an end. Raises ``BadInput``, also where both are the
    same."""
    parts = _BETWEEN.split(_BEFORE.sub("", text.strip().lower()))
    try:
        begin, end = (parse_time(part) for part in parts)
    except (BadInput, ValueError):
        raise BadInput(text="error-bad-quiet", typed=text[:40]) from None
    if begin == end:
        raise BadInput(text="error-bad-quiet", typed=text[:40])
    return begin, end


def is_quiet(now: datetime, zone: str, begin: time, end: time) -> bool:
    """Whether the local time at ``now`` lies between the two; the end is not quiet any more."""
    at = now.astimezone(ZoneInfo(zone)).time()
    return begin <= at < end if begin < end else at >= begin or at < end


def last_end(now: datetime, zone: str, end: time) -> datetime:
    """The last instant (UTC), ``now`` at the latest, at which quiet hours ended."""
    day = now.astimezone(ZoneInfo(zone)).date()
    today = at_local(day, end, ZoneInfo(zone))
    return today if today <= now else at_local(day - timedelta(days=1), end, ZoneInfo(zone))
