"""When chats get their digests."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, literal, select, tuple_, update

from bot.model import Schedule
from bot.storage.columns import Utc
from bot.storage.connection import Store
from bot.storage.rows import SCHEDULE
from bot.storage.tables import chats, schedules

_KIND = schedules.c.at, schedules.c.days, schedules.c.timezone  # all that says when one is due


class Schedules(Store):
    async def of_chat(self, chat_id: int) -> list[Schedule]:
        statement = SCHEDULE.select().where(schedules.c.chat_id == chat_id).order_by(schedules.c.at, schedules.c.id)
        return await self._connection.nouns(SCHEDULE, statement)

    async def many(self, schedule_ids: Collection[int]) -> dict[int, Schedule]:
        found = await self._connection.by_ids(SCHEDULE, schedules.c.id, schedule_ids)
        return {schedule.id: schedule for schedule in found}

    async def put(self, schedule: Schedule) -> Schedule:
        return await self._connection.put(SCHEDULE, schedule)

    async def plan(self, planned: Sequence[Schedule]) -> None:
        statement = update(schedules).where(schedules.c.id == bindparam("schedule"))
        rows = [{"schedule": schedule.id, "next_run_at": schedule.next_run_at} for schedule in planned]
        await self._connection.run_many(statement, rows)

    async def remove(self, chat_id: int, schedule_id: int) -> Schedule | None:
        mine = schedules.c.chat_id == chat_id, schedules.c.id == schedule_id
        removed = await self._connection.noun(SCHEDULE, SCHEDULE.select().where(*mine))
        await self._connection.run(delete(schedules).where(*mine))
        return removed

    async def remove_all(self, chat_id: int) -> int:
        return await self._connection.run(delete(schedules).where(schedules.c.chat_id == chat_id))

    async def due(self, now: datetime, limit: int, after: Schedule | None = None) -> list[Schedule]:
        order = schedules.c.next_run_at, schedules.c.id
        held = exists().where(chats.c.id == schedules.c.chat_id, chats.c.held_until > now)
        statement = SCHEDULE.select().where(schedules.c.next_run_at <= now, ~held).order_by(*order).limit(limit)
        if after:
            place = literal(after.next_run_at, Utc), literal(after.id)
            statement = statement.where(tuple_(*order) > tuple_(*place))
        return await self._connection.nouns(SCHEDULE, statement)

    async def kinds(self) -> list[Schedule]:
        planned = select(*_KIND, func.max(schedules.c.next_run_at)).group_by(*_KIND)
        return [
            Schedule(chat_id=0, at=at, days=days, timezone=zone, next_run_at=latest)
            for at, days, zone, latest in await self._connection.all(planned)
        ]

    async def bring_forward(self, kind: Schedule) -> int:
        alike = [column == getattr(kind, column.name) for column in _KIND]
        later = update(schedules).where(*alike, schedules.c.next_run_at > kind.next_run_at)
        return await self._connection.run(later.values(next_run_at=kind.next_run_at))
