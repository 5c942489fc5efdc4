"""Passing a feed on by a link, and asking who opened such a link."""

from __future__ import annotations

from bot.errors import BadInput
from bot.feeds.secrets import feed_has_secret
from bot.model import Chat, Feed
from bot.services.house import House
from bot.services.subscribing import Subscribing, web_address
from bot.telegram import cards
from bot.telegram.deeplinks import Linked, link_to, mark_of, read_payload


class Inviting:
    def __init__(self, house: House, subscribing: Subscribing) -> None:
        self._house, self._subscribing = house, subscribing

    async def share(self, chat: Chat, feed_id: int, bot: str) -> None:
        """A link that offers a feed of this chat; ``bot`` is our username. Raises ``BadInput``, also for a private
        feed."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.get(chat.id, feed_id)
        if followed is None:
            raise BadInput(text="error-feed-not-found")
        if feed_has_secret(followed.feed.url):
            raise BadInput(text="error-not-shared")
        # Under the feed's own name: what the person calls it is theirs.
        card = cards.share_card(chat.language, followed.feed.name, link_to(followed.feed, bot))
        await self._house.answer(chat.id, card)

    async def ask(self, chat: Chat, payload: str) -> None:
        """Who opened a link is asked before anything changes. Raises ``BadInput`` for one that offers nothing."""
        feed = await self._offered(payload)
        await self._house.answer(chat.id, cards.share_question(chat.language, feed.name, payload))

    async def accept(self, chat: Chat, payload: str, card_id: int) -> None:
        """Follow it, in place of the question. Raises as ``Subscribing.subscribe``."""
        feed = await self._offered(payload)
        await self._subscribing.subscribe(chat, feed.url, edits=card_id)

    async def decline(self, chat: Chat, card_id: int) -> None:
        await self._house.answer(chat.id, cards.share_declined(chat.language, edits=card_id))

    async def _offered(self, payload: str) -> Feed:
        """The feed, as it is stored where it is. A private one is none: to name it would tell that somebody has it."""
        linked = read_payload(payload)
        feed = await self._found(linked) if linked else None
        if feed is None or feed_has_secret(feed.url):
            raise BadInput(text="error-bad-share")
        return feed

    async def _found(self, linked: Linked) -> Feed | None:
        async with self._house.storage.read() as tx:
            if linked.feed_id:
                feed = await tx.feeds.get(linked.feed_id)
                return feed if feed and mark_of(feed.url) == linked.mark else None
            try:
                url = web_address(linked.url)
            except BadInput:
                return None
            return await tx.feeds.by_url(url) or Feed(url=url)
