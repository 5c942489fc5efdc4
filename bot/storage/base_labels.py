"""What the services ask of storage about names and tags: a part of ``bot.storage.base``, whose rules hold here too."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import Relabelled


class LabelStore(Protocol):
    """Names and tags are in ``SubscriptionStore``; here is what they were before a change."""

    async def remember(self, before: Relabelled) -> int:
        """An id to ``recall`` it by; that of ``before`` is not looked at."""

    async def recall(self, chat_id: int, change_id: int) -> Relabelled | None:
        """None where there is none (any more), or it is another chat's."""

    async def purge(self, before: datetime) -> int:
        """Forget changes from before ``before``. Returns how many."""
