"""Dates as sites write them over an article, in several languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

# The first letters of the months' names; the longest that fits wins.
_MONTHS = (
    "jan jän ene gen янв січ sty oca ينا जन জানু",
    "feb fév fev févr фев лют lut şub فبر फ़र फर ফেব",
    "mar mär maa мар бер مار मार्च মার্চ",
    "apr avr abr апр кві kwi nis أبر अप्रै এপ্রি",
    "may mai mag maj mei май мая тра ماي मई মে",
    "jun juin giu июн чер cze haz يوني जून জুন",
    "jul juil lug июл лип lip tem يولي जुला জুলা",
    "aug aoû ago agu авг сер sie ağu أغس अग আগ",
    "sep set сен вер wrz eyl سبت सित সেপ",
    "oct okt ott out окт жов paź eki أكت अक्टू अक्तू অক্ট",
    "nov ноя лис lis kas نوف नव নভ",
    "dec dez déc dic des дек гру gru ara ديس दिस ডিস",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_LONGEST = max(map(len, _MONTH))
_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0900-\u097f\u0980-\u09ff])*"
_ISO = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)")
_HAN = re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
_POINTS = re.compile(r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4}|\d{2})\b")
_DAY_FIRST = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?,? (?:de |of |di )?"
    rf"(?P<name>{_WORD})\.?,? (?:de |del )?(?P<y>\d{{4}})\b"
)
_MONTH_FIRST = re.compile(rf"\b(?P<name>{_WORD})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b")
_SHAPES = (_ISO, _HAN, _DAY_FIRST, _MONTH_FIRST, _POINTS)
_TIME = re.compile(
    r"(?i)(?:\bT|\b)(?P<h>\d{1,2})(?:[:.h](?P<min>\d{2}))(?::\d{2}(?:\.\d+)?)?(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?: ?(?P<zone>Z|UTC|GMT)\b)?(?P<offset> ?[+-]\d{2}:?\d{2})?"
)
LONGEST = 200  # characters of a line that is looked at


def date_in(line: str) -> tuple[datetime, str] | None:
    """The instant that a line states (UTC where it names no offset), and the line without it; None where it states no
    date."""
    line = line[:LONGEST]
    for shape in _SHAPES:
        for found in shape.finditer(line):
            if day := _day(found):
                rest = f"{line[: found.start()]} | {line[found.end() :]}"
                instant, rest = with_time(day, rest)
                return instant, rest
    return None


def with_time(day: datetime, line: str) -> tuple[datetime, str]:
    """The day at the time that ``line`` states, and the line without it."""
    found = _TIME.search(line[:LONGEST])
    if not found:
        return day, line
    hour, minute = int(found["h"]), int(found["min"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return day, line
    instant = day.replace(hour=hour, minute=minute, tzinfo=_zone(found["offset"])).astimezone(UTC)
    return instant, f"{line[: found.start()]} | {line[found.end() :]}"


def _zone(offset: str | None) -> timezone:
    if not offset:
        return UTC
    sign, digits = offset.strip()[0], offset.strip()[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-ahead if sign == "-" else ahead) if ahead < timedelta(hours=15) else UTC


def _day(found: re.Match[str]) -> datetime | None:
    groups = found.groupdict()
    year, day = int(groups["y"]), int(groups["d"])
    month = int(groups["m"]) if "m" in groups else _month(groups["name"])
    if found.re is _POINTS and month > 12 and "/" in found.group():
        day, month = month, day
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, tzinfo=UTC) if month else None
    except ValueError:
        return None


def _month(name: str) -> int:
    folded = name.lower()
    return next((_MONTH[folded[:end]] for end in range(min(_LONGEST, len(folded)), 1, -1) if folded[:end] in _MONTH), 0)
