"""The feeds that a page names. Runs in a worker process."""

from __future__ import annotations

from urllib.parse import urljoin

from bot.articles.clean import one_line
from bot.model import FeedLink

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"}
)
MOST_LINKS = 10


def feed_links(html: bytes, url: str) -> tuple[FeedLink, ...]:
    """Every ``<link rel=alternate>`` to a feed, in the page's order, each address once (HTML Living Standard, section
    4.6.7.1)."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    try:
        page = lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(huge_tree=False))
    except (LxmlError, ValueError):
        return ()
    found: dict[str, FeedLink] = {}
    for link in page.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        target = urljoin(url, (link.get("href") or "").strip())
        if "alternate" in kinds and kind in FEED_TYPES and target.startswith(("http://", "https://")):
            found.setdefault(target, FeedLink(url=target, title=one_line(link.get("title") or "")[:200]))
    return tuple(found.values())[:MOST_LINKS]
