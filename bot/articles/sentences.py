"""Text into sentences: sentencex, and rules for what it takes wrongly for an end. Runs in a worker process."""

from __future__ import annotations

import re

# A piece that ends like this goes on in the next: an initial, or an abbreviation that is never last in a sentence.
_GOES_ON = re.compile(
    r"(?:^|[\s(«\"'])(?:[A-ZÀ-ÞА-Я]\.|"
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Rev|Hon|St|Mt|Ft|No|vs|Vol|vol|Art|art|p|pp|cf|"
    r"M|MM|Mme|Mmes|Mlle|Pr|Hr|Fr|Nr|bzw|ca|z\. ?B|d\. ?h|u\. ?a|Sr|Sra|Dra|Sta|ул|им|г)\.)$"
)


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of ``text``, white space folded; a line break always ends one."""
    import sentencex

    found: list[str] = []
    for line in text.split("\n"):
        pieces = [piece.strip() for piece in sentencex.segment(language or "en", line)]
        found.extend(_merge([" ".join(piece.split()) for piece in pieces if piece]))
    return found


def _merge(pieces: list[str]) -> list[str]:
    merged: list[str] = []
    for piece in pieces:
        if merged and (_GOES_ON.search(merged[-1]) or piece[:1] in ",;)"):
            merged[-1] = f"{merged[-1]} {piece}"
        else:
            merged.append(piece)
    return merged
