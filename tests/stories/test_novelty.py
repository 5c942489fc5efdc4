from __future__ import annotations

from bot.model import KeyPoint
from bot.stories.novelty import new_points


def points(*texts: str) -> tuple[KeyPoint, ...]:
    return tuple(KeyPoint(text=text, index=place) for place, text in enumerate(texts))


FERRY = "The ferry to Osprey Island sailed again on Monday after nine weeks in the yard."
AGAIN = "The Osprey Island ferry sailed again on Monday, after nine weeks in the yard."
ENGINE = "Its new engine burns half of what the old one did, the harbour master said."
HURT = "A crane fell in the yard on Tuesday, and 12 people were hurt."


def fresh(*told: tuple[KeyPoint, ...], known: tuple[tuple[KeyPoint, ...], ...]) -> list[list[str]]:
    return [[point.text for point in each] for each in new_points(told, known, "en")]


def test_what_is_known_is_left_out() -> None:
    assert fresh(points(AGAIN), known=(points(FERRY, ENGINE),)) == [[]]
    assert fresh(points(FERRY), known=(points(FERRY),)) == [[]]


def test_what_is_new_stays_with_its_place_in_the_article() -> None:
    told = points(AGAIN, HURT)
    assert new_points([told], [points(FERRY)], "en") == [(told[1],)]


def test_each_article_by_itself_against_all_that_is_known() -> None:
    assert fresh(points(AGAIN, HURT), points(ENGINE), points(), known=(points(FERRY), points(ENGINE))) == [
        [HURT],
        [],
        [],
    ]


def test_a_part_of_what_is_known_is_known() -> None:
    assert fresh(points("The ferry sailed again."), known=(points(FERRY),)) == [[]]


def test_who_says_much_more_than_is_known_says_something_new() -> None:
    more = (
        "The ferry sailed, and the council promised a second boat, a longer pier and free tickets for pupils by June."
    )
    assert fresh(points(more), known=(points("The ferry sailed."),)) == [[more]]


def test_a_number_that_has_changed_is_new() -> None:
    corrected = HURT.replace("12", "14")
    assert fresh(points(corrected), known=(points(HURT),)) == [[corrected]]


def test_nothing_is_known() -> None:
    assert fresh(points(FERRY), known=()) == [[FERRY]]
    assert fresh(known=(points(FERRY),)) == []
