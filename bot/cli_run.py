"""``lede run`` and ``lede playground``: the bot on Telegram, or in a playground that needs no token."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import signal
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import SecretStr

from bot.cli_tools import log, prepare
from bot.config import Database, Runtime, Settings, Webhook
from bot.errors import SettingsError
from bot.terminal.output import emit

if TYPE_CHECKING:
    from bot.playground.server import Playground

PORTS_TRIED = 20
POLL = 60  # seconds between two looks at a feed in the playground


def run() -> None:
    """Run the bot on Telegram; with no token, in the playground."""
    settings = prepare()
    if not settings.telegram.token.get_secret_value():
        emit("No Telegram token is set (TELEGRAM_BOT_TOKEN), so this is the playground: the same bot, on this machine.")
        _play(settings, settings.playground.port, demo=False)
        return
    from bot import app

    log(settings, "info")
    asyncio.run(app.run(settings))


def playground(
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Where to serve it; as playground.port says unless given.")
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Print a scripted conversation, and end.")] = False,
) -> None:
    """Try the bot in a chat page on this machine, with no token."""
    settings = prepare()
    _play(settings, settings.playground.port if port is None else port, demo=demo)


def _play(settings: Settings, port: int, *, demo: bool) -> None:
    log(settings, "warning")
    asyncio.run(_demonstrate(settings) if demo else _serve_chat(settings, port))


async def _serve_chat(settings: Settings, port: int) -> None:
    from bot import app

    async with serving(port) as server:
        with _for_playing(settings, server) as own:
            await app.run(own, ready=lambda: emit(f"Open {server.page_url}  (Ctrl+C ends it)"))


async def _demonstrate(settings: Settings) -> None:
    """Run the bot for as long as the scripted person talks to it. Raises whatever ends the conversation early."""
    from bot import app
    from bot.playground.demo import converse

    talks: list[asyncio.Task[None]] = []

    def begin() -> None:
        talks.append(asyncio.create_task(converse(server.page_url, emit)))
        # The bot is ended as a person would end it.
        talks[0].add_done_callback(lambda _done: signal.raise_signal(signal.SIGINT))

    async with serving(0) as server:
        with _for_playing(settings, server) as own:
            await app.run(own, ready=begin)
        await talks[0]


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


def _is_free(runtime: Runtime) -> bool:
    """Whether /health can be served there. Who only tries the bot need not make room for it."""
    with socket.socket() as probe:
        try:
            probe.bind((runtime.listen, runtime.port))
        except OSError:
            return False
    return True


@contextmanager
def _for_playing(settings: Settings, server: Playground) -> Iterator[Settings]:
    """The settings of a bot in the playground. Its chats are gone when it ends, so its database is temporary, unless
    the operator has named one."""
    telegram = settings.telegram.model_copy(
        update={
            "token": SecretStr(server.token),
            "base_url": server.base_url,
            "base_file_url": server.base_file_url,
            "webhook": Webhook(),
        }
    )
    runtime = settings.runtime.model_copy(update={} if _is_free(settings.runtime) else {"port": 0})
    own = allowing(settings, server).model_copy(update={"telegram": telegram, "runtime": runtime})
    with contextlib.ExitStack() as stack:
        if own.database == Database():
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="lede-"))
            own = own.model_copy(update={"database": Database(url=f"sqlite+aiosqlite:///{folder}/lede.db")})
        yield own
