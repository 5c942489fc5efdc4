"""Articles, as they are read, kept and summarised. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TextOrigin(StrEnum):
    """Where an article's text comes from."""

    FEED = "feed"  # the feed's own text
    PAGE = "page"  # the article's page
    TEASER = "teaser"  # its page, which shows only the beginning to who has no subscription
    REFUSED = "refused"  # the page refused us (403, robots.txt); the text is the feed's


class Length(StrEnum):
    """How long a person wants summaries: 1, 3 or up to 7 points."""

    SHORT = "short"
    NORMAL = "normal"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article under its own heading; what stands before the first heading has an empty one. ``kicker`` is
    the short line over a heading, as news apps set it."""

    heading: str
    text: str
    kicker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was extracted from a page, a paste or a file. ``text`` has one paragraph a line."""

    title: str = ""
    deck: str = ""  # the sentence or two under the title that say what it is about
    author: str = ""
    date: datetime | None = None  # with the offset that is stated, if one is
    language: str = ""
    image: str = ""
    site: str = ""  # the publisher's name, or the host
    url: str = ""  # canonical address; empty for pasted text
    feed_url: str = ""  # the feed that the page names first
    text: str = ""
    sections: tuple[Section, ...] = ()
    is_teaser: bool = False  # the page says that the rest is for subscribers


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, stored once for all readers. ``key`` identifies it across feeds: see
    ``feeds.identity.article_key``."""

    id: int = 0
    key: str
    url: str = ""
    title: str = ""
    author: str = ""
    source: str = ""  # the publisher as people know it: the feed's title or the page's site name
    language: str = ""
    image: str = ""
    text: str = ""
    origin: TextOrigin = TextOrigin.FEED
    published_at: datetime | None = None
    seen_at: datetime | None = None
    next_read_at: datetime | None = None  # when its page is to be fetched; None: not wanted (any more)
    read_failures: int = 0
    feed_url: str = ""  # a feed that the page names, to be followed
    story_id: int = 0  # 0: not clustered yet
    private: bool = False  # from a feed or link with a secret in its address: never shown to others

    @property
    def date(self) -> datetime | None:
        return self.published_at or self.seen_at


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry ready to be stored. ``new_at`` is when it counts as news (UTC), which decides the digest it falls
    into."""

    key: str  # identity within the feed: see ``feeds.identity.entry_key``
    article: Article
    new_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An entry as it is stored. ``id`` grows with every one that comes; ``new_at``: see ``NewEntry``."""

    id: int
    article: Article
    new_at: datetime

    @property
    def was_news(self) -> bool:
        """When it came: what came out of an archive counts as news of a time before we had seen it."""
        return self.article.seen_at is not None and self.new_at >= self.article.seen_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a feed's document lists, oldest first. Entries that it lists as it did the last time may be left out, and
    named by marks of their keys instead: 8 bytes of BLAKE2b, as hexadecimal digits."""

    feed_id: int
    entries: tuple[NewEntry, ...] = ()
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A whole sentence of the source. ``index`` is its position among the source's sentences."""

    text: str
    index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Key points in the source's order. ``short`` says that the text needed no summary and is shown as it is."""

    points: tuple[KeyPoint, ...] = ()
    method: str = ""
    language: str = ""
    source_words: int = 0
    short: bool = False

    @property
    def text(self) -> str:
        return " ".join(point.text for point in self.points)
