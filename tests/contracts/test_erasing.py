"""A chat that is erased leaves no row, in whatever table, and takes nothing of others along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import (
    BigInteger,
    Connection,
    TypeDecorator,
    column,
    create_engine,
    func,
    insert,
    make_url,
    select,
    table,
)

from bot.model import Article, ImportJob, Subscription
from bot.storage.base import Storage
from bot.storage.erasing import chat_columns
from bot.storage.tables import metadata
from tests.contracts.samples import NOW, add_chat, add_feed, article, entry

GONE, STAYS = 7_316_240_551, 8
OF_NO_CHAT: set[str] = set()  # columns that are called after chats and say nothing of whose a row is
ANY: dict[type, Any] = {
    int: 1,
    str: "",
    bool: False,
    float: 0.0,
    bytes: b"",
    type(NOW): NOW,
    type(NOW.time()): NOW.time(),
    type(NOW.date()): NOW.date(),
}


def test_every_column_that_names_a_chat_is_known() -> None:
    called = {str(one) for found in metadata.sorted_tables for one in found.columns if "chat" in one.name}
    assert called - OF_NO_CHAT <= {str(one) for one in chat_columns()}
    assert "chats.id" in {str(one) for one in chat_columns()}


@pytest.fixture
def plain(database_url: str) -> Iterator[Connection]:
    place = make_url(database_url)
    engine = create_engine(place.set(drivername=place.drivername.replace("aiosqlite", "pysqlite")))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def seed(connection: Connection, of_a_chat: Any, chat_id: int, parents: dict[str, int]) -> None:
    """A row of this chat with the least that its table takes."""
    values = {of_a_chat.name: chat_id}
    for one in of_a_chat.table.columns:
        needed = not one.nullable and one.server_default is None and one is not of_a_chat
        if one.foreign_keys and one is not of_a_chat and needed:
            values[one.name] = parents[next(iter(one.foreign_keys)).column.table.name]
        elif needed and not (one.primary_key and one.autoincrement is True) and one.name != "id":
            alone = one.unique or (one.primary_key and len(one.table.primary_key.columns) == 1)
            values[one.name] = chat_id if alone else ANY[_raw(one).python_type]
    bare = table(of_a_chat.table.name, *(column(name, _raw(of_a_chat.table.c[name])) for name in values))
    connection.execute(insert(bare).values(values))


def _raw(one: Any) -> Any:
    return one.type.impl_instance if isinstance(one.type, TypeDecorator) else one.type


def counts(connection: Connection, chat_id: int) -> dict[str, int]:
    return {
        one.table.name: connection.scalar(select(func.count()).select_from(one.table).where(one == chat_id)) or 0
        for one in chat_columns()
    }


async def test_no_table_keeps_a_row(storage: Storage, plain: Connection) -> None:
    async with storage.write() as tx:
        feed = await add_feed(tx)
        await tx.articles.add_entries(feed.id, [entry(1)], NOW)
        kept = await tx.articles.by_key(article(1).key)
        for chat_id in (GONE, STAYS):
            await add_chat(tx, chat_id)
    assert kept
    for one in chat_columns():
        for chat_id in (GONE, STAYS):
            if one.table.name != "chats":
                seed(plain, one, chat_id, {"articles": kept.id, "feeds": feed.id})
    plain.commit()
    tables = {one.table.name for one in chat_columns()}
    assert {"outbox", "subscriptions", "saved", "votes", "schedules", "digests", "shown"} <= tables
    assert counts(plain, GONE) == dict.fromkeys(tables, 1)
    plain.rollback()
    async with storage.write() as tx:
        await tx.chats.erase(GONE)
    assert counts(plain, GONE) == dict.fromkeys(tables, 0)
    assert counts(plain, STAYS) == dict.fromkeys(tables, 1)


async def test_nor_does_a_row_of_anybody_else_name_it(storage: Storage, plain: Connection) -> None:
    """Who added the bot to a group, and who had it take in a list for a channel, stand in that chat's rows."""
    async with storage.write() as tx:
        await add_chat(tx, GONE)
        await add_chat(tx, -5, added_by=GONE)
        await tx.imports.put(ImportJob(chat_id=-5, outlines=(), asked_in=GONE, created_at=NOW))
    assert naming(plain, GONE) == {"chats.id", "chats.added_by", "imports.asked_in"}
    plain.rollback()
    async with storage.write() as tx:
        await tx.chats.erase(GONE)
        assert await tx.chats.get(-5)
    assert naming(plain, GONE) == set()


def naming(connection: Connection, number: int) -> set[str]:
    """The columns, of all tables, in which this number stands."""
    numbers = [one for found in metadata.sorted_tables for one in found.columns if isinstance(one.type, BigInteger)]
    return {str(one) for one in numbers if connection.scalar(select(func.count()).where(one == number))}


async def test_its_own_articles_and_feeds_go(storage: Storage) -> None:
    own = ("paste:8:abc", "paste:8:file:abc", "link:8:https://news.example/?token=s3same")
    others = ("paste:88:abc", "paste:-8:abc", "link:88:https://news.example/", "https://paste.example/8", "paste:8x:")
    async with storage.write() as tx:
        await add_chat(tx, 8)
        private, public = await add_feed(tx, "private", followed_by=8), await add_feed(tx, followed_by=8)
        await tx.articles.add_entries(private.id, [entry(1, key="1", private=True)], NOW)
        for key in (*own, *others, f"feed:{private.id}:1", f"feed:{private.id}0:1"):
            await tx.articles.save(Article(key=key, private=True))
        saved = await tx.articles.by_key(own[0])
        assert saved
        await tx.saved.put(8, saved.id, NOW)
    async with storage.write() as tx:
        await tx.chats.erase(8, [private.id])
    async with storage.read() as tx:
        for key in (*own, f"feed:{private.id}:1"):
            assert await tx.articles.by_key(key) is None, key
        for key in (*others, f"feed:{private.id}0:1"):
            assert await tx.articles.by_key(key), key
        assert [feed.id for feed in await tx.feeds.all()] == [public.id]


async def test_what_others_have_saved_stays(storage: Storage) -> None:
    async with storage.write() as tx:
        feed = await add_feed(tx, "private")
        for chat_id in (7, 8):
            await add_chat(tx, chat_id)
        await tx.subscriptions.put(Subscription(chat_id=8, feed_id=feed.id, created_at=NOW))
        kept = await tx.articles.save(Article(key=f"feed:{feed.id}:1", private=True))
        await tx.saved.put(7, kept.id, NOW)
        await tx.saved.put(8, kept.id, NOW)
        await tx.chats.erase(8, [feed.id])
    async with storage.read() as tx:
        assert await tx.saved.of_chat(7, 10) == [kept]


async def test_there_is_something_to_scrub_until_that_is_done(storage: Storage, database_url: str) -> None:
    assert not await storage.scrub()
    async with storage.write() as tx:
        await add_chat(tx, 8)
        await tx.chats.erase(8)
    assert await storage.scrub() is database_url.startswith("sqlite")
    assert not await storage.scrub()


async def test_a_trial_leaves_nothing(storage: Storage, plain: Connection) -> None:
    for _ in range(2):
        await storage.try_writing()
    assert not plain.dialect.has_table(plain, "lede_trial")
