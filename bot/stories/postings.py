"""Which stories hold a term, and so how rare it is: the inverted index over one language."""

from __future__ import annotations

import math
import zlib
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable
from heapq import nlargest

from bot.stories.nearness import Vector, heaviest
from bot.stories.vectors import Words

ARTICLE_TERMS = 40  # the heaviest of an article are kept
RARITY = 0.7  # exponent of the inverse document frequency; below 1, since names come in bursts
MOST_READ = 1_500  # postings read for an article: those of its rarest terms
MOST_NEAR = 12
FAINT = 0.04  # of the squared length of an article's vector: sharing less is no likeness


def term_of(word: str) -> int:
    """A number of 32 bits instead of the word: a tenth of the memory, and hardly ever the same for two words."""
    return zlib.crc32(word.encode("utf-8", "replace"))


class Postings:
    """Of stories, by their serial numbers, which must be positive."""

    def __init__(self) -> None:
        self._holders: dict[int, array[int]] = {}  # in ascending order
        self.stories = 0

    def vector(self, words: Words) -> tuple[Vector, int]:
        """The article's TF-IDF vector of length 1 (empty for one without words), rarity being counted over stories,
        so that what many papers tell of one event does not become common; its terms in a title come first, and
        their number is given too."""
        weighted: Vector = {}
        titled: set[int] = set()
        for word, count in words.counts.items():
            term = term_of(word)
            rarity = math.log(1 + (self.stories + 1) / (len(self._holders.get(term, ())) + 1)) ** RARITY
            weighted[term] = (1 + math.log(count)) * rarity if count > 1 else rarity
            if word in words.title:
                titled.add(term)
        terms, count_titled = heaviest(weighted, titled, ARTICLE_TERMS)
        length = math.sqrt(sum(weighted[term] ** 2 for term in terms))
        return {term: weighted[term] / length for term in terms}, count_titled

    def near(self, vector: Vector) -> list[int]:
        """The serial numbers of the stories that share most with an article, best first; of equals, the earliest."""
        shared: dict[int, float] = {}
        found = [(holders, weight) for term, weight in vector.items() if (holders := self._holders.get(term))]
        left = MOST_READ
        for holders, weight in sorted(found, key=lambda each: len(each[0])):
            left -= len(holders)
            if left < 0:
                break
            square = weight * weight
            for serial in holders:
                shared[serial] = shared.get(serial, 0.0) + square
        strong = [(share, -serial) for serial, share in shared.items() if share > FAINT]
        return [-serial for _, serial in nlargest(MOST_NEAR, strong)]

    def put(self, serial: int, terms: Iterable[int]) -> None:
        for term in terms:
            holders = self._holders.get(term)
            if holders is None:
                self._holders[term] = array("I", (serial,))
            else:
                insort(holders, serial)

    def drop(self, serial: int, terms: Iterable[int]) -> None:
        for term in terms:
            holders = self._holders[term]
            if len(holders) == 1:
                del self._holders[term]
            else:
                del holders[bisect_left(holders, serial)]
