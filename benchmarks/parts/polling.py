"""Polling from end to end: CPU milliseconds a feed, as the slope between 500 and 2,000 feeds so that start-up does not
count, and memory. ``python -m benchmarks.parts.polling [--many] [--alone] [--hosts]``: with 10,000 feeds too, without
peers, with each feed on a host of its own, where every poll takes a new connection.

Over feeds of 30 items of 400 words: all of it new; nothing new (304); one new item in each; nothing new, from servers
that ignore validators.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.request import urlopen

from benchmarks.corpus import ROOT
from benchmarks.parts.polling_cpu import Taken, run

ITEMS, WORDS = 30, 400
SIZES = (500, 2_000)
MANY = 10_000
HOSTS = 250  # in each of the last places of an address
TARGETS = {"cold": 20.0, "unchanged": 0.6, "one new": 5.0}  # ms a feed
MOST_MEGABYTES = 250
LEDE = (sys.executable, "-c", "import sys; from bot.cli import main; sys.exit(main())")


class Case(NamedTuple):
    """``states`` of the server (see polling_server), each for one poll; the median of these counts."""

    name: str
    states: tuple[str, ...]


CASES = (
    Case("cold", ("edition=0",)),
    Case("unchanged", ("edition=0",) * 3),
    Case("one new", ("edition=1", "edition=2", "edition=3")),
    Case("unchanged, no validators", ("edition=3&validators=0",) * 3),
)


class Reader(Protocol):
    """A program that reads feeds, with a folder to itself."""

    name: str

    def prepare(self, urls: Sequence[str], folder: Path) -> None: ...

    def poll(self, folder: Path) -> Taken: ...


class Lede:
    name = "ours"

    def __init__(self, database: str = "") -> None:
        self._database = database

    def prepare(self, urls: Sequence[str], folder: Path) -> None:
        outlines = "".join(f'<outline type="rss" xmlUrl="{url}"/>' for url in urls)
        (folder / "feeds.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
        run([*LEDE, "import", "feeds.opml"], self._environment(folder), folder)

    def poll(self, folder: Path) -> Taken:
        return run([*LEDE, "poll", "--once", "--all"], self._environment(folder), folder)

    def _environment(self, folder: Path) -> dict[str, str]:
        return {
            "PYTHONPATH": str(ROOT),
            "LEDE_DATABASE__URL": self._database or f"sqlite+aiosqlite:///{folder}/lede.db",
            "LEDE_FETCH__ALLOW_PRIVATE": '["127.0.0.0/8"]',
            "LEDE_FEEDS__PER_HOST_GAP": "0",
        }


@contextmanager
def serving() -> Iterator[int]:
    """The feed server's port, until the end of the block."""
    command = [sys.executable, "-m", "benchmarks.parts.polling_server", str(ITEMS), str(WORDS)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield int(server.stdout.readline())
        finally:
            server.terminate()


def addresses(count: int, port: int, *, apart: bool) -> list[str]:
    """All on one host, or ``apart``: each on one of its own."""
    if not apart:
        return [f"http://127.0.0.1:{port}/{number}/feed" for number in range(count)]
    hosts = (f"127.{number // HOSTS**2}.{number // HOSTS % HOSTS}.{number % HOSTS + 1}" for number in range(count))
    return [f"http://{host}:{port}/{number}/feed" for number, host in enumerate(hosts)]


def measure(reader: Reader, port: int, count: int, *, apart: bool) -> dict[str, Taken]:
    """By case, in their order, one after another in a fresh folder."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        reader.prepare(addresses(count, port, apart=apart), folder)
        taken = {}
        for case in CASES:
            polls = []
            for state in case.states:
                with urlopen(f"http://127.0.0.1:{port}/state?{state}") as answer:
                    answer.read()
                polls.append(reader.poll(folder))
            taken[case.name] = sorted(polls)[len(polls) // 2]
        return taken


def main(options: Sequence[str]) -> int:
    from benchmarks.parts.polling_peers import installed

    sizes = (*SIZES, MANY) if "--many" in options else SIZES
    readers: list[Reader] = [Lede(), *([] if "--alone" in options else installed())]
    ours: list[dict[str, Taken]] = []
    with serving() as port:
        for reader in readers:
            counts = sizes if isinstance(reader, Lede) else SIZES
            taken = [measure(reader, port, count, apart="--hosts" in options) for count in counts]
            ours = ours or taken
            print(line(reader.name, taken, ours), flush=True)
    for place in range(len(SIZES), len(sizes)):
        cells = (f"{case} {slope(ours, case, place):.2f} ms" for case in ours[0])
        print(f"ours from {sizes[place - 1]:,} to {sizes[place]:,} feeds: {', '.join(cells)}")
    over = [case for case, most in TARGETS.items() if slope(ours, case) > most]
    megabytes = max(taken.megabytes for taken in ours[1].values())
    targets = ", ".join(f"{case} {most} ms" for case, most in TARGETS.items())
    print(f"targets: {targets}; OVER: {', '.join(over) or 'none'}")
    print(f"memory of all our processes at {SIZES[1]:,} feeds: {megabytes:.0f} MB (target {MOST_MEGABYTES})")
    return 0


def slope(by_size: Sequence[dict[str, Taken]], case: str, place: int = 1) -> float:
    """CPU milliseconds a feed, between one of the sizes and the one before."""
    sizes = (*SIZES, MANY)
    more, fewer = by_size[place][case], by_size[place - 1][case]
    return 1000 * (more.seconds - fewer.seconds) / (sizes[place] - sizes[place - 1])


def line(name: str, taken: Sequence[dict[str, Taken]], ours: Sequence[dict[str, Taken]]) -> str:
    cells = []
    for case in taken[0]:
        own = slope(taken, case)
        ratio = "" if taken is ours else f" ({own / slope(ours, case):.1f}x)"
        cells.append(f"{case} {own:.2f} ms{ratio}")
    return f"poll a feed, {name}: {', '.join(cells)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
