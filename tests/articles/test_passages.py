from __future__ import annotations

import pytest

from bot.articles.passages import telling
from bot.articles.terms import parse_terms

TEXT = "The harbour woke early. The ferry left at noon.\nA new bridge is planned. The ferry and the bridge compete."


@pytest.mark.parametrize(
    ("typed", "text", "sentence"),
    [
        ("ferry", TEXT, "The ferry left at noon."),
        ("ferry bridge", TEXT, "The ferry and the bridge compete."),
        ("nowhere", TEXT, "The harbour woke early."),
        ("ferry -noon", TEXT, "The ferry left at noon."),
        ("猫", "東京で開かれた。三毛猫もいた。", "三毛猫もいた。"),
        ("cafe", "Erst dies. Im Café saß niemand. Dann das.", "Im Café saß niemand."),
        ("ferry", "", ""),
    ],
)
def test_the_sentence_that_tells(typed: str, text: str, sentence: str) -> None:
    assert telling(text, parse_terms(typed)) == sentence
