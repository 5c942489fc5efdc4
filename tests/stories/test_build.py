from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.model import Article, KeyPoint, Summary
from bot.stories.build import make_story

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def article(number: int, title: str, hours: float | None = 0, source: str = "The Osprey Post") -> Article:
    at = None if hours is None else NOW + timedelta(hours=hours)
    return Article(id=number, key=f"k{number}", title=title, source=source, published_at=at)


def summary(text: str) -> Summary:
    return Summary(points=(KeyPoint(text=text),))


def test_one_article() -> None:
    alone = article(1, "Ferry sails")
    story = make_story([alone], {1: summary("It sailed.")}, story_id=7)
    assert (story.id, story.headline, story.articles, story.summary.text) == (7, "Ferry sails", (alone,), "It sailed.")
    assert story.first_at == story.latest_at == NOW


def test_the_headline_shares_most_with_the_others() -> None:
    told = [
        article(1, "You will not believe what they saw"),
        article(2, "Osprey Island ferry sails again"),
        article(3, "Ferry to Osprey Island sails after nine weeks"),
        article(4, "Osprey ferry back"),
    ]
    story = make_story(told, {one.id: summary(one.title) for one in told})
    assert story.headline == "Osprey Island ferry sails again"
    assert story.lead.id == 2
    assert story.summary.text == story.headline


def test_of_equals_the_earliest() -> None:
    told = [article(2, "Ferry sails", hours=1), article(1, "Ferry sails", hours=0)]
    assert make_story(told, {}).lead.id == 1


def test_articles_are_in_order_of_time() -> None:
    told = [article(1, "Ferry a", hours=3), article(2, "Ferry b", hours=1), article(3, "Ferry c", hours=2)]
    story = make_story(told, {})
    assert [one.id for one in story.articles] == [2, 3, 1]
    assert (story.first_at, story.latest_at) == (NOW + timedelta(hours=1), NOW + timedelta(hours=3))


def test_without_titles_dates_or_summaries() -> None:
    story = make_story([article(1, "", None), article(2, "", None)], {})
    assert story.headline == ""
    assert story.summary == Summary()
    assert story.first_at == story.latest_at


def test_many_articles_take_no_more_than_linear_time() -> None:
    many = [article(number, f"Ferry {number} sails to island number {number % 50}") for number in range(5000)]
    assert len(make_story(many, {}).articles) == 5000
