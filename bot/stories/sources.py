"""Who tells a story: a publisher counts once, however many articles it has."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Article, Story, StoryPoint
from bot.stories.publishers import publisher_key


def by_publisher(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The first article of each publisher; those that name none each stand for themselves."""
    found: dict[str | int, Article] = {}
    for place, article in enumerate(articles):
        found.setdefault(publisher_key(article) or place, article)
    return tuple(found.values())


def tellers(story: Story, point: StoryPoint) -> tuple[Article, ...]:
    """An article of each publisher that says ``point``, the one whose sentence it is first."""
    others = (place for place in point.said_by if place != point.article)
    return by_publisher(story.articles[place] for place in (point.article, *others))
