"""The tables. Columns are named after the fields of ``bot.model``; the few others say why they are there."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Time,
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.model import (
    ChatKind,
    FilterState,
    Layout,
    Length,
    MessageKind,
    MessageState,
    Mode,
    OpinionKind,
    TextOrigin,
)
from bot.storage.access_tables import broadcasts, invites, spent, turned_away
from bot.storage.columns import (
    Choice,
    Id,
    Key,
    LabelsJson,
    MessageJson,
    Numbers,
    Octets,
    OutlinesJson,
    Plain,
    PointsJson,
    Reference,
    StoriesJson,
    Utc,
    Weekdays,
    Words,
)
from bot.storage.metadata import NEVER_REUSED, id_column, metadata, text_column

__all__ = [
    "broadcasts",
    "invites",
    "metadata",
    "spent",
    "turned_away",
]  # others get theirs here, so that none is missing

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's
    Column("kind", Choice(ChatKind), nullable=False),
    text_column("title"),
    text_column("language"),
    Column("spoken", Plain, nullable=False, server_default=text("''")),
    text_column("timezone"),
    Column("length", Choice(Length), nullable=False),
    Column("stories", Integer, nullable=False, server_default="0"),
    Column("layout", Choice(Layout), nullable=False, server_default=text("'ranked'")),
    Column("previews", Boolean, nullable=False, server_default=true()),
    Column("quiet_from", Time),
    Column("quiet_until", Time),
    Column("paused_until", Utc),
    Column("added_by", BigInteger, nullable=False, server_default="0"),
    Column("held_until", Utc, index=True),  # a flood wait: ``ChatStore.hold``
    Column("taste_since", Utc),
    Column("stopped", Boolean, nullable=False),
    Column("filtered", Boolean, nullable=False, server_default=false()),
    Column("target", BigInteger, nullable=False, server_default="0"),
    Column("target_until", Utc),
    text_column("unreachable"),
    Column("created_at", Utc),
)

feeds = Table(
    "feeds",
    metadata,
    id_column(),
    text_column("url"),
    Column("url_key", Key, nullable=False, unique=True),  # the address, short enough for an index
    text_column("title"),
    text_column("site_url"),
    text_column("language"),
    text_column("etag"),
    text_column("last_modified"),
    text_column("body_hash"),
    Column("listing", Octets),
    Column("interval", Integer, nullable=False),
    Column("daily_rate", Float, nullable=False),
    Column("last_new_at", Utc),
    Column("ttl", Integer, nullable=False, server_default="0"),
    Column("max_age", Integer, nullable=False, server_default="0"),
    Column("skip_hours", Numbers, nullable=False, server_default=text("''")),
    Column("skip_days", Numbers, nullable=False, server_default=text("''")),
    Column("moved_to", Plain, nullable=False, server_default=text("''")),
    Column("moved_times", Integer, nullable=False, server_default="0"),
    Column("next_poll_at", Utc, index=True),
    Column("last_polled_at", Utc),
    Column("last_success_at", Utc),
    Column("failures", Integer, nullable=False),
    text_column("trouble"),
    text_column("trouble_detail"),
    Column("told_at", Utc),
    Column("kept", Boolean, nullable=False),
    Column("created_at", Utc),
    **NEVER_REUSED,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("mode", Choice(Mode), nullable=False, index=True),
    text_column("title"),
    Column("tags", Words, nullable=False, server_default=text("''")),
    Column("seen_entry_id", BigInteger, nullable=False),
    Column("thread", BigInteger),
    Column("created_at", Utc),
)

stories = Table(
    "stories",
    metadata,
    id_column(),
    text_column("headline"),
    Column("first_at", Utc, nullable=False),
    Column("latest_at", Utc, nullable=False, index=True),
    **NEVER_REUSED,
)

articles = Table(
    "articles",
    metadata,
    id_column(),
    Column("key", Key, nullable=False, unique=True),
    text_column("url"),
    text_column("title"),
    text_column("author"),
    text_column("source"),
    text_column("feed_url"),
    text_column("language"),
    text_column("image"),
    Column("origin", Choice(TextOrigin), nullable=False),
    Column("published_at", Utc),
    Column("seen_at", Utc, index=True),
    Column("next_read_at", Utc, index=True),
    Column("read_failures", Integer, nullable=False),
    Column("story_id", Reference, ForeignKey("stories.id", ondelete="SET NULL"), index=True),
    Column("private", Boolean, nullable=False),
    text_column("text"),  # last: in SQLite the way to what comes after it leads through all its pages
    Column("forms", Plain, nullable=False, server_default=text("''")),  # further words to find it by: see ``fulltext``
    **NEVER_REUSED,
)

entries = Table(
    "entries",
    metadata,
    id_column(),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("key", Key, nullable=False),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("new_at", Utc, nullable=False),
    # When its feed's document was first seen without it; NULL while it is listed there. Retention counts from then on,
    # so an unchanged feed (304) has nothing to confirm, and what is still listed is never purged to come back as new.
    Column("unlisted_at", Utc),
    # What this feed last said: the article may hold its page's words, or another feed's.
    text_column("title_mark"),
    text_column("text_mark"),
    UniqueConstraint("feed_id", "key"),
    Index(None, "feed_id", "id"),
    Index(None, "feed_id", "new_at"),
    Index(None, "feed_id", "unlisted_at"),
    **NEVER_REUSED,
)

summaries = Table(
    "summaries",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("shape", Key, primary_key=True),
    Column("points", PointsJson, nullable=False),
    text_column("method"),
    text_column("language"),
    Column("source_words", Integer, nullable=False),
    Column("short", Boolean, nullable=False),
)

saved = Table(
    "saved",
    metadata,
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),  # what is saved can't be deleted
    Column("at", Utc, nullable=False),
)

votes = Table(
    "votes",
    metadata,
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("kind", Choice(OpinionKind), nullable=False),
    Column("share", Float, nullable=False),
    Column("at", Utc, nullable=False),
)

schedules = Table(
    "schedules",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Time, nullable=False),
    Column("days", Weekdays, nullable=False),
    text_column("timezone"),
    Column("stories", Integer, nullable=False, server_default="0"),
    Column("about", Plain, nullable=False, server_default=text("''")),
    Column("review", Boolean, nullable=False, server_default=false()),
    Column("thread", BigInteger),
    Column("next_run_at", Utc, index=True),
    **NEVER_REUSED,
)

filters = Table(
    "filters",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    text_column("wording"),
    text_column("about"),
    Column("state", Choice(FilterState), nullable=False),
    Column("at", Utc, nullable=False),
    Index(None, "chat_id", "state"),
    **NEVER_REUSED,
)

# What a search was for: a button to its next page cannot carry it.
searches = Table(
    "searches",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    text_column("words"),
    Column("at", Utc, nullable=False, index=True),
    **NEVER_REUSED,
)

# What a change of names and tags has replaced: an undo puts it back.
relabelled = Table(
    "relabelled",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("labels", LabelsJson, nullable=False),
    text_column("tag"),
    Column("schedules", Numbers, nullable=False),
    Column("filters", Numbers, nullable=False),
    Column("at", Utc, nullable=False, index=True),
    **NEVER_REUSED,
)

# Articles whose words are not in the index of words yet. Triggers write it: no foreign key, which would only cost.
unindexed = Table("unindexed", metadata, Column("article_id", Id, primary_key=True, autoincrement=False))

digests = Table(
    "digests",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("schedule_id", BigInteger),  # no foreign key: a digest outlives its schedule
    Column("local_date", Plain),
    Column("since", Utc, nullable=False),
    Column("until", Utc, nullable=False),
    Column("stories", StoriesJson, nullable=False),
    Column("mode", Choice(Mode), nullable=False),
    Column("about", Plain, nullable=False, server_default=text("''")),
    Column("updates", Numbers, nullable=False, server_default=text("''")),
    UniqueConstraint("schedule_id", "local_date"),
    Index(None, "chat_id", "until"),
    **NEVER_REUSED,
)

shown = Table(
    "shown",
    metadata,
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("digest_id", Reference, ForeignKey("digests.id", ondelete="SET NULL"), index=True),
    Column("at", Utc, nullable=False),
    Column("by_hand", Boolean, nullable=False),
)

imports = Table(
    "imports",
    metadata,
    id_column(),
    Column("chat_id", ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("outlines", OutlinesJson, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("known", Integer, nullable=False),
    Column("feed_ids", Numbers, nullable=False),
    Column("failed", Numbers, nullable=False),
    Column("card_id", BigInteger),
    Column("asked_in", BigInteger, nullable=False, server_default="0"),
    Column("over", Boolean, nullable=False),
    Column("created_at", Utc, nullable=False),
    **NEVER_REUSED,
)

outbox = Table(
    "outbox",
    metadata,
    id_column(),
    Column("chat_id", BigInteger, nullable=False),  # no foreign key: a message may go to a chat we have no row for
    Column("kind", Choice(MessageKind), nullable=False),
    Column("reply_to", BigInteger),  # of the message, to find what answered
    Column("edits", BigInteger),  # of the message, to tell what may be repeated
    Column("state", Choice(MessageState), nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("not_before", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("sent_at", Utc),
    text_column("trouble"),
    Column("message", MessageJson, nullable=False),
    Column("broadcast_id", BigInteger, index=True),  # of the message, to tell how far a broadcast is
    Column("idle_since", Utc, index=True),  # of what is to be deleted once nobody has used it for long enough
    Index(None, "state", "not_before"),
    Index(None, "state", "kind", "id"),  # the order in which rows are claimed
    Index(None, "chat_id", "state"),
    Index(None, "chat_id", "reply_to"),
    Index(None, "chat_id", "message_id"),
    **NEVER_REUSED,
)

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's
    Column("chat_id", BigInteger, nullable=False, index=True),  # no foreign key: it may be the first of its chat
    Column("received_at", Utc, nullable=False, index=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("steps_done", Integer, nullable=False, server_default="0"),
    Column("line", BigInteger),
    Column("settled", Boolean, nullable=False, server_default=false()),  # then of the update only its id is left
    text_column("body"),
)
