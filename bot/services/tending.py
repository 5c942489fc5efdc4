"""Looking after feeds that have moved for good, and telling of those that are dead."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import structlog

from bot.model import Chat, Feed, Message, Subscription
from bot.services.house import House, announce
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

MOVES = 3  # answers in a row that lead to one new address, before it is believed
DEAD = timedelta(days=7)  # without having been read
BATCH = 50


class Tending:
    def __init__(self, house: House) -> None:
        self._house = house

    async def round(self) -> int:
        """Follow the feeds that have moved, and tell people of the dead ones; returns how many feeds that were."""
        async with self._house.storage.read() as tx:
            moved = await tx.feeds.moved(MOVES, BATCH)
            dead = await tx.feeds.dead(self._house.clock() - DEAD, BATCH)
        for feed in moved:
            await self._follow(feed)
        for feed in dead:
            await self._tell(feed)
        if moved or dead:
            self._house.wake()
        return len(moved) + len(dead)

    async def _follow(self, feed: Feed) -> None:
        """Poll it where it is now. Where that is a feed we have, its followers follow that one."""
        async with self._house.storage.write() as tx:
            stored = await tx.feeds.get(feed.id)
            if stored is None or stored.moved_times < MOVES:
                return
            settled = replace(stored, moved_to="", moved_times=0)
            other = await tx.feeds.by_url(stored.moved_to)
            if other is None:
                await tx.feeds.save(replace(settled, url=stored.moved_to))
            else:
                await _hand_over(tx, stored, other)
                await tx.feeds.save(replace(settled, next_poll_at=None, kept=False))
                await tx.feeds.wake(other.id, other.next_poll_at or self._house.clock())
            await self._tell_owner(tx, stored)
        log.info("feed moved", feed=feed.id, merged=other is not None)

    async def _tell_owner(self, tx: UnitOfWork, feed: Feed) -> None:
        owner = await tx.chats.get(self._house.settings.telegram.owner)
        if owner:
            await self._schedule(tx, owner, cards.feed_moved(owner.language, feed))

    async def _tell(self, feed: Feed) -> None:
        """Tell those who follow it, once, with the cause and the choice to drop or to keep it."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            stored = await tx.feeds.get(feed.id)
            if stored is None or not stored.trouble or stored.told_at:
                return
            for one in await tx.subscriptions.of_feed(feed.id):
                chat, followed = await tx.chats.get(one.chat_id), await tx.subscriptions.get(one.chat_id, feed.id)
                if chat and followed and chat.listens:
                    await self._schedule(tx, chat, cards.feed_dead(chat.language, followed))
            await tx.feeds.save(replace(stored, told_at=now))

    async def _schedule(self, tx: UnitOfWork, chat: Chat, card: Message) -> None:
        await announce(tx, chat.id, [card], self._house.clock())


async def _hand_over(tx: UnitOfWork, old: Feed, new: Feed) -> None:
    """Who follows ``old`` follows ``new``, in the same way; what that one holds already is not sent."""
    last = await tx.articles.last_entry_id(new.id)
    for one in await tx.subscriptions.of_feed(old.id):
        if await tx.subscriptions.get(one.chat_id, new.id) is None:
            await tx.subscriptions.put(_of(one, new.id, last))
        await tx.subscriptions.remove(one.chat_id, old.id)


def _of(subscription: Subscription, feed_id: int, seen_entry_id: int) -> Subscription:
    return replace(subscription, feed_id=feed_id, seen_entry_id=seen_entry_id)
