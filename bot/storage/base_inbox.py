"""What the services ask of the inbox: a part of ``base``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.model import Incoming


class InboxStore(Protocol):
    """Telegram's updates, by ``update_id``. What is settled keeps its id alone, so that it is known when it comes once
    more: its body and its chat go in the same moment."""

    async def add(self, updates: Sequence[Incoming]) -> None:
        """Those whose id is known already, settled or not, are left as they are."""

    async def waiting(self, update_ids: Collection[int] | None = None) -> list[Incoming]:
        """Those that are not settled (of these, where they are given), oldest first, without their bodies."""

    async def begin(self, update_id: int) -> Incoming | None:
        """One attempt more; returns it as it then is, with its body. None where it is settled, or unknown."""

    async def release(self, update_ids: Collection[int]) -> None:
        """One attempt less: they were interrupted by no fault of theirs."""

    async def note_steps(self, update_ids: Collection[int], steps_done: int) -> None:
        """So much of them has been answered; when they are begun again, they go on from there. Their ``line`` is an
        answer by now."""

    async def note_line(self, update_ids: Collection[int], message_id: int) -> None:
        """A message says what is being done about them."""

    async def settle(self, update_ids: Collection[int]) -> None:
        """They are handled."""

    async def give_up(self, chat_id: int, attempts: int) -> int:
        """Settle what a chat has that was begun ``attempts`` times or more. Returns how many."""

    async def forget(self, chat_id: int) -> int:
        """Settle all that a chat has. Returns how many."""

    async def purge(self, before: datetime) -> int:
        """Delete what was received before ``before`` and is settled. Returns how many."""
