from __future__ import annotations

import math

from bot.stories.postings import ARTICLE_TERMS, MOST_NEAR, Postings, term_of
from bot.stories.vectors import words_of


def put(postings: Postings, serial: int, title: str) -> dict[int, float]:
    vector, _ = postings.vector(words_of(title, ""))
    postings.put(serial, vector)
    postings.stories += 1
    return vector


def test_a_vector_has_length_one_and_its_titled_terms_first() -> None:
    vector, titled = Postings().vector(words_of("Ferry sails again", "The brass band greeted the ferry."))
    assert math.isclose(sum(weight**2 for weight in vector.values()), 1.0)
    assert set(list(vector)[:titled]) == {term_of("ferry"), term_of("sails"), term_of("again")}


def test_an_empty_one_has_none() -> None:
    assert Postings().vector(words_of("", "")) == ({}, 0)


def test_only_the_heaviest_terms_are_kept() -> None:
    vector, titled = Postings().vector(words_of("Ferry", " ".join(f"w{number}" for number in range(70))))
    assert len(vector) == ARTICLE_TERMS and titled == 1


def test_what_many_stories_hold_weighs_less() -> None:
    postings = Postings()
    for serial in range(1, 21):
        put(postings, serial, f"ferry news{serial}")
    vector, _ = postings.vector(words_of("ferry goat", ""))
    assert vector[term_of("goat")] > 2 * vector[term_of("ferry")]


def test_the_nearest_share_most_and_of_equals_the_earliest_comes_first() -> None:
    postings = Postings()
    for serial, title in enumerate(
        ("ferry goat", "ferry sails", "goat wins prize", "ferry sails", "well dries"), start=1
    ):
        put(postings, serial, title)
    vector, _ = postings.vector(words_of("ferry sails", ""))
    assert postings.near(vector) == [2, 4, 1]


def test_no_more_than_can_be_looked_at() -> None:
    postings = Postings()
    for serial in range(1, 500):
        put(postings, serial, "ferry sails")
    assert len(postings.near(put(postings, 500, "ferry sails"))) == MOST_NEAR


def test_what_is_dropped_leaves_nothing() -> None:
    postings = Postings()
    one, other = put(postings, 1, "ferry sails"), put(postings, 2, "ferry stays")
    postings.drop(1, one)
    assert postings.near(one) == [2]
    postings.drop(2, other)
    assert postings.near(one) == [] and not postings._holders
