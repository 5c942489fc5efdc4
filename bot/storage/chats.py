"""Chats, under Telegram's ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Column, ColumnElement, and_, delete, exists, func, literal, select, update

from bot.model import BANNED, LOWEST_CHAT, Chat, ChatKind, MessageState
from bot.storage.base import QuietKind
from bot.storage.connection import Store, batches
from bot.storage.erasing import OWN, chat_columns, erase
from bot.storage.rows import CHAT
from bot.storage.tables import articles, chats, outbox, schedules, subscriptions


class Chats(Store):
    async def get(self, chat_id: int) -> Chat | None:
        return await self._connection.noun(CHAT, CHAT.select().where(chats.c.id == chat_id))

    async def many(self, chat_ids: Collection[int]) -> Mapping[int, Chat]:
        found = await self._connection.by_ids(CHAT, chats.c.id, chat_ids)
        return {chat.id: chat for chat in found}

    async def put(self, chat: Chat) -> None:
        await self._connection.run(self._connection.upsert(chats, CHAT.values(chat), ["id"]))

    async def added_by(self, person_id: int) -> list[Chat]:
        theirs = CHAT.select().where(chats.c.added_by == person_id, chats.c.kind != ChatKind.PRIVATE)
        return await self._connection.nouns(CHAT, theirs.where(chats.c.unreachable == "").order_by(chats.c.title))

    async def page(self, limit: int, offset: int = 0) -> list[Chat]:
        latest = CHAT.select().order_by(chats.c.created_at.desc().nulls_last(), chats.c.id.desc())
        return await self._connection.nouns(CHAT, latest.limit(limit).offset(offset))

    async def audience(self, limit: int, *, after: int = LOWEST_CHAT, without: int = 0) -> list[Chat]:
        beyond = CHAT.select().where(_hears(without), chats.c.id > after)
        return await self._connection.nouns(CHAT, beyond.order_by(chats.c.id).limit(limit))

    async def audience_size(self, *, without: int = 0) -> int:
        return int(await self._connection.scalar(select(func.count()).select_from(chats).where(_hears(without))))

    async def hold(self, chat_id: int, until: datetime) -> None:
        await self._connection.run(update(chats).where(chats.c.id == chat_id).values(held_until=until))

    async def waits(self, chat_ids: Collection[int]) -> Mapping[int, datetime]:
        found: dict[int, datetime] = {}
        for some in batches(sorted(chat_ids)):
            held = select(chats.c.id, chats.c.held_until).where(chats.c.id.in_(some), chats.c.held_until.is_not(None))
            found |= {row.id: row.held_until for row in await self._connection.all(held)}
        return found

    async def move(self, old_id: int, new_id: int) -> None:
        if old_id == new_id:
            return
        old, met = await self.get(old_id), await self.get(new_id)
        if old is not None:
            known = _known_longer(old, met)
            await self.put(
                replace(known, id=new_id, kind=ChatKind.SUPERGROUP, unreachable=BANNED if old.banned else "")
            )
            await self._connection.run(update(chats).where(chats.c.target == old_id).values(target=new_id))
        await self._move_messages(old_id, new_id)
        for column in chat_columns():  # a table that comes later is among them by itself
            if column.table is not chats:
                await self._move_rows(column, old_id, new_id)
        await self._connection.run(delete(chats).where(chats.c.id == old_id))
        for kind in OWN:
            await self._move_articles(f"{kind}:{old_id}:", f"{kind}:{new_id}:")

    async def _move_rows(self, column: Column[int], old_id: int, new_id: int) -> None:
        """All of a table that is the chat's, except of what the new one has already."""
        mine = update(column.table).where(column == old_id)
        others = [key.name for key in column.table.primary_key if key is not column] if column.primary_key else []
        if others:
            twin = column.table.alias()
            same = (twin.c[name] == column.table.c[name] for name in others)
            mine = mine.where(~exists().where(twin.c[column.name] == new_id, *same))
        await self._connection.run(mine.values({column.name: new_id}))

    async def _move_articles(self, old: str, new: str) -> None:
        """What was sent to the chat names it in its key (``articles.paste``, ``Reading.asked``)."""
        key = literal(new) + func.substr(articles.c.key, len(old) + 1)
        twin = articles.alias()
        mine = update(articles).where(articles.c.key.startswith(old, autoescape=True))
        await self._connection.run(mine.where(~exists().where(twin.c.key == key)).values(key=key))

    async def _move_messages(self, old_id: int, new_id: int) -> None:
        waiting = outbox.c.chat_id == old_id, outbox.c.state.in_((MessageState.PENDING, MessageState.SENDING))
        for row_id, message in await self._connection.all(select(outbox.c.id, outbox.c.message).where(*waiting)):
            anew = replace(message, edits=None, reply_to=None, command=0)
            change = update(outbox).where(outbox.c.id == row_id)
            await self._connection.run(change.values(message=anew, edits=None))
        lost = update(outbox).where(outbox.c.chat_id == old_id)  # messages of the old id are out of reach
        await self._connection.run(lost.values(reply_to=None, message_id=None, idle_since=None))

    async def leave_topic(self, chat_id: int, thread: int) -> None:
        for table in (subscriptions, schedules):
            there = update(table).where(table.c.chat_id == chat_id, table.c.thread == thread)
            await self._connection.run(there.values(thread=None))

    async def erase(self, chat_id: int, feed_ids: Collection[int] = ()) -> None:
        await erase(self._connection, chat_id, feed_ids)

    async def quiet_kinds(self) -> set[QuietKind]:
        kinds = select(chats.c.timezone, chats.c.quiet_from, chats.c.quiet_until).distinct()
        rows = await self._connection.all(kinds.where(chats.c.quiet_from.is_not(None)))
        return {(row[0], row[1], row[2]) for row in rows}

    async def count(self, *, unreachable: bool = False) -> int:
        statement = select(func.count()).select_from(chats)
        return int(
            await self._connection.scalar(statement.where(chats.c.unreachable != "") if unreachable else statement)
        )


def _known_longer(old: Chat, met: Chat | None) -> Chat:
    """A group's settings are in the row that is older: a message from before or after it moved may have made another
    for one of its ids."""
    first = met if met and old.created_at and met.created_at and met.created_at < old.created_at else old
    return replace(first, filtered=old.filtered or (met is not None and met.filtered))


def _hears(without: int) -> ColumnElement[bool]:
    listens = chats.c.stopped.is_(False), chats.c.unreachable == ""
    return and_(*listens, chats.c.kind != ChatKind.CHANNEL, chats.c.id != without)
