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
| bad_markup     | no, where it has markup    | 400, as for markup that Telegram can't parse       |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

FaultKind = Literal["delay", "slow", "flood", "drop_before", "drop_after", "error500", "error500_after", "bad_markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    kind: FaultKind
    seconds: float = 0.0
    chat: int = 0  # the chat whose calls meet it; 0: any


class Faults:
    """The faults that are still to come, by method, in the order in which they were added."""

    def __init__(self) -> None:
        self._coming: dict[str, list[Fault]] = {}

    def add(self, *, method: str, kind: FaultKind, seconds: float = 0.0, times: int = 1, chat: int = 0) -> None:
        """The next ``times`` calls of ``method`` (``chat``: to this chat) meet this fault. Raises ``ValueError`` for a
        kind that is none."""
        if kind not in get_args(FaultKind):
            raise ValueError(f"{kind!r} is no fault; there are {', '.join(get_args(FaultKind))}")
        fault = Fault(kind=kind, seconds=seconds, chat=chat)
        self._coming.setdefault(method.lower(), []).extend([fault] * times)

    def next(self, method: str, chat: int = 0) -> Fault | None:
        """The fault that a call of ``method`` to this chat meets now, taken from the list."""
        coming = self._coming.get(method.lower(), [])
        fault = next((one for one in coming if one.chat in {0, chat}), None)
        if fault is not None:
            coming.remove(fault)
        return fault

    def clear(self) -> None:
        self._coming.clear()
