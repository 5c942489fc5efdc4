"""What has to be known of an update before it is read: Telegram's JSON as it comes (Bot API, Update)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def chat_id_of(update: Mapping[str, Any]) -> int:
    """The chat that an update belongs to; 0 where it names none."""
    chat = _chat_of(update)
    return chat["id"] if chat else 0


def in_chat(update: dict[str, Any], chat_id: int) -> dict[str, Any]:
    """The update, changed in place: as one of this chat, where its own has become that since (a supergroup)."""
    chat = _chat_of(update)
    if chat and chat_id and chat["id"] != chat_id:
        chat |= {"id": chat_id, "type": "supergroup"}
    return update


def _chat_of(update: Mapping[str, Any]) -> dict[str, Any] | None:
    return next((_chat_in(content) for content in update.values() if isinstance(content, Mapping)), None)


def _chat_in(content: Mapping[str, Any]) -> dict[str, Any] | None:
    """Of a message or a change of membership its own, of a press that of its message, else the person's private one."""
    for place in (content.get("chat"), content.get("message"), content.get("from")):
        if isinstance(place, Mapping):
            chat = place.get("chat", place)
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                return chat
    return None


def is_fleeting(update: Mapping[str, Any]) -> bool:
    """Whether it wants its answer within seconds, and is worth nothing later: what somebody types after our name in
    any chat (Bot API, InlineQuery)."""
    return "inline_query" in update


def is_private(chat_id: int) -> bool:
    """Private chats have their person's number, which is positive; all others have negative ones (Bot API, Chat)."""
    return chat_id > 0
