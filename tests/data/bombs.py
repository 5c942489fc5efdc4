"""Compressed bodies that hold a gibibyte, made as they are sent: none is ever whole in memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat

import brotli

from bot.feeds.encodings import zstd

MIB = 1024 * 1024
MEBIBYTES = 1024  # of zeros in each


def by_zlib(wbits: int) -> Iterator[bytes]:
    """One stream. A block that was flushed in full refers to nothing before it, so that it can be sent again."""
    packer = zlib.compressobj(9, wbits=wbits)
    yield packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    yield from repeat(packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH), MEBIBYTES - 1)
    yield packer.flush()


def by_brotli() -> Iterator[bytes]:
    packer = brotli.Compressor(quality=1)
    yield from (packer.process(bytes(MIB)) for _ in range(MEBIBYTES))
    yield packer.finish()


def by_zstd() -> Iterator[bytes]:
    packer = zstd.ZstdCompressor(level=1)
    yield from (packer.compress(bytes(MIB)) for _ in range(MEBIBYTES))
    yield packer.flush()


def again(pack: Callable[[bytes], bytes], packed: Iterable[bytes]) -> Iterator[bytes]:
    yield pack(b"".join(packed))


def wide_brotli() -> Iterator[bytes]:
    """With the largest window there is, filled with what does not repeat."""
    packer = brotli.Compressor(quality=1, lgwin=24)
    seed = bytes(range(256)) * 4096
    yield from (packer.process(bytes(byte ^ (number & 0xFF) for byte in seed[:65536]) * 16) for number in range(64))
    yield packer.finish()


# By name: (Content-Encoding, the body in pieces).
BOMBS: dict[str, tuple[str, Callable[[], Iterator[bytes]]]] = {
    "gzip": ("gzip", lambda: by_zlib(zlib.MAX_WBITS | 16)),
    "gzip of many members": ("gzip", lambda: repeat(gzip.compress(bytes(MIB), mtime=0), MEBIBYTES)),
    "deflate": ("deflate", lambda: by_zlib(zlib.MAX_WBITS)),
    "bare deflate": ("deflate", lambda: by_zlib(-zlib.MAX_WBITS)),
    "br": ("br", by_brotli),
    "br with a wide window": ("br", wide_brotli),
    "zstd": ("zstd", by_zstd),
    "zstd of many frames": ("zstd", lambda: repeat(zstd.compress(bytes(MIB)), MEBIBYTES)),
    "gzip in gzip": ("gzip, gzip", lambda: again(gzip.compress, by_zlib(zlib.MAX_WBITS | 16))),
    "gzip in gzip, said once": ("gzip", lambda: again(gzip.compress, by_zlib(zlib.MAX_WBITS | 16))),
    "gzip in br": ("gzip, br", lambda: again(brotli.compress, by_zlib(zlib.MAX_WBITS | 16))),
    "br in gzip": ("br, gzip", lambda: again(gzip.compress, by_brotli())),
    "zeros behind an empty member": ("gzip", lambda: chain([gzip.compress(b"")], repeat(bytes(MIB), MEBIBYTES))),
    "plain": ("identity", lambda: repeat(bytes(MIB), MEBIBYTES)),
}
