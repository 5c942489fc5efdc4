"""/broadcast: a text for everybody. It is shown first, may be taken back for a minute, and then goes into the outbox a
few hundred chats at a time, each slice in one transaction with how far it is: so a crash neither skips nor repeats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.errors import BadInput
from bot.model import Broadcast, BroadcastState, Chat, MessageKind, MessageState
from bot.services.house import House, answer
from bot.storage.base import UnitOfWork
from bot.telegram import cards
from bot.telegram.splitting import units

log = structlog.get_logger()

LONGEST = 3500  # UTF-16 units: with what is put under it, one message
REGRET = timedelta(minutes=1)  # between the press and the first message
SLICE = 500  # chats in one transaction
WATCHED = timedelta(hours=1)  # for which the author is told how far it is


class Broadcasting:
    def __init__(self, house: House) -> None:
        self._house = house
        self._shown: dict[int, Mapping[str, int]] = {}  # by broadcast: what its author was told last

    async def draft(self, chat: Chat, words: str) -> None:
        """Show what would be sent, as it would look, and ask. Raises ``BadInput``."""
        if not words:
            raise BadInput(text="error-empty-broadcast")
        if units(words) > LONGEST:
            raise BadInput(text="error-long-broadcast", most=LONGEST)
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            count = await tx.chats.audience_size(without=chat.id)
            if not count:
                raise BadInput(text="error-nobody-to-tell")
            made = await tx.broadcasts.put(Broadcast(chat_id=chat.id, words=words, created_at=now))
            preview = cards.broadcast(chat.language, made)
            await answer(tx, chat.id, [preview, cards.broadcast_question(chat.language, made.id, count)], now)
        self._house.wake()

    async def send(self, chat: Chat, broadcast_id: int, card_id: int) -> None:
        """Plan it; the question says so, with a button to take it back. Raises ``BadInput`` where it is decided
        already."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            one = await self._undecided(tx, broadcast_id, BroadcastState.DRAFT)
            planned = replace(one, state=BroadcastState.PLANNED, leaves_at=now + REGRET, card_id=card_id)
            await tx.broadcasts.put(planned)
            count = await tx.chats.audience_size(without=chat.id)
            await answer(tx, chat.id, [cards.broadcast_planned(chat.language, one.id, count, edits=card_id)], now)
        self._house.wake()

    async def drop(self, chat: Chat, broadcast_id: int, card_id: int) -> None:
        """Do not send it. Raises ``BadInput`` where it has begun to leave."""
        async with self._house.storage.write() as tx:
            one = await self._undecided(tx, broadcast_id, BroadcastState.DRAFT, BroadcastState.PLANNED)
            await tx.broadcasts.put(replace(one, state=BroadcastState.DROPPED))
            await answer(tx, chat.id, [cards.broadcast_dropped(chat.language, edits=card_id)], self._house.clock())
        self._house.wake()

    async def _undecided(self, tx: UnitOfWork, broadcast_id: int, *states: BroadcastState) -> Broadcast:
        found = await tx.broadcasts.get(broadcast_id)
        if found is None or found.state not in states:
            raise BadInput(text="error-broadcast-settled")
        return found

    async def round(self) -> None:
        """Send what is planned for now, and tell how far that is."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            under_way = await tx.broadcasts.open()
        for one in under_way:
            if one.leaves_at and one.leaves_at <= now:
                await self._go_on(one)

    async def _go_on(self, one: Broadcast) -> None:
        while not one.complete:
            async with self._house.storage.write() as tx:
                stored = await tx.broadcasts.get(one.id)
                if stored is None or stored.state is BroadcastState.DROPPED:
                    return  # in this very moment
                one = await self._slice(tx, stored)
            self._house.wake()
        await self._report(one, self._house.clock())

    async def _slice(self, tx: UnitOfWork, one: Broadcast) -> Broadcast:
        chats = await tx.chats.audience(SLICE, after=one.reached, without=one.chat_id)
        told = [(chat.id, replace(cards.broadcast(chat.language, one), broadcast=one.id)) for chat in chats]
        await tx.outbox.add_all(MessageKind.SCHEDULED, told, self._house.clock())
        further = replace(
            one,
            state=BroadcastState.LEAVING,
            reached=chats[-1].id if chats else one.reached,
            total=one.total + len(chats),
            complete=len(chats) < SLICE,
        )
        log.info("broadcast goes out", broadcast=one.id, chats=further.total)
        return await tx.broadcasts.put(further)

    async def _report(self, one: Broadcast, now: datetime) -> None:
        """How far it is, in place of the question: on the way a line that is worth nothing later, at the end to
        stay."""
        async with self._house.storage.read() as tx:
            counts = await tx.outbox.counts(one.id)
            author = await tx.chats.get(one.chat_id) or Chat(id=one.chat_id)
        waiting = counts[MessageState.PENDING] + counts[MessageState.SENDING]
        over = not waiting or (one.leaves_at is not None and now - one.leaves_at > WATCHED)
        card = cards.broadcast_progress(author.language, counts, total=one.total, over=over, edits=one.card_id)
        if over:
            self._shown.pop(one.id, None)
            async with self._house.storage.write() as tx:
                await tx.broadcasts.put(replace(one, state=BroadcastState.OVER))
                await answer(tx, one.chat_id, [card], now)
            self._house.wake()
        elif counts != self._shown.get(one.id):
            self._shown[one.id] = counts
            await self._house.say(one.chat_id, card)
