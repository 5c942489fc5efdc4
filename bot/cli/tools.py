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
    from bot.wiring import Stages


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
async def standing(settings: Settings) -> AsyncIterator[Stages]:
    """The services that need no Telegram, over the configured database. Raises ``StorageError``."""
    from bot.storage.engine import open_storage
    from bot.wiring import opened

    storage = await open_storage(settings.database.url)
    try:
        async with opened(settings, storage) as stages:
            yield stages
    finally:
        await storage.close()
