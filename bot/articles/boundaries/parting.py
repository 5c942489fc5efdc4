"""Ends of sentences that were overlooked: where quotation marks do not pair, behind notes, before numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.articles.boundaries.joining import OPENERS, OPENING_DATE, first_word
from bot.articles.boundaries.languages import Rules

LONGEST_QUOTATION = 400  # characters: a shorter one is left whole, a longer one is a speech
# A stop, what closes behind it, perhaps the number of a note, a space, and what a sentence may begin with.
_PLACE = re.compile(
    r"""[.!?…] ?["'”’»)\]]*(?: ?\[\d{1,3}\])*(?P<note> \d{1,2}(?= [A-Z][a-z]))? (?=["'“‘„«(\[¿¡]*[^\W_])"""
)
_STOP = re.compile(r"[.!?…][^\w\n]{1,6}(?=\w)")  # what most pieces lack, and all such places have
_NUMBER = re.compile(r"\d\S* \S")  # a sentence may begin with one, and has more to say
# What opens one, what it may not hold, what closes it.
_QUOTATIONS = (
    (r'"(?<![^\s(]")(?=\S)', '"', '"'),
    ("“", "“”", "”"),
    ("«", "«»", "»"),
    ("„", "„“”", "[“”]"),
    (r"\(", "()", r"\)"),
)
_QUOTED = re.compile("|".join(rf"{a}[^{inside}]{{,{LONGEST_QUOTATION}}}{b}" for a, inside, b in _QUOTATIONS))


def parted(pieces: Sequence[str], line: str, rules: Rules) -> list[str]:
    """The pieces of ``line``, cut at what are certainly ends of sentences."""
    found: list[str] = []
    more = "?" in line or "!" in line or "…" in line
    for piece in pieces:
        if (more or "." in piece[:-2]) and (stop := _STOP.search(piece)):
            found += _parts(piece, stop.start(), rules)
        else:
            found.append(piece)
    return found


def _parts(piece: str, first: int, rules: Rules) -> Iterator[str]:
    """``first``: where its first stop is."""
    start = 0
    quoted: list[tuple[int, int]] | None = None
    for place in _PLACE.finditer(piece, first):
        if place.end() - start > 1 and _is_end(place, start, rules):
            if quoted is None:
                quoted = [found.span() for found in _QUOTED.finditer(piece)]
            if span_around(quoted, place.end()) is None:
                yield piece[start : place.end()]
                start = place.end()
    yield piece[start:]


def span_around(spans: Sequence[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The one of ``spans`` (in order, apart from one another) that has ``at`` inside."""
    index = bisect_left(spans, (at,)) - 1
    return spans[index] if index >= 0 and spans[index][1] > at else None


def _is_end(place: re.Match[str], start: int, rules: Rules) -> bool:
    """Whether the sentence that begins at ``start`` ends at this stop."""
    text, stop = place.string, place.start()
    word = text[text.rfind(" ", 0, stop) + 1 : stop].lstrip(OPENERS)
    full_stop = text[stop] == "."
    if full_stop and (word in rules.introduces or (len(word) == 1 and word.isalpha() and word not in rules.eras)):
        return False
    after = text[place.end() : place.end() + 30]
    if not after.lstrip(OPENERS)[:1].isupper() and not _NUMBER.match(after):
        return False
    if place["note"] and first_word(after) not in rules.starters:
        return False
    return not full_stop or _ends(place, word, start, after, rules)


def _ends(place: re.Match[str], word: str, start: int, after: str, rules: Rules) -> bool:
    """Whether ``word``, before this full stop, is no abbreviation, or one that is last."""
    starts = first_word(after) in rules.starters
    if word in rules.eras:
        return starts or place.start() - start >= OPENING_DATE
    if starts:
        return not (rules.ordinals and word.isdigit())
    if word in rules.seldom_last or word in rules.before_number:
        return after[0] in OPENERS and not after[1:2].isdigit()
    ordinary = len(word) >= 4 and word.isalpha() and word[1:].islower()
    return ordinary or len(place.group()) > 2 or after[0] in OPENERS
