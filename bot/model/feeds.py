"""Feeds, who follows them, and what they hold. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit


class Mode(StrEnum):
    """How a subscription reaches its chat."""

    DIGEST = "digest"
    INSTANT = "instant"
    MUTED = "muted"


class Topic(StrEnum):
    """What the feeds of the catalogue are about. Buttons name topics by their place: add new ones at the end, and take
    none away."""

    WORLD = "world"
    COUNTRY = "news"  # of a country, or a place in it
    TECHNOLOGY = "technology"
    SCIENCE = "science"
    BUSINESS = "business"
    SPORT = "sport"
    CULTURE = "culture"
    PROGRAMMING = "programming"
    MONEY = "money"
    DESIGN = "design"
    FOOD = "food"
    TRAVEL = "travel"
    GAMES = "games"
    CARS = "cars"
    STYLE = "style"
    FUN = "fun"
    HEALTH = "health"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item as its feed document states it. ``link`` is absolute or empty; dates are None where missing or
    unreadable."""

    guid: str = ""
    title: str = ""
    link: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    summary: str = ""  # the item's description, as plain text
    content: str = ""  # the item's full body, as plain text; empty where the feed gives none
    image: str = ""

    @property
    def text(self) -> str:
        """The fullest text the feed itself gives."""
        return self.content if len(self.content) > len(self.summary) else self.summary


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDocument:
    """A parsed feed. ``version`` is feedparser's name for the format, such as ``rss20`` or ``atom10``."""

    title: str = ""
    link: str = ""
    language: str = ""
    version: str = ""
    entries: tuple[Entry, ...] = ()
    ttl: int | None = None  # seconds the publisher asks us to wait between polls
    skip_hours: frozenset[int] = frozenset()  # 0 to 23 in UTC, in which not to be polled
    skip_days: frozenset[int] = frozenset()  # 0 is Monday


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a page names (``<link rel=alternate>``)."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed in a list (OPML). ``tags`` are the folders it lies in, outermost first; ``times`` is how often it
    stands in the list."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()
    mode: Mode = Mode.DIGEST
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportJob:
    """A list of feeds that a chat has sent. First its ``outlines`` are followed, in their order, ``taken`` of them by
    now; then the new ones (``feed_ids``) are read, and those that can't be are ``failed``."""

    id: int = 0
    chat_id: int
    outlines: tuple[Outline, ...]
    taken: int = 0
    known: int = 0  # the chat followed them before
    feed_ids: frozenset[int] = frozenset()
    failed: frozenset[int] = frozenset()
    card_id: int | None = None  # Telegram's id of the message that shows how far it is
    asked_in: int = 0  # the private chat from which the chat is set up, and which is told; 0: the chat itself
    over: bool = False
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is polled, once for all who follow it. ``url`` and ``site_url`` may hold a secret: show ``name``."""

    id: int = 0
    url: str
    title: str = ""
    site_url: str = ""
    language: str = ""
    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    listing: bytes = field(default=b"", repr=False)  # of its last document: see ``feeds.incremental``
    interval: int = 0  # seconds between polls, as last decided
    daily_rate: float = 0.0  # entries a day, as last measured
    last_new_at: datetime | None = None  # when it last had something new
    ttl: int = 0  # seconds that its document asks us to wait between polls
    max_age: int = 0  # seconds for which its server calls an answer fresh
    skip_hours: frozenset[int] = frozenset()  # see FeedDocument
    skip_days: frozenset[int] = frozenset()
    moved_to: str = ""  # where its server's last answers said that it is for good
    moved_times: int = 0  # and how many of them in a row
    next_poll_at: datetime | None = None  # None: nobody follows it, or it is gone for good
    last_polled_at: datetime | None = None
    last_success_at: datetime | None = None
    failures: int = 0  # in a row
    trouble: str = ""  # text key of the last failure; empty while all is well
    trouble_detail: str = ""  # what the text key needs to know, such as "404"
    told_at: datetime | None = None  # when its followers were told that it is dead; None again once it is read
    kept: bool = False  # polled even when nobody follows it (lede import)
    created_at: datetime | None = None

    @property
    def name(self) -> str:
        """What people see: the title, else the host. Never an address, which may hold a secret."""
        return shown_name(self.title) or _host(self.site_url) or _host(self.url)

    @property
    def gone(self) -> bool:
        """Its server has said that it is gone for good (410), and is not asked any more."""
        return self.next_poll_at is None and (self.trouble, self.trouble_detail) == ("error-bad-status", "410")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A chat follows a feed. ``seen_entry_id`` is the last entry that instant mode has handed over."""

    chat_id: int
    feed_id: int
    mode: Mode = Mode.DIGEST
    title: str = ""  # the person's own name for the feed; empty: the feed's title
    tags: tuple[str, ...] = ()  # in lower case, without blanks
    thread: int | None = None  # the forum topic that its items go to (message_thread_id)
    seen_entry_id: int = 0
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A subscription together with its feed."""

    subscription: Subscription
    feed: Feed

    @property
    def name(self) -> str:
        """What the person sees: their own name for the feed, else the feed's."""
        return shown_name(self.subscription.title) or self.feed.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What storing a poll's entries did: ids of articles that are new, and how many known ones were edited.
    ``missing``: nothing, since some of the entries that were left out as known are not stored (any more)."""

    new: tuple[int, ...] = ()
    edited: int = 0
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRound:
    """Figures of one round of polling."""

    feeds: int = 0
    changed: int = 0
    unchanged: int = 0
    new_entries: int = 0
    failing: tuple[Feed, ...] = ()  # with their trouble
    seconds: float = field(default=0.0, compare=False)

    @property
    def failed(self) -> int:
        return len(self.failing)


def shown_name(title: str) -> str:
    """A title as a name; of one that is an address only the host, as the rest may hold a secret."""
    name = title.strip()
    return _host(name) if name.lower().startswith(("http://", "https://")) else name


def _host(url: str) -> str:
    """The host of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
