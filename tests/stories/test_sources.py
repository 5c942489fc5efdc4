from __future__ import annotations

from dataclasses import replace

from bot.model import Article, Story, StoryPoint
from bot.stories.sources import by_publisher, tellers
from tests.telegram.cards.nouns import NOW


def article(number: int, source: str, host: str = "") -> Article:
    return Article(id=number, key=str(number), source=source, url=f"https://{host}/{number}" if host else "")


GAZETTE = article(1, "The Gazette", "gazette.example")
SPORT = article(2, "Gazette Sport", "www.gazette.example")
WIRE = article(3, "Wire", "wire.example")


def test_a_publisher_counts_once() -> None:
    assert by_publisher([GAZETTE, SPORT, WIRE, replace(GAZETTE, id=4)]) == (GAZETTE, WIRE)


def test_those_without_a_name_each_stand_for_themselves() -> None:
    nameless = [article(number, "") for number in (1, 2)]
    assert by_publisher(nameless) == tuple(nameless)
    assert by_publisher([]) == ()


def test_who_says_a_point_its_own_article_first() -> None:
    story = Story(headline="x", articles=(GAZETTE, SPORT, WIRE), first_at=NOW, latest_at=NOW)
    point = StoryPoint(text="x", article=2, index=0, said_by=(0, 1, 2))
    assert tellers(story, point) == (WIRE, GAZETTE)
