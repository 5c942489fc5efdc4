"""/status: how the bot is doing, for who runs it."""

from __future__ import annotations

import platform
import resource
import sys
from importlib.metadata import version
from pathlib import Path

from bot.model import Chat
from bot.services.house import House
from bot.telegram import cards

_PAGES = Path("/proc/self/statm")  # proc(5): its second number is the memory held, in pages


class Status:
    def __init__(self, house: House) -> None:
        self._house, self._since = house, house.clock()

    async def show(self, chat: Chat) -> None:
        async with self._house.storage.read() as tx:
            feeds, queue = await tx.feeds.counts(), await tx.outbox.counts()
            chats = await tx.chats.count(), await tx.chats.count(unreachable=True)
        database = await self._house.storage.check()
        card = cards.status_card(
            chat.language,
            up=self._house.clock() - self._since,
            feeds=feeds,
            chats=chats,
            queue=queue,
            memory=memory(),
            versions=f"Lede {version('lede')}, Python {platform.python_version()}, {database}",
        )
        await self._house.answer(chat.id, card)


def memory() -> int:
    """Bytes that this process holds; where the system does not say, the most that it has held."""
    try:
        return int(_PAGES.read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
