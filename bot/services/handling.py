"""Which updates are being handled: so that the transaction with their answer is the one that settles them.

A crash before that commit has them handled again, one after it does not. Who hands out several answers, or commits an
effect before its answer, takes ``steps``: each one's transaction notes how far it has come, and the last one settles.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from bot.storage.base import UnitOfWork

CarryOut = Callable[["Handling", Awaitable[None]], Awaitable[None]]


@dataclass(slots=True)
class Handling:
    """One update, or several that make one request. ``carry_out`` is the inbox's; ``step`` counts from 0; ``line`` is
    the message that says what is being done. What is ``held`` is not settled when its handler returns: it is carried
    out later, with what belongs to it."""

    update_ids: tuple[int, ...]
    carry_out: CarryOut
    step: int = 0
    line: int | None = None
    steps: int = 1
    held: bool = False


_current: ContextVar[Handling | None] = ContextVar("handling", default=None)


@contextmanager
def under(handling: Handling) -> Iterator[None]:
    """Within the block, and the tasks that begin there, these updates are being handled."""
    before = _current.set(handling)
    try:
        yield
    finally:
        _current.reset(before)


async def done(tx: UnitOfWork) -> None:
    """Within ``tx``: a step of what is being handled is done, and where it is the last one all of it. Nothing happens
    where no update is being handled."""
    handling = _current.get()
    if handling is None:
        return
    if handling.step + 1 < handling.steps:
        await tx.inbox.note_steps(handling.update_ids, handling.step + 1)
    else:
        await tx.inbox.settle(handling.update_ids)


def steps(count: int) -> Iterator[int]:
    """The steps of what is being handled, from 0, without those that were done before a crash. Each should commit, by
    an answer or with ``done``."""
    handling = _current.get()
    if handling is None:
        yield from range(count)
        return
    handling.steps = count
    for step in range(min(handling.step, count - 1), count):
        handling.step = step
        yield step
        handling.line = None


def line() -> int | None:
    """The message that has said, perhaps before a crash, what is being done: the answer is to take its place."""
    handling = _current.get()
    return handling.line if handling else None


async def note_line(tx: UnitOfWork, message_id: int) -> None:
    """Within ``tx``: a message has said what is being done."""
    handling = _current.get()
    if handling is not None:
        handling.line = message_id
        await tx.inbox.note_line(handling.update_ids, message_id)


def no_more_steps() -> None:
    """Whatever comes next is the last that is said to what is being handled."""
    handling = _current.get()
    if handling is not None:
        handling.steps = 0


def hold() -> Handling | None:
    """Take what is being handled out of its handler's hands: see ``carry_out``. None where nothing is."""
    handling = _current.get()
    if handling is not None:
        handling.held = True
    return handling


async def carry_out(held: Sequence[Handling], work: Awaitable[None]) -> None:
    """Do ``work`` for all that was held, as one request; then they are settled."""
    if not held:
        await work
        return
    ids = tuple(update_id for one in held for update_id in one.update_ids)
    first = held[0]
    await first.carry_out(Handling(ids, first.carry_out, step=first.step, line=first.line), work)
