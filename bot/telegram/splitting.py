"""Content into messages: Telegram takes 4096 characters after parsing, and shows 100 entities."""

from __future__ import annotations

import re

from bot.telegram.foreign import whole
from bot.telegram.html import Rich

MOST_UNITS = 4096  # sendMessage's limit. Counted in UTF-16 units, as entities are, so that it holds however it is read.
MOST_SPANS = 100  # entities beyond it are dropped by Telegram without a word

# Where to cut, the best first: between paragraphs, lines, sentences, words; and how much of a piece must be filled.
_BREAKS = (
    (re.compile(r"\n\n+"), 0.25),
    (re.compile(r"\n+"), 0.4),
    (re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’»)])) +|(?<=[。！？])"), 0.5),
    (re.compile(r"\s+"), 0.0),
)


def units(text: str) -> int:
    """Length in UTF-16 units, in which Telegram counts entities."""
    return len(text.encode("utf-16-le")) // 2


def split(content: Rich, *, most_units: int = MOST_UNITS, most_spans: int = MOST_SPANS) -> list[Rich]:
    """Pieces that each fit into one message, in order; one where all fits. Only white space around a cut is left
    out."""
    pieces: list[Rich] = []
    rest = _trimmed(content)
    while rest:
        reach = _reach(rest, most_units, most_spans)
        if reach == 0:  # more entities begin here than Telegram shows: the text matters more
            rest = Rich(rest.text, rest.spans[:most_spans])
            continue
        end = len(rest.text) if reach == len(rest.text) else _sensible(rest.text, reach)
        piece = _trimmed(rest.cut(0, end))
        if piece:
            pieces.append(piece)
        rest = _trimmed(rest.cut(end, len(rest.text)))
    return pieces


def _reach(content: Rich, most_units: int, most_spans: int) -> int:
    """How many characters fit at most."""
    fitting = content.text.encode("utf-16-le")[: most_units * 2].decode("utf-16-le", "ignore")  # no half of a pair
    over = content.spans[most_spans : most_spans + 1]
    return min(len(fitting), over[0].start) if over else len(fitting)


def _sensible(text: str, reach: int) -> int:
    """Where to end a piece that may be ``reach`` characters long."""
    for pattern, least in _BREAKS:
        # Blanks that lie across the limit are left out, so a break may begin at the limit itself.
        ends = [found.start() for found in pattern.finditer(text, 0, reach + 2) if found.start() <= reach]
        if ends and ends[-1] > reach * least:
            return ends[-1]
    return whole(text, reach)


def _trimmed(content: Rich) -> Rich:
    start = len(content.text) - len(content.text.lstrip())
    end = len(content.text.rstrip())
    return content if (start, end) == (0, len(content.text)) else content.cut(start, max(start, end))
