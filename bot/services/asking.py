"""Summaries on demand: a sent link, a pasted or forwarded text, /summarize."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.errors import BadInput, LedeError, StorageError, WorkFailed
from bot.model import Article, Chat, Length, Message
from bot.services.house import House, answer
from bot.services.reading import Reading
from bot.services.subscribing import web_address
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.summaries.tokenizer import count_words
from bot.telegram import cards

LEAST_WORDS = 60  # from here on, a message counts as a text to summarise
MOST_LINKS = 5  # in one message


class Asking:
    def __init__(self, house: House, reading: Reading, summarising: Summarising) -> None:
        self._house, self._reading, self._summarising = house, reading, summarising

    async def links(self, chat: Chat, urls: Sequence[str], message_id: int, *, edited: bool = False) -> None:
        """A card for each link, in order; what can't be read is answered with the reason. ``edited``: the message has
        been answered before; then the one card of a single link is updated."""
        update, several = edited and len(urls) == 1, len(urls) > 1
        # Side by side, since each may take its time; answered in the order in which they were sent.
        answers = [asyncio.create_task(self._link(chat, url, message_id, several)) for url in urls[:MOST_LINKS]]
        try:
            for answering in answers:
                await self._answer(chat, await answering, message_id, update=update)
        finally:
            for answering in answers:
                answering.cancel()
        if len(urls) > MOST_LINKS:
            await self._house.answer(chat.id, cards.note(chat.language, "too-many-links", count=MOST_LINKS))

    async def _link(self, chat: Chat, url: str, message_id: int, several: bool) -> Sequence[Message]:
        try:
            article = await self._reading.asked(web_address(url), chat.id)
            return await self._card(chat, article, reply_to=message_id)
        except (StorageError, WorkFailed):
            raise
        except LedeError as error:
            link = url if several else ""
            return (cards.failure(chat.language, error, wanted="article", link=link, reply_to=message_id),)

    async def text(self, chat: Chat, text: str, message_id: int, *, edited: bool = False) -> None:
        """A card for a text that was pasted or forwarded; ``edited`` as for ``links``."""
        article = await self._summarising.keep_paste(chat.id, text)
        await self._answer(chat, await self._card(chat, article, reply_to=message_id), message_id, update=edited)

    async def resize(self, chat: Chat, article_id: int, length: Length, card_id: int) -> None:
        """Make a card shorter or longer, in place. Raises ``BadInput`` where the article is gone or not this chat's."""
        async with self._house.storage.read() as tx:
            article = await visible(tx, chat, article_id)
            saved = await tx.saved.has(chat.id, article_id)
        summary = await self._summarising.of_article(article, length)
        messages = cards.article_card(
            chat.language,
            article,
            summary,
            now=self._house.clock(),
            zone=chat.timezone,
            length=length,
            saved=saved,
            edits=card_id,
        )
        await self._house.answer(chat.id, *messages)

    async def _card(self, chat: Chat, article: Article, reply_to: int) -> tuple[Message, ...]:
        summary = await self._summarising.of_article(article, chat.length)
        async with self._house.storage.read() as tx:
            saved = await tx.saved.has(chat.id, article.id)
        return cards.article_card(
            chat.language,
            article,
            summary,
            now=self._house.clock(),
            zone=chat.timezone,
            length=chat.length,
            saved=saved,
            reply_to=reply_to,
        )

    async def _answer(self, chat: Chat, messages: Sequence[Message], message_id: int, *, update: bool) -> None:
        """Send, or update the card that answered the same message before it was edited."""
        async with self._house.storage.write() as tx:
            earlier = await tx.outbox.answer_to(chat.id, message_id) if update else None
            if earlier and earlier.message_id and len(messages) == 1:
                messages = [replace(messages[0], reply_to=None, edits=earlier.message_id)]
            await answer(tx, chat.id, messages, self._house.clock())
        self._house.wake()


def is_text(text: str) -> bool:
    """Whether it is long enough to be summarised without being asked."""
    return count_words(text) >= LEAST_WORDS


async def visible(tx: UnitOfWork, chat: Chat, article_id: int) -> Article:
    """The article, where this chat may see it: a private one only where it was sent by, or shown to, this chat. Raises
    ``BadInput``."""
    article = await tx.articles.get(article_id)
    if article is not None and (
        not article.private
        or _belongs(article, chat)
        or await tx.digests.shown(chat.id, [article_id], include_by_hand=True)
    ):
        return article
    raise BadInput(text="error-article-gone")


def _belongs(article: Article, chat: Chat) -> bool:
    return article.key.startswith((f"paste:{chat.id}:", f"link:{chat.id}:"))
