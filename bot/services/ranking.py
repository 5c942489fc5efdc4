"""What the order of a digest depends on: the operator's weights, and the reader's taste."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.config import Settings
from bot.digests.filters import asked_for
from bot.model import Filter
from bot.storage.base import UnitOfWork
from bot.stories.rank import Weights
from bot.stories.taste import Taste, learn

MOST_OPINIONS = 300  # the latest of a chat: older ones have faded, and a digest must stay cheap


def weights_of(settings: Settings) -> Weights:
    return Weights(**settings.ranking.model_dump())


async def taste_of(
    tx: UnitOfWork, chat_id: int, now: datetime, weights: Weights, filters: Sequence[Filter] = ()
) -> Taste:
    """What the chat has taught by its votes, by what it has saved, and by what it opened; and the words that its
    ``filters`` ask for."""
    return learn(await tx.votes.opinions(chat_id, MOST_OPINIONS), now, weights, asked_for(filters))
