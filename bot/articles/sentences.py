"""Text into sentences: sentencex, and rules for what it takes wrongly for an end or overlooks. Runs in a worker
process."""

from __future__ import annotations

import re

from bot.articles.boundaries.joining import joined
from bot.articles.boundaries.languages import rules_of
from bot.articles.boundaries.layout import runs
from bot.articles.boundaries.parting import parted
from bot.articles.boundaries.unspaced import han, thai

# Where sentencex knows a language badly or not at all: one with the same abbreviations and ordinals.
_LIKE = {"nb": "da", "nn": "da", "no": "da", "": "en"}
_UNSPACED = {"zh": han, "ja": han, "th": thai}
_OPENED = re.compile(r"(?<=[.!?…]\s)[\"“„«‘「]$")


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of ``text``, white space folded; a line break always ends one. ``language`` is an ISO 639-1 code;
    one that sentencex does not know is read like English."""
    import sentencex

    rules, code = rules_of(language), _LIKE.get(language, language)
    unspaced = _UNSPACED.get(language)
    found: list[str] = []
    for line in map(_folded, text.split("\n")):
        if unspaced and not line.isascii():
            found += unspaced(line)
            continue
        for run in runs(line):
            found += _opening(parted(joined(sentencex.segment(code, run), rules), run, rules))
    return [stripped for sentence in found if (stripped := sentence.strip())]


def _opening(sentences: list[str]) -> list[str]:
    """A mark that opens a quotation belongs to what it opens: sentencex parts the two where the quotation does not end
    in the same line, as in one of several paragraphs."""
    for place in range(len(sentences) - 1):
        if found := _OPENED.search(sentence := sentences[place].rstrip()):
            sentences[place] = sentence.removesuffix(found[0])
            sentences[place + 1] = found[0] + sentences[place + 1].lstrip()
    return sentences


def _folded(line: str) -> str:
    plain = "  " not in line and line.isprintable()
    return line.strip() if plain else " ".join(line.split())
