"""Messages that belong together: a paste that Telegram has split at 4096 characters, and an album.

Telegram sends such parts one after another within a moment, as separate messages. They are held until it is quiet, then
handled as one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from handlers.request import Request

QUIET = 1.5  # seconds without another part
SPLIT_AT = 4096  # UTF-16 units or characters: clients differ, so the parts are nearly that long
NEARLY = 3500  # clients break at a line or a word before the limit


@dataclass(slots=True)
class _Gathered:
    parts: list[Request] = field(default_factory=list)
    timer: asyncio.Task[None] | None = None


class Gathering:
    """Holds the parts of each chat. ``done`` gets the joined request."""

    def __init__(self, done: Callable[[Request], Awaitable[None]], quiet: float = QUIET) -> None:
        self._done, self._quiet = done, quiet
        self._held: dict[int, _Gathered] = {}

    def holds(self, request: Request) -> bool:
        """Whether this message is a part of something: then it is kept, and handled once all is here."""
        held = self._held.get(request.chat.id)
        if held is None and not (request.album or len(request.text) >= NEARLY):
            return False
        if held and not _continues(held.parts[-1], request):
            self._flush_soon(request.chat.id, 0)
            self._held.pop(request.chat.id)
            return self.holds(request)
        held = self._held.setdefault(request.chat.id, _Gathered())
        held.parts.append(request)
        self._flush_soon(request.chat.id, self._quiet)
        return True

    async def flush(self) -> None:
        """Handle what is held, now (at shutdown)."""
        timers = [held.timer for held in self._held.values() if held.timer]
        for chat_id in list(self._held):
            self._flush_soon(chat_id, 0)
        await asyncio.gather(
            *(held.timer for held in self._held.values() if held.timer), *timers, return_exceptions=True
        )

    def _flush_soon(self, chat_id: int, wait: float) -> None:
        held = self._held[chat_id]
        if held.timer:
            held.timer.cancel()
        held.timer = asyncio.create_task(self._flush(chat_id, held, wait))

    async def _flush(self, chat_id: int, held: _Gathered, wait: float) -> None:
        await asyncio.sleep(wait)
        if self._held.get(chat_id) is held:
            del self._held[chat_id]
        await self._done(joined(held.parts))


def _continues(last: Request, request: Request) -> bool:
    """The next part of the same album, or of a paste whose last part was full."""
    if last.album or request.album:
        return last.album == request.album
    return len(last.text) >= NEARLY and not request.command and request.message_id > last.message_id


def joined(parts: list[Request]) -> Request:
    """One request with the text and the links of all parts, under the first one's id."""
    ordered = sorted(parts, key=lambda part: part.message_id)
    text = ordered[0].text
    for before, part in pairwise(ordered):
        if part.text:
            # A client that found no line to break at has broken within one.
            glue = "" if len(before.text) >= SPLIT_AT else "\n"
            text = f"{text}{glue}{part.text}" if text else part.text
    links = tuple(dict.fromkeys(link for part in ordered for link in part.links))
    return replace(ordered[0], text=text, links=links, album="")
