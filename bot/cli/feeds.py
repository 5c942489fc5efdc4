"""``lede poll``, ``lede import`` and ``lede export``: the stored feeds."""

from __future__ import annotations

import asyncio
import gc
from typing import Annotated

import typer

from bot.cli.input import Material, local
from bot.cli.tools import prepare, standing
from bot.config import Settings
from bot.errors import BadInput
from bot.model import PollRound
from bot.terminal.output import emit, note
from bot.terminal.progress import progress
from bot.terminal.telling import trouble_of

AT_MOST = 1_000_000  # feeds in one round: all that can be due

ChatId = Annotated[int | None, typer.Option("--chat", metavar="ID", help="The chat that follows them.")]


def poll(
    once: Annotated[bool, typer.Option("--once", help="One round, then end; lede run polls all the time.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Every feed, due or not.")] = False,
) -> None:
    """Fetch the feeds that are due."""
    if not once:
        raise typer.BadParameter("say --once; lede run polls all the time.", param_hint="--once")
    made = asyncio.run(_poll(prepare(), every=every))
    emit(
        f"feeds: {made.feeds}, changed: {made.changed}, unchanged: {made.unchanged}, failed: {made.failed}, "
        f"new entries: {made.new_entries}, seconds: {made.seconds:.1f}"
    )
    for feed in made.failing:
        note(f"lede: {feed.name}: {trouble_of(feed)}")


async def _poll(settings: Settings, *, every: bool) -> PollRound:
    async with standing(settings, made_before=True) as stages:
        gc.freeze()  # what is imported is there to stay: to go through it again and again takes a tenth of a round
        with progress("Feeds") as tick:
            return await stages.polling.round(every=every, limit=AT_MOST, tick=tick)


def import_feeds(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An OPML file, or - for standard input.")],
    chat: ChatId = None,
) -> None:
    """Take in the feeds of an OPML file, for a chat, or to be polled for nobody yet."""
    settings = prepare()
    emit(asyncio.run(_import(settings, local(file), chat)))


async def _import(settings: Settings, found: Material, chat_id: int | None) -> str:
    from bot.services.importing import Importing

    async with standing(settings) as stages:
        try:
            taken = await Importing(stages.house, stages.subscribing).take_in(found.body, chat_id)
        except BadInput as error:
            raise BadInput(f"{found.name}: {error}") from error
    if taken.refused:
        note(f"lede: left out, no web address: {', '.join(taken.refused)}")
    return f"new: {taken.new}, known: {taken.known}, left out: {len(taken.refused)}"


def export(chat: ChatId = None) -> None:
    """Print the feeds as OPML. A feed whose address holds a secret is left out."""
    emit(asyncio.run(_export(prepare(), chat)))


async def _export(settings: Settings, chat_id: int | None) -> str:
    from bot.services.importing import Importing

    async with standing(settings, made_before=True) as stages:
        made = await Importing(stages.house, stages.subscribing).export(chat_id)
    if made.left_out:
        note(f"lede: left out, since their addresses hold a secret: {', '.join(made.left_out)}")
    return made.document.decode()
