from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.summaries.ranking import model as models
from bot.summaries.ranking.model import Model
from bot.summaries.ranking.network import probability
from training.fitting import save
from training.network import fit


@pytest.fixture(scope="module")
def examples() -> tuple[np.ndarray, np.ndarray]:
    inputs = np.random.default_rng(3).normal(size=(20_000, 3)).astype(np.float32)
    return inputs, (inputs[:, 0] * inputs[:, 1] > 0).astype(np.float32)  # no straight line tells these apart


def test_it_learns_and_learns_the_same_again(examples) -> None:
    inputs, labels = examples
    fitted = fit(inputs, labels, np.ones(len(inputs)), 1)
    right = (probability(fitted.logits(inputs)) > 0.5) == (labels > 0.5)
    assert right.mean() > 0.7
    again = fit(inputs, labels, np.ones(len(inputs)), 1)
    assert (fitted.logits(inputs) == again.logits(inputs)).all()


def test_what_is_saved_is_what_is_loaded(examples, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, labels = examples
    network = fit(inputs, labels, np.ones(len(inputs)), 2)
    path = tmp_path / "ranker.npz"
    save(Model(network, network, {"en": {"bridge": (0.5, 2.0)}}, (-1.0, 0.0)), path)
    monkeypatch.setattr(models, "WEIGHTS", path)
    loaded = models.load.__wrapped__()
    assert (loaded.stem.logits(inputs) == network.logits(inputs)).all()
    assert loaded.habits_of(["bridge", "ferry"], "en").tolist() == [[0.5, 2.0], [-1.0, 0.0]]
    assert loaded.habits_of(["bridge"], "fr").tolist() == [[-1.0, 0.0]]
