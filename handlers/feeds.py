"""/subscribe, /unsubscribe, /feeds, /topics, /rename, /tag and /tags."""

from __future__ import annotations

from bot.errors import BadInput
from handlers.request import Request
from handlers.services import Services


async def subscribe(services: Services, request: Request) -> None:
    address = request.argument or (pointed_at(request.replied) if request.replied else "")
    await services.subscribing.subscribe(request.chat, address, reply_to=request.message_id)


def pointed_at(replied: Request) -> str:
    """What an answered message offers to follow: the channel that it was forwarded from, else its first link. Raises
    ``BadInput`` for a channel that has no public name."""
    if replied.channel:
        return f"@{replied.channel}"
    if not replied.links and replied.origin.startswith("channel"):
        raise BadInput(text="error-private-channel")
    return replied.links[0] if replied.links else ""


async def unsubscribe(services: Services, request: Request) -> None:
    await services.subscribing.unsubscribe(request.chat, request.argument)


async def feeds(services: Services, request: Request) -> None:
    await services.subscribing.list(request.chat)


async def topics(services: Services, request: Request) -> None:
    await services.browsing.topics(request.chat)


async def tag(services: Services, request: Request) -> None:
    await services.labelling.tag(request.chat, request.argument)


async def rename(services: Services, request: Request) -> None:
    await services.labelling.rename(request.chat, request.argument)


async def tags(services: Services, request: Request) -> None:
    await services.labelling.tags(request.chat, request.argument)
