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
from bot.feeds.catalogue import catalogue
from bot.receiving import Receiving
from bot.runtime.health import Health
from bot.runtime.scheduler import Ticker
from bot.services.admitting import Admitting
from bot.services.asking import Asking
from bot.services.attachments import Attachments
from bot.services.beginning import Beginning
from bot.services.broadcasting import Broadcasting
from bot.services.browsing import Browsing
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.delivering import Delivering
from bot.services.digesting import Digesting
from bot.services.erasing import Erasing
from bot.services.filtering import Filtering
from bot.services.grouping import Grouping
from bot.services.guarding import Guarded
from bot.services.importing import Importing
from bot.services.inbox import Inbox
from bot.services.inlining import Inlining
from bot.services.inviting import Inviting
from bot.services.keeping import Keeping
from bot.services.labelling import Labelling
from bot.services.learning import Learning
from bot.services.lists import Lists
from bot.services.notifying import Notifying
from bot.services.people import People
from bot.services.reopening import Reopening
from bot.services.reviewing import Reviewing
from bot.services.saving import Saving
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.status import Status
from bot.services.targeting import Targeting
from bot.services.tending import Tending
from bot.services.tidying import Tidying
from bot.services.tuning import Tuning
from bot.storage.engine import open_storage
from bot.storage.holding import held
from bot.telegram import cards
from bot.telegram.sender import TelegramSender
from bot.wiring import Stages, opened
from handlers import register
from handlers.gate import Gate
from handlers.services import Services

log = structlog.get_logger()

TICK = 5.0  # seconds between two looks at what is due
STOP = 5.5  # seconds until what is under way is let go; a lock may take two more, and engines kill after 10
HANDLERS = 3.0  # of these, for what people have just asked for


async def run(settings: Settings, *, ready: Callable[[], None] = lambda: None, clock: Clock = utc_now) -> None:
    """Run the bot until SIGTERM or SIGINT. ``ready`` is called once it listens. Raises ``StorageError``, and
    ``SettingsError`` for what Telegram refuses, such as a token that it does not know."""
    stopped = _stop_signal()
    catalogue(settings.feeds.catalogue)  # a file of the operator's own is looked at before anybody else does
    with held(settings.database.url):
        await _run(settings, stopped, ready, clock)


async def _run(settings: Settings, stopped: asyncio.Event, ready: Callable[[], None], clock: Clock) -> None:
    storage = Guarded(await open_storage(settings.database.url))
    try:
        receiving = Receiving(settings.telegram)
        sender, owner = TelegramSender(receiving.application.bot), settings.telegram.owner
        delivering = Delivering(storage, sender, clock, settings.delivery, owner=owner)
        async with opened(settings, storage, clock=clock, wake=delivering.wake, say=delivering.say_at_once) as stages:
            await Running(settings, receiving, stages, delivering, storage).until(stopped, ready)
    finally:
        await storage.close()


class Running:
    """The bot at work: Telegram's updates, the ticks and the outbox."""

    def __init__(
        self,
        settings: Settings,
        receiving: Receiving,
        stages: Stages,
        delivering: Delivering,
        storage: Guarded,
    ) -> None:
        house, summarising = stages.house, stages.summarising
        self._settings, self._receiving, self._stages, self._delivering = settings, receiving, stages, delivering
        self._storage = storage
        self._grouping = grouping = Grouping(house, summarising)
        gate = Gate(receiving.application.bot)
        self._services = _services(receiving, stages, gate, grouping)
        self._reception = register(receiving.application, self._services, gate, settings.updates.seconds)
        self._inbox = Inbox(house, receiving.handle)
        self._ticker = Ticker()
        self._health = Health(settings.runtime, self._ticker, house.storage.check, self._counts)

    async def until(self, stopped: asyncio.Event, ready: Callable[[], None]) -> None:
        """Start in the order in which things depend on each other, stop in the opposite one; also when the signal comes
        while we start."""
        uncertain = await self._delivering.recover()
        if uncertain:
            log.warning("messages may not have arrived before the restart", count=uncertain)
        await self._health.start()
        delivery = asyncio.create_task(self._delivering.run())
        guard = asyncio.create_task(self._storage.watch(self._ticker.hold, self._go_on, self._tell_owner))
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
            await self._stop(delivery, guard)

    async def _start(self, ready: Callable[[], None]) -> None:
        await self._receiving.connect()
        await self._inbox.start()
        await self._receiving.start(self._inbox.keep)
        await self._receiving.introduce()
        await self._services.lists.resume()
        ready()

    async def _stop(self, delivery: asyncio.Task[None], guard: asyncio.Task[None]) -> None:
        log.info("stopping")
        end = time.monotonic() + STOP
        await self._receiving.stop()
        self._reception.close()
        await self._inbox.stop(HANDLERS)
        await self._services.inlining.close()
        await self._services.lists.close()
        await self._services.beginning.close()
        await self._ticker.stop()
        delivery.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await delivery
        await self._drain(max(0.0, end - time.monotonic()))
        guard.cancel()  # not sooner: where it knows of trouble, nobody waits for a lock
        await self._health.stop()
        await self._receiving.close()

    async def _drain(self, seconds: float) -> None:
        """See ``Delivering.drain``; in vain while nothing can be noted of it."""
        drained = asyncio.create_task(self._delivering.drain(seconds))
        while not drained.done() and not self._storage.trouble:
            await asyncio.wait({drained}, timeout=0.1)
        drained.cancel()

    def _go_on(self) -> None:
        self._ticker.go_on()
        self._delivering.wake()

    async def _tell_owner(self, key: str, error: str) -> None:
        """Past the outbox, which is in the database."""
        if owner := self._settings.telegram.owner:
            await self._delivering.say_at_once(owner, cards.note("en", key, error=error))

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
        self._ticker.add("broadcast", TICK, services.broadcasting.round)
        self._ticker.add("deliver", TICK, self._wake_delivery)
        self._ticker.add("erase", TICK, services.erasing.round)
        self._ticker.add("tidy", TICK, Tidying(stages.house, self._delivering.delete).round)
        self._ticker.add("housekeeping", 3600.0, Keeping(stages.house).round)

    async def _counts(self) -> Mapping[str, int]:
        async with self._stages.house.storage.read() as tx:
            return await tx.outbox.counts()

    async def _wake_delivery(self) -> None:
        """A safety net: whoever commits a message wakes delivery at once."""
        self._delivering.wake()


def _services(receiving: Receiving, stages: Stages, gate: Gate, grouping: Grouping) -> Services:
    """All that handlers call, over what needs no Telegram."""
    house, summarising = stages.house, stages.summarising
    digesting = Digesting(house, stages.reading, summarising, grouping)
    reopening = Reopening(house, summarising)
    asking = Asking(house, stages.reading, summarising, stages.subscribing)
    attachments, chatting = Attachments(house, asking, receiving.download), Chatting(house)
    learning, scheduling = Learning(house, reopening), Scheduling(house, digesting)
    subscribing, polling, searching = stages.subscribing, stages.polling, Searching(house)
    return Services(
        house=house,
        beginning=Beginning(house, polling, subscribing, digesting),
        browsing=Browsing(house, subscribing),
        inlining=Inlining(house, stages.reading, summarising, searching),
        inviting=Inviting(house, subscribing),
        lists=Lists(house, Importing(house, subscribing), subscribing, polling, attachments.fetch),
        chatting=chatting,
        subscribing=subscribing,
        asking=asking,
        attachments=attachments,
        reviewing=Reviewing(house, summarising),
        saving=Saving(house, asking),
        searching=searching,
        filtering=Filtering(house),
        targeting=Targeting(house, gate.administrates),
        confirming=Confirming(house),
        digesting=digesting,
        erasing=Erasing(house),
        reopening=reopening,
        labelling=Labelling(house),
        learning=learning,
        scheduling=scheduling,
        tuning=Tuning(house, chatting, scheduling, learning),
        notifying=Notifying(house, summarising),
        status=Status(house),
        admitting=Admitting(house),
        broadcasting=Broadcasting(house),
        people=People(house),
    )


def _stop_signal() -> asyncio.Event:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, stopped.set)
    return stopped
