"""The feeds that a page names, and where one may be that it does not name. What reads the page runs in a worker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from bot.feeds.known_sites import feed_of
from bot.feeds.markup import one_line
from bot.feeds.tree import tree_of
from bot.feeds.values import absolute
from bot.model import FeedLink

FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    }
)
WELL_KNOWN = ("feed", "rss", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json")
MOST_LINKS = 10
MOST_PLACES = 8
LONGEST_TITLE = 200  # characters

_FORMAT = re.compile(
    r"\b(?:rss|atom|json|rdf|xml|feed|version|[v(]?[012]\.[0-9]+\)?)s?\b|[»|·:()\[\]–—-]", re.IGNORECASE
)
_FORMAT_IN_PATH = re.compile(r"(?:^|(?<=[/._=-]))(?:rss2?|atom|json|rdf|xml|feed|index)(?=$|[/._&?-])", re.IGNORECASE)
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|title|meta|link|div|p|a)\b", re.IGNORECASE)
_COMMENTS = re.compile(
    r"comment|kommentar|coment|commenti|reacties|komentarz|yorum|комментари|コメント|评论", re.IGNORECASE
)
_NAMED_SO = re.compile(r"(?:/|^)(?:feeds?|rss|atom|(?:feed|rss|atom|index)\.(?:xml|rss|json)|[\w-]+\.(?:rss|atom))/?$")


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    link: FeedLink

    @property
    def of_comments(self) -> bool:
        return bool(_COMMENTS.search(self.link.title) or _COMMENTS.search(urlsplit(self.link.url).path))

    @property
    def title(self) -> str:
        """What it says it is about, its format left out."""
        return " ".join(_FORMAT.sub(" ", self.link.title).lower().split())

    @property
    def stem(self) -> str:
        """Its address, the format left out."""
        parts = urlsplit(self.link.url)
        words = _FORMAT_IN_PATH.sub("", f"{parts.path}?{parts.query}")
        return f"{parts.hostname}{re.sub('[^a-zA-Z0-9%]+', '/', words).strip('/')}"

    def repeats(self, other: _Named) -> bool:
        """Whether it has the content of another in another format."""
        if self.kind == other.kind or self.of_comments != other.of_comments or self.title != other.title:
            return False
        return bool(self.title) or self.stem == other.stem


def feed_links(html: bytes, url: str) -> tuple[FeedLink, ...]:
    """Every ``<link rel=alternate>`` to a feed (HTML Living Standard, section 4.6.7.1): each address once; of one
    content in several formats the first; in the page's order, but feeds of comments last. Where there is none, the feed
    that belongs to the address which the page calls its own (YouTube's handles)."""
    page = tree_of(html)
    if page is None:
        return ()
    base = next((_joined(url, node.get("href")) for node in page.iter("base") if node.get("href")), "") or url
    named = sorted(_distinct(_named(page, base)), key=lambda one: one.of_comments)
    if named:
        return tuple(one.link for one in named)[:MOST_LINKS]
    owns = (feed_of(_joined(base, link.get("href"))) for link in page.iter("link") if _rel(link) == ["canonical"])
    return tuple(FeedLink(url=feed) for feed in owns if feed and feed != url)[:1]


def likely_places(html: bytes, url: str) -> tuple[str, ...]:
    """Addresses at the page's own host where its feed may be although the page names none, the likeliest first: where
    its links called so lead, beside an account's page (Mastodon), and where sites commonly have it."""
    page, parts = tree_of(html) if _MARKUP.search(html, 0, 4096) else None, urlsplit(url)
    if page is None:
        return ()
    linked = (_joined(url, anchor.get("href")) for anchor in page.iter("a"))
    own = (
        link for link in linked if urlsplit(link).hostname == parts.hostname and _NAMED_SO.search(urlsplit(link).path)
    )
    root = urlunsplit((parts.scheme, parts.netloc, "/", "", ""))
    path = parts.path.rstrip("/")
    account = [urljoin(root, f"{path}.rss")] if re.fullmatch(r"/@[\w.-]+", path) else []
    below = [urljoin(root, f"{path}/feed")] if path and "." not in path.rpartition("/")[2] else []
    places = [*account, *list(own)[:2], *below, *(urljoin(root, name) for name in WELL_KNOWN)]
    return tuple(dict.fromkeys(place for place in places if place != url))[:MOST_PLACES]


def _named(page: Any, base: str) -> Iterator[_Named]:
    for link in page.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        target = _joined(base, link.get("href"))
        if target and "alternate" in _rel(link) and (kind in FEED_TYPES or _is_old_json_feed(kind, target)):
            yield _Named(kind, FeedLink(url=target, title=one_line(link.get("title") or "")[:LONGEST_TITLE]))


def _is_old_json_feed(kind: str, target: str) -> bool:
    """JSON Feed 1.0 had no media type of its own; but most JSON that pages name is no feed."""
    return kind == "application/json" and _NAMED_SO.search(urlsplit(target).path) is not None


def _rel(link: Any) -> list[str]:
    return str(link.get("rel") or "").lower().split()


def _distinct(named: Iterable[_Named]) -> list[_Named]:
    found: dict[str, _Named] = {}
    for one in named:
        if one.link.url not in found and not any(one.repeats(other) for other in found.values()):
            found[one.link.url] = one
    return list(found.values())


def _joined(base: str, link: str | None) -> str:
    """An absolute http(s) address without control characters, or empty."""
    return absolute(base, link)
