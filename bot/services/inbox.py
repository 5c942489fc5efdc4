"""Telegram's updates: committed before they are acknowledged, then handled, each chat's in their order. What is
fleeting (``updates.is_fleeting``) is handled at once instead, and never stored.

The commit points, in their order: ``keep`` (known, and so acknowledged), ``_begin`` (an attempt more), the handler's
own, of which the one with the answer settles the update (``handling.done``), and ``_settle`` for those without one.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import nullcontext, suppress
from typing import Any

import structlog

from bot.errors import GaveUp, StorageError
from bot.model import Incoming
from bot.services.handling import Handling, under
from bot.services.house import House, answer
from bot.telegram import cards
from bot.telegram.updates import chat_id_of, in_chat, is_fleeting, is_private

log = structlog.get_logger()

MOST_ATTEMPTS = 3  # that an update is begun, where each time the process dies of it
AGAIN = 1.0  # seconds between two attempts to write, where the database is busy or full
LETTING_GO = 1.0  # seconds to note, while we stop, that an update was interrupted

Handle = Callable[[dict[str, Any]], Awaitable[None]]
"""Handles an update, as Telegram's JSON has it. What a person should be told of its failure is told by then: what it
raises leaves the update to the next start."""


class Inbox:
    def __init__(self, house: House, handle: Handle) -> None:
        self._house, self._handle = house, handle
        self._room = asyncio.Semaphore(house.settings.updates.at_once)
        # Whoever was begun when the process died may be why: one at a time, so that the others are not blamed for it.
        self._suspects = asyncio.Semaphore(1)
        self._queues: dict[int, deque[Incoming]] = {}  # by chat
        self._here: set[int] = set()  # updates that are in a queue, being handled, or held
        self._chats: set[asyncio.Task[None]] = set()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._stopping = False

    async def start(self) -> None:
        """Work off what was left when the process ended. Raises ``StorageError``."""
        async with self._house.storage.read() as tx:
            left = await tx.inbox.waiting()
        if left:
            log.info("updates were left from before", count=len(left))
        self._line_up(left)

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Commit updates and have them handled; one that is known has no second effect. Each has a number as its
        ``update_id``. Raises ``StorageError``: then they must not be acknowledged."""
        lasting = [one for one in updates if not is_fleeting(one)]
        for one in updates:
            if is_fleeting(one):  # also where the others come again: answering twice does no harm, being late does
                self._pass_on(one)
        if not lasting:
            return
        now = self._house.clock()
        kept = [
            Incoming(update_id=one["update_id"], chat_id=chat_id_of(one), received_at=now, body=json.dumps(one))
            for one in lasting
        ]
        async with self._house.storage.write() as tx:
            await tx.inbox.add(kept)
            waiting = await tx.inbox.waiting([one.update_id for one in kept])
        self._line_up(waiting)

    async def stop(self, patience: float) -> None:
        """Begin nothing more. What is being handled gets ``patience`` seconds; then it is cancelled, and handled at the
        next start, like all that waits."""
        self._stopping = True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
        left = self._chats | self._under_way
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    def _pass_on(self, update: Mapping[str, Any]) -> None:
        if not self._stopping:
            task = asyncio.create_task(self._handle_now(update))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _handle_now(self, update: Mapping[str, Any]) -> None:
        try:
            await self._handle(dict(update))
        except Exception as error:
            log.error("update not handled", update=update["update_id"], error=type(error).__name__)

    def _line_up(self, waiting: Sequence[Incoming]) -> None:
        for one in waiting:
            if one.update_id in self._here:
                continue
            self._here.add(one.update_id)
            if one.chat_id not in self._queues:
                self._queues[one.chat_id] = deque()
                task = asyncio.create_task(self._work_off(one.chat_id))
                self._chats.add(task)
                task.add_done_callback(self._chats.discard)
            self._queues[one.chat_id].append(one)

    async def _work_off(self, chat_id: int) -> None:
        queue = self._queues[chat_id]
        try:
            while queue and not self._stopping:
                one = queue.popleft()
                async with self._suspects if one.attempts else nullcontext(), self._room:
                    await self._turn(one.update_id)
        finally:
            del self._queues[chat_id]

    async def _turn(self, update_id: int) -> None:
        begun = None if self._stopping else await self._begin(update_id)
        if begun is None:
            self._here.discard(update_id)
        elif begun.attempts > MOST_ATTEMPTS:
            await self._give_up(begun)
        else:
            handling = Handling((update_id,), self._carry_out, step=begun.steps_done, line=begun.line)
            await self._carry_out(handling, self._handle(in_chat(json.loads(begun.body), begun.chat_id)))

    async def _begin(self, update_id: int) -> Incoming | None:
        while True:
            try:
                async with self._house.storage.write() as tx:
                    return await tx.inbox.begin(update_id)
            except StorageError as error:
                log.error("update not begun yet", error=str(error))
                await asyncio.sleep(AGAIN)

    async def _carry_out(self, handling: Handling, work: Awaitable[None]) -> None:
        """Do ``work`` with these updates being handled, and settle them, unless that is done or they are held."""
        task = asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        try:
            with under(handling):
                await work
        except asyncio.CancelledError:
            await self._release(handling)
            raise
        except Exception as error:
            # Only its kind: what it says may be a person's words.
            log.error("updates not handled", updates=handling.update_ids, error=type(error).__name__)
            self._here.difference_update(handling.update_ids)
        else:
            if not handling.held:
                await self._settle(handling)
        finally:
            self._under_way.discard(task)

    async def _settle(self, handling: Handling) -> None:
        """However often that takes: what is handled must not be handled again."""
        while True:
            try:
                async with self._house.storage.read() as tx:
                    left = await tx.inbox.waiting(handling.update_ids)
                if left:  # no answer has settled it
                    async with self._house.storage.write() as tx:
                        await tx.inbox.settle(handling.update_ids)
                break
            except StorageError as error:
                log.error("updates not settled yet", error=str(error))
                await asyncio.sleep(AGAIN)
        self._here.difference_update(handling.update_ids)

    async def _release(self, handling: Handling) -> None:
        with suppress(StorageError, TimeoutError):
            async with asyncio.timeout(LETTING_GO), self._house.storage.write() as tx:
                await tx.inbox.release(handling.update_ids)
        log.info("interrupted: handled at the next start", updates=handling.update_ids)

    async def _give_up(self, begun: Incoming) -> None:
        log.error("update given up: the process died each time", update=begun.update_id, attempts=MOST_ATTEMPTS)
        try:
            async with self._house.storage.write() as tx:
                await tx.inbox.give_up(begun.chat_id, MOST_ATTEMPTS)  # once for all parts of one request
                if is_private(begun.chat_id):  # elsewhere it may have been nothing that was meant for us
                    chat = await tx.chats.get(begun.chat_id)
                    apology = cards.failure(chat.language if chat else "en", GaveUp())
                    await answer(tx, begun.chat_id, [apology], self._house.clock())
        except StorageError as error:
            log.error("update not given up yet", error=str(error))
        self._house.wake()
        self._here.discard(begun.update_id)
