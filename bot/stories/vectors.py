"""What an article tells, as weighted words: those of the title and of the lede, names and numbers weighing more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from bot.stories.stop_words import stop_words

LEDE_CHARACTERS = 600  # a longer text is a whole article, not the lede that a feed gives
LEDE_WORDS = 80
OPENING_WORDS = 30  # of a whole article: further down it tells what others on the topic tell too
TITLE_WEIGHT = 2.0
NAME_WEIGHT = 1.5  # capitalised words and numbers tell events apart better than others
NOUNS_IN_CAPITALS = ("de", "lb")
STEM = 5  # letters: crude, but alike in every language that is written with spaces
# Indic vowel signs and the like are no letters to Python, but part of their word (the danda, a full stop, is not).
_LETTER = r"(?:[^\W_\u0964\u0965]|[\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff])"
_WORD = re.compile(rf"{_LETTER}+(?:[.,'’-]{_LETTER}+)*")
_DIGIT = re.compile(r"\d")  # a word with one is a name or a number: no ending is to be taken off
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Words:
    """``counts``: how often each word (its stem, in lower case) is said, weighted; ``title``: those that the title has;
    ``names``: those that are names for certain; ``whole``: the text is a whole article."""

    counts: dict[str, float]
    title: frozenset[str]
    names: frozenset[str] = frozenset()
    whole: bool = False


def words_of(title: str, text: str, language: str = "") -> Words:
    """The words that may tell an event."""
    whole = len(text) > LEDE_CHARACTERS
    of_title = _words(title[:LEDE_CHARACTERS])
    of_text = _words(text[: LEDE_CHARACTERS + 1])[: OPENING_WORDS if whole else LEDE_WORDS]
    passed_over = stop_words(language)
    counts: defaultdict[str, float] = defaultdict(float)
    _count(of_title, TITLE_WEIGHT, passed_over, counts)
    titled = frozenset(counts)
    _count(of_text, 1.0, passed_over, counts)
    names = _names(of_title) | _names(of_text) if language not in NOUNS_IN_CAPITALS else frozenset()
    return Words(dict(counts), titled, frozenset(names & counts.keys()), whole)


@lru_cache(maxsize=8192)  # readers share articles, and their digests look at titles only
def title_words(title: str, language: str = "") -> Mapping[str, str]:
    """The words of a title that may tell something: by stem, each as it is first written there."""
    passed_over, found = stop_words(language), dict[str, str]()
    for word in _words(title[:LEDE_CHARACTERS]):
        folded = word.lower()
        if len(folded) > 1 and folded not in passed_over:
            found.setdefault(_stem(folded), word)
    return MappingProxyType(found)


def _count(words: list[str], weight: float, passed_over: frozenset[str], counts: defaultdict[str, float]) -> None:
    for word in words:
        folded = word.lower()
        if len(folded) > 1 and folded not in passed_over:
            named = word[0].isupper() or word[0].isdigit()
            counts[_stem(folded)] += weight * NAME_WEIGHT if named else weight


def _names(words: list[str]) -> frozenset[str]:
    """Capitalised words, unless most are, as in many headlines. A sentence's first word may be taken for one."""
    capitals = [word for word in words[1:] if word[0].isupper()]
    return frozenset(_stem(word.lower()) for word in capitals) if 2 * len(capitals) <= len(words) else frozenset()


def _stem(folded: str) -> str:
    return folded[:STEM] if folded.isalpha() or not _DIGIT.search(folded) else folded


def _words(text: str) -> list[str]:
    """Words as they are written; where a script has no spaces, pairs of neighbouring characters."""
    words: list[str] = _WORD.findall(text)
    if not _UNSPACED.search(text):
        return words
    found: list[str] = []
    for word in words:
        if _UNSPACED.search(word):
            found += [word[index : index + 2] for index in range(max(1, len(word) - 1))]
        else:
            found.append(word)
    return found
