"""From examples to a model, and a model to its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bot.summaries.ranking.bag import Floats
from bot.summaries.ranking.features import pair_features
from bot.summaries.ranking.model import Model
from bot.summaries.ranking.network import Network
from training.examples import EXTRACTS, FEWEST, Example, Habits
from training.network import fit

COPIES = 4
OF_EXTRACTS = 0.3  # how much such an example weighs
KNOWN_FROM = 12  # examples that have a stem, for it to be kept in the file
LANGUAGE = "en"  # the one whose stems' habits are learned: it has examples enough


def fit_model(found: Sequence[Example], copies: int = COPIES) -> Model:
    english = Habits()
    for example in found:
        if _counts(example):
            english.add(example)
    usual = english.usual
    known = [_known(example, english, usual) for example in found]
    inputs = np.vstack([np.hstack([one.stems, habit]) for one, habit in zip(found, known, strict=True)])
    stem = fit(inputs, _all(found, lambda one: one.in_summary), _weights(found, lambda one: one.in_summary), copies)
    logits = np.split(stem.logits(inputs), np.cumsum([len(one.stems) for one in found])[:-1])
    pairs = np.vstack(
        [
            pair_features(one.data, one.sentences, of_stems, habit[:, 1])
            for one, of_stems, habit in zip(found, logits, known, strict=True)
        ]
    )
    pair = fit(
        pairs, _all(found, lambda one: one.pairs_in_summary), _weights(found, lambda one: one.pairs_in_summary), copies
    )
    kept = sorted(stem for stem, seen in english.seen.items() if seen >= KNOWN_FROM)
    return Model(stem, pair, {LANGUAGE: {stem: english.of(stem, usual) for stem in kept}}, _unknown(usual))


def _counts(example: Example) -> bool:
    return example.language == LANGUAGE and example.source != EXTRACTS


def _unknown(usual: float) -> tuple[float, float]:
    return float(np.log(usual / (1 - usual))), 0.0


def _known(example: Example, english: Habits, usual: float) -> Floats:
    """v x 2, as the model will see it: without what the example itself has told."""
    own = int(_counts(example))
    values = [_unknown(usual)] * max(1, len(example.data.stems))
    if example.language == LANGUAGE:
        for at, stem in enumerate(example.data.stems):
            if english.seen[stem] - own >= max(FEWEST, KNOWN_FROM - 1):
                values[at] = english.of(stem, usual, own, own * float(example.in_summary[at]))
    return np.array(values, np.float32)


def _all(found: Sequence[Example], part: Callable[[Example], Floats]) -> Floats:
    return np.concatenate([part(one) for one in found])


def _weights(found: Sequence[Example], part: Callable[[Example], Floats]) -> Floats:
    """A source weighs as the root of its examples: many of one kind must not drown the others."""
    many = Counter(one.source for one in found)
    each = [many[one.source] ** -0.5 * (OF_EXTRACTS if one.source == EXTRACTS else 1) for one in found]
    return np.repeat(each, [len(part(one)) for one in found])


def save(model: Model, path: Path) -> None:
    habits = model.habits[LANGUAGE]
    arrays: dict[str, Any] = {
        f"{name}.{field}": getattr(network, field)
        for name, network in (("stem", model.stem), ("pair", model.pair))
        for field in Network.__slots__
    }
    arrays["habits.stems"] = np.array(list(habits))
    arrays["habits.values"] = np.array(list(habits.values()), np.float32)
    arrays["habits.usual"] = np.float32(model.usual[0])
    np.savez_compressed(path, **arrays)
