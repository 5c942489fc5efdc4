"""A story's key points, chosen across its articles: what several sources say first, then what only one adds."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import KeyPoint, StoryPoint
from bot.stories.vectors import words_of

# By cosine: they say the same. Of pairs of sentences in real stories, nearly all above 0.4 do, and two of three just
# below it.
SAME = 0.4
LITTLE = 0.3  # of the words of the longer sentence are in the shorter: less than that, and it says much more
UPDATED = 0.7  # of two that contradict each other, by the words that are no numbers: the later is how things stand now
COVERED = 0.6  # of the weight of the shorter sentence is in the longer: it adds too little
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")  # in words that begin with one, as "21-19" and "500m"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A key point of the article at this place, as it is compared."""

    article: int
    point: KeyPoint
    words: Mapping[str, float]  # of equal weights, length 1
    numbers: frozenset[str]
    names: frozenset[str]


def choose_points(
    told: Sequence[Sequence[KeyPoint]], sources: Sequence[str], *, limit: int, language: str = ""
) -> tuple[StoryPoint, ...]:
    """At most ``limit`` points out of ``told``: for each article, in order of time, the sentences that may stand (its
    summary's, say, best first or in the text's order). ``sources`` name each article's publisher, which counts once
    however often it tells a thing. Of what is carried by as many, the earlier in its article comes first. No two say
    the same. Where later articles tell the same statement with other numbers, the latest of them counts."""
    groups: list[list[Sentence]] = []
    for sentence in sentences_in(told, language):
        alike = [(_likeness(sentence, group[0]), -place) for place, group in enumerate(groups)]
        best, place = max(alike, default=(0.0, 0))
        if best >= SAME:
            groups[-place].append(sentence)
        else:
            groups.append([sentence])
    groups.sort(key=lambda group: (-_carried(group, sources), min(one.point.index for one in group), group[0].article))
    chosen: list[Sentence] = []
    points: list[StoryPoint] = []
    for group in groups:
        central = _central(group)
        if len(points) < limit and not any(_covered(central, other) for other in chosen):
            chosen.append(central)
            said_by = tuple(sorted({one.article for one in group if not contradict(one, central)}))
            points.append(
                StoryPoint(text=central.point.text, article=central.article, index=central.point.index, said_by=said_by)
            )
    return tuple(points)


def sentences_in(told: Sequence[Sequence[KeyPoint]], language: str) -> list[Sentence]:
    """Those that have words at all. Each word weighs the same: if what a story's sentences share weighed less, as in an
    index of stories, the sentences that tell its core in other words would be the ones taken apart."""
    sentences = []
    for article, each in enumerate(told):
        for point in each:
            told_words = words_of("", point.text, language)
            numbers = frozenset(part for word in told_words.counts for part in _numbers_in(word))
            if words := numbers.union(word for word in told_words.counts if not _numbers_in(word)):
                unit = dict.fromkeys(sorted(words), len(words) ** -0.5)
                sentences.append(Sentence(article, point, unit, numbers, told_words.names))
    return sentences


def _numbers_in(word: str) -> list[str]:
    return _NUMBER.findall(word) if word[0].isdigit() else []


def _carried(group: Sequence[Sentence], sources: Sequence[str]) -> int:
    return len({sources[one.article] or one.article for one in group})


def _central(group: Sequence[Sentence]) -> Sentence:
    """The one that is most like the others; of equals the fuller, then the earlier. Where numbers contradict each
    other, one of those that agree with the latest."""
    latest = max(group, key=lambda one: (bool(one.numbers), one.article))
    group = [one for one in group if not contradict(one, latest)]
    return max(group, key=lambda one: (round(sum(cosine(one, other) for other in group), 6), len(one.words)))


def _likeness(one: Sentence, other: Sentence) -> float:
    """Their cosine; 0 where the longer says much more, or where they contradict each other, unless one updates the
    other."""
    if contradict(one, other):
        return _updates(one, other)
    shared = len(one.words.keys() & other.words.keys())
    return cosine(one, other) if shared >= LITTLE * max(len(one.words), len(other.words)) else 0.0


def cosine(one: Sentence, other: Sentence) -> float:
    """How alike two are, 0 to 1; sentences that contradict each other are not."""
    if contradict(one, other):
        return 0.0
    return sum(weight * other.words[word] for word, weight in one.words.items() if word in other.words)


def _updates(one: Sentence, other: Sentence) -> float:
    """How alike two sentences of different articles are but for their numbers; 0 where they are not the same statement,
    or tell it of others."""
    mine, its = (each.words.keys() - each.numbers for each in (one, other))
    named = one.names <= other.names or other.names <= one.names
    if one.article == other.article or not named or not mine or not its:
        return 0.0
    alike = len(mine & its) / math.sqrt(len(mine) * len(its))
    return alike if alike >= UPDATED else 0.0


def _covered(one: Sentence, other: Sentence) -> bool:
    """Whether the shorter of the two says hardly more than the longer."""
    if contradict(one, other):
        return False
    shorter, longer = sorted((one, other), key=lambda each: len(each.words))
    shared = sum(weight**2 for word, weight in shorter.words.items() if word in longer.words)
    return shared >= COVERED


def contradict(one: Sentence, other: Sentence) -> bool:
    """Whether both have numbers, and none in common."""
    return bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))
