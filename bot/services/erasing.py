"""/delete_me: everything that is kept of a chat goes, from the tables at once, from the files within a minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import structlog

from bot.errors import BadInput
from bot.feeds.secrets import feed_has_secret
from bot.model import Chat, ChatKind, Message
from bot.services.house import House
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

THOUGHT = timedelta(minutes=10)  # for which the button works
GAP = timedelta(seconds=30)  # between two scrubs, which hold up who writes: many share one


class Erasing:
    def __init__(self, house: House) -> None:
        self._house = house
        self._farewells: list[tuple[int, Message]] = []
        self._last: datetime | None = None
        self._due = True  # also after a start: a crash may have come between an erasure and its scrub

    async def ask(self, chat: Chat) -> None:
        """Say what will go, with the button that does it."""
        async with self._house.storage.read() as tx:
            feeds = len(await tx.subscriptions.of_chat(chat.id))
            saved = await tx.saved.count(chat.id)
        asked_at = int(self._house.clock().timestamp())
        group = chat.kind is not ChatKind.PRIVATE
        card = cards.erase_ask(chat.language, group=group, feeds=feeds, saved=saved, asked_at=asked_at)
        await self._house.answer(chat.id, card)

    async def spare(self, chat: Chat, card_id: int) -> None:
        await self._house.answer(chat.id, cards.erase_note(chat.language, "erase-spared", edits=card_id))

    async def erase(self, chat: Chat, asked_at: int, card_id: int) -> None:
        """Remove the chat, and all that is its alone. ``round`` says when it is done, in place of the message
        ``card_id``. Nothing of that goes by the outbox. Raises ``BadInput`` where the question is an old one."""
        if self._house.clock() - datetime.fromtimestamp(asked_at, UTC) > THOUGHT:
            raise BadInput(text="error-old-erase")
        async with self._house.storage.write() as tx:
            await tx.chats.erase(chat.id, await _feeds_of_its_own(tx, chat.id))
            await tx.feeds.drop_unfollowed()
            await tx.stories.purge()
            if owner := self._house.settings.telegram.owner:  # who may have been shown its name in a list of all
                await tx.outbox.drop_saying(owner, cards.number_of(chat.id))
        log.info("a chat was erased")
        await self._house.say(chat.id, cards.erase_note(chat.language, "erase-begun", edits=card_id))
        group = chat.kind is not ChatKind.PRIVATE
        self._farewells.append((chat.id, cards.erase_note(chat.language, "erase-done", edits=card_id, group=group)))
        self._due = True

    async def round(self) -> None:
        """Scrub the files where that is due, and tell those who have waited for it."""
        now = self._house.clock()
        if not self._due or (self._last and now - self._last < GAP):
            return
        told, self._due = len(self._farewells), False
        try:
            if await self._house.storage.scrub():
                self._last = now
        except BaseException:
            self._due = True
            raise
        for chat_id, farewell in self._farewells[:told]:
            await self._house.say(chat_id, farewell)
        del self._farewells[:told]


async def _feeds_of_its_own(tx: UnitOfWork, chat_id: int) -> list[int]:
    """Feeds whose address holds a secret of this chat's: nobody else follows them, and nobody else can."""
    followed = [one.feed for one in await tx.subscriptions.of_chat(chat_id) if feed_has_secret(one.feed.url)]
    followers = await tx.subscriptions.counts([feed.id for feed in followed])
    return [feed.id for feed in followed if followers[feed.id] == 1 and not feed.kept]
