"""/summarize, and what is summarised without a command in a private chat: links, forwards, long texts."""

from __future__ import annotations

from bot.errors import BadInput
from bot.services.asking import is_text
from bot.telegram import cards
from handlers.request import Request
from handlers.services import Services


async def summarize(services: Services, request: Request) -> None:
    """/summarize with an address, with a text, or as a reply to either."""
    wanted = request if request.argument else request.replied
    if wanted is None:
        raise BadInput(text="error-nothing-to-summarize")
    text = request.argument if wanted is request else wanted.text
    if wanted.links and not is_text(text):
        await services.asking.links(request.chat, wanted.links, request.message_id, edited=request.edited)
    elif is_text(text) or len(text.split()) > 1:
        await services.asking.text(request.chat, text, request.message_id, edited=request.edited)
    elif text:
        await services.asking.links(request.chat, (text,), request.message_id, edited=request.edited)
    else:
        raise BadInput(text="error-nothing-to-summarize")


async def saved(services: Services, request: Request) -> None:
    """/saved: what was saved, latest first."""
    await services.saving.list(request.chat)


async def plain(services: Services, request: Request) -> None:
    """A message without a command."""
    if is_text(request.text):
        await services.asking.text(request.chat, request.text, request.message_id, edited=request.edited)
    elif request.links:
        await services.asking.links(request.chat, request.links, request.message_id, edited=request.edited)
    elif request.origin and " " in request.text.strip():  # a short post that is passed on is meant to be read
        await services.asking.text(request.chat, request.text, request.message_id, edited=request.edited)
    elif request.edited:
        return  # a word that is put right needs no answer
    elif request.text or not request.attachment:
        await services.house.answer(request.chat.id, cards.too_short_text(request.chat.language))
    else:
        card = cards.cannot_read(request.chat.language, request.attachment, chat_id=request.chat.id)
        await services.house.answer(request.chat.id, card)
