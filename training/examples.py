"""Texts with summaries by people, as the model sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from benchmarks.corpus import Row, rows
from bot.summaries.candidates import Candidate, candidates
from bot.summaries.ranking.bag import Bag, Floats, bag, stems_of
from bot.summaries.ranking.features import sentence_features, stem_features
from bot.summaries.ranking.lede import MOST_CANDIDATES

FILES = (
    "sum_en_cnndm", "sum_en_inshorts", "sum_en_bbc", "sum_fr_orangesum", "sum_id_indosum", "sum_vi_vietnews",
    "sum_pt_cstnews", "sum_nb_norsumm", "sum_bn_bnlpc",
)  # fmt: skip
EXTRACTS = "bbc_extractive"  # its summaries were made by a machine: of use with little weight, and for no score
SMOOTHING = 8.0  # examples that a stem is taken to have behaved as usual in
FEWEST = 5  # examples in which a stem must be, to be known


@dataclass(frozen=True, slots=True)
class Example:
    row: Row
    found: Sequence[Candidate]
    data: Bag
    sentences: Floats
    stems: Floats
    in_summary: Floats  # v, the share of the summaries that have the stem
    pairs_in_summary: Floats  # p

    @property
    def source(self) -> str:
        return str(self.row["source"])

    @property
    def language(self) -> str:
        return str(self.row["lang"])


def examples() -> Iterator[Example]:
    """Of all files, in their order. Raises ``Absent``."""
    for name in FILES:
        for row in rows(name):
            title = row.get("title") or ""
            found = candidates(row["text"], title, row["lang"])[:MOST_CANDIDATES]
            if found and row["refs"] and any(map(stems_of, (one.text for one in found))):
                yield _example(row | {"title": title}, found)


def _example(row: Row, found: Sequence[Candidate]) -> Example:
    data = bag([one.text for one in found], row["title"])
    sentences = sentence_features(data, [one.place for one in found], row["lang"])
    summaries = [stems_of(reference) for reference in row["refs"]]
    singles, pairs = [set(one) for one in summaries], [set(pairwise(one)) for one in summaries]
    named = [(data.stems[left], data.stems[right]) for left, right in data.pairs.tolist()]
    return Example(
        row, found, data, sentences, stem_features(data, sentences),
        np.array([np.mean([stem in one for one in singles]) for stem in data.stems], np.float32),
        np.array([np.mean([pair in one for one in pairs]) for pair in named], np.float32),
    )  # fmt: skip


@dataclass(slots=True)
class Habits:
    """How often the summaries of one language have a stem that the text has; how common the stem is in texts."""

    texts: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)

    def add(self, example: Example) -> None:
        self.texts += 1
        for stem, share in zip(example.data.stems, example.in_summary.tolist(), strict=False):
            self.seen[stem] += 1
            self.taken[stem] += share

    @property
    def usual(self) -> float:
        return sum(self.taken.values()) / max(1, sum(self.seen.values()))

    def of(self, stem: str, usual: float, less_seen: int = 0, less_taken: float = 0.0) -> tuple[float, float]:
        """(log odds, commonness), of all examples but for what is taken away: an example must not tell on itself."""
        seen = self.seen[stem] - less_seen
        rate = (self.taken[stem] - less_taken + SMOOTHING * usual) / (seen + SMOOTHING)
        common = np.log1p(100 * seen / max(1, self.texts)) if seen >= FEWEST else 0.0
        return float(np.log(rate / (1 - rate))), float(common)
