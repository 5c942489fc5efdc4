"""Thumbs on stories: what they teach, to be looked at, and to be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.errors import BadInput
from bot.model import Chat, OpinionKind
from bot.services import handling
from bot.services.chatting import change
from bot.services.house import House, answer
from bot.services.ranking import tastes_of, weights_of
from bot.services.reopening import Reopening
from bot.storage.base import UnitOfWork
from bot.telegram import cards

REGRET = timedelta(hours=1)  # what a person had forgotten is kept for so long: they may undo it
MOST_TOLD = 8  # of what is liked, and of what is passed over


class Learning:
    def __init__(self, house: House, reopening: Reopening) -> None:
        self._house, self._reopening = house, reopening

    async def vote(self, chat: Chat, digest_id: int, number: int, up: bool, card_id: int) -> None:
        """A thumb on a story of a digest, counted from 1; the same one again takes it back, the other one changes it.
        The story's card ``card_id`` shows it. Raises ``BadInput`` for a digest that is not this chat's, and a story
        whose articles are gone."""
        for step in handling.steps(2):  # the same thumb twice is none
            if step == 0:
                await self._toggle(chat, digest_id, number, up)
            else:
                await self._reopening.story(chat, digest_id, number, edits=card_id)

    async def _toggle(self, chat: Chat, digest_id: int, number: int, up: bool) -> None:
        now, kind = self._house.clock(), OpinionKind.UP if up else OpinionKind.DOWN
        async with self._house.storage.write() as tx:
            record = await tx.digests.get(chat.id, digest_id)
            recorded = record.stories[number - 1] if record and 0 < number <= len(record.stories) else ()
            ids = list(await tx.articles.many(recorded))
            if not ids:
                raise BadInput(text="error-digest-gone")
            before = await tx.votes.of(chat.id, ids)
            if before is up:
                await tx.votes.remove(chat.id, ids)
            else:
                await tx.votes.put(chat.id, ids, kind, now)
            await handling.done(tx)

    async def react(self, chat_id: int, message_id: int, before: bool | None, after: bool | None) -> None:
        """Somebody's reaction to a message of ours was ``before`` and is ``after`` (True: likes it; None: neither): a
        vote on the one story that the message is about, or its taking back. Nothing is answered."""
        async with self._house.storage.read() as tx:
            row = await tx.outbox.standing_in(chat_id, message_id)
        if row is None or not row.message.about:
            return
        async with self._house.storage.write() as tx:
            ids = list(await tx.articles.many(row.message.about))
            if ids and await tx.chats.get(chat_id):
                await self._note(tx, chat_id, ids, before, after)
            await handling.done(tx)

    async def _note(
        self, tx: UnitOfWork, chat_id: int, ids: Sequence[int], before: bool | None, after: bool | None
    ) -> None:
        if after is not None:
            await tx.votes.put(chat_id, ids, OpinionKind.UP if after else OpinionKind.DOWN, self._house.clock())
        elif await tx.votes.of(chat_id, ids) is before:  # else a button has changed it since
            await tx.votes.remove(chat_id, ids)

    async def show(self, chat: Chat, *, edits: int | None = None) -> None:
        """/learned: what the chat likes and passes over, in place of the message ``edits`` where that is given."""
        now, weights = self._house.clock(), weights_of(self._house.settings)
        async with self._house.storage.read() as tx:
            taste = (await tastes_of(tx, [chat.id], now, weights))[chat.id]
        card = cards.learned(chat.language, taste.liked(MOST_TOLD), taste.passed_over(MOST_TOLD), edits=edits)
        await self._house.answer(chat.id, card)

    async def forget(self, chat: Chat, card_id: int) -> None:
        """All that was learned so far counts no longer; for ``REGRET`` a button undoes it. Saved articles stay saved,
        and teach nothing any more."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            current = await tx.chats.get(chat.id) or chat
            before = int(current.taste_since.timestamp()) if current.taste_since else 0
            await change(tx, current, taste_since=now)
            await answer(tx, chat.id, [cards.unlearned(chat.language, before, edits=card_id)], now)
        self._house.wake()

    async def remember(self, chat: Chat, before: int, card_id: int) -> None:
        """Undo ``forget``: what the chat had forgotten ``before`` (seconds since 1970; 0: never) stays forgotten.
        Raises ``BadInput`` where it is too late."""
        for step in handling.steps(2):
            if step == 0:
                await self._recall(chat, before)
            else:
                await self.show(chat, edits=card_id)

    async def _recall(self, chat: Chat, before: int) -> None:
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            current = await tx.chats.get(chat.id)
            forgotten = current.taste_since if current else None
            if current is None or forgotten is None or now - forgotten > REGRET:
                raise BadInput(text="error-forgotten")
            since = min(forgotten, datetime.fromtimestamp(before, UTC)) if before else None
            await change(tx, current, taste_since=since)
            await handling.done(tx)
