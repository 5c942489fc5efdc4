"""What the services ask of storage about who is let in, how much of it, and what all are told: a part of ``base``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from bot.model import Broadcast, Invite


class AccessStore(Protocol):
    async def invite(self, invite: Invite) -> Invite:
        """Insert; returns it with its id."""

    async def use(self, token: str, now: datetime) -> bool:
        """Let one more in by the invitation of this token. False where there is none, or none any more at ``now``."""

    async def withdraw(self, invite_id: int) -> bool:
        """Nobody is let in by it any more. False where nobody was."""

    async def turn_away(self, chat_id: int, now: datetime, again: datetime) -> bool:
        """Remember that a chat is told at ``now`` that it is not let in. False, and nothing happens, where it was told
        after ``again``."""

    async def spend(self, chat_id: int, day: date) -> int:
        """Count a summary that a chat asks for; returns how many there are on that day with it."""

    async def purge(self, before: datetime) -> int:
        """Delete invitations that have ended, and what was counted and told, before ``before``. Returns how many."""


class BroadcastStore(Protocol):
    async def put(self, broadcast: Broadcast) -> Broadcast:
        """Insert (id 0) or replace; returns it with its id."""

    async def get(self, broadcast_id: int) -> Broadcast | None: ...

    async def open(self) -> list[Broadcast]:
        """Those that are planned or leaving, oldest first."""

    async def purge(self, before: datetime) -> int:
        """Delete those that were made before ``before`` and are neither planned nor leaving. Returns how many."""
