"""What has to be known of an update before it is read: Telegram's JSON as it comes (Bot API, Update)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def chat_id_of(update: Mapping[str, Any]) -> int:
    """The chat that an update belongs to; 0 where it names none."""
    for content in update.values():
        if isinstance(content, Mapping):
            return _chat_in(content)
    return 0


def _chat_in(content: Mapping[str, Any]) -> int:
    """Of a message or a change of membership its own, of a press that of its message, else the person's private one."""
    for place in (content.get("chat"), content.get("message"), content.get("from")):
        if isinstance(place, Mapping):
            chat = place.get("chat", place)
            found = chat.get("id") if isinstance(chat, Mapping) else None
            if isinstance(found, int):
                return found
    return 0


def is_fleeting(update: Mapping[str, Any]) -> bool:
    """Whether it wants its answer within seconds, and is worth nothing later: what somebody types after our name in
    any chat (Bot API, InlineQuery)."""
    return "inline_query" in update


def is_private(chat_id: int) -> bool:
    """Private chats have their person's number, which is positive; all others have negative ones (Bot API, Chat)."""
    return chat_id > 0
