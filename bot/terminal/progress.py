"""A progress bar on standard error; nothing at all where that is no terminal."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

Tick = Callable[[int, int], None]  # told (done, of how many)


@contextmanager
def progress(doing: str) -> Iterator[Tick]:
    """Show how far ``doing`` is, as ``Tick`` is told, until the end of the block."""
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second, for the few commands that show a bar
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


async def side_by_side(works: Sequence[Awaitable[T]], tick: Tick) -> list[T]:
    """What all of ``works`` give, in their order; done side by side, and ``tick`` is told of each that is done."""
    done = 0

    async def one(work: Awaitable[T]) -> T:
        nonlocal done
        result = await work
        done += 1
        tick(done, len(works))
        return result

    return await asyncio.gather(*(one(work) for work in works))
