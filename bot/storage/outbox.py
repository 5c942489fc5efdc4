"""Messages on their way: see ``OutboxStore`` for who may go when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, delete, exists, func, insert, or_, select, type_coerce, update

from bot.model import Message, MessageKind, MessageState, OutboxRow
from bot.storage.columns import Utc
from bot.storage.connection import Store, batches
from bot.storage.rows import OUTBOX
from bot.storage.tables import chats, outbox

OFFERED = "offered"  # as trouble: the person has been asked about an uncertain row
SETTLED = (MessageState.SENT, MessageState.FAILED, MessageState.UNCERTAIN)

pending = outbox.c.state == MessageState.PENDING
scheduled = outbox.c.kind == MessageKind.SCHEDULED

# Who blocked us gets nothing; who stopped, only answers.
recipient = chats.alias("recipient")
unwanted = exists().where(
    recipient.c.id == outbox.c.chat_id,
    or_(recipient.c.unreachable != "", and_(recipient.c.stopped.is_(True), scheduled)),
)

# A flood wait holds back all, a pause what is scheduled. For selects from ``outbox_and_chats``.
unheld: ColumnElement[datetime] = case(
    (chats.c.held_until > outbox.c.not_before, chats.c.held_until), else_=outbox.c.not_before
)
leaves_at: ColumnElement[datetime] = case(
    (and_(scheduled, chats.c.paused_until > unheld), chats.c.paused_until), else_=unheld
)
outbox_and_chats = outbox.outerjoin(chats, chats.c.id == outbox.c.chat_id)


_Text = tuple[int, datetime, frozenset[int]]


def _text_of(row: OutboxRow) -> _Text:
    """What the parts of one long text have in common."""
    return row.chat_id, row.created_at, row.message.tells


class Outbox(Store):
    async def add(self, chat_id: int, kind: MessageKind, messages: Sequence[Message], now: datetime) -> list[int]:
        return await self.add_all(kind, [(chat_id, message) for message in messages], now)

    async def add_all(self, kind: MessageKind, messages: Sequence[tuple[int, Message]], now: datetime) -> list[int]:
        rows = [
            OUTBOX.values(
                OutboxRow(chat_id=chat_id, kind=kind, message=message, created_at=now, not_before=now), without={"id"}
            )
            | {"reply_to": message.reply_to, "edits": message.edits, "broadcast_id": message.broadcast or None}
            for chat_id, message in messages
        ]
        in_order = insert(outbox).returning(outbox.c.id, sort_by_parameter_order=True)
        return [row.id for row in await self._connection.insert_many(in_order, rows)]

    async def claim(self, now: datetime, limit: int, skip: Collection[int] = ()) -> list[OutboxRow]:
        statement = OUTBOX.select().select_from(outbox_and_chats).where(pending, leaves_at <= now, ~unwanted)
        # By kind: "answer" comes before "scheduled", and there is an index for it.
        statement = statement.where(~_behind_another(now)).order_by(outbox.c.kind, outbox.c.id).limit(limit)
        for some in batches(list(skip)):
            statement = statement.where(outbox.c.chat_id.not_in(some))
        rows = await self._connection.nouns(OUTBOX, statement)
        ids = [row.id for row in rows]
        for some in batches(ids):
            sending = update(outbox).where(outbox.c.id.in_(some)).values(state=MessageState.SENDING)
            await self._connection.run(sending)
        return [replace(row, state=MessageState.SENDING) for row in rows]

    async def sent(self, row_id: int, message_id: int | None, now: datetime) -> bool:
        return await self._set(row_id, state=MessageState.SENT, message_id=message_id, sent_at=now, trouble="")

    async def retry(self, row_id: int, not_before: datetime, trouble: str) -> None:
        once_more = outbox.c.attempts + 1
        state = MessageState.PENDING
        await self._set(row_id, state=state, not_before=not_before, attempts=once_more, trouble=trouble)

    async def uncertain(self, row_id: int, trouble: str) -> None:
        await self._set(row_id, state=MessageState.UNCERTAIN, trouble=trouble)

    async def failed(self, row_id: int, trouble: str) -> None:
        await self._set(row_id, state=MessageState.FAILED, trouble=trouble)

    async def give_up_sending(self, trouble: str) -> int:
        left = update(outbox).where(outbox.c.state == MessageState.SENDING)
        await self._connection.run(left.where(outbox.c.edits.is_not(None)).values(state=MessageState.PENDING))
        return await self._connection.run(left.values(state=MessageState.UNCERTAIN, trouble=trouble))

    async def next_due(self) -> datetime | None:
        earliest = func.min(leaves_at, type_=Utc())
        found: datetime | None = await self._connection.scalar(
            select(earliest).select_from(outbox_and_chats).where(pending, ~unwanted)
        )
        return found

    async def get(self, row_id: int) -> OutboxRow | None:
        return await self._connection.noun(OUTBOX, OUTBOX.select().where(outbox.c.id == row_id))

    async def unconfirmed(self, chat_id: int) -> list[OutboxRow]:
        statement = OUTBOX.select().where(outbox.c.chat_id == chat_id, outbox.c.state == MessageState.UNCERTAIN)
        return await self._connection.nouns(OUTBOX, statement.order_by(outbox.c.id))

    async def doubtful(self, chat_ids: Collection[int]) -> list[OutboxRow]:
        found: list[OutboxRow] = []
        for some in batches(sorted(chat_ids)):
            statement = OUTBOX.select().where(outbox.c.state == MessageState.UNCERTAIN, outbox.c.trouble != OFFERED)
            statement = statement.where(outbox.c.chat_id.in_(some)).order_by(outbox.c.id)
            found += await self._connection.nouns(OUTBOX, statement)
        return found

    async def offered(self, row_id: int) -> None:
        mine = update(outbox).where(outbox.c.id == row_id, outbox.c.state == MessageState.UNCERTAIN)
        await self._connection.run(mine.values(trouble=OFFERED))

    async def rewrite(self, row_id: int, message: Message, now: datetime) -> None:
        columns = {"message": message, "reply_to": message.reply_to, "edits": message.edits}
        await self._set(row_id, state=MessageState.PENDING, not_before=now, **columns)

    async def leave_topic(self, chat_id: int, thread: int) -> int:
        waiting = outbox.c.chat_id == chat_id, outbox.c.state.in_((MessageState.PENDING, MessageState.SENDING))
        rows = await self._connection.all(select(outbox.c.id, outbox.c.message).where(*waiting))
        there = [(row_id, message) for row_id, message in rows if message.thread == thread]
        for row_id, message in there:
            await self._set(row_id, message=replace(message, thread=None))
        return len(there)

    async def backlogs(self, before: datetime, limit: int) -> Mapping[int, list[OutboxRow]]:
        late = pending, scheduled, outbox.c.created_at < before
        several = select(outbox.c.chat_id).where(*late).group_by(outbox.c.chat_id).having(func.count() > 1)
        chosen = several.order_by(func.min(outbox.c.id)).limit(limit).subquery()
        statement = OUTBOX.select().where(*late, outbox.c.chat_id.in_(select(chosen.c.chat_id)))
        found: dict[int, list[OutboxRow]] = {}
        rows = await self._connection.nouns(OUTBOX, statement.order_by(outbox.c.id))
        begun = await self._begun(rows)
        for row in rows:
            if row.message.tells and _text_of(row) not in begun:
                found.setdefault(row.chat_id, []).append(row)
        return {chat: rows for chat, rows in found.items() if len({row.message.tells for row in rows}) > 1}

    async def _begun(self, rows: Sequence[OutboxRow]) -> set[_Text]:
        """Texts of these chats of which a part is not pending any more."""
        since = min((row.created_at for row in rows), default=None)
        left: list[OutboxRow] = []
        for some in batches(sorted({row.chat_id for row in rows})):
            statement = OUTBOX.select().where(scheduled, ~pending, outbox.c.chat_id.in_(some))
            left += await self._connection.nouns(OUTBOX, statement.where(outbox.c.created_at >= since))
        return {_text_of(row) for row in left}

    async def withdraw(self, row_ids: Sequence[int]) -> bool:
        waiting = 0
        for some in batches(row_ids):
            count = select(func.count()).select_from(outbox).where(outbox.c.id.in_(some), pending)
            waiting += await self._connection.scalar(count)
        if waiting < len(row_ids):
            return False
        for some in batches(row_ids):
            await self._connection.run(delete(outbox).where(outbox.c.id.in_(some)))
        return True

    async def resend(self, row_id: int, now: datetime) -> bool:
        return await self._settle(row_id, state=MessageState.PENDING, not_before=now, trouble="")

    async def dismiss(self, row_id: int) -> bool:
        return await self._settle(row_id, state=MessageState.SENT, trouble="")

    async def is_known(self, chat_id: int, message: Message, since: int) -> bool:
        latest = func.coalesce(func.max(outbox.c.id), 0)
        last_sent = select(latest).where(outbox.c.chat_id == since, outbox.c.state == MessageState.SENT)
        told = select(func.count()).select_from(outbox).where(outbox.c.chat_id == chat_id, outbox.c.message == message)
        return bool(await self._connection.scalar(told.where(outbox.c.id > last_sent.scalar_subquery())))

    async def answer_to(self, chat_id: int, replied_to: int) -> OutboxRow | None:
        statement = OUTBOX.select().where(
            outbox.c.chat_id == chat_id, outbox.c.reply_to == replied_to, outbox.c.state == MessageState.SENT
        )
        return await self._connection.noun(OUTBOX, statement.order_by(outbox.c.id.desc()).limit(1))

    async def for_chat(self, chat_id: int, message_id: int) -> int | None:
        sent = or_(outbox.c.message_id == message_id, outbox.c.edits == message_id)
        last = case(
            (sent, 0), (outbox.c.state == MessageState.SENDING, 1), (outbox.c.state == MessageState.UNCERTAIN, 2)
        )
        statement = select(outbox.c.message).where(outbox.c.chat_id == chat_id, last.is_not(None))
        found: Message | None = await self._connection.scalar(statement.order_by(last, outbox.c.id.desc()).limit(1))
        return found.for_chat if found else None

    async def standing_in(self, chat_id: int, message_id: int) -> OutboxRow | None:
        statement = OUTBOX.select().where(*_in_message(chat_id, message_id))
        return await self._connection.noun(OUTBOX, statement.order_by(outbox.c.id.desc()).limit(1))

    async def rest(self, chat_id: int, message_id: int, since: datetime | None) -> None:
        # Of all rows whose words have stood in it, the first one keeps its time, and names the command behind it.
        first = select(func.min(outbox.c.id)).where(*_in_message(chat_id, message_id)).scalar_subquery()
        await self._connection.run(update(outbox).where(outbox.c.id == first).values(idle_since=since))

    async def touch(self, chat_id: int, message_id: int, now: datetime) -> None:
        there = update(outbox).where(*_in_message(chat_id, message_id), outbox.c.idle_since.is_not(None))
        await self._connection.run(there.values(idle_since=now))

    async def idle(self, since: datetime, now: datetime, limit: int) -> list[OutboxRow]:
        free = or_(chats.c.held_until.is_(None), chats.c.held_until <= now)
        statement = OUTBOX.select().select_from(outbox_and_chats).where(outbox.c.idle_since <= since, free)
        # Of all chats, by the index: asked for those of one, SQLite would read all that the chat was ever sent.
        statement = statement.order_by(outbox.c.idle_since, outbox.c.id).limit(limit)
        rows = await self._connection.nouns(OUTBOX, statement)
        return [row for row in rows if row.chat_id == rows[0].chat_id]

    async def still_idle(self, row_ids: Collection[int], since: datetime) -> set[int]:
        found: set[int] = set()
        for some in batches(list(row_ids)):
            statement = select(outbox.c.id).where(outbox.c.id.in_(some), outbox.c.idle_since <= since)
            found |= {row.id for row in await self._connection.all(statement)}
        return found

    async def settle_idle(self, row_ids: Collection[int], since: datetime, again: datetime | None = None) -> None:
        for some in batches(list(row_ids)):
            rested = update(outbox).where(outbox.c.id.in_(some), outbox.c.idle_since <= since)
            await self._connection.run(rested.values(idle_since=again))

    async def counts(self, broadcast_id: int | None = None) -> Mapping[str, int]:
        statement = select(outbox.c.state, func.count()).group_by(outbox.c.state)
        if broadcast_id is not None:
            statement = statement.where(outbox.c.broadcast_id == broadcast_id)
        found = {row[0]: row[1] for row in await self._connection.all(statement)}
        return {state.value: found.get(state, 0) for state in MessageState}

    async def drop_scheduled(self, chat_id: int) -> int:
        return await self._connection.run(delete(outbox).where(outbox.c.chat_id == chat_id, pending, scheduled))

    async def drop_saying(self, chat_id: int, words: str) -> int:
        said = type_coerce(outbox.c.message, Text).contains(words, autoescape=True)
        return await self._connection.run(delete(outbox).where(outbox.c.chat_id == chat_id, said))

    async def purge(self, before: datetime) -> int:
        over = or_(outbox.c.state.in_(SETTLED), and_(pending, unwanted))
        return await self._connection.run(delete(outbox).where(outbox.c.created_at < before, over))

    async def _set(self, row_id: int, **values: Any) -> bool:
        return await self._connection.run(update(outbox).where(outbox.c.id == row_id).values(values)) > 0

    async def _settle(self, row_id: int, **values: Any) -> bool:
        """What a person decides of an uncertain row; False where it is not uncertain (any more)."""
        doubtful = update(outbox).where(outbox.c.id == row_id, outbox.c.state == MessageState.UNCERTAIN)
        return await self._connection.run(doubtful.values(values)) > 0


def _in_message(chat_id: int, message_id: int) -> tuple[ColumnElement[bool], ...]:
    """The rows whose words stand, or stood, in this message of Telegram's; it numbers only what was sent."""
    return outbox.c.chat_id == chat_id, outbox.c.message_id == message_id


def _behind_another(now: datetime) -> ColumnElement[bool]:
    """Whether the chat is being sent something, or has something that goes before this row, or that holds back its
    kind."""
    other = outbox.alias("other")
    same_kind = other.c.kind == outbox.c.kind
    goes_before = or_(
        and_(same_kind, or_(other.c.id < outbox.c.id, other.c.not_before > now)),
        and_(scheduled, other.c.kind == MessageKind.ANSWER),
    )
    under_way = other.c.state.in_((MessageState.SENDING, MessageState.PENDING))
    blocks = or_(other.c.state == MessageState.SENDING, goes_before)
    return exists().where(other.c.chat_id == outbox.c.chat_id, under_way, blocks)
