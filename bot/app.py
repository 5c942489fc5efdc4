"""The bot itself: the services of ``bot.wiring`` with Telegram on one side and the ticks on the other. The only module
in ``bot`` that knows handlers."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from telegram import BotCommand
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.errors import SettingsError
from bot.runtime.health import Health
from bot.runtime.scheduler import Ticker
from bot.services.asking import Asking
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.delivering import Delivering
from bot.services.digesting import Digesting
from bot.services.grouping import Grouping
from bot.services.keeping import Keeping
from bot.services.notifying import Notifying
from bot.services.saving import Saving
from bot.storage.engine import open_storage
from bot.telegram.sender import TelegramSender
from bot.texts import languages, say
from bot.wiring import Stages, opened
from handlers import ALLOWED_UPDATES, register
from handlers.in_order import InOrder
from handlers.reception import Reception, menu
from handlers.services import Services

log = structlog.get_logger()

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]

TICK = 5.0  # seconds between two looks at what is due
DRAIN = 8.0  # seconds that messages on the wire get to finish; container engines kill after 10


async def run(settings: Settings, *, ready: Callable[[], None] = lambda: None, clock: Clock = utc_now) -> None:
    """Run the bot until SIGTERM or SIGINT. ``ready`` is called once it listens. Raises ``StorageError``, and
    ``SettingsError`` for a token that Telegram does not know."""
    storage = await open_storage(settings.database.url)
    try:
        application = _application(settings)
        delivering = Delivering(storage, TelegramSender(application.bot), clock, settings.delivery)
        async with opened(settings, storage, clock=clock, wake=delivering.wake) as stages:
            await Running(settings, application, stages, delivering).until_stopped(ready)
    finally:
        await storage.close()


def _application(settings: Settings) -> TelegramApplication:
    return (
        ApplicationBuilder()
        .token(settings.telegram.token.get_secret_value())
        .base_url(settings.telegram.base_url)
        .base_file_url(settings.telegram.base_file_url)
        .concurrent_updates(InOrder())
        .build()
    )


class Running:
    """The bot at work: Telegram's updates, the ticks and the outbox."""

    def __init__(
        self, settings: Settings, application: TelegramApplication, stages: Stages, delivering: Delivering
    ) -> None:
        house, summarising = stages.house, stages.summarising
        self._settings, self._application, self._stages, self._delivering = settings, application, stages, delivering
        self._grouping = grouping = Grouping(house, summarising)
        asking = Asking(house, stages.reading, summarising)
        self._services = Services(
            house=house,
            chatting=Chatting(house),
            subscribing=stages.subscribing,
            asking=asking,
            saving=Saving(house, asking),
            confirming=Confirming(house),
            digesting=Digesting(house, stages.reading, summarising, grouping),
            notifying=Notifying(house, summarising),
        )
        self._ticker = Ticker()
        self._health = Health(settings.runtime, self._ticker, house.storage.check, self._counts)

    async def until_stopped(self, ready: Callable[[], None]) -> None:
        """Start in the order in which things depend on each other, stop in the opposite one."""
        stopped = _stop_signal()
        uncertain = await self._delivering.recover()
        if uncertain:
            log.warning("messages may not have arrived before the restart", count=uncertain)
        await self._grouping.load()
        try:
            await self._application.initialize()
        except InvalidToken as error:
            raise SettingsError(
                "telegram.token: Telegram does not know this token; ask @BotFather for a new one"
            ) from error
        reception = register(self._application, self._services)
        delivery = asyncio.create_task(self._delivering.run())
        self._add_ticks()
        self._ticker.start()
        await self._health.start()
        await self._application.start()
        await self._listen()
        log.info("receiving updates", by="webhook" if self._settings.telegram.webhook.url else "polling")
        await self._introduce()
        ready()
        await stopped.wait()
        await self._stop(reception, delivery)

    async def _stop(self, reception: Reception, delivery: asyncio.Task[None]) -> None:
        log.info("stopping")
        if self._application.updater and self._application.updater.running:
            await self._application.updater.stop()
        await self._ticker.stop()
        await reception.close()
        await self._application.stop()
        delivery.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await delivery
        await self._delivering.drain(DRAIN)
        await self._health.stop()
        await self._application.shutdown()

    async def _listen(self) -> None:
        """Receive updates: by webhook where one is configured, else by long polling."""
        updater, webhook = self._application.updater, self._settings.telegram.webhook
        assert updater is not None
        allowed = list(ALLOWED_UPDATES)
        if not webhook.url:
            await updater.start_polling(allowed_updates=allowed, bootstrap_retries=-1)
            return
        await updater.start_webhook(
            listen=webhook.listen,
            port=webhook.port,
            url_path=webhook.url.partition("://")[2].partition("/")[2],
            webhook_url=webhook.url,
            secret_token=webhook.secret_token.get_secret_value() or None,
            allowed_updates=allowed,
            bootstrap_retries=-1,
        )

    async def _introduce(self) -> None:
        """Set the command menu, in each language we speak. Without it the bot works all the same."""
        bot = self._application.bot
        try:
            await bot.set_my_commands([BotCommand(*entry) for entry in menu("en")])
            for language in sorted(languages() - {"en"}):
                await bot.set_my_commands([BotCommand(*entry) for entry in menu(language)], language_code=language)
            await bot.set_my_short_description(say("en", "bot-short-description"))
            await bot.set_my_description(say("en", "bot-description"))
        except TelegramError as error:
            log.warning("command menu not set", error=str(error))

    def _add_ticks(self) -> None:
        stages, services = self._stages, self._services
        often = min(TICK, float(self._settings.feeds.poll_interval))
        self._ticker.add("poll", often, stages.polling.round)
        self._ticker.add("read", often, stages.reading.round)
        self._ticker.add("group", often, self._grouping.round)
        self._ticker.add("notify", often, services.notifying.round)
        self._ticker.add("digest", TICK, services.digesting.round)
        self._ticker.add("deliver", TICK, self._wake_delivery)
        self._ticker.add("housekeeping", 3600.0, Keeping(stages.house).round)

    async def _counts(self) -> Mapping[str, int]:
        async with self._stages.house.storage.read() as tx:
            return await tx.outbox.counts()

    async def _wake_delivery(self) -> None:
        """A safety net: whoever commits a message wakes delivery at once."""
        self._delivering.wake()


def _stop_signal() -> asyncio.Event:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, stopped.set)
    return stopped
