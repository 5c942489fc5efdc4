from __future__ import annotations

import math

import pytest

from bot.stories.vectors import LEDE_WORDS, TITLE_WEIGHT, Weights, terms


class TestTerms:
    def test_common_words_and_single_letters_are_left_out(self) -> None:
        assert set(terms("The cat and a dog", "I saw them")) == {"cat", "dog", "saw"}

    def test_the_title_weighs_more(self) -> None:
        assert terms("cat", "dog")["cat"] == TITLE_WEIGHT * terms("cat", "dog")["dog"]

    def test_names_and_numbers_weigh_more(self) -> None:
        counts = terms("", "meet Anna at 7.30 pm")
        assert counts["anna"] == counts["7.30"] > counts["meet"]

    def test_forms_of_a_word_are_one(self) -> None:
        assert len(terms("ferry ferries Ferry's", "")) == 1
        assert len(terms("vote voted votes", "")) <= 2

    def test_only_the_lede_counts(self) -> None:
        text = " ".join(f"word{number}" for number in range(LEDE_WORDS + 50))
        assert len(terms("", text)) == LEDE_WORDS

    @pytest.mark.parametrize(
        ("title", "found"),
        [
            ("今天下雨", {"今天", "天下", "下雨"}),
            ("नौका चली।", {"नौका", "चली"}),
            ("新しいUSB", {"新し", "しい", "いu", "us", "sb"}),
            ("USB und Kabel", {"usb", "und", "kabel"}),
        ],
    )
    def test_scripts(self, title: str, found: set[str]) -> None:
        assert set(terms(title, "")) == found

    def test_nothing(self) -> None:
        assert not terms("", "")
        assert not terms("the", "!!!")


class TestWeights:
    def test_a_vector_has_length_one(self) -> None:
        vector = Weights().vector(terms("Ferry sails again", "The ferry to the island sailed again."))
        assert math.isclose(sum(value**2 for value in vector.values()), 1.0)

    def test_an_empty_one_has_none(self) -> None:
        assert Weights().vector({}) == {}

    def test_what_is_in_every_document_weighs_less(self) -> None:
        weights = Weights()
        for number in range(20):
            weights.vector(terms(f"ferry news{number}", ""))
        vector = weights.vector(terms("ferry goat", ""))
        assert vector["goat"] > 2 * vector["ferry"]

    def test_the_same_calls_give_the_same(self) -> None:
        titles = ["ferry sails", "goat wins", "ferry stays"]
        one, other = Weights(), Weights()
        assert [one.vector(terms(title, "")) for title in titles] == [
            other.vector(terms(title, "")) for title in titles
        ]

    def test_what_is_forgotten_counts_no_more(self) -> None:
        weights, fresh = Weights(), Weights()
        gone = [weights.vector(terms(f"ferry news{number}", "")) for number in range(20)]
        for vector in gone:
            weights.forget(vector)
        assert weights.vector(terms("ferry goat", "")) == fresh.vector(terms("ferry goat", ""))
        assert len(weights._frequency) == 2  # the memory is that of what is counted in
