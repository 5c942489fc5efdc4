"""Instant mode: each new entry of a feed as it comes, once, in the order in which it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.digests.compose import compose
from bot.errors import BadInput
from bot.model import Article, Chat, Digest, DigestRecord, Followed, Message, MessageKind, Mode
from bot.services.digesting import recorded
from bot.services.house import House, answer
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 200
MOST_CARDS = 5  # at once; more of them come as one message
MOST_BEHIND = 500  # entries that are looked at in one go
OLD = timedelta(days=7)  # of an item's own date
PATIENCE = timedelta(minutes=5)  # how long an entry waits for its page


class Notifying:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def round(self) -> int:
        """Hand over what instant subscriptions have not had; returns how many had something."""
        async with self._house.storage.read() as tx:
            behind = await tx.subscriptions.behind(BATCH, self._house.clock())
        served = 0
        for followed in behind:
            try:
                served += await self._serve(followed)
            except Exception:  # the others get theirs, and this one is tried again
                log.exception("not notified", chat=followed.subscription.chat_id, feed=followed.feed.id)
        return served

    async def _serve(self, followed: Followed) -> bool:
        subscription, now = followed.subscription, self._house.clock()
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(subscription.chat_id)
            entries = await tx.articles.after(followed.feed.id, subscription.seen_entry_id, MOST_BEHIND)
            shown = await tx.digests.shown(
                subscription.chat_id, [article.id for _, article in entries], include_by_hand=True
            )
        if chat is None:
            return False
        ready = []
        for entry_id, article in entries:
            if article.next_read_at and article.seen_at and now - article.seen_at < PATIENCE:
                break  # its page is about to be read, and those behind it keep their order
            ready.append((entry_id, article))
        if not ready:
            return False
        fresh = [article for _, article in ready if article.id not in shown and not _is_old(article, now)]
        if len(fresh) <= MOST_CARDS:
            messages, burst = await self._cards(chat, fresh), None
        else:
            burst = await self._burst(chat, fresh)
        async with self._house.storage.write() as tx:
            if not await _still_wants(tx, followed, now):
                return False  # the person changed their mind in the meantime
            await tx.subscriptions.put(replace(subscription, seen_entry_id=ready[-1][0]))
            if burst:
                messages = await _tell_burst(tx, chat, burst, followed.name)
            await tx.outbox.add(chat.id, MessageKind.SCHEDULED, messages, now)
            await tx.digests.mark_shown(chat.id, [article.id for article in fresh], None, now, by_hand=False)
        self._house.wake()
        return True

    async def latest(self, chat: Chat, feed_id: int, count: int = 3) -> None:
        """The button "Send the last 3 now". Raises ``BadInput`` where the chat does not follow the feed."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.get(chat.id, feed_id)
            if followed is None:
                raise BadInput(text="error-feed-not-found")
            articles = await tx.articles.latest(feed_id, count)
        messages = await self._cards(chat, list(reversed(articles)))
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            await tx.digests.mark_shown(chat.id, [article.id for article in articles], None, now, by_hand=True)
            await answer(tx, chat.id, messages or [cards.no_items(chat.language, followed.name)], now)
        self._house.wake()

    async def _cards(self, chat: Chat, articles: Sequence[Article]) -> list[Message]:
        summaries, now = await self._summarising.of_many(articles, chat.length), self._house.clock()
        messages: list[Message] = []
        for article in articles:
            messages += cards.article_card(
                chat.language, article, summaries[article.id], now=now, zone=chat.timezone, length=chat.length
            )
        return messages

    async def _burst(self, chat: Chat, articles: Sequence[Article]) -> Digest:
        """Many items at once, as one digest."""
        now = self._house.clock()
        summaries = await self._summarising.of_many(articles)
        return compose(
            [make_story([article], summaries) for article in articles],
            since=min(article.date or now for article in articles),
            until=now,
            limit=self._house.settings.digest.stories,
            now=now,
        )


async def _tell_burst(tx: UnitOfWork, chat: Chat, digest: Digest, feed: str) -> list[Message]:
    """One message, recorded so that what did not fit is a press away. ``feed`` is the feed's name."""
    now = digest.until
    record = await tx.digests.add(
        DigestRecord(
            chat_id=chat.id,
            since=digest.since,
            until=now,
            stories=recorded(digest),
            mode=Mode.INSTANT,
        )
    )
    digest_id = record.id if record else 0
    card = cards.digest_card(
        chat.language, digest, digest_id=digest_id, now=now, zone=chat.timezone, by_hand=False, feed=feed
    )
    return list(card)


def _is_old(article: Article, now: datetime) -> bool:
    """A publisher that changes its guids brings up its archive again: that is no news."""
    return article.published_at is not None and article.published_at < now - OLD


async def _still_wants(tx: UnitOfWork, followed: Followed, now: datetime) -> bool:
    """Whether the subscription, and what its chat says of sending, are as they were when the round began."""
    chat = await tx.chats.get(followed.subscription.chat_id)
    if chat is None or chat.stopped or chat.unreachable or chat.pause_end(now):
        return False
    current = await tx.subscriptions.get(chat.id, followed.feed.id)
    return current is not None and current.subscription == followed.subscription
