"""Which sentences together: those whose stems and pairs are likeliest to be those of a person's summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.summaries.budget import OVER
from bot.summaries.ranking.bag import Floats
from bot.summaries.ranking.model import Expected

CONSIDERED = 12  # sentences, beyond those that are wanted
BEAM = 40  # sets that are kept in each step
REFERENCE = 60.0  # words that a summary by a person is taken to have
# What the first sentence is worth because it is the first; the n-th, an n-th of it. More where the model knows less.
EARLY, EARLY_ELSEWHERE = 0.1, 0.2  # in English, of which most examples are; in other languages
FAULTY = 0.08  # what a sentence that stands badly alone costs


@dataclass(frozen=True, slots=True)
class Choice:
    """The sentences that are considered, k of them, best first, and what their sets are worth."""

    which: list[int]  # k, of all sentences
    has_stems: Floats  # k x v
    has_pairs: Floats  # k x p
    stems: Floats  # v, probabilities
    pairs: Floats  # p
    sizes: Floats  # k
    merits: Floats  # k
    leaning: Floats  # k, 1 where a sentence leans on the one before it
    before: Floats  # k x k, 1 where the column's sentence stands before the row's
    reference: float

    @classmethod
    def of(
        cls,
        expected: Expected,
        *,
        leaning: Floats,
        flawed: Floats,
        allowed: NDArray[np.bool_],
        most: int,
        early: float = EARLY,
    ) -> Choice:
        """``leaning`` and ``flawed``: 1 for sentences that lean on the one before, that stand badly anyway;
        ``allowed``: which may be taken; ``most``: how many to consider; ``early``: see ``EARLY``."""
        data = expected.data
        present = (data.counts > 0).astype(np.float32)
        merits = (early / (1 + np.arange(len(present))) - FAULTY * flawed).astype(np.float32)
        dense = (present @ expected.stems + data.pairs_in @ expected.pairs) / (data.sizes + 15) + merits / 2
        order = np.argsort(-np.where(allowed, dense, -np.inf), kind="stable")
        which = order[: min(most, int(allowed.sum()))]
        seen, paired = present[which].any(0), data.pairs_in[which].any(0)
        return cls(
            which=which.tolist(),
            has_stems=present[which][:, seen],
            has_pairs=data.pairs_in[which][:, paired].astype(np.float32),
            stems=expected.stems[seen],
            pairs=expected.pairs[paired],
            sizes=data.sizes[which],
            merits=merits[which],
            leaning=leaning[which],
            before=(which[:, None] - 1 == which).astype(np.float32),
            reference=REFERENCE * expected.scale,
        )

    def worth(self, sets: Floats) -> Floats:
        """Of each of m x k sets, the sum of its expected ROUGE-1, ROUGE-2 and ROUGE-L (taken to go with ROUGE-1), plus
        what its sentences are worth each, less its faults."""
        stems = ((sets @ self.has_stems) > 0) @ self.stems
        pairs = ((sets @ self.has_pairs) > 0) @ self.pairs
        alone = (sets * self.leaning * (1 - sets @ self.before.T)).sum(1)
        return np.asarray(
            (4 * stems + 2 * pairs) / (sets @ self.sizes + self.reference) + sets @ self.merits - FAULTY * alone
        )


def best_sentences(choice: Choice, most: int) -> list[int]:
    """``most`` sentences, fewer where there are not so many, in the text's order."""
    return _search(choice, np.ones(len(choice.which), np.float32), min(most, len(choice.which)))


def best_words(choice: Choice, words: Sequence[int], most: int) -> list[int]:
    """Sentences that together have at most ``most`` words and a tenth, with room for none of the others."""
    return _search(choice, np.array([words[index] for index in choice.which], np.float32), most * OVER)


def _search(choice: Choice, costs: Floats, room: float) -> list[int]:
    """Beam search over sets that are filled until nothing fits."""
    k = len(choice.which)
    sets, best, best_worth = np.zeros((1, k), np.float32), np.zeros(k, np.float32), -np.inf
    while len(sets):
        fits = (sets == 0) & ((sets @ costs)[:, None] + costs <= room)
        full = sets[~fits.any(1)]
        if len(full) and (worth := choice.worth(full)).max() > best_worth:
            best, best_worth = full[worth.argmax()], worth.max()
        rows, added = np.nonzero(fits)
        sets = sets[rows]
        sets[np.arange(len(rows)), added] = 1
        sets = np.unique(sets, axis=0)
        if len(sets) > BEAM:
            sets = sets[np.argsort(-choice.worth(sets), kind="stable")[:BEAM]]
    return sorted(choice.which[at] for at in np.flatnonzero(best))
