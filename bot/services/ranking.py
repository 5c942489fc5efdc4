"""What the order of a digest depends on: the operator's weights, and the reader's taste."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.config import Settings
from bot.digests.filters import asked_for
from bot.model import Filter
from bot.storage.base import UnitOfWork
from bot.stories.rank import Weights
from bot.stories.taste import Taste, learn

Filters = Mapping[int, Sequence[Filter]]  # by chat

MOST_OPINIONS = 300  # the latest of a chat: older ones have faded, and a digest must stay cheap


def weights_of(settings: Settings) -> Weights:
    return Weights(**settings.ranking.model_dump())


async def tastes_of(
    tx: UnitOfWork, chat_ids: Collection[int], now: datetime, weights: Weights, filters: Filters | None = None
) -> Mapping[int, Taste]:
    """By chat, what each has taught by its votes, by what it has saved, and by what it opened; and the words that its
    ``filters`` ask for."""
    told, filters = await tx.votes.opinions(chat_ids, MOST_OPINIONS), filters or {}
    return {
        chat_id: learn(told.get(chat_id, ()), now, weights, asked_for(filters.get(chat_id, ()))) for chat_id in chat_ids
    }
