"""Headers of requests and answers: what is sent as it was given, and what can't be kept."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from aiohttp import encode_basic_auth

CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
_LISTS = frozenset({"cache-control", "content-encoding"})  # may stand on several lines (RFC 9110, section 5.3)
_ASCII = "".join(map(chr, range(0x20, 0x7F)))  # printable ASCII


def conditions(etag: str, last_modified: str) -> dict[str, str]:
    """The headers of a conditional request (RFC 9110, section 13.1). What can't be sent back verbatim is not sent."""
    wanted = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in wanted.items() if value and value.isascii() and value.isprintable()}


def readable_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """By name in lower case; of a header that is no list, the last line. Aiohttp keeps bytes that are no UTF-8 as
    surrogates, which no database takes: in a Location they are percent-encoded, as browsers do; other headers that
    hold them are left out."""
    readable: dict[str, str] = {}
    for written, value in headers.items():
        name = written.lower()
        if not any("\ud800" <= char <= "\udfff" for char in value):
            readable[name] = f"{readable[name]}, {value}" if name in _LISTS and name in readable else value
        elif name == "location":
            readable["location"] = quote(value, safe=_ASCII, errors="surrogateescape")
    return readable


def authorization(credentials: str) -> dict[str, str]:
    """The header that carries ``credentials`` ("name:password"; RFC 7617); none where there are none."""
    if not credentials:
        return {}
    name, _, password = credentials.partition(":")
    return {"Authorization": encode_basic_auth(name, password)}


def with_subscribers(agent: str, count: int) -> str:
    """A User-Agent that tells how many people a feed is read for: publishers count their readers by it."""
    told = f"{count} subscriber{'s' if count > 1 else ''}"
    return f"{agent.removesuffix(')')}; {told})" if agent.endswith(")") else f"{agent} ({told})"
