from __future__ import annotations

from dataclasses import replace
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
    assert (story.id, story.headline, story.articles) == (7, "Ferry sails", (alone,))
    assert [point.text for point in story.points] == ["It sailed."]
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
    assert story.points == ()
    assert story.first_at == story.latest_at


FERRY = "The Osprey Island ferry sailed again on Monday after nine weeks in the dock."
SAME_FERRY = "After nine weeks in the dock, the ferry to Osprey Island sailed again on Monday."


def several(*texts: str) -> Summary:
    return Summary(
        points=tuple(KeyPoint(text=text, index=2 * place) for place, text in enumerate(texts)), language="en"
    )


def test_the_only_article_keeps_its_points() -> None:
    texts = [FERRY, *(f"It has a point number {number}." for number in range(9))]
    story = make_story([article(1, "Ferry sails")], {1: several(*texts)})
    assert [point.text for point in story.points] == texts[:5]
    assert [(point.article, point.index, point.said_by) for point in story.points[:2]] == [(0, 0, (0,)), (0, 2, (0,))]
    assert len(make_story([article(1, "Ferry sails")], {1: several(*texts)}, most_points=9).points) == 9


def test_points_are_chosen_across_articles_in_order_of_time() -> None:
    later, first = article(1, "Ferry sails", hours=2, source="Wire"), article(2, "Ferry", hours=1, source="Post")
    told = {
        1: several(SAME_FERRY, "The new engine cost two million crowns."),
        2: several("A brass band played on the pier.", FERRY),
    }
    points = make_story([later, first], told).points
    assert points[0].said_by == (0, 1) and points[0].text in {FERRY, SAME_FERRY}
    assert {point.article for point in points[1:]} == {0, 1}
    assert all(
        story_point.text in [one.text for one in told[[2, 1][story_point.article]].points] for story_point in points
    )


def test_a_publisher_counts_once_by_its_site() -> None:
    told = {number: several(FERRY) for number in (1, 2)} | {
        3: several("A band played."),
        4: several("The band played."),
    }
    feeds = [
        replace(article(number, "Ferry", source=f"Feed {number}"), url="https://news.example/a") for number in (1, 2)
    ]
    papers = [replace(article(number, "Band"), url=f"https://paper{number}.example/") for number in (3, 4)]
    first, second = make_story([*feeds, *papers], told).points
    assert first.said_by == (2, 3), "two publishers"
    assert second.said_by == (0, 1), "one publisher with two feeds"


def test_what_leans_on_its_neighbour_is_left_out_where_it_would_stand_elsewhere() -> None:
    leaning = "She said that it was the happiest day of her life."
    told = {1: several(FERRY, leaning), 2: several("A brass band played on the pier.")}
    across = make_story([article(1, "Ferry sails"), article(2, "Band plays", source="Wire")], told)
    assert leaning not in [point.text for point in across.points]
    alone = make_story([article(1, "Ferry sails")], told)
    assert leaning in [point.text for point in alone.points]


def test_where_only_one_article_tells_anything_its_points_stand() -> None:
    silent, telling = article(1, "Ferry sails"), article(2, "Ferry to Osprey", hours=1)
    (point,) = make_story([silent, telling], {2: several(FERRY)}).points
    assert (point.text, point.article, point.said_by) == (FERRY, 1, (1,))


def test_many_articles_take_no_more_than_linear_time() -> None:
    many = [article(number, f"Ferry {number} sails to island number {number % 50}") for number in range(5000)]
    assert len(make_story(many, {}).articles) == 5000
