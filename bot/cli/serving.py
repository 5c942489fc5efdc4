"""The playground's server, for the commands that need it: to talk to the bot, or for its sample feeds."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.config import Settings
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.playground.server import Playground

PORTS_TRIED = 20
POLL = 60  # seconds between two looks at a feed in the playground


@asynccontextmanager
async def serving(port: int) -> AsyncIterator[Playground]:
    """The playground's server on this port (0: any), or where that is taken on the next one that is free, until the end
    of the block. Raises ``SettingsError``."""
    server = await _started(port)
    try:
        yield server
    finally:
        await server.stop()


async def _started(port: int) -> Playground:
    from bot.playground.server import Playground

    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        server = Playground(port=candidate)
        try:
            await server.start()
        except OSError as error:
            await server.stop()
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return server
    raise SettingsError(f"playground.port: {port} and the next {PORTS_TRIED} are taken; name another: --port 9000")


def allowing(settings: Settings, server: Playground) -> Settings:
    """The settings, with leave to fetch from the playground. Its samples need no gap between two requests, and are
    looked at every minute, so that what is published there is seen to arrive."""
    place = f"127.0.0.1:{server.port}"
    fetch = settings.fetch.model_copy(update={"allow_private": (*settings.fetch.allow_private, place)})
    feeds = settings.feeds.model_copy(update={"per_host_gap": 0.0, "poll_interval": POLL, "max_interval": POLL})
    return settings.model_copy(update={"fetch": fetch, "feeds": feeds})
