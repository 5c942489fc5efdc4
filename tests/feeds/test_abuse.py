"""Servers that use HTTP itself against a client: whatever they send, the fetch ends within its time, in a bounded
memory, as one of our own errors."""

from __future__ import annotations

import asyncio
import tracemalloc

import pytest

from bot.errors import BadStatus, FetchError, Unreachable
from tests.feeds.conftest import MakeFetcher
from tests.feeds.website import Website, raw_server

LIMIT = 5 * 1024 * 1024
TIMEOUT = 0.5  # seconds
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"

# What is sent first, and what is sent again and again after it, as fast as it is taken.
ENDLESS: dict[str, tuple[bytes, bytes]] = {
    "headers": (OK, b"X-A: " + b"b" * 4000 + b"\r\n"),
    "short headers": (OK, b"a:b\r\n" * 2000),
    "a header's value": (OK + b"X: ", b"y" * 65536),
    "a header's name": (OK, b"y" * 65536),
    "folded lines": (OK + b"X: y", b"\r\n y" * 10_000),
    "a status line": (b"HTTP/1.1 200 ", b"y" * 65536),
    "a protocol": (b"HTTP/", b"1" * 65536),
    "interim answers": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 500),
    "early hints": (b"", b"HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" * 500),
    "zeros": (b"", b"\0" * 65536),
    "blank lines": (b"", b"\r\n" * 30_000),
    "no HTTP at all": (b"<rss/>", b"t" * 65536),
    "a chunk's extension": (CHUNKED + b"1;", b"e" * 65536),
    "extensions": (CHUNKED, b"1;" + b"e" * 4000 + b"\r\na\r\n"),
    "tiny chunks": (CHUNKED, b"1\r\na\r\n" * 1000),
    "zeros of a chunk's size": (CHUNKED, b"0" * 65536),
    "a chunk beyond all numbers": (CHUNKED, b"F" * 18 + b"\r\n" + b"0" * 65536),
    "trailers": (CHUNKED + b"1\r\na\r\n0\r\n", b"X-T: " + b"t" * 4000 + b"\r\n"),
    "a trailer": (CHUNKED + b"1\r\na\r\n0\r\nX:", b"t" * 65536),
    "a length below nothing": (OK + b"Content-Length: -5\r\n\r\n", b"t" * 65536),
    "two lengths": (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", b"t" * 65536),
    "length and chunks": (OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nt\r\n" * 600),
    "a length with a sign": (OK + b"Content-Length: +5\r\n\r\n", b"t" * 65536),
    "another protocol": (b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", b"t" * 65536),
    "an error's page": (b"HTTP/1.1 500 No\r\n\r\n", b"t" * 65536),
    "a redirect's page": (b"HTTP/1.1 302 No\r\nLocation: /\r\n\r\n", b"t" * 65536),
    "a body of 304": (b"HTTP/1.1 304 No\r\n\r\n", b"t" * 65536),
    "a body": (OK + b"\r\n", b"t" * 65536),
    "two encodings": (OK + b"Content-Encoding: gzip\r\nContent-Encoding: br\r\n\r\n", b"t" * 65536),
}


@pytest.mark.parametrize("name", list(ENDLESS))
async def test_what_never_ends(make_fetcher: MakeFetcher, name: str) -> None:
    first, again = ENDLESS[name]

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(first)
        while True:
            writer.write(again)
            await writer.drain()

    async with raw_server(script) as port:
        fetcher = make_fetcher(f"127.0.0.1:{port}", timeout=TIMEOUT)
        tracemalloc.start()
        try:
            with pytest.raises(FetchError):
                await fetcher.get(f"http://127.0.0.1:{port}/", limit=LIMIT)
            assert tracemalloc.get_traced_memory()[1] < 32 * 1024 * 1024
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("lead", [b"", b"HTTP/1.1 ", OK, OK + b"X-A: ", CHUNKED, CHUNKED + b"1;", OK + b"\r\n"])
@pytest.mark.parametrize("drop", [b"a", b"\r\n", b"a: b\r\n"])
async def test_what_drips(make_fetcher: MakeFetcher, lead: bytes, drop: bytes) -> None:
    """A byte now and then keeps a time limit for each read from ever ending it."""

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(lead)
        while True:
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(0.01)

    async with raw_server(script) as port:
        fetcher = make_fetcher(f"127.0.0.1:{port}", timeout=0.15)
        with pytest.raises(FetchError) as caught:
            await fetcher.get(f"http://127.0.0.1:{port}/", limit=LIMIT)
    assert isinstance(caught.value, Unreachable | BadStatus)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"Content-Length: 5\r\n", b"hello"),
        (b"Content-Length: 5\r\nConnection: keep-alive\r\nKeep-Alive: timeout=9999\r\n", b"hello"),
        (b"Transfer-Encoding: chunked\r\n", b"5\r\nhello\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"5;a=b\r\nhello\r\n0\r\nX-Trailer: 1\r\n\r\nHTTP/1.1 500 No\r\n\r\n"),
    ],
)
async def test_a_connection_left_open_is_not_waited_for(make_fetcher: MakeFetcher, head: bytes, body: bytes) -> None:
    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK + head + b"\r\n" + body)
        await reader.read()

    async with raw_server(script) as port:
        fetched = await make_fetcher(f"127.0.0.1:{port}").get(f"http://127.0.0.1:{port}/", limit=LIMIT)
    assert fetched.body == b"hello"


async def test_what_was_not_announced_answers_no_later_request(make_fetcher: MakeFetcher) -> None:
    """A second answer behind the first must not be taken for that to the next request (response splitting)."""
    later = OK + b"Content-Length: 4\r\n\r\nevil"

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK + b"Content-Length: 4\r\n\r\ngood" + later)
        await writer.drain()
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK + b"Content-Length: 4\r\n\r\ngood")
        await reader.read()

    async with raw_server(script) as port:
        fetcher = make_fetcher(f"127.0.0.1:{port}")
        for _ in range(3):
            assert (await fetcher.get(f"http://127.0.0.1:{port}/", limit=LIMIT)).body == b"good"


async def test_a_host_that_hangs_holds_up_no_other(make_fetcher: MakeFetcher, site: Website) -> None:
    site.page("/", "here")

    async def script(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with raw_server(script) as port:
        fetcher = make_fetcher(site.place, f"localhost:{port}", timeout=60.0, per_host=1)
        hanging = [asyncio.create_task(fetcher.get(f"http://localhost:{port}/", limit=LIMIT)) for _ in range(20)]
        assert (await fetcher.get(site.url(), limit=LIMIT)).body == b"here"
        for task in hanging:
            task.cancel()
        assert {type(end) for end in await asyncio.gather(*hanging, return_exceptions=True)} == {asyncio.CancelledError}
