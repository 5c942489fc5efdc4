"""Articles as sparse vectors: TF-IDF over title and lede, with names and numbers weighing more."""

from __future__ import annotations

import math
import re
from collections import Counter

Vector = dict[str, float]

LEDE_WORDS = 80
TITLE_WEIGHT = 2.0
NAME_WEIGHT = 1.5  # capitalised words and numbers tell events apart better than others
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_STOP = frozenset(
    ["a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "more", "most", "new", "no", "not", "now", "of", "on", "one", "only", "or", "other", "our", "out", "over", "said", "says", "she", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "up", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you", "your"]
)


def terms(title: str, text: str) -> Counter[str]:
    """Weighted counts of the words that may tell an event, in lower case."""
    counts: Counter[str] = Counter()
    for words, weight in ((_words(title), TITLE_WEIGHT), (_words(text)[:LEDE_WORDS], 1.0)):
        for word in words:
            folded = word.lower()
            if len(folded) > 1 and folded not in _STOP:
                named = word[0].isupper() or word[0].isdigit()
                counts[_stem(folded)] += weight * (NAME_WEIGHT if named else 1.0)  # type: ignore[assignment]
    return counts


class Weights:
    """Inverse document frequencies that grow with what has been seen: deterministic in the order of ``vector``
    calls."""

    def __init__(self) -> None:
        self._documents = 0
        self._frequency: Counter[str] = Counter()

    def vector(self, counts: Counter[str]) -> Vector:
        """Count the document in; returns its vector of length 1 (empty for an empty document)."""
        self._documents += 1
        self._frequency.update(counts.keys())
        weighted = {
            term: (1 + math.log(count)) * math.log(1 + self._documents / self._frequency[term])
            for term, count in counts.items()
        }
        norm = math.sqrt(sum(value * value for value in weighted.values()))
        return {term: value / norm for term, value in weighted.items()} if norm else {}


def _words(text: str) -> list[str]:
    words = _WORD.findall(text[:4000])
    if not _UNSPACED.search(text[:200]):
        return words
    return [word[i : i + 2] for word in words for i in range(max(1, len(word) - 1))]


def _stem(word: str) -> str:
    """Plurals and a few endings of English; harmless elsewhere."""
    for ending in ("'s", "’s", "ies", "ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word
