"""JSON Lines in, JSON Lines out: in order, each answer as soon as it is there, and no line stops the others."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, TypeVar, cast

from bot.errors import BadInput, NotAFeed, NothingToRead, WorkFailed
from bot.terminal.output import emit_json

STEP = 64 * 1024  # bytes read at a time
LONGEST_LINE = 64 * 1024 * 1024  # bytes

Line = Mapping[str, Any]
Fields = dict[str, Any]
Kind = TypeVar("Kind")


class BadLine(ValueError):
    """A line that cannot be used, and why."""


async def answer_each(act: Callable[[Line], Awaitable[Fields]], *, ahead: int, otherwise: Fields | None = None) -> None:
    """Read lines from standard input, write ``act``'s answer to each, with its id, to standard output. So many lines as
    ``ahead`` says are in work at a time.

    A document in which ``act`` finds nothing (``NotAFeed``, ``NothingToRead``) is answered with ``otherwise`` and an
    ``error``, and so is a line that could not be used, or on which a worker gave up. Raises ``BadInput`` at the end
    where there were any of the latter."""
    pending: asyncio.Queue[asyncio.Task[tuple[Fields, bool]] | None] = asyncio.Queue(ahead)

    async def take_up() -> None:
        try:
            async for raw in _lines_as_they_come(ahead):
                await pending.put(asyncio.create_task(_answered(raw, act, otherwise or {})))
        except OSError:  # standard input cannot be read (any more)
            await pending.put(None)
            raise
        await pending.put(None)

    reading = asyncio.create_task(take_up())
    failed = total = 0
    while (task := await pending.get()) is not None:
        answer, fine = await task
        emit_json(answer)
        total, failed = total + 1, failed + (not fine)
    await reading
    complain_of(failed, total)


def complain_of(failed: int, total: int) -> None:
    """Raises ``BadInput`` where some of the lines were no use."""
    if failed:
        raise BadInput(
            f"{failed} of {total} line{'s' if total > 1 else ''} could not be dealt with; their answers say why"
        )


async def _answered(raw: bytes, act: Callable[[Line], Awaitable[Fields]], otherwise: Fields) -> tuple[Fields, bool]:
    """(the answer, whether the line could be dealt with)."""
    name: Any = None
    try:
        line = parsed(raw)
        name = line.get("id")
        return {"id": name} | await act(line), True
    except (NotAFeed, NothingToRead) as error:
        return {"id": name} | otherwise | {"error": str(error)}, True
    except (BadLine, WorkFailed) as error:
        return {"id": name} | otherwise | {"error": str(error)}, False


def parsed(raw: bytes) -> Line:
    """One line. Raises ``BadLine``."""
    if len(raw) > LONGEST_LINE:
        raise BadLine(f"a line of over {LONGEST_LINE // 2**20} MiB")
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested without end
        raise BadLine(f"not JSON: {str(error)[:80]}") from None
    if not isinstance(line, dict):
        raise BadLine("not a JSON object")
    return line


def field(line: Line, name: str, kind: type[Kind], default: Kind | None = None) -> Kind:
    """A field of a line; null counts as missing. Raises ``BadLine`` where it is missing and has no ``default``, or is
    of another kind. Halves of surrogate pairs, which JSON lets pass, become question marks."""
    value = line.get(name)
    if value is None:
        if default is None:
            raise BadLine(f"no {name}")
        return default
    if not isinstance(value, kind) or isinstance(value, bool):
        raise BadLine(f"{name}: found {type(value).__name__}, expected {kind.__name__}")
    return cast(Kind, value.encode("utf-8", "replace").decode()) if isinstance(value, str) else value


def count(line: Line, name: str) -> int | None:
    """A whole number from 1 on, or None where the line has none. Raises ``BadLine``."""
    if line.get(name) is None:
        return None
    value = field(line, name, int)
    if value < 1:
        raise BadLine(f"{name}: found {value}, expected 1 or more")
    return value


def lines() -> Iterator[bytes]:
    """The lines of standard input that are not blank, without their ends; what is beyond ``LONGEST_LINE`` is cut off
    a byte later, so that ``parsed`` can tell."""
    stdin, size = sys.stdin.fileno(), 0
    kept: list[bytes] = []
    while chunk := os.read(stdin, STEP):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            if line := b"".join([*kept, end]).strip():
                yield line
            kept, size = [], 0
        if size <= LONGEST_LINE:
            kept.append(rest)
            size += len(rest)
    if line := b"".join(kept).strip():
        yield line


async def _lines_as_they_come(ahead: int) -> AsyncIterator[bytes]:
    """``lines``, read by a thread, at most ``ahead`` of them in advance: nobody can tell when standard input has the
    next one. Raises ``OSError``.

    The thread is a daemon and reads the bare descriptor, so that neither Ctrl+C nor the interpreter's end waits for
    it."""
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[bytes | OSError | None] = asyncio.Queue()
    room = threading.Semaphore(ahead)

    def read() -> None:
        last: OSError | None = None
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody wants lines any more
            try:
                for line in lines():
                    room.acquire()
                    loop.call_soon_threadsafe(arrived.put_nowait, line)
            except OSError as error:
                last = error
            loop.call_soon_threadsafe(arrived.put_nowait, last)

    threading.Thread(target=read, daemon=True).start()
    while (line := await arrived.get()) is not None:
        if isinstance(line, OSError):
            raise line
        room.release()
        yield line
