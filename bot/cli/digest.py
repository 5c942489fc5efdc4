"""``lede digest``: a digest in the terminal, with no token and no database.

The bot's own services make it, over a database that lasts as long as the command.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.input import Material, is_address, local
from bot.cli.tools import prepare, standing
from bot.config import Settings
from bot.errors import BadInput, LedeError
from bot.feeds.secrets import shown_url
from bot.model import Article, Chat, Digest, Entry, Subscription
from bot.terminal.output import emit
from bot.terminal.page import digest_page
from bot.terminal.progress import progress, side_by_side
from bot.terminal.telling import tell
from bot.terminal.views import show_digest

if TYPE_CHECKING:
    from bot.services.subscribing import Found
    from bot.wiring import Stages

READER = Chat(id=1)  # the person at the terminal
PAGES_AT_ONCE = 8

Source = str | Material  # an address, or what stands in a file


def digest(
    targets: Annotated[
        list[str] | None,
        typer.Argument(metavar="TARGET...", help="Feeds: addresses, or files.", show_default=False),
    ] = None,
    hours: Annotated[int, typer.Option(min=1, max=24 * 365, help="How far to look back.")] = 24,
    stories: Annotated[
        int | None, typer.Option(min=1, max=30, help="How many stories; as digest.stories says unless given.")
    ] = None,
    samples: Annotated[bool, typer.Option("--samples", help="Take the playground's sample feeds.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", dir_okay=False, allow_dash=True, help="Write a web page instead; - is standard output."
        ),
    ] = None,
) -> None:
    """Print what these feeds brought, as a digest."""
    if not targets and not samples:
        raise typer.BadParameter("name one or more feeds, or say --samples.", param_hint="TARGET")
    settings = prepare()
    sources: list[Source] = [target if is_address(target) else local(target) for target in targets or []]
    show = partial(_show, hours=hours, page=html)
    asyncio.run(_tell_digest(settings, sources, hours, stories or settings.digest.stories, show, samples=samples))


async def _tell_digest(
    settings: Settings,
    sources: list[Source],
    hours: int,
    limit: int,
    show: Callable[[Digest], None],
    *,
    samples: bool,
) -> None:
    async with _sampled(settings, sources, samples=samples) as (allowed, wanted):
        with tempfile.TemporaryDirectory(prefix="lede-") as folder:
            async with standing(_passing(allowed, folder, limit)) as stages:
                window = timedelta(hours=hours)
                troubles = await _follow_all(stages, wanted, window)
                if len(troubles) < len(wanted):
                    await _read_pages(stages)
                    show(await _compose(stages, window))
    if troubles:
        feeds = "1 feed" if len(wanted) == 1 else f"{len(wanted)} feeds"
        raise BadInput(f"{len(troubles)} of {feeds} could not be read: {'; '.join(troubles)}")


def _show(digest: Digest, *, hours: int, page: Path | None) -> None:
    """In the terminal, or as a web page. Raises ``BadInput`` where the page cannot be written."""
    if page is None:
        show_digest(digest, hours=hours, now=digest.until)
    elif str(page) == "-":
        emit(digest_page(digest, hours=hours).rstrip("\n"))
    else:
        try:
            page.write_text(digest_page(digest, hours=hours), encoding="utf-8")
        except OSError as error:
            raise BadInput(f"{page}: {error.strerror}") from None


def _passing(settings: Settings, folder: str, limit: int) -> Settings:
    database = settings.database.model_copy(update={"url": f"sqlite+aiosqlite:///{folder}/lede.db"})
    own = settings.digest.model_copy(update={"stories": limit})
    return settings.model_copy(update={"database": database, "digest": own})


@asynccontextmanager
async def _sampled(
    settings: Settings, sources: list[Source], *, samples: bool
) -> AsyncIterator[tuple[Settings, list[Source]]]:
    """Where samples are wanted: their feeds as well, served until the end of the block."""
    if not samples:
        yield settings, sources
        return
    from bot.cli.serving import allowing, serving

    async with serving(0) as server:
        yield allowing(settings, server), [*sources, *(url for _title, url in server.sample_feeds)]


async def _follow_all(stages: Stages, sources: Sequence[Source], window: timedelta) -> list[str]:
    """Take in what each feed brought within ``window``. Returns what went wrong, a line for each feed that could not
    be read."""
    async with stages.house.storage.write() as tx:
        await tx.chats.put(READER)
    with progress("Feeds") as tick:
        told = await side_by_side([_follow(stages, source, window) for source in sources], tick)
    return [trouble for trouble in told if trouble]


async def _follow(stages: Stages, source: Source, window: timedelta) -> str:
    """Empty, or what went wrong."""
    house = stages.house
    try:
        found = await _find(stages, source)
        recent = [entry for entry in found.document.entries if _is_within(entry, stages, window)]
        found = replace(found, document=replace(found.document, entries=tuple(recent)))
        feed = await stages.subscribing.adopt(found)
        async with house.storage.write() as tx:
            await tx.subscriptions.put(Subscription(chat_id=READER.id, feed_id=feed.id, created_at=house.clock()))
    except LedeError as error:
        name = source.name if isinstance(source, Material) else shown_url(source)
        return f"{name} ({tell(error)})"
    return ""


async def _find(stages: Stages, source: Source) -> Found:
    from bot.feeds.fetch import Fetched
    from bot.services.subscribing import Found

    if isinstance(source, Material):
        url = f"file:{source.name}"
        at_hand = Fetched(url=url, final_url="", status=200, body=source.body)
        return Found(url=url, fetched=at_hand, document=await stages.polling.parse(at_hand))
    found = await stages.subscribing.find(source, guess=True)
    if isinstance(found, Found):
        return found
    raise BadInput(f"the page names several feeds, name one: {' '.join(shown_url(link.url) for link in found)}")


def _is_within(entry: Entry, stages: Stages, window: timedelta) -> bool:
    """An entry without a date counts as new, as it does for the bot."""
    date = entry.published or entry.updated
    return date is None or date > stages.house.clock() - window


async def _read_pages(stages: Stages) -> None:
    """Fetch the pages that articles wait for, a few at a time."""
    gate = asyncio.Semaphore(PAGES_AT_ONCE)

    async def one(article: Article) -> None:
        async with gate:
            await stages.reading.read(article)

    async with stages.house.storage.read() as tx:
        waiting = await tx.articles.to_read(stages.house.clock(), 10_000)
    with progress("Pages") as tick:
        await side_by_side([one(article) for article in waiting], tick)


async def _compose(stages: Stages, window: timedelta) -> Digest:
    from bot.services.composing import Wanted
    from bot.services.digesting import Digesting
    from bot.services.grouping import Grouping

    house, summarising = stages.house, stages.summarising
    grouping = Grouping(house, summarising)
    while await grouping.round():
        pass
    now = house.clock()
    digesting = Digesting(house, stages.reading, summarising, grouping)
    return await digesting.build(READER, now - window, now, Wanted(by_hand=True))
