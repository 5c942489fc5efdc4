"""/digest: now, at an hour, or off."""

from __future__ import annotations

from handlers.request import Request
from handlers.services import Services


async def digest(services: Services, request: Request) -> None:
    match request.argument.lower():
        case "" | "now":
            await services.digesting.by_hand(request.chat)
        case "off":
            await services.digesting.switch_off(request.chat)
        case typed:
            await services.digesting.set_time(request.chat, typed)
