"""Single-link clustering, one article at a time: each joins the story of the recent article that is most like it, or
begins a story of its own. Deterministic in the order of ``add``."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.stories.vectors import Vector, Weights, terms

WINDOW = timedelta(hours=48)
THRESHOLD = 0.28  # cosine; tuned on development data, see ``make quality``
RARE = 40  # only the heaviest terms of an article are looked up


@dataclass(frozen=True, slots=True)
class _Placed:
    key: int
    story: int
    vector: Vector
    at: datetime
    language: str


class StoryIndex:
    """The articles of the time window, by the terms they hold."""

    def __init__(self, threshold: float = THRESHOLD) -> None:
        self._threshold = threshold
        self._weights: dict[str, Weights] = defaultdict(Weights)
        self._placed: dict[int, _Placed] = {}
        self._order: deque[int] = deque()
        self._holding: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, key: int, title: str, text: str, at: datetime, language: str) -> int:
        """Place an article (``at``: UTC); returns the key of its story's first article, or its own. Adding it again
        changes nothing."""
        if key in self._placed:
            return self._placed[key].story
        self._forget(at - WINDOW)
        vector = self._weights[language].vector(terms(title, text))
        nearest = self._nearest(vector, at, language)
        story = key if nearest is None else nearest
        self._placed[key] = _Placed(key, story, vector, at, language)
        self._order.append(key)
        for term in _heaviest(vector):
            self._holding[language, term].append(key)
        return story

    def stories(self) -> set[int]:
        """The keys of the stories that an article may still join."""
        return {placed.story for placed in self._placed.values()}

    def _nearest(self, vector: Vector, at: datetime, language: str) -> int | None:
        """The story of the most similar article within the window; of equals, the earliest."""
        touched: dict[int, None] = {}
        for term in _heaviest(vector):
            touched.update(dict.fromkeys(self._holding.get((language, term), ())))
        best, story = self._threshold, None
        for key in touched:
            other = self._placed[key]
            if abs(other.at - at) > WINDOW:
                continue
            similarity = _cosine(vector, other.vector)
            if similarity > best:
                best, story = similarity, other.story
        return story

    def _forget(self, before: datetime) -> None:
        while self._order and self._placed[self._order[0]].at < before:
            placed = self._placed.pop(self._order.popleft())
            self._weights[placed.language].forget(placed.vector)
            for term in _heaviest(placed.vector):
                holders = self._holding[placed.language, term]
                holders.remove(placed.key)
                if not holders:
                    del self._holding[placed.language, term]


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:RARE]


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)
