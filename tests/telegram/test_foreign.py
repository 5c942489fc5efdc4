from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from bot.telegram.foreign import line, shortened, tidy, whole
from tests.telegram.contents import texts


@given(texts)
def test_tidy_leaves_nothing_that_garbles(text: str) -> None:
    found = tidy(text)
    found.encode()
    assert not [char for char in found if unicodedata.category(char) == "Cc" and char != "\n"]
    assert not [char for char in found if unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF"}]
    assert not [char for char in found if unicodedata.bidirectional(char) in {"LRI", "RLI", "FSI", "PDI"}]
    assert tidy(found) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("tab\there", "tab here"),
        ("moc.elpmaxe\u202e//:sptth", "moc.elpmaxe//:sptth"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("pile" + "\u0336" * 40, "pile" + "\u0336" * 4),
        ("क्‍ष and 👩‍🚀 and שׁ and a\u200fb", "क्‍ष and 👩‍🚀 and שׁ and a\u200fb"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert tidy(text) == expected


@given(texts)
def test_a_line_is_one_line(text: str) -> None:
    found = line(text, 20)
    assert len(found) <= 20
    assert len(found.split("\n")) == 1
    assert found == found.strip()


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u200d", "\u3164", "\x00\x01", "\u2800 \u2800"])
def test_what_cannot_be_seen_is_no_line(text: str) -> None:
    assert line(text) == ""


def test_shortened_shows_that_something_is_missing() -> None:
    assert shortened("The ferry, which is new", 12) == "The ferry…"
    assert shortened("The ferry is new and sails", 14) == "The ferry is…"
    assert shortened("abcdefghij", 5) == "abcd…"
    assert shortened("short", 5) == "short"


def test_no_character_loses_its_marks() -> None:
    family = "👩‍👩‍👧"
    assert whole("a" + family, 3) == 1
    assert whole("ae\u0301b", 2) == 1
    assert shortened("aaaa" + family, 6) == "aaaa…"
