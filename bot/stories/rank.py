"""Which story comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Story
from bot.stories.publishers import publisher_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each thing counts; section ``ranking`` of ``config.yaml`` says what each of them means."""

    sources: float = 1.0
    half_life: float = 12 * 3600.0  # seconds
    growth: float = 0.5
    growth_window: float = 3 * 3600.0  # seconds
    taste: float = 3.0
    saved: float = 0.5
    opened: float = 0.25
    vote_half_life: float = 60 * 86400.0  # seconds
    topic: float = 2.0
    publisher: float = 0.7


DEFAULT = Weights()


def score(story: Story, now: datetime, weights: Weights = DEFAULT, *, taste: float = 0.0) -> float:
    """What a story is worth to a reader at ``now``; higher is better::

        carried x fresh x growing x liked

        carried = (independent sources) ** sources     a publisher counts once, see ``publishers.publisher_key``
        fresh   = 0.5 ** (age / half_life)             age: seconds since its latest article
        growing = 1 + growth * g                       g from 0 to 1, see ``growth``
        liked   = taste ** t                           t from -1 to 1, what the reader's own words say: ``taste``

    The names are those of the ``weights``. Every factor is above 0, and one more independent source never lowers the
    product while ``sources`` is 1. What stands above a story in the digest lowers it further, by ``topic`` and
    ``publisher``: see ``digests.compose``."""
    sources = len({publisher_key(article) for article in story.articles}) if len(story.articles) > 1 else 1
    age = max(0.0, (now - story.latest_at).total_seconds())
    carried = sources**weights.sources
    fresh = 0.5 ** (age / weights.half_life)
    growing = 1 + weights.growth * growth(story, now, weights.growth_window)
    liked = weights.taste ** max(-1.0, min(1.0, taste))
    return float(carried * fresh * growing * liked)


def growth(story: Story, now: datetime, window: float) -> float:
    """How much faster sources take a story up than before, from 0 to 1: of the sources heard in the last ``window``
    seconds, the part that is more than one, and more than were heard in as much of the time before, on average."""
    begin = now - timedelta(seconds=window)
    if len(story.articles) < 2 or story.latest_at <= begin:
        return 0.0
    recent = len({publisher_key(one) for one in story.articles if (one.date or story.first_at) > begin})
    earlier = len({publisher_key(one) for one in story.articles if (one.date or story.first_at) <= begin})
    spans = max(1.0, (begin - story.first_at).total_seconds() / window)
    return max(0.0, (recent - 1 - earlier / spans) / recent) if recent else 0.0
