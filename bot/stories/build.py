"""A story out of its articles: which headline, which points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.model import Article, Story, Summary
from bot.stories.vectors import terms

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def make_story(articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0) -> Story:
    """The story of ``articles`` (at least one), under the title that shares most words with the others; of equals, the
    earliest. ``summaries`` are by article id."""
    ordered = tuple(sorted(articles, key=lambda article: (article.date or _NO_DATE, article.id)))
    titles = [frozenset(terms(article.title, "")) for article in ordered]
    carriers = Counter(term for title in titles for term in title)
    worth = [_shared(title, carriers) for title in titles]
    central = ordered[worth.index(max(worth))]
    return Story(
        id=story_id,
        headline=central.title,
        articles=ordered,
        summary=summaries.get(central.id, Summary()),
        first_at=ordered[0].date or _NO_DATE,
        latest_at=ordered[-1].date or _NO_DATE,
    )


def _shared(title: frozenset[str], carriers: Mapping[str, int]) -> float:
    """How much of the other titles this title says, for each word it takes to say it."""
    return sum(carriers[term] - 1 for term in title) / len(title) ** 0.5 if title else 0.0
