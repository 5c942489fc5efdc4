"""How fast we may send, as Telegram asks (Bots FAQ, "My bot is hitting limits"): about 30 messages a second in all, one
a second in a chat with short bursts, 20 a minute in a group. Edits count as messages do. Python-telegram-bot's limiter
has no limit per private chat, and one refusal stops everything.

Telegram counts a call when it arrives, which is some time between its start and its end. So a call counts here until a
second after its *end*, less the time that even the quickest call takes: however the network bunches calls together, no
second at Telegram sees more than are allowed.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.config import Delivery

PAID_PER_SECOND = 1000.0  # Bot API, sendMessage, allow_paid_broadcast
LATEST = 1.0  # seconds within which a call is taken to arrive: one that hangs must not hold up all others
RECENT = 300  # calls, of which the quickest tells how long a call takes at least
STEP = 0.2  # seconds; in each no more than its share and a third starts, so that answers need not wait for a whole one
FLOODED = 3  # chats refused in a row, before all are taken to be meant
MINUTE = 60.0


@dataclass(slots=True)
class Call:
    """A message or an edit that is under way, or was."""

    chat_id: int
    started: float
    arrived: float  # by then; both as if the quickest way there took no time


class Window:
    """At most ``most`` calls arrive within any ``seconds``."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._calls: deque[Call] = deque()

    def add(self, call: Call) -> None:
        self._calls.append(call)

    def room(self, now: float) -> int:
        self._forget(now)
        return max(0, self._most - len(self._calls))

    def is_empty(self, now: float) -> bool:
        self._forget(now)
        return not self._calls

    def free_at(self, now: float) -> float:
        """When there is room for one more: ``now`` where there is."""
        if self.room(now):
            return now
        return min(call.arrived for call in self._calls) + self._seconds

    def _forget(self, now: float) -> None:
        if any(call.arrived <= now - self._seconds for call in self._calls):
            self._calls = deque(call for call in self._calls if call.arrived > now - self._seconds)


class Pace:
    """Told of each call when it begins and when it ends. ``seconds`` is a monotonic clock."""

    def __init__(self, settings: Delivery, seconds: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._seconds = settings, seconds
        rate = max(settings.per_second, PAID_PER_SECOND if settings.allow_paid_broadcast else 0.0)
        self._took: deque[float] = deque(maxlen=RECENT)  # seconds
        self._all = Window(max(1, int(rate)), max(1.0, 1 / rate))
        self._step = Window(math.ceil(rate * STEP * 4 / 3), STEP)
        self._next: dict[int, float] = {}  # when a chat is through with what it has had, at one message a gap
        self._groups: dict[int, Window] = {}  # the last minute of each
        self._refused: dict[int, float] = {}  # chats refused since the last success, and until when
        self._held: dict[int, float] = {}  # chats that Telegram makes wait, and until when
        self._held_until = 0.0

    def begin(self, chat_id: int) -> Call:
        """A message to this chat starts now."""
        now = self._seconds()
        call = Call(chat_id, now, now + LATEST)
        self._all.add(call)
        self._step.add(Call(chat_id, now, now))
        if chat_id < 0:  # groups and channels
            self._groups.setdefault(chat_id, Window(self._settings.group_per_minute, MINUTE)).add(call)
        self._next[chat_id] = max(call.started, self._next.get(chat_id, 0.0)) + self._settings.per_chat_gap
        return call

    def end(self, call: Call, *, flooded: float = 0.0) -> None:
        """It is over. ``flooded``: Telegram has refused it, and asks to wait so many seconds. That means this chat; but
        where several in a row are refused it means all, until the shortest of their waits is over."""
        now = self._seconds()
        self._took.append(now - call.started)
        call.arrived = min(call.arrived, now - min(self._took))
        self._next[call.chat_id] = max(self._next.get(call.chat_id, 0.0), now + self._settings.per_chat_gap)
        if not flooded:
            self._refused.clear()
            return
        self._refused[call.chat_id] = self._held[call.chat_id] = now + flooded
        if len(self._refused) >= FLOODED:
            self._held_until = max(self._held_until, min(self._refused.values()))

    def room(self) -> tuple[int, float]:
        """(how many messages may start now, seconds until one may where none may)."""
        now = self._seconds()
        if now < self._held_until:
            return 0, self._held_until - now
        room = min(self._all.room(now), self._step.room(now))
        return room, max(self._all.free_at(now), self._step.free_at(now)) - now

    def wait(self, chat_id: int) -> float:
        """Seconds until something may go to this chat past the outbox (which knows by itself which chats are held)."""
        now = self._seconds()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        room, free_in = self.room()
        return max(0.0 if room else free_in, self.resting().get(chat_id, 0.0), self._held.get(chat_id, now) - now)

    def resting(self) -> dict[int, float]:
        """Chats that have had enough for now, each with the seconds until it may have more."""
        now = self._seconds()
        ahead = (self._settings.per_chat_burst - 1) * self._settings.per_chat_gap
        self._next = {chat: at for chat, at in self._next.items() if at > now}
        self._groups = {chat: window for chat, window in self._groups.items() if not window.is_empty(now)}
        ready = {chat: at - ahead for chat, at in self._next.items()}
        for chat, window in self._groups.items():
            ready[chat] = max(ready.get(chat, now), window.free_at(now))
        return {chat: at - now for chat, at in ready.items() if at > now}
