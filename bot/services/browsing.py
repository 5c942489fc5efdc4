"""/topics: looking through the catalogue, and following from there, all in one message."""

from __future__ import annotations

import asyncio

import structlog

from bot.errors import BadInput, LedeError
from bot.feeds.catalogue import Catalogue, Offer, catalogue
from bot.model import Chat, Feed, Topic
from bot.services.beginning import spoken
from bot.services.house import House
from bot.services.subscribing import HEADLINES, Subscribing
from bot.telegram import cards

log = structlog.get_logger()

PATIENCE = 8.0  # seconds for a look at a feed


class Browsing:
    def __init__(self, house: House, subscribing: Subscribing) -> None:
        self._house, self._subscribing = house, subscribing

    async def topics(self, chat: Chat, *, edits: int | None = None) -> None:
        """All topics, in place of the message ``edits`` where that is given."""
        await self._house.answer(chat.id, cards.topics_card(chat.language, self._catalogue.topics, edits=edits))

    async def topic(self, chat: Chat, topic: Topic, offset: int, card_id: int) -> None:
        """A page of a topic's feeds. Raises ``BadInput`` where it has none (any more)."""
        offers = self._catalogue.of(topic, spoken(chat))
        if not offers:
            raise BadInput(text="error-old-button")
        async with self._house.storage.read() as tx:
            followed = {one.feed.url for one in await tx.subscriptions.of_chat(chat.id)}
        card = cards.topic_card(chat.language, topic, offers, offset=offset, followed=followed, edits=card_id)
        await self._house.answer(chat.id, card)

    async def offer(self, chat: Chat, key: str, offset: int, card_id: int) -> None:
        """A feed with its latest headlines, to be followed or not. Raises ``BadInput``."""
        offer = self._offered(key)
        await self._show(chat, offer, await self._look(offer), offset, card_id)

    async def take(self, chat: Chat, key: str, offset: int, card_id: int) -> None:
        """Follow a feed of the catalogue; its card says so. Raises ``BadInput``."""
        offer = self._offered(key)
        feed = await self._look(offer)
        if feed is not None:
            await self._subscribing.take(chat, feed)
        await self._show(chat, offer, feed, offset, card_id)

    async def _show(self, chat: Chat, offer: Offer, feed: Feed | None, offset: int, card_id: int) -> None:
        async with self._house.storage.read() as tx:
            latest = await tx.articles.latest(feed.id, HEADLINES) if feed else []
            followed = feed is not None and await tx.subscriptions.get(chat.id, feed.id) is not None
        card = cards.offer_card(chat.language, offer, feed, latest, offset=offset, followed=followed, edits=card_id)
        await self._house.answer(chat.id, card)

    async def _look(self, offer: Offer) -> Feed | None:
        """None where it cannot be read, or not within ``PATIENCE``."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._subscribing.look(offer.url)
        except (LedeError, TimeoutError) as error:
            log.info("offer not read", url=offer.url, error=type(error).__name__)
            return None

    def _offered(self, key: str) -> Offer:
        offer = self._catalogue.get(key)
        if offer is None:
            raise BadInput(text="error-old-button")
        return offer

    @property
    def _catalogue(self) -> Catalogue:
        return catalogue(self._house.settings.feeds.catalogue)
