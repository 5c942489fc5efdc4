"""What can be said of each block of a page, in numbers: the columns of the model in ``content``. Linear in the page."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from bot.articles.extraction.blocks import Block, Place
from bot.articles.extraction.boilerplate import begins_like_chrome, kind_of
from bot.articles.extraction.overlap import Reference, words_of
from bot.articles.extraction.places import best_place, kinds_around, upwards

_STOP = re.compile(r"[.!?。！？।؟][\"'”’»)\]]*(?:\s|$)")
_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_FAR = 40  # places upwards, and blocks from the heading, that are looked at
_KINDS = ("elsewhere", "prompt", "notice")


def rows_of(blocks: Sequence[Block], reference: Reference, title: str, description: str) -> list[list[float]]:
    """One row of numbers for each block. ``reference`` is another program's text of the page, ``title`` and
    ``description`` what the page's head states."""
    page = _Page(blocks, reference)
    told, named = Reference([description]), set(words_of(title))
    rows = []
    for number, (block, words) in enumerate(zip(blocks, page.words, strict=True)):
        rows.append(
            [
                *page.own[number],
                *page.by_reference(number),
                *page.of_place(block.place),
                *page.beside(number),
                *page.agreement(number),
                *page.of_its_make(number),
                *(float(page.kinds[number] == kind) for kind in _KINDS),
                told.share(words),
                sum(word in named for word in words) / (len(words) or 1),
            ]
        )
    return rows


def _own(block: Block, words: Sequence[str]) -> list[float]:
    text, size, tag = block.text, len(block.text), block.tag
    letters = sum(map(str.isalpha, text))
    return [
        math.log1p(max(len(words), size / 6 if size > 12 * len(words) else 0)),
        block.link_chars / size,
        block.bold_chars / size,
        float(len(_STOP.findall(text))),
        float(bool(_END.search(text))),
        text.count(",") / (len(words) or 1),
        sum(map(str.isupper, text)) / (letters or 1),
        sum(map(str.isdigit, text)) / size,
        float(begins_like_chrome(text)),
        float(tag == "li"),
        float(block.is_heading),
        float(tag in {"td", "th"}),
        float(tag in {"div", "section", "article", "body", "main"}),
    ]


def _levels(place: Place) -> list[float]:
    """Share of links, length and number of blocks of the place and of three around it."""
    values: list[float] = []
    for _level in range(4):
        values += place.link_chars / (place.chars or 1), math.log1p(place.chars), math.log1p(place.blocks)
        place = place.parent or place
    return values


class _Page:
    """The numbers that several blocks share."""

    def __init__(self, blocks: Sequence[Block], reference: Reference) -> None:
        self.words = [words_of(block.text) for block in blocks]
        self.own = [_own(block, words) for block, words in zip(blocks, self.words, strict=True)]
        self.kinds = [kind_of(block.text) for block in blocks]
        self._blocks = blocks
        self._shares = [reference.share(words) for words in self.words]
        self._of_place: dict[int, list[float]] = {}
        self._best = best_place(blocks)
        self._way = {id(place) for place in upwards(self._best)}
        within = [number for number, share in enumerate(self._shares) if share > 0.5]
        self._within = range(within[0], within[-1] + 1) if within else range(0)
        self._heading = next((number for number, block in enumerate(blocks) if block.tag == "h1"), -1)
        self._count_kept()

    def _count_kept(self) -> None:
        """Characters, and those in the reference, by place and by make."""
        self._kept: Counter[int] = Counter()
        self._made: Counter[str] = Counter()
        self._made_kept: Counter[str] = Counter()
        for block, share in zip(self._blocks, self._shares, strict=True):
            kept = share * len(block.text)
            for place in upwards(block.place):
                self._kept[id(place)] += kept  # type: ignore[assignment]  # a Counter of floats
            for make in _makes(block):
                self._made[make] += len(block.text)
                self._made_kept[make] += kept  # type: ignore[assignment]

    def by_reference(self, number: int) -> list[float]:
        return [
            self._shares[number],
            float(number in self._within),
            self._near(number, 1),
            self._near(number, 3),
            float(min(max(number - self._heading, -20), 20)) if self._heading >= 0 else 0.0,
        ]

    def _near(self, number: int, reach: int) -> float:
        near = [*self._shares[max(0, number - reach) : number], *self._shares[number + 1 : number + 1 + reach]]
        return sum(near) / len(near) if near else 0.0

    def of_place(self, place: Place) -> list[float]:
        """What all blocks of a place have in common."""
        known = self._of_place.get(id(place))
        if known is None:
            known = self._of_place[id(place)] = [
                *(float(min(count, 3)) for count in kinds_around(place)),
                *_levels(place),
                *self._in_best(place),
            ]
        return known

    def _in_best(self, place: Place) -> list[float]:
        """Whether it is in the place with most running text, how far from the way to it, and what its own places
        score beside that."""
        best, parent = self._best, place.parent or place
        score = best.score if best and best.score else 1.0
        steps = next((step for step, around in enumerate(upwards(place)) if id(around) in self._way), 20)
        return [
            float(best is not None and any(around is best for around in upwards(place))),
            float(min(steps, 20)),
            parent.score / score,
            (parent.parent or parent).score / score,
            float(min(place.depth, _FAR)),
        ]

    def beside(self, number: int) -> list[float]:
        """Length, share of links and end of the blocks before and behind; whether one further on is chrome."""
        values: list[float] = []
        for other in (number - 1, number + 1):
            if 0 <= other < len(self.own):
                row = self.own[other]
                values += row[0], row[1], row[8 if other < number else 4]
            else:
                values += -1.0, -1.0, -1.0
        second = self.own[number - 2][8] if number > 1 else -1.0
        last = self.own[number + 2][1] if number + 2 < len(self.own) else -1.0
        return [*values, second, last]

    def agreement(self, number: int) -> list[float]:
        """How much of the other text in the places around it is in the reference."""
        size = len(self._blocks[number].text)
        mine = self._shares[number] * size
        values = []
        for place in islice(upwards(self._blocks[number].place), 4):
            rest = place.chars - size
            values.append((self._kept[id(place)] - mine) / rest if rest > 0 else -1.0)
        return values + [-1.0] * (4 - len(values))

    def of_its_make(self, number: int) -> list[float]:
        """The same for the other blocks of its make, and how many characters those have."""
        size = len(self._blocks[number].text)
        mine = self._shares[number] * size
        values: list[float] = []
        for make in _makes(self._blocks[number]):
            rest = self._made[make] - size
            values += (self._made_kept[make] - mine) / rest if rest > 0 else -1.0, math.log1p(max(rest, 0))
        return values


def _makes(block: Block) -> tuple[str, str]:
    """Its tag and names, and those with the place around it."""
    place, parent = block.place, block.place.parent
    own = f"{place.tag} {place.names}"
    return own, f"{own} < {parent.tag} {parent.names}" if parent else f"{own} <"
