"""Trouble on demand: what the next calls of a method meet on their way.

| kind           | does the call take effect? | what the bot sees                                  |
|----------------|----------------------------|----------------------------------------------------|
| delay          | yes, at once               | the answer, after ``seconds``                      |
| slow           | yes, after ``seconds``     | the answer, after ``seconds``                      |
| flood          | no                         | 429 with retry_after, which is ``seconds``         |
| drop_before    | no                         | the connection is reset                            |
| drop_after     | yes                        | the connection is reset                            |
| error500       | no                         | 500                                                |
| error500_after | yes                        | 500                                                |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

FaultKind = Literal["delay", "slow", "flood", "drop_before", "drop_after", "error500", "error500_after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    kind: FaultKind
    seconds: float = 0.0


class Faults:
    """The faults that are still to come, by method, in the order in which they were added."""

    def __init__(self) -> None:
        self._coming: dict[str, list[Fault]] = {}

    def add(self, *, method: str, kind: FaultKind, seconds: float = 0.0, times: int = 1) -> None:
        """The next ``times`` calls of ``method`` meet this fault. Raises ``ValueError`` for a kind that is none."""
        if kind not in get_args(FaultKind):
            raise ValueError(f"{kind!r} is no fault; there are {', '.join(get_args(FaultKind))}")
        fault = Fault(kind=kind, seconds=seconds)
        self._coming.setdefault(method.lower(), []).extend([fault] * times)

    def next(self, method: str) -> Fault | None:
        """The fault that a call of ``method`` meets now, taken from the list."""
        coming = self._coming.get(method.lower())
        return coming.pop(0) if coming else None

    def clear(self) -> None:
        self._coming.clear()
