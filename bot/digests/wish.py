"""What a person types after /digest, as a wish: "8am", "18:30 mon-fri", "weekdays 7:30 Berlin, 5 stories"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time

from bot.digests.schedule import parse_time
from bot.digests.zones import find_zone
from bot.errors import BadInput
from bot.model import EVERY_DAY

MOST_STORIES = 20  # in one digest; Telegram's messages end somewhere, and so does patience
WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})

_ALSO = re.compile(r"^(?:also|add|and|plus)\b")
_STORIES = re.compile(r"\b(?:top |with |at most )?(\d{1,3}) (?:stories|story|items?|articles?)\b")
_REVIEW = re.compile(r"\b(?:weekly )?(?:review|recap)\b|\bweekly\b")
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s?days?|nesdays?|sdays?|rsdays?|ursdays?|urdays?|s|r|rs)?"
_SPAN = re.compile(rf"\b({_DAY})\s*(?:-|–|to|till|until|through)\s*({_DAY})\b")
_ONE = re.compile(rf"\b(?:on |every |each )?({_DAY})\b")
_SETS = (
    (re.compile(r"\b(?:every |each |on )?(?:weekdays?|workdays?|working days?)\b"), WEEKDAYS),
    (re.compile(r"\b(?:every |on |at )?(?:the )?weekends?\b"), WEEKEND),
    (re.compile(r"\b(?:every day|each day|everyday|daily)\b"), EVERY_DAY),
)
_ABOUT = re.compile(r"(?:^|\s)(?:of|from|about)\s+(.+)$|(?:^|\s)#(\S+)")
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MORNING, _EVENING = re.compile(r"\bin the morning\b"), re.compile(r"\b(?:in the (?:evening|afternoon)|at night)\b")
_FILLERS = frozenset({"at", "on", "every", "in", "and", "&", "the", "time", "digest", "o'clock"})
_WIDEST = 3  # words of a time: "at 8 am"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was named; the rest is None, 0 or empty. ``about``: a tag or feed, or what could not be read. ``also``:
    beside the schedules there are. ``review``: a look back, whatever has been told meanwhile."""

    at: time | None = None
    days: frozenset[int] | None = None
    zone: str = ""
    stories: int = 0
    about: str = ""
    also: bool = False
    review: bool = False

    @property
    def plans(self) -> bool:
        """Whether it says when digests come, or what of them; else it is about something now."""
        return bool(self.at or self.days or self.zone or self.review or self.stories)


def parse_wish(text: str) -> Wish:
    """Reads the parts in any order. Raises ``BadInput`` for a number of stories that there cannot be."""
    rest = _MORNING.sub("am", _EVENING.sub("pm", " ".join(text.lower().replace(",", " , ").split())))
    rest, also = _ALSO.subn("", rest)
    rest, stories = _take_stories(rest)
    rest, review = _REVIEW.subn(" ", rest)
    rest, about = _take_about(rest)
    rest, days = _take_days(rest)
    at, words = _take_time([word for word in rest.replace(",", " ").split() if word not in _FILLERS])
    wish = Wish(at=at, days=days, stories=stories, about=about, also=bool(also), review=bool(review))
    return _with_zone(wish, words)


def _take_stories(rest: str) -> tuple[str, int]:
    found = _STORIES.search(rest)
    if found is None:
        return rest, 0
    if not 1 <= int(found[1]) <= MOST_STORIES:
        raise BadInput(text="error-bad-stories", most=MOST_STORIES)
    return _without(rest, found), int(found[1])


def _take_about(rest: str) -> tuple[str, str]:
    found = _ABOUT.search(rest)
    return (rest, "") if found is None else (_without(rest, found), (found[1] or found[2]).strip(" ,"))


def _take_days(rest: str) -> tuple[str, frozenset[int] | None]:
    days: set[int] = set()
    for pattern, named in _SETS:
        rest, count = pattern.subn(" ", rest)
        days |= named if count else set()
    while found := _SPAN.search(rest):
        first, last = _number(found[1]), _number(found[2])
        days |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
        rest = _without(rest, found)
    while found := _ONE.search(rest):
        days.add(_number(found[1]))
        rest = _without(rest, found)
    return rest, frozenset(days) or None


def _take_time(words: list[str]) -> tuple[time | None, list[str]]:
    for start in range(len(words)):
        for width in range(_WIDEST, 0, -1):
            try:
                at = parse_time(" ".join(words[start : start + width]))
            except BadInput:
                continue
            return at, words[:start] + words[start + width :]
    return None, words


def _with_zone(wish: Wish, words: list[str]) -> Wish:
    """The longest end of the words that names a zone is one; what stands before it is what the digest is about."""
    for start in range(len(words)):
        zone = find_zone(" ".join(words[start:]))
        if zone:
            return replace(wish, zone=zone, about=wish.about or " ".join(words[:start]))
    return replace(wish, about=wish.about or " ".join(words))


def _without(rest: str, found: re.Match[str]) -> str:
    return f"{rest[: found.start()]} {rest[found.end() :]}"


def _number(day: str) -> int:
    return _NAMES.index(day[:3])
