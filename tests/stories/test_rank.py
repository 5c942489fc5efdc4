from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Settings
from bot.model import Article, Story
from bot.stories.rank import DEFAULT, Weights, growth, score

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
WINDOW = DEFAULT.growth_window
STILL = replace(DEFAULT, growth=0)  # growth is looked at by itself


def story(*sources: str, age: float = 0.0, ages: list[float] | None = None) -> Story:
    """Each source's article is ``age`` seconds old, or as old as ``ages`` says."""
    at = [NOW - timedelta(seconds=one) for one in ages or [age] * len(sources)]
    articles = tuple(
        Article(id=number, key=str(number), source=name, published_at=date)
        for number, (name, date) in enumerate(zip(sources, at, strict=True))
    )
    now = NOW - timedelta(seconds=age)
    return Story(
        headline="Ferry sails", articles=articles, first_at=min(at, default=now), latest_at=max(at, default=now)
    )


def test_the_settings_are_the_weights() -> None:
    assert Weights(**Settings().ranking.model_dump()) == DEFAULT


def test_every_weight_is_explained() -> None:
    text = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text()
    told = text.split("## How a digest is ordered\n")[1].split("\n## ")[0]
    assert [field.name for field in fields(Weights) if not re.search(rf"\b{field.name}\b", told)] == []


def test_sources_that_are_independent_count() -> None:
    assert score(story("a", "b", "c"), NOW, STILL) == 3.0
    assert score(story("a", "a", "a"), NOW, STILL) == 1.0
    assert score(story(), NOW, STILL) == 1.0


def test_a_publishers_feeds_are_one_source() -> None:
    feeds = ("https://news.example/1", "https://sport.news.example/2", "https://www.news.example/3")
    articles = tuple(Article(id=n, key=str(n), url=url, source=f"News: {n}") for n, url in enumerate(feeds))
    told = Story(headline="Ferry sails", articles=articles, first_at=NOW, latest_at=NOW)
    assert score(told, NOW, STILL) == 1.0
    elsewhere = Article(id=9, key="9", url="https://mill.example/9", source="News: 1")
    assert score(replace(told, articles=(*articles, elsewhere)), NOW, STILL) == 2.0


def test_how_much_sources_count_is_a_setting() -> None:
    assert score(story("a", "b", "c", "d"), NOW, replace(STILL, sources=0.5)) == 2.0
    assert score(story("a", "b", "c", "d"), NOW, replace(STILL, sources=0)) == 1.0


def test_it_fades() -> None:
    assert score(story("a", age=DEFAULT.half_life), NOW) == pytest.approx(0.5)
    assert score(story("a", age=3 * DEFAULT.half_life), NOW) == pytest.approx(0.125)
    assert score(story("a", age=3600), NOW, replace(DEFAULT, half_life=3600)) == pytest.approx(0.5)


def test_two_sources_are_worth_a_half_life() -> None:
    assert score(story("a", "b", age=DEFAULT.half_life), NOW) == pytest.approx(score(story("a"), NOW))


def test_the_future_is_as_fresh_as_now() -> None:
    assert score(story("a", age=-10_000), NOW) == 1.0


def test_what_many_take_up_at_once_grows() -> None:
    assert growth(story("a"), NOW, WINDOW) == 0
    assert growth(story("a", "b"), NOW, WINDOW) == 0.5
    assert growth(story("a", "b", "c", "d"), NOW, WINDOW) == 0.75
    assert growth(story("a", "a", "a", "a"), NOW, WINDOW) == 0
    assert growth(story("a", "b", "c", "d", age=WINDOW + 1), NOW, WINDOW) == 0
    assert score(story("a", "b"), NOW) == 2.0 * (1 + DEFAULT.growth * 0.5)


def test_what_was_told_as_fast_before_does_not_grow() -> None:
    hours = [1.0, 1.0, 1.0, 4.0, 4.0, 4.0]
    steady = story(*"abcdef", ages=[hour * 3600 for hour in hours])
    assert growth(steady, NOW, WINDOW) == 0
    slow = story(*"abcdef", ages=[3600.0, 3600.0, 3600.0, 40 * 3600.0, 30 * 3600.0, 20 * 3600.0])
    assert 0.4 < growth(slow, NOW, WINDOW) < 2 / 3


def test_the_readers_own_words_multiply_or_divide() -> None:
    one = story("a")
    assert score(one, NOW, taste=1.0) == pytest.approx(DEFAULT.taste)
    assert score(one, NOW, taste=-1.0) == pytest.approx(1 / DEFAULT.taste)
    assert score(one, NOW, taste=40.0) == score(one, NOW, taste=1.0)
    assert score(one, NOW, replace(DEFAULT, taste=1.0), taste=-1.0) == 1.0


SOURCES = st.lists(st.tuples(st.sampled_from("abcdef"), st.floats(0, 72 * 3600)), min_size=1, max_size=8)


@given(SOURCES, st.floats(0, 72 * 3600))
def test_one_more_source_never_lowers_it(told: list[tuple[str, float]], age: float) -> None:
    names, ages = [name for name, _ in told], [age for _, age in told]
    before, after = story(*names, ages=ages), story(*names, "new", ages=[*ages, age])
    assert score(after, NOW) >= score(before, NOW) * 0.999999


@given(SOURCES, st.floats(0, 48 * 3600), st.floats(-1, 1), st.floats(-1, 1))
def test_it_is_positive_falls_with_time_and_rises_with_taste(
    told: list[tuple[str, float]], later: float, one: float, other: float
) -> None:
    held = story(*(name for name, _ in told), ages=[age for _, age in told])
    low, high = sorted((one, other))
    assert 0 < score(held, NOW, taste=low) <= score(held, NOW, taste=high)
    assert score(held, NOW + timedelta(seconds=later), STILL) <= score(held, NOW, STILL)
