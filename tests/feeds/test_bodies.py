from __future__ import annotations

import gzip
import zlib
from collections.abc import AsyncIterator
from functools import partial

import brotli
import pytest

from bot.errors import TooLarge, Unreachable
from bot.feeds.bodies import read_body
from bot.feeds.encodings import MOST_PARTS, STEP, zstd

TEXT = b"It rained. " * 500
MIB = 1024 * 1024
SKIPPABLE = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"  # a frame that holds nothing (RFC 8878, section 3.1.2)
PACK = {
    "": bytes,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": partial(brotli.compress, quality=5),
    "zstd": zstd.compress,
}


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
        ("br", brotli.compress(TEXT)),
        ("zstd", zstd.compress(TEXT)),
        ("zstd", zstd.compress(TEXT[:100]) + SKIPPABLE + zstd.compress(TEXT[100:])),
    ],
    ids=lambda value: (
        value[:20].decode("latin-1").encode("unicode_escape").decode() if isinstance(value, bytes) else None
    ),
)
async def test_it_is_read_however_it_is_cut(encoding: str, sent: bytes, size: int) -> None:
    assert await read(sent, encoding, size=size) == TEXT


@pytest.mark.parametrize("encoding", list(PACK))
async def test_nothing(encoding: str) -> None:
    assert await read(b"", encoding) == b""


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
async def test_what_a_stream_held_before_it_broke_off(encoding: str) -> None:
    varied = b"".join(b"It rained for %d hours in the valley. " % number for number in range(30_000))
    found = await read(PACK[encoding](varied)[:-500], encoding, limit=2 * MIB)
    assert found
    assert varied.startswith(found)


async def test_rubbish_behind_the_end_that_looks_like_a_member() -> None:
    sent = gzip.compress(TEXT, mtime=0)
    assert await read(sent + b"." * 10 + b"\x1f\x8brubbish", "gzip", size=len(sent) + 10) == TEXT


@pytest.mark.parametrize(
    "encoding", ["gzip, gzip", "gzip, br", "br, gzip", "deflate, gzip, br", "compress", "x" * 1000]
)
async def test_an_encoding_that_we_do_not_read(encoding: str) -> None:
    with pytest.raises(Unreachable) as caught:
        await read(TEXT, encoding)
    assert caught.value.text == "error-unreachable-encoding"


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
async def test_broken_compression(encoding: str) -> None:
    sent = bytearray(PACK[encoding](TEXT))
    sent[12:40] = b"\xff" * 28
    with pytest.raises(Unreachable) as caught:
        await read(bytes(sent), encoding)
    assert caught.value.text == "error-unreachable-encoding"


async def test_a_window_that_nobody_needs_is_not_given() -> None:
    """A frame may ask for gigabytes before the first byte comes out (RFC 9659)."""
    options = {zstd.CompressionParameter.window_log: 27, zstd.CompressionParameter.content_size_flag: 0}
    packer = zstd.ZstdCompressor(options=options)
    sent = packer.compress(TEXT) + packer.flush()
    with pytest.raises(Unreachable):
        await read(sent, "zstd")


class TestLimit:
    @pytest.mark.parametrize("encoding", list(PACK))
    async def test_it_is_the_last_size_that_passes(self, encoding: str) -> None:
        packed = PACK[encoding]
        assert len(await read(packed(b"0" * MIB), encoding)) == MIB
        with pytest.raises(TooLarge):
            await read(packed(b"0" * (MIB + 1)), encoding)

    async def test_reading_ends_where_it_is_passed(self) -> None:
        stream = Stream(b"0" * 10 * MIB)
        with pytest.raises(TooLarge):
            await read_body(stream, "", MIB, "pub.example")
        assert stream.given <= MIB + STEP

    async def test_what_is_received_counts_too(self) -> None:
        with pytest.raises(TooLarge):
            await read(gzip.compress(b"", mtime=0) + b"\0" * 2 * MIB, "gzip")

    @pytest.mark.parametrize("encoding", ["gzip", "zstd"])
    async def test_as_do_parts_that_hold_nothing(self, encoding: str) -> None:
        """Each costs a fresh decoder, far more than its few bytes."""
        empty = PACK[encoding](b"")
        assert await read(empty * MOST_PARTS, encoding) == b""
        with pytest.raises(Unreachable):
            await read(empty * (MOST_PARTS + 2), encoding)
