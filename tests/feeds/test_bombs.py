from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator

import pytest
from aiohttp import web

from tests.data.bombs import BOMBS
from tests.feeds.website import Website

MOST_GROWTH = 32 * 1024  # KiB
NOT_UNPACKED = {"gzip in gzip", "gzip in br", "br in gzip"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means differ")


def bomb(encoding: str, pieces: Iterator[bytes]) -> web.StreamResponse:
    async def body():
        for piece in pieces:
            yield piece
            await asyncio.sleep(0)

    return web.Response(body=body(), headers={"Content-Encoding": encoding})


async def test_a_gibibyte_in_a_few_bytes_leaves_memory_as_it_was(site: Website) -> None:
    """In a process of its own, one after the other: what the worst of them took is the peak."""

    async def answer(request: web.Request) -> web.StreamResponse:
        encoding, pieces = BOMBS[list(BOMBS)[int(request.path[1:])]]
        return bomb(encoding, pieces())

    site.page("/small", "Rain")
    site.pages |= {f"/{number}": answer for number in range(len(BOMBS))}
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.feeds.bombed", str(site.port)),
        *(f"/{number}" for number in range(len(BOMBS))),
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await child.communicate()
    answers = dict(zip(BOMBS, map(json.loads, output.splitlines()), strict=True))
    for name, (ending, growth) in answers.items():
        expected = "error-unreachable-encoding" if name in NOT_UNPACKED else "error-too-large"
        if name == "gzip in gzip, said once":  # is unpacked once; a worker looks at the rest
            expected = str(sum(map(len, BOMBS["gzip"][1]())))
        assert ending == expected, name
        assert growth < MOST_GROWTH, (name, growth)
