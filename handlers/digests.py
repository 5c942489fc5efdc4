"""/digest: now, at an hour, or off; /schedule; and /learned."""

from __future__ import annotations

from handlers.request import Request
from handlers.services import Services


async def digest(services: Services, request: Request) -> None:
    match request.argument.lower():
        case "" | "now":
            await services.digesting.by_hand(request.chat)
        case "off":
            await services.scheduling.switch_off(request.chat)
        case typed:
            await services.scheduling.asked(request.chat, typed)


async def schedule(services: Services, request: Request) -> None:
    """/schedule: when digests come; with words, as /digest has them."""
    if request.argument:
        await digest(services, request)
    else:
        await services.scheduling.show(request.chat)


async def learned(services: Services, request: Request) -> None:
    await services.learning.show(request.chat)


async def stats(services: Services, request: Request) -> None:
    await services.reviewing.week(request.chat)
