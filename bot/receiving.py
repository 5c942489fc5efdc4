"""Telegram's side of the bot: connecting, receiving updates, introducing ourselves, and letting go again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram import BotCommand
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.config import Telegram as TelegramSettings
from bot.errors import SettingsError
from bot.texts import languages, say
from handlers import ALLOWED_UPDATES
from handlers.files import LimitedRequest, download
from handlers.in_order import InOrder
from handlers.reception import menu

log = structlog.get_logger()

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between two attempts to reach Telegram
PATIENCE = 2.0  # seconds for Telegram to take note that we stop


class Receiving:
    def __init__(self, settings: TelegramSettings) -> None:
        self._settings = settings
        self._in_order = InOrder()
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .token(settings.token.get_secret_value())
            .base_url(settings.base_url)
            .base_file_url(settings.base_file_url)
            .request(LimitedRequest())
            .concurrent_updates(self._in_order)
            .build()
        )

    async def start(self) -> None:
        """Receive updates, by webhook where one is configured, else by long polling; waits for Telegram for as long as
        it cannot be reached. Raises ``SettingsError`` for what Telegram, or this machine, refuses."""
        await self._until_reached(self.application.initialize)
        await self.application.start()
        await self._until_reached(self._listen_by_webhook if self._settings.webhook.url else self._poll)
        log.info("receiving updates", by="webhook" if self._settings.webhook.url else "polling")

    async def stop(self, patience: float) -> None:
        """Take no more updates; those being handled get ``patience`` seconds, and are cancelled then."""
        updater = self.application.updater
        if updater and updater.running:
            try:
                async with asyncio.timeout(PATIENCE):
                    await updater.stop()
            except (TimeoutError, TelegramError) as error:
                log.info("Telegram was not told that we stop", error=type(error).__name__)
        await self._in_order.finish(patience)
        if self.application.running:
            await self.application.stop()

    async def close(self) -> None:
        await self.application.shutdown()

    async def download(self, file_id: str, most: int) -> bytes:
        """A file that somebody has sent: see ``attachments.Download``."""
        return await download(self.application.bot, file_id, most)

    async def introduce(self) -> None:
        """Set the command menu, in each language we speak. Without it the bot works all the same."""
        bot = self.application.bot
        try:
            await bot.set_my_commands([BotCommand(*entry) for entry in menu("en")])
            for language in sorted(languages() - {"en"}):
                await bot.set_my_commands([BotCommand(*entry) for entry in menu(language)], language_code=language)
            await bot.set_my_short_description(say("en", "bot-short-description"))
            await bot.set_my_description(say("en", "bot-description"))
        except TelegramError as error:
            log.warning("command menu not set", error=str(error))

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

    async def _poll(self) -> None:
        updater = self.application.updater
        assert updater is not None
        await updater.start_polling(allowed_updates=list(ALLOWED_UPDATES), error_callback=_tell)

    async def _listen_by_webhook(self) -> None:
        updater, webhook = self.application.updater, self._settings.webhook
        assert updater is not None
        try:
            await updater.start_webhook(
                listen=webhook.listen,
                port=webhook.port,
                url_path=webhook.url.partition("://")[2].partition("/")[2],
                webhook_url=webhook.url,
                secret_token=webhook.secret_token.get_secret_value() or None,
                allowed_updates=list(ALLOWED_UPDATES),
            )
        except OSError as error:
            place = f"{webhook.listen}:{webhook.port}"
            told = f"telegram.webhook.port: cannot listen on {place} ({error.strerror or error}); choose another"
            raise SettingsError(told) from error


def _tell(error: TelegramError) -> None:
    """One plain line for what goes wrong while polling; python-telegram-bot tries again by itself."""
    if isinstance(error, Conflict):
        log.error("another bot is running with this token: stop one of them")
    else:
        log.warning("no updates at the moment", error=str(error))
