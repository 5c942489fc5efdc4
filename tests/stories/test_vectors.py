from __future__ import annotations

import pytest

from bot.stories.vectors import LEDE_CHARACTERS, LEDE_WORDS, OPENING_WORDS, TITLE_WEIGHT, words_of


def counts(title: str, text: str = "", language: str = "en") -> dict[str, float]:
    return words_of(title, text, language).counts


def test_common_words_and_single_letters_are_left_out() -> None:
    assert set(counts("The cat and a dog", "I saw them")) == {"cat", "dog", "saw"}


def test_common_words_are_those_of_the_language() -> None:
    assert set(counts("die Fähre legt ab", language="de")) == {"fähre", "legt", "ab"}
    assert "die" in counts("old trees die", language="en")
    assert set(counts("the ferry", language="xx")) == {"ferry"}


def test_the_title_weighs_more_and_is_remembered() -> None:
    words = words_of("cat", "dog")
    assert words.counts["cat"] == TITLE_WEIGHT * words.counts["dog"]
    assert words.title == {"cat"}


def test_names_and_numbers_weigh_more() -> None:
    found = counts("", "meet Anna at 7.30 pm")
    assert found["anna"] == found["7.30"] > found["meet"]


@pytest.mark.parametrize("forms", ["ferries ferried", "школьники школьников школьный", "Fährschiff Fährschiffe"])
def test_forms_of_a_word_are_one(forms: str) -> None:
    assert len(counts(forms)) == 1


def test_what_has_a_digit_keeps_its_ending() -> None:
    assert set(counts("Comet2026a Comet2026b")) == {"comet2026a", "comet2026b"}


def test_of_a_lede_more_counts_than_of_a_whole_article() -> None:
    lede = " ".join(f"w{number}" for number in range(LEDE_WORDS + 50))
    assert len(lede) < LEDE_CHARACTERS
    assert len(counts("", lede)) == LEDE_WORDS and not words_of("", lede).whole
    article = " ".join(f"word{number}" for number in range(1000))
    assert len(counts("", article)) == OPENING_WORDS and words_of("", article).whole


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("今天下雨", {"今天", "天下", "下雨"}),
        ("नौका चली।", {"नौका", "चली"}),
        ("新しいUSB", {"新し", "しい", "いu", "us", "sb"}),
        ("USB und Kabel", {"usb", "und", "kabel"}),
    ],
)
def test_scripts(title: str, found: set[str]) -> None:
    assert set(counts(title)) == found


def test_nothing() -> None:
    assert not counts("", "")
    assert not counts("the", "!!!")
