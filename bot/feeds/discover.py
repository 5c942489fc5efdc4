"""The feeds that a page names. Runs in a worker process."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from bot.feeds.markup import one_line
from bot.model import FeedLink

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"}
)
MOST_LINKS = 10


def feed_links(html: bytes, url: str) -> tuple[FeedLink, ...]:
    """Every ``<link rel=alternate>`` to a feed, in the page's order, each address once (HTML Living Standard, section
    4.6.7.1)."""
    page = _parsed(html)
    if page is None:
        return ()
    base = next((_joined(url, node.get("href")) for node in page.iter("base") if node.get("href")), "") or url
    found: dict[str, FeedLink] = {}
    for link in page.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        target = _joined(base, link.get("href"))
        if "alternate" in kinds and kind in FEED_TYPES and target:
            found.setdefault(target, FeedLink(url=target, title=one_line(link.get("title") or "")[:200]))
    return tuple(found.values())[:MOST_LINKS]


def _parsed(html: bytes) -> Any:
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    try:
        html.decode()
        encoding = "utf-8"  # lxml would take a page that declares nothing for ISO 8859-1
    except UnicodeDecodeError:
        encoding = None
    try:
        return lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(huge_tree=False, encoding=encoding))
    except (LxmlError, ValueError):
        return None


def _joined(base: str, link: str | None) -> str:
    """An absolute http(s) address, or empty."""
    try:
        target = urljoin(base, (link or "").strip())
    except ValueError:
        return ""
    return target if link and target.startswith(("http://", "https://")) else ""
