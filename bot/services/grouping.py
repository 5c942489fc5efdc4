"""Grouping: each new article joins a story or begins one, once for all readers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.model import Article
from bot.services.house import House
from bot.services.summarising import Summarising
from bot.stories.cluster import WINDOW, StoryIndex

BATCH = 200


class Grouping:
    """Holds the index of recent stories in memory; ``load`` rebuilds it from storage."""

    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising
        self._index = StoryIndex()
        self._story_of: dict[int, int] = {}  # the index's key (a first article's id) -> story id
        self._one_at_a_time = asyncio.Lock()

    async def load(self) -> None:
        """Read the stories of the time window back into the index."""
        async with self._house.storage.read() as tx:
            recent = await tx.stories.recent(self._house.clock() - WINDOW)
        for story_id, article in recent:
            if not article.private:
                self._story_of.setdefault(self._place(article), story_id)

    async def round(self) -> int:
        """Summarise and place the articles that wait for it; returns how many were placed."""
        async with self._one_at_a_time:
            async with self._house.storage.read() as tx:
                waiting = await tx.articles.unclustered(BATCH)
            await self._summarising.of_many(waiting)
            if waiting:
                begun = await self._assign(waiting)
                living = self._index.stories()
                self._story_of = {key: story for key, story in (self._story_of | begun).items() if key in living}
        return len(waiting)

    async def _assign(self, articles: Sequence[Article]) -> dict[int, int]:
        """Write each article's story; returns the new stories, which count once they are committed."""
        begun: dict[int, int] = {}
        places = [self._place(article) for article in articles]
        async with self._house.storage.write() as tx:
            for article, key in zip(articles, places, strict=True):
                at = article.date or self._house.clock()
                story_id = self._story_of.get(key) or begun.get(key)
                if story_id is None:
                    story_id = begun[key] = await tx.stories.add(article.title, at)
                await tx.stories.assign(article.id, story_id, at)
        return begun

    def _place(self, article: Article) -> int:
        if article.private:  # a private feed's words never join, or name, a story that others see
            return article.id
        at = article.date or self._house.clock()
        return self._index.add(article.id, article.title, article.text, at, article.language)
