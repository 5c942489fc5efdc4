"""Text into sentences: sentencex, and rules for what it takes wrongly for an end. Runs in a worker process."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEFORE = r"(?:^|[\s(«\"'])"
# A piece that ends like this goes on in the next: an initial, or an abbreviation that is never last in a sentence.
_GOES_ON = re.compile(
    _BEFORE + r"(?:[A-ZÀ-ÞА-Я]|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Rev|Hon|St|Mt|Ft|vs|cf|"
    r"MM|Mme|Mmes|Mlle|Pr|Hr|Fr|bzw|ca|z\. ?B|d\. ?h|u\. ?a|Sr|Sra|Dra|Sta|ул|им)\.$"
)
# ... or one that stands before a number.
_COUNTS = re.compile(_BEFORE + r"(?:Nos?|[Nn]r|[Vv]ol|[Aa]rt|[Ff]ig|pp?|г)\.$")


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of ``text``, white space folded; a line break always ends one. ``language`` is an ISO 639-1 code;
    one that sentencex does not know is read like English."""
    import sentencex

    found: list[str] = []
    for line in text.split("\n"):
        pieces = (" ".join(piece.split()) for piece in sentencex.segment(language or "en", line))
        found.extend(_merged(filter(None, pieces)))
    return found


def _merged(pieces: Iterable[str]) -> list[str]:
    merged: list[str] = []
    for piece in pieces:
        if merged and _continues(merged[-1], piece):
            merged[-1] = f"{merged[-1]} {piece}"
        else:
            merged.append(piece)
    return merged


def _continues(before: str, piece: str) -> bool:
    end = before[-20:]
    return piece[0] in ",;)" or bool(_GOES_ON.search(end) or (piece[0].isdigit() and _COUNTS.search(end)))
