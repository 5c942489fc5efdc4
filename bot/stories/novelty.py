"""What an article adds to what a reader knows of its story."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.model import KeyPoint
from bot.stories.points import COVERED, LITTLE, SAME, Sentence, contradict, cosine, sentences_in
from bot.summaries.leaning import leans

REMEMBERED = 1024  # readers who know the same are told the same
Points = tuple[KeyPoint, ...]


def new_points(told: Sequence[Sequence[KeyPoint]], known: Sequence[Sequence[KeyPoint]], language: str) -> list[Points]:
    """Of each article's points those that say something that none of the ``known`` articles' points says: neither the
    same (by cosine, ``SAME``), nor hardly more (``COVERED`` of its weight). A number that contradicts a known one is
    new. Those that lean on a sentence before them are left out where the article has others."""
    return list(_new_points(tuple(map(tuple, told)), tuple(map(tuple, known)), language))


@lru_cache(maxsize=REMEMBERED)
def _new_points(told: tuple[Points, ...], known: tuple[Points, ...], language: str) -> tuple[Points, ...]:
    fresh: list[list[KeyPoint]] = [[] for _ in told]
    sentences = sentences_in([*known, *told], language)
    before = [one for one in sentences if one.article < len(known)]
    for one in sentences[len(before) :]:
        if not any(_says(other, one) for other in before):
            fresh[one.article - len(known)].append(one.point)
    return tuple(_standing(points, language) for points in fresh)


def _says(known: Sentence, one: Sentence) -> bool:
    """Whether ``known`` says it; one that is longer, and has all that ``known`` says, may say much more."""
    if contradict(known, one):
        return False
    shared = sum(weight**2 for word, weight in one.words.items() if word in known.words)
    return shared >= COVERED or (shared >= LITTLE and cosine(known, one) >= SAME)


def _standing(points: list[KeyPoint], language: str) -> Points:
    return tuple(point for point in points if not leans(point.text, language)) or tuple(points)
