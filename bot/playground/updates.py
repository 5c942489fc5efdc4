"""The updates that wait for the bot, and getUpdates' way of handing them out (Bot API, "Getting updates")."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Iterable
from typing import Any

from bot.playground.chats import Signal
from bot.playground.refusals import conflict

Update = dict[str, Any]

# Without a word on allowed_updates a bot gets everything but these.
_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_FIRST_IDS = range(100_000_000, 1_000_000_000)  # by chance, as Telegram has it: a bot remembers those it has seen
_AHEAD = 10  # an offset further beyond the newest update is taken for none


class UpdateQueue:
    """Updates in order of their ids, until they are confirmed."""

    def __init__(self) -> None:
        self._waiting: deque[Update] = deque()
        self._next_id = random.choice(_FIRST_IDS)  # noqa: S311 - no secret
        self._poller: asyncio.Future[None] | None = None
        self.allowed: tuple[str, ...] = ()  # empty: the default
        self.arrived = Signal()

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: str, content: dict[str, Any]) -> None:
        """Add an update, unless the bot does not want this kind."""
        if kind in self.allowed or (not self.allowed and kind not in _UNASKED):
            self._waiting.append({"update_id": self._next_id, kind: content})
            self._next_id += 1
            self.arrived.fire()
            self._wake()

    def allow(self, kinds: Iterable[object]) -> None:
        """From now on, queue these kinds only; none named: the default ones."""
        self.allowed = tuple(kind for kind in kinds if isinstance(kind, str))

    def head(self) -> Update | None:
        return self._waiting[0] if self._waiting else None

    def confirm(self, update_id: int) -> None:
        """Forget this update and all before it."""
        while self._waiting and self._waiting[0]["update_id"] <= update_id:
            self._waiting.popleft()

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, offset: int, limit: int) -> list[Update]:
        """Confirm what is before ``offset`` and return what comes next. A negative offset keeps that many of the newest
        updates and forgets the others; 0 confirms nothing."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif 0 < offset <= self._next_id + _AHEAD:
            self.confirm(offset - 1)
        return [self._waiting[index] for index in range(min(limit, len(self._waiting)))]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """As ``take``, but wait for an update. A second poller ends the first one, which gets ``Refused``."""
        ready = self.take(offset, limit)
        if ready or seconds <= 0:
            return ready
        self.end_poll("terminated by other getUpdates request; make sure that only one bot instance is running")
        waiting = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            return []
        finally:
            if self._poller is waiting:
                self._poller = None
        return self.take(0, limit)

    def end_poll(self, why: str = "") -> None:
        """End the long poll under way: with a conflict that says ``why``, else with what there is."""
        poller, self._poller = self._poller, None
        if poller is not None and not poller.done():
            if why:
                poller.set_exception(conflict(why))
            else:
                poller.set_result(None)

    def _wake(self) -> None:
        self.end_poll()
