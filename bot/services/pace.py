"""How fast we may send, as Telegram asks (Bots FAQ, "My bot is hitting limits"): about 30 messages a second in all, one
a second in a chat, 20 a minute in a group. Python-telegram-bot's limiter has no limit per private chat."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from bot.config import Delivery


class Pace:
    """Counts messages as they leave. ``seconds`` is a monotonic clock."""

    def __init__(self, settings: Delivery, seconds: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._seconds = settings, seconds
        self._recent: deque[float] = deque()  # the last second, over all chats
        self._ready_at: dict[int, float] = {}  # chats that rest, and until when
        self._groups: dict[int, deque[float]] = {}  # the last minute of each group

    def room(self) -> tuple[int, float]:
        """(how many messages may start now, seconds until one may where none may)."""
        now = self._seconds()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        room = max(1, int(self._settings.per_second)) - len(self._recent)
        return (room, 0.0) if room > 0 else (0, self._recent[0] + 1 - now)

    def resting(self) -> set[int]:
        """Chats that have just had a message."""
        now = self._seconds()
        self._ready_at = {chat: at for chat, at in self._ready_at.items() if at > now}
        self._groups = {chat: sent for chat, sent in self._groups.items() if sent[-1] > now - 60}
        return set(self._ready_at)

    def rest(self) -> float:
        """Seconds until the first resting chat may go on; 0 where none rests."""
        return max(0.0, min(self._ready_at.values()) - self._seconds()) if self._ready_at else 0.0

    def spend(self, chat_id: int) -> None:
        """A message to this chat starts now."""
        now = self._seconds()
        self._recent.append(now)
        self._ready_at[chat_id] = max(now + self._settings.per_chat_gap, self._group_ready(chat_id, now))

    def _group_ready(self, chat_id: int, now: float) -> float:
        if chat_id > 0:  # ids of groups and channels are negative
            return now
        sent = self._groups.setdefault(chat_id, deque())
        while sent and sent[0] <= now - 60:
            sent.popleft()
        sent.append(now)
        return sent[0] + 60 if len(sent) >= self._settings.group_per_minute else now
