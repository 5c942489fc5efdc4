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
    Added,
    Article,
    Chat,
    DigestRecord,
    Feed,
    Followed,
    Listed,
    Message,
    MessageKind,
    Mode,
    NewEntry,
    Opinion,
    OpinionKind,
    OutboxRow,
    Schedule,
    Story,
    Subscription,
    Summary,
)
from bot.storage.seeking import FilterStore, SearchStore

QuietKind = tuple[str, time, time]  # a time zone (IANA), and local times from and until which it is quiet


class ChatStore(Protocol):
    async def get(self, chat_id: int) -> Chat | None: ...

    async def put(self, chat: Chat) -> None:
        """Insert, or replace every field of, the chat with this id."""

    async def count(self) -> int: ...

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

    async def in_trouble(self, chat_id: int) -> list[str]:
        """Titles of the feeds this chat follows that fail at the moment."""

    async def moved(self, times: int, limit: int) -> list[Feed]:
        """Feeds whose last ``times`` answers or more have said that they are at one new address for good."""

    async def dead(self, before: datetime, limit: int) -> list[Feed]:
        """Feeds that are followed, and that fail: for good, or since ``before`` or longer. Without those whose
        followers have been told."""


class SubscriptionStore(Protocol):
    async def get(self, chat_id: int, feed_id: int) -> Followed | None: ...

    async def of_chat(self, chat_id: int) -> list[Followed]:
        """In order of subscription."""

    async def put(self, subscription: Subscription) -> None:
        """Insert or replace."""

    async def remove(self, chat_id: int, feed_id: int) -> bool:
        """Whether there was one."""

    async def of_feed(self, feed_id: int) -> list[Subscription]:
        """By chat."""

    async def counts(self, feed_ids: Sequence[int]) -> Mapping[int, int]:
        """How many chats follow each of these feeds; those that nobody follows are left out."""

    async def behind(
        self, limit: int, now: datetime | None = None, hushed: Collection[QuietKind] = ()
    ) -> list[Followed]:
        """Instant subscriptions whose feed has entries beyond ``seen_entry_id``, in chats that are neither stopped,
        nor unreachable, nor (where ``now`` is given) pause, nor have quiet hours of one of the kinds ``hushed``."""


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

    async def after(self, feed_id: int, entry_id: int, limit: int) -> list[tuple[int, Article]]:
        """Entries beyond ``entry_id``, oldest first, each with its entry id."""

    async def last_entry_id(self, feed_id: int) -> int:
        """0 where the feed has no entries."""

    async def news(
        self,
        chat_id: int,
        since: datetime,
        until: datetime,
        mode: Mode = Mode.DIGEST,
        feed_ids: Collection[int] | None = None,
    ) -> list[Article]:
        """What the chat's subscriptions of this mode (``feed_ids``: those to these feeds) brought with ``since < new_at
        <= until``, newest first, each article once."""

    async def news_ids(
        self,
        chat_id: int,
        since: datetime,
        until: datetime,
        mode: Mode = Mode.DIGEST,
        feed_ids: Collection[int] | None = None,
    ) -> set[int]:
        """The ids of ``news``: for who knows most of the articles already."""

    async def recent(
        self, chat_id: int, since: datetime, limit: int, feed_ids: Collection[int] | None = None
    ) -> list[Article]:
        """The newest that the chat's feeds (``feed_ids``: of these) brought after ``since``, however they reach it;
        newest first."""

    async def brought(self, chat_id: int, article_ids: Sequence[int]) -> Mapping[int, set[int]]:
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

    async def recent(self, since: datetime) -> list[tuple[int, Article]]:
        """(story id, article) of every article of a story whose latest time is after ``since``, in order of time."""

    async def get(self, story_id: int) -> Story | None:
        """With its articles in order of time; None where it has none (any more)."""

    async def purge(self) -> int:
        """Delete stories that have no article left."""


class DigestStore(Protocol):
    async def add(self, record: DigestRecord) -> DigestRecord | None:
        """None when this schedule has had its digest for this local date: nothing is written then."""

    async def get(self, chat_id: int, digest_id: int) -> DigestRecord | None:
        """None where there is none, or it is another chat's."""

    async def last(
        self, chat_id: int, *, scheduled_only: bool, about: str = "", by: datetime | None = None
    ) -> DigestRecord | None:
        """The one about this with the latest ``until``, up to ``by``; bursts of instant items are none."""

    async def mark_shown(
        self, chat_id: int, article_ids: Sequence[int], digest_id: int | None, now: datetime, *, by_hand: bool
    ) -> None:
        """Remember what a chat has been shown; ``by_hand`` marks do not count for scheduled digests."""

    async def shown(self, chat_id: int, article_ids: Sequence[int], *, include_by_hand: bool) -> set[int]:
        """Which of these the chat has been shown."""

    async def known(
        self, chat_id: int, story_ids: Collection[int], since: datetime, until: datetime, *, include_by_hand: bool
    ) -> list[Article]:
        """Articles that are in these stories at present and that the chat was last shown with ``since < at < until``,
        in order of time."""

    async def purge(self, before: datetime) -> int:
        """Delete records with ``until`` before ``before``, except each chat's latest and each schedule's latest.
        Returns how many."""


class SavedStore(Protocol):
    async def put(self, chat_id: int, article_id: int, now: datetime) -> None:
        """Keep an article for a chat; once more changes nothing."""

    async def remove(self, chat_id: int, article_id: int) -> bool:
        """Whether it was saved."""

    async def has(self, chat_id: int, article_id: int) -> bool: ...

    async def of_chat(self, chat_id: int, limit: int, offset: int = 0) -> list[Article]:
        """Latest saved first."""

    async def count(self, chat_id: int) -> int: ...


class VoteStore(Protocol):
    async def put(self, chat_id: int, article_ids: Sequence[int], kind: OpinionKind, now: datetime) -> None:
        """What the chat thinks of a story, by its articles, in place of what it thought of them before; having opened
        it (``OPENED``) takes the place of nothing."""

    async def remove(self, chat_id: int, article_ids: Sequence[int]) -> int:
        """Take back what it thinks of these; returns of how many."""

    async def of(self, chat_id: int, article_ids: Sequence[int]) -> bool | None:
        """The vote on a story by its articles: True for a thumb up, False for one down, the latest of several; None
        where there is none, or it is forgotten (``Chat.taste_since``)."""

    async def opinions(self, chat_id: int, limit: int) -> list[Opinion]:
        """Its latest opinions that are not forgotten, latest first: votes, what it opened, and what it has saved.
        Their articles come without text."""

    async def purge(self, before: datetime) -> int:
        """Delete votes that were forgotten before ``before``. Returns how many."""


class ScheduleStore(Protocol):
    async def of_chat(self, chat_id: int) -> list[Schedule]:
        """By local time."""

    async def put(self, schedule: Schedule) -> Schedule:
        """Insert (id 0) or replace; returns it with its id."""

    async def remove(self, chat_id: int, schedule_id: int) -> Schedule | None:
        """The one that was removed; None where there is none, or it is another chat's."""

    async def remove_all(self, chat_id: int) -> int: ...

    async def due(self, now: datetime, limit: int, after: Schedule | None = None) -> list[Schedule]:
        """Schedules with ``next_run_at <= now``, longest due first; those that come behind ``after`` in this order."""

    async def kinds(self) -> list[Schedule]:
        """Of each time, days and zone that schedules have, the one that is planned last: few, however many schedules
        there are."""

    async def bring_forward(self, kind: Schedule) -> int:
        """Plan all with this time, days and zone for its ``next_run_at`` that are planned for later. Returns how
        many."""


class OutboxStore(Protocol):
    async def add(self, chat_id: int, kind: MessageKind, messages: Sequence[Message], now: datetime) -> list[int]:
        """Append messages; they leave in this order."""

    async def claim(self, now: datetime, limit: int, skip: Collection[int] = ()) -> list[OutboxRow]:
        """Move due pending rows to ``sending`` and return them, answers first: the oldest answer of each chat, or where
        it has none its oldest scheduled row. A chat in ``skip``, with a row in ``sending``, with a row of that kind
        held back by ``not_before``, or that is unreachable is passed over; so are the scheduled rows of a chat that has
        stopped, or while it pauses."""

    async def sent(self, row_id: int, message_id: int | None, now: datetime) -> None: ...

    async def retry(self, row_id: int, not_before: datetime, trouble: str) -> None:
        """Back to ``pending``, one attempt more. ``not_before`` holds back all that the chat has of this kind."""

    async def uncertain(self, row_id: int, trouble: str) -> None: ...

    async def failed(self, row_id: int, trouble: str) -> None: ...

    async def give_up_sending(self, trouble: str) -> int:
        """At start: rows left in ``sending`` by a crash become ``uncertain`` (edits, which may be repeated,
        ``pending``). Returns how many became uncertain."""

    async def next_due(self) -> datetime | None:
        """When the next pending row may leave: its ``not_before``, or the end of its chat's pause. Rows that
        ``claim`` passes over because their chat is unreachable or has stopped do not count."""

    async def get(self, row_id: int) -> OutboxRow | None: ...

    async def unconfirmed(self, chat_id: int) -> list[OutboxRow]:
        """Uncertain rows of a chat, oldest first."""

    async def resend(self, row_id: int, now: datetime) -> bool:
        """An uncertain row becomes pending again, once: False when it is not uncertain (any more)."""

    async def dismiss(self, row_id: int) -> bool:
        """An uncertain row is taken as sent, on the person's word."""

    async def answer_to(self, chat_id: int, replied_to: int) -> OutboxRow | None:
        """The latest sent row that answers the person's message ``replied_to``."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state, for every state."""

    async def drop_scheduled(self, chat_id: int) -> int:
        """Delete pending scheduled rows (the person stopped)."""

    async def purge(self, before: datetime) -> int:
        """Delete rows created before ``before`` that are sent, failed or uncertain, or pending for a chat that is
        unreachable or has stopped. Returns how many."""


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
    filters: FilterStore
    search: SearchStore
    outbox: OutboxStore


class Storage(Protocol):
    def read(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    def write(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    async def check(self) -> str:
        """The engine's name and version; raises ``StorageError`` when it cannot be used."""

    async def close(self) -> None: ...
