"""What a digest of a chat tells: gathered in a transaction, composed outside of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from bot.digests.compose import compose
from bot.digests.sections import in_sections
from bot.digests.subject import feeds_about, named
from bot.model import Article, Chat, Digest, DigestRecord, Filter, Followed, Message, Mode, Schedule
from bot.services.desk import Desk
from bot.services.filtering import filters_of, passing
from bot.services.house import House
from bot.services.memory import Known, articles_of, known_now, tell, unseen
from bot.services.ranking import tastes_of, weights_of
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.taste import Taste
from bot.telegram import cards

FIRST_WINDOW = timedelta(hours=24)  # what a chat's first digest looks back on, before it followed anything
LONGEST_WINDOW = timedelta(days=7)  # after a longer silence, old news is no news
OVERLAP = timedelta(hours=1)  # an item that was being stored while the last digest was made belongs to this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which digest: asked for by hand or not; of what, see ``Schedule``; of how many stories (0: as the settings
    say)."""

    by_hand: bool = False
    about: str = ""
    review: bool = False
    stories: int = 0

    @classmethod
    def by(cls, schedule: Schedule) -> Self:
        return cls(about=schedule.about, review=schedule.review, stories=schedule.stories)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whose digest, of which time, and without the articles ``told`` in the last one."""

    chat: Chat
    following: Sequence[Followed]
    wanted: Wanted
    since: datetime
    until: datetime
    told: Collection[int] = ()

    @property
    def asked(self) -> list[Followed]:
        """Of what the chat follows, what this digest is about."""
        about = set(feeds_about(self.following, self.wanted.about))
        return [one for one in self.following if one.feed.id in about]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a digest is made of."""

    reader: Reader
    articles: Sequence[Article]
    known: Known
    taste: Taste


class Composing:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    def desk(self) -> Desk:
        return Desk(self._summarising)

    async def gather(self, tx: UnitOfWork, desk: Desk, readers: Sequence[Reader], now: datetime) -> list[Gathered]:
        """What the chat knows of a story is left out, unless the digest looks back (``Wanted.review``)."""
        weights = weights_of(self._house.settings)
        filters = {reader.chat.id: await filters_of(tx, reader.chat) for reader in readers}
        tastes = await tastes_of(tx, filters, now, weights, filters)
        return [
            await _gather(tx, desk, reader, now, taste=tastes[reader.chat.id], filters=filters[reader.chat.id])
            for reader in readers
        ]

    async def compose(self, gathered: Gathered, desk: Desk, now: datetime) -> Digest:
        reader, known = gathered.reader, gathered.known
        summaries = await desk.summaries([*gathered.articles, *articles_of(known)])
        stories, silent = tell(gathered.articles, summaries, known, desk.story)
        digest = compose(
            stories,
            silent=silent,
            weights=weights_of(self._house.settings),
            taste=gathered.taste.of,
            since=reader.since,
            until=reader.until,
            limit=reader.wanted.stories or reader.chat.stories or self._house.settings.digest.stories,
            troubled=tuple(one.name for one in reader.asked if one.feed.trouble),
            now=now,
        )
        if reader.chat.layout.by_tag:
            digest = in_sections(digest, desk.tags(reader.following))
        return replace(digest, stories=tuple(map(desk.told, digest.stories)))


async def _gather(
    tx: UnitOfWork, desk: Desk, reader: Reader, now: datetime, *, taste: Taste, filters: Sequence[Filter]
) -> Gathered:
    chat, wanted = reader.chat, reader.wanted
    following = reader.asked
    begin = reader.since - OVERLAP if reader.told else reader.since
    news = await desk.news(tx, following, begin, reader.until, without=reader.told)
    if wanted.by_hand:  # it takes nothing from the scheduled one, and tells what instant feeds had before
        instant = await desk.news(tx, following, reader.since, reader.until, mode=Mode.INSTANT)
        news += await unseen(tx, chat.id, instant)
    elif not wanted.review:
        news = await unseen(tx, chat.id, news)
    news = await passing(tx, chat, news, filters, reader.following)

    async def many(article_ids: Sequence[int], /) -> dict[int, Article]:
        return await desk.articles(tx, article_ids)

    known = {} if wanted.review else await known_now(tx, chat.id, news, now, many, by_hand=wanted.by_hand)
    articles = list({article.id: article for article in news}.values())
    return Gathered(reader=reader, articles=articles, known=known, taste=taste)


def since(last: DigestRecord | None, following: Sequence[Followed], now: datetime) -> datetime:
    """Where a digest begins: where the last one ended; the first one a day before the chat followed anything."""
    if last:
        return max(last.until, now - LONGEST_WINDOW)
    followed = [one.subscription.created_at or now for one in following]
    return max(min(followed, default=now) - FIRST_WINDOW, now - LONGEST_WINDOW)


def card(
    chat: Chat,
    digest: Digest,
    record: DigestRecord | None,
    following: Sequence[Followed],
    now: datetime,
    *,
    by_hand: bool,
    galleys: cards.Galleys | None = None,
) -> tuple[Message, ...]:
    about = record.about if record else ""
    names = named(following, [about.removeprefix("review").strip()]) if about else {}
    return cards.digest_card(
        chat.language,
        digest,
        digest_id=record.id if record else 0,
        now=now,
        zone=chat.timezone,
        by_hand=by_hand,
        about=" ".join(names.values()),
        review=about.startswith("review"),
        galleys=galleys,
        rich=chat.layout.rich,
    )
