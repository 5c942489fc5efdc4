"""What the bot has asked of the server."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


@dataclass(slots=True, kw_only=True)
class Call:
    """One call of a method. ``params`` are parsed (JSON decoded, numbers as numbers); ``unknown`` names those that the
    method does not have and that were ignored. ``accepted`` says that the call has taken effect, whatever became of its
    answer; ``result_id`` is the message id that it returned. ``error`` is the description it was refused with;
    ``fault`` is the kind of fault that it met."""

    method: str
    params: Mapping[str, Any]
    unknown: tuple[str, ...] = ()
    accepted: bool = False
    result_id: int | None = None
    error: str = ""
    fault: str = ""
    at: float = field(default_factory=time.monotonic)  # seconds, monotonic
    time: datetime = field(default_factory=lambda: datetime.now(UTC))


class Transcript:
    """``calls`` are all calls as they came; ``accepted`` those that took effect, in the order in which they did."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.accepted: list[Call] = []

    def add(self, call: Call) -> Call:
        self.calls.append(call)
        return call

    def accept(self, call: Call, result: object) -> None:
        """Note that ``call`` has taken effect."""
        call.accepted = True
        if isinstance(result, dict) and isinstance(result.get("message_id"), int):
            call.result_id = result["message_id"]
        self.accepted.append(call)
