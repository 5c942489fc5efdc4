"""/start, /help, /settings, /timezone, /length, /quiet, /pause, /resume, /stop and /delete_me."""

from __future__ import annotations

from bot.telegram import cards
from bot.telegram.cards import Choice
from bot.telegram.deeplinks import PREFIX
from handlers.request import Request
from handlers.services import Services


async def start(services: Services, request: Request) -> None:
    """Also by a link: what it carries stands behind the command (Bot API, "Deep linking")."""
    if request.argument.startswith(PREFIX):
        await services.inviting.ask(request.chat, request.argument.removeprefix(PREFIX))
    else:
        await services.beginning.start(request.chat, request.name)


async def show_help(services: Services, request: Request) -> None:
    card = cards.help_card(request.chat.language, owner=services.house.is_owner(request.chat.id))
    await services.house.answer(request.chat.id, card)


async def length(services: Services, request: Request) -> None:
    await services.chatting.length(request.chat, request.argument)


async def settings(services: Services, request: Request) -> None:
    await services.tuning.show(request.chat)


async def timezone(services: Services, request: Request) -> None:
    if request.argument:
        await services.scheduling.set_zone(request.chat, request.argument)
    else:
        await services.tuning.show(request.chat, Choice.ZONE)


async def quiet(services: Services, request: Request) -> None:
    await services.chatting.quiet(request.chat, request.argument)


async def pause(services: Services, request: Request) -> None:
    await services.chatting.pause(request.chat, request.argument)


async def resume(services: Services, request: Request) -> None:
    await services.chatting.resume(request.chat)


async def stop(services: Services, request: Request) -> None:
    await services.chatting.stop(request.chat)


async def delete_me(services: Services, request: Request) -> None:
    await services.erasing.ask(request.chat)
