"""Removing a chat: every row that names it, in whatever table, and what is its alone."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Column, Table, delete, exists, or_, update

from bot.storage.connection import Connection, batches
from bot.storage.tables import articles, chats, feeds, imports, metadata, saved

OWN = ("paste", "link")  # how the keys of its own articles begin, before its id


def chat_columns() -> list[Column[int]]:
    """The column of each table that says whose a row is, rows that refer to others first: a table that comes later is
    among them by itself."""
    named = [_chat_column(table) for table in reversed(metadata.sorted_tables)]
    return [column for column in named if column is not None]


def _chat_column(table: Table) -> Column[int] | None:
    if table is chats:
        return chats.c.id
    found = [column for column in table.columns if column.name in {"chat_id", "chat"} or column.references(chats.c.id)]
    return found[0] if found else None


async def erase(connection: Connection, chat_id: int, feed_ids: Collection[int]) -> None:
    """See ``ChatStore.erase``."""
    for column in chat_columns():
        await connection.run(delete(column.table).where(column == chat_id))
    # What a person has begun for a group or channel names them there.
    await connection.run(update(chats).where(chats.c.added_by == chat_id).values(added_by=0))
    await connection.run(delete(imports).where(imports.c.asked_in == chat_id))
    for ids in batches(list(feed_ids)):
        await connection.run(delete(feeds).where(feeds.c.id.in_(ids)))
    for prefixes in batches([f"{kind}:{chat_id}:" for kind in OWN] + [f"feed:{feed_id}:" for feed_id in feed_ids]):
        own = or_(*(articles.c.key.startswith(prefix, autoescape=True) for prefix in prefixes))
        kept = exists().where(saved.c.article_id == articles.c.id)  # by others, who followed the same feed once
        await connection.run(delete(articles).where(own, ~kept))
    await connection.mark_erased()
