"""What the services ask of storage for work that outlasts a restart: a part of ``base``."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import ImportJob


class ImportStore(Protocol):
    async def put(self, job: ImportJob) -> ImportJob:
        """Insert (id 0) or replace; returns it with its id."""

    async def get(self, chat_id: int, job_id: int) -> ImportJob | None:
        """None where there is none, or it is another chat's."""

    async def open(self) -> list[ImportJob]:
        """Those that are not over, oldest first."""

    async def purge(self, before: datetime) -> int:
        """Delete those that are over and older than ``before``. Returns how many."""
