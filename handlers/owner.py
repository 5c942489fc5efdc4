"""/status, /people, /invite, /broadcast, /ban and /unban: of whoever runs the bot, in their own chat."""

from __future__ import annotations

import re

from bot.errors import BadInput
from handlers.request import Request
from handlers.services import Services


async def status(services: Services, request: Request) -> None:
    await services.status.show(request.chat)


async def people(services: Services, request: Request) -> None:
    await services.people.list(request.chat)


async def invite(services: Services, request: Request) -> None:
    await services.admitting.invite(request.chat, request.argument, request.bot)


async def broadcast(services: Services, request: Request) -> None:
    words = request.argument or (request.replied.text.strip() if request.replied else "")
    await services.broadcasting.draft(request.chat, words)


async def ban(services: Services, request: Request) -> None:
    await services.people.ban(request.chat, _meant(request))


async def unban(services: Services, request: Request) -> None:
    await services.people.unban(request.chat, _meant(request))


def _meant(request: Request) -> int:
    """The chat of this number, or of the person who wrote the forwarded message that the command answers. Raises
    ``BadInput``."""
    origin = request.replied.origin.removeprefix("user ") if request.replied else ""
    words = request.argument or origin
    if not re.fullmatch(r"-?[0-9]{1,18}", words):
        raise BadInput(text="error-which-chat")
    return int(words)
