"""Reading a response's body without trusting its size."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import chain
from typing import Protocol

from bot.errors import TooLarge, Unreachable
from bot.feeds.encodings import STEP, BrokenEncoding, Decoder, decoder_for


class Stream(Protocol):
    def iter_chunked(self, n: int) -> AsyncIterator[bytes]: ...


async def read_body(stream: Stream, encoding: str, limit: int, host: str) -> bytes:
    """The body, decompressed, of at most ``limit`` bytes; one layer of gzip, deflate, br or zstd. What a stream that
    breaks off has held is kept: servers exist that never finish theirs.

    Raises ``TooLarge``, and ``Unreachable`` for a body that is broken or encoded in another way."""
    name = encoding.strip().lower()
    body, received = bytearray(), 0
    decoder: Decoder | None = None
    try:
        async for chunk in stream.iter_chunked(STEP):
            decoder = decoder or decoder_for(name, chunk)
            if decoder is None:
                raise BrokenEncoding(f"content-encoding {name[:20]}")
            received += len(chunk)
            for piece in chain((b"",), decoder.pieces(chunk)):
                body += piece
                if max(len(body), received) > limit:  # a stream that holds nothing never grows the body
                    raise TooLarge(f"over {limit} bytes", host=host)
    except BrokenEncoding as error:
        raise Unreachable(str(error), text="error-unreachable-encoding", host=host) from error
    return bytes(body)
