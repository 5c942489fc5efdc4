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
_QUOTED = re.compile(
    rf'(?<![^\s(])"(?=\S)[^"]{{,{LONGEST_QUOTATION}}}"|“[^“”]{{,{LONGEST_QUOTATION}}}”|'
    rf"«[^«»]{{,{LONGEST_QUOTATION}}}»|„[^„“”]{{,{LONGEST_QUOTATION}}}[“”]|\([^()]{{,{LONGEST_QUOTATION}}}\)"
)


def parted(pieces: Sequence[str], rules: Rules) -> Iterator[str]:
    """The pieces, cut at what are certainly ends of sentences."""
    search = _STOP.search
    for piece in pieces:
        if search(piece):
            yield from _parts(piece, rules)
        else:
            yield piece


def _parts(piece: str, rules: Rules) -> Iterator[str]:
    start = 0
    quoted: list[tuple[int, int]] | None = None
    for place in _PLACE.finditer(piece):
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
    after = place.string[place.end() : place.end() + 30]
    if not after.lstrip(OPENERS)[:1].isupper() and not _NUMBER.match(after):
        return False
    if place["note"] and first_word(after) not in rules.starters:
        return False
    return place.group()[0] != "." or _ends(place, start, after, rules)


def _ends(place: re.Match[str], start: int, after: str, rules: Rules) -> bool:
    """Whether the word before this full stop is no abbreviation, or one that is last."""
    word = place.string[place.string.rfind(" ", 0, place.start()) + 1 : place.start()].lstrip(OPENERS)
    starts = first_word(after) in rules.starters
    if word in rules.introduces:
        return False
    if word in rules.eras:
        return starts or place.start() - start >= OPENING_DATE
    if len(word) == 1 and word.isalpha():
        return False
    if starts:
        return not (rules.ordinals and word.isdigit())
    if word in rules.seldom_last or word in rules.before_number:
        return after[0] in OPENERS and not after[1:2].isdigit()
    ordinary = len(word) >= 4 and word.isalpha() and word[1:].islower()
    return ordinary or len(place.group()) > 2 or after[0] in OPENERS
