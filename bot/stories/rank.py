"""Which story comes first."""

from __future__ import annotations

from datetime import datetime

from bot.model import Story

HALF_LIFE = 12 * 3600  # seconds after which freshness counts half


def score(story: Story, now: datetime) -> float:
    """``sources x freshness``: the number of independent sources (by name) that carry it, times a freshness that halves
    every ``HALF_LIFE`` since its latest article. Higher is better."""
    sources = len({article.source for article in story.articles}) or 1
    age = max(0.0, (now - story.latest_at).total_seconds())
    return float(sources * 0.5 ** (age / HALF_LIFE))
