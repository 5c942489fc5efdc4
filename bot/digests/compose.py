"""What goes into a digest, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.model import Digest, Story
from bot.stories.rank import score


def compose(
    stories: Sequence[Story],
    *,
    since: datetime,
    until: datetime,
    limit: int,
    now: datetime,
    troubled: Sequence[str] = (),
) -> Digest:
    """The ``limit`` best stories, best first; the others in ``rest``, in their order too."""
    ordered = sorted(stories, key=lambda story: (-score(story, now), story.first_at, story.headline))
    return Digest(
        stories=tuple(ordered[:limit]),
        rest=tuple(ordered[limit:]),
        since=since,
        until=until,
        article_count=sum(len(story.articles) for story in ordered),
        troubled=tuple(troubled),
    )
