"""What the commands share: settings, and the tools of the house as far as each command needs them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Literal

from bot.config import Settings, load
from bot.errors import BadInput
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
async def standing(settings: Settings, *, made_before: bool = False) -> AsyncIterator[Stages]:
    """The services that need no Telegram, over the configured database. Raises ``StorageError``, and ``BadInput`` where
    the database has to be ``made_before`` and is not there."""
    from bot.storage.engine import examine, open_storage
    from bot.storage.upgrade import Tables
    from bot.wiring import opened

    if made_before and await examine(settings.database.url) is Tables.MISSING:
        raise BadInput("there is no database yet (database.url); lede run makes it, and so does lede import")
    storage = await open_storage(settings.database.url)
    try:
        async with opened(settings, storage) as stages:
            yield stages
    finally:
        await storage.close()
