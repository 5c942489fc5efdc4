"""Items that tell of many events at once: live blogs, briefings, round-ups, galleries. They would be like all that they
tell, so they stay by themselves."""

from __future__ import annotations

import re
from collections import Counter

from bot.stories.stop_words import stop_words

HEADLINES = 3  # that many in one title, parted by semicolons or bars, are a list; so many words make a headline
# Of six news items one after the other, nine of ten are below that (in languages whose stop words we know); of articles
# on one thing, two of a thousand.
COHERENT = 0.15  # of a paragraph's words are in others too
PARAGRAPHS, PARAGRAPH_WORDS = 5, 8  # at least, to tell anything by
LONG_WORD, STEM = 4, 5  # letters
READ_CHARACTERS = 2000
_WHEN = r"(?:morning|evening|afternoon|daily|weekly|nightly|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WHAT = r"(?:briefing|brief|bulletin|digest|round-?\s?up|wrap|recap|newsletter|headlines)"
_END = r"\s*(?:$|[:,;–—|(-]|\d)"
_CUES = (
    r"\blive\s?(?:blog|ticker|updates?|coverage)\b",
    r"^live\s?[:–—|]",
    r"\bas it happened\b",
    rf"\b(?:the|your|our)?\s?{_WHEN}(?:\s\w+)?\s{_WHAT}\b",
    rf"^(?:the |your )?(?:news )?{_WHAT}{_END}",
    rf"\bnews {_WHAT}\b",
    rf"^(?:the )?(?:top|latest) (?:stories|news|headlines){_END}",
    r"\b(?:day|week|weekend|month|year) in (?:pictures|photos|review|news|brief)\b",
    r"\b(?:pictures|photos|images|headlines) of the (?:day|week|month|year)\b",
    r"^in (?:pictures|photos|brief)\b",
    r"\bin (?:pictures|photos)$",
    r"\b(?:photo|picture) ?(?:gallery|essay)\b",
    r"\b(?:live-?ticker|newsblog|newsticker|morgenbriefing|abendbriefing|bildergalerie|fotostrecke)\b",
    r"^(?:die )?bilder de[sr] (?:tages|woche)\b",
    r"^(?:en )?direct ?[.:–—|-]",
    r"\b(?:revue de presse|diaporama)\b",
    r"^(?:en (?:vivo|directo|images)|minuto a minuto) ?[.:–—|-]",
    r"\bfotogaler[ií]a\b",
    r"\bresumen de (?:noticias|la semana)\b",
    rf"\bin diretta{_END}",
    r"\brassegna stampa\b",
    r"^ao vivo ?[:–—|]",
    r"\bresumo d[oae] (?:dia|semana|notícias)\b",
    r"\b(?:онлайн|прямая|текстовая)[- ]трансляция\b",
    r"^главн(?:ое|ые новости|ые события) (?:за|к|дня|недели|утр)",
    r"\bитоги (?:дня|недели)\b",
    r"\bфото (?:дня|недели)\b",
    r"\bдайджест\b",
)
_CUE = re.compile("|".join(_CUES), re.IGNORECASE)
_PARTED = re.compile(r"\s*;\s*|\s+[|•·]\s+")


def tells_of_many(title: str) -> bool:
    """By what its title says, in the larger languages, or by its listing several headlines."""
    pieces = (piece for piece in _PARTED.split(title) if len(piece.split()) >= HEADLINES)
    return sum(1 for _ in pieces) >= HEADLINES or _CUE.search(title) is not None


def speaks_of_many(text: str, language: str) -> bool:
    """By its paragraphs (lines) having next to no words in common, whatever its title says."""
    if text.count("\n", 0, READ_CHARACTERS) < PARAGRAPHS - 1:
        return False
    passed_over = stop_words(language)
    lines = (line.split() for line in text[:READ_CHARACTERS].lower().split("\n"))
    told = ({word[:STEM] for word in line if len(word) >= LONG_WORD and word not in passed_over} for line in lines)
    paragraphs = [stems for stems in told if len(stems) >= PARAGRAPH_WORDS]
    if len(paragraphs) < PARAGRAPHS:
        return False
    said = Counter(stem for stems in paragraphs for stem in stems)
    shared = (sum(said[stem] > 1 for stem in stems) / len(stems) for stems in paragraphs)
    return sum(shared) < COHERENT * len(paragraphs)
