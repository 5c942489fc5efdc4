"""A text as numbers: which stems and pairs of stems stand in which sentence, and how alike its sentences are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.summaries.tokenizer import words

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
LETTERS = 6  # of a word that count: a stemmer for every language
DAMPING, STEPS = 0.85, 20  # of the walk from sentence to sentence


@dataclass(frozen=True, slots=True)
class Bag:
    """n sentences, v different stems, p different pairs of stems that stand side by side in a sentence."""

    sentences: tuple[str, ...]
    stems: list[str]  # v
    ids: list[Ints]  # of each sentence, its stems in order
    counts: Floats  # n x v
    idf: Floats  # v
    weights: Floats  # n x v, tf-idf, rows of length 1
    likeness: Floats  # n x n, cosines of ``weights``
    title: Floats  # v, 1 where the stem is in the title
    pairs: Ints  # p x 2
    pair_counts: Floats  # p
    pair_first: Ints  # p, the sentence where the pair is first
    pairs_in: NDArray[np.bool_]  # n x p

    @property
    def sizes(self) -> Floats:
        """Stems of each sentence, with repetitions; 1 at least."""
        return np.asarray(np.maximum(self.counts.sum(1), 1))


def stems_of(text: str) -> list[str]:
    return [word[:LETTERS] for word in words(text)]


def bag(sentences: Sequence[str], title: str = "") -> Bag:
    vocabulary: dict[str, int] = {}
    ids = [
        np.array([vocabulary.setdefault(stem, len(vocabulary)) for stem in stems_of(text)], np.int64)
        for text in sentences
    ]
    counts = np.zeros((len(ids), max(1, len(vocabulary))), np.float32)
    for row, found in zip(counts, ids, strict=True):
        np.add.at(row, found, 1)
    idf = np.log((1 + len(ids)) / (1 + (counts > 0).sum(0))).astype(np.float32) + np.float32(0.1)
    weights = np.sqrt(counts) * idf
    weights /= np.maximum(np.linalg.norm(weights, axis=1, keepdims=True), 1e-6)
    heading = np.zeros(counts.shape[1], np.float32)
    heading[[vocabulary[stem] for stem in stems_of(title) if stem in vocabulary]] = 1
    return Bag(
        tuple(sentences), list(vocabulary), ids, counts, idf, weights, weights @ weights.T, heading, *_pairs(ids)
    )


def _pairs(ids: Sequence[Ints]) -> tuple[Ints, Floats, Ints, NDArray[np.bool_]]:
    left = np.concatenate([row[:-1] for row in ids] or [np.zeros(0, np.int64)])
    right = np.concatenate([row[1:] for row in ids] or [np.zeros(0, np.int64)])
    where = np.repeat(np.arange(len(ids)), [max(0, len(row) - 1) for row in ids])
    codes, first, inverse, counts = np.unique(
        (left << 32) | right, return_index=True, return_inverse=True, return_counts=True
    )
    inside = np.zeros((len(ids), len(codes)), np.bool_)
    inside[where, inverse] = True
    return np.column_stack([codes >> 32, codes & 0xFFFFFFFF]), counts.astype(np.float32), where[first], inside


def central(likeness: Floats, start: Floats) -> Floats:
    """LexRank with continuous weights (Erkan and Radev 2004), the walk starting anew by ``start``; 1 on average."""
    links = likeness - np.diag(np.diag(likeness)) + np.float32(1e-6)
    links /= links.sum(1, keepdims=True)
    again = start / start.sum()
    score = again
    for _ in range(STEPS):
        score = (1 - DAMPING) * again + DAMPING * (score @ links)
    return np.asarray(score * len(links), np.float32)
