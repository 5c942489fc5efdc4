from __future__ import annotations

import numpy as np
import pytest

from bot.summaries.ranking.bag import bag, central, stems_of


def test_stems_are_beginnings() -> None:
    assert stems_of("Reporters reported it.") == ["report", "report", "it"]


def test_what_is_counted() -> None:
    data = bag(["A bridge, a bridge.", "A ferry.", "!!!"], "The bridge")
    assert data.stems == ["a", "bridge", "ferry"]
    assert data.counts.tolist() == [[2, 2, 0], [1, 0, 1], [0, 0, 0]]
    assert data.title.tolist() == [0, 1, 0]
    assert data.sizes.tolist() == [4, 2, 1]


def test_pairs() -> None:
    data = bag(["A bridge, a bridge.", "A ferry, a bridge."])
    pairs = {tuple(data.stems[at] for at in pair): at for at, pair in enumerate(data.pairs.tolist())}
    assert set(pairs) == {("a", "bridge"), ("bridge", "a"), ("a", "ferry"), ("ferry", "a")}
    assert data.pair_counts[pairs["a", "bridge"]] == 3
    assert data.pair_first[pairs["a", "bridge"]] == 0
    assert data.pair_first[pairs["a", "ferry"]] == 1
    assert data.pairs_in[:, pairs["a", "bridge"]].tolist() == [True, True]
    assert data.pairs_in[:, pairs["bridge", "a"]].tolist() == [True, False]


def test_likeness() -> None:
    data = bag(["A bridge of larch.", "The ferry sails.", "The bridge is of larch."])
    assert np.diag(data.likeness) == pytest.approx(1)
    assert data.likeness[0, 2] > data.likeness[0, 1] == pytest.approx(0)


@pytest.mark.parametrize("sentences", [[""], ["", ""], ["!!!"], ["a"], ["a", "a"], ["一二三"]])
def test_nothing_breaks_it(sentences: list[str]) -> None:
    data = bag(sentences, "a title")
    assert np.isfinite(data.weights).all()
    assert len(data.pairs_in) == len(sentences)


def test_the_middle_of_things_is_central() -> None:
    likeness = np.array([[1, 0.5, 0.5], [0.5, 1, 0], [0.5, 0, 1]], np.float32)
    even = central(likeness, np.ones(3, np.float32))
    assert even.argmax() == 0
    assert even.mean() == pytest.approx(1)
    assert central(likeness, np.array([0, 1, 0], np.float32))[1] > even[1]
