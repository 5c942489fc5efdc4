"""What many digests have in common: feeds and what they brought, articles, summaries and stories, read and made once
for all readers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.model import Article, Feed, Followed, Mode, Story, Summary
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story
from bot.telegram import cards

MOST = 5_000  # articles on it: some 50 MB
SLACK = timedelta(hours=6)  # read further back than was asked, since other chats had their last digest earlier
_LAST = 1 << 63  # beyond every id

_Key = tuple[int, ...]


class Desk:
    """For one digest, or for as long as a round of them takes: what is on it is as it was when it was first asked
    for."""

    def __init__(self, summarising: Summarising) -> None:
        self._summarising = summarising
        self._feeds: dict[int, Feed] = {}
        self._brought: dict[int, tuple[datetime, list[tuple[datetime, int]]]] = {}  # by feed: since when, and what
        self._articles: dict[int, Article] = {}
        self._summaries: dict[int, Summary] = {}
        self._stories: dict[_Key, Story] = {}
        self._whole: dict[_Key, Story] = {}
        self.galleys = cards.Galleys()

    @property
    def is_full(self) -> bool:
        """Whether the next digests had better have another one."""
        return len(self._articles) > MOST

    async def following(self, tx: UnitOfWork, chat_ids: Collection[int]) -> Mapping[int, Sequence[Followed]]:
        """By chat, what each of them follows, in order of subscription."""
        subscriptions = await tx.subscriptions.of_chats(chat_ids)
        missing = {one.feed_id for one in subscriptions} - self._feeds.keys()
        if missing:
            self._feeds.update(await tx.feeds.many(list(missing)))
        found: dict[int, list[Followed]] = {chat_id: [] for chat_id in chat_ids}
        for one in subscriptions:
            if feed := self._feeds.get(one.feed_id):
                found[one.chat_id].append(Followed(subscription=one, feed=feed))
        return found

    async def news(
        self,
        tx: UnitOfWork,
        following: Sequence[Followed],
        since: datetime,
        until: datetime,
        *,
        mode: Mode = Mode.DIGEST,
        without: Collection[int] = (),
    ) -> list[Article]:
        """What subscriptions of this mode brought with ``since < new_at <= until``, ``without`` some, newest first."""
        feed_ids = [one.feed.id for one in following if one.subscription.mode is mode]
        await self._look(tx, feed_ids, since)
        ids: set[int] = set()
        for feed_id in feed_ids:
            _, brought = self._brought[feed_id]
            first, end = bisect_right(brought, (since, _LAST)), bisect_right(brought, (until, _LAST))
            ids.update(article_id for _, article_id in brought[first:end])
        found = await self.articles(tx, ids.difference(without))
        return newest_first(found.values())

    async def _look(self, tx: UnitOfWork, feed_ids: Iterable[int], since: datetime) -> None:
        """Have on the desk what these feeds have brought after ``since``."""
        missing = [one for one in feed_ids if one not in self._brought or self._brought[one][0] > since]
        if missing:
            begin = since - SLACK
            self._brought.update({feed_id: (begin, []) for feed_id in missing})
            for feed_id, new_at, article_id in await tx.articles.brought(missing, begin):
                self._brought[feed_id][1].append((new_at, article_id))

    def tags(self, following: Sequence[Followed]) -> Mapping[int, Sequence[str]]:
        """By article id, the tags under which the reader has the feeds that brought it."""
        found: dict[int, list[str]] = {}
        for one in following:
            for _, article_id in self._brought.get(one.feed.id, (None, ()))[1] if one.subscription.tags else ():
                known = found.setdefault(article_id, [])
                known += [tag for tag in one.subscription.tags if tag not in known]
        return found

    async def articles(self, tx: UnitOfWork, article_ids: Collection[int]) -> dict[int, Article]:
        """By id; those that are gone are left out."""
        missing = [one for one in article_ids if one not in self._articles]
        if missing:
            self._articles.update(await tx.articles.many(missing))
        return {one: self._articles[one] for one in article_ids if one in self._articles}

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
