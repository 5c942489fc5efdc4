"""/stats: a week in figures, as a picture with the same figures in words."""

from __future__ import annotations

from datetime import timedelta

from bot.digests.week import Week, week_of
from bot.errors import WorkFailed
from bot.model import Chat
from bot.services.house import House
from bot.services.summarising import Summarising
from bot.telegram import cards
from bot.telegram.picture import draw

WEEK = timedelta(days=7)


class Reviewing:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def week(self, chat: Chat) -> None:
        """The last seven days of the chat. Where the picture can't be drawn, the words go without it."""
        week = await self._week(chat)
        if not (week.articles or week.stories):
            await self._house.answer(chat.id, cards.week_empty(chat.language, following=bool(week.sources)))
            return
        try:
            picture = await self._house.sandbox.run(draw, cards.week_chart(chat.language, week))
        except WorkFailed:
            picture = b""
        await self._house.answer(chat.id, cards.week_card(chat.language, week, picture))

    async def _week(self, chat: Chat) -> Week:
        since = self._house.clock() - WEEK
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
            brought = await tx.articles.counts([one.feed.id for one in followed], since)
            told = await tx.digests.told(chat.id, since)
            summaries = await tx.summaries.many([article for _, article in told], self._summarising.shape)
        counts: dict[str, int] = {}
        for one in followed:
            counts[one.name] = counts.get(one.name, 0) + brought.get(one.feed.id, 0)
        return week_of(counts, sum(counts.values()), told, summaries)
