from __future__ import annotations

import pytest

from bot.model import KeyPoint, StoryPoint
from bot.stories.points import choose_points


def told(*texts: str) -> list[KeyPoint]:
    return [KeyPoint(text=text, index=3 * place) for place, text in enumerate(texts)]


POST = told(
    "The Osprey Island ferry sailed again on Monday after nine weeks in the dock.",
    "A brass band greeted the passengers on the pier.",
)
WIRE = told(
    "After nine weeks in the dock, the ferry to Osprey Island sailed again on Monday.",
    "The new engine cost the council two million crowns.",
)
COURIER = told(
    "Captain Marlow said the crossing takes twenty minutes less than before.",
    "On Monday the Osprey Island ferry sailed again, after nine weeks in the dock.",
    "The new engine cost two million crowns, the council said.",
)
SOURCES = ("Osprey Post", "Harbour Wire", "Island Courier")


def test_what_several_say_comes_first_and_what_one_adds_after_it() -> None:
    points = choose_points([POST, WIRE, COURIER], SOURCES, limit=9)
    assert [len(point.said_by) for point in points] == [3, 2, 1, 1]
    assert points[0].said_by == (0, 1, 2) and "ferry" in points[0].text
    assert points[1].said_by == (1, 2) and "engine" in points[1].text
    assert {point.article for point in points[2:]} == {0, 2}


def test_each_point_is_a_sentence_of_its_article() -> None:
    articles = [POST, WIRE, COURIER]
    for point in choose_points(articles, SOURCES, limit=9):
        assert KeyPoint(text=point.text, index=point.index) in articles[point.article]
        assert point.article in point.said_by


def test_the_fuller_of_two_that_say_the_same_stands() -> None:
    short = told("The Osprey Island ferry sailed again on Monday.")
    full = told("The Osprey Island ferry sailed again on Monday after nine weeks, said the harbour.")
    for articles in ([short, full], [full, short]):
        (point,) = choose_points(articles, SOURCES[:2], limit=9)
        assert point.text == full[0].text and point.said_by == (0, 1)


def test_who_says_much_more_does_not_say_the_same() -> None:
    brief, more = (
        told("The ferry sailed."),
        told("The ferry sailed, and the council promised a second boat, a longer pier and free tickets for pupils."),
    )
    assert all(len(point.said_by) == 1 for point in choose_points([brief, more], SOURCES[:2], limit=9))


def test_the_limit() -> None:
    assert len(choose_points([POST, WIRE, COURIER], SOURCES, limit=2)) == 2
    assert choose_points([POST], SOURCES[:1], limit=0) == ()


def test_a_publisher_counts_once() -> None:
    points = choose_points(
        [POST, WIRE, told("The brass band greeted passengers on the pier.")], ("A", "B", "A"), limit=9
    )
    assert [point.said_by for point in points if "band" in point.text] == [(0, 2)]
    assert points[0].said_by == (0, 1), "two publishers, where the band has one"


def test_articles_without_a_named_source_each_count() -> None:
    points = choose_points([WIRE[1:], COURIER[2:], POST], ("", "", "Osprey Post"), limit=1)
    assert points[0].said_by == (0, 1)


def test_no_two_say_the_same() -> None:
    longer = told(
        "The Osprey Island ferry sailed again on Monday after nine weeks in the dock, with a band on its deck."
    )
    points = choose_points([POST[:1], longer, told("The ferry sailed again on Monday.")], SOURCES, limit=9)
    assert len(points) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Tern Bridge was closed to all traffic on Tuesday after divers found a crack in its pier.",
            "The bridge over the Tern is shut to traffic since Tuesday, when divers saw a long crack in the pier.",
        ),
        (
            "A survey of the river has counted 41 otters, more than ever, the River Trust reported on Tuesday.",
            "A survey by 160 volunteers counted 41 animals, among them young, the River Trust said on Tuesday.",
        ),
        (
            "Three amateur stargazers from Upper Tansley have discovered a comet that may be bright enough to see.",
            "A comet discovered by three stargazers in Upper Tansley has been confirmed by Hollin Ridge Observatory.",
        ),
    ],
)
def test_the_same_in_other_words_is_the_same(one: str, other: str) -> None:
    (point,) = choose_points([told(one), told(other)], SOURCES[:2], limit=9)
    assert point.said_by == (0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Tern Bridge was closed to all traffic on Tuesday after divers found a crack in its pier.",
            "Buses take the valley road through Dunmoss, which adds twenty minutes, the Tern Bridge office said.",
        ),
        (
            "Saltmarrow Rovers came from two goals down to win the Lantern Cup, beating Dunmoss on penalties.",
            "Dunmoss had won the cup three years running and looked certain to keep it.",
        ),
    ],
)
def test_one_event_is_not_one_point(one: str, other: str) -> None:
    assert len(choose_points([told(one), told(other)], SOURCES[:2], limit=9)) == 2


def test_of_numbers_that_change_the_latest_counts() -> None:
    """Who says something else by now does not say it."""
    morning, noon, late = (f"The storm broke {count} windows of the town hall." for count in ("12", "17", "17 or 18"))
    articles = [told(morning), told(noon), told("A tree fell."), told(late), told("The storm broke windows.")]
    points = choose_points(articles, ("A", "B", "C", "D", "E"), limit=9)
    assert [(point.text, point.said_by) for point in points] == [(noon, (1, 3, 4)), ("A tree fell.", (2,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm broke 12 windows in Hollin.", "The storm broke 17 windows in Westerby."),
        ("The storm broke 12 windows of the town hall.", "After the storm, 17 pupils swept up in the town hall."),
    ],
)
def test_numbers_of_other_things_stand_beside_each_other(one: str, other: str) -> None:
    points = choose_points([told(one), told(other)], SOURCES[:2], limit=9)
    assert [point.said_by for point in points] == [(0,), (1,)]
    assert len(choose_points([told(one, other)], SOURCES[:1], limit=9)) == 2, "one article does not update itself"


def test_numbers_are_read_within_words() -> None:
    one = told("The council voted 21-19 for a pier.")
    other = told("By 21 to 19, the council voted for a pier.")
    (point,) = choose_points([one, other], SOURCES[:2], limit=9)
    assert point.said_by == (0, 1)


def test_of_equals_the_earlier_sentence() -> None:
    points = choose_points([POST], SOURCES[:1], limit=9)
    assert [point.index for point in points] == [0, 3]


@pytest.mark.parametrize("empty", [[], [[]], [[KeyPoint(text="")]], [told("!!!", "the of")]])
def test_nothing_to_say(empty: list[list[KeyPoint]]) -> None:
    assert choose_points(empty, ("a",) * len(empty), limit=5) == ()


def test_one_article_keeps_its_points() -> None:
    assert choose_points([POST[:1]], ("a",), limit=5) == (
        StoryPoint(text=POST[0].text, article=0, index=0, said_by=(0,)),
    )


def test_the_same_each_time() -> None:
    assert choose_points([COURIER, POST, WIRE], SOURCES, limit=9) == choose_points(
        [COURIER, POST, WIRE], SOURCES, limit=9
    )
