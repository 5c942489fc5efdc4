"""What goes into a digest, in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
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
    headline; the order of arrival does not matter."""
    scored = sorted(scored, key=lambda one: _tie(one[0]))
    above = _Above([story for story, _ in scored], weights)
    # What stands above only ever lowers a story, so that the worth it had is the most that it can have: it is looked at
    # again when it comes to the top ("lazy greedy", Minoux 1978).
    heap = [(-score, place) for place, (_, score) in enumerate(scored)]
    heapify(heap)
    chosen: list[int] = []
    wanted = len(scored) if most is None else min(most, len(scored))
    while len(chosen) < wanted:
        before, place = heap[0]
        worth = -scored[place][1] * above.left(place)
        if worth > before:
            heapreplace(heap, (worth, place))
            continue
        heappop(heap)
        chosen.append(place)
        above.add(place)
    rest = sorted([place for _, place in heap], key=lambda place: (-scored[place][1], place))
    return [scored[place][0] for place in chosen + rest]


def _tie(story: Story) -> tuple[datetime, str, tuple[int, ...]]:
    return story.first_at, story.headline, tuple([article.id for article in story.articles])


class _Above:
    """What the stories that were chosen so far are about, and who published them. Stories are named by their places."""

    def __init__(self, stories: Sequence[Story], weights: Weights) -> None:
        self._stories, self._weights = stories, weights
        self._about: dict[int, tuple[Sequence[str], Sequence[str], float]] = {}
        self._said = defaultdict[str, float](float)  # word -> the sum of the shares of it in their headlines
        self._heard = defaultdict[str, float](float)  # publisher -> their number, each shared among its publishers

    def left(self, place: int) -> float:
        """The part of a story's score that is left, up to 1: ``publisher ** stories / (1 + topic x likeness)``.

        ``likeness`` is the sum of the cosines of its headline's words with those of each story above it, so that each
        further one of a topic has a harder time. ``stories`` are those that its publisher has brought alone; where it
        has several publishers, the one that was heard least counts."""
        words, publishers, share = self._of(place)
        likeness = share * sum(map(self._said.__getitem__, words))
        heard = min(map(self._heard.__getitem__, publishers))
        return float(self._weights.publisher**heard / (1 + self._weights.topic * likeness))

    def add(self, place: int) -> None:
        words, publishers, share = self._of(place)
        for word in words:
            self._said[word] += share
        for publisher in publishers:
            self._heard[publisher] += 1 / len(publishers)

    def _of(self, place: int) -> tuple[Sequence[str], Sequence[str], float]:
        """The words of its headline, its publishers, and the share of one of these words in it."""
        if place not in self._about:
            story = self._stories[place]
            words = tuple(title_words(story.headline, story.articles[0].language))
            publishers = tuple({publisher_key(article) for article in story.articles})
            self._about[place] = words, publishers, (len(words) or 1) ** -0.5
        return self._about[place]
