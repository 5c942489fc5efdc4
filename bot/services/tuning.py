"""/settings: what a chat likes, all on one message."""

from __future__ import annotations

from typing import Any

from bot.digests.quiet import parse_quiet
from bot.digests.wish import MOST_STORIES
from bot.digests.zones import find_zone, likely_zone
from bot.errors import BadInput
from bot.model import Chat, Layout
from bot.services.chatting import Chatting, change
from bot.services.house import House, answer
from bot.services.learning import Learning
from bot.services.scheduling import Scheduling, move
from bot.storage.base import UnitOfWork
from bot.telegram import cards
from bot.telegram.cards import Choice
from bot.texts import languages


class Tuning:
    def __init__(self, house: House, chatting: Chatting, scheduling: Scheduling, learning: Learning) -> None:
        self._house, self._chatting, self._scheduling, self._learning = house, chatting, scheduling, learning

    async def show(self, chat: Chat, page: str = "", *, edits: int | None = None) -> None:
        """/settings, or one of its choices, in place of the message ``edits`` where that is given. Raises ``BadInput``
        for a page that is none."""
        match page:
            case "" | Choice.PREVIEWS:
                async with self._house.storage.write() as tx:
                    await self._answer(tx, chat, edits)
                self._house.wake()
            case "digests":
                await self._scheduling.show(chat, edits=edits)
            case "length":
                await self._chatting.length(chat, "", edits=edits)
            case "learned":
                await self._learning.show(chat, edits=edits)
            case _:
                card = cards.choice_card(
                    chat,
                    _choice(page),
                    stories=self._stories(chat),
                    likely=likely_zone(chat.spoken),
                    edits=edits,
                )
                await self._house.answer(chat.id, card)

    async def set(self, chat: Chat, choice: str, value: str, card_id: int) -> None:
        """Choose; the message ``card_id`` shows all settings again. Raises ``BadInput`` for what is no choice."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            if _choice(choice) is Choice.ZONE:
                if find_zone(value) != value:
                    raise BadInput(text="error-old-button")
                chat = await move(tx, chat, value, now)
            else:
                chat = await change(tx, chat, **_changes(_choice(choice), value))
            await self._answer(tx, chat, card_id)
        self._house.wake()

    async def _answer(self, tx: UnitOfWork, chat: Chat, edits: int | None) -> None:
        schedules, now = await tx.schedules.of_chat(chat.id), self._house.clock()
        card = cards.settings_card(chat, schedules, stories=self._stories(chat), now=now, edits=edits)
        await answer(tx, chat.id, [card], now)

    def _stories(self, chat: Chat) -> int:
        return chat.stories or self._house.settings.digest.stories


def _choice(word: str) -> Choice:
    try:
        return Choice(word)
    except ValueError:
        raise BadInput(text="error-old-button") from None


def _changes(choice: Choice, value: str) -> dict[str, Any]:
    """The fields of the chat. Raises ``BadInput`` for a value that no button of ours has."""
    match choice, value:
        case Choice.LANGUAGE, code if code in languages():
            return {"language": code}
        case Choice.STORIES, count if count.isascii() and count.isdecimal() and 0 < int(count) <= MOST_STORIES:
            return {"stories": int(count)}
        case Choice.LAYOUT, layout if layout in set(Layout):
            return {"layout": Layout(layout)}
        case Choice.PREVIEWS, "on" | "off":
            return {"previews": value == "on"}
        case Choice.QUIET, "off":
            return {"quiet_from": None, "quiet_until": None}
        case Choice.QUIET, hours:
            begin, end = parse_quiet(hours)
            return {"quiet_from": begin, "quiet_until": end}
    raise BadInput(text="error-old-button")
