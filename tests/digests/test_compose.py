from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.compose import _Above, compose, varied
from bot.model import Article, Digest, Story
from bot.stories.rank import DEFAULT, score

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


def plain(*titles: str, publisher: str = "", start: int = 0) -> list[Story]:
    """Stories of one article each, of equal worth but for their order; by one publisher, or each by its own."""
    made = []
    for number, title in enumerate(titles, start=start):
        article = Article(id=number, key=str(number), title=title, source=publisher or f"Paper {number}")
        at = NOW - timedelta(seconds=number)
        made.append(Story(id=number, headline=title, articles=(article,), first_at=at, latest_at=at))
    return made


ODD = (
    "Goat wins prize", "School gets orchestra", "Lighthouse painted yellow", "Baker retires early",
    "Frost ruins strawberries", "Museum finds telescope", "Pier grows longer", "Chess club triumphs",
    "Well dries up", "Otters come back",
)  # fmt: skip


def test_one_publishers_ten_items_do_not_push_out_the_rest() -> None:
    many = plain(*ODD, publisher="Harbour News")
    few = plain("Tern nests counted", "Mill reopens soon", "Choir sings again", start=50)
    # The others are hours older: without a look at the publisher none of them would come among the first.
    few = [replace(one, latest_at=NOW - timedelta(hours=6)) for one in few]
    first = digest(*many, *few, limit=7).stories
    assert {one.id for one in few} <= {one.id for one in first}
    assert first[0] == many[0]
    alone = digest(*many, limit=7)
    assert [one.id for one in (*alone.stories, *alone.rest)] == [one.id for one in many]


def test_a_story_that_others_carry_too_is_not_its_publishers_alone() -> None:
    alone = plain(*ODD[:3], publisher="Harbour News")
    both = replace(alone[2], articles=(*alone[2].articles, Article(id=90, key="90", source="Mill Notes")))
    told = varied([(alone[0], 1.0), (alone[1], 0.9), (both, 0.8)])
    assert [one.id for one in told] == [0, 2, 1]


def test_no_topic_takes_more_than_its_share() -> None:
    topic = plain(
        *(f"Harbour election: {word} speaks" for word in ("mayor", "baker", "smith", "miller", "sailor", "judge"))
    )
    rest = [replace(one, latest_at=NOW - timedelta(hours=8)) for one in plain(*ODD[:6], start=50)]
    assert all(score(one, NOW) > 1.5 * score(other, NOW) for one in topic for other in rest)
    first = digest(*topic, *rest, limit=7).stories
    assert sum(one in topic for one in first) <= 3 and first[0] == topic[0]
    only_score = replace(DEFAULT, topic=0, publisher=1)
    assert varied([(one, score(one, NOW)) for one in (*rest, *topic)], only_score)[:6] == topic


def test_where_there_is_but_one_topic_it_fills_the_digest() -> None:
    topic = plain(*(f"Harbour election: {word} speaks" for word in ("mayor", "baker", "smith")))
    assert [one.id for one in digest(*topic).stories] == [0, 1, 2]


def test_the_readers_taste_counts() -> None:
    first, second, third = plain(*ODD[:3])
    taste = {0: -1.0, 1: 0.0, 2: 1.0}
    made = compose(
        [first, second, third], since=SINCE, until=NOW, limit=3, now=NOW, taste=lambda one: taste[one.id], silent=[7]
    )
    assert [one.id for one in made.stories] == [2, 1, 0]
    assert made.silent == (7,)


def by_looking_at_all(scored: list[tuple[Story, float]]) -> list[Story]:
    """What ``varied`` says of itself, without its shortcut."""
    chosen: list[int] = []
    while len(chosen) < len(scored):
        above = _Above([story for story, _ in scored], DEFAULT)
        for place in chosen:
            above.add(place)
        left = [place for place in range(len(scored)) if place not in chosen]
        chosen.append(min(left, key=lambda one: (-scored[one][1] * above.left(one), scored[one][0].first_at)))
    return [scored[place][0] for place in chosen]


def test_beyond_the_pages_that_people_turn_the_score_alone_counts() -> None:
    scored = [(one, 1.0 - place / 100) for place, one in enumerate(plain(*ODD, publisher="Harbour News"))]
    other = (plain("Tern nests counted", start=50)[0], 0.925)
    assert varied([*scored, other]).index(other[0]) == 1
    assert varied([*scored, other], most=1).index(other[0]) == 8


@given(st.lists(st.tuples(st.sampled_from(ODD), st.sampled_from("abc"), st.integers(1, 9)), max_size=9))
def test_each_next_one_is_the_best_of_what_is_left(kinds: list[tuple[str, str, int]]) -> None:
    stories = [
        (plain(title, publisher=publisher, start=number)[0], worth / 3)
        for number, (title, publisher, worth) in enumerate(kinds)
    ]
    assert varied(stories) == by_looking_at_all(stories)
