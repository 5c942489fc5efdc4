"""Documents built to hang or burst their reader: what each costs, how long one of them holds up ninety-nine others, and
how long the event loop is held. ``python -m benchmarks.parts.hostile``; two or three minutes, spent at time limits.
"""

from __future__ import annotations

import asyncio
import contextlib
import resource
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from benchmarks import samples
from bot.articles.clean import clean_paste
from bot.articles.extract import extract
from bot.articles.extraction.following import follow
from bot.errors import FetchError, LedeError
from bot.feeds import opml
from bot.feeds.discover import feed_links
from bot.feeds.fetch import Fetcher
from bot.feeds.parse import parse
from bot.sandbox.pool import Sandbox
from tests.data import hostile
from tests.data.bombs import BOMBS

WORKERS, SECONDS, MEGABYTES = 2, 12.0, 512  # as the bot has them by default
AT_ONCE = 16  # as many as the bot polls side by side
OTHERS = 99
MOST_LAG, MOST_DELAY = 0.250, 5.0  # seconds
TICK = 0.005
FEED_BYTES = 5 * 1024 * 1024
URL = "https://news.example/feed"


@dataclass(frozen=True, slots=True)
class Limits:
    """The settings of a fetcher."""

    allow_private: tuple[str, ...] = ("127.0.0.0/8",)
    timeout: float = 20.0
    proxy: str = ""


@dataclass(slots=True)
class Lag:
    """The longest that the event loop was not there for others, in seconds."""

    longest: float = 0.0


def main() -> int:
    # A worker that dies is the point: no need to tell each time.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("error"))
    asyncio.run(everything())
    return 0


async def everything() -> None:
    for name, measure in (("documents", documents), ("pastes", pastes), ("bombs", bombs)):
        async with watched() as lag:
            await measure()
        print(
            f"{name}: event loop held for at most {1000 * lag.longest:.0f} ms{over(lag.longest, MOST_LAG)}", flush=True
        )
    await delays()


@asynccontextmanager
async def watched() -> AsyncIterator[Lag]:
    lag = Lag()

    async def watch() -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(TICK)
            lag.longest = max(lag.longest, time.monotonic() - before - TICK)

    task = asyncio.create_task(watch())
    try:
        yield lag
    finally:
        task.cancel()


@asynccontextmanager
async def working() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(WORKERS, SECONDS, MEGABYTES)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.close()


async def documents() -> None:
    kinds: Iterable[tuple[Callable[..., object], dict[str, Callable[[], bytes]]]] = (
        (parse, hostile.FEEDS),
        (extract, hostile.PAGES),
        (follow, hostile.PAGES),
        (feed_links, hostile.PAGES),
        (opml.read, hostile.LISTS),
    )
    async with working() as sandbox:
        for work, makes in kinds:
            await each(sandbox, work, {name: make() for name, make in makes.items()})


async def pastes() -> None:
    async with working() as sandbox:
        await each(sandbox, clean_paste, hostile.pastes())


async def each(sandbox: Sandbox, work: Callable[..., object], inputs: dict[str, bytes] | dict[str, str]) -> None:
    """One line for each input that takes over a second; one for all the others."""
    costs = await gathered(cost_of(sandbox, work, given) for given in inputs.values())
    costly = [(name, seconds, end) for name, (seconds, end) in zip(inputs, costs, strict=True) if seconds > 1]
    for name, seconds, end in costly:
        print(f"  {work.__name__} {name}: {seconds:.1f} s, {end}", flush=True)
    print(f"  {work.__name__}: {len(inputs) - len(costly)} more, each within a second of CPU", flush=True)


async def cost_of(sandbox: Sandbox, work: Callable[..., object], given: bytes | str) -> tuple[float, str]:
    """(seconds, how it ended): of CPU where it ended by itself, else what the limit allowed."""
    try:
        return await sandbox.run(timed, work, given)
    except LedeError as error:
        return SECONDS, f"ended by force ({error})"


def timed(work: Callable[..., object], given: bytes | str) -> tuple[float, str]:
    """Runs in a worker."""
    began = _cpu()
    try:
        work(given, URL) if work in (parse, extract, follow, feed_links) else work(given)
    except LedeError as error:
        return _cpu() - began, f"refused ({type(error).__name__})"
    return _cpu() - began, "read"


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


async def bombs() -> None:
    """From a server in a process of its own, which would hold the event loop itself."""
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.parts.hostile", "serve"), stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    port = int(await server.stdout.readline())
    fetcher = Fetcher(Limits(), agent="Lede/0 (bench)", per_host=1, gap=0.0)
    for number in range(len(BOMBS)):
        try:
            await fetcher.get(f"http://127.0.0.1:{port}/{number}", limit=FEED_BYTES)
        except FetchError:
            continue
    await fetcher.close()
    server.kill()
    await server.wait()


async def serve() -> None:
    from aiohttp import web

    async def answer(request: web.Request) -> web.StreamResponse:
        encoding, pieces = BOMBS[list(BOMBS)[int(request.match_info["number"])]]
        response = web.StreamResponse(headers={"Content-Encoding": encoding})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):  # the client has had enough
            for piece in pieces():
                await response.write(piece)
        return response

    app = web.Application()
    app.router.add_get("/{number}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


async def delays() -> None:
    """By how much one that hangs delays the last of the others, polled side by side with it."""
    hangs, ordinary = hostile.newlines_in_a_comment(), samples.feed(items=30, words=400)
    async with working() as sandbox:
        await until_read(sandbox, [ordinary] * WORKERS)  # workers load their libraries
        alone = await until_read(sandbox, [ordinary] * OTHERS)
        beside = await until_read(sandbox, [ordinary] * OTHERS, hangs)
    delay = beside - alone
    print(
        f"{OTHERS} feeds: {alone:.1f} s; beside one that hangs {beside:.1f} s, "
        f"a delay of {delay:.1f} s{over(delay, MOST_DELAY)}"
    )


async def until_read(sandbox: Sandbox, bodies: list[bytes], hangs: bytes = b"") -> float:
    """Seconds until all ``bodies`` are read; ``hangs`` is begun before them, and not waited for."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(body: bytes) -> None:
        async with gate:
            await sandbox.run(parse, body, URL)

    began = time.monotonic()
    hanging = asyncio.create_task(one(hangs)) if hangs else None
    await asyncio.gather(*map(one, bodies))
    taken = time.monotonic() - began
    if hanging:
        hanging.cancel()
        await asyncio.gather(hanging, return_exceptions=True)
    return taken


async def gathered(works: Iterable[Awaitable[tuple[float, str]]]) -> list[tuple[float, str]]:
    gate = asyncio.Semaphore(WORKERS)

    async def one(work: Awaitable[tuple[float, str]]) -> tuple[float, str]:
        async with gate:
            return await work

    return await asyncio.gather(*map(one, works))


def over(value: float, most: float) -> str:
    return f" (target {most:g} s){' OVER' if value > most else ''}"


if __name__ == "__main__":
    sys.exit(asyncio.run(serve()) if sys.argv[1:] == ["serve"] else main())
