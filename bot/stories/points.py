"""A story's key points, chosen across its articles: what several sources say first, then what only one adds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import KeyPoint, StoryPoint
from bot.stories.vectors import words_of

SAME = 0.5  # of the weight of two sentences, by cosine: they say the same
COVERED = 0.6  # of the weight of the shorter sentence is in the longer: it adds too little


@dataclass(frozen=True, slots=True)
class _Sentence:
    article: int
    point: KeyPoint
    words: Mapping[str, float]  # weighted, length 1
    numbers: frozenset[str]


def choose_points(
    told: Sequence[Sequence[KeyPoint]], sources: Sequence[str], *, limit: int, language: str = ""
) -> tuple[StoryPoint, ...]:
    """At most ``limit`` points out of ``told``: for each article, in order of time, the sentences that may stand (its
    summary's, say, best first or in the text's order). ``sources`` name each article's publisher, which counts once
    however often it tells a thing. Of what is carried by as many, the earlier in its article comes first. No two say
    the same; sentences whose numbers contradict each other do not."""
    groups: list[list[_Sentence]] = []
    for sentence in _sentences(told, language):
        alike = [(_cosine(sentence, group[0]), -place) for place, group in enumerate(groups)]
        best, place = max(alike, default=(0.0, 0))
        if best >= SAME:
            groups[-place].append(sentence)
        else:
            groups.append([sentence])
    groups.sort(key=lambda group: (-_carried(group, sources), min(one.point.index for one in group), group[0].article))
    chosen: list[_Sentence] = []
    points: list[StoryPoint] = []
    for group in groups:
        central = max(group, key=lambda one: sum(_cosine(one, other) for other in group))
        if len(points) < limit and not any(_covered(central, other) for other in chosen):
            chosen.append(central)
            said_by = tuple(sorted({one.article for one in group}))
            points.append(
                StoryPoint(text=central.point.text, article=central.article, index=central.point.index, said_by=said_by)
            )
    return tuple(points)


def _sentences(told: Sequence[Sequence[KeyPoint]], language: str) -> list[_Sentence]:
    """Those that have words at all; a word weighs less the more of the story's sentences have it, but never nothing."""
    found = [
        (article, point, words_of("", point.text, language).counts)
        for article, each in enumerate(told)
        for point in each
    ]
    holders = Counter(word for *_, counts in found for word in counts)
    sentences = []
    for article, point, counts in found:
        weights = {word: math.log(2 + len(found) / holders[word]) for word in counts}
        length = math.sqrt(sum(weight**2 for weight in weights.values()))
        if length:
            numbers = frozenset(word for word in counts if any(map(str.isdigit, word)))
            unit = {word: weight / length for word, weight in weights.items()}
            sentences.append(_Sentence(article, point, unit, numbers))
    return sentences


def _carried(group: Sequence[_Sentence], sources: Sequence[str]) -> int:
    return len({sources[one.article] or one.article for one in group})


def _cosine(one: _Sentence, other: _Sentence) -> float:
    if _contradict(one, other):
        return 0.0
    return sum(weight * other.words[word] for word, weight in one.words.items() if word in other.words)


def _covered(one: _Sentence, other: _Sentence) -> bool:
    """Whether the shorter of the two says hardly more than the longer."""
    if _contradict(one, other):
        return False
    shorter, longer = sorted((one, other), key=lambda each: len(each.words))
    shared = sum(weight**2 for word, weight in shorter.words.items() if word in longer.words)
    return shared >= COVERED


def _contradict(one: _Sentence, other: _Sentence) -> bool:
    return bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))
