"""The way from /start to a first digest: topics, an hour, and what there is right now."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import time, timedelta
from time import monotonic

from bot.digests.zones import find_zone, likely_zone
from bot.errors import BadInput
from bot.feeds.catalogue import Offer, catalogue, topics_in
from bot.model import Chat, Feed, Message
from bot.services import handling
from bot.services.background import Background
from bot.services.chatting import change, come_back
from bot.services.composing import FIRST_WINDOW, LONGEST_WINDOW
from bot.services.digesting import Digesting
from bot.services.house import House, answer, lasting
from bot.services.importing import stored
from bot.services.polling import Polling
from bot.services.scheduling import daily_at, move
from bot.services.subscribing import Subscribing
from bot.telegram import cards

PATIENCE = 6.0  # seconds for the first look at all feeds; what answers later is in the next digest
STEP = 2.0  # seconds between two lines of how far it is
OWN_POLL = timedelta(minutes=1)  # the ticks leave the feeds to us for so long; after a restart they take over


class Beginning:
    def __init__(self, house: House, polling: Polling, subscribing: Subscribing, digesting: Digesting) -> None:
        self._house, self._polling, self._subscribing = house, polling, subscribing
        self._digesting = digesting
        self._background = Background()

    async def close(self) -> None:
        await self._background.close()

    async def start(self, chat: Chat, name: str) -> None:
        """/start: a person who had stopped or paused is back, with all subscriptions; who has none picks topics."""
        async with self._house.storage.write() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
            if chat.stopped or followed:
                await come_back(tx, chat)
                await change(tx, chat, paused_until=None)
            card = cards.welcome_back(chat.language, len(followed)) if followed else self._welcome(chat, 0, name)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def pick(self, chat: Chat, bits: int, card_id: int) -> None:
        """The first step with these topics (see ``bits_of``) picked."""
        await self._house.answer(chat.id, self._welcome(chat, bits, "", card_id))

    def _welcome(self, chat: Chat, bits: int, name: str, card_id: int | None = None) -> Message:
        offered = catalogue(self._house.settings.feeds.catalogue).pickable(spoken(chat))
        return cards.welcome(chat.language, name=name, offered=offered, picked=topics_in(bits), edits=card_id)

    async def ask_when(self, chat: Chat, bits: int, card_id: int) -> None:
        """The second step: at which hour."""
        await self._house.answer(chat.id, self._when(chat, bits, card_id))

    async def show_zones(self, chat: Chat, bits: int, card_id: int) -> None:
        card = cards.zones_card(chat.language, topics_in(bits), now=self._house.clock(), edits=card_id)
        await self._house.answer(chat.id, card)

    async def live_in(self, chat: Chat, bits: int, zone: str, card_id: int) -> None:
        """Their time zone is this one (IANA name); the second step, with the time there. Raises ``BadInput``."""
        known = find_zone(zone)
        if not known:
            raise BadInput(text="error-bad-zone", typed=zone[:40])
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            chat = await move(tx, chat, known, now)
            await answer(tx, chat.id, [self._when(chat, bits, card_id)], now)
        self._house.wake()

    def _when(self, chat: Chat, bits: int, card_id: int) -> Message:
        likely = likely_zone(chat.spoken) if chat.timezone == self._house.settings.digest.timezone else ""
        return cards.when_card(
            chat.language,
            topics_in(bits),
            zone=chat.timezone,
            likely=likely,
            now=self._house.clock(),
            edits=card_id,
        )

    async def begin(self, chat: Chat, bits: int, at: time, card_id: int) -> None:
        """The third step: follow a few feeds of these topics, with a digest every day at this local time, and make the
        first one at once, of what can be read within ``PATIENCE``. Raises ``BadInput`` where there is no such topic
        (any more)."""
        offers = catalogue(self._house.settings.feeds.catalogue).picks(topics_in(bits), spoken(chat))
        if not offers:
            raise BadInput(text="error-old-button")
        for step in handling.steps(3):  # a crash in between has it go on from there
            if step == 0:
                await self._follow(chat, offers, at, card_id)
            elif step == 1:
                await self._read(chat, await self._feeds(offers), card_id)
                await self._tell(chat, await self._feeds(offers), at, card_id)
            elif any(feed.last_success_at for feed in await self._feeds(offers)):
                with lasting():
                    await self._digesting.by_hand(chat, hours=await self._look_back(chat))

    async def _feeds(self, offers: Sequence[Offer]) -> list[Feed]:
        """As they are stored now."""
        async with self._house.storage.read() as tx:
            found = [await tx.feeds.by_url(offer.url) for offer in offers]
        return [feed for feed in found if feed]

    async def _tell(self, chat: Chat, feeds: Sequence[Feed], at: time, card_id: int) -> None:
        """What has been set up, in place of how far reading is."""
        silent = sum(feed.last_success_at is None for feed in feeds)
        clock, zone = f"{at:%H:%M}", chat.timezone
        card = cards.begun(chat.language, count=len(feeds), silent=silent, at=clock, zone=zone, edits=card_id)
        await self._house.answer(chat.id, card)

    async def _follow(self, chat: Chat, offers: Sequence[Offer], at: time, card_id: int) -> None:
        """All that is to last is committed here, with the line that tells of it."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            for offer in offers:
                feed, _ = await stored(tx, offer.url, offer.title, now=now, poll_at=now + OWN_POLL)
                await self._subscribing.follow(tx, chat, feed, tags=(offer.topic.value,))
            await daily_at(tx, chat, at, now)
            await come_back(tx, chat)
            progress = cards.begin_reading(chat.language, read=0, total=len(offers), edits=card_id)
            await answer(tx, chat.id, [progress], now)
        self._house.wake()

    async def _read(self, chat: Chat, feeds: Sequence[Feed], card_id: int) -> None:
        """Read what has never been read, and say how far it is."""
        polls = [self._background.start(self._polling.poll(feed, 1)) for feed in feeds if feed.last_success_at is None]
        end, pending = monotonic() + PATIENCE, set(polls)
        while pending and (left := end - monotonic()) > 0:
            _, pending = await asyncio.wait(pending, timeout=min(left, STEP))
            if pending:
                read = len(feeds) - len(pending)
                line = cards.begin_reading(chat.language, read=read, total=len(feeds), edits=card_id)
                await self._house.tell(chat.id, line)

    async def _look_back(self, chat: Chat) -> int | None:
        """How many hours a first digest looks back on: as usual, or a week where there was nothing in a day."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            recent = await tx.articles.news(chat.id, now - FIRST_WINDOW, now)
        return None if recent else int(LONGEST_WINDOW / timedelta(hours=1))


def spoken(chat: Chat) -> str:
    """What its person speaks, as Telegram names it; of a group what we say there."""
    return chat.spoken or chat.language
