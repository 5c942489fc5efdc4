"""/search, and /saved with words: full text over what a chat follows, or has saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import structlog

from bot.articles.passages import telling
from bot.articles.terms import parse_terms
from bot.errors import BadInput
from bot.model import Article, Chat, Match, Term
from bot.services.house import House, answer
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 100  # articles indexed in one transaction
IN_A_ROUND = 5_000  # after an upgrade everything waits
AT_ONCE = 500  # for somebody who searches
LONGEST = 200  # characters of what is searched for
HALF_AS_GOOD = timedelta(days=30)  # an article of that age has to fit twice as well as a new one
LASTS = timedelta(days=30)  # for so long the buttons of a search work


class Where(StrEnum):
    FOLLOWED = "followed"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Found:
    """Best first. ``any_of``: none of them has all of the terms."""

    matches: Sequence[Match]
    any_of: bool = False


class Searching:
    def __init__(self, house: House) -> None:
        self._house = house

    async def index(self, most: int = IN_A_ROUND) -> int:
        """Put the words of new articles into the index; returns of how many. The writer is free in between."""
        indexed = 0
        while indexed < most:
            async with self._house.storage.read() as tx:
                if not await tx.search.waiting():
                    break
            async with self._house.storage.write() as tx:
                indexed += await tx.search.index(BATCH)
        if indexed:
            log.debug("indexed", articles=indexed)
        return indexed

    async def search(self, chat: Chat, words: str, where: Where = Where.FOLLOWED) -> None:
        """The best of what has these words. Raises ``BadInput``."""
        words = " ".join(words.split())[:LONGEST]
        terms_of(words)
        await self.index(AT_ONCE)
        async with self._house.storage.write() as tx:
            search_id = await tx.search.remember(chat.id, words, self._house.clock())
        await self._show(chat, search_id, words, where, 0)

    async def turn(self, chat: Chat, search_id: int, where: Where, offset: int, card_id: int) -> None:
        """Another page of a search, in place of the one at ``card_id``. Raises ``BadInput`` where it is forgotten."""
        async with self._house.storage.read() as tx:
            words = await tx.search.recall(chat.id, search_id)
        if words is None:
            raise BadInput(text="error-search-gone")
        await self._show(chat, search_id, words, where, offset, edits=card_id)

    async def to_send(self, chat: Chat, words: str, offset: int, most: int) -> tuple[list[Article], int | None]:
        """The best of what the chat follows or has saved with these words, for whoever it sends them to: nothing
        private. From ``offset`` on (counted with what is private), and the next one where there is more. Raises
        ``BadInput``."""
        terms, now = terms_of(" ".join(words.split())[:LONGEST]), self._house.clock()
        await self.index(AT_ONCE)
        async with self._house.storage.read() as tx:
            found = await _find(tx, chat.id, terms, tuple(Where), now)
            ids = [match.article_id for match in found.matches]
            public: list[Article] = []
            while offset < len(ids) and len(public) < most:
                some = ids[offset : offset + most - len(public)]
                articles = await tx.articles.many(some)
                public += [articles[one] for one in some if one in articles and not articles[one].private]
                offset += len(some)
        return public, offset if offset < len(ids) else None

    async def _show(
        self, chat: Chat, search_id: int, words: str, where: Where, offset: int, *, edits: int | None = None
    ) -> None:
        now, terms = self._house.clock(), terms_of(words)
        async with self._house.storage.read() as tx:
            found = await _find(tx, chat.id, terms, (where,), now)
            page = [one.article_id for one in found.matches[offset : offset + cards.FOUND_PAGE]]
            articles = await tx.articles.many(page)
        told = [articles[one] for one in page if one in articles]
        card = cards.found(
            chat.language,
            words,
            [(article, telling(article.text, terms)) for article in told],
            search_id=search_id,
            saved=where is Where.SAVED,
            any_of=found.any_of,
            total=len(found.matches),
            offset=offset,
            now=now,
            zone=chat.timezone,
            edits=edits,
        )
        async with self._house.storage.write() as tx:
            await answer(tx, chat.id, card, now)
        self._house.wake()


def terms_of(words: str) -> tuple[Term, ...]:
    """Raises ``BadInput`` where there is nothing to look for."""
    terms = parse_terms(words)
    if not terms:
        raise BadInput(text="error-no-words")
    if all(term.exclude for term in terms):
        raise BadInput(text="error-only-without")
    return terms


async def _find(tx: UnitOfWork, chat_id: int, terms: Sequence[Term], places: Sequence[Where], now: datetime) -> Found:
    """What has all the terms; else what has words that begin so; else what has any of them."""
    beginnings = tuple(_beginning(term) for term in terms)
    ways: list[tuple[Sequence[Term], bool]] = [(terms, False), (beginnings, False)]
    if sum(not term.exclude for term in terms) > 1:
        ways.append((beginnings, True))
    for asked, any_of in ways:
        matches: dict[int, Match] = {}
        for where in places:
            found = await tx.search.matches(chat_id, asked, any_of=any_of, saved=where is Where.SAVED)
            matches |= {match.article_id: match for match in found}
        if matches:
            return Found(ranked(list(matches.values()), now), any_of)
    return Found(())


def _beginning(term: Term) -> Term:
    return term if term.exclude else Term(text=term.text, title=term.title, prefix=True)


def ranked(matches: Sequence[Match], now: datetime) -> list[Match]:
    """Best first: ``relevance / (1 + age / HALF_AS_GOOD)``."""

    def worth(match: Match) -> float:
        age = max(timedelta(0), now - match.date) if match.date else HALF_AS_GOOD
        return match.relevance / (1 + age / HALF_AS_GOOD)

    return sorted(matches, key=worth, reverse=True)
