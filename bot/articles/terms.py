"""What a person typed to find or to filter articles: words, phrases, ``-word``, ``title:word``, ``word*`` and
``/patterns/``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.model import Term

MOST_TERMS = 10  # of one search or filter
_OPENING, _CLOSING = '"“”„«', '"“”»'
_TERM = re.compile(
    rf"""(?P<minus>[-−–])? (?P<title>title:)? (?P<late>[-−–])?
         (?: /(?P<pattern>(?:[^/\\]|\\.)+)/(?=\s|$)
           | [{_OPENING}](?P<phrase>[^{_OPENING}{_CLOSING}]*)[{_CLOSING}]?
           | (?P<word>[^\s{_OPENING}]+) )""",
    re.VERBOSE | re.IGNORECASE,
)

# Scripts that set no blanks between words, and Korean, whose particles cling to the word: a word may stand anywhere.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_UNSPACED_RUN = re.compile(f"[{UNSPACED}\U00020000-\U0003ffff]+")
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+")
# Vowel signs of Indic and South-East Asian scripts are no letters to Python, but part of their word.
_BREAK = re.compile("(?:[^\\w\u0900-\u0963\u0966-\u109f\u1780-\u17d3]|_)+")


def parse_terms(typed: str, *, patterns: bool = False) -> tuple[Term, ...]:
    """The first ``MOST_TERMS`` terms; what holds neither letter nor digit is none. Without ``patterns`` a slash is a
    sign like any other. Never raises."""
    found = []
    for match in _TERM.finditer(typed):
        text = match["pattern"] or match["phrase"] or match["word"] or ""
        is_pattern = patterns and match["pattern"] is not None
        if is_pattern or folded(text).strip():
            found.append(
                Term(
                    text=text if is_pattern else text.strip(),
                    exclude=bool(match["minus"] or match["late"]),
                    title=bool(match["title"]),
                    prefix=bool(match["word"] and text.endswith("*")),
                    pattern=is_pattern,
                )
            )
    return tuple(found[:MOST_TERMS])


def folded(text: str) -> str:
    """``text`` as words are compared: in lower case, without accents, every word with a blank before and behind; a run
    of a script without blanks is one word."""
    if text.isascii():
        plain = text.lower()
    else:
        bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
        plain = _UNSPACED_RUN.sub(r" \g<0> ", unicodedata.normalize("NFC", bare))
    return f" {_BREAK.sub(' ', plain).strip()} "


@lru_cache(maxsize=1024)
def needle(term: Term) -> str:
    """What a ``folded`` text contains where it has the term (which is no pattern)."""
    words = folded(term.text).strip()
    before = "" if _UNSPACED_RUN.match(words[:1]) else " "
    behind = "" if term.prefix or _UNSPACED_RUN.match(words[-1:]) else " "
    return f"{before}{words}{behind}"
