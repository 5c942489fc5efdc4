"""Instant mode: each new entry of a feed as it comes, once, in the order in which it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digests.compose import compose
from bot.errors import BadInput
from bot.model import Article, Chat, DigestRecord, Followed, Message, MessageKind
from bot.services.house import House, answer
from bot.services.summarising import Summarising
from bot.stories.build import make_story
from bot.telegram import cards

BATCH = 200
MOST_CARDS = 5  # at once; more of them come as one message
PATIENCE = timedelta(minutes=5)  # how long an entry waits for its page


class Notifying:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def round(self) -> int:
        """Hand over what instant subscriptions have not had; returns how many had something."""
        async with self._house.storage.read() as tx:
            behind = await tx.subscriptions.behind(BATCH)
        return sum([await self._serve(followed) for followed in behind])

    async def _serve(self, followed: Followed) -> bool:
        subscription, now = followed.subscription, self._house.clock()
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(subscription.chat_id)
            entries = await tx.articles.after(followed.feed.id, subscription.seen_entry_id, 50)
            shown = await tx.digests.shown(
                subscription.chat_id, [article.id for _, article in entries], include_by_hand=True
            )
        if chat is None or (chat.paused_until and chat.paused_until > now):
            return False
        ready = []
        for entry_id, article in entries:
            if article.next_read_at and article.seen_at and now - article.seen_at < PATIENCE:
                break  # its page is about to be read, and those behind it keep their order
            ready.append((entry_id, article))
        if not ready:
            return False
        fresh = [article for _, article in ready if article.id not in shown]
        messages = await self._cards(chat, fresh)
        async with self._house.storage.write() as tx:
            current = await tx.subscriptions.get(chat.id, followed.feed.id)
            if current is None or current.subscription.seen_entry_id != subscription.seen_entry_id:
                return False  # the person changed their mind in the meantime
            await tx.subscriptions.put(replace(current.subscription, seen_entry_id=ready[-1][0]))
            await tx.outbox.add(chat.id, MessageKind.SCHEDULED, messages, now)
            await tx.digests.mark_shown(chat.id, [article.id for article in fresh], None, now, by_hand=False)
        self._house.wake()
        return True

    async def latest(self, chat: Chat, feed_id: int, count: int = 3) -> None:
        """The button "Send the last 3 now". Raises ``BadInput`` where the chat does not follow the feed."""
        async with self._house.storage.read() as tx:
            if await tx.subscriptions.get(chat.id, feed_id) is None:
                raise BadInput(text="error-feed-not-found")
            articles = await tx.articles.latest(feed_id, count)
        messages = await self._cards(chat, list(reversed(articles)))
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            await tx.digests.mark_shown(chat.id, [article.id for article in articles], None, now, by_hand=True)
            await answer(tx, chat.id, messages, now)
        self._house.wake()

    async def _cards(self, chat: Chat, articles: Sequence[Article]) -> list[Message]:
        if len(articles) > MOST_CARDS:
            return await self._one_message(chat, articles)
        messages: list[Message] = []
        for article in articles:
            summary = await self._summarising.of_article(article, chat.length)
            messages += cards.article_card(
                chat.language, article, summary, now=self._house.clock(), zone=chat.timezone, length=chat.length
            )
        return messages

    async def _one_message(self, chat: Chat, articles: Sequence[Article]) -> list[Message]:
        now = self._house.clock()
        summaries = await self._summarising.of_many(articles)
        stories = [make_story([article], summaries) for article in articles]
        since = min((article.date or now for article in articles), default=now)
        digest = compose(stories, since=since, until=now, limit=len(stories), now=now)
        record = DigestRecord(chat_id=chat.id, since=since, until=now)
        return list(
            cards.digest_card(chat.language, digest, digest_id=record.id, now=now, zone=chat.timezone, by_hand=False)
        )
