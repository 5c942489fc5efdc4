"""When a page says that it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from bot.articles.extraction.linked import Linked

_META = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.available",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "og:published_time",
    "published_date",
    "created",
    "creation_date",
    "release_date",
    "article.published",
    "article_date_original",
    "last-modified-date-original",
)
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_PUBLISHED = re.compile(
    r"publish|posted|entry-date|pubdate|created|post-date|dateline|article.?date|date", re.IGNORECASE
)
_NOT_PUBLISHED = re.compile(r"updat|modif|comment|event|expire|related|sidebar", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d\d)/?(\d\d)/?(\d\d)(?:T?[\d:]{4,8}Z?)?")
_GERMAN = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b")
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(?P<month>[^\W\d]{{3,10}})\.?,?\s+(?:de\s+)?{_YEAR}"
)
_MONTH_FIRST = re.compile(rf"\b(?P<month>[^\W\d]{{3,10}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}")
# How the months begin in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Russian.
_MONTHS = {
    number: re.compile(names)
    for number, names in enumerate(
        (
            r"jan|ene|gen|stycz|янв",
            r"feb|fév|fev|lut|фев",
            r"mar|mär|mrz|maa|мар",
            r"apr|avr|abr|kwi|апр",
            r"ma[yij]|mag|мая|май",
            r"jun|juin|giu|cze|июн",
            r"jul|juil|lug|lip|июл",
            r"aug|ago|aoû|sie|авг",
            r"sep|set|wrz|сен",
            r"o[ck]t|out|ott|paź|окт",
            r"nov|lis|ноя",
            r"de[cz]|déc|dic|gru|дек",
        ),
        1,
    )
}
EARLIEST = 1991  # the first web page
LONGEST_BARE = 30  # characters of an element that holds a date and nothing else
MOST_ELEMENTS = 3000  # a page of more is not searched through for a date: that is slow


def date_in(root: Any, meta: dict[str, list[str]], linked: Linked, url: str) -> datetime | None:
    """The instant, with the offset that the page states: the day that it means is the one there. A page that states a
    day alone means no particular zone, so UTC serves."""
    for stated in (linked.date, *(meta[name][0] for name in _META if meta.get(name)), *_shown(root)):
        if date := parsed(stated):
            return date
    found = _IN_URL.search(url)
    return parsed("-".join(found.groups())) if found else _searched(root, url)


def parsed(stated: str) -> datetime | None:
    """An ISO 8601 date, with or without a time, near the beginning; else a day in other forms."""
    found = _ISO.search(stated[:60])
    if not found:
        return _other(stated.strip()[:60])
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        date = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if (zone := found[7]) and zone != "Z":
            date = datetime.fromisoformat(f"{date:%Y-%m-%dT%H:%M:%S}{zone}")
    except (ValueError, OverflowError):
        return None
    return date if date.year >= EARLIEST else None


def _searched(root: Any, url: str) -> datetime | None:
    """By looking through the whole page, which is slow for a long one."""
    from htmldate import find_date

    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        return None
    try:
        return parsed(find_date(root, url=url or None, original_date=True, extensive_search=False) or "")
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None


def _other(stated: str) -> datetime | None:
    """20260302, 02.03.2026, 2026/03/02, and days with the name of a month: 2 March 2026, March 2nd, 2026, 2 de marzo
    de 2026. A day and a month parted by slashes may be either, so those are left alone."""
    if found := _COMPACT.fullmatch(stated):
        return _day(*found.groups())
    if found := _GERMAN.search(stated):
        return _day(*reversed(found.groups()))
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        if found := pattern.search(stated):
            month = next((number for number, names in _MONTHS.items() if names.match(found["month"].lower())), 0)
            return _day(found["year"], month, found["day"])
    return None


def _day(year: str, month: str | int, day: str) -> datetime | None:
    return parsed(f"{year}-{month}-{day}") if month else None


def _shown(root: Any) -> Iterator[str]:
    """Elements that say they are the date of publication, the likeliest first; at most a few of each."""
    likely: list[str] = []
    bare: list[str] = []
    for number, node in enumerate(root.iter("time", "span", "div", "p", "abbr", "meta", "li")):
        if number > 20_000 or len(likely) > 40:
            break
        names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        stated = node.get("datetime") or node.get("content") or (node.get("title") or "" if node.tag == "abbr" else "")
        if _NOT_PUBLISHED.search(names):
            continue
        if stated and (
            "datepublished" in names.lower()
            or node.get("pubdate") is not None
            or "entry-date" in names
            or "published" in names
        ):
            yield stated
        elif node.tag == "time":
            likely.append(stated or "".join(node.itertext())[:60])
        elif len(names) > 3 and _PUBLISHED.search(names):
            likely.append(stated or " ".join("".join(node.itertext()).split())[:60])
        elif len(bare) < 3 and node.text and len(text := node.text.strip()) <= LONGEST_BARE and _other(text):
            bare.append(text)
    yield from (*likely, *bare)
