"""A small network, evaluated: trained elsewhere, kept as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.summaries.ranking.bag import Floats

CLIP = 3.0  # standard deviations beyond which an input is no further away: odd texts stay in known country


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer of rectified units, and a straight way past it. k networks are averaged in their logits."""

    centre: Floats  # d
    scale: Floats  # d
    hidden: Floats  # k x d x h
    hidden_bias: Floats  # k x h
    out: Floats  # k x h
    straight: Floats  # k x d
    bias: Floats  # k

    @classmethod
    def load(cls, arrays: Mapping[str, Floats], name: str) -> Network:
        """From arrays called ``name``.centre and so on."""
        return cls(**{field: arrays[f"{name}.{field}"] for field in cls.__slots__})

    def logits(self, inputs: Floats) -> Floats:
        """n logits of n x d inputs."""
        known = np.clip((inputs - self.centre) * self.scale, -CLIP, CLIP)
        units = np.maximum(known @ self.hidden + self.hidden_bias[:, None], 0)  # k x n x h
        each = (units @ self.out[:, :, None])[:, :, 0] + self.straight @ known.T + self.bias[:, None]
        return np.asarray(each.mean(0), np.float32)


def probability(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))), np.float32)


def expecting(logits: Floats, total: float) -> Floats:
    """Probabilities whose sum is ``total``, or half their number where that is less, and whose odds stand to each other
    as ``logits`` say."""
    total = min(total, 0.5 * len(logits))
    low, high = -15.0, 15.0
    for _ in range(25):
        middle = (low + high) / 2
        low, high = (low, middle) if probability(logits + middle).sum() > total else (middle, high)
    return probability(logits + low)
