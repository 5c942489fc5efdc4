"""A feed document, in whatever shape publishers send it, made into a ``FeedDocument``. Runs in a worker process."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.articles.clean import from_markup, one_line
from bot.errors import NotAFeed
from bot.model import Entry, FeedDocument

MOST_ENTRIES = 1000
LONGEST_TITLE = 500  # characters
LONGEST_TEXT = 200_000
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}

Fields = Mapping[str, Any]  # feedparser's dictionaries


def parse(body: bytes, url: str = "", content_type: str = "", now: datetime | None = None) -> FeedDocument:
    """Parse ``body``; ``url`` is where it came from (for relative links), ``content_type`` the header's value (for the
    encoding). Dates more than a day after ``now`` count as missing. Raises ``NotAFeed``."""
    import feedparser

    headers = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    # Bytes only: feedparser opens a string as a file or an address. Markup is cleaned by us, and only where it is
    # shown.
    parsed = feedparser.parse(body, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    entries: Sequence[Fields] = parsed.get("entries") or []
    feed: Fields = parsed.get("feed") or {}
    if not parsed.get("version") and not entries:
        raise NotAFeed("no feed format recognised", host=urlsplit(url).hostname or "")
    site = _absolute(url, str(feed.get("link") or ""))
    base = site or url
    return FeedDocument(
        title=one_line(str(feed.get("title") or ""))[:LONGEST_TITLE],
        link=site,
        language=_language(str(feed.get("language") or "")),
        version=str(parsed.get("version") or ""),
        entries=tuple(_entry(fields, base, now) for fields in entries[:MOST_ENTRIES]),
        ttl=_ttl(feed),
    )


def _entry(fields: Fields, base: str, now: datetime | None) -> Entry:
    content = max((str(part.get("value") or "") for part in fields.get("content") or []), key=len, default="")
    summary = str(fields.get("summary") or "")
    return Entry(
        guid=str(fields.get("id") or "").strip(),
        title=one_line(str(fields.get("title") or ""))[:LONGEST_TITLE],
        link=_absolute(base, str(fields.get("link") or "")),
        published=_date(fields, "published_parsed", now) or _date(fields, "created_parsed", now),
        updated=_date(fields, "updated_parsed", now),
        author=one_line(str(fields.get("author") or ""))[:LONGEST_TITLE],
        summary=from_markup(summary)[:LONGEST_TEXT],
        content="" if content == summary else from_markup(content)[:LONGEST_TEXT],
        image=_image(fields, base),
    )


def _absolute(base: str, link: str) -> str:
    """The link as an absolute http(s) address, or empty: nothing else is ever opened or shown."""
    try:
        absolute = urljoin(base, link.strip())
    except ValueError:
        return ""
    return absolute if link and absolute.startswith(("http://", "https://")) else ""


def _date(fields: Fields, name: str, now: datetime | None) -> datetime | None:
    parsed = fields.get(name)
    if not parsed:
        return None
    try:
        instant = datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, TypeError, OSError):
        return None
    too_late = now is not None and instant > now + timedelta(days=1)
    return None if too_late or instant < EARLIEST else instant


def _image(fields: Fields, base: str) -> str:
    for medium in [*(fields.get("media_content") or []), *(fields.get("enclosures") or [])]:
        kind = str(medium.get("type") or medium.get("medium") or "")
        address = _absolute(base, str(medium.get("url") or medium.get("href") or ""))
        if address and kind.startswith("image"):
            return address
    for thumbnail in fields.get("media_thumbnail") or []:
        if address := _absolute(base, str(thumbnail.get("url") or "")):
            return address
    return ""


def _language(declared: str) -> str:
    """ISO 639 code of a language tag (RFC 5646), such as ``pt`` of ``pt-BR``."""
    found = re.match(r"[a-z]{2,3}(?=[-_]|$)", declared.strip().lower())
    return found[0] if found else ""


def _ttl(feed: Fields) -> int | None:
    """Seconds between polls that the publisher asks for: RSS ``<ttl>`` (minutes), or the RSS 1.0 syndication module."""
    minutes = str(feed.get("ttl") or "")
    if minutes.isdigit():
        return min(int(minutes), 60 * 24 * 30) * 60
    period = _PERIODS.get(str(feed.get("sy_updateperiod") or "").strip().lower())
    frequency = str(feed.get("sy_updatefrequency") or "1").strip()
    if period is None:
        return None
    return period // max(1, int(frequency) if frequency.isdigit() else 1)
