"""Chats themselves: getting to know them, what they like, pausing, stopping, coming back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import structlog

from bot.digests.quiet import parse_quiet
from bot.digests.schedule import parse_until
from bot.errors import BadInput
from bot.model import OPEN_END, Chat, ChatKind, Length, Message
from bot.services.house import House, answer
from bot.services.reaching import lost
from bot.storage.base import UnitOfWork
from bot.telegram import cards
from bot.texts import languages

log = structlog.get_logger()


class Chatting:
    def __init__(self, house: House) -> None:
        self._house = house

    async def meet(self, chat_id: int, kind: ChatKind, title: str, language_code: str) -> Chat:
        """The chat as stored; a new one is stored with the language Telegram names for its person, where we have it."""
        async with self._house.storage.read() as tx:
            known = await tx.chats.get(chat_id)
        if known and (known.banned or not known.unreachable):
            return known
        new = newcomer(self._house, chat_id, kind, title, language_code)
        if not known:
            log.info("new chat", chat=chat_id, kind=kind)
        async with self._house.storage.write() as tx:
            if known:  # who writes to us can be written to
                await skip_backlog(tx, chat_id)
            return await change(tx, new, unreachable="")

    async def knows(self, chat_id: int) -> bool:
        """Whether it is stored."""
        async with self._house.storage.read() as tx:
            return await tx.chats.get(chat_id) is not None

    async def lost(self, chat_id: int, why: str) -> None:
        """The chat has blocked, removed or silenced us: see ``reaching.lost``."""
        async with self._house.storage.write() as tx:
            await lost(tx, chat_id, why, self._house.clock(), owner=self._house.settings.telegram.owner)
        self._house.wake()

    async def let_in(self, chat: Chat, person: int) -> None:
        """This person has let us into the chat, or has given us rights there."""
        if chat.kind is not ChatKind.PRIVATE and chat.added_by != person:
            async with self._house.storage.write() as tx:
                await change(tx, chat, added_by=person)

    async def moved(self, old_id: int, new_id: int) -> None:
        """A group has become a supergroup, with another id: all that is its own goes along."""
        async with self._house.storage.write() as tx:
            await tx.chats.move(old_id, new_id)
        log.info("group moved", chat=old_id, to=new_id)
        self._house.wake()

    async def stop(self, chat: Chat) -> None:
        """End all sending, now; subscriptions stay for a return."""
        async with self._house.storage.write() as tx:
            await change(tx, chat, stopped=True)
            await tx.outbox.drop_scheduled(chat.id)
            followed = await tx.subscriptions.of_chat(chat.id)
            await answer(tx, chat.id, [cards.stopped(chat.language, len(followed))], self._house.clock())
        self._house.wake()

    async def pause(self, chat: Chat, until: str) -> None:
        """Hold all that is scheduled until a day in the person's words, or until /resume where ``until`` is empty.
        Raises ``BadInput``."""
        now = self._house.clock()
        end = parse_until(until, now, chat.timezone) if until else OPEN_END
        async with self._house.storage.write() as tx:
            await change(tx, chat, paused_until=end)
            card = cards.paused(chat.language, end if until else None, chat.timezone)
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def length(self, chat: Chat, words: str, *, edits: int | None = None) -> None:
        """Make every summary from now on as long as a person says; without words, show what is chosen, in place of the
        message ``edits`` where that is given. Raises ``BadInput``."""
        if not words:
            await self._house.answer(chat.id, self._length_card(chat, chat.length, edits=edits))
            return
        try:
            chosen = Length(words.strip().lower())
        except ValueError:
            raise BadInput(text="error-bad-length", typed=words[:40]) from None
        await self.set_length(chat, chosen)

    async def set_length(self, chat: Chat, length: Length, *, card_id: int | None = None) -> None:
        """As ``length``; ``card_id`` is the message with the pressed button, which then shows the choice."""
        async with self._house.storage.write() as tx:
            await change(tx, chat, length=length)
            await answer(tx, chat.id, [self._length_card(chat, length, edits=card_id)], self._house.clock())
        self._house.wake()

    async def quiet(self, chat: Chat, words: str) -> None:
        """Set the hours in which nothing comes by itself, or end them ("off"); without words, show them. Raises
        ``BadInput``."""
        begin, end = chat.quiet_from, chat.quiet_until
        if words.lower() == "off":
            begin = end = None
        elif words:
            begin, end = parse_quiet(words)
        async with self._house.storage.write() as tx:
            chat = await change(tx, chat, quiet_from=begin, quiet_until=end)
            await answer(tx, chat.id, [cards.quiet_card(chat)], self._house.clock())
        self._house.wake()

    def _length_card(self, chat: Chat, length: Length, *, edits: int | None = None) -> Message:
        points = self._house.settings.summary.sentences
        return cards.length_card(chat.language, length, points=points, edits=edits)

    async def resume(self, chat: Chat) -> None:
        async with self._house.storage.write() as tx:
            await come_back(tx, chat)
            await change(tx, chat, paused_until=None)
            await answer(tx, chat.id, [cards.resumed(chat.language)], self._house.clock())
        self._house.wake()


def newcomer(house: House, chat_id: int, kind: ChatKind, title: str, language_code: str) -> Chat:
    """A chat as it is at first, with the language Telegram names for its person, where we have it."""
    return Chat(
        id=chat_id,
        kind=kind,
        title=title,
        language=_spoken(language_code),
        spoken=language_code,
        timezone=house.settings.digest.timezone,
        created_at=house.clock(),
    )


async def change(tx: UnitOfWork, chat: Chat, **changes: Any) -> Chat:
    """Write these fields of the chat as it is stored now: a request knows it as it was when the request began."""
    changed = replace(await tx.chats.get(chat.id) or chat, **changes)
    await tx.chats.put(changed)
    return changed


async def come_back(tx: UnitOfWork, chat: Chat) -> None:
    """Sending begins again, where the chat had stopped. What feeds brought meanwhile is not sent one by one."""
    stored = await tx.chats.get(chat.id)
    if stored and stored.stopped:
        await skip_backlog(tx, chat.id)
        await change(tx, chat, stopped=False)


async def skip_backlog(tx: UnitOfWork, chat_id: int) -> None:
    """What its feeds have brought until now is not sent one by one."""
    for one in await tx.subscriptions.of_chat(chat_id):
        last = await tx.articles.last_entry_id(one.feed.id)
        await tx.subscriptions.put(replace(one.subscription, seen_entry_id=last))


def _spoken(language_code: str) -> str:
    code = language_code.split("-", maxsplit=1)[0].lower()
    return code if code in languages() else "en"
