"""Chats, under Telegram's ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, exists, func, literal, select, update

from bot.model import Chat, ChatKind, MessageState
from bot.storage.base import QuietKind
from bot.storage.connection import Store
from bot.storage.erasing import erase
from bot.storage.rows import CHAT
from bot.storage.tables import articles, chats, digests, outbox, saved, schedules, shown, subscriptions, votes

# What belongs to a chat, each with the other part of its key, of which a chat has one.
OWNED = {
    subscriptions: "feed_id",
    shown: "article_id",
    saved: "article_id",
    votes: "article_id",
    schedules: "",
    digests: "",
}


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

    async def hold(self, chat_id: int, until: datetime) -> None:
        await self._connection.run(update(chats).where(chats.c.id == chat_id).values(held_until=until))

    async def move(self, old_id: int, new_id: int) -> None:
        old = await self.get(old_id)
        if old is not None:
            await self.put(replace(old, id=new_id, kind=ChatKind.SUPERGROUP, unreachable=""))
            for table, key in OWNED.items():
                mine = update(table).where(table.c.chat_id == old_id)
                if key:
                    twin = table.alias()
                    mine = mine.where(~exists().where(twin.c.chat_id == new_id, twin.c[key] == table.c[key]))
                await self._connection.run(mine.values(chat_id=new_id))
            await self._connection.run(delete(chats).where(chats.c.id == old_id))
            await self._connection.run(update(chats).where(chats.c.target == old_id).values(target=new_id))
            for kind in ("paste", "link"):
                await self._move_articles(f"{kind}:{old_id}:", f"{kind}:{new_id}:")
        await self._move_messages(old_id, new_id)

    async def _move_articles(self, old: str, new: str) -> None:
        """What was sent to the chat names it in its key (``articles.paste``, ``Reading.asked``)."""
        key = literal(new) + func.substr(articles.c.key, len(old) + 1)
        twin = articles.alias()
        mine = update(articles).where(articles.c.key.startswith(old, autoescape=True))
        await self._connection.run(mine.where(~exists().where(twin.c.key == key)).values(key=key))

    async def _move_messages(self, old_id: int, new_id: int) -> None:
        waiting = outbox.c.chat_id == old_id, outbox.c.state.in_((MessageState.PENDING, MessageState.SENDING))
        for row_id, message in await self._connection.all(select(outbox.c.id, outbox.c.message).where(*waiting)):
            anew = replace(message, edits=None, reply_to=None)
            change = update(outbox).where(outbox.c.id == row_id)
            await self._connection.run(change.values(message=anew, edits=None))
        mine = update(outbox).where(outbox.c.chat_id == old_id)
        await self._connection.run(mine.values(chat_id=new_id, reply_to=None))

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
