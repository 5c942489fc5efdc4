"""What the order of a digest depends on: the operator's weights, and the reader's taste."""

from __future__ import annotations

from datetime import datetime

from bot.config import Settings
from bot.storage.base import UnitOfWork
from bot.stories.rank import Weights
from bot.stories.taste import Taste, learn

MOST_OPINIONS = 300  # the latest of a chat: older ones have faded, and a digest must stay cheap


def weights_of(settings: Settings) -> Weights:
    return Weights(**settings.ranking.model_dump())


async def taste_of(tx: UnitOfWork, chat_id: int, now: datetime, weights: Weights) -> Taste:
    """What the chat has taught by its votes, by what it has saved, and by what it opened."""
    return learn(await tx.votes.opinions(chat_id, MOST_OPINIONS), now, weights)
