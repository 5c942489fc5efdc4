"""Updates on their way in: see ``InboxStore``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, literal, update

from bot.model import Incoming
from bot.storage.columns import Plain
from bot.storage.connection import Store, batches
from bot.storage.rows import INCOMING
from bot.storage.tables import inbox

NOTHING_LEFT: dict[str, Any] = {"settled": True, "body": "", "chat_id": 0}

unsettled = inbox.c.settled.is_(False)
WITHOUT_BODY = INCOMING.select().with_only_columns(
    *(literal("", Plain) if column is inbox.c.body else column for column in INCOMING.columns)
)


class Inbox(Store):
    async def add(self, updates: Sequence[Incoming]) -> None:
        unless_known = self._connection.insert(inbox).on_conflict_do_nothing(index_elements=["update_id"])
        await self._connection.run_many(unless_known, [INCOMING.values(one) for one in updates])

    async def waiting(self, update_ids: Collection[int] | None = None) -> list[Incoming]:
        statement = WITHOUT_BODY.where(unsettled).order_by(inbox.c.update_id)
        if update_ids is None:
            return await self._connection.nouns(INCOMING, statement)
        found: list[Incoming] = []
        for some in batches(sorted(update_ids)):
            found += await self._connection.nouns(INCOMING, statement.where(inbox.c.update_id.in_(some)))
        return found

    async def begin(self, update_id: int) -> Incoming | None:
        once_more = update(inbox).values(attempts=inbox.c.attempts + 1).where(inbox.c.update_id == update_id, unsettled)
        return await self._connection.noun(INCOMING, once_more.returning(*INCOMING.columns))

    async def release(self, update_ids: Collection[int]) -> None:
        await self._set(update_ids, attempts=inbox.c.attempts - 1)

    async def note_steps(self, update_ids: Collection[int], steps_done: int) -> None:
        await self._set(update_ids, steps_done=steps_done, line=None)

    async def note_line(self, update_ids: Collection[int], message_id: int) -> None:
        await self._set(update_ids, line=message_id)

    async def settle(self, update_ids: Collection[int]) -> None:
        await self._set(update_ids, **NOTHING_LEFT)

    async def give_up(self, chat_id: int, attempts: int) -> int:
        return await self._settle_of(chat_id, inbox.c.attempts >= attempts)

    async def forget(self, chat_id: int) -> int:
        return await self._settle_of(chat_id)

    async def purge(self, before: datetime) -> int:
        return await self._connection.run(delete(inbox).where(inbox.c.received_at < before, ~unsettled))

    async def _set(self, update_ids: Collection[int], **values: Any) -> None:
        for some in batches(sorted(update_ids)):
            await self._connection.run(update(inbox).where(inbox.c.update_id.in_(some), unsettled).values(values))

    async def _settle_of(self, chat_id: int, *those: ColumnElement[bool]) -> int:
        chats = update(inbox).where(inbox.c.chat_id == chat_id, unsettled, *those)
        return await self._connection.run(chats.values(NOTHING_LEFT))
