from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Article, Story
from bot.stories.rank import HALF_LIFE, score

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def story(*sources: str, age: float = 0.0) -> Story:
    articles = tuple(Article(id=number, key=str(number), source=name) for number, name in enumerate(sources))
    at = NOW - timedelta(seconds=age)
    return Story(headline="Ferry sails", articles=articles, first_at=at, latest_at=at)


def test_sources_that_are_independent_count() -> None:
    assert score(story("a", "b", "c"), NOW) == 3.0
    assert score(story("a", "a", "a"), NOW) == 1.0
    assert score(story(), NOW) == 1.0


def test_it_fades() -> None:
    assert score(story("a", age=HALF_LIFE), NOW) == pytest.approx(0.5)
    assert score(story("a", age=3 * HALF_LIFE), NOW) == pytest.approx(0.125)


def test_two_sources_are_worth_half_a_day() -> None:
    assert score(story("a", "b", age=HALF_LIFE), NOW) == pytest.approx(score(story("a"), NOW))


def test_the_future_is_as_fresh_as_now() -> None:
    assert score(story("a", age=-10_000), NOW) == 1.0
