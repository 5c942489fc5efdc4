from __future__ import annotations

import pytest

from bot.model import Article
from bot.stories.headlines import calmness, headline_of


def titled(*titles: str) -> list[Article]:
    return [Article(id=number, key=str(number), title=title) for number, title in enumerate(titles, start=1)]


@pytest.mark.parametrize(
    "shouted",
    [
        "OSPREY ISLAND FERRY SAILS AGAIN AFTER NINE WEEKS",
        "Osprey Island ferry sails again after nine weeks!",
        "You won't believe how the Osprey Island ferry sails again after nine weeks",
        "WATCH: Osprey Island ferry sails again after nine weeks",
        "Osprey Island ferry sails again after nine weeks - is it safe?",
        "Osprey Island ferry sails again after nine ...",
        "What to watch for as the Osprey Island ferry sails again after nine weeks",
        "Five things to know: Osprey Island ferry sails again after nine weeks",
        "What we know about the Osprey Island ferry, back after nine weeks",
        "The Latest: Osprey Island ferry sails again after nine weeks",
        "Osprey Island ferry, back after nine weeks, explained",
    ],
)
def test_the_calm_one_is_the_headline(shouted: str) -> None:
    articles = titled(shouted, "Osprey Island ferry sails again", "Ferry to Osprey Island back after nine weeks")
    assert articles[headline_of(articles)].title != shouted


def test_it_says_what_the_others_say() -> None:
    articles = titled(
        "A fine day for gulls", "Osprey Island ferry sails again", "Osprey Island ferry back", "Ferry sails"
    )
    assert headline_of(articles) == 1


def test_a_single_one_and_those_without_words() -> None:
    assert headline_of(titled("FERRY SAILS AT LAST!")) == 0
    assert headline_of(titled("", "")) == 0
    assert headline_of(titled("", "Ferry sails")) == 1


def test_of_equals_the_first() -> None:
    assert headline_of(titled("Ferry sails", "Ferry sails")) == 0


@pytest.mark.parametrize(
    "title",
    [
        "Captain explained the delay",
        "The latest ferry",
        "Ferry sails again",
        "NATO",
        "Fähre legt wieder ab",
        "渡し船が再び出航",
        "Паром снова ходит",
        "",
    ],
)
def test_calm(title: str) -> None:
    assert calmness(title) == 1.0
