"""The first tables.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _chats()
    _feeds()
    _articles()
    _entries()
    _summaries()
    _digests()
    _shown_and_saved()
    _outbox()


def _chats() -> None:
    op.create_table(
        "chats",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        _text("kind"),
        _text("title"),
        _text("language"),
        _text("timezone"),
        _text("length"),
        _instant("paused_until"),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        _text("unreachable"),
        _instant("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
    )


def _feeds() -> None:
    op.create_table(
        "feeds",
        _id(),
        _text("url"),
        _text("url_key"),
        _text("title"),
        _text("site_url"),
        _text("language"),
        _text("etag"),
        _text("last_modified"),
        _text("body_hash"),
        sa.Column("interval", sa.Integer(), nullable=False),
        sa.Column("daily_rate", sa.Float(), nullable=False),
        _instant("next_poll_at"),
        _instant("last_polled_at"),
        _instant("last_success_at"),
        sa.Column("failures", sa.Integer(), nullable=False),
        _text("trouble"),
        _text("trouble_detail"),
        sa.Column("kept", sa.Boolean(), nullable=False),
        _instant("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("url_key", name="uq_feeds_url_key"),
        sqlite_autoincrement=True,
    )
    _index("feeds", "next_poll_at")
    op.create_table(
        "subscriptions",
        _chat_id(),
        _id("feed_id"),
        _text("mode"),
        _text("title"),
        sa.Column("seen_entry_id", sa.BigInteger(), nullable=False),
        _instant("created_at"),
        _reference("subscriptions", "chat_id", "chats.id", ondelete="CASCADE"),
        _reference("subscriptions", "feed_id", "feeds.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "feed_id", name="pk_subscriptions"),
    )
    _index("subscriptions", "feed_id")
    _index("subscriptions", "mode")


def _articles() -> None:
    op.create_table(
        "stories",
        _id(),
        _text("headline"),
        _instant("first_at", nullable=False),
        _instant("latest_at", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        sqlite_autoincrement=True,
    )
    _index("stories", "latest_at")
    op.create_table(
        "articles",
        _id(),
        _text("key"),
        _text("url"),
        _text("title"),
        _text("author"),
        _text("source"),
        _text("feed_url"),
        _text("language"),
        _text("image"),
        _text("origin"),
        _instant("published_at"),
        _instant("seen_at"),
        _instant("next_read_at"),
        sa.Column("read_failures", sa.Integer(), nullable=False),
        sa.Column("story_id", sa.BigInteger()),
        sa.Column("private", sa.Boolean(), nullable=False),
        _text("text"),
        _reference("articles", "story_id", "stories.id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("key", name="uq_articles_key"),
        sqlite_autoincrement=True,
    )
    _index("articles", "next_read_at")
    _index("articles", "seen_at")
    _index("articles", "story_id")


def _entries() -> None:
    op.create_table(
        "entries",
        _id(),
        _id("feed_id"),
        _text("key"),
        _id("article_id"),
        _instant("new_at", nullable=False),
        _instant("unlisted_at"),
        _text("title_mark"),
        _text("text_mark"),
        _reference("entries", "feed_id", "feeds.id", ondelete="CASCADE"),
        _reference("entries", "article_id", "articles.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("feed_id", "key", name="uq_entries_feed_id_key"),
        sqlite_autoincrement=True,
    )
    _index("entries", "article_id")
    _index("entries", "feed_id", "id")
    _index("entries", "feed_id", "new_at")
    _index("entries", "feed_id", "unlisted_at")


def _summaries() -> None:
    op.create_table(
        "summaries",
        _id("article_id"),
        _text("shape"),
        _text("points"),
        _text("method"),
        _text("language"),
        sa.Column("source_words", sa.Integer(), nullable=False),
        sa.Column("short", sa.Boolean(), nullable=False),
        _reference("summaries", "article_id", "articles.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "shape", name="pk_summaries"),
    )


def _digests() -> None:
    op.create_table(
        "schedules",
        _id(),
        _chat_id(),
        sa.Column("at", sa.Time(), nullable=False),
        _text("days"),
        _text("timezone"),
        _instant("next_run_at"),
        _reference("schedules", "chat_id", "chats.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_schedules"),
        sqlite_autoincrement=True,
    )
    _index("schedules", "chat_id")
    _index("schedules", "next_run_at")
    op.create_table(
        "digests",
        _id(),
        _chat_id(),
        sa.Column("schedule_id", sa.BigInteger()),
        sa.Column("local_date", sa.Text()),
        _instant("since", nullable=False),
        _instant("until", nullable=False),
        sa.Column("stories", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        _reference("digests", "chat_id", "chats.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_digests"),
        sa.UniqueConstraint("schedule_id", "local_date", name="uq_digests_schedule_id_local_date"),
        sqlite_autoincrement=True,
    )
    _index("digests", "chat_id", "until")


def _shown_and_saved() -> None:
    op.create_table(
        "shown",
        _chat_id(),
        _id("article_id"),
        sa.Column("digest_id", sa.BigInteger()),
        _instant("at", nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        _reference("shown", "chat_id", "chats.id", ondelete="CASCADE"),
        _reference("shown", "article_id", "articles.id", ondelete="CASCADE"),
        _reference("shown", "digest_id", "digests.id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("chat_id", "article_id", name="pk_shown"),
    )
    _index("shown", "article_id")
    _index("shown", "digest_id")
    op.create_table(
        "saved",
        _chat_id(),
        _id("article_id"),
        _instant("at", nullable=False),
        _reference("saved", "chat_id", "chats.id", ondelete="CASCADE"),
        _reference("saved", "article_id", "articles.id"),
        sa.PrimaryKeyConstraint("chat_id", "article_id", name="pk_saved"),
    )
    _index("saved", "article_id")


def _outbox() -> None:
    op.create_table(
        "outbox",
        _id(),
        _chat_id(),
        _text("kind"),
        sa.Column("reply_to", sa.BigInteger()),
        sa.Column("edits", sa.BigInteger()),
        _text("state"),
        _instant("created_at", nullable=False),
        _instant("not_before", nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        _instant("sent_at"),
        _text("trouble"),
        _text("message"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    _index("outbox", "chat_id", "reply_to")
    _index("outbox", "chat_id", "state")
    _index("outbox", "state", "kind", "id")
    _index("outbox", "state", "not_before")


def _id(name: str = "id") -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False)


def _chat_id() -> sa.Column[Any]:
    return sa.Column("chat_id", sa.BigInteger(), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _instant(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _reference(table: str, column: str, target: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}", ondelete=ondelete)


def _index(table: str, *columns: str) -> None:
    op.create_index("_".join(["ix", table, *columns]), table, list(columns))
