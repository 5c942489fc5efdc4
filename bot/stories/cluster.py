"""Which articles tell of one event: clustering one article at a time. Each joins the nearest story or begins one; a
story that has grown near another by it becomes part of that. Deterministic in the order of the calls."""

from __future__ import annotations

from array import array
from collections import OrderedDict, defaultdict
from datetime import datetime, timedelta

from bot.stories.days import When, when
from bot.stories.nearness import Cluster, Vector, comparable, merged, nearness
from bot.stories.postings import Postings, term_of
from bot.stories.roundups import speaks_of_many, tells_of_many
from bot.stories.vectors import Words, words_of

WINDOW = timedelta(hours=48)  # after its last article a story is over
THRESHOLD = 0.22  # of nearness; tuned on development data, see ``make quality``


class _Shelf:
    """The stories of one language that an article may still join, those that were touched last at the end."""

    def __init__(self) -> None:
        self.clusters: OrderedDict[int, Cluster] = OrderedDict()
        self.postings = Postings()

    def put(self, cluster: Cluster, before: Cluster | None) -> None:
        """Instead of ``before``, which had the same serial number."""
        old, new = set(before.terms if before else ()), set(cluster.terms)
        self.postings.drop(cluster.serial, old - new)
        self.postings.put(cluster.serial, new - old)
        self.clusters[cluster.serial] = cluster
        self.clusters.move_to_end(cluster.serial)
        self.postings.stories = len(self.clusters)

    def drop(self, cluster: Cluster) -> None:
        self.postings.drop(cluster.serial, cluster.terms)
        del self.clusters[cluster.serial]
        self.postings.stories = len(self.clusters)


def _is_roundup(title: str, text: str, language: str) -> bool:
    return tells_of_many(title) or speaks_of_many(text, language)


class StoryIndex:
    """The stories of the time window, by the words they hold. A story is named by the key of one of its articles."""

    def __init__(self, threshold: float = THRESHOLD) -> None:
        self._threshold = threshold
        self._shelves: dict[str, _Shelf] = defaultdict(_Shelf)
        self._holding: dict[int, Cluster] = {}  # by article
        self._merges: list[tuple[int, int]] = []
        self._serial = 0

    def add(self, key: int, title: str, text: str, at: datetime, language: str) -> int:
        """Place an article (``at``: UTC); returns the name of its story, its own key where it begins one. Adding it
        again changes nothing. Other stories may have become one by it: see ``merges``."""
        if key in self._holding:
            return self._holding[key].name
        if _is_roundup(title, text, language):
            return key
        shelf = self._shelf(language, at)
        vector, cluster = self._alone(shelf, key, words_of(title, text, language), when(title, text), at)
        if cluster.terms:
            cluster, before = self._joined(shelf, cluster, vector)
            self._keep(shelf, cluster, before)
        return cluster.name

    def restore(
        self, key: int, title: str, text: str, at: datetime, language: str, *, beside: int | None = None
    ) -> int:
        """Place an article whose story is known already: that of the article ``beside``, or one that it begins. Much
        faster than ``add``. Returns the name of its story."""
        if key in self._holding or _is_roundup(title, text, language):
            return self._holding[key].name if key in self._holding else key
        shelf = self._shelf(language, at)
        _, cluster = self._alone(shelf, key, words_of(title, text, language), when(title, text), at)
        known = self._holding.get(key if beside is None else beside)
        if known and shelf.clusters.get(known.serial) is not known:  # told in another language
            known = None
        if cluster.terms:
            self._keep(shelf, merged(cluster, known) if known else cluster, known)
        return self._holding[key].name if key in self._holding else key

    def merges(self) -> list[tuple[int, int]]:
        """(the story that is no more, the story that it has become part of), in order, since the last call."""
        since, self._merges = self._merges, []
        return since

    def stories(self) -> set[int]:
        """The names of the stories that an article may still join."""
        return {cluster.name for cluster in self._holding.values()}

    def _shelf(self, language: str, at: datetime) -> _Shelf:
        shelf, before = self._shelves[language], (at - WINDOW).timestamp()
        while shelf.clusters and (oldest := next(iter(shelf.clusters.values()))).last < before:
            shelf.drop(oldest)
            for key in oldest.articles:
                del self._holding[key]
        return shelf

    def _alone(self, shelf: _Shelf, key: int, words: Words, said: When, at: datetime) -> tuple[Vector, Cluster]:
        vector, titled = shelf.postings.vector(words)
        self._serial += 1
        now = at.timestamp()
        return vector, Cluster(
            self._serial, key, array("q", (key,)), array("I", vector), array("f", vector.values()), titled,
            frozenset(map(term_of, words.names)).intersection(vector), words.whole, now, now, now,
            when=said,
        )  # fmt: skip

    def _joined(self, shelf: _Shelf, cluster: Cluster, vector: Vector) -> tuple[Cluster, Cluster | None]:
        """The article with all that it joins together, and what was held under that serial number before."""
        near = [shelf.clusters[serial] for serial in shelf.postings.near(vector)]
        held = None
        while nearest := self._nearest(cluster, vector, near):
            near.remove(nearest)
            grown = merged(cluster, nearest)
            if held is not None:
                gone = held if grown.serial == nearest.serial else nearest
                self._merges.append((gone.name, grown.name))
                shelf.drop(gone)
            held = nearest if grown.serial == nearest.serial else held
            cluster, vector = grown, grown.vector()
        return cluster, held

    def _nearest(self, cluster: Cluster, vector: Vector, near: list[Cluster]) -> Cluster | None:
        """Of equals, the first."""
        best, nearest = self._threshold, None
        for other in near:
            value = nearness(cluster, vector, other)
            if value > best and (cluster.size > 1 or comparable(cluster, vector, other)):
                best, nearest = value, other
        return nearest

    def _keep(self, shelf: _Shelf, cluster: Cluster, before: Cluster | None) -> None:
        shelf.put(cluster, before)
        for key in cluster.articles:
            self._holding[key] = cluster
