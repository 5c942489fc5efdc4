"""The tables of who is served, and of what whoever runs the bot tells everybody. See ``bot.storage.tables``."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    Table,
)

from bot.model import (
    BroadcastState,
)
from bot.storage.columns import (
    Choice,
    Plain,
    Utc,
)
from bot.storage.metadata import NEVER_REUSED, id_column, metadata, text_column

invites = Table(
    "invites",
    metadata,
    id_column(),
    Column("token", Plain, nullable=False, unique=True),
    Column("left", Integer, nullable=False),
    Column("expires_at", Utc, nullable=False),
    **NEVER_REUSED,
)

# Who has been told that they are not let in, so that they are told once a day at most. Nothing else is kept of them.
turned_away = Table(
    "turned_away",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
)

# How many summaries a chat has asked for on a day.
spent = Table(
    "spent",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    id_column(),
    Column("chat_id", BigInteger, nullable=False),
    text_column("words"),
    Column("state", Choice(BroadcastState), nullable=False),
    Column("leaves_at", Utc),
    Column("reached", BigInteger, nullable=False),
    Column("total", Integer, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("card_id", BigInteger),
    Column("created_at", Utc, nullable=False),
    **NEVER_REUSED,
)
