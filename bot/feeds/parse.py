"""A feed document, in whatever shape publishers send it, made into a ``FeedDocument``. Runs in a worker process."""

from __future__ import annotations

from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.feeds.jsonfeed import looks_like_json, read_json
from bot.feeds.markup import from_markup, language_of, one_line, plain_line
from bot.feeds.reader import Fields, read, unpacked
from bot.feeds.skipping import skipped
from bot.feeds.telegram_preview import is_preview, read_preview
from bot.feeds.values import LONGEST_TEXT, LONGEST_TITLE, MOST_ENTRIES, absolute, believable, guid_of, is_address
from bot.model import Entry, FeedDocument

_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}


def parse(body: bytes, url: str = "", content_type: str = "", now: datetime | None = None) -> FeedDocument:
    """Parse ``body``; ``url`` is where it came from (for relative links), ``content_type`` the header's value (for the
    encoding). Dates more than a day after ``now`` count as missing. Raises ``NotAFeed``."""
    body = unpacked(body)
    if looks_like_json(body):
        return read_json(body, url, content_type, now)
    if is_preview(body, url):
        return read_preview(body, url, now)
    parsed = read(body, content_type, urlsplit(url).hostname or "")
    feed: Fields = parsed.get("feed") or {}
    hours, days = skipped(body)
    version = str(parsed.get("version") or "")
    site = absolute(url, feed.get("link"))
    # Atom says what a relative link is relative to (RFC 4287, section 2); in RSS it is the site, by custom.
    base = url or site if version.startswith("atom") else site or url
    return FeedDocument(
        title=_title(feed, version),
        link=site,
        language=language_of(str(feed.get("language") or "")),
        version=version,
        # As plain dictionaries: feedparser's own, which look for other names of a key too, take a tenth of the whole.
        entries=tuple(_entry(dict(fields), version, base, now) for fields in parsed["entries"][:MOST_ENTRIES]),
        ttl=_ttl(feed),
        skip_hours=hours,
        skip_days=days,
    )


def _entry(fields: Fields, version: str, base: str, now: datetime | None) -> Entry:
    content = max((str(part.get("value") or "") for part in _texts(fields)), key=len, default="")
    summary = str(fields.get("summary") or "")
    return Entry(
        guid=guid_of(str(fields.get("id") or "")),
        title=_title(fields, version),
        link=_link(fields, base),
        published=_date(fields, "published_parsed", now) or _date(fields, "created_parsed", now),
        updated=_date(fields, "updated_parsed", now),
        author=one_line(str(fields.get("author") or ""))[:LONGEST_TITLE],
        summary=from_markup(summary)[:LONGEST_TEXT],
        content="" if content == summary else from_markup(content)[:LONGEST_TEXT],
        image=_image(fields, base),
    )


def _title(fields: Fields, version: str) -> str:
    """Atom says whether a title holds markup (RFC 4287, section 3.1.1); RSS leaves it to the reader's guess."""
    title = str(fields.get("title") or "")
    declared = (fields.get("title_detail") or {}).get("type")
    plain = version.startswith("atom") and declared == "text/plain"
    return (plain_line(title) if plain else one_line(title))[:LONGEST_TITLE]


def _texts(fields: Fields) -> Iterator[Fields]:
    """The parts of ``content`` that are text: Atom may carry a picture there (RFC 4287, section 4.1.3)."""
    for part in fields.get("content") or []:
        if str(part.get("type") or "text/html").startswith(("text/", "application/xhtml")):
            yield part


def _link(fields: Fields, base: str) -> str:
    """The item's page: its link (FeedBurner puts one of its own in the place of the publisher's), else its guid where
    that is an address, else what it encloses (a podcast's episode may have no page)."""
    own = absolute(base, fields.get("feedburner_origlink"))
    link, guid = own or str(fields.get("link") or ""), str(fields.get("id") or "")
    if link and (link != guid or is_address(link)):
        return absolute(base, link)
    return next((address for kind, address in _enclosed(fields, base) if not kind.startswith("image")), "")


def _date(fields: Fields, name: str, now: datetime | None) -> datetime | None:
    # Past feedparser's own ``get``, which gives out the one date for the other.
    parsed = dict.get(fields, name) if isinstance(fields, dict) else None
    if not parsed:
        return None
    try:
        return believable(datetime.fromtimestamp(timegm(parsed), UTC), now)
    except (ValueError, OverflowError, TypeError, OSError):
        return None


def _enclosed(fields: Fields, base: str) -> Iterator[tuple[str, str]]:
    """(type, address) of what comes with the item."""
    enclosures = [link for link in fields.get("links") or [] if link.get("rel") == "enclosure"]
    for medium in [*(fields.get("media_content") or []), *enclosures]:
        if address := absolute(base, medium.get("url") or medium.get("href")):
            yield str(medium.get("type") or medium.get("medium") or ""), address


def _image(fields: Fields, base: str) -> str:
    thumbnails = [absolute(base, thumbnail.get("url")) for thumbnail in fields.get("media_thumbnail") or []]
    images = [address for kind, address in _enclosed(fields, base) if kind.startswith("image")]
    cover = absolute(base, (fields.get("image") or {}).get("href"))  # of a podcast's episode
    return next(filter(None, [*images, *thumbnails, cover]), "")


def _ttl(feed: Fields) -> int | None:
    """Seconds between polls that the publisher asks for: RSS ``<ttl>`` (minutes), or the RSS 1.0 syndication module."""
    minutes = _number(feed.get("ttl"))
    if minutes is not None:
        return min(minutes, 60 * 24 * 30) * 60
    period = _PERIODS.get(str(feed.get("sy_updateperiod") or "").strip().lower())
    return None if period is None else period // max(1, _number(feed.get("sy_updatefrequency")) or 1)


def _number(stated: Any) -> int | None:
    text = str(stated or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
