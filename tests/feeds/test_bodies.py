from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import pytest

from bot.errors import TooLarge, Unreachable
from bot.feeds.bodies import STEP, read_body

TEXT = b"It rained. " * 500
MIB = 1024 * 1024


class Stream:
    """Bytes that arrive in pieces of ``size``."""

    def __init__(self, data: bytes, size: int = STEP) -> None:
        self._data, self._size = data, size
        self.given = 0

    async def iter_chunked(self, _most: int) -> AsyncIterator[bytes]:
        for start in range(0, len(self._data), self._size):
            self.given = start + self._size
            yield self._data[start : start + self._size]


async def read(data: bytes, encoding: str = "", *, limit: int = MIB, size: int = STEP) -> bytes:
    return await read_body(Stream(data, size), encoding, limit, "pub.example")


def bare_deflate(data: bytes) -> bytes:
    squeezer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return squeezer.compress(data) + squeezer.flush()


@pytest.mark.parametrize("size", [1, 2, 3, 100, STEP])
@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("none", TEXT),
        ("UTF-8", TEXT),
        ("gzip", gzip.compress(TEXT, mtime=0)),
        (" GZIP ", gzip.compress(TEXT, mtime=0)),
        ("x-gzip", gzip.compress(TEXT, mtime=0)),
        ("gzip", gzip.compress(TEXT[:100], mtime=0) + gzip.compress(TEXT[100:], mtime=0)),
        ("gzip", gzip.compress(TEXT, mtime=0) + b"trailing rubbish"),
        ("gzip", TEXT),  # says so, but is not
        ("deflate", zlib.compress(TEXT)),
        ("deflate", bare_deflate(TEXT)),
    ],
)
async def test_it_is_read_however_it_is_cut(encoding: str, sent: bytes, size: int) -> None:
    assert await read(sent, encoding, size=size) == TEXT


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
async def test_nothing(encoding: str) -> None:
    assert await read(b"", encoding) == b""


async def test_what_a_stream_held_before_it_broke_off() -> None:
    found = await read(gzip.compress(TEXT, mtime=0)[:-20], "gzip")
    assert found
    assert TEXT.startswith(found)


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress", "x" * 1000])
async def test_an_encoding_that_we_did_not_ask_for(encoding: str) -> None:
    with pytest.raises(Unreachable):
        await read(TEXT, encoding)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_broken_compression(encoding: str) -> None:
    sent = bytearray(gzip.compress(TEXT, mtime=0) if encoding == "gzip" else zlib.compress(TEXT))
    sent[12:40] = b"\xff" * 28
    with pytest.raises(Unreachable):
        await read(bytes(sent), encoding)


class TestLimit:
    @pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
    async def test_it_is_the_last_size_that_passes(self, encoding: str) -> None:
        packed = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress}[encoding]
        assert len(await read(packed(b"0" * MIB), encoding)) == MIB
        with pytest.raises(TooLarge):
            await read(packed(b"0" * (MIB + 1)), encoding)

    async def test_reading_ends_where_it_is_passed(self) -> None:
        stream = Stream(b"0" * 10 * MIB)
        with pytest.raises(TooLarge):
            await read_body(stream, "", MIB, "pub.example")
        assert stream.given <= MIB + STEP

    async def test_a_bomb_stays_small_in_memory(self) -> None:
        part = gzip.compress(b"\0" * MIB, 9, mtime=0)
        bomb = part * 256  # 256 MiB in 260 KB
        tracemalloc.start()
        try:
            with pytest.raises(TooLarge):
                await read(bomb, "gzip", limit=5 * MIB)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 16 * MIB

    async def test_a_stream_of_nothing_ends_too(self) -> None:
        empty = gzip.compress(b"", mtime=0)
        with pytest.raises(TooLarge):
            await read(empty * (2 * MIB // len(empty)), "gzip")
