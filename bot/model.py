"""The nouns that flow through the house.

Every instant is an aware ``datetime`` in UTC; every duration is in seconds; every text is plain Unicode (no
markup) unless a field says otherwise. A row that is not stored yet has ``id`` 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from enum import StrEnum
from urllib.parse import urlsplit

EVERY_DAY = frozenset(range(7))
OPEN_END = datetime(9999, 12, 31, tzinfo=UTC)  # paused until the person says otherwise


class Mode(StrEnum):
    """How a subscription reaches its chat."""

    DIGEST = "digest"
    INSTANT = "instant"
    MUTED = "muted"


class ChatKind(StrEnum):
    """Telegram's ``Chat.type``."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


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


class MessageKind(StrEnum):
    """Answers go before what was scheduled."""

    ANSWER = "answer"
    SCHEDULED = "scheduled"


class MessageState(StrEnum):
    """The life of an outbox row: pending -> sending -> sent | uncertain | failed (or pending again)."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a page names (``<link rel=alternate>``)."""

    url: str
    title: str = ""


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
    interval: int = 0  # seconds between polls, as last decided
    daily_rate: float = 0.0  # entries a day, as last measured
    next_poll_at: datetime | None = None  # None: nobody follows it, or it is gone for good
    last_polled_at: datetime | None = None
    last_success_at: datetime | None = None
    failures: int = 0  # in a row
    trouble: str = ""  # text key of the last failure; empty while all is well
    trouble_detail: str = ""  # what the text key needs to know, such as "404"
    kept: bool = False  # polled even when nobody follows it (lede import)
    created_at: datetime | None = None

    @property
    def name(self) -> str:
        """What people see: the title, else the host. Never an address, which may hold a secret."""
        return shown_name(self.title) or _host(self.site_url) or _host(self.url)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A chat follows a feed. ``seen_entry_id`` is the last entry that instant mode has handed over."""

    chat_id: int
    feed_id: int
    mode: Mode = Mode.DIGEST
    title: str = ""  # the person's own name for the feed; empty: the feed's title
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
    date: datetime | None = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event. ``headline`` is the most central article's title; articles are in order of time."""

    id: int = 0
    headline: str
    articles: tuple[Article, ...]
    summary: Summary = Summary()
    first_at: datetime
    latest_at: datetime

    @property
    def lead(self) -> Article:
        """The article whose title is the headline."""
        return next((a for a in self.articles if a.title == self.headline), self.articles[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a chat is told at one time: at most ``limit`` stories, and the ones that did not fit."""

    stories: tuple[Story, ...] = ()
    rest: tuple[Story, ...] = ()
    since: datetime
    until: datetime
    article_count: int = 0
    troubled: tuple[str, ...] = ()  # titles of feeds that fail


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRecord:
    """A digest that was made. ``local_date`` (ISO) with ``schedule_id`` is unique: one digest per schedule and day.
    ``stories`` holds the article ids of every story in its order, those that did not fit at the end."""

    id: int = 0
    chat_id: int
    schedule_id: int | None = None  # None: asked for by hand
    local_date: str | None = None
    since: datetime
    until: datetime
    stories: tuple[tuple[int, ...], ...] = ()
    mode: Mode = Mode.DIGEST  # INSTANT: a burst of new items, told in one message


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A Telegram chat. ``timezone`` is an IANA name; ``stopped`` ends all sending, ``unreachable`` says why we can't
    send."""

    id: int
    kind: ChatKind = ChatKind.PRIVATE
    title: str = ""
    language: str = "en"
    timezone: str = "UTC"
    length: Length = Length.NORMAL
    paused_until: datetime | None = None
    stopped: bool = False
    unreachable: str = ""
    created_at: datetime | None = None

    def pause_end(self, now: datetime) -> datetime | None:
        """When its pause ends (``OPEN_END``: when the person says so); None where it does not pause at ``now``."""
        return self.paused_until if self.paused_until and self.paused_until > now else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a chat gets its digest: a local time on some days of the week (0 is Monday)."""

    id: int = 0
    chat_id: int
    at: time
    days: frozenset[int] = EVERY_DAY
    timezone: str = "UTC"
    next_run_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button: either ``data`` (callback_data, 1 to 64 bytes) or ``url``."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A rendered message, ready for Telegram: HTML parse mode, within its limits.

    ``edits`` names an own message (its Telegram id) whose text this one replaces; ``reply_to`` the message it answers.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    reply_to: int | None = None
    edits: int | None = None
    preview_url: str = ""  # the link to preview above the text; empty: no preview
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A message on its way. ``not_before`` holds it back (a flood wait); ``message_id`` is Telegram's once it is
    sent."""

    id: int = 0
    chat_id: int
    kind: MessageKind
    message: Message
    state: MessageState = MessageState.PENDING
    created_at: datetime
    not_before: datetime
    attempts: int = 0
    message_id: int | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What storing a poll's entries did: ids of articles that are new, and how many known ones were edited."""

    new: tuple[int, ...] = ()
    edited: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRound:
    """Figures of one round of polling."""

    feeds: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    new_entries: int = 0
    seconds: float = field(default=0.0, compare=False)


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
