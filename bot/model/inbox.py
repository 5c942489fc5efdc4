from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An update in the inbox. ``body`` is Telegram's own JSON (Bot API, Update); it is empty once it is settled, or
    where it was not asked for. ``attempts`` is how often it was begun, ``steps_done`` how much of it is answered;
    ``line`` is the message that says what is being done about it, and that its answer takes the place of."""

    update_id: int
    chat_id: int = 0  # 0: of no chat, or settled
    received_at: datetime
    attempts: int = 0
    steps_done: int = 0
    line: int | None = None
    body: str = ""
