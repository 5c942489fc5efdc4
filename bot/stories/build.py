"""A story out of its articles: which headline, which points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from bot.model import Article, KeyPoint, Story, StoryPoint, Summary
from bot.stories.headlines import headline_of
from bot.stories.points import choose_points
from bot.stories.publishers import publisher_key
from bot.summaries.leaning import leans

MOST_POINTS = 5
REMEMBERED = 2048  # stories whose points are kept: they are the same for all who read of one
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def make_story(
    articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0, most_points: int = MOST_POINTS
) -> Story:
    """The story of ``articles`` (at least one), under the title that says most of what the others say, calmly; of
    equals, the earliest. Its points are chosen across its articles' ``summaries``, which are by article id."""
    ordered = tuple(sorted(articles, key=lambda article: (article.date or _NO_DATE, article.id)))
    central = headline_of(ordered)
    told = [summaries.get(article.id, Summary()) for article in ordered]
    return Story(
        id=story_id,
        headline=ordered[central].title,
        articles=ordered,
        points=_points(ordered, told, central, most_points),
        first_at=ordered[0].date or _NO_DATE,
        latest_at=ordered[-1].date or _NO_DATE,
    )


def _points(articles: Sequence[Article], told: Sequence[Summary], central: int, limit: int) -> tuple[StoryPoint, ...]:
    """Where only one article tells anything, its own points as they are; where all lean, those of the central one."""
    if not limit:
        return ()
    telling = [place for place, summary in enumerate(told) if summary.points]
    if len(telling) > 1:
        sources, language = tuple(map(publisher_key, articles)), told[central].language or told[telling[0]].language
        if chosen := _across(tuple(summary.points for summary in told), sources, language, limit):
            return chosen
    place = central if central in telling or not telling else telling[0]
    own = told[place].points[:limit]
    return tuple(StoryPoint(text=point.text, article=place, index=point.index, said_by=(place,)) for point in own)


@lru_cache(maxsize=REMEMBERED)
def _across(
    told: tuple[tuple[KeyPoint, ...], ...], sources: tuple[str, ...], language: str, limit: int
) -> tuple[StoryPoint, ...]:
    """Without sentences that lean on the one before them in their article: it may stand elsewhere, or nowhere."""
    standing = [[point for point in points if not leans(point.text, language)] for points in told]
    return choose_points(standing, sources, limit=limit, language=language)
