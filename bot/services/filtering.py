"""Filters: tried before they are used, listed, taken away; and applied where articles are gathered for a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digests.filters import LONGEST, matches, rule_of, rules_of, wanted
from bot.digests.subject import feeds_about, named, numbered, subject_named
from bot.errors import BadInput
from bot.model import Article, Chat, Filter, FilterState, Followed
from bot.services.chatting import change
from bot.services.house import House, answer
from bot.storage.base import UnitOfWork
from bot.telegram import cards

MOST = 50  # of one chat
TRIED = 30  # articles that a new filter is tried on
LOOK_BACK = timedelta(days=14)
REGRET = timedelta(hours=1)  # one that is removed, or proposed and not answered, is kept for so long
_PLACE = re.compile(r"""(?:^|\s)(?:\#(?P<tag>[\w-]+)|@\s?(?P<name>[^"“”@]*[^\s"“”@/]))\s*$""", re.VERBOSE)


class Filtering:
    def __init__(self, house: House) -> None:
        self._house = house

    async def propose(self, chat: Chat, typed: str) -> None:
        """Try what a person typed on the latest articles, and ask whether to use it. Raises ``BadInput``."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            if len(await tx.filters.of_chat(chat.id)) >= MOST:
                raise BadInput(text="error-many-filters", most=MOST)
            followed = await tx.subscriptions.of_chat(chat.id)
            wording, about = understood(typed, followed)
            proposed = await tx.filters.put(Filter(chat_id=chat.id, wording=wording, about=about, at=now))
            feeds = feeds_about(followed, about) if about else None
            tried = await tx.articles.recent(chat.id, now - LOOK_BACK, TRIED, feeds)
            hit = [article for article in tried if matches(article, wording)]
            names = named(followed, [about])
            card = cards.filter_proposed(chat.language, proposed, names, hit, tried=len(tried))
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def use(self, chat: Chat, filter_id: int, card_id: int) -> None:
        """Take a filter into use: one that was proposed, or removed. Raises ``BadInput`` where it is gone."""
        async with self._house.storage.write() as tx:
            if len(await tx.filters.of_chat(chat.id)) >= MOST:
                raise BadInput(text="error-many-filters", most=MOST)
            one = await self._set(tx, chat, filter_id, FilterState.USED)
            names = named(await tx.subscriptions.of_chat(chat.id), [one.about])
            card = cards.filter_used(chat.language, one, names, edits=card_id)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def refuse(self, chat: Chat, filter_id: int, card_id: int) -> None:
        """Leave a proposed one alone. Raises ``BadInput`` where it is gone."""
        async with self._house.storage.write() as tx:
            one = await self._set(tx, chat, filter_id, FilterState.REMOVED)
            await answer(tx, chat.id, [cards.filter_refused(chat.language, one, edits=card_id)], self._house.clock())
        self._house.wake()

    async def show(self, chat: Chat, offset: int = 0, *, edits: int | None = None) -> None:
        """/filter: a page of those in use, in place of the message ``edits`` where that is given."""
        async with self._house.storage.read() as tx:
            used = await tx.filters.of_chat(chat.id)
            names = named(await tx.subscriptions.of_chat(chat.id), [one.about for one in used])
        await self._house.answer(chat.id, cards.filter_list(chat.language, used, names, offset=offset, edits=edits))

    async def remove(self, chat: Chat, filter_id: int, offset: int, list_id: int) -> None:
        """Take a filter out of use, with a button to undo it. Raises ``BadInput`` where it is gone."""
        async with self._house.storage.write() as tx:
            one = await self._set(tx, chat, filter_id, FilterState.REMOVED)
            await answer(tx, chat.id, [cards.filter_removed(chat.language, one)], self._house.clock())
        await self.show(chat, offset, edits=list_id)

    async def _set(self, tx: UnitOfWork, chat: Chat, filter_id: int, state: FilterState) -> Filter:
        found = await tx.filters.get(chat.id, filter_id)
        if found is None:
            raise BadInput(text="error-no-filter")
        one = await tx.filters.put(replace(found, state=state, at=self._house.clock()))
        await change(tx, chat, filtered=bool(await tx.filters.of_chat(chat.id)))
        return one


def understood(typed: str, followed: Sequence[Followed]) -> tuple[str, str]:
    """(what is wanted, where, as in ``Schedule.about``) of ``-football @The Courier``. A feed may be named by its
    number in /feeds. Raises ``BadInput``."""
    if len(typed) > LONGEST:
        raise BadInput(text="error-long-filter", most=LONGEST)
    place, wording, about = _PLACE.search(typed), typed.strip(), ""
    if place:
        name = (place["tag"] or place["name"]).strip()
        about = subject_named(followed, name)
        if not about and (one := numbered(followed, name)):
            about = str(one.feed.id)
        if not about or bool(place["tag"]) is not about.startswith("#"):
            raise BadInput(text="error-filter-place", typed=name[:40])
        wording = typed[: place.start()].strip()
    rule_of(wording)
    return wording, about


async def filters_of(tx: UnitOfWork, chat: Chat) -> Sequence[Filter]:
    """Those in use; a chat without any asks the database nothing."""
    return await tx.filters.of_chat(chat.id) if chat.filtered else ()


async def passing(
    tx: UnitOfWork,
    chat: Chat,
    articles: Sequence[Article],
    filters: Sequence[Filter],
    following: Sequence[Followed],
    *,
    feed_id: int = 0,
) -> list[Article]:
    """What the chat's filters let through. ``following``: all that it follows; ``feed_id``: all of the articles are
    from that feed."""
    if not filters or not articles:
        return list(articles)
    rules = rules_of(filters, following)
    ids = [article.id for article in articles]
    if feed_id:
        return wanted(articles, rules, dict.fromkeys(ids, (feed_id,)))
    return wanted(articles, rules, await tx.articles.sources(chat.id, ids) if rules.by_feed else {})
