"""How near two stories are: average link, in units of how alike the members of each are, and less with every hour
between them."""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.stories.days import UNDATED, When

Vector = dict[int, float]  # by term: see ``postings.term_of``

SPAN = 48 * 3600.0  # seconds from a story's first article to its last; what goes on after that is another story
HALVING = 48 * 3600.0  # seconds between two stories that halve their nearness
FAMILIAR = 50.0  # pairs of equal articles that every story is taken to have in addition: few articles prove little
TITLE_TOLD = 0.3  # of the weight of each one's title is in the other, where whole articles are compared
ONE_WORD = 0.7  # of the likeness: it may not rest on one word alone
NAMES = 0.95  # of the likeness: nor on names alone, which are in many events
DATED = 0.5  # of a story's articles name days, where it is told from another by them
MOST_TERMS = 100  # of a story


@dataclass(slots=True, eq=False)
class Cluster:
    """A story as the index holds it. ``terms`` and ``weights`` are the sum of its articles' vectors of length 1, the
    ``titled`` terms that are in a title first; ``alike`` is that sum's squared length, all terms counted; instants are
    seconds since 1970."""

    serial: int
    name: int
    articles: array[int]
    terms: array[int]
    weights: array[float]
    titled: int
    names: frozenset[int]  # terms that are names for certain
    whole: bool  # each of its articles came as a whole, not as a lede
    first: float
    last: float
    middle: float
    alike: float = 1.0
    when: When = UNDATED  # what its articles say, all together
    size: int = field(init=False)
    spread: float = field(init=False)  # how alike its articles are on average: 1 for one article, less for many

    def __post_init__(self) -> None:
        self.size = len(self.articles)
        self.spread = (self.alike + FAMILIAR) / (self.size**2 + FAMILIAR)

    def vector(self) -> Vector:
        return dict(zip(self.terms, self.weights, strict=True))


def product(vector: Vector, cluster: Cluster) -> float:
    """The scalar product. The index spends most of its time here."""
    total = 0.0
    for term, weight in zip(cluster.terms, cluster.weights):  # noqa: B905 - of one length, and strictness takes time
        if term in vector:
            total += weight * vector[term]
    return total


def nearness(one: Cluster, vector: Vector, other: Cluster) -> float:
    """0 (nothing in common) to about 1. ``vector`` is that of ``one``."""
    if max(one.last, other.last) - min(one.first, other.first) > SPAN or _on_other_days(one, other):
        return 0.0
    average = product(vector, other) / (one.size * other.size)
    return average / math.sqrt(one.spread * other.spread) / (1 + abs(one.middle - other.middle) / HALVING)


def _on_other_days(one: Cluster, other: Cluster) -> bool:
    """One article of many that names a day says nothing of the others'."""
    mine, its = one.when.articles, other.when.articles
    dated = mine and its and mine >= DATED * one.size and its >= DATED * other.size
    return bool(dated) and one.when.contradicts(other.when)


def comparable(one: Cluster, vector: Vector, other: Cluster) -> bool:
    """Whether an article, ``one``, has more in common with ``other`` than a single word or a name, and whether of whole
    articles, whose texts are alike on one topic, each tells what the title of the other says."""
    pairs = zip(other.terms, other.weights, strict=True)
    shared = {term: weight * vector[term] for term, weight in pairs if term in vector}
    total, names = sum(shared.values()), shared.keys() & (one.names | other.names)
    if max(shared.values(), default=0.0) >= ONE_WORD * total or sum(shared[term] for term in names) >= NAMES * total:
        return False
    return not (one.whole and other.whole) or min(_told(one, shared), _told(other, shared)) >= TITLE_TOLD


def _told(titled: Cluster, shared: Mapping[int, float]) -> float:
    """How much of what its titles say is among the ``shared`` terms; all of it where it has no title."""
    title = list(zip(titled.terms[: titled.titled], titled.weights, strict=False))
    whole = sum(weight for _, weight in title)
    return sum(weight for term, weight in title if term in shared) / whole if whole else 1.0


def merged(one: Cluster, other: Cluster) -> Cluster:
    """Under the number and the name of the one that has more articles; of equals, of ``other``."""
    vector, titled = one.vector(), {*one.terms[: one.titled], *other.terms[: other.titled]}
    alike = one.alike + other.alike + 2 * product(vector, other)
    for term, weight in zip(other.terms, other.weights, strict=True):
        vector[term] = vector.get(term, 0.0) + weight
    terms, count = heaviest(vector, titled, MOST_TERMS)
    kept = one if one.size > other.size else other
    size = one.size + other.size
    return Cluster(
        kept.serial, kept.name, kept.articles + (other if kept is one else one).articles,
        array("I", terms), array("f", [vector[term] for term in terms]), count,
        (one.names | other.names).intersection(terms), one.whole and other.whole,
        min(one.first, other.first), max(one.last, other.last),
        (one.middle * one.size + other.middle * other.size) / size, alike, one.when | other.when,
    )  # fmt: skip


def heaviest(vector: Vector, titled: set[int], most: int) -> tuple[Sequence[int], int]:
    """The ``most`` heaviest terms, those that are ``titled`` first; and how many of those there are."""
    kept = sorted(sorted(vector), key=vector.__getitem__, reverse=True)[:most]  # of equals, the smaller term first
    first = [term for term in kept if term in titled]
    return first + [term for term in kept if term not in titled], len(first)
