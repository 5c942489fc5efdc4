"""The measures. Each is small enough to be checked by hand, and is: see tests/quality."""

from __future__ import annotations

import html
import math
import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

WORDS, OVER = 60, 1.1  # a word budget, and how far whole sentences may exceed it


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits, false alarms and misses; they add up over documents."""

    hits: int = 0
    alarms: int = 0
    misses: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.hits + other.hits, self.alarms + other.alarms, self.misses + other.misses)

    @property
    def f1(self) -> float:
        """F1 in per cent; 100 where there was nothing to find and nothing was found."""
        total = 2 * self.hits + self.alarms + self.misses
        return 200 * self.hits / total if total else 100.0


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """B-cubed F1 in per cent of two labellings of the same articles (Bagga and Baldwin 1998)."""
    of_gold, of_found, of_both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    precision = sum(n * n / of_found[label] for (_, label), n in of_both.items()) / len(gold)
    recall = sum(n * n / of_gold[label] for (label, _), n in of_both.items()) / len(gold)
    return 200 * precision * recall / (precision + recall)


def boundaries(text: str, gold: Sequence[str], found: Sequence[str]) -> Counts:
    """Sentence ends, by how many characters other than white space stand before them. Ends of lines and the end of the
    text are given to everyone and don't count; whoever has altered the text has found nothing."""
    given = _ends(text.split("\n"))
    wanted, got = _ends(gold) - given, _ends(found) - given
    if _length(found) != _length(gold):
        got = set()
    return Counts(len(wanted & got), len(got - wanted), len(wanted - got))


def _ends(parts: Sequence[str]) -> set[int]:
    total, ends = 0, set()
    for part in parts:
        total += _length([part])
        ends.add(total)
    ends.discard(total)
    return ends


def _length(parts: Sequence[str]) -> int:
    return sum(len("".join(part.split())) for part in parts)


def segments(wanted: Sequence[str], unwanted: Sequence[str], text: str) -> Counts:
    """Segments that belong to an article and were found, that don't and were found all the same, that were missed."""
    folded = _folded(text)
    hits = sum(_folded(segment) in folded for segment in wanted)
    return Counts(hits, sum(_folded(segment) in folded for segment in unwanted), len(wanted) - hits)


def shingled(wanted: str, found: str) -> tuple[float, float]:
    """(precision, recall) of a text's runs of four words, as the article extraction benchmark counts them; not a number
    where there is nothing to find, or nothing was found."""
    gold, ours = _runs(wanted), _runs(found)
    hits = (gold & ours).total()
    return (hits / ours.total() if ours else math.nan), (hits / gold.total() if gold else math.nan)


def _runs(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[start : start + size]) for start in range(max(1, len(words) - size + 1)) if words)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def same_titles(wanted: Sequence[str | None], found: Sequence[str]) -> bool:
    """Whether the first titles are alike, whatever their markup, entities, case and white space."""
    return [_bare(title) for title in wanted] == [_bare(title) for title in found[: len(wanted)]]


def _bare(title: str | None) -> str:
    text = html.unescape(html.unescape(re.sub(r"<[^>]*>", " ", html.unescape(title or ""))))
    return " ".join(text.split()).lower()


def first_within(ranked: Sequence[int], counts: Sequence[int], words: int = WORDS) -> list[int]:
    """The longest beginning of a ranking that keeps to the word budget, one sentence at least, in the text's order."""
    chosen: list[int] = []
    for index in ranked:
        if chosen and sum(counts[one] for one in [*chosen, index]) > words * OVER:
            break
        chosen.append(index)
    return sorted(chosen)
