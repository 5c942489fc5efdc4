"""The outbox's way to Telegram: claim, send, note what became of it. Every move is committed before the next.

``sendMessage`` has no idempotency key, so a row whose fate is unknown becomes *uncertain* and is never repeated by
itself; one of which it is certain that it did not arrive is tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.config import Delivery as DeliverySettings
from bot.errors import ChatGone, SendError, SendLater, SendUncertain, StorageError
from bot.model import Message, OutboxRow
from bot.runtime import metrics
from bot.services.pace import Pace
from bot.storage.base import Storage, UnitOfWork

log = structlog.get_logger()

FIRST_WAIT = 2.0  # seconds before the second attempt; doubles with each one
LONGEST_WAIT = 600.0
NOTE_AGAIN = 1.0  # seconds after which what became of a message is noted again, where the database was busy


class Sender(Protocol):
    """Hands one message to Telegram."""

    async def send(self, chat_id: int, message: Message) -> int | None:
        """Returns Telegram's message id. Raises ``SendLater`` when it is certain that nothing arrived,
        ``SendUncertain``
        when that is unknown, ``SendRefused`` when this message will never be taken, ``ChatGone`` when the chat can't be
        written to."""


class Delivering:
    def __init__(self, storage: Storage, sender: Sender, clock: Clock, settings: DeliverySettings) -> None:
        self._storage, self._sender, self._clock = storage, sender, clock
        self._pace = Pace(settings)
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
        """Past the outbox: for a line that is worth nothing later. None where it did not arrive, or may not have."""
        self._pace.spend(chat_id)
        try:
            return await self._sender.send(chat_id, message)
        except SendError as error:
            log.info("line not sent", error=str(error), kind=type(error).__name__)
            return None

    async def run(self) -> None:
        """Send for ever, one message per chat at a time. Cancel to stop; then ``drain``."""
        while True:
            self._woken.clear()
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

    async def drain(self, seconds: float) -> None:
        """Let messages that are on the wire finish; those that don't within ``seconds`` are left to ``recover``."""
        if self._turn:
            await asyncio.wait((self._turn,), timeout=seconds)
        if self._sending:
            await asyncio.wait(self._sending.values(), timeout=seconds)

    async def _round(self) -> float:
        """Start what may be sent now; returns the seconds until something else may be."""
        room, wait = self._pace.room()
        if room:
            busy = set(self._sending) | self._pace.resting()
            async with self._storage.write() as tx:
                rows = await tx.outbox.claim(self._clock(), room, busy)
            for row in rows:
                self._start(row)
        async with self._storage.read() as tx:
            due = await tx.outbox.next_due()
        if due is None:
            return 60.0
        until_due = (due - self._clock()).total_seconds()
        # What is due and yet not claimed waits for its chat to rest, to finish another message or to come back.
        return min(until_due, 60.0) if until_due > 0 else max(0.02, wait or self._pace.rest() or 1.0)

    def _start(self, row: OutboxRow) -> None:
        self._pace.spend(row.chat_id)
        task = asyncio.create_task(self._deliver(row))
        self._sending[row.chat_id] = task
        task.add_done_callback(lambda _task: self._ended(row.chat_id))

    def _ended(self, chat_id: int) -> None:
        self._sending.pop(chat_id, None)
        self._woken.set()

    async def _deliver(self, row: OutboxRow) -> None:
        try:
            message_id = await self._sender.send(row.chat_id, row.message)
        except SendError as error:
            await self._note_failure(row, error)
        except Exception as error:
            log.exception("sender failed", row=row.id)
            await self._note_failure(row, SendUncertain(type(error).__name__))
        else:
            now = self._clock()
            await self._note(lambda tx: tx.outbox.sent(row.id, message_id, now))
            metrics.messages.labels(state="sent").inc()

    async def _note_failure(self, row: OutboxRow, error: SendError) -> None:
        await self._note(lambda tx: self._settle(tx, row, error))
        metrics.messages.labels(state=type(error).__name__).inc()
        log.warning("message not sent", row=row.id, error=str(error), kind=type(error).__name__)

    async def _settle(self, tx: UnitOfWork, row: OutboxRow, error: SendError) -> None:
        match error:
            case SendLater():
                wait = error.seconds or min(FIRST_WAIT * 2 ** min(row.attempts, 20), LONGEST_WAIT)
                await tx.outbox.retry(row.id, self._clock() + timedelta(seconds=wait), str(error))
            case SendUncertain():
                await tx.outbox.uncertain(row.id, str(error))
            case ChatGone():
                await tx.outbox.failed(row.id, str(error))
                chat = await tx.chats.get(row.chat_id)
                if chat:
                    await tx.chats.put(replace(chat, unreachable=str(error.about.get("why", "missing"))))
            case _:
                await tx.outbox.failed(row.id, str(error))

    async def _note(self, act: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        """Commit what became of a message, however often that takes: a row that stays in ``sending`` holds back its
        chat."""
        while True:
            try:
                async with self._storage.write() as tx:
                    await act(tx)
                return
            except StorageError as error:
                log.debug("outcome not noted yet", error=str(error))
                await asyncio.sleep(NOTE_AGAIN)
