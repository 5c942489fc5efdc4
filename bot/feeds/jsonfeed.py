"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), as a ``FeedDocument``. Runs in a worker process."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from bot.errors import NotAFeed
from bot.feeds.markup import from_lines, from_markup, language_of, plain_line
from bot.feeds.values import LONGEST_TEXT, LONGEST_TITLE, MOST_ENTRIES, absolute, believable, guid_of
from bot.model import Entry, FeedDocument

Fields: TypeAlias = dict[str, Any]  # a JSON object: nothing about its values is certain

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/(1(?:\.1)?)/?$")
_ITEMS = re.compile(r'(?<!\\)"items"\s*:\s*\[')
_OPENING = re.compile(rb"""[\s\0]{0,1000}\{[\s\0]{0,1000}["}]""")
_BETWEEN = re.compile(r"[\s,]*")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Lenient: some feeds have control characters in strings. A number of thousands of digits would be an error (Python's
# limit); as digits it is an id like any other.
_DECODER = json.JSONDecoder(strict=False, parse_int=lambda digits: int(digits) if len(digits) < 20 else digits)


def looks_like_json(body: bytes) -> bool:
    """Whether it begins as a JSON object does; no XML document does."""
    for mark in _MARKS:
        body = body.removeprefix(mark)
    return _OPENING.match(body) is not None


def read_json(body: bytes, url: str, content_type: str, now: datetime | None) -> FeedDocument:
    """Arguments as for ``parse.parse``. What broke off is read as far as it goes. Raises ``NotAFeed``."""
    feed = _object(_decoded(body, content_type))
    items = feed.get("items")
    version = _VERSION.match(str(feed.get("version") or "").strip())
    called_so = "feed+json" in content_type.lower()
    if not (version or (called_so and isinstance(items, list))):
        raise NotAFeed("JSON, but no JSON Feed", host=urlsplit(url).hostname or "")
    site = absolute(url, _text(feed, "home_page_url"))
    listed = [item for item in items if isinstance(item, dict) and item] if isinstance(items, list) else []
    return FeedDocument(
        title=plain_line(_text(feed, "title"))[:LONGEST_TITLE],
        link=site,
        language=language_of(_text(feed, "language") or next((_text(item, "language") for item in listed), "")),
        version="json11" if version and version[1] == "1.1" else "json1",
        entries=tuple(_entry(item, feed, url or site, now) for item in listed[:MOST_ENTRIES]),
    )


def _entry(item: Fields, feed: Fields, base: str, now: datetime | None) -> Entry:
    # RFC 8259 demands no type of "id", and feeds with numbers there are many.
    guid = guid_of(_text(item, "id"))
    html, text = _text(item, "content_html"), _text(item, "content_text")
    content = from_markup(html) if html else from_lines(text)
    return Entry(
        guid=guid,
        title=plain_line(_text(item, "title"))[:LONGEST_TITLE],
        link=_link(item, guid, base),
        published=_date(item, "date_published", now),
        updated=_date(item, "date_modified", now),
        author=_author(item) or _author(feed),
        summary=from_lines(_text(item, "summary"))[:LONGEST_TEXT],
        content=content[:LONGEST_TEXT],
        image=_image(item, base),
    )


def _link(item: Fields, guid: str, base: str) -> str:
    """The item's page; else what it points to; else its id where that is an address; else what it encloses."""
    stated = [absolute(base, _text(item, "url")), absolute(base, _text(item, "external_url")), absolute("", guid)]
    enclosed = [address for kind, address in _attached(item, base) if not kind.startswith("image")]
    return next(filter(None, stated + enclosed), "")


def _image(item: Fields, base: str) -> str:
    stated = [absolute(base, _text(item, "image")), absolute(base, _text(item, "banner_image"))]
    attached = [address for kind, address in _attached(item, base) if kind.startswith("image")]
    return next(filter(None, stated + attached), "")


def _attached(item: Fields, base: str) -> Iterator[tuple[str, str]]:
    """(media type, address) of each attachment."""
    for medium in _objects(item.get("attachments")):
        if address := absolute(base, _text(medium, "url")):
            yield _text(medium, "mime_type"), address


def _author(fields: Fields) -> str:
    """All names: ``authors`` since 1.1, ``author`` before; some feeds give a bare name."""
    named = [_text(author, "name") for author in _objects(fields.get("authors"))]
    single = fields.get("author")
    alone = [_text(author, "name") for author in _objects(single)] or [single if isinstance(single, str) else ""]
    return plain_line(", ".join(filter(None, named)) or next(filter(None, alone), ""))[:LONGEST_TITLE]


def _date(item: Fields, name: str, now: datetime | None) -> datetime | None:
    """RFC 3339 as it should be, RFC 5322 as some feeds have it."""
    stated = _text(item, name).strip()
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return believable(read(stated), now)
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def _text(fields: Fields, name: str) -> str:
    """A string, or a number as one; anything else is as if it were not there."""
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return str(value)


def _objects(value: Any) -> list[Fields]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _decoded(body: bytes, content_type: str) -> str:
    """JSON is UTF-8 (RFC 8259, section 8.1), or was UTF-16; servers err."""
    header = Message()
    header["content-type"] = content_type
    labelled = str(header.get_param("charset") or "")
    for encoding in (json.detect_encoding(body), labelled):
        try:
            return body.decode(encoding)
        except (UnicodeError, LookupError, ValueError):
            continue
    return body.decode("cp1252", errors="replace")


def _object(text: str) -> Fields:
    """The document, or what of it came before it broke off; empty where nothing can be made of it."""
    text = text.lstrip("\ufeff \t\r\n")
    try:
        found, _ = _DECODER.raw_decode(text)
        return found if isinstance(found, dict) else {}
    except (ValueError, RecursionError):  # it broke off, or is nested deeper than any feed
        return _beginning(text)


def _beginning(text: str) -> Fields:
    start = _ITEMS.search(text)
    if start is None:
        return {}
    try:
        found, _ = _DECODER.raw_decode(text[: start.start()] + '"items": []}')
    except (ValueError, RecursionError):
        return {}
    found["items"] = list(_whole_items(text, start.end()))
    return dict(found)


def _whole_items(text: str, position: int) -> Iterator[Any]:
    while True:
        try:
            between = _BETWEEN.match(text, position)
            item, position = _DECODER.raw_decode(text, between.end() if between else position)
        except (ValueError, RecursionError):
            return
        yield item
