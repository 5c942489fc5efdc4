"""What the commands share: settings, and the tools of the house as far as each command needs them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Literal

from bot.config import Settings, load
from bot.runtime import logs
from bot.terminal.output import hide

if TYPE_CHECKING:
    from bot.app import Stages
    from bot.feeds.fetch import Fetcher
    from bot.sandbox.pool import Sandbox


def prepare() -> Settings:
    """The settings; logs say nothing from now on, see ``log``. Raises ``SettingsError``."""
    settings = load()
    hide(settings.secrets)
    log(settings, "silent")
    return settings


def log(settings: Settings, least: Literal["info", "warning", "silent"]) -> None:
    """Log what is at least so grave, on standard error; what ``runtime.log_level`` leaves out stays out, and ``debug``
    there shows all. A command that only prints a result is silent: its one line on standard error is its complaint."""
    wanted = settings.runtime.log_level
    logs.configure(settings.runtime, settings.secrets)
    if wanted == "debug" or least == "info":
        logging.disable(logging.NOTSET)
    else:
        logging.disable(logging.CRITICAL if least == "silent" else logging.INFO)


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[Sandbox]:
    """Worker processes, ended at the end of the block."""
    from bot.sandbox.pool import Sandbox

    limits = settings.sandbox
    sandbox = Sandbox(limits.workers, limits.seconds, limits.megabytes)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.close()


@asynccontextmanager
async def fetching(settings: Settings) -> AsyncIterator[Fetcher]:
    """The guarded client, as the bot has it, closed at the end of the block."""
    from bot.app import agent
    from bot.feeds.fetch import Fetcher

    feeds = settings.feeds
    fetcher = Fetcher(
        settings.fetch, agent=agent(settings), per_host=feeds.per_host_connections, gap=feeds.per_host_gap
    )
    try:
        yield fetcher
    finally:
        await fetcher.close()


@asynccontextmanager
async def standing(settings: Settings) -> AsyncIterator[Stages]:
    """The services that need no Telegram, over the configured database. Raises ``StorageError``."""
    from bot.app import opened
    from bot.storage.engine import open_storage

    storage = await open_storage(settings.database.url)
    try:
        async with opened(settings, storage) as stages:
            yield stages
    finally:
        await storage.close()
