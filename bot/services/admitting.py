"""Who is served: everybody, or (``access.open: false``) who is known by then and who comes by an invitation. A chat is
known while it has a row; of others nothing is kept but, for a day, that they were told so."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

import structlog

from bot.errors import BadInput
from bot.model import Chat, ChatKind, Invite
from bot.services import handling
from bot.services.chatting import newcomer
from bot.services.house import House, answer
from bot.telegram import cards
from bot.telegram.deeplinks import invitation

log = structlog.get_logger()

PEACE = timedelta(days=1)  # in which somebody is told once that they are not let in
USES, DAYS = 1, 7  # of an invitation, unless it says otherwise
MOST_USES, MOST_DAYS = 1000, 365
_WISH = re.compile(r"(\d{1,6})?\s*(?:(\d{1,6})\s*(?:d|days?))?", re.IGNORECASE)


class Admitting:
    def __init__(self, house: House) -> None:
        self._house = house

    async def admits(self, chat_id: int, sender: int) -> bool:
        """Whether this chat is served, when this person (0: unknown) asks. Into a group anybody who is served may bring
        the bot."""
        if self._house.is_owner(chat_id) or self._house.is_owner(sender):
            return True
        async with self._house.storage.read() as tx:
            known = await tx.chats.many({chat_id, sender})
        if any(chat.banned for chat in known.values()):
            return False
        return self._house.settings.access.open or bool(known)

    async def enter(self, chat_id: int, kind: ChatKind, title: str, language_code: str, token: str) -> bool:
        """Let a chat in that is not known, by an invitation; whether that is one."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            if await tx.chats.get(chat_id) or not await tx.access.use(token, now):
                return False
            await tx.chats.put(newcomer(self._house, chat_id, kind, title, language_code))
        log.info("new chat, by an invitation", chat=chat_id)
        return True

    async def turn_away(self, chat_id: int, language: str) -> None:
        """Say that this chat is not served, once a day. It goes past the outbox: no row of it is kept."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            told = not await tx.access.turn_away(chat_id, now, now - PEACE)
            await handling.done(tx)
        if not told:
            await self._house.tell(chat_id, cards.note(language, "not-let-in"))

    async def invite(self, chat: Chat, words: str, bot: str) -> None:
        """A link that lets people in: one of them within a week, or as ``words`` say ("5 30 days"). ``bot`` is our
        username. Raises ``BadInput``."""
        uses, days = _wish(words)
        now, token = self._house.clock(), secrets.token_urlsafe(16)
        async with self._house.storage.write() as tx:
            made = await tx.access.invite(Invite(token=token, left=uses, expires_at=now + timedelta(days=days)))
            is_open = self._house.settings.access.open
            card = cards.invite_card(
                chat.language, made, invitation(token, bot), now=now, zone=chat.timezone, is_open=is_open
            )
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def withdraw(self, chat: Chat, invite_id: int, card_id: int) -> None:
        """Its link lets nobody in any more."""
        async with self._house.storage.write() as tx:
            await tx.access.withdraw(invite_id)
            await answer(tx, chat.id, [cards.invite_withdrawn(chat.language, edits=card_id)], self._house.clock())
        self._house.wake()


def _wish(words: str) -> tuple[int, int]:
    """(uses, days)."""
    found = _WISH.fullmatch(words.strip())
    uses, days = (int(found[1] or USES), int(found[2] or DAYS)) if found else (0, 0)
    if not (1 <= uses <= MOST_USES and 1 <= days <= MOST_DAYS):
        raise BadInput(text="error-bad-invite", uses=MOST_USES, days=MOST_DAYS)
    return uses, days
