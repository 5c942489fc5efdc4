"""Reading a response's body without trusting its size: 809 bytes of gzip can hold gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator
from typing import Protocol

from bot.errors import TooLarge, Unreachable

STEP = 64 * 1024  # bytes read, and bytes decompressed, at a time
_GZIP_MAGIC = b"\x1f\x8b"
_PLAIN = frozenset({"", "identity", "none", "utf-8"})  # the last two mean nothing, but are met


class Stream(Protocol):
    def iter_chunked(self, n: int) -> AsyncIterator[bytes]: ...


async def read_body(stream: Stream, encoding: str, limit: int, host: str) -> bytes:
    """The body, decompressed, of at most ``limit`` bytes; one layer of gzip or deflate, as we ask for. What a stream
    that breaks off has held is kept: servers exist that never finish theirs.

    Raises ``TooLarge``, and ``Unreachable`` for a body that is broken or encoded in a way we did not ask for."""
    name = encoding.strip().lower()
    if name not in _PLAIN | {"gzip", "x-gzip", "deflate"}:
        raise Unreachable(f"content-encoding {name[:20]}", host=host)
    body, received = bytearray(), 0
    decoder: _Inflater | None = None
    async for chunk in stream.iter_chunked(STEP):
        received += len(chunk)  # a stream of empty gzip members never grows the body
        if name in _PLAIN:
            body += chunk
        else:
            decoder = decoder or _Inflater(name, chunk)
            try:
                decoder.feed(chunk, body, limit)
            except zlib.error as error:
                raise Unreachable("broken compression", host=host) from error
        if max(len(body), received) > limit:
            raise TooLarge(f"over {limit} bytes", host=host)
    return bytes(body)


class _Inflater:
    """Incremental gzip or deflate with bounded output. Some servers say gzip and send plain text: that is passed
    on."""

    def __init__(self, name: str, first: bytes) -> None:
        self._plain = name != "deflate" and not first.startswith(_GZIP_MAGIC[: len(first)])
        self._gzip = name != "deflate"
        # RFC 9110, section 8.4.1.2: "deflate" means a zlib stream, but many servers send a bare deflate stream.
        bare = not self._gzip and (first[0] & 0x0F) != 8
        self._window = -zlib.MAX_WBITS if bare else zlib.MAX_WBITS | (16 if self._gzip else 0)
        self._decoder = zlib.decompressobj(self._window)

    def feed(self, chunk: bytes, body: bytearray, limit: int) -> None:
        if self._plain:
            body += chunk
            return
        while chunk and len(body) <= limit:
            body += self._decoder.decompress(chunk, STEP)
            chunk = self._decoder.unconsumed_tail
            if self._decoder.eof:
                chunk = self._next_member()

    def _next_member(self) -> bytes:
        """RFC 1952, section 2.2: a gzip file may have several members; other bytes behind the end are ignored."""
        rest = self._decoder.unused_data
        if not self._gzip or not rest.startswith(_GZIP_MAGIC):
            return b""
        self._decoder = zlib.decompressobj(self._window)
        return rest
