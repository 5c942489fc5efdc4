"""Text into sentences: sentencex, and rules for what it takes wrongly for an end or overlooks. Runs in a worker
process."""

from __future__ import annotations

from collections.abc import Iterable

from bot.articles.boundaries.joining import joined
from bot.articles.boundaries.languages import rules_of
from bot.articles.boundaries.layout import runs
from bot.articles.boundaries.parting import parted
from bot.articles.boundaries.unspaced import han, thai

# Where sentencex knows a language badly or not at all: one with the same abbreviations and ordinals.
_LIKE = {"nb": "da", "nn": "da", "no": "da", "": "en"}
_UNSPACED = {"zh": han, "ja": han, "th": thai}


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of ``text``, white space folded; a line break always ends one. ``language`` is an ISO 639-1 code;
    one that sentencex does not know is read like English."""
    found: list[str] = []
    for line in text.split("\n"):
        if folded := _folded(line):
            found += filter(None, map(str.strip, _of_line(folded, language)))
    return found


def _of_line(line: str, language: str) -> Iterable[str]:
    if language in _UNSPACED and not line.isascii():
        return _UNSPACED[language](line)
    import sentencex

    rules, code = rules_of(language), _LIKE.get(language, language)
    return (sentence for run in runs(line) for sentence in parted(joined(sentencex.segment(code, run), rules), rules))


def _folded(line: str) -> str:
    return line.strip() if "  " not in line and line.isprintable() else " ".join(line.split())
