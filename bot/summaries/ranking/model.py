"""The model: which stems, and which pairs of them, a person's summary of a text would have.

Its weights lie in ``data/ranker.npz``; ``data/ranker.json`` says how they came about. Runs in a worker process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from bot.summaries.ranking.bag import Bag, Floats, bag
from bot.summaries.ranking.features import pair_features, sentence_features, stem_features
from bot.summaries.ranking.network import Network, expecting
from bot.summaries.tokenizer import count_words

WEIGHTS = Path(__file__).parents[1] / "data" / "ranker.npz"
# What a summary is taken to have of its text's stems and pairs, whatever the text: how long people's summaries are
# differs from publisher to publisher, and is not ours to guess.
STEMS, PAIRS = 30.0, 12.0


@dataclass(frozen=True, slots=True)
class Expected:
    """A text, and for each of its stems and pairs the probability that a summary has it."""

    data: Bag
    stems: Floats
    pairs: Floats
    scale: float  # stems to a word: about 2 where they are pairs of characters, else 1


@dataclass(frozen=True, slots=True)
class Model:
    stem: Network
    pair: Network
    habits: dict[
        str, dict[str, tuple[float, float]]
    ]  # by language: of a stem, how summaries take to it, how common it is
    usual: tuple[float, float]  # the same of a stem that is not known

    def expected(self, sentences: Sequence[str], places: Sequence[int], title: str, language: str) -> Expected:
        """``places``: of each sentence, its place in its paragraph."""
        data = bag(sentences, title)
        of_sentences = sentence_features(data, places, language)
        known = self.habits_of(data.stems, language)
        stems = self.stem.logits(np.hstack([stem_features(data, of_sentences), known]))
        pairs = self.pair.logits(pair_features(data, of_sentences, stems, known[:, 1]))
        scale = max(1.0, float(data.counts.sum()) / max(1, sum(map(count_words, sentences))))
        return Expected(data, expecting(stems, STEMS * scale), expecting(pairs, PAIRS * scale), scale)

    def habits_of(self, stems: Sequence[str], language: str) -> Floats:
        known = self.habits.get(language, {})
        return np.array([known.get(stem, self.usual) for stem in stems] or [self.usual], np.float32)


@cache
def load() -> Model:
    with np.load(WEIGHTS, allow_pickle=False) as arrays:
        stems, values = arrays["habits.stems"].tolist(), arrays["habits.values"].tolist()
        english = {stem: (habit, common) for stem, (habit, common) in zip(stems, values, strict=True)}
        usual = (float(arrays["habits.usual"]), 0.0)
        return Model(Network.load(arrays, "stem"), Network.load(arrays, "pair"), {"en": english}, usual)
