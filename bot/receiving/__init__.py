"""Telegram's side of the bot: connecting, receiving updates, introducing ourselves, and letting go again."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib.util import find_spec
from typing import Any

import structlog
from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError
from telegram.ext import Application, ApplicationBuilder

from bot.config import Telegram as TelegramSettings
from bot.errors import SettingsError
from bot.receiving.introducing import introduce
from bot.receiving.polling import Keep, Polling
from bot.receiving.webhook import Webhook
from handlers import ALLOWED_UPDATES
from handlers.files import LimitedRequest, download

log = structlog.get_logger()

# Httpcore tries to import this at each of its locks, several times a call; where it is not installed, Python looks
# through all folders every time, which takes a quarter of what a message costs us.
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]  # not there: import system, "The module cache"

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between two attempts to reach Telegram


class Receiving:
    def __init__(self, settings: TelegramSettings) -> None:
        self._settings = settings
        self._polling: asyncio.Task[None] | None = None
        self._webhook: Webhook | None = None
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .token(settings.token.get_secret_value())
            .base_url(settings.base_url)
            .base_file_url(settings.base_file_url)
            .request(LimitedRequest())
            .updater(None)
            .build()
        )

    async def connect(self) -> None:
        """Wait for Telegram, for as long as it cannot be reached. Raises ``SettingsError`` for a token that it does not
        know."""
        await self._until_reached(self.application.initialize)

    async def start(self, keep: Keep) -> None:
        """Receive updates, by webhook where one is configured, else by long polling. What ``keep`` has committed is
        acknowledged, nothing else. Raises ``SettingsError`` for what Telegram, or this machine, refuses."""
        if self._settings.webhook.url:
            self._webhook = Webhook(self._settings.webhook, keep)
            await self._webhook.start()
            await self._until_reached(self._ask_for_calls)
        else:
            await self._until_reached(self.application.bot.delete_webhook)
            self._polling = asyncio.create_task(Polling(self.application.bot, keep).run())
        log.info("receiving updates", by="webhook" if self._webhook else "polling")

    async def handle(self, update: dict[str, Any]) -> None:
        """An update, as Telegram's JSON has it: see ``inbox.Handle``. Raises what python-telegram-bot raises for one
        that it cannot read."""
        await self.application.process_update(Update.de_json(update, self.application.bot))

    async def stop(self) -> None:
        """Take no more updates. What was not acknowledged comes again at the next start."""
        if self._polling:
            self._polling.cancel()
            with suppress(asyncio.CancelledError):
                await self._polling
        if self._webhook:
            await self._webhook.stop()

    async def close(self) -> None:
        await self.application.shutdown()

    async def download(self, file_id: str, most: int) -> bytes:
        """A file that somebody has sent: see ``attachments.Download``."""
        return await download(self.application.bot, file_id, most)

    async def introduce(self) -> None:
        """See ``introducing``."""
        await introduce(self.application.bot, self._settings.owner)

    async def _until_reached(self, act: Callable[[], Awaitable[object]]) -> None:
        wait = FIRST_WAIT
        while True:
            try:
                await act()
            except InvalidToken as error:
                told = "telegram.token: Telegram does not know this token; ask @BotFather for a new one"
                raise SettingsError(told) from error
            except BadRequest as error:
                raise SettingsError(f"telegram.webhook: Telegram refuses it: {error}") from error
            except NetworkError as error:
                log.warning(
                    "Telegram cannot be reached (telegram.base_url)", error=str(error), next_attempt_in_seconds=wait
                )
            else:
                return
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _ask_for_calls(self) -> None:
        await self.application.bot.set_webhook(
            self._settings.webhook.url,
            secret_token=self._settings.webhook.secret_token.get_secret_value() or None,
            allowed_updates=list(ALLOWED_UPDATES),
        )
