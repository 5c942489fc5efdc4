"""Summaries on demand: a sent link, a pasted or forwarded text, /summarize."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from bot.articles.extraction.instead import Instead
from bot.articles.paste.structure import sections_of
from bot.errors import BadInput, LedeError, NothingToRead, StorageError, WorkFailed, WorkTimedOut
from bot.feeds.known_sites import address_of_handle
from bot.model import Article, Chat, FeedLink, Length, Message
from bot.services import handling
from bot.services.house import House, answer
from bot.services.limits import spend_summary
from bot.services.reading import Reading
from bot.services.subscribing import Subscribing, web_address
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.summaries.tokenizer import count_words
from bot.telegram import cards

PATIENCE = 1.0  # seconds before a person is told what is being read
LEAST_WORDS = 60  # from here on, a message counts as a text to summarise
MOST_LINKS = 5  # in one message
_MAYBE_FEEDS = frozenset({Instead.FEED, Instead.FILE, Instead.EMPTY})  # what feeds are taken for


class Asking:
    def __init__(self, house: House, reading: Reading, summarising: Summarising, subscribing: Subscribing) -> None:
        self._house, self._reading = house, reading
        self._summarising, self._subscribing = summarising, subscribing

    async def links(self, chat: Chat, urls: Sequence[str], message_id: int, *, edited: bool = False) -> None:
        """A card for each link, in order; what can't be read is answered with the reason. ``edited``: the message has
        been answered before; then the one card of a single link is updated."""
        if len(urls) == 1:
            making = self._link(chat, urls[0], message_id, several=False)
            await self._tell(
                chat, making, message_id, host=urlsplit(web_address(urls[0])).hostname or "", edited=edited
            )
            return
        # Side by side, since each may take its time; answered in the order in which they were sent.
        answers = [asyncio.create_task(self._link(chat, url, message_id, several=True)) for url in urls[:MOST_LINKS]]
        try:
            for step in handling.steps(len(answers)):
                messages = list(await answers[step])
                if step + 1 == len(answers) < len(urls):
                    messages.append(cards.note(chat.language, "too-many-links", count=MOST_LINKS))
                await self._answer(chat, messages, message_id, update=False)
        finally:
            for answering in answers:
                answering.cancel()

    async def _link(self, chat: Chat, url: str, message_id: int, *, several: bool) -> Sequence[Message]:
        try:
            await spend_summary(self._house, chat)
            article = await self._reading.asked(web_address(url), chat.id)
            return await self._card(chat, article, chat.length, reply_to=message_id)
        except (StorageError, WorkFailed):
            raise
        except LedeError as error:
            if _may_be_feed(error) and (offer := await self._offer(chat, url, message_id)):
                return (offer,)
            link = url if several else ""
            return (cards.failure(chat.language, error, wanted="article", link=link, reply_to=message_id),)

    async def _offer(self, chat: Chat, url: str, message_id: int) -> Message | None:
        """Where a sent address is that of a feed: to follow it."""
        try:
            found = await self._subscribing.find(web_address(url))
        except LedeError:
            return None
        if isinstance(found, tuple):
            return None  # a page that names feeds, but holds no article
        offered = [FeedLink(url=found.url, title=found.document.title)]
        return cards.feed_choices(chat.language, url, offered, reply_to=message_id)

    async def text(self, chat: Chat, text: str, message_id: int, *, edited: bool = False, channel: str = "") -> None:
        """A card for a text that was pasted or forwarded; ``edited`` as for ``links``. ``channel`` is the public name
        of the Telegram channel that it was forwarded from: the card offers to follow it. Raises ``BadInput`` where the
        chat has had its summaries of the day."""
        await spend_summary(self._house, chat)
        article = await self._summarising.keep_paste(chat.id, text, feed_url=address_of_handle(f"@{channel}"))
        await self._tell(
            chat, self._card(chat, article, chat.length, reply_to=message_id), message_id, host="", edited=edited
        )

    async def file(
        self, chat: Chat, reading: Awaitable[Article], message_id: int, *, name: str, edited: bool = False
    ) -> None:
        """A card for a file called ``name``, which ``reading`` makes an article; or the reason why it cannot be read.
        ``edited`` as for ``links``."""
        await self._tell(chat, self._file(chat, reading, message_id), message_id, host=name, edited=edited)

    async def _file(self, chat: Chat, reading: Awaitable[Article], message_id: int) -> Sequence[Message]:
        try:
            return await self._card(chat, await reading, chat.length, reply_to=message_id)
        except LedeError as error:
            if isinstance(error, StorageError | WorkFailed) and not isinstance(error, WorkTimedOut):
                raise
            return (cards.failure(chat.language, error, wanted="article", reply_to=message_id),)

    async def _tell(
        self, chat: Chat, making: Coroutine[None, None, Sequence[Message]], message_id: int, *, host: str, edited: bool
    ) -> None:
        """Answer with what is being made. Where it takes over a second a line says what is being read, and becomes the
        answer."""
        task = asyncio.create_task(making)
        line = handling.line()
        try:
            done, _ = await asyncio.wait({task}, timeout=PATIENCE)
            if not (done or edited or line):
                line = await self._say_line(chat, host, message_id)
            messages = list(await task)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if line and messages:
            messages[0] = replace(messages[0], edits=line)
        await self._answer(chat, messages, message_id, update=edited)

    async def _say_line(self, chat: Chat, host: str, message_id: int) -> int | None:
        reading = replace(cards.reading_line(chat.language, host), reply_to=message_id, silent=True)
        line = await self._house.tell(chat.id, reading)
        if line:
            async with self._house.storage.write() as tx:
                await handling.note_line(tx, line)
        return line

    async def follow(self, chat: Chat, article_id: int) -> None:
        """Follow the feed that an article's page names. Raises ``BadInput`` where there is none, and as ``subscribe``
        does."""
        async with self._house.storage.read() as tx:
            article = await visible(tx, chat, article_id)
        if not article.feed_url:
            raise BadInput(text="error-article-gone")
        await self._subscribing.subscribe(chat, article.feed_url)

    async def resize(self, chat: Chat, article_id: int, length: Length, card_id: int) -> None:
        """Make a card shorter or longer, in place. Raises ``BadInput`` where the article is gone or not this chat's."""
        async with self._house.storage.read() as tx:
            article = await visible(tx, chat, article_id)
        await self._house.answer(chat.id, *await self._card(chat, article, length, edits=card_id))

    async def show(self, chat: Chat, article_id: int) -> None:
        """Its card as a new message. Raises ``BadInput`` as ``resize`` does."""
        async with self._house.storage.read() as tx:
            article = await visible(tx, chat, article_id)
        await self._house.answer(chat.id, *await self._card(chat, article, chat.length))

    async def by_section(self, chat: Chat, article_id: int, length: Length, card_id: int) -> None:
        """Turn a card into one line for each section of the article; ``length`` is the card's, to go back to. Raises
        ``BadInput`` as ``resize`` does."""
        async with self._house.storage.read() as tx:
            article = await visible(tx, chat, article_id)
        messages = cards.section_card(
            chat.language,
            article,
            await self._summarising.by_section(article),
            now=self._house.clock(),
            zone=chat.timezone,
            length=length,
            edits=card_id,
        )
        await self._house.answer(chat.id, *messages)

    async def _card(
        self,
        chat: Chat,
        article: Article,
        length: Length,
        *,
        reply_to: int | None = None,
        edits: int | None = None,
    ) -> tuple[Message, ...]:
        summary = await self._summarising.of_article(article, length)
        async with self._house.storage.read() as tx:
            saved = await tx.saved.has(chat.id, article.id)
            feed = await tx.feeds.by_url(article.feed_url) if article.feed_url else None
            followed = feed is not None and await tx.subscriptions.get(chat.id, feed.id) is not None
        return cards.article_card(
            chat.language,
            article,
            summary,
            now=self._house.clock(),
            zone=chat.timezone,
            length=length,
            saved=saved,
            sections=len(sections_of(article.text.split("\n"))) > 1,
            follow=bool(article.feed_url) and not followed,
            reply_to=reply_to,
            edits=edits,
        )

    async def _answer(self, chat: Chat, messages: Sequence[Message], message_id: int, *, update: bool) -> None:
        """Send, or update the card that answered the same message before it was edited."""
        async with self._house.storage.write() as tx:
            earlier = await tx.outbox.answer_to(chat.id, message_id) if update else None
            if earlier and earlier.message_id and len(messages) == 1:
                messages = [replace(messages[0], reply_to=None, edits=earlier.message_id)]
            await answer(tx, chat.id, messages, self._house.clock())
        self._house.wake()


def _may_be_feed(error: LedeError) -> bool:
    return isinstance(error, NothingToRead) and error.instead in _MAYBE_FEEDS


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
