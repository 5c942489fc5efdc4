"""A feed's document, read only as far as it is new. Runs in a worker process.

Most documents hold one new item among thirty known ones. Expat, which is quick, says where the items lie; those whose
bytes were there the last time are cut out, and the rest is parsed as any feed. A document in which an item may mean
something else without its neighbours, or that two readers might understand differently, is always parsed whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from struct import Struct
from typing import NamedTuple

from bot.errors import NotAFeed
from bot.feeds.identity import article_key, entry_key
from bot.feeds.outline import Outline, outlined
from bot.feeds.parse import parse
from bot.model import Entry, FeedDocument

FORM = b"\x01"  # of a listing; what begins otherwise is as good as none
_CONTEXT = slice(len(FORM), len(FORM) + 8)
_RECORD = Struct(">8s8s8sq")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document as far as it is new: ``document`` is without the entries that were listed the last time.

    ``places`` tells where in the whole document its entries stand. ``known`` holds marks of the keys of the entries
    left out (see ``model.Listed``), ``dates`` when they were published. ``listing`` is to be handed in the next time;
    it is empty where the document will have to be read whole again."""

    document: FeedDocument
    places: tuple[int, ...]
    known: frozenset[str] = frozenset()
    dates: tuple[datetime, ...] = ()
    listing: bytes = b""


class _Record(NamedTuple):
    """What a listing holds of an item: fingerprints of its bytes, of the entry's key and of its article's, and its date
    in seconds since 1970, 0 where it has none."""

    item: bytes
    key: bytes
    article: bytes
    date: int


def whole(document: FeedDocument) -> Reading:
    """A document of which nothing was left out, and nothing is remembered."""
    return Reading(document=document, places=tuple(range(len(document.entries))))


def read(
    body: bytes, url: str = "", content_type: str = "", now: datetime | None = None, listing: bytes = b""
) -> Reading:
    """As ``parse``, without the entries that ``listing``, of an earlier reading, knows. Raises ``NotAFeed``."""
    outline = outlined(body, content_type)
    if outline is None:
        return whole(parse(body, url, content_type, now))
    items = [_digest(body[start:end]) for start, end in outline.items]
    known = _records(listing)
    unread = [place for place, item in enumerate(items) if item not in known]
    if len(unread) < len(items):
        with suppress(NotAFeed):  # without its items a document may show no sign of its format
            rest = parse(outline.without(body, keep=set(unread)), url, content_type, now)
            reading = _reading(rest, items, unread, known, _context(body, outline, rest, url))
            if reading and reading.listing[_CONTEXT] == listing[_CONTEXT]:
                return reading
    document = parse(body, url, content_type, now)
    context = _context(body, outline, document, url)
    return _reading(document, items, range(len(items)), {}, context) or whole(document)


def _reading(
    document: FeedDocument,
    items: Sequence[bytes],
    read_at: Sequence[int],
    known: Mapping[bytes, _Record],
    context: bytes,
) -> Reading | None:
    """None where entries and items are not one to one, or where two share a key: to tell such apart takes all of
    them."""
    if len(document.entries) != len(read_at):
        return None
    fresh = {items[place]: _record(items[place], entry) for place, entry in zip(read_at, document.entries, strict=True)}
    records = [fresh.get(item) or known[item] for item in items]
    if any(len(set(column)) < len(items) for column in list(zip(*records, strict=True))[:3]):
        return None
    left_out = [record for record in records if record.item not in fresh]
    return Reading(
        document=document,
        places=tuple(read_at),
        known=frozenset(record.key.hex() for record in left_out),
        dates=tuple(datetime.fromtimestamp(record.date, UTC) for record in left_out if record.date),
        listing=FORM + context + b"".join(_RECORD.pack(*record) for record in records),
    )


def _context(body: bytes, outline: Outline, document: FeedDocument, url: str) -> bytes:
    """What items mean rests on the elements they stand in, and on the addresses that links are relative to."""
    return _digest(b"\n".join((body[: outline.opened], url.encode(), document.link.encode("utf-8", "replace"))))


def _record(item: bytes, entry: Entry) -> _Record:
    date = entry.published or entry.updated
    seconds = int(date.timestamp()) if date else 0
    return _Record(item, _mark(entry_key(entry)), _mark(article_key(entry)), seconds)


def _records(listing: bytes) -> dict[bytes, _Record]:
    if not listing.startswith(FORM) or (len(listing) - _CONTEXT.stop) % _RECORD.size:
        return {}
    return {record[0]: _Record(*record) for record in _RECORD.iter_unpack(listing[_CONTEXT.stop :])}


def _mark(key: str) -> bytes:
    return _digest(key.encode("utf-8", "replace"))


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=8).digest()
