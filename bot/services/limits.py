"""How much of the bot one chat may have: ``access.*`` in the settings. Whoever runs it has no limits."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.errors import BadInput
from bot.model import Chat
from bot.services.house import House
from bot.storage.base import UnitOfWork


async def check_feeds(house: House, tx: UnitOfWork, chat: Chat) -> None:
    """Raises ``BadInput`` where the chat follows as many feeds as it may."""
    most = house.settings.access.feeds
    if most and not house.is_owner(chat.id) and await tx.subscriptions.count(chat.id) >= most:
        raise BadInput(text="error-many-feeds", most=most)


async def check_list(house: House, tx: UnitOfWork, chat: Chat, addresses: set[str]) -> None:
    """Raises ``BadInput`` where the feeds at these addresses are more than the chat may follow beside its own."""
    most = house.settings.access.feeds
    if not most or house.is_owner(chat.id):
        return
    known = {one.feed.url for one in await tx.subscriptions.of_chat(chat.id)}
    room = max(0, most - len(known))
    if len(addresses - known) > room:
        raise BadInput(text="error-long-list", count=len(addresses - known), most=most, room=room)


async def spend_summary(house: House, chat: Chat) -> None:
    """Count a summary that is asked for. Raises ``BadInput`` where the chat has had as many as it may on this day, in
    its own time zone."""
    most = house.settings.access.summaries
    if not most or house.is_owner(chat.id):
        return
    day = house.clock().astimezone(ZoneInfo(chat.timezone)).date()
    async with house.storage.write() as tx:
        count = await tx.access.spend(chat.id, day)
    if count > most:
        raise BadInput(text="error-many-summaries", most=most)
