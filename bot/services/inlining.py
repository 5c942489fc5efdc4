"""Inline mode: what a person may send into any chat, by what they type after our name there. Nothing of it is stored.

Of each person the latest question alone is worked on: a new one ends what the one before has begun.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass

import structlog

from bot.errors import BadInput, LedeError, StorageError
from bot.feeds.secrets import link_has_secret
from bot.model import Article, Chat, Length, Offers
from bot.services.house import House
from bot.services.reading import Reading
from bot.services.searching import Searching
from bot.services.subscribing import web_address
from bot.services.summarising import Summarising
from bot.stories.build import make_story
from bot.telegram import cards

log = structlog.get_logger()

PATIENCE = 3.0  # seconds; Telegram's apps wait about ten
LASTS = 60.0  # seconds in which the same link is not tried again, where it can't be read
PAGE = 20  # offered at once; Telegram takes 50
MOST = 1000  # people whose last question is remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """``text`` as it was typed, tidied; ``link`` the web address in it; ``language`` the person's, for strangers."""

    person: int
    text: str = ""
    link: str = ""
    offset: int = 0
    language: str = "en"


@dataclass(frozen=True, slots=True)
class _Making:
    asked: Asked
    task: asyncio.Task[Offers]
    at: float  # monotonic seconds

    def serves(self, asked: Asked) -> bool:
        """Whether this is what is asked now: what a link leads to is still known a moment later."""
        if self.asked != asked or self.task.cancelled():
            return False
        return not self.task.done() or (bool(asked.link) and time.monotonic() - self.at < LASTS)


class Inlining:
    def __init__(self, house: House, reading: Reading, summarising: Summarising, searching: Searching) -> None:
        self._house, self._reading = house, reading
        self._summarising, self._searching = summarising, searching
        self._making: OrderedDict[int, _Making] = OrderedDict()  # by person, who asked last at the end

    async def offers(self, asked: Asked) -> Offers | None:
        """What may be sent, or within ``PATIENCE`` that it is being looked for: then it is there when the same is asked
        again. None where the person has asked something else meanwhile. Raises ``StorageError``."""
        async with self._house.storage.read() as tx:
            chat = await tx.chats.get(asked.person)
        if chat is None:
            return cards.inline_hint(asked.language, "inline-stranger")
        task = self._begin(chat, asked)
        await asyncio.wait({task}, timeout=PATIENCE)
        if not task.done():
            return cards.inline_reading(chat.language, asked.link)
        return None if task.cancelled() else task.result()

    async def close(self) -> None:
        """End what is being made."""
        tasks = [making.task for making in self._making.values()]
        self._making.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, chat: Chat, asked: Asked) -> asyncio.Task[Offers]:
        before = self._making.pop(asked.person, None)
        if before is not None and not before.serves(asked):
            before.task.cancel()
            before = None
        making = before or self._made(chat, asked)
        self._making[asked.person] = making
        if len(self._making) > MOST:
            self._making.popitem(last=False)[1].task.cancel()
        return making.task

    def _made(self, chat: Chat, asked: Asked) -> _Making:
        making = _Making(asked, asyncio.create_task(self._make(chat, asked)), time.monotonic())
        making.task.add_done_callback(_seen)
        later = asyncio.get_running_loop().call_later
        making.task.add_done_callback(lambda _task: later(LASTS, self._forget, making))
        return making

    def _forget(self, making: _Making) -> None:
        """What somebody has asked is not kept for longer than it is of use."""
        if self._making.get(making.asked.person) is making:
            del self._making[making.asked.person]

    async def _make(self, chat: Chat, asked: Asked) -> Offers:
        if asked.link:
            return await self._of_link(chat, asked.link)
        if asked.text:
            return await self._of_words(chat, asked.text, asked.offset)
        return await self._of_digest(chat, asked.offset)

    async def _of_link(self, chat: Chat, link: str) -> Offers:
        try:
            url = web_address(link)
            # Whoever gets the message could open what is this person's alone, and it is not even read here.
            if link_has_secret(url):
                return cards.inline_hint(chat.language, "inline-private")
            article = await self._reading.asked(url, chat.id, lasting=False)
            if article.private:
                return cards.inline_hint(chat.language, "inline-private")
            summary = await self._summarising.of_article(article, chat.length)
        except StorageError:
            raise
        except LedeError as error:
            log.info("link not offered", text=error.text)
            return cards.inline_hint(chat.language, "inline-unreadable")
        now, zone = self._house.clock(), chat.timezone
        offer = cards.inline_article(chat.language, article, summary, now=now, zone=zone, length=chat.length)
        return Offers(offered=(offer,))

    async def _of_words(self, chat: Chat, words: str, offset: int) -> Offers:
        found: list[Article] = []
        further = None
        with suppress(BadInput):  # nothing to look for, yet
            found, further = await self._searching.to_send(chat, words, offset, PAGE)
        if not found:
            return cards.inline_hint(chat.language, "inline-nothing") if not offset else Offers()
        summaries = await self._summarising.of_many(found)
        now, zone = self._house.clock(), chat.timezone
        offered = tuple(
            cards.inline_article(chat.language, one, summaries[one.id], now=now, zone=zone, length=Length.NORMAL)
            for one in found
        )
        return Offers(offered=offered, next_offset=str(further) if further else "")

    async def _of_digest(self, chat: Chat, offset: int) -> Offers:
        """The stories of the last digest, as far as they are told by what is not private."""
        async with self._house.storage.read() as tx:
            record = await tx.digests.last(chat.id, scheduled_only=False)
            told = record.stories[offset : offset + PAGE] if record else ()
            found = await tx.articles.many([article_id for ids in told for article_id in ids])
        groups = [[found[one] for one in ids if one in found and not found[one].private] for ids in told]
        if record is None or not (any(groups) or offset):
            return cards.inline_hint(chat.language, "inline-empty")
        summaries = await self._summarising.of_many([article for group in groups for article in group])
        now, zone = self._house.clock(), chat.timezone
        offered = tuple(
            cards.inline_story(chat.language, make_story(group, summaries), record.id, number, now=now, zone=zone)
            for number, group in enumerate(groups, start=offset + 1)
            if group
        )
        more = len(record.stories) > offset + PAGE
        return Offers(offered=offered, next_offset=str(offset + PAGE) if more else "")


def _seen(task: asyncio.Task[Offers]) -> None:
    """Where nobody asks any more, nobody misses what it raises."""
    if not task.cancelled():
        task.exception()
