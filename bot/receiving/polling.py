"""Long polling (Bot API, getUpdates). python-telegram-bot's own Updater acknowledges updates before anything of them is
stored, and one update that it cannot read holds up all others; the rules for its failures are kept here."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError, TimedOut

from bot.errors import StorageError
from handlers import ALLOWED_UPDATES

log = structlog.get_logger()

Update = dict[str, Any]  # as Telegram's JSON has it
Keep = Callable[[Sequence[Update]], Awaitable[None]]
"""Commits updates; raises ``StorageError`` where it could not."""

LONG = 10  # seconds that Telegram holds a call that has nothing to tell
SILENCE = 5.0  # and so many more until we take it for lost
SLACK = 0.5  # seconds beyond a wait that Telegram asks for
FIRST_WAIT, GROWTH, LONGEST_WAIT = 1.0, 1.5, 30.0  # seconds between attempts, where they fail


class Polling:
    def __init__(self, bot: Bot, keep: Keep) -> None:
        self._bot, self._keep = bot, keep
        self._offset = 0  # everything below it is committed; asking from there on acknowledges it

    async def run(self) -> None:
        """Receive for ever. Cancel to stop: what is not committed by then comes again at the next start."""
        wait = 0.0
        while True:
            try:
                await self._round()
                wait = 0.0
            except RetryAfter as error:
                wait = SLACK + _seconds(error)
            except TimedOut:
                wait = 0.0
            except Exception as error:
                _tell(error)
                wait = min(wait * GROWTH or FIRST_WAIT, LONGEST_WAIT)
            await asyncio.sleep(wait)

    async def _round(self) -> None:
        # Not get_updates: it makes objects of all updates, or of none where it fails with one.
        asked = {"offset": self._offset, "timeout": LONG, "allowed_updates": list(ALLOWED_UPDATES)}
        updates: list[Update] = await self._bot._post("getUpdates", asked, read_timeout=LONG + SILENCE)
        if updates:
            await self._keep(updates)
            self._offset = max(update["update_id"] for update in updates) + 1


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after  # a number, or what its documents announce for later
    return float(after) if isinstance(after, int | float) else after.total_seconds()


def _tell(error: Exception) -> None:
    """One plain line; the next attempt comes by itself."""
    match error:
        case Conflict():
            log.error("another bot is running with this token: stop one of them")
        case StorageError():
            log.error("updates not taken: the database does not take them", error=str(error))
        case TelegramError():
            log.warning("no updates at the moment", error=str(error))
        case _:  # only its kind: it may hold people's words
            log.error("updates not taken", error=type(error).__name__)
