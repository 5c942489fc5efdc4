"""The composition root for all that needs no Telegram: the tools of the house, and the services over them. The bot and
the commands of the terminal use it alike."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import version

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.feeds.fetch import Fetcher
from bot.model import Message
from bot.sandbox.pool import Sandbox
from bot.services.house import House
from bot.services.polling import Polling
from bot.services.reading import Reading
from bot.services.subscribing import Subscribing
from bot.services.summarising import Summarising
from bot.storage.base import Storage


def agent(settings: Settings) -> str:
    """Our User-Agent: name, version and how to reach the operator (RFC 9110, section 10.1.5)."""
    contact = f"; +{settings.fetch.contact}" if settings.fetch.contact else ""
    return f"Lede/{version('lede')} (feed reader{contact})"


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[Sandbox]:
    """Worker processes, ended at the end of the block."""
    limits = settings.sandbox
    sandbox = Sandbox(limits.workers, limits.seconds, limits.megabytes)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.close()


@asynccontextmanager
async def fetching(settings: Settings) -> AsyncIterator[Fetcher]:
    """The guarded client, closed at the end of the block."""
    feeds = settings.feeds
    fetcher = Fetcher(
        settings.fetch, agent=agent(settings), per_host=feeds.per_host_connections, gap=feeds.per_host_gap
    )
    try:
        yield fetcher
    finally:
        await fetcher.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The services that need no Telegram: enough to poll, read and summarise."""

    house: House
    polling: Polling
    reading: Reading
    summarising: Summarising
    subscribing: Subscribing


async def _to_nobody(_chat_id: int, _message: Message) -> int | None:
    return None


@asynccontextmanager
async def opened(
    settings: Settings,
    storage: Storage,
    *,
    clock: Clock = utc_now,
    wake: Callable[[], None] = lambda: None,
    say: Callable[[int, Message], Awaitable[int | None]] = _to_nobody,
) -> AsyncIterator[Stages]:
    """The services until the end of the block; ``wake`` is called when the outbox has something new, ``say`` with a
    message that goes out at once. ``storage`` is the caller's to close."""
    async with working(settings) as sandbox, fetching(settings) as fetcher:
        house = House(
            settings=settings, storage=storage, fetcher=fetcher, sandbox=sandbox, clock=clock, wake=wake, say=say
        )
        polling = Polling(house)
        yield Stages(
            house=house,
            polling=polling,
            reading=Reading(house),
            summarising=Summarising(house),
            subscribing=Subscribing(house, polling),
        )
