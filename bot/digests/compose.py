"""What goes into a digest, in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.model import Digest, Story
from bot.stories.publishers import publisher_key
from bot.stories.rank import DEFAULT, Weights, score
from bot.stories.vectors import title_words

_TAKEN = float("-inf")
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
    scores = [score for _, score in scored]
    repetition = _Repetition([story for story, _ in scored], weights)
    ordered: list[Story] = []
    for _ in range(len(scored) if most is None else min(most, len(scored))):
        worth = [score * part for score, part in zip(scores, repetition.left, strict=True)]
        place = worth.index(max(worth))  # of equals, the first
        ordered.append(scored[place][0])
        scores[place] = _TAKEN
        repetition.add(place)
    rest = [one for one, score in zip(scored, scores, strict=True) if score is not _TAKEN]
    return ordered + [story for story, _ in sorted(rest, key=lambda one: -one[1])]


def _tie(story: Story) -> tuple[datetime, str, tuple[int, ...]]:
    return story.first_at, story.headline, tuple([article.id for article in story.articles])


class _Repetition:
    """What the stories that were chosen so far are about, and who published them. Stories are named by their places.

    ``left`` is the part of each story's score that is left, up to 1: ``publisher ** stories / (1 + topic x likeness)``.
    ``likeness`` is the sum of the cosines of its headline's words with those of each story above it, so that each
    further one of a topic has a harder time. ``stories`` are those that its publisher has brought alone; where it has
    several publishers, the one that was heard least counts."""

    def __init__(self, stories: Sequence[Story], weights: Weights) -> None:
        self._weights = weights
        self._words = [tuple(title_words(one.headline, one.articles[0].language)) for one in stories]
        self._publishers = [tuple({publisher_key(article) for article in one.articles}) for one in stories]
        self._with_word, self._by_publisher = _places(self._words), _places(self._publishers)
        self._share = [(len(words) or 1) ** -0.5 for words in self._words]
        self._likeness = [0.0] * len(stories)
        self._heard = defaultdict[str, float](float)  # publisher -> chosen ones, each shared among its publishers
        self.left = [1.0] * len(stories)

    def add(self, place: int) -> None:
        words, publishers = self._words[place], self._publishers[place]
        lowered: set[int] = set()
        for word in words:
            alike = self._with_word[word]
            lowered.update(alike)
            for one in alike:
                self._likeness[one] += self._share[place] * self._share[one]
        for publisher in publishers:
            self._heard[publisher] += 1 / len(publishers)
            lowered.update(self._by_publisher[publisher])
        for one in lowered:
            heard = min([self._heard[publisher] for publisher in self._publishers[one]])
            self.left[one] = self._weights.publisher**heard / (1 + self._weights.topic * self._likeness[one])


def _places(stories: Sequence[Sequence[str]]) -> Mapping[str, Sequence[int]]:
    """Where each word stands."""
    found = defaultdict[str, list[int]](list)
    for place, words in enumerate(stories):
        for word in words:
            found[word].append(place)
    return found
