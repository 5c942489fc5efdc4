"""Who uses the bot, for whoever runs it: numbers and names, nothing of what they read; and who is served no more."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import structlog

from bot.errors import BadInput
from bot.model import BANNED, Chat, ChatKind
from bot.services.chatting import skip_backlog
from bot.services.house import House, answer
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()


class People:
    def __init__(self, house: House) -> None:
        self._house = house

    async def list(self, chat: Chat, offset: int = 0, *, edits: int | None = None) -> None:
        """A page of all chats, the latest first, in place of the message ``edits`` where that is given."""
        async with self._house.storage.read() as tx:
            total = await tx.chats.count()
            found = await tx.chats.page(cards.PEOPLE_PAGE, offset)
            feeds = Counter(one.chat_id for one in await tx.subscriptions.of_chats([one.id for one in found]))
        card = cards.people_list(chat.language, found, feeds, total=total, offset=offset, edits=edits)
        await self._house.answer(chat.id, card)

    async def show(self, chat: Chat, chat_id: int, offset: int, list_id: int) -> None:
        """One chat in place of the list, whose page began at ``offset``. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            one = await self._known(tx, chat_id)
            feeds = await tx.subscriptions.count(chat_id)
        card = cards.person_card(
            chat.language,
            one,
            feeds,
            now=self._house.clock(),
            zone=chat.timezone,
            offset=offset,
            owner=self._house.is_owner(chat_id),
            edits=list_id,
        )
        await self._house.answer(chat.id, card)

    async def ban(self, chat: Chat, chat_id: int) -> None:
        """It is served and sent nothing any more, what it has is kept; also a chat that is not known yet. Raises
        ``BadInput``."""
        if self._house.is_owner(chat_id) or chat_id == 0:
            raise BadInput(text="error-which-chat")
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP
            one = await tx.chats.get(chat_id) or Chat(id=chat_id, kind=kind, created_at=now)
            await tx.chats.put(replace(one, unreachable=BANNED))
            await tx.outbox.drop_scheduled(chat_id)
            await answer(tx, chat.id, [cards.banned(chat.language, one)], now)
        log.info("banned", chat=chat_id)
        self._house.wake()

    async def unban(self, chat: Chat, chat_id: int) -> None:
        """Undo that. What its feeds have brought meanwhile is not sent one by one. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            one = await self._known(tx, chat_id)
            if not one.banned:
                raise BadInput(text="error-not-banned")
            await tx.chats.put(replace(one, unreachable=""))
            await skip_backlog(tx, chat_id)
            await answer(tx, chat.id, [cards.unbanned(chat.language, one)], self._house.clock())
        log.info("banned no more", chat=chat_id)
        self._house.wake()

    async def _known(self, tx: UnitOfWork, chat_id: int) -> Chat:
        found = await tx.chats.get(chat_id)
        if found is None:
            raise BadInput(text="error-which-chat")
        return found
