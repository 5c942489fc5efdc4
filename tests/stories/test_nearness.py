from __future__ import annotations

from array import array

import pytest

from bot.stories.days import UNDATED, When, when
from bot.stories.nearness import HALVING, MOST_TERMS, SPAN, Cluster, comparable, merged, nearness


def cluster(
    key: int,
    weights: dict[int, float],
    at: float = 0.0,
    titled: int = 0,
    names: tuple[int, ...] = (),
    whole: bool = False,
    when: When = UNDATED,
) -> Cluster:
    terms, sums = array("I", weights), array("f", weights.values())
    return Cluster(key, key, array("q", (key,)), terms, sums, titled, frozenset(names), whole, at, at, at, when=when)


def near(one: Cluster, other: Cluster) -> float:
    return nearness(one, one.vector(), other)


A = {1: 0.6, 2: 0.8}
B = {1: 0.8, 3: 0.6}


def test_of_two_articles_it_is_the_cosine() -> None:
    assert near(cluster(1, A), cluster(2, A)) == pytest.approx(1.0)
    assert near(cluster(1, A), cluster(2, B)) == pytest.approx(0.48)
    assert near(cluster(1, A), cluster(2, {9: 1.0})) == 0.0


def test_hours_between_make_it_less_and_the_span_ends_it() -> None:
    assert near(cluster(1, A), cluster(2, A, at=HALVING)) == pytest.approx(0.5)
    assert near(cluster(1, A), cluster(2, A, at=-HALVING)) == pytest.approx(0.5)
    assert near(cluster(1, A), cluster(2, A, at=SPAN + 1)) == 0.0
    begun = merged(cluster(1, A), cluster(2, A, at=SPAN))
    assert near(begun, cluster(3, A, at=SPAN / 2)) > 0.9
    assert near(begun, cluster(3, A, at=SPAN + 1)) == 0.0


def test_a_story_is_the_sum_of_its_articles() -> None:
    both = merged(cluster(1, A, at=10, titled=1), cluster(2, B, at=30, titled=1))
    assert (both.name, both.serial, sorted(both.articles), both.size) == (2, 2, [1, 2], 2)
    assert (both.first, both.middle, both.last) == (10, 20, 30)
    assert both.vector() == pytest.approx({1: 1.4, 2: 0.8, 3: 0.6})
    assert both.alike == pytest.approx(2 + 2 * 0.48)
    assert list(both.terms[: both.titled]) == [1], "what is in a title comes first"


def test_the_larger_story_keeps_its_name() -> None:
    large = merged(cluster(1, A), cluster(2, B))
    assert merged(large, cluster(3, A)).name == large.name == merged(cluster(3, A), large).name


def test_a_story_keeps_its_heaviest_terms() -> None:
    many = {term: 1.0 + term for term in range(MOST_TERMS)}
    both = merged(cluster(1, many), cluster(2, {5000: 0.5}))
    assert len(both.terms) == MOST_TERMS and 5000 not in both.terms


def test_one_word_is_not_enough() -> None:
    name = {1: 0.9, 2: 0.3, 3: 0.3}
    assert not comparable(cluster(1, name), name, cluster(2, {1: 0.9, 4: 0.4}))
    assert comparable(cluster(1, name), name, cluster(2, {1: 0.5, 2: 0.6, 3: 0.6}))
    assert not comparable(cluster(1, name), name, cluster(2, {8: 1.0}))


def test_nor_are_names() -> None:
    mine, its = {1: 0.5, 2: 0.5, 3: 0.5, 4: 0.5}, {1: 0.5, 2: 0.5, 3: 0.5, 6: 0.5}
    assert comparable(cluster(1, mine), mine, cluster(2, its))
    assert not comparable(cluster(1, mine, names=(1, 2, 3)), mine, cluster(2, its))
    assert not comparable(cluster(1, mine, names=(1,)), mine, cluster(2, its, names=(2, 3)))
    assert comparable(cluster(1, mine, names=(1, 2)), mine, cluster(2, its))


@pytest.mark.parametrize(("one", "other", "found"), [(True, True, False), (True, False, True), (False, False, True)])
def test_whole_articles_tell_what_each_others_titles_say(one: bool, other: bool, found: bool) -> None:
    """Their texts are alike in telling of the same topic."""
    mine = {1: 0.5, 2: 0.5, 5: 0.5, 6: 0.5}
    its = {3: 0.5, 4: 0.5, 5: 0.5, 6: 0.5}
    assert comparable(cluster(1, mine, titled=2, whole=one), mine, cluster(2, its, titled=2, whole=other)) == found
    told = {5: 0.5, 4: 0.5, 1: 0.5, 6: 0.5}
    assert comparable(cluster(1, mine, titled=2, whole=True), mine, cluster(2, told, titled=2, whole=True))
    untitled = {3: 0.5, 1: 0.5, 5: 0.5, 6: 0.5}
    assert comparable(cluster(1, mine, titled=2, whole=True), mine, cluster(2, untitled, whole=True))


def test_other_days_are_other_events() -> None:
    one, same, another = (
        cluster(key, A, when=when("Weather", text))
        for key, text in enumerate(("On 8 May, snow.", "On 8 May, sun.", "On 18 May, snow."), start=1)
    )
    assert near(one, same) == pytest.approx(1.0)
    assert near(one, another) == near(merged(one, same), another) == 0.0
    undated = cluster(4, A)
    assert near(one, undated) == near(undated, another) == pytest.approx(1.0)


def test_one_article_of_many_dates_no_story() -> None:
    dated, many = cluster(1, A, when=when("8 May", "")), cluster(2, A, when=when("18 May", ""))
    for key in (3, 4):
        many = merged(many, cluster(key, A))
    assert near(dated, many) > 0.9
