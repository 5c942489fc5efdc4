"""Telegram's limits on sending (Bots FAQ, "My bot is hitting limits"): about 30 messages a second in all, one a second
to a chat with short bursts, 20 a minute to a group."""

from __future__ import annotations

import time
from collections.abc import Callable

from bot.playground.refusals import flood

LIMITED = frozenset(
    {"sendmessage", "sendrichmessage", "senddocument", "sendphoto", "editmessagetext", "editmessagereplymarkup"}
)
BURST = 3  # messages to one chat at once, where it has been quiet


class Bucket:
    """Tokens that come back at ``rate`` a second, up to ``size``."""

    def __init__(self, rate: float, size: float, now: float) -> None:
        self._rate, self._size = rate, size
        self._tokens, self._at = size, now

    def wait(self, now: float) -> float:
        """Seconds until there is a token; 0 where there is one."""
        self._tokens = min(self._size, self._tokens + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1.0 - self._tokens) / self._rate)

    def take(self) -> None:
        self._tokens -= 1.0


class Limits:
    """``now`` is a monotonic clock, in seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._all = Bucket(30.0, 30.0, now())
        self._chats: dict[int, Bucket] = {}

    def spend(self, method: str, chat_id: int) -> None:
        """Count a call. Raises ``Refused`` with the wait where there were too many; that call then does not count."""
        if method.lower() not in LIMITED:
            return
        now = self._now()
        rate, size = (1.0, float(BURST)) if chat_id > 0 else (20 / 60, 20.0)
        chat = self._chats.setdefault(chat_id, Bucket(rate, size, now))
        wait = max(self._all.wait(now), chat.wait(now))
        if wait > 0:
            raise flood(wait)
        self._all.take()
        chat.take()
