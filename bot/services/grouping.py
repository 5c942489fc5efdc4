"""Grouping: each new article joins a story or begins one, once for all readers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.model import Article
from bot.services.house import House
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.cluster import WINDOW, StoryIndex

BATCH = 200


class Grouping:
    """Holds the index of recent stories in memory. The first round after a start puts it together from storage: the bot
    answers meanwhile."""

    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising
        self._index = StoryIndex()
        self._story_of: dict[int, int] = {}  # the index's name for a story (an article's id) -> story id
        self._merges: list[tuple[int, int]] = []  # by those names; not committed yet
        self._one_at_a_time = asyncio.Lock()
        self._loaded = False

    async def round(self) -> int:
        """Summarise and place the articles that wait for it; returns how many were placed."""
        async with self._one_at_a_time:
            if not self._loaded:
                await self._load()
            async with self._house.storage.read() as tx:
                waiting = await tx.articles.unclustered(BATCH)
            await self._summarising.of_many(waiting)
            if waiting:
                begun = await self._assign(waiting)
                living = self._index.stories()
                self._story_of = {key: story for key, story in (self._story_of | begun).items() if key in living}
        return len(waiting)

    async def _load(self) -> None:
        """Read the stories of the time window back into the index, a batch at a time: thousands of articles take
        seconds, and much memory if they are held all at once. Where that fails, what was read is passed over later."""
        async with self._house.storage.read() as tx:
            recent = await tx.stories.recent(self._house.clock() - WINDOW)
        first: dict[int, int] = {}  # of each story, an article
        for start in range(0, len(recent), BATCH):
            batch = recent[start : start + BATCH]
            async with self._house.storage.read() as tx:
                articles = await tx.articles.many([article_id for _, article_id in batch])
            for story_id, article_id in batch:
                article = articles.get(article_id)
                if article and not article.private:
                    beside = first.setdefault(story_id, article.id)
                    told = article.title, article.text, self._told_at(article), article.language
                    self._story_of[self._index.restore(article.id, *told, beside=beside)] = story_id
        self._loaded = True

    async def _assign(self, articles: Sequence[Article]) -> dict[int, int]:
        """Write each article's story; returns the new stories, which count once they are committed."""
        begun: dict[int, int] = {}
        places = [self._place(article) for article in articles]
        self._merges += self._index.merges()
        async with self._house.storage.write() as tx:
            for article, key in zip(articles, places, strict=True):
                at = article.date or self._house.clock()
                story_id = self._story_of.get(key) or begun.get(key)
                if story_id is None:
                    story_id = begun[key] = await tx.stories.add(article.title, at)
                await tx.stories.assign(article.id, story_id, at)
            ids = self._story_of | begun
            for gone, name in self._merges:
                await _merge(tx, ids.get(gone), ids.get(name))
        self._merges.clear()
        return begun

    def _place(self, article: Article) -> int:
        if article.private:  # a private feed's words never join, or name, a story that others see
            return article.id
        return self._index.add(article.id, article.title, article.text, self._told_at(article), article.language)

    def _told_at(self, article: Article) -> datetime:
        """A date in the future is the publisher's mistake, and would make the present look long past."""
        now = self._house.clock()
        return min(article.date or now, now)


async def _merge(tx: UnitOfWork, gone: int | None, story_id: int | None) -> None:
    """All that one story told is told by the other from now on; what is left without articles is purged in time."""
    story = await tx.stories.get(gone) if gone and gone != story_id else None
    if story and story_id:
        for article in story.articles:
            await tx.stories.assign(article.id, story_id, article.date or story.latest_at)
