"""What goes into a digest, in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from heapq import heapify, heappop, heapreplace

from bot.model import Digest, Story
from bot.stories.publishers import publisher_key
from bot.stories.rank import DEFAULT, Weights, score
from bot.stories.vectors import title_words

VARIED = 4  # pages whose stories are kept from repeating each other: few people turn more

Taste = Callable[[Story], float]  # what the reader's own words say of a story: from -1 to 1


def compose(
    stories: Sequence[Story],
    *,
    since: datetime,
    until: datetime,
    limit: int,
    now: datetime,
    weights: Weights = DEFAULT,
    taste: Taste = lambda _story: 0.0,
    troubled: Sequence[str] = (),
    silent: Sequence[int] = (),
) -> Digest:
    """The ``limit`` best stories, best first; the others in ``rest``, in their order too. ``silent``: see
    ``Digest``."""
    ordered = varied(
        [(story, score(story, now, weights, taste=taste(story))) for story in stories], weights, most=VARIED * limit
    )
    return Digest(
        stories=tuple(ordered[:limit]),
        rest=tuple(ordered[limit:]),
        since=since,
        until=until,
        article_count=sum(len(story.articles) for story in ordered),
        troubled=tuple(troubled),
        silent=tuple(silent),
    )


def varied(
    scored: Sequence[tuple[Story, float]], weights: Weights = DEFAULT, *, most: int | None = None
) -> list[Story]:
    """In the order of their scores, each lowered by how much it repeats what stands above it (maximal marginal
    relevance); what comes after the first ``most`` is lowered no further. Of equals the earlier comes first, then by
    headline; the order of arrival does not matter.

    What is chosen only ever lowers what is left, so the best of a heap, looked at anew, that still is the best is the
    next: few are looked at more than once or twice."""
    ties = [(story.first_at, story.headline, tuple(one.id for one in story.articles)) for story, _ in scored]
    heap = [(-worth, ties[place], place) for place, (_, worth) in enumerate(scored)]
    heapify(heap)
    repetition = _Repetition([story for story, _ in scored], weights)
    ordered: list[Story] = []
    while heap and (most is None or len(ordered) < most):
        lowered, tie, place = heap[0]
        present = -scored[place][1] * repetition.left(place)
        if present > lowered:
            heapreplace(heap, (present, tie, place))
        else:
            heappop(heap)
            ordered.append(scored[place][0])
            repetition.add(place)
    rest = sorted((-scored[place][1], tie, place) for _, tie, place in heap)
    return ordered + [scored[place][0] for *_, place in rest]


class _Repetition:
    """What the stories that were chosen so far are about, and who published them. Stories are named by their places."""

    def __init__(self, stories: Sequence[Story], weights: Weights) -> None:
        self._stories, self._weights = stories, weights
        self._known: dict[int, tuple[Collection[str], Collection[str]]] = {}  # words and publishers, as they are asked
        self._told = defaultdict[str, float](float)  # word -> sum over the stories with it of 1 / sqrt(their words)
        self._heard = defaultdict[str, float](float)  # publisher -> stories, each shared among its publishers

    def left(self, place: int) -> float:
        """The part of a story's score that is left, up to 1: ``publisher ** stories / (1 + topic x likeness)``.
        ``likeness`` is the sum of the cosines of its headline's words with those of each story above it, so that each
        further one of a topic has a harder time. ``stories`` are those that its publisher has brought alone; where it
        has several publishers, the one that was heard least counts."""
        words, publishers = self._about(place)
        likeness = sum([self._told[word] for word in words if word in self._told]) / (len(words) ** 0.5 or 1.0)
        heard = min([self._heard.get(one, 0.0) for one in publishers], default=0.0)
        return float(self._weights.publisher**heard / (1 + self._weights.topic * likeness))

    def add(self, place: int) -> None:
        words, publishers = self._about(place)
        for word in words:
            self._told[word] += len(words) ** -0.5
        for one in publishers:
            self._heard[one] += 1 / len(publishers)

    def _about(self, place: int) -> tuple[Collection[str], Collection[str]]:
        known = self._known.get(place)
        if known is None:
            story = self._stories[place]
            words = title_words(story.headline, story.articles[0].language if story.articles else "")
            known = self._known[place] = tuple(words), {publisher_key(article) for article in story.articles}
        return known
