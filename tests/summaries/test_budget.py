from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Length
from bot.summaries.budget import OVER, by_sentences, by_words, reading_minutes, sentences_for


def test_lengths() -> None:
    assert [sentences_for(length) for length in Length] == [1, 3, 7]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (100, 1), (230, 1), (350, 2), (2300, 10)])
def test_minutes(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


def test_the_best_in_the_sources_order() -> None:
    assert by_sentences([4, 0, 2, 1], 3) == [0, 2, 4]
    assert by_sentences([4, 0], 3) == [0, 4]


class TestWords:
    def test_what_does_not_fit_is_skipped(self) -> None:
        assert by_words([2, 0, 1], [10, 30, 25], 35) == [0, 2]

    def test_a_tenth_over(self) -> None:
        assert by_words([0, 1], [30, 36], 60) == [0, 1]
        assert by_words([0, 1], [30, 37], 60) == [0]

    def test_full_is_full(self) -> None:
        assert by_words([0, 1], [60, 5], 60) == [0]

    def test_one_at_least(self) -> None:
        assert by_words([1, 0], [50, 90], 10) == [1]
        assert by_words([], [], 10) == []

    @given(st.lists(st.integers(1, 60), max_size=30), st.integers(1, 100), st.randoms())
    def test_whatever_is_ranked(self, counts: list[int], most: int, random) -> None:
        ranked = list(range(len(counts)))
        random.shuffle(ranked)
        chosen = by_words(ranked, counts, most)
        assert chosen == sorted(set(chosen))
        assert len(chosen) <= 1 or sum(counts[index] for index in chosen) <= most * OVER
        assert bool(chosen) == bool(counts)
