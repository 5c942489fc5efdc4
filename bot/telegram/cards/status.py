"""How the bot is doing, for who runs it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.model import Message, MessageState
from bot.telegram.cards.parts import message, phrase
from bot.telegram.html import bold, join


def status_card(
    language: str,
    *,
    up: timedelta,
    feeds: tuple[int, int],
    chats: tuple[int, int],
    queue: Mapping[str, int],
    memory: int,
    versions: str,
) -> Message:
    """``feeds``: all, and those that fail; ``chats``: all, and those that can't be written to; ``queue``: messages by
    state; ``memory``: bytes; ``versions`` as they are."""
    hours, minutes = divmod(int(up.total_seconds()) // 60, 60)
    lines = (
        bold(phrase(language, "status-title")),
        phrase(
            language,
            "status-up",
            days=hours // 24,
            hours=hours % 24,
            minutes=minutes,
            versions=versions,
        ),
        phrase(language, "status-feeds", count=feeds[0], failing=feeds[1]),
        phrase(language, "status-chats", count=chats[0], gone=chats[1]),
        phrase(
            language,
            "status-queue",
            pending=queue[MessageState.PENDING],
            sending=queue[MessageState.SENDING],
            uncertain=queue[MessageState.UNCERTAIN],
            failed=queue[MessageState.FAILED],
        ),
        phrase(language, "status-memory", megabytes=round(memory / 1e6)),
    )
    return message(join("\n", lines))
