"""Feedparser, kept from what it does wrong with what publishers send. Runs in a worker process."""

from __future__ import annotations

import contextlib
import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from bot.errors import NotAFeed
from bot.feeds.values import MOST_ENTRIES

MOST_BYTES = 16 * 1024 * 1024  # of a feed that is a gzip file
_PAGE = re.compile(rb"\s*(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,20})|([0-9]{1,20}));?")
_ITEM_END = re.compile(rb"</(?:item|entry)\s*>|<item/>")
_BARE = re.compile(rb"&(?!#?\w{1,32};)")
_CDATA = b"<![CDATA["

Fields = Mapping[str, Any]  # feedparser's dictionaries


def read(body: bytes, content_type: str, host: str) -> Fields:
    """Feedparser's result for ``body``; ``entries`` is always there. ``content_type`` is the header's value, ``host``
    for the error. Raises ``NotAFeed``."""
    body = shortened(body)
    try:
        parsed = _by_feedparser(body, content_type)
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken document makes it do
        raise NotAFeed(f"feedparser raised {type(error).__name__}", host=host) from error
    if parsed.get("bozo") and parsed["entries"] and not parsed["entries"][-1]:
        parsed["entries"].pop()  # the document broke off within it
    if not parsed.get("version") and (not parsed["entries"] or _PAGE.match(body)):
        raise NotAFeed("no feed format recognised", host=host)
    return parsed


def unpacked(body: bytes) -> bytes:
    """The body, or what is in it where it is a gzip file that its server does not call so."""
    if body.startswith(b"\x1f\x8b"):
        with contextlib.suppress(zlib.error):
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MOST_BYTES)
    return body


def shortened(body: bytes) -> bytes:
    """The document without the items that nobody would keep: a hundred thousand take feedparser a minute."""
    if body.count(b"</item") + body.count(b"</entry") + body.count(b"<item/>") <= MOST_ENTRIES:
        return body
    ends = [end.end() for end in _ITEM_END.finditer(body)]
    return body[: ends[MOST_ENTRIES - 1]] + body[ends[-1] :] if len(ends) > MOST_ENTRIES else body


def _by_feedparser(body: bytes, content_type: str) -> Fields:
    """Broken references are mended where feedparser trips over them: it raises for those to what is no character, and
    makes "AT&T;" of a bare "AT&T"."""
    import feedparser

    def parsed_from(document: bytes) -> Fields:
        # A stream: feedparser takes a string, and even bytes, for the name of a file or an address first. It is not
        # told the feed's address, since it would make relative guids absolute, so that they all change when the feed
        # moves. Markup is made plain by us.
        headers = {"content-type": content_type} if content_type else {}
        parsed: Fields = feedparser.parse(
            BytesIO(document), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
        return parsed

    try:
        parsed = parsed_from(body)
    except (ValueError, OverflowError):
        return parsed_from(_mended(body))
    mended = _mended(body) if _is_broken(parsed) else body
    if mended == body:
        return parsed
    again = parsed_from(mended)
    return again if len(again["entries"]) >= len(parsed["entries"]) else parsed


def _is_broken(parsed: Fields) -> bool:
    """Whether it is not well-formed; a doubtful type or encoding is no reason to touch a document."""
    from feedparser.exceptions import ThingsNobodyCaresAboutButMe

    return bool(parsed.get("bozo")) and not isinstance(parsed.get("bozo_exception"), ThingsNobodyCaresAboutButMe)


def _mended(body: bytes) -> bytes:
    if b"\x00" in body[:200]:  # UTF-16 and its like
        return body
    start, *sections = _REFERENCE.sub(_if_character, body).split(_CDATA)
    return _CDATA.join([_escaped(start), *map(_behind_cdata, sections)])


def _behind_cdata(section: bytes) -> bytes:
    """In a CDATA section an "&" is one: only what stands behind it is mended."""
    inside, end, behind = section.partition(b"]]>")
    return inside + end + _escaped(behind) if end else _escaped(section)


def _escaped(markup: bytes) -> bytes:
    return _BARE.sub(b"&amp;", markup)


def _if_character(reference: re.Match[bytes]) -> bytes:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return reference[0] if number < 0xD800 or 0xDFFF < number < 0x110000 else b""
