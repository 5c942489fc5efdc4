"""Who is let in, and what whoever runs the bot tells everybody. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LOWEST_CHAT = -(2**63)  # below every id of a chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A link that lets people in, by its ``token``: ``left`` of them, until ``expires_at``."""

    id: int = 0
    token: str
    left: int
    expires_at: datetime


class BroadcastState(StrEnum):
    """draft -> planned -> leaving -> over; or dropped, before it leaves."""

    DRAFT = "draft"  # shown to its author alone
    PLANNED = "planned"  # leaves at ``Broadcast.leaves_at``
    LEAVING = "leaving"
    OVER = "over"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """A text for everybody. Chats up to ``reached``, by id, have it in the outbox, ``total`` of them; all have where it
    is ``complete``. ``chat_id`` is its author's, ``card_id`` the message there that tells how far it is."""

    id: int = 0
    chat_id: int
    words: str
    state: BroadcastState = BroadcastState.DRAFT
    leaves_at: datetime | None = None
    reached: int = LOWEST_CHAT
    total: int = 0
    complete: bool = False
    card_id: int | None = None
    created_at: datetime
