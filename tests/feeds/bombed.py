"""A process of its own that fetches what it is told: ``python -m tests.feeds.bombed PORT PATH ...``. It prints a line
of JSON for each path: how the fetch ended, and the KiB by which the most memory ever held has grown by then."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from bot.errors import FetchError
from bot.feeds.fetch import Fetcher
from tests.feeds.conftest import Limits

FEED = 5 * 1024 * 1024


def peak() -> int:
    """KiB. Not ``ru_maxrss``, which begins at the parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


async def main(port: int, paths: list[str]) -> None:
    fetcher = Fetcher(Limits((f"127.0.0.1:{port}",), 60.0), agent="Lede/0 (test)", per_host=1, gap=0.0)
    await fetcher.get(f"http://127.0.0.1:{port}/small", limit=FEED)  # loads what has to be loaded
    start = peak()
    for path in paths:
        try:
            ending = str(len((await fetcher.get(f"http://127.0.0.1:{port}{path}", limit=FEED)).body))
        except FetchError as error:
            ending = error.text
        print(json.dumps([ending, peak() - start]), flush=True)
    await fetcher.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2:]))
