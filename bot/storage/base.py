"""What the services ask of storage.

``Storage.read()`` and ``Storage.write()`` open a unit of work; its stores share one transaction, which commits when
the block ends and rolls back when it raises. A write block holds the only writer, of all processes: no HTTP, no worker
call inside it, and no second write block. A read block sees the database as it was when it began, waits for no writer,
and cannot write.

Every method raises ``StorageError`` when the database is locked for longer than its time-out, full or broken.
Instants go in and come out aware, in UTC.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, time
from typing import Protocol

from bot.model import (
    LOWEST_CHAT,
    Added,
    Arrival,
    Article,
    Chat,
    Feed,
    Followed,
    Listed,
    Mode,
    NewEntry,
    Story,
    Subscription,
    Summary,
)
from bot.storage.base_access import AccessStore, BroadcastStore
from bot.storage.base_digests import DigestStore, SavedStore, ScheduleStore, VoteStore
from bot.storage.base_imports import ImportStore
from bot.storage.base_inbox import InboxStore
from bot.storage.base_labels import LabelStore
from bot.storage.base_outbox import OutboxStore
from bot.storage.base_search import FilterStore, SearchStore

QuietKind = tuple[str, time, time]  # a time zone (IANA), and local times from and until which it is quiet


class ChatStore(Protocol):
    async def get(self, chat_id: int) -> Chat | None: ...

    async def many(self, chat_ids: Collection[int]) -> Mapping[int, Chat]:
        """By id; those that are gone are left out."""

    async def put(self, chat: Chat) -> None:
        """Insert, or replace every field of, the chat with this id."""

    async def added_by(self, person_id: int) -> list[Chat]:
        """Groups and channels that this person has let us into and that we can write to, by their titles."""

    async def count(self, *, unreachable: bool = False) -> int:
        """How many chats there are, or of these how many can't be written to."""

    async def page(self, limit: int, offset: int = 0) -> list[Chat]:
        """The latest first."""

    async def audience(self, limit: int, *, after: int = LOWEST_CHAT, without: int = 0) -> list[Chat]:
        """People and groups, no channels, that have neither stopped nor are unreachable; by id, those beyond ``after``,
        ``without`` one."""

    async def audience_size(self, *, without: int = 0) -> int:
        """How many there are in all."""

    async def hold(self, chat_id: int, until: datetime) -> None:
        """Send it nothing until then: Telegram asks us to wait. Its digests and single items wait as well."""

    async def waits(self, chat_ids: Collection[int]) -> Mapping[int, datetime]:
        """Of those that ``hold`` has kept waiting: until when, the last time."""

    async def move(self, old_id: int, new_id: int) -> None:
        """All that belongs to a chat belongs to another id from now on (a group has become a supergroup); where there
        is a chat of that id, it gets what it does not have, and the settings are those of the older row. Ids of
        messages are not the same there: what waits in the outbox is sent anew instead of edited. It can be written to
        again, unless it is banned. Where there is no such chat (any more), what waits in the outbox and in the inbox
        moves."""

    async def leave_topic(self, chat_id: int, thread: int) -> None:
        """The feeds and digests that go to this forum topic go to the general one from now on."""

    async def erase(self, chat_id: int, feed_ids: Collection[int] = ()) -> None:
        """Delete the chat: its rows in every table that names chats, its own articles, and the feeds ``feed_ids``,
        which nobody else may follow, with theirs. What other chats have saved stays. See ``Storage.scrub``."""

    async def quiet_kinds(self) -> set[QuietKind]:
        """Every zone and quiet hours that chats have, so that few have to be looked at however many chats there are."""


class FeedStore(Protocol):
    async def get(self, feed_id: int) -> Feed | None: ...

    async def by_url(self, url: str) -> Feed | None: ...

    async def add(self, feed: Feed) -> Feed:
        """Insert a feed with a new address; returns it with its id. The address must not be stored yet."""

    async def many(self, feed_ids: Sequence[int]) -> Mapping[int, Feed]:
        """By id; those that are gone are left out."""

    async def save(self, *feeds: Feed) -> None:
        """Write every field of stored feeds."""

    async def note_polls(self, *feeds: Feed) -> None:
        """Write what a poll tells that brought no document: how it went, when the next one is, and validators. As
        ``save``, at a third of its cost."""

    async def due(self, now: datetime, limit: int) -> list[Feed]:
        """Feeds with ``next_poll_at <= now``, longest due first."""

    async def all(self) -> list[Feed]:
        """Every feed, by id."""

    async def pace(self, usual: int) -> float:
        """How many polls fall due in a second; ``usual``: seconds between two polls of a feed that has had none."""

    async def wake(self, feed_id: int, at: datetime) -> None:
        """Poll this feed at ``at`` or earlier: sets ``next_poll_at`` where it is later or missing."""

    async def drop_unfollowed(self) -> int:
        """Stop polling feeds that nobody follows and that are not ``kept`` (``next_poll_at`` becomes None). Returns
        how many."""

    async def counts(self) -> tuple[int, int]:
        """(how many feeds are polled, how many of them fail)."""

    async def moved(self, times: int, limit: int) -> list[Feed]:
        """Feeds whose last ``times`` answers or more have said that they are at one new address for good."""

    async def dead(self, before: datetime, limit: int) -> list[Feed]:
        """Feeds that are followed, and that fail: for good, or since ``before`` or longer. Without those whose
        followers have been told."""


class SubscriptionStore(Protocol):
    async def get(self, chat_id: int, feed_id: int) -> Followed | None: ...

    async def of_chat(self, chat_id: int) -> list[Followed]:
        """In order of subscription."""

    async def of_chats(self, chat_ids: Collection[int]) -> list[Subscription]:
        """Of several, without their feeds, in that order."""

    async def put(self, subscription: Subscription) -> None:
        """Insert or replace."""

    async def remove(self, chat_id: int, feed_id: int) -> bool:
        """Whether there was one."""

    async def of_feed(self, feed_id: int) -> list[Subscription]:
        """By chat."""

    async def counts(self, feed_ids: Sequence[int]) -> Mapping[int, int]:
        """How many chats follow each of these feeds; those that nobody follows are left out."""

    async def count(self, chat_id: int) -> int:
        """How many feeds it follows."""

    async def behind(
        self, limit: int, now: datetime | None = None, hushed: Collection[QuietKind] = ()
    ) -> list[Followed]:
        """Instant subscriptions whose feed has entries beyond ``seen_entry_id``, in chats that are neither stopped,
        nor unreachable, nor (where ``now`` is given) pause or are held, nor have quiet hours of one of the kinds
        ``hushed``."""


class ArticleStore(Protocol):
    async def add_entries(self, feed_id: int, entries: Sequence[NewEntry], now: datetime) -> Added:
        """``add_documents`` for one."""

    async def add_documents(self, documents: Sequence[Listed], now: datetime) -> list[Added]:
        """Store what the documents of different feeds list, oldest first. Unknown keys are inserted; an article whose
        key is stored already is shared, not doubled. Known keys whose title or text the feed has changed update their
        article, which loses its summaries; the text of its page stays until the page is read again. Known keys that are
        not among its entries count as listed no longer, from ``now`` on: see ``purge``. Where an entry that a document
        left out as known is not among what its feed listed the last time, nothing of that document is stored:
        ``Added.missing``."""

    async def get(self, article_id: int) -> Article | None: ...

    async def many(self, article_ids: Sequence[int]) -> Mapping[int, Article]:
        """By id; those that are gone are left out."""

    async def by_key(self, key: str) -> Article | None: ...

    async def save(self, article: Article) -> Article:
        """Insert (id 0) or replace an article; returns it as it is stored. An insert whose key is stored already
        replaces that article. ``story_id`` is not written: only ``StoryStore.assign`` moves an article."""

    async def to_read(self, now: datetime, limit: int) -> list[Article]:
        """Articles whose page is due to be fetched (``next_read_at <= now``), longest due first."""

    async def unclustered(self, limit: int) -> list[Article]:
        """Articles of feeds with ``story_id`` 0 that are not waiting for their page, oldest first."""

    async def latest(self, feed_id: int, limit: int) -> list[Article]:
        """The newest articles of a feed, newest first (by date, then by position in the feed)."""

    async def after(self, feed_id: int, entry_id: int, limit: int) -> list[Arrival]:
        """Entries beyond ``entry_id``, oldest first."""

    async def last_entry_id(self, feed_id: int) -> int:
        """0 where the feed has no entries."""

    async def news(
        self,
        chat_id: int,
        since: datetime,
        until: datetime,
        mode: Mode = Mode.DIGEST,
    ) -> list[Article]:
        """What the chat's subscriptions of this mode brought with ``since < new_at <= until``, newest first, each
        article once."""

    async def brought(self, feed_ids: Collection[int], since: datetime) -> list[tuple[int, datetime, int]]:
        """(feed, ``new_at``, article id) of what feeds have brought with ``new_at > since``, each feed's in order of
        time."""

    async def counts(self, feed_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many articles each of these feeds has had anew after ``since``; those without are left out."""

    async def recent(
        self, chat_id: int, since: datetime, limit: int, feed_ids: Collection[int] | None = None
    ) -> list[Article]:
        """The newest that the chat's feeds (``feed_ids``: of these) brought after ``since``, however they reach it;
        newest first."""

    async def sources(self, chat_id: int, article_ids: Sequence[int]) -> Mapping[int, set[int]]:
        """By article id, the feeds that the chat follows and has it from."""

    async def purge(self, before: datetime) -> int:
        """Delete articles (with entries, summaries and shown marks) that came before ``before`` and that no feed has
        listed since, except those that somebody has saved. What a polled feed listed the last time it told (a 304 and
        a failure tell nothing) is listed; of a feed that is not polled any more, until it was last read. Returns how
        many."""


class SummaryStore(Protocol):
    async def get(self, article_id: int, shape: str) -> Summary | None:
        """``shape`` names method and length, such as ``lead:3``."""

    async def many(self, article_ids: Sequence[int], shape: str) -> Mapping[int, Summary]: ...

    async def put(self, article_id: int, shape: str, summary: Summary) -> None: ...

    async def drop(self, article_id: int) -> None:
        """Forget an article's summaries (its text has changed)."""


class StoryStore(Protocol):
    async def add(self, headline: str, at: datetime) -> int:
        """A new story's id."""

    async def assign(self, article_id: int, story_id: int, at: datetime) -> None:
        """Put an article into a story, and widen the story's times so that ``at`` lies within them."""

    async def recent(self, since: datetime) -> list[tuple[int, int]]:
        """(story id, article id) of every article of a story whose latest time is after ``since``, in order of time."""

    async def get(self, story_id: int) -> Story | None:
        """With its articles in order of time; None where it has none (any more)."""

    async def purge(self) -> int:
        """Delete stories that have no article left."""


class UnitOfWork(Protocol):
    """The stores of one transaction."""

    chats: ChatStore
    feeds: FeedStore
    subscriptions: SubscriptionStore
    articles: ArticleStore
    summaries: SummaryStore
    stories: StoryStore
    digests: DigestStore
    saved: SavedStore
    votes: VoteStore
    schedules: ScheduleStore
    imports: ImportStore
    filters: FilterStore
    labels: LabelStore
    search: SearchStore
    outbox: OutboxStore
    inbox: InboxStore
    access: AccessStore
    broadcasts: BroadcastStore


class Storage(Protocol):
    def read(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    def write(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    async def scrub(self) -> bool:
        """Let the files hold no bytes of rows that were erased (``ChatStore.erase``), also before a crash; nothing
        happens where none were. SQLite: the file is written anew, which holds up whoever writes, and the log emptied.
        PostgreSQL's own vacuum does that, in its time. Returns whether there was anything to do."""

    async def try_writing(self) -> None:
        """See whether 64 KiB can be stored: raises ``StorageError`` where they can't. Nothing of them stays."""

    async def check(self) -> str:
        """The engine's name and version; raises ``StorageError`` when it cannot be used."""

    async def close(self) -> None: ...
