from __future__ import annotations

import pytest

from bot.config import SummarySettings
from bot.summaries import rankers, summarize
from bot.summaries.rankers import METHODS, MOST_CANDIDATES, rank

SENTENCES = [
    "The village council met in the school on Monday.",
    "A bridge across the creek was what everybody talked about.",
    "The council wants to build the bridge across the creek in May.",
    "It rained.",
    "The bridge across the creek will cost the village 40,000 crowns.",
    "Nobody in the village council voted against the bridge.",
]
DEGENERATE = [
    [],
    [""],
    ["", ""],
    ["!!!"],
    ["!!!", "???", "…"],
    ["a"],
    ["a", "a", "a"],
    ["the", "of the", "and"],
    ["1 2 3", "4"],
    ["word"] * 40,
    ["一", "二"],
    ["\U0001f600", "It rained."],
]


def test_the_names_are_those_of_the_setting() -> None:
    field = SummarySettings.model_fields["method"]
    assert set(summarize.METHODS) == set(field.annotation.__args__)  # type: ignore[union-attr]
    assert "kl" not in METHODS


def test_the_lead() -> None:
    assert rank(SENTENCES, method="lead") == list(range(len(SENTENCES)))


@pytest.mark.parametrize("method", [name for name in METHODS if name != "lead"])
class TestSumy:
    def test_each_sentence_has_its_place(self, method: str) -> None:
        order = rank(SENTENCES, method=method, title="A bridge for the village")
        assert sorted(order) == list(range(len(SENTENCES)))
        assert order == rank(SENTENCES, method=method, title="A bridge for the village")

    def test_it_ranks(self, method: str) -> None:
        """None of them thinks much of the weather."""
        assert rank(SENTENCES, method=method).index(3) >= 2

    @pytest.mark.parametrize("sentences", DEGENERATE, ids=repr)
    @pytest.mark.parametrize("language", ["en", "zh", "nb", "xx", ""])
    def test_nothing_breaks_it(self, method: str, sentences: list[str], language: str) -> None:
        assert sorted(rank(sentences, method=method, language=language)) == list(range(len(sentences)))

    def test_what_is_over_the_limit_comes_last(self, method: str) -> None:
        many = [f"Sentence {number} is about the bridge number {number % 7}." for number in range(MOST_CANDIDATES + 5)]
        order = rank(many, method=method)
        assert order[-5:] == list(range(MOST_CANDIDATES, MOST_CANDIDATES + 5))


def test_lsa_may_find_nothing_and_then_the_lead_stands() -> None:
    """Its dictionary is empty where every word is a stop word."""
    assert rank(["The and of.", "Of the.", "And."], method="lsa") == [0, 1, 2]


def test_an_algorithm_that_fails_leaves_the_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    from sumy.summarizers.lsa import LsaSummarizer

    def fail(*_args: object) -> None:
        raise ValueError("SVD did not converge")

    monkeypatch.setattr(LsaSummarizer, "__call__", fail)
    assert rank(SENTENCES, method="lsa") == list(range(len(SENTENCES)))


def test_edmundson_heeds_the_title() -> None:
    about_rain = rank(SENTENCES, method="edmundson", title="It rained and rained")
    assert about_rain.index(3) < rank(SENTENCES, method="edmundson", title="A bridge").index(3)


def test_stop_words_and_stems_are_the_languages() -> None:
    stem, stop_words = rankers._language("en")
    assert stem("bridges") == stem("bridge")
    assert "the" in stop_words
    assert rankers._language("qq")[1] == frozenset()


def test_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        rank(SENTENCES, method="kl")
