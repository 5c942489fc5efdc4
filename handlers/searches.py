"""/search, /saved and /filter."""

from __future__ import annotations

from bot.services.searching import Where
from handlers.request import Request
from handlers.services import Services


async def search(services: Services, request: Request) -> None:
    await services.searching.search(request.chat, request.argument)


async def saved(services: Services, request: Request) -> None:
    """/saved: what was saved, latest first; with words, what of it has them."""
    if request.argument:
        await services.searching.search(request.chat, request.argument, Where.SAVED)
    else:
        await services.saving.list(request.chat)


async def filters(services: Services, request: Request) -> None:
    """/filter: those in use; with words, a new one."""
    if request.argument:
        await services.filtering.propose(request.chat, request.argument)
    else:
        await services.filtering.show(request.chat)
