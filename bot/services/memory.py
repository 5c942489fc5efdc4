"""What a chat has been told of a story, so that it is told only what is new of it.

Articles are remembered, not stories: two stories may become one, which is then known by all that either told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.model import OPEN_END, Article, Digest, DigestRecord, Story, Summary
from bot.storage.base import UnitOfWork
from bot.stories.build import make_story
from bot.stories.novelty import new_points

WINDOW = timedelta(days=7)  # what was shown longer ago is news again

Known = Mapping[int, Sequence[Article]]  # by story id, articles of it that the chat was shown


class Articles(Protocol):
    """``ArticleStore.many``, or what keeps its results."""

    async def __call__(self, article_ids: Sequence[int], /) -> Mapping[int, Article]: ...


class Make(Protocol):
    """``make_story``, or what keeps its results."""

    def __call__(
        self, articles: Sequence[Article], summaries: Mapping[int, Summary], *, story_id: int = 0
    ) -> Story: ...


async def _known(
    tx: UnitOfWork,
    chat_id: int,
    news: Sequence[Article],
    *,
    since: datetime,
    until: datetime,
    include_by_hand: bool,
    articles: Articles,
) -> Known:
    """What the chat was shown, with ``since < at < until``, of the stories of ``news``. A story of which ``news`` has
    an article that was shown is told once more, as a whole: it was asked for."""
    ids = {article.id for article in news}
    story_ids = {article.story_id for article in news if article.story_id}
    known = defaultdict[int, list[Article]](list)
    if story_ids:
        shown = await tx.digests.known(chat_id, story_ids, since, until, include_by_hand=include_by_hand)
        found = await articles(shown) if shown else {}
        for article in (found[one] for one in shown if one in found):
            known[article.story_id].append(article)
    return {story_id: shown for story_id, shown in known.items() if ids.isdisjoint(one.id for one in shown)}


def tell(
    articles: Sequence[Article], summaries: Mapping[int, Summary], known: Known, make: Make = make_story
) -> tuple[list[Story], tuple[int, ...]]:
    """The stories that these articles tell, and the ids of those that say nothing new of a known story. An article
    that is placed in no story is one by itself; ``summaries`` are by article id, the known articles' too."""
    together: dict[int, list[Article]] = defaultdict(list)
    for article in articles:
        together[article.story_id or -article.id].append(article)
    stories = []
    for key, group in together.items():
        if story := tell_one(group, summaries, known.get(key, ()), story_id=max(key, 0), make=make):
            stories.append(story)
    told = {article.id for story in stories for article in story.articles}
    return stories, tuple(article.id for article in articles if article.id not in told)


def tell_one(
    group: Sequence[Article],
    summaries: Mapping[int, Summary],
    known: Sequence[Article],
    *,
    story_id: int = 0,
    make: Make = make_story,
) -> Story | None:
    """One story; where something is ``known`` of it an update, of those of its articles that add to that, with what
    they add. None where none does."""
    if not known:
        return make(group, summaries, story_id=story_id)
    before = [summaries[article.id].points for article in known]
    fresh = new_points([summaries[article.id].points for article in group], before, group[0].language)
    adding = {
        article.id: replace(summaries[article.id], points=points)
        for article, points in zip(group, fresh, strict=True)
        if points
    }
    if not adding:
        return None
    return replace(make_story([one for one in group if one.id in adding], adding, story_id=story_id), update=True)


async def known_now(
    tx: UnitOfWork, chat_id: int, news: Sequence[Article], now: datetime, articles: Articles, *, by_hand: bool
) -> Known:
    """What a digest made now need not tell again; what was shown by hand counts for one by hand only."""
    begin = now - WINDOW
    return await _known(tx, chat_id, news, since=begin, until=OPEN_END, include_by_hand=by_hand, articles=articles)


async def known_then(tx: UnitOfWork, record: DigestRecord, articles: Mapping[int, Article]) -> Known:
    """As ``known_now``, when the digest was made."""
    places = enumerate(record.stories, start=1)
    news = [articles[one] for place, ids in places if place in record.updates for one in ids if one in articles]
    by_hand = record.schedule_id is None
    until = record.until
    begin, many = until - WINDOW, tx.articles.many
    return await _known(tx, record.chat_id, news, since=begin, until=until, include_by_hand=by_hand, articles=many)


def articles_of(known: Known) -> list[Article]:
    return [article for shown in known.values() for article in shown]


def as_told(group: Sequence[Article], summaries: Mapping[int, Summary], known: Known, *, update: bool) -> Story:
    """A story of a digest that was made. An update stays one, also where what was known then is not known any more."""
    before = known.get(group[0].story_id, ()) if update else ()
    return replace(tell_one(group, summaries, before) or make_story(group, summaries), update=update)


def stories_of(articles: Sequence[Article], summaries: Mapping[int, Summary]) -> list[Story]:
    """The stories that these articles tell, each of those that are placed in none alone; ``summaries`` by article
    id."""
    return tell(articles, summaries, {})[0]


def article_ids(digest: Digest) -> list[int]:
    """Of the stories that are shown, not of those that did not fit; and of what had nothing new to say."""
    return [*(article.id for story in digest.stories for article in story.articles), *digest.silent]


def recorded(digest: Digest) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(article.id for article in story.articles) for story in (*digest.stories, *digest.rest))


def updates_in(digest: Digest) -> frozenset[int]:
    """See ``DigestRecord.updates``."""
    return frozenset(place for place, one in enumerate((*digest.stories, *digest.rest), start=1) if one.update)


def told_in(last: DigestRecord | None) -> frozenset[int]:
    """Ids of the articles of a digest, those that did not fit included."""
    return frozenset(article_id for ids in last.stories for article_id in ids) if last else frozenset()


async def unseen(tx: UnitOfWork, chat_id: int, news: Sequence[Article]) -> list[Article]:
    """Without what the chat has been sent; what it was shown by hand does not count."""
    shown = await tx.digests.shown(chat_id, [article.id for article in news], include_by_hand=False)
    return [article for article in news if article.id not in shown]
