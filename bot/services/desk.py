"""What many digests have in common: their articles, summaries and stories, read and made once for all readers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.model import Article, Mode, Story, Summary
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story

_Key = tuple[int, ...]


class Desk:
    """For as long as a few hundred digests are made: what is on it is as it was when it was first asked for."""

    def __init__(self, summarising: Summarising) -> None:
        self._summarising = summarising
        self._articles: dict[int, Article] = {}
        self._summaries: dict[int, Summary] = {}
        self._stories: dict[_Key, Story] = {}
        self._whole: dict[_Key, Story] = {}

    async def news(
        self,
        tx: UnitOfWork,
        chat_id: int,
        since: datetime,
        until: datetime,
        *,
        mode: Mode = Mode.DIGEST,
        feed_ids: Collection[int] | None = None,
        without: Collection[int] = (),
    ) -> list[Article]:
        """As ``ArticleStore.news``, ``without`` some."""
        ids = await tx.articles.news_ids(chat_id, since, until, mode, feed_ids) - set(without)
        missing = [article_id for article_id in ids if article_id not in self._articles]
        if missing:
            self._articles.update(await tx.articles.many(missing))
        return newest_first(self._articles[one] for one in ids if one in self._articles)

    async def summaries(self, articles: Sequence[Article]) -> Mapping[int, Summary]:
        """By article id: of these articles, and of others."""
        missing = [article for article in articles if article.id not in self._summaries]
        if missing:
            self._summaries.update(await self._summarising.of_many(missing))
        return self._summaries

    def story(self, articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0) -> Story:
        """As ``make_story``, but without points: few of the stories that are ranked are told."""
        key = (story_id, *(article.id for article in articles))
        found = self._stories.get(key)
        if found is None:
            found = self._stories[key] = make_story(articles, summaries, story_id=story_id, most_points=0)
        return found

    def told(self, story: Story) -> Story:
        """The story with its points."""
        if story.update or story.points:
            return story
        key = (story.id, *(article.id for article in story.articles))
        found = self._whole.get(key)
        if found is None:
            found = self._whole[key] = make_story(story.articles, self._summaries, story_id=story.id)
        return found


def newest_first(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda one: (one.date is not None, one.date, one.id), reverse=True)
