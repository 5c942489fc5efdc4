"""Messages that belong together: a paste that Telegram has split at 4096 characters, and an album.

Telegram sends such parts one after another within a moment, as separate messages. They are held until it is quiet, then
handled as one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from weakref import WeakValueDictionary

from bot.services.handling import Handling, carry_out, hold
from handlers.request import Request

QUIET = 1.5  # seconds without another part
SPLIT_AT = 4096  # UTF-16 units or characters: clients differ, so the parts are nearly that long
LEAST = 2000  # characters: a client breaks at a line or a word before the limit, so a first part may be shorter

Writer = tuple[int, int]  # a chat, and who writes in it


@dataclass(slots=True)
class _Gathered:
    parts: list[Request] = field(default_factory=list)
    handlings: list[Handling] = field(default_factory=list)
    timer: asyncio.Task[None] | None = None


class Gathering:
    """Holds the parts of each person in each chat. ``done`` gets the joined request."""

    def __init__(self, done: Callable[[Request], Awaitable[None]], quiet: float = QUIET) -> None:
        self._done, self._quiet = done, quiet
        self._held: dict[Writer, _Gathered] = {}
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()  # by chat
        self._tasks: set[asyncio.Task[None]] = set()

    async def holds(self, request: Request, *, begins: bool = True) -> bool:
        """Whether this message is a part of something: then it is kept, and handled once all is here. ``begins``: it
        may be the first part. Where it goes on from nothing, what was held before it has been handled first."""
        writer = request.chat.id, request.sender
        held = self._held.get(writer)
        if held is None or not _continues(held.parts[-1], request):
            await self.finish(*writer)
            if not (begins and (request.album or len(request.text) >= LEAST)):
                return False
        held = self._held.setdefault(writer, _Gathered())
        held.parts.append(request)
        if handling := hold():
            held.handlings.append(handling)
        self._flush_soon(writer, self._quiet)
        return True

    async def finish(self, chat_id: int, sender: int) -> None:
        """Before something else in the chat is handled: what its writer has sent in parts is complete, and is handled
        first; so is what others have completed. What others are still sending goes on."""
        held = self._held.get((chat_id, sender))
        if held:
            self._flush_soon((chat_id, sender), 0)
            if held.timer:
                await asyncio.wait({held.timer})
        async with self._turn(chat_id):
            pass

    def _turn(self, chat_id: int) -> asyncio.Lock:
        return self._turns.setdefault(chat_id, asyncio.Lock())

    def has_begun(self, request: Request) -> bool:
        """Whether parts of its writer are held, which this may go on from."""
        return (request.chat.id, request.sender) in self._held

    def drop(self) -> None:
        """Let go what is held. It stays in the inbox, and is gathered again with what still comes of it."""
        for held in self._held.values():
            if held.timer:
                held.timer.cancel()
        self._held.clear()

    def _flush_soon(self, writer: Writer, wait: float) -> None:
        held = self._held[writer]
        if held.timer:
            held.timer.cancel()
        held.timer = asyncio.create_task(self._flush(writer, held, wait))
        self._tasks.add(held.timer)
        held.timer.add_done_callback(self._tasks.discard)

    async def _flush(self, writer: Writer, held: _Gathered, wait: float) -> None:
        await asyncio.sleep(wait)
        if self._held.get(writer) is held:
            del self._held[writer]
        async with self._turn(writer[0]):
            await carry_out(held.handlings, self._done(joined(held.parts)))


def _continues(last: Request, request: Request) -> bool:
    """The next part of the same album, or of a paste whose last part had no room for this one's first line."""
    if last.album or request.album:
        return last.album == request.album
    if request.files or request.command or request.origin != last.origin or request.message_id < last.message_id:
        return False
    return _units(last.text) + 1 + _units(request.text.partition("\n")[0]) >= SPLIT_AT


def _units(text: str) -> int:
    """UTF-16 units, in which clients count."""
    return len(text.encode("utf-16-le")) // 2


def joined(parts: list[Request]) -> Request:
    """One request with the text, the links, the files and the argument of all parts, under the first one's id."""
    ordered = sorted(parts, key=lambda part: part.message_id)
    text = ordered[0].text
    for before, part in pairwise(ordered):
        if part.text:
            # A client that found no line to break at has broken within one.
            glue = "" if len(before.text) >= SPLIT_AT else "\n"
            text = f"{text}{glue}{part.text}" if text else part.text
    links = tuple(dict.fromkeys(link for part in ordered for link in part.links))
    argument = "".join(text.split(maxsplit=1)[1:]) if ordered[0].command else ""
    files = tuple(file for part in ordered for file in part.files)
    return replace(ordered[0], text=text, links=links, files=files, argument=argument, album="")
