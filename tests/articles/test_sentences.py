from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.sentences import split

# Sentences by language; joined by a space (or nothing) they must come apart again.
TEXTS = {
    "en": [
        "Dr. Miller came at 8.30 a.m. and stayed.",
        "Mr. A. B. Carter, of St. Agnes, paid $4.50.",
        '"Is it open?" she asked.',
        "Bus No. 7 and p. 12 of Vol. 3 were missing!",
        "It was late.",
        "7 boats came.",
        "It rained… and rained.",
    ],
    "de": ["Er kam z. B. am Montag.", "Hr. Maier hat Nr. 5 gewählt.", "Das kostet ca. 5 Euro.", "Wirklich?"],
    "fr": ["M. le ministre est venu.", "Mme Durand et MM. Petit étaient là.", "Il pleuvait."],
    "es": ["El Sr. Gil llegó tarde.", "¿Por qué?", "La Dra. Mora no lo sabe."],
    "ru": ["Он живёт на ул. Лесной.", "В 2026 г. было тепло.", "А. П. Иванов приехал."],
    "hi": ["यह पहला वाक्य है।", "यह दूसरा है।"],
    "bn": ["এটি প্রথম বাক্য।", "এটি দ্বিতীয়।"],
    "ar": ["هذه جملة أولى.", "هل هذه الثانية؟", "نعم."],
    "zh": ["今天下雨了。", "船没有来！", "为什么？"],
    "ja": ["今日は雨です。", "船は来ませんでした。"],
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_comes_apart_where_it_was_joined(language: str) -> None:
    joint = "" if language in {"zh", "ja"} else " "
    assert split(joint.join(TEXTS[language]), language) == TEXTS[language]


def test_a_line_break_always_ends_one() -> None:
    assert split("A heading\nIt rained. It\u00a0 \tsnowed.\n\n", "en") == ["A heading", "It rained.", "It snowed."]


def test_a_number_at_the_start_of_a_sentence_is_one() -> None:
    assert split("Was it open? No. 12 people were turned away.", "en") != []
    assert split("She said no. They left.", "en") == ["She said no.", "They left."]


def test_what_closes_belongs_to_what_it_closes() -> None:
    assert split("(It rained. )", "en") == ["(It rained. )"]


@pytest.mark.parametrize("language", ["", "xx", "zz-ZZ", "th"])
def test_languages_that_nobody_knows(language: str) -> None:
    assert split("It rained. It snowed.", language) == ["It rained.", "It snowed."]


def test_nothing() -> None:
    assert split("", "en") == []
    assert split(" \n \n", "en") == []


@given(st.text(max_size=300), st.sampled_from(["en", "de", "zh", "ar", ""]))
def test_no_letter_is_lost(text: str, language: str) -> None:
    letters = [char for char in text if not char.isspace()]
    assert [char for sentence in split(text, language) for char in sentence if char != " "] == letters
    assert all(sentence == " ".join(sentence.split()) for sentence in split(text, language))


def test_no_input_takes_more_than_linear_time() -> None:
    for piece in ("A. ", "a b ", "Mr. ", ". ", "No. 5 ", "！"):
        split(piece * 100_000, "en")
