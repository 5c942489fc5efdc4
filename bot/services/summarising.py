"""Summaries: made once per article and length, for all readers, in a worker."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import structlog

from bot.articles.clean import clean_paste
from bot.errors import WorkFailed, WorkTimedOut
from bot.model import Article, Length, Page, Summary
from bot.services.house import House
from bot.services.sharing import Sharing
from bot.summaries.budget import sentences_for
from bot.summaries.sections import SectionPoint, summarize_sections
from bot.summaries.summarize import summarize

log = structlog.get_logger()


class Summarising:
    def __init__(self, house: House) -> None:
        self._house, self._under_way = house, Sharing[Summary]()

    async def of_article(self, article: Article, length: Length = Length.NORMAL) -> Summary:
        """From storage, or made now and stored, once for all who ask at the same time. Raises ``WorkFailed``."""
        text = (article.id, self._shape(length), article.title, article.text)
        return await self._under_way.get(text, lambda: self._of_article(article, length))

    async def _of_article(self, article: Article, length: Length) -> Summary:
        shape = self._shape(length)
        async with self._house.storage.read() as tx:
            known = await tx.summaries.get(article.id, shape)
        if known:
            return known
        summary = await self._make(article, length)
        await self._keep(article, shape, summary)
        return summary

    async def of_many(self, articles: Sequence[Article], length: Length = Length.NORMAL) -> Mapping[int, Summary]:
        """By article id; one whose text is too hard has no points, so that it holds up none of the others."""
        async with self._house.storage.read() as tx:
            known = await tx.summaries.many([article.id for article in articles], self._shape(length))
        found = dict(known)
        for article in articles:
            if article.id not in found:
                found[article.id] = await self._of_some_kind(article, length)
        return found

    async def _of_some_kind(self, article: Article, length: Length) -> Summary:
        try:
            return await self.of_article(article, length)
        except WorkFailed as error:
            log.warning("no summary", article=article.id, error=str(error))
            if isinstance(error, WorkTimedOut):  # it would take as long for each reader
                await self._keep(article, self._shape(length), Summary())
            return Summary()

    async def _keep(self, article: Article, shape: str, summary: Summary) -> None:
        """Store it, unless the article has been edited, or its page been read, while the summary was made."""
        async with self._house.storage.write() as tx:
            now = await tx.articles.get(article.id)
            if now and (now.title, now.text) == (article.title, article.text):
                await tx.summaries.put(article.id, shape, summary)

    async def keep_paste(self, chat_id: int, text: str, *, feed_url: str = "") -> Article:
        """A pasted or forwarded text is kept for its own chat alone, so that it can be made shorter or longer.
        ``feed_url``: where more of the kind comes from."""
        page = await self._house.sandbox.run(clean_paste, text)  # a hundred thousand lines take it seconds
        key = paste_key(chat_id, text)
        async with self._house.storage.write() as tx:
            return await tx.articles.by_key(key) or await tx.articles.save(self._paste(key, page, feed_url))

    def _paste(self, key: str, page: Page, feed_url: str) -> Article:
        return Article(
            key=key,
            title=page.title,
            author=page.author,
            text="\n".join(part for part in (page.deck, page.text) if part),
            published_at=page.date,
            seen_at=self._house.clock(),
            feed_url=feed_url,
            private=True,
        )

    async def _make(self, article: Article, length: Length) -> Summary:
        settings = self._house.settings.summary
        return await self._house.sandbox.run(
            summarize,
            article.text or article.title,
            title=article.title,
            method=settings.method,
            sentences=self._sentences(length),
            language=article.language,
            languages=settings.languages,
        )

    async def by_section(self, article: Article) -> tuple[SectionPoint, ...]:
        """One line for each section of the article, under its heading."""
        known = await self.of_article(article)
        return await self._house.sandbox.run(
            summarize_sections,
            article.text,
            method=self._house.settings.summary.method,
            language=article.language or known.language,
        )

    @property
    def shape(self) -> str:
        """Of summaries of normal length, see ``SummaryStore``."""
        return self._shape(Length.NORMAL)

    def _sentences(self, length: Length) -> int:
        return self._house.settings.summary.sentences if length is Length.NORMAL else sentences_for(length)

    def _shape(self, length: Length) -> str:
        return f"{self._house.settings.summary.method}:{self._sentences(length)}"


def paste_key(chat_id: int, text: str) -> str:
    """Names a chat's own text: nobody else's request can find it."""
    return f"paste:{chat_id}:{hashlib.sha256(text.encode()).hexdigest()}"
