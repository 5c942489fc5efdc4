"""Nouns to store, and a world of one chat that follows one feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import Article, Chat, Feed, Message, Mode, NewEntry, Subscription
from bot.storage.base import Storage, UnitOfWork

NOW = datetime(2025, 3, 4, 8, 30, 0, 123456, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

# What feeds really contain: a NUL, half of a surrogate pair, text outside the basic plane.
ODD = "ebb\0tide \ud83d and \U0001f30a"
ODD_STORED = "ebbtide ? and \U0001f30a"


def article(number: int = 1, **changes: Any) -> Article:
    fields: dict[str, Any] = {
        "key": f"https://courier.example/{number}",
        "url": f"https://courier.example/{number}?from=feed",
        "title": f"Ferry number {number} enters service",
        "text": f"The ferry with the number {number} leaves the harbour at noon.",
        "source": "The Saltmarsh Courier",
        "language": "en",
        "published_at": NOW + number * MINUTE,
        "seen_at": NOW,
    }
    return Article(**fields | changes)


def entry(number: int = 1, *, key: str = "", new_at: datetime = NOW, **changes: Any) -> NewEntry:
    """``changes`` are the article's."""
    return NewEntry(key=key or f"guid-{number}", article=article(number, **changes), new_at=new_at)


def message(html: str = "Hello", **changes: Any) -> Message:
    return Message(html=html, **changes)


@dataclass(frozen=True)
class World:
    chat: Chat
    feed: Feed


async def make_world(storage: Storage, mode: Mode = Mode.DIGEST) -> World:
    async with storage.write() as tx:
        return World(await add_chat(tx), await add_feed(tx, followed_by=1, mode=mode))


async def add_chat(tx: UnitOfWork, chat_id: int = 1, **changes: Any) -> Chat:
    chat = Chat(id=chat_id, **changes)
    await tx.chats.put(chat)
    return chat


async def add_feed(
    tx: UnitOfWork, name: str = "courier", *, followed_by: int | None = None, mode: Mode = Mode.DIGEST, **changes: Any
) -> Feed:
    fields: dict[str, Any] = {"title": name.title(), "next_poll_at": NOW, "last_success_at": NOW, "created_at": NOW}
    feed = await tx.feeds.add(Feed(url=f"https://{name}.example/feed.xml", **fields | changes))
    if followed_by is not None:
        await tx.subscriptions.put(Subscription(chat_id=followed_by, feed_id=feed.id, mode=mode, created_at=NOW))
    return feed


async def add_articles(storage: Storage, feed: Feed, *entries: NewEntry, now: datetime = NOW) -> tuple[int, ...]:
    """Returns the ids of the new ones."""
    async with storage.write() as tx:
        return (await tx.articles.add_entries(feed.id, entries, now)).new
