"""/summarize, and what is summarised without a command in a private chat: links, forwards, long texts."""

from __future__ import annotations

from bot.errors import BadInput
from bot.services.asking import LEAST_WORDS
from bot.telegram import cards
from handlers.request import Request
from handlers.services import Services


async def summarize(services: Services, request: Request) -> None:
    """/summarize with an address, with a text, or as a reply to either."""
    wanted = request if request.argument else request.replied
    if wanted is None:
        raise BadInput(text="error-nothing-to-summarize")
    text = request.argument if wanted is request else wanted.text
    if wanted.links and len(text.split()) < LEAST_WORDS:
        await services.asking.links(request.chat, wanted.links, request.message_id)
    elif text and " " in text:
        await services.asking.text(request.chat, text, request.message_id)
    elif text:
        await services.asking.links(request.chat, (text,), request.message_id)
    else:
        raise BadInput(text="error-nothing-to-summarize")


async def saved(services: Services, request: Request) -> None:
    """/saved: what was saved, latest first."""
    await services.saving.list(request.chat)


async def plain(services: Services, request: Request) -> None:
    """A message without a command."""
    if len(request.text.split()) >= LEAST_WORDS:
        await services.asking.text(request.chat, request.text, request.message_id)
    elif request.links:
        await services.asking.links(request.chat, request.links, request.message_id)
    else:
        await services.house.answer(request.chat.id, cards.too_short_text(request.chat.language))
