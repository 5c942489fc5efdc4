"""Setting up a group or channel from a private chat: whose data a command is about, and where it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import BadInput
from bot.model import Chat, ChatKind
from bot.services.chatting import change
from bot.services.house import Aside, House, answer
from bot.telegram import cards
from bot.telegram.deeplinks import link_for

LASTS = timedelta(hours=1)
MOST_OFFERED = 20  # chats

Administrates = Callable[[int, int], Awaitable[bool]]
"""Whether in this chat this person is an administrator. Raises ``BadInput`` where Telegram does not say, as where we
are no members."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is asked in a private chat is about ``chat``, and answered ``aside`` of it."""

    chat: Chat
    aside: Aside


class Targeting:
    def __init__(self, house: House, administrates: Administrates) -> None:
        self._house, self._administrates = house, administrates

    async def greet(self, chat: Chat, person: int, bot: str) -> None:
        """This person has added us to a group or channel: they are told what comes next, in private where they have
        written to us before, else in the group. A channel's readers are not told."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            keeper = await tx.chats.get(person)
            if keeper and keeper.listens:
                if not await tx.schedules.of_chat(chat.id):
                    await change(tx, chat, timezone=keeper.timezone)  # until somebody says otherwise
                await answer(tx, keeper.id, [cards.greeting(keeper.language, chat)], now)
            elif chat.kind is not ChatKind.CHANNEL:
                card = replace(cards.greeting_there(chat.language, link_for(chat.id, bot)), passing=True)
                await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def point(self, chat: Chat, bot: str) -> None:
        """/target in the group or channel itself: a link to setting it up in private."""
        await self._house.answer(chat.id, cards.target_link(chat.language, link_for(chat.id, bot)))

    async def show(self, chat: Chat) -> None:
        """/target: the chats that the person has added us to and administrates, as buttons."""
        async with self._house.storage.read() as tx:
            added = (await tx.chats.added_by(chat.id))[:MOST_OFFERED]
            current = await tx.chats.get(chat.target) if _aims(chat, self._house.clock()) else None
        allowed = await asyncio.gather(*(self._surely_administrates(one, chat) for one in added))
        offered = [one for one, may in zip(added, allowed, strict=True) if may]
        await self._house.answer(chat.id, cards.target_list(chat.language, offered, current))

    async def choose(self, chat: Chat, target_id: int) -> None:
        """From now on, for ``LASTS``, what is typed in the private ``chat`` is for this one. Raises ``BadInput`` where
        its person does not administrate it."""
        async with self._house.storage.read() as tx:
            target = await tx.chats.get(target_id)
        if target is None or target.kind is ChatKind.PRIVATE or chat.kind is not ChatKind.PRIVATE:
            raise BadInput(text="error-no-target")
        if not await self._administrates(target.id, chat.id):
            raise BadInput(text="error-target-administrators")
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            await change(tx, chat, target=target.id, target_until=now + LASTS)
            followed = len(await tx.subscriptions.of_chat(target.id))
            card = cards.target_chosen(
                chat.language, target, followed=followed, until=now + LASTS, now=now, zone=chat.timezone
            )
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def end(self, chat: Chat) -> None:
        """What is typed in the private ``chat`` is for that chat again."""
        async with self._house.storage.write() as tx:
            await change(tx, chat, target_until=None)
            await answer(tx, chat.id, [cards.note(chat.language, "target-home")], self._house.clock())
        self._house.wake()

    async def aim(self, chat: Chat, pressed: int = 0) -> Aim | None:
        """Which chat a command in the private ``chat`` is for, or a press there on the message ``pressed``; None for
        ``chat`` itself. Nothing is said of whether its person may: that is for the gate. Raises ``BadInput`` for a
        button of which nobody can tell."""
        if not chat.target:
            return None  # as nearly everybody's
        now = self._house.clock()
        if pressed:
            return await self._aim_of(chat, pressed, now)
        if chat.target_until is None:
            return None
        async with self._house.storage.read() as tx:
            target = await tx.chats.get(chat.target)
        if target and _aims(chat, now):
            return Aim(target, aside_of(chat, target, current=True))
        return await self._over(chat, target)

    async def _aim_of(self, chat: Chat, pressed: int, now: datetime) -> Aim | None:
        """Also after the hour: a button means what it meant when it was shown."""
        async with self._house.storage.read() as tx:
            about = await tx.outbox.for_chat(chat.id, pressed)
            target = await tx.chats.get(about) if about else None
        if about == 0:
            return None
        if target is None:
            raise BadInput(text="error-old-button")
        return Aim(target, aside_of(chat, target, current=target.id == chat.target and _aims(chat, now)))

    async def _over(self, chat: Chat, target: Chat | None) -> Aim:
        """The hour is over: that is said with the next answer, which is about the person's own chat again."""
        async with self._house.storage.write() as tx:
            chat = await change(tx, chat, target_until=None)
        title = cards.title_of(chat.language, target or Chat(id=chat.target))
        return Aim(chat, Aside(of=chat.id, to=chat.id, line=cards.over_line(chat.language, title)))

    async def _surely_administrates(self, target: Chat, person: Chat) -> bool:
        try:
            return await self._administrates(target.id, person.id)
        except BadInput:
            return False


def aside_of(person: Chat, target: Chat, *, current: bool = False) -> Aside:
    """What is answered to ``target`` goes to this person's chat; with a button that ends it where it is the
    ``current`` one."""
    return Aside(
        of=target.id,
        to=person.id,
        line=cards.about_line(person.language, target),
        about=target.id,
        way_back=cards.way_back(person.language) if current else (),
    )


def _aims(chat: Chat, now: datetime) -> bool:
    return chat.target_until is not None and now < chat.target_until
