"""Content encodings undone in bounded steps (RFC 9110, section 8.4.1): 809 bytes of gzip can hold gigabytes.

We ask for gzip and deflate; br and zstd are read all the same, since caches exist that give out what others asked for.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STEP = 64 * 1024  # bytes decompressed at a time, about
MOST_PARTS = 1000  # gzip members or zstd frames: each costs more time than it has bytes
_GZIP_MAGIC = b"\x1f\x8b"
# A window of 8 MiB (2 to the 23rd) is the most that a web server may ask for (RFC 9659).
_ZSTD_OPTIONS: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 23}
_PLAIN = frozenset({"", "identity", "none", "utf-8"})  # the last two mean nothing, but are met


class BrokenEncoding(ValueError):
    """The bytes are not what their encoding says."""


class Decoder(Protocol):
    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What ``chunk`` adds, in pieces of ``STEP`` bytes or a little more. Raises ``BrokenEncoding``."""


def decoder_for(encoding: str, first: bytes) -> Decoder | None:
    """The decoder of one layer of ``encoding`` (a header's value, in lower case) for a body that begins with ``first``;
    None for what we don't read, several layers included."""
    if encoding in _PLAIN:
        return _Plain()
    if encoding in {"gzip", "x-gzip"}:  # some servers say so and send plain text
        return _Gzip() if first.startswith(_GZIP_MAGIC[: len(first)]) else _Plain()
    if encoding == "deflate":
        return _Deflate(first)
    others: dict[str, Callable[[], Decoder]] = {"br": _Brotli, "zstd": _Zstd}
    return others[encoding]() if encoding in others else None


class _Plain:
    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk


class _Deflate:
    """A zlib stream, as "deflate" means, or a bare deflate stream, as many servers send."""

    def __init__(self, first: bytes) -> None:
        self._decoder = zlib.decompressobj(zlib.MAX_WBITS if first[0] & 0x0F == 8 else -zlib.MAX_WBITS)

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        yield from _inflated(self._decoder, chunk)


class _Gzip:
    """One or more members, each a file of its own (RFC 1952, section 2.2). Other bytes behind the end are ignored."""

    def __init__(self) -> None:
        self._parts, self._over = 0, False
        self._next()

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        while chunk and not self._over:
            if self._decoder.eof:
                self._over = not chunk.startswith(_GZIP_MAGIC[: len(chunk)])
                if self._over:
                    return
                self._next()
            yield from _inflated(self._decoder, chunk)
            chunk = self._decoder.unused_data

    def _next(self) -> None:
        self._parts = _one_more(self._parts)
        self._decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)


def _inflated(decoder: zlib._Decompress, chunk: bytes) -> Iterator[bytes]:
    try:
        while chunk and not decoder.eof:
            yield decoder.decompress(chunk, STEP)
            chunk = decoder.unconsumed_tail
    except zlib.error as error:
        raise BrokenEncoding("not deflated") from error


class _Brotli:
    def __init__(self) -> None:
        self._decoder = brotli.Decompressor()

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        try:
            while not self._decoder.is_finished():
                piece = self._decoder.process(chunk, output_buffer_limit=STEP)
                if not piece:
                    return
                yield piece
                chunk = b""  # it keeps what it has not read or given yet
        except brotli.error as error:
            raise BrokenEncoding("no brotli") from error


class _Zstd:
    """One or more frames (RFC 8878, section 3)."""

    def __init__(self) -> None:
        self._parts = 0
        self._next()

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        try:
            while chunk or not (self._decoder.needs_input or self._decoder.eof):
                if self._decoder.eof:
                    self._next()
                yield self._decoder.decompress(chunk, STEP)
                chunk = self._decoder.unused_data  # within a frame it keeps what it has not read yet
        except zstd.ZstdError as error:
            raise BrokenEncoding("no zstd") from error

    def _next(self) -> None:
        self._parts = _one_more(self._parts)
        self._decoder = zstd.ZstdDecompressor(options=_ZSTD_OPTIONS)


def _one_more(parts: int) -> int:
    if parts >= MOST_PARTS:
        raise BrokenEncoding(f"over {MOST_PARTS} parts")
    return parts + 1
