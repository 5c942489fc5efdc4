"""/import and /export, and a list of feeds that is simply sent."""

from __future__ import annotations

from handlers.request import Request
from handlers.services import Services


async def import_list(services: Services, request: Request) -> None:
    """/import under a file, in answer to one, or alone."""
    replied = request.replied
    found = [*request.files, *(replied.files if replied else ())]
    file = request.feed_list or (replied.feed_list if replied else None) or (found[0] if found else None)
    if file is None:
        await services.lists.help(request.chat)
    else:
        await services.lists.take_in(request.chat, file)


async def export(services: Services, request: Request) -> None:
    await services.lists.export(request.chat)
