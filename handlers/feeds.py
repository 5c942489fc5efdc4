"""/subscribe, /unsubscribe and /feeds."""

from __future__ import annotations

from handlers.request import Request
from handlers.services import Services


async def subscribe(services: Services, request: Request) -> None:
    address = request.argument or (request.replied.links[0] if request.replied and request.replied.links else "")
    await services.subscribing.subscribe(request.chat, address, reply_to=request.message_id)


async def unsubscribe(services: Services, request: Request) -> None:
    await services.subscribing.unsubscribe(request.chat, request.argument)


async def feeds(services: Services, request: Request) -> None:
    await services.subscribing.list(request.chat)
