"""The outbox's way to Telegram: claim, send, note what became of it. Every move is committed before the next.

``sendMessage`` has no idempotency key, so a row whose fate is unknown becomes *uncertain* and is never repeated by
itself; one of which it is certain that it did not arrive is tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.config import Delivery as DeliverySettings
from bot.errors import (
    ChatGone,
    ChatMoved,
    EditGone,
    SendError,
    SendLater,
    SendUncertain,
    StorageError,
    TopicGone,
)
from bot.model import Message, MessageKind, MessageState, OutboxRow
from bot.runtime import metrics
from bot.services.noting import Noting
from bot.services.pace import Call, Pace
from bot.services.reaching import lost
from bot.storage.base import Storage, UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

FIRST_WAIT = 2.0  # seconds before the second attempt; doubles with each one
LONGEST_WAIT = 600.0
WORTH = 5.0  # seconds for which a line past the outbox may wait for its turn
ROUND = 0.01  # seconds from one look at the outbox to the next, at least


class Sender(Protocol):
    """Hands one message to Telegram."""

    async def send(self, chat_id: int, message: Message) -> int | None:
        """Returns Telegram's message id. Raises ``SendLater`` when it is certain that nothing arrived,
        ``SendUncertain`` when that is unknown, ``SendRefused`` when this message will never be taken, and ``EditGone``,
        ``TopicGone``, ``ChatMoved`` or ``ChatGone`` when it would have to be sent in another way, or can't."""

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Take messages out of a chat; that they are gone already is no failure, so it may be repeated freely. Raises
        ``SendLater`` when it is to be tried again, and another ``SendError`` when Telegram will not do it."""


class Delivering:
    """``owner`` is the chat of who runs the bot; 0: nobody."""

    def __init__(
        self, storage: Storage, sender: Sender, clock: Clock, settings: DeliverySettings, *, owner: int = 0
    ) -> None:
        self._storage, self._sender, self._clock = storage, sender, clock
        self._settings, self._owner = settings, owner
        self._pace, self._noting = Pace(settings), Noting(storage)
        self._woken = asyncio.Event()
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._turn: asyncio.Task[float] | None = None

    async def recover(self) -> int:
        """At start: what a crash left half-sent becomes uncertain. Returns how many rows did."""
        async with self._storage.write() as tx:
            return await tx.outbox.give_up_sending("crash")

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    async def say_at_once(self, chat_id: int, message: Message) -> int | None:
        """Past the outbox, but at its pace: for a line that is worth nothing later. None where it did not arrive, may
        not have, or could not leave for so long that nobody needs it any more."""
        try:
            async with self._turn_of(chat_id):
                return await self._sender.send(chat_id, message)
        except SendError as error:
            log.info("line not sent", error=str(error), kind=type(error).__name__)
            return None

    async def delete(self, chat_id: int, choose: Callable[[], Awaitable[Sequence[int]]]) -> None:
        """Past the outbox, but at its pace: which messages is asked once its turn has come. Raises as
        ``Sender.delete``, and ``SendLater`` also where its turn has not come."""
        async with self._turn_of(chat_id):
            if message_ids := await choose():
                await self._sender.delete(chat_id, message_ids)

    @contextlib.asynccontextmanager
    async def _turn_of(self, chat_id: int) -> AsyncIterator[None]:
        """One call past the outbox. Raises ``SendLater`` where it could not be made within ``WORTH``."""
        end = time.monotonic() + WORTH
        while wait := self._pace.wait(chat_id):
            if time.monotonic() + wait > end:
                raise SendLater("its turn has not come")
            await asyncio.sleep(wait)
        call, flooded = self._pace.begin(chat_id), 0.0
        try:
            yield
        except SendError as error:
            flooded = _flooded(error)
            raise
        finally:
            self._pace.end(call, flooded=flooded)

    async def run(self) -> None:
        """Send for ever, one message per chat at a time. Cancel to stop; then ``drain``."""
        while True:
            self._woken.clear()
            began = time.monotonic()
            # Shielded: what is claimed must be sent, also when we are told to stop in between.
            self._turn = asyncio.create_task(self._round())
            try:
                wait = await asyncio.shield(self._turn)
            except StorageError as error:  # which its guard tells of
                log.debug("delivery waits for the database", error=str(error))
                wait = 5.0
            except Exception:
                log.exception("delivery round failed")
                wait = 5.0
            # Not asyncio.wait_for: before Python 3.12 it can swallow a cancellation, and we would never stop.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._woken.wait()
            await asyncio.sleep(max(0.0, began + ROUND - time.monotonic()))

    async def drain(self, seconds: float) -> None:
        """Let messages that are on the wire finish; those that don't within ``seconds`` are left to ``recover``."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                if self._turn:
                    await asyncio.wait((self._turn,))
                    if not self._turn.cancelled():
                        self._turn.exception()  # of the database, which has told of it
                if self._sending:
                    await asyncio.wait(self._sending.values())

    async def _round(self) -> float:
        """Start what may be sent now; returns the seconds until something else may be."""
        room, wait = self._pace.room()
        if not room:
            return wait
        resting = self._pace.resting()
        async with self._storage.write() as tx:
            rows = await tx.outbox.claim(self._clock(), room, {*self._sending, *resting})
            await _offer_doubtful(tx, rows, self._clock())
        for row in rows:
            self._start(row)
        if len(rows) == room:
            return max(ROUND, self._pace.room()[1])
        async with self._storage.read() as tx:
            due = await tx.outbox.next_due()
        if due is None:
            return 60.0
        until_due = (due - self._clock()).total_seconds()
        # What is due and yet not claimed waits for its chat to rest, to finish another message or to come back.
        return min(until_due, 60.0) if until_due > 0 else max(2 * ROUND, min(resting.values(), default=1.0))

    def _start(self, row: OutboxRow) -> None:
        task = asyncio.create_task(self._deliver(row, self._pace.begin(row.chat_id)))
        self._sending[row.chat_id] = task
        task.add_done_callback(lambda _task: self._ended(row.chat_id))

    def _ended(self, chat_id: int) -> None:
        self._sending.pop(chat_id, None)
        self._woken.set()

    async def _deliver(self, row: OutboxRow, call: Call) -> None:
        message = self._as_sent(row)
        try:
            message_id = await self._sender.send(row.chat_id, message)
        except SendError as error:
            self._pace.end(call, flooded=_flooded(error))
            await self._note_failure(row, error)
        except Exception as error:
            self._pace.end(call)
            log.exception("sender failed", row=row.id)
            await self._note_failure(row, SendUncertain(type(error).__name__))
        else:
            self._pace.end(call)
            now = self._clock()
            await self._noting.note(lambda tx: _note_sent(tx, row, message, message_id, now))
            metrics.messages.labels(state="sent").inc()

    def _as_sent(self, row: OutboxRow) -> Message:
        """The message as it goes out. One that is paid for goes out whole: nobody pays for edits, so they are slow."""
        if self._settings.allow_paid_broadcast and row.kind is MessageKind.SCHEDULED:
            return replace(row.message, paid=True)
        if row.message.first:
            return replace(row.message, html=row.message.first, rich="", buttons=(), preview_url="")
        return row.message

    async def _note_failure(self, row: OutboxRow, error: SendError) -> None:
        await self._noting.note(lambda tx: self._settle(tx, row, error))
        metrics.messages.labels(state=type(error).__name__).inc()
        log.warning("message not sent", row=row.id, error=str(error), kind=type(error).__name__)

    async def _settle(self, tx: UnitOfWork, row: OutboxRow, error: SendError) -> None:
        now = self._clock()
        match error:
            case SendLater():
                wait = error.seconds or min(FIRST_WAIT * 2 ** min(row.attempts, 20), LONGEST_WAIT)
                await tx.outbox.retry(row.id, now + timedelta(seconds=wait), str(error))
                if error.seconds:
                    await tx.chats.hold(row.chat_id, now + timedelta(seconds=error.seconds))
            case SendUncertain():
                await tx.outbox.uncertain(row.id, str(error))
            case EditGone():
                await tx.outbox.rewrite(row.id, replace(row.message, edits=None), now)
            case TopicGone():
                await _leave_topic(tx, row, now)
            case ChatMoved():
                await tx.chats.move(row.chat_id, error.to)
                await tx.outbox.retry(row.id, now, str(error))
            case ChatGone():
                await tx.outbox.failed(row.id, str(error))
                await lost(tx, row.chat_id, error.why, now, owner=self._owner)
            case _:
                await tx.outbox.failed(row.id, str(error))


def _flooded(error: SendError) -> float:
    """Seconds that Telegram asks us to wait; 0 where it does not."""
    return error.seconds if isinstance(error, SendLater) else 0.0


async def _note_sent(tx: UnitOfWork, row: OutboxRow, message: Message, message_id: int | None, now: datetime) -> None:
    """What went out short is completed at once, before anything else that waits for the chat; unless the chat was
    erased meanwhile. What was said in passing begins to rest, and what has taken its place stays."""
    known = await tx.outbox.sent(row.id, message_id, now)
    if known and message_id and row.chat_id < 0 and (row.message.passing or row.message.edits):
        await tx.outbox.rest(row.chat_id, message_id, now if row.message.passing else None)
    if known and message.html != row.message.html:
        whole = replace(row.message, first="", tells=frozenset(), edits=message_id, reply_to=None)
        await tx.outbox.add(row.chat_id, MessageKind.ANSWER, [whole], now)


async def _offer_doubtful(tx: UnitOfWork, rows: Sequence[OutboxRow], now: datetime) -> None:
    """Where the chats of ``rows`` have messages that may not have arrived, they are asked about them next. A question
    that may not have arrived itself is asked once more."""
    for doubtful in await tx.outbox.doubtful({row.chat_id for row in rows}):
        await tx.outbox.offered(doubtful.id)
        row = await tx.outbox.get(doubtful.message.asks_about) if doubtful.message.asks_about else doubtful
        if row and row.state is MessageState.UNCERTAIN:
            chat = await tx.chats.get(row.chat_id)
            offer = cards.uncertain_offer(chat.language if chat else "en", row)
            await tx.outbox.add(row.chat_id, MessageKind.ANSWER, [offer], now)
            await tx.outbox.offered(row.id)


async def _leave_topic(tx: UnitOfWork, row: OutboxRow, now: datetime) -> None:
    """What was for a topic that is closed or gone goes to the general one, which is told why."""
    if await tx.outbox.get(row.id) is None:
        return  # erased meanwhile
    if row.message.thread is not None:
        await tx.outbox.leave_topic(row.chat_id, row.message.thread)
        await tx.chats.leave_topic(row.chat_id, row.message.thread)
    chat = await tx.chats.get(row.chat_id)
    await tx.outbox.retry(row.id, now, "topic gone")
    await tx.outbox.add(row.chat_id, row.kind, [cards.note(chat.language if chat else "en", "topic-gone")], now)
