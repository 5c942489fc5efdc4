"""Places at which a bot can be killed: around each commit, named after the function that opened the transaction, and
around each call of Telegram. Put around the product from outside, in the process that is to die: it knows nothing."""

from __future__ import annotations

import ast
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.services.guarding import Guarded
from bot.telegram.sender import TelegramSender

ROOT = Path(__file__).parents[2]
SEND = "telegram.sender.TelegramSender.send"
DELETE = "telegram.sender.TelegramSender.delete"
MOMENTS = ("before", "after")  # the commit or the call
# By ``lede import`` alone; and what all others go through.
_NEVER = {"services.importing.Importing.take_in", "services.guarding.Guarded.write"}
_ELSEWHERE = ("cli", "storage", "playground")  # what does not run in the bot, and what opens no transaction of its own


@dataclass(slots=True)
class Failpoints:
    """Ends this process, as ``kill -9`` does, at the ``nth`` passing (0: never) of any of the ``deadly`` points (none
    named: of all). ``passed`` and ``died`` are files that get the name of each point that was passed for the first time
    in this life, and of the one that was its last. In the folder ``claims``, if there is one, each point is claimed by
    the first life that would end there; no other does."""

    passed: Path
    died: Path
    deadly: Collection[str] = ()
    nth: int = 0
    claims: Path | None = None
    _seen: set[str] = field(default_factory=set)

    def reach(self, name: str) -> None:
        if name not in self._seen:
            self._seen.add(name)
            _append(self.passed, name)
        if self.nth and (not self.deadly or name in self.deadly) and self._claimed(name):
            self.nth -= 1
            if not self.nth:
                _append(self.died, name)
                os.kill(os.getpid(), signal.SIGKILL)

    def _claimed(self, name: str) -> bool:
        if self.claims is None:
            return True
        try:
            (self.claims / name).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True

    def install(self) -> None:
        """Around all storages and senders of this process."""
        write, points = Guarded.write, self

        @asynccontextmanager
        async def watched(storage: Guarded, name: str) -> AsyncIterator[Any]:
            async with write(storage) as tx:
                yield tx
                points.reach(f"{name} before")
            points.reach(f"{name} after")

        def calling(call: Callable[..., Awaitable[Any]], name: str) -> Callable[..., Awaitable[Any]]:
            async def watched_call(*args: Any, **kwargs: Any) -> Any:
                points.reach(f"{name} before")
                answer = await call(*args, **kwargs)
                points.reach(f"{name} after")
                return answer

            return watched_call

        Guarded.write = lambda storage: watched(storage, _caller())  # type: ignore[method-assign]
        TelegramSender.send = calling(TelegramSender.send, SEND)  # type: ignore[method-assign]
        TelegramSender.delete = calling(TelegramSender.delete, DELETE)  # type: ignore[method-assign]


def known_points() -> list[str]:
    """Every point that a bot comes past, found in the source."""
    places = [place for path in _sources() for place in _writers(path)]
    return [f"{place} {moment}" for place in sorted({*places, SEND, DELETE} - _NEVER) for moment in MOMENTS]


def _caller() -> str:
    code = sys._getframe(2)
    return f"{code.f_globals['__name__']}.{code.f_code.co_qualname}".removeprefix("bot.")


def _sources() -> Iterator[Path]:
    for path in sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("handlers/**/*.py")]):
        if path.relative_to(ROOT).parts[1] not in _ELSEWHERE:
            yield path


def _writers(path: Path) -> Iterator[str]:
    """The functions of this module that open a write transaction."""
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removeprefix("bot.")
    for name, function in _functions(ast.parse(path.read_text("utf-8")), module):
        if any(_opens(node) for node in _own(function)):
            yield name


def _functions(tree: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not isinstance(node, ast.ClassDef):
                yield f"{name}.{node.name}", node
            inner = "" if isinstance(node, ast.ClassDef) else ".<locals>"
            yield from _functions(node, f"{name}.{node.name}{inner}")


def _own(function: ast.AST) -> Iterator[ast.AST]:
    """What is in a function, but not what is in functions inside it."""
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node
            yield from _own(node)


def _opens(node: ast.AST) -> bool:
    """``async with <storage>.write()``."""
    calls = [item.context_expr for item in node.items] if isinstance(node, ast.AsyncWith) else []
    return any(
        isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "write"
        for call in calls
    )


def _append(path: Path, name: str) -> None:
    """At once: what is written is the kernel's, and outlives us."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, f"{name}\n".encode())
    os.close(descriptor)
