from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.compose import compose
from bot.model import Article, Digest, Story
from bot.stories.rank import score

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
SINCE = NOW - timedelta(days=1)


def story(number: int, sources: int = 1, age_hours: float = 0) -> Story:
    articles = tuple(Article(id=number * 100 + one, key=f"{number}-{one}", source=f"s{one}") for one in range(sources))
    at = NOW - timedelta(hours=age_hours)
    return Story(id=number, headline=f"Story {number}", articles=articles, first_at=at, latest_at=at)


def digest(*stories: Story, limit: int = 3) -> Digest:
    return compose(stories, since=SINCE, until=NOW, limit=limit, now=NOW, troubled=["Mill notes"])


def test_the_best_first() -> None:
    made = digest(story(1), story(2, sources=3), story(3, age_hours=12), story(4, sources=2), limit=3)
    assert [one.id for one in made.stories] == [2, 4, 1]
    assert [one.id for one in made.rest] == [3]


def test_what_it_says_of_itself() -> None:
    made = digest(story(1, sources=2), story(2))
    assert (made.since, made.until, made.article_count, made.troubled) == (SINCE, NOW, 3, ("Mill notes",))


def test_nothing() -> None:
    made = digest()
    assert (made.stories, made.rest, made.article_count) == ((), (), 0)


def test_of_equals_the_earlier_then_by_name() -> None:
    early, late = story(2, age_hours=0), story(1, age_hours=0)
    assert [one.id for one in digest(early, late).stories] == [1, 2]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 48)), max_size=12), st.integers(1, 8), st.randoms())
def test_nothing_is_lost_and_the_order_of_arrival_does_not_matter(kinds, limit: int, random) -> None:
    stories = [story(number, sources, hours) for number, (sources, hours) in enumerate(kinds)]
    made = digest(*stories, limit=limit)
    shuffled = list(stories)
    random.shuffle(shuffled)
    assert digest(*shuffled, limit=limit) == made
    assert len(made.stories) == min(limit, len(stories))
    ranked = [*made.stories, *made.rest]
    assert sorted(one.id for one in ranked) == sorted(one.id for one in stories)
    assert [score(one, NOW) for one in ranked] == sorted((score(one, NOW) for one in ranked), reverse=True)
