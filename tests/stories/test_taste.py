from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article, Opinion, OpinionKind, Story
from bot.stories.rank import DEFAULT
from bot.stories.taste import Taste, learn

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
UP, DOWN, SAVED, OPENED = OpinionKind.UP, OpinionKind.DOWN, OpinionKind.SAVED, OpinionKind.OPENED


def opinion(kind: OpinionKind, title: str, site: str = "harbour", *, days: float = 0, share: float = 1.0) -> Opinion:
    article = Article(key=title, title=title, url=f"https://{site}.example/1", source=site.title(), language="en")
    return Opinion(article=article, kind=kind, share=share, at=NOW - timedelta(days=days))


def story(title: str, *sites: str) -> Story:
    articles = tuple(
        Article(key=site, title=title, url=f"https://{site}.example/2", language="en") for site in sites or ("other",)
    )
    return Story(headline=title, articles=articles, first_at=NOW, latest_at=NOW)


def test_nothing_is_known_at_first() -> None:
    taste = learn([], NOW)
    assert taste.of(story("Ferry sails")) == 0
    assert (taste.liked(5), taste.passed_over(5)) == ([], [])


def test_words_and_publishers_are_learned() -> None:
    taste = learn([opinion(UP, "Ferry sails"), opinion(DOWN, "Goat wins", "mill")], NOW)
    assert taste.of(story("New ferry built")) > 0 > taste.of(story("Goat flees"))
    assert taste.of(story("Chess club meets", "harbour")) > 0 > taste.of(story("Chess club meets", "mill"))
    assert taste.of(story("Chess club meets")) == 0
    assert taste.of(story("Chess club meets", "harbour", "third")) < taste.of(story("Chess club meets", "harbour"))


def test_it_can_be_told_as_it_was_written_the_strongest_first() -> None:
    taste = learn([opinion(UP, "Ferries return"), opinion(UP, "Ferry sails"), opinion(DOWN, "Goat wins", "mill")], NOW)
    assert taste.liked(2) == ["Harbour", "Ferries"]
    assert set(taste.passed_over(5)) == {"Mill", "Goat", "wins"}


def test_votes_that_contradict_each_other_cancel() -> None:
    taste = learn([opinion(UP, "Ferry sails"), opinion(DOWN, "Ferry sails")], NOW)
    assert taste.of(story("Ferry sails", "harbour")) == pytest.approx(0)
    assert (taste.liked(5), taste.passed_over(5)) == ([], [])


def test_few_votes_say_little_and_many_say_more() -> None:
    told = [learn([opinion(UP, "Ferry sails")] * count, NOW).of(story("Goat wins", "harbour")) for count in range(8)]
    assert told == sorted(told) and told[1] == pytest.approx(1 / 3) and told[7] < 1


def test_old_votes_fade() -> None:
    fresh, old = (learn([opinion(UP, "Ferry sails", days=days)], NOW).of(story("Ferry")) for days in (0, 400))
    assert 0 < old < fresh / 20


def test_saving_and_opening_are_smaller_votes() -> None:
    up, saved, opened = (learn([opinion(kind, "Ferry sails")], NOW).of(story("Ferry")) for kind in (UP, SAVED, OPENED))
    assert up > saved > opened > 0
    assert learn([opinion(SAVED, "Ferry sails")], NOW, replace(DEFAULT, saved=0)).of(story("Ferry")) == 0


def test_a_storys_articles_share_one_vote() -> None:
    whole = learn([opinion(UP, "Ferry sails")], NOW)
    parts = learn([opinion(UP, "Ferry sails", share=0.5), opinion(UP, "Ferry sails", share=0.5)], NOW)
    assert whole.of(story("Ferry sails", "harbour")) == pytest.approx(parts.of(story("Ferry sails", "harbour")))


def test_a_vote_on_what_says_nothing() -> None:
    nameless = Opinion(article=Article(key="1", title="???"), kind=UP, at=NOW)
    assert learn([nameless], NOW) == Taste()


TITLES = st.sampled_from(["Ferry sails", "Goat wins", "Ferry wins goat", "", "Harbour", "船が出る"])
OPINIONS = st.lists(
    st.builds(opinion, st.sampled_from(OpinionKind), TITLES, st.sampled_from(["harbour", "mill"])), max_size=12
)


@given(OPINIONS, TITLES)
def test_it_is_bounded_and_does_not_depend_on_chance(opinions: list[Opinion], title: str) -> None:
    told = story(title, "harbour", "mill")
    taste = learn(opinions, NOW).of(told)
    assert -1 <= taste <= 1
    assert learn(opinions, NOW).of(told) == taste
    assert learn([*opinions, opinion(UP, title)], NOW).of(told) >= taste - 1e-9
