"""A story out of its articles: which headline, which summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.model import Article, Story, Summary
from bot.stories.headlines import headline_of

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def make_story(articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0) -> Story:
    """The story of ``articles`` (at least one), under the title that says most of what the others say, calmly; of
    equals, the earliest. ``summaries`` are by article id."""
    ordered = tuple(sorted(articles, key=lambda article: (article.date or _NO_DATE, article.id)))
    central = ordered[headline_of(ordered)]
    return Story(
        id=story_id,
        headline=central.title,
        articles=ordered,
        summary=summaries.get(central.id, Summary()),
        first_at=ordered[0].date or _NO_DATE,
        latest_at=ordered[-1].date or _NO_DATE,
    )
