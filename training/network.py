"""Fits the network of bot.summaries.ranking.network: Adam, soft labels, weighted examples, fixed seeds."""

from __future__ import annotations

import numpy as np

from bot.summaries.ranking.bag import Floats
from bot.summaries.ranking.network import CLIP, Network, probability

HIDDEN, EPOCHS, BATCH = 8, 3, 2048
RATE, DECAY = 0.004, 0.001  # of learning; of weights


def fit(inputs: Floats, labels: Floats, weights: Floats, copies: int) -> Network:
    """``inputs`` n x d, ``labels`` between 0 and 1. Several copies, from different seeds, are averaged."""
    centre, scale = inputs.mean(0), 1 / np.maximum(inputs.std(0), 1e-3)
    known = np.clip((inputs - centre) * scale, -CLIP, CLIP).astype(np.float32)
    weights = (weights / weights.mean()).astype(np.float32)
    fitted = [_fit(known, labels.astype(np.float32), weights, np.random.default_rng(seed)) for seed in range(copies)]
    stacked = [np.stack(one).astype(np.float32) for one in zip(*fitted, strict=True)]
    hidden, hidden_bias, out, straight, bias = stacked
    return Network(centre.astype(np.float32), scale.astype(np.float32), hidden, hidden_bias, out, straight, bias[:, 0])


def _fit(inputs: Floats, labels: Floats, weights: Floats, rng: np.random.Generator) -> list[Floats]:
    parameters = _start(inputs.shape[1], float(np.average(labels, weights=weights)), rng)
    means = [np.zeros_like(one) for one in parameters]
    squares = [np.zeros_like(one) for one in parameters]
    parts, step = len(inputs) // BATCH + 1, 0
    for _ in range(EPOCHS):
        for rows in np.array_split(rng.permutation(len(inputs)), parts):
            step += 1
            rate = RATE * (1 - step / (EPOCHS * parts)) + 1e-5
            slopes = _slopes(parameters, inputs[rows], labels[rows], weights[rows])
            for one, mean, square, slope in zip(parameters, means, squares, slopes, strict=True):
                mean[:] += 0.1 * (slope - mean)
                square[:] += 0.001 * (slope**2 - square)
                one[:] -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return parameters


def _start(size: int, usual: float, rng: np.random.Generator) -> list[Floats]:
    """Hidden weights and biases, weights out, straight weights, bias."""
    parameters = [
        rng.normal(0, size**-0.5, (size, HIDDEN)),
        np.zeros(HIDDEN),
        rng.normal(0, 0.3 * HIDDEN**-0.5, HIDDEN),
        np.zeros(size),
        np.array([np.log(usual / (1 - usual))]),
    ]
    return [one.astype(np.float32) for one in parameters]


def _slopes(parameters: list[Floats], inputs: Floats, labels: Floats, weights: Floats) -> list[Floats]:
    hidden, hidden_bias, out, straight, bias = parameters
    units = np.maximum(inputs @ hidden + hidden_bias, 0)
    error = (probability(units @ out + inputs @ straight + bias) - labels) * weights / len(inputs)
    back = np.outer(error, out) * (units > 0)
    return [
        inputs.T @ back + DECAY * hidden,
        back.sum(0),
        units.T @ error + DECAY * out,
        inputs.T @ error + DECAY * straight,
        np.array([error.sum()], np.float32),
    ]
