from __future__ import annotations

import numpy as np
import pytest

from bot.summaries.ranking.network import CLIP, Network, expecting, probability


def network(copies: int = 1) -> Network:
    """max(0, x - y) + 2y + 0.5, of x and y as they are."""
    ones = np.ones((copies, 1), np.float32)
    return Network(
        centre=np.zeros(2, np.float32),
        scale=np.ones(2, np.float32),
        hidden=np.tile(np.array([[[1], [-1]]], np.float32), (copies, 1, 1)),
        hidden_bias=0 * ones,
        out=ones,
        straight=np.tile(np.array([[0, 2]], np.float32), (copies, 1)),
        bias=np.full(copies, 0.5, np.float32),
    )


@pytest.mark.parametrize("copies", [1, 3])
def test_by_hand(copies: int) -> None:
    inputs = np.array([[2, 1], [1, 2], [0, 0]], np.float32)
    assert network(copies).logits(inputs).tolist() == pytest.approx([3.5, 4.5, 0.5])


def test_what_is_far_away_is_as_far_as_known() -> None:
    far, known = np.array([[1000, 0]], np.float32), np.array([[CLIP, 0]], np.float32)
    assert network().logits(far) == network().logits(known)


def test_probabilities() -> None:
    assert probability(np.array([-1e9, 0, 1e9], np.float32)).tolist() == pytest.approx([0, 0.5, 1])


def test_as_many_as_expected_in_the_same_order() -> None:
    found = expecting(np.array([5, 4, 3, 2, 1, 0], np.float32), 2.0)
    assert found.sum() == pytest.approx(2, abs=0.01)
    assert (np.diff(found) < 0).all()


def test_no_more_than_half() -> None:
    assert expecting(np.zeros(4, np.float32), 30).sum() == pytest.approx(2, abs=0.01)
    assert expecting(np.zeros(0, np.float32), 30).size == 0
