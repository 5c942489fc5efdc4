"""Articles as sparse vectors: TF-IDF over title and lede, with names and numbers weighing more."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping

Vector = dict[str, float]

LEDE_WORDS = 80
LONGEST = 4000  # characters that are looked at
TITLE_WEIGHT = 2.0
NAME_WEIGHT = 1.5  # capitalised words and numbers tell events apart better than others
# Indic vowel signs and the like are no letters to Python, but part of their word (the danda, a full stop, is not).
_LETTER = r"(?:[^\W_\u0964\u0965]|[\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff])"
_WORD = re.compile(rf"{_LETTER}+(?:[.,'’-]{_LETTER}+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_STOP_WORDS = """
a about after all also an and any are as at be been before but by can could did do for from had has have
he her his how i if in into is it its just more most new no not now of on one only or other our out over
said says she so some than that the their them then there these they this to up was we were what when
which who will with would you your
"""
_STOP = frozenset(_STOP_WORDS.split())


def terms(title: str, text: str) -> Mapping[str, float]:
    """Weighted counts of the words that may tell an event, in lower case."""
    counts: defaultdict[str, float] = defaultdict(float)
    for words, weight in ((_words(title), TITLE_WEIGHT), (_words(text)[:LEDE_WORDS], 1.0)):
        for word in words:
            folded = word.lower()
            if len(folded) > 1 and folded not in _STOP:
                named = word[0].isupper() or word[0].isdigit()
                counts[_stem(folded)] += weight * (NAME_WEIGHT if named else 1.0)
    return counts


class Weights:
    """Inverse document frequencies over the documents that are counted in: deterministic in the order of the calls."""

    def __init__(self) -> None:
        self._documents = 0
        self._frequency: Counter[str] = Counter()

    def vector(self, counts: Mapping[str, float]) -> Vector:
        """Count the document in; returns its vector of length 1 (empty for an empty document)."""
        self._documents += 1
        self._frequency.update(counts.keys())
        weighted = {
            term: (1 + math.log(count)) * math.log(1 + self._documents / self._frequency[term])
            for term, count in counts.items()
        }
        norm = math.sqrt(sum(value * value for value in weighted.values()))
        return {term: value / norm for term, value in weighted.items()}

    def forget(self, vector: Vector) -> None:
        """Count the document of ``vector`` out again, so that the memory is that of what is counted in."""
        self._documents -= 1
        for term in vector:
            self._frequency[term] -= 1
            if not self._frequency[term]:
                del self._frequency[term]


def _words(text: str) -> list[str]:
    """Words as they are written; where a script has no spaces, pairs of neighbouring characters."""
    found: list[str] = []
    for word in _WORD.findall(text[:LONGEST]):
        if _UNSPACED.search(word):
            found += [word[index : index + 2] for index in range(max(1, len(word) - 1))]
        else:
            found.append(word)
    return found


def _stem(word: str) -> str:
    """Plurals and a few endings of English; harmless elsewhere."""
    for ending in ("'s", "’s", "ies", "ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word
