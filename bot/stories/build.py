"""A story out of its articles: which headline, which points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.model import Article, Story, Summary
from bot.stories.vectors import terms

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def make_story(articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0) -> Story:
    """The story of ``articles`` (at least one), under the title that shares most words with the others."""
    ordered = tuple(sorted(articles, key=lambda article: (article.date or _NO_DATE, article.id)))
    central = max(ordered, key=lambda article: (_shared(article, ordered), -article.id))
    return Story(
        id=story_id,
        headline=central.title,
        articles=ordered,
        summary=summaries.get(central.id, Summary()),
        first_at=ordered[0].date or _NO_DATE,
        latest_at=ordered[-1].date or _NO_DATE,
    )


def _shared(article: Article, others: Sequence[Article]) -> float:
    """How much of the others' titles this title says, for each word it takes to say it."""
    own = set(terms(article.title, ""))
    if not own:
        return 0.0
    shared = sum(len(own & set(terms(other.title, ""))) for other in others if other.id != article.id)
    return float(shared / len(own) ** 0.5)
