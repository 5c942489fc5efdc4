"""``lede run`` and ``lede playground``: the bot on Telegram, or in a playground that needs no token."""

from __future__ import annotations

import asyncio
import signal
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import SecretStr

from bot.cli.serving import allowing, serving
from bot.cli.tools import log, prepare
from bot.config import Database, Runtime, Settings, Webhook
from bot.terminal.output import emit, note

if TYPE_CHECKING:
    from bot.playground.server import Playground


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

    settings = settings.model_copy(update={"runtime": _making_way(settings.runtime)})
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

    settings = settings.model_copy(update={"runtime": settings.runtime.model_copy(update={"port": 0})})
    async with serving(0) as server:
        with _for_playing(settings, server) as own:
            await app.run(own, ready=begin)
        await talks[0]


def _making_way(runtime: Runtime) -> Runtime:
    """Without /health where its port is taken: who only tries the bot need not make room for it."""
    with socket.socket() as probe:
        try:
            probe.bind((runtime.listen, runtime.port))
        except OSError:
            note(f"lede: {runtime.listen}:{runtime.port} is taken, so /health is not there; runtime.port names another")
            return runtime.model_copy(update={"port": 0})
    return runtime


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
    own = allowing(settings, server).model_copy(update={"telegram": telegram})
    with tempfile.TemporaryDirectory(prefix="lede-") as folder:
        if not own.feeds.catalogue:  # there may be no network here: its own sample feeds are offered
            listed = Path(folder, "catalogue.csv")
            listed.write_text(server.catalogue, encoding="utf-8")
            own = own.model_copy(update={"feeds": own.feeds.model_copy(update={"catalogue": str(listed)})})
        if own.database == Database():
            own = own.model_copy(update={"database": Database(url=f"sqlite+aiosqlite:///{folder}/lede.db")})
        yield own
