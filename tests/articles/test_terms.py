from __future__ import annotations

import pytest

from bot.articles.terms import MOST_TERMS, folded, needle, parse_terms
from bot.model import Term


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("football", [Term(text="football")]),
        ("-football", [Term(text="football", exclude=True)]),
        ("–football", [Term(text="football", exclude=True)]),
        ('"climate summit"', [Term(text="climate summit")]),
        ("„climate summit“", [Term(text="climate summit")]),
        ("“climate summit", [Term(text="climate summit")]),
        ("title:rumour", [Term(text="rumour", title=True)]),
        ("-title:rumour", [Term(text="rumour", title=True, exclude=True)]),
        ('Title:-"a rumour"', [Term(text="a rumour", title=True, exclude=True)]),
        ("foot*", [Term(text="foot*", prefix=True)]),
        ("covid-19 x-ray", [Term(text="covid-19"), Term(text="x-ray")]),
        ("a -b c", [Term(text="a"), Term(text="b", exclude=True), Term(text="c")]),
        ("/goo+gle/", [Term(text="goo+gle", pattern=True)]),
        (r"-/a\/b c/ d", [Term(text=r"a\/b c", pattern=True, exclude=True), Term(text="d")]),
        ("/open", [Term(text="/open")]),
        ("", []), ("-", []), ('""', []), ("!? …", []),
    ],
)  # fmt: skip
def test_what_people_type(typed: str, terms: list[Term]) -> None:
    assert list(parse_terms(typed, patterns=True)) == terms


def test_without_patterns_a_slash_is_a_sign() -> None:
    assert [term.pattern for term in parse_terms("/goo+gle/")] == [False]


def test_there_is_an_end_to_them() -> None:
    assert len(parse_terms("word " * 100)) == MOST_TERMS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Ferry, at NOON!", " the ferry at noon "), ("L’école fermée", " l ecole fermee "), ("Straße", " strasse "),
        ("Ёлка и йод", " елка и иод "), ("AI時代、猫", " ai 時代 猫 "), ("हिन्दी।", " हिन्दी "),
        ("snake_case", " snake case "), ("", "  "),
    ],
)  # fmt: skip
def test_words_are_compared_without_case_and_accents(text: str, words: str) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    ("typed", "text", "there"),
    [
        ("art", "The art of tea", True), ("art", "The party", False), ("ART", "the art", True),
        ("cafe", "Le café", True),
        ("part*", "The party", True), ("art*", "The party", False), ('"new bridge"', "A new bridge", True),
        ('"new bridge"', "A new, bridge", True), ('"new bridge"', "A new old bridge", False), ("猫", "三毛猫も", True),
        ("時代", "AI時代の", True), ("AI", "AI時代の", True), ("서울", "서울에서", True), ("don't", "Don’t go", True),
    ],
)  # fmt: skip
def test_whole_words_match(typed: str, text: str, there: bool) -> None:
    (term,) = parse_terms(typed)
    assert (needle(term) in folded(text)) is there


@pytest.mark.parametrize("sign", ["a", " ", "-", '"', "/", "\\", "猫", "\u0301", "_", "title:"])
def test_it_takes_linear_time(sign: str) -> None:
    """A hundred thousand of them would take minutes if it did not."""
    folded(sign * 100_000)
    parse_terms(sign * 20_000, patterns=True)
