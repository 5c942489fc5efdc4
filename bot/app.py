"""The bot itself: the services of ``bot.wiring`` with Telegram on one side and the ticks on the other."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable, Mapping

import structlog

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.receiving import Receiving
from bot.runtime.health import Health
from bot.runtime.scheduler import Ticker
from bot.services.asking import Asking
from bot.services.attachments import Attachments
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.delivering import Delivering
from bot.services.digesting import Digesting
from bot.services.filtering import Filtering
from bot.services.grouping import Grouping
from bot.services.keeping import Keeping
from bot.services.learning import Learning
from bot.services.notifying import Notifying
from bot.services.reopening import Reopening
from bot.services.saving import Saving
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.tending import Tending
from bot.storage.engine import open_storage
from bot.telegram.sender import TelegramSender
from bot.wiring import Stages, opened
from handlers import register
from handlers.services import Services

log = structlog.get_logger()

TICK = 5.0  # seconds between two looks at what is due
STOP = 9.0  # seconds in which we stop; container engines kill after 10
HANDLERS = 3.0  # of these, for what people have just asked for


async def run(settings: Settings, *, ready: Callable[[], None] = lambda: None, clock: Clock = utc_now) -> None:
    """Run the bot until SIGTERM or SIGINT. ``ready`` is called once it listens. Raises ``StorageError``, and
    ``SettingsError`` for what Telegram refuses, such as a token that it does not know."""
    stopped = _stop_signal()
    storage = await open_storage(settings.database.url)
    try:
        receiving = Receiving(settings.telegram)
        delivering = Delivering(storage, TelegramSender(receiving.application.bot), clock, settings.delivery)
        async with opened(settings, storage, clock=clock, wake=delivering.wake, say=delivering.say_at_once) as stages:
            await Running(settings, receiving, stages, delivering).until(stopped, ready)
    finally:
        await storage.close()


class Running:
    """The bot at work: Telegram's updates, the ticks and the outbox."""

    def __init__(self, settings: Settings, receiving: Receiving, stages: Stages, delivering: Delivering) -> None:
        house, summarising = stages.house, stages.summarising
        self._settings, self._receiving, self._stages, self._delivering = settings, receiving, stages, delivering
        self._grouping = grouping = Grouping(house, summarising)
        digesting = Digesting(house, stages.reading, summarising, grouping)
        reopening = Reopening(house, summarising)
        asking = Asking(house, stages.reading, summarising, stages.subscribing)
        self._services = Services(
            house=house,
            chatting=Chatting(house),
            subscribing=stages.subscribing,
            asking=asking,
            attachments=Attachments(house, asking, receiving.download),
            saving=Saving(house, asking),
            searching=Searching(house),
            filtering=Filtering(house),
            confirming=Confirming(house),
            digesting=digesting,
            reopening=reopening,
            learning=Learning(house, reopening),
            scheduling=Scheduling(house, digesting),
            notifying=Notifying(house, summarising),
        )
        self._reception = register(receiving.application, self._services)
        self._ticker = Ticker()
        self._health = Health(settings.runtime, self._ticker, house.storage.check, self._counts)

    async def until(self, stopped: asyncio.Event, ready: Callable[[], None]) -> None:
        """Start in the order in which things depend on each other, stop in the opposite one; also when the signal comes
        while we start."""
        uncertain = await self._delivering.recover()
        if uncertain:
            log.warning("messages may not have arrived before the restart", count=uncertain)
        await self._grouping.load()
        await self._health.start()
        delivery = asyncio.create_task(self._delivering.run())
        self._add_ticks()
        self._ticker.start()
        starting, ending = asyncio.create_task(self._start(ready)), asyncio.create_task(stopped.wait())
        try:
            await asyncio.wait({starting, ending}, return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                starting.result()
            await ending
        finally:
            starting.cancel()
            ending.cancel()
            await asyncio.wait({starting, ending})
            await self._stop(delivery)

    async def _start(self, ready: Callable[[], None]) -> None:
        await self._receiving.start()
        await self._receiving.introduce()
        ready()

    async def _stop(self, delivery: asyncio.Task[None]) -> None:
        log.info("stopping")
        end = time.monotonic() + STOP
        await self._reception.close()
        await self._receiving.stop(HANDLERS)
        await self._ticker.stop()
        delivery.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await delivery
        await self._delivering.drain(max(0.0, end - time.monotonic()))
        await self._health.stop()
        await self._receiving.close()

    def _add_ticks(self) -> None:
        stages, services = self._stages, self._services
        often = min(TICK, float(self._settings.feeds.poll_interval))
        self._ticker.add("poll", often, stages.polling.spread)
        self._ticker.add("read", often, stages.reading.round)
        self._ticker.add("group", often, self._grouping.round)
        self._ticker.add("index", often, services.searching.index)
        self._ticker.add("tend", 60.0, Tending(stages.house).round)
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
