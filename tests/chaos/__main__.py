"""The fault campaign: ``make chaos``, or ``python -m tests.chaos [KILLS] [--seed N] [--write]``.

Towns of ``LIVES`` lives, some side by side, until there have been so many kills. Prints the
table of ``docs/reliability.md``, and puts it there with ``--write``. Fails where a message was lost or doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime

from tests.chaos.campaign import generation
from tests.chaos.figures import Figures, table
from tests.chaos.points import ROOT

LIVES = 20
AT_ONCE = 3  # towns for each processor: they wait most of the time
PAGE = ROOT / "docs" / "reliability.md"
PLACE = re.compile(r"(?<=<!-- campaign -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description="Kill the bot, over and over.")
    parser.add_argument("kills", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1, help="the first town's; the others count on from there")
    parser.add_argument("--write", action="store_true", help="put the table into docs/reliability.md")
    parser.add_argument("--one", type=int, help="one town with so many lives, as JSON")
    told = parser.parse_args(arguments)
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)  # connections that break are what this is about
    if told.one:
        figures = asyncio.run(generation(told.seed, told.one))
        print(json.dumps(asdict(figures) | {"points": sorted(figures.points)}))
        return 0
    return campaign(told.kills, told.seed, write=told.write)


def campaign(kills: int, seed: int, *, write: bool) -> int:
    began, figures = time.monotonic(), Figures()
    seeds = range(seed, seed + -(-kills // (LIVES + 1)))  # the life in which a town settles is killed, too
    pool = ThreadPoolExecutor(AT_ONCE * (os.cpu_count() or 2))
    try:
        for number, one in zip(seeds, pool.map(_town, seeds), strict=True):
            figures.add(one)
            told = f"town {number}: {one.kills} kills, {one.lost_answers} lost answers, {one.wrong} wrong"
            print(f"{told}, {time.monotonic() - began:.0f} s", *one.found[:5], sep="\n  ", flush=True)
            if write:  # after each town: a campaign that is broken off has been one of fewer towns
                _write(figures, f"seeds {seed} to {number}, {(time.monotonic() - began) / 60:.0f} minutes")
    finally:
        pool.shutdown(cancel_futures=True)  # one town that fails ends the campaign
    print("", *table(figures), sep="\n")
    return int(figures.wrong > 0)


def _write(figures: Figures, how: str) -> None:
    taken = f"Taken on {datetime.now(UTC):%-d %B %Y}: {how} on {os.cpu_count()} processors."
    lines = "\n".join([taken, "", *table(figures)])
    PAGE.write_text(PLACE.sub(lambda _old: f"\n{lines}\n\n", PAGE.read_text("utf-8")), "utf-8")


def _town(seed: int) -> Figures:
    """In a process of its own."""
    command = [sys.executable, "-m", "tests.chaos", "--seed", str(seed), "--one", str(LIVES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"town {seed}:\n{done.stderr[-3000:]}")
    told = json.loads(done.stdout.splitlines()[-1])
    return Figures(**told | {"points": set(told["points"])})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
