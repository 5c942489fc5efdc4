from __future__ import annotations

from bot.digests.week import week_of
from bot.model import KeyPoint, Summary


def summary(words: int, told: int) -> Summary:
    return Summary(points=(KeyPoint(text="word " * told),), source_words=words)


def test_what_came_in_and_went_out() -> None:
    week = week_of({"Tides": 2, "Courier": 9, "Gazette": 2}, 13, [(7, 1), (7, 2), (0, 3), (0, 4)], {})
    assert (week.articles, week.stories, week.minutes) == (13, 3, 0)
    assert week.sources == (("Courier", 9), ("Gazette", 2), ("Tides", 2))


def test_a_story_is_told_once_however_many_articles_it_has() -> None:
    summaries = {1: summary(1000, 50), 2: summary(1400, 100)}
    assert week_of({}, 0, [(7, 1), (7, 2)], summaries).minutes == 10  # (2400 - 100) / 230
    assert week_of({}, 0, [(0, 1), (0, 2)], summaries).minutes == 10  # (2400 - 150) / 230


def test_what_is_told_whole_saves_nothing() -> None:
    assert week_of({}, 0, [(0, 1)], {1: summary(20, 40)}).minutes == 0
