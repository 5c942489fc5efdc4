"""Instant mode: each new entry of a feed as it comes, once, in the order in which it was seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.digests.compose import compose
from bot.digests.quiet import is_quiet, last_end
from bot.errors import BadInput
from bot.model import Arrival, Article, Chat, Digest, DigestRecord, Filter, Followed, Message, Mode, OutboxRow
from bot.services.filtering import filters_of, passing
from bot.services.house import House, announce, answer, as_liked, for_readers
from bot.services.memory import recorded, stories_of
from bot.services.ranking import weights_of
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 200
MOST_CARDS = 5  # at once; more of them come as one message
MOST_BEHIND = 500  # entries that are looked at in one go
OLD = timedelta(days=7)  # of an item's own date
LONGEST_WAIT = timedelta(days=30)  # until an item that was news is none any more
LATE = timedelta(minutes=5)  # that messages have waited, until what they bring is put together
PATIENCE = timedelta(minutes=5)  # how long an entry waits for its page


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What one subscription has to hand over: ``articles`` to be told, up to the entry ``last``."""

    followed: Followed
    last: int
    articles: tuple[Article, ...]


class Notifying:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def round(self) -> int:
        """Hand over what instant subscriptions have not had; returns how many chats, or topics of
        them, had something."""
        await self.catch_up()
        now, by_place = self._house.clock(), defaultdict[tuple[int, int | None], list[Followed]](list)
        async with self._house.storage.read() as tx:
            hushed = [kind for kind in await tx.chats.quiet_kinds() if is_quiet(now, *kind)]
            for followed in await tx.subscriptions.behind(BATCH, now, hushed):
                by_place[followed.subscription.chat_id, followed.subscription.thread].append(followed)
        served = 0
        for (chat_id, thread), behind in by_place.items():
            try:
                served += await self._serve(chat_id, thread, behind)
            except Exception:  # the others get theirs, and this one is tried again
                log.exception("not notified", chat=chat_id, feeds=[one.feed.id for one in behind])
        return served

    async def _serve(self, chat_id: int, thread: int | None, behind: Sequence[Followed]) -> bool:
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(chat_id)
            filters = await filters_of(tx, chat) if chat else ()
            found = [await _ready(tx, followed, now) for followed in behind]
            if chat and filters:
                following = await tx.subscriptions.of_chat(chat.id)
                found = [one and await _filtered(tx, chat, one, filters, following) for one in found]
        ready = [one for one in found if one]
        if chat is None or not ready:
            return False
        fresh = list({article.id: article for one in ready for article in one.articles}.values())
        together = len(fresh) > MOST_CARDS or (len(fresh) > 1 and _was_held(chat, fresh, now))
        burst = await self._burst(fresh) if together else None
        messages = [] if burst else await self._cards(chat, fresh)
        async with self._house.storage.write() as tx:
            for one in ready:
                if not await _still_wants(tx, one.followed, now):
                    return False  # the person changed their mind in the meantime
                await tx.subscriptions.put(replace(one.followed.subscription, seen_entry_id=one.last))
            if burst:
                messages = await _tell_burst(tx, chat, burst, [one.followed.name for one in ready if one.articles])
            await announce(tx, chat.id, as_liked(chat, for_readers(chat, messages, thread)), now)
            await tx.digests.mark_shown(chat.id, [article.id for article in fresh], None, now, by_hand=False)
        self._house.wake()
        return True

    async def catch_up(self) -> int:
        """What could not be sent for a while (a flood wait, no connection) comes as one message, not as a flood;
        returns for how many chats."""
        async with self._house.storage.read() as tx:
            backlogs = await tx.outbox.backlogs(self._house.clock() - LATE, BATCH)
        for chat_id, rows in backlogs.items():
            try:
                for some in _by_topic(rows):
                    await self._put_together(chat_id, some)
            except Exception:
                log.exception("backlog left as it is", chat=chat_id)
        return len(backlogs)

    async def _put_together(self, chat_id: int, rows: Sequence[OutboxRow]) -> None:
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(chat_id)
            wanted = sorted(frozenset[int]().union(*(row.message.tells for row in rows)))
            articles = list((await tx.articles.many(wanted)).values())
        if chat is None or not articles:
            return
        digest = await self._burst(articles)
        async with self._house.storage.write() as tx:
            if await tx.outbox.withdraw([row.id for row in rows]):  # else some have just left: next time
                sources = [article.source for article in articles if article.source]
                messages = await _tell_burst(tx, chat, digest, list(dict.fromkeys(sources)) or [""], late=True)
                await announce(tx, chat.id, for_readers(chat, messages, rows[0].message.thread), self._house.clock())
        self._house.wake()

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
            card = cards.article_card(
                chat.language, article, summaries[article.id], now=now, zone=chat.timezone, length=chat.length
            )
            messages += [replace(part, tells=frozenset({article.id})) for part in card]
        return messages

    async def _burst(self, articles: Sequence[Article]) -> Digest:
        """Many items at once, as one digest."""
        now = self._house.clock()
        return compose(
            stories_of(articles, await self._summarising.of_many(articles)),
            since=min(article.date or now for article in articles),
            until=now,
            limit=self._house.settings.digest.stories,
            weights=weights_of(self._house.settings),
            now=now,
        )


def _by_topic(rows: Sequence[OutboxRow]) -> list[list[OutboxRow]]:
    """Where there are several to be put together."""
    found = defaultdict[int | None, list[OutboxRow]](list)
    for row in rows:
        found[row.message.thread].append(row)
    return [some for some in found.values() if len({row.message.tells for row in some}) > 1]


async def _ready(tx: UnitOfWork, followed: Followed, now: datetime) -> Ready | None:
    """What can be handed over: an entry whose page is about to be read keeps those behind it back, so that they stay in
    their order."""
    chat_id, feed_id = followed.subscription.chat_id, followed.feed.id
    ready: list[Arrival] = []
    for one in await tx.articles.after(feed_id, followed.subscription.seen_entry_id, MOST_BEHIND):
        if one.article.next_read_at and one.article.seen_at and now - one.article.seen_at < PATIENCE:
            break
        ready.append(one)
    if not ready:
        return None
    shown = await tx.digests.shown(chat_id, [one.article.id for one in ready], include_by_hand=True)
    fresh = tuple(one.article for one in ready if one.article.id not in shown and not _is_old(one, now))
    return Ready(followed=followed, last=ready[-1].id, articles=fresh)


async def _filtered(
    tx: UnitOfWork, chat: Chat, ready: Ready, filters: Sequence[Filter], following: Sequence[Followed]
) -> Ready:
    """What does not pass counts as handed over."""
    fresh = await passing(tx, chat, ready.articles, filters, following, feed_id=ready.followed.feed.id)
    return replace(ready, articles=tuple(fresh))


def _was_held(chat: Chat, articles: Sequence[Article], now: datetime) -> bool:
    """Whether quiet hours have kept some of it back."""
    if chat.quiet_until is None:
        return False
    end = last_end(now, chat.timezone, chat.quiet_until)
    return any(article.seen_at is not None and article.seen_at < end for article in articles)


async def _tell_burst(
    tx: UnitOfWork, chat: Chat, digest: Digest, feeds: Sequence[str], *, late: bool = False
) -> list[Message]:
    """One message, recorded so that what did not fit is a press away. ``feeds`` are the names of those it is from;
    ``late``: it could not be sent before."""
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
        chat.language,
        digest,
        digest_id=digest_id,
        now=now,
        zone=chat.timezone,
        by_hand=False,
        feeds=feeds,
        late=late,
        rich=chat.layout.rich,
    )
    return list(card)


def _is_old(one: Arrival, now: datetime) -> bool:
    """A publisher that changes its guids brings up its archive again: that is no news. What was news when it came is
    not lost because it had to wait (Telegram held the chat, we were down, it paused), for a month at most."""
    date = one.article.published_at
    waited = one.was_news and one.new_at >= now - LONGEST_WAIT
    return date is not None and date < now - OLD and not waited


async def _still_wants(tx: UnitOfWork, followed: Followed, now: datetime) -> bool:
    """Whether the subscription, and what its chat says of sending, are as they were when the round began."""
    chat = await tx.chats.get(followed.subscription.chat_id)
    if chat is None or not chat.wants(now):
        return False
    current = await tx.subscriptions.get(chat.id, followed.feed.id)
    return current is not None and current.subscription == followed.subscription
