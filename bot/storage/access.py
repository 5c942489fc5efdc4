"""Invitations, who was turned away, what was spent; and broadcasts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, update

from bot.model import Broadcast, BroadcastState, Invite
from bot.storage.connection import Store
from bot.storage.rows import BROADCAST, INVITE
from bot.storage.tables import broadcasts, invites, spent, turned_away

UNDER_WAY = (BroadcastState.PLANNED, BroadcastState.LEAVING)


class Access(Store):
    async def invite(self, invite: Invite) -> Invite:
        return await self._connection.put(INVITE, invite)

    async def use(self, token: str, now: datetime) -> bool:
        valid = update(invites).where(invites.c.token == token, invites.c.left > 0, invites.c.expires_at > now)
        return await self._connection.run(valid.values(left=invites.c.left - 1)) > 0

    async def withdraw(self, invite_id: int) -> bool:
        usable = update(invites).where(invites.c.id == invite_id, invites.c.left > 0)
        return await self._connection.run(usable.values(left=0)) > 0

    async def turn_away(self, chat_id: int, now: datetime, again: datetime) -> bool:
        told = self._connection.insert(turned_away).values(chat_id=chat_id, at=now)
        once_more = {"set_": {"at": now}, "where": turned_away.c.at <= again}
        told = told.on_conflict_do_update(index_elements=["chat_id"], **once_more)
        return await self._connection.first(told.returning(turned_away.c.chat_id)) is not None

    async def spend(self, chat_id: int, day: date) -> int:
        first = self._connection.insert(spent).values(chat_id=chat_id, day=day, count=1)
        one_more = first.on_conflict_do_update(index_elements=["chat_id", "day"], set_={"count": spent.c.count + 1})
        return int(await self._connection.scalar(one_more.returning(spent.c.count)))

    async def purge(self, before: datetime) -> int:
        ended = await self._connection.run(delete(invites).where(invites.c.expires_at < before))
        told = await self._connection.run(delete(turned_away).where(turned_away.c.at < before))
        return ended + told + await self._connection.run(delete(spent).where(spent.c.day < before.date()))


class Broadcasts(Store):
    async def put(self, broadcast: Broadcast) -> Broadcast:
        return await self._connection.put(BROADCAST, broadcast)

    async def get(self, broadcast_id: int) -> Broadcast | None:
        return await self._connection.noun(BROADCAST, BROADCAST.select().where(broadcasts.c.id == broadcast_id))

    async def open(self) -> list[Broadcast]:
        under_way = BROADCAST.select().where(broadcasts.c.state.in_(UNDER_WAY))
        return await self._connection.nouns(BROADCAST, under_way.order_by(broadcasts.c.id))

    async def purge(self, before: datetime) -> int:
        over = broadcasts.c.created_at < before, broadcasts.c.state.not_in(UNDER_WAY)
        return await self._connection.run(delete(broadcasts).where(*over))
