"""Manners towards hosts: one connection at a time, a gap between requests, and doing as ``Retry-After`` says."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.utils import parsedate_to_datetime

LONGEST_WAIT = 30 * 24 * 3600  # seconds


class _Gate:
    def __init__(self, width: int) -> None:
        self.width = asyncio.Semaphore(width)
        self.waiting = 0
        self.next_start = 0.0  # monotonic seconds


class HostGates:
    """``per_host`` requests at a time to one host, each starting ``gap`` seconds after the one before."""

    def __init__(self, per_host: int, gap: float) -> None:
        self._per_host, self._gap = per_host, gap
        self._gates: dict[str, _Gate] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        gate = self._gates.setdefault(host.lower(), _Gate(self._per_host))
        gate.waiting += 1
        try:
            async with gate.width:
                now = time.monotonic()
                start = max(now, gate.next_start)
                gate.next_start = start + self._gap
                if start > now:
                    await asyncio.sleep(start - now)
                yield
        finally:
            gate.waiting -= 1
            self._forget_idle()

    def _forget_idle(self) -> None:
        if len(self._gates) > 1000:
            now = time.monotonic()
            self._gates = {host: gate for host, gate in self._gates.items() if gate.waiting or gate.next_start > now}


def retry_after(value: str, date: str) -> int | None:
    """Seconds that a server asks us to wait (RFC 9110, section 10.2.3), a month at most: a number, or a date, which is
    measured against the server's own ``Date``. None where it asks for nothing we can read."""
    stated = value.strip()
    if stated.isascii() and stated.isdigit():
        return LONGEST_WAIT if len(stated) > 9 else min(int(stated), LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(stated) - parsedate_to_datetime(date)
    except (TypeError, ValueError, OverflowError):
        return None
    return max(0, min(int(wait.total_seconds()), LONGEST_WAIT))
