"""/start, /help, /settings, /timezone, /length, /quiet, /pause, /resume, /target, /stop and /delete_me."""

from __future__ import annotations

from bot.model import ChatKind
from bot.telegram import cards
from bot.telegram.cards import Choice
from bot.telegram.deeplinks import FOR, PREFIX, read_chat_id
from handlers.request import Request
from handlers.services import Services


async def start(services: Services, request: Request) -> None:
    """Also by a link: what it carries stands behind the command (Bot API, "Deep linking")."""
    if request.argument.startswith(PREFIX):
        await services.inviting.ask(request.chat, request.argument.removeprefix(PREFIX))
    elif request.argument.startswith(FOR) and request.chat.kind is ChatKind.PRIVATE:
        await services.targeting.choose(request.chat, read_chat_id(request.argument.removeprefix(FOR)))
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


async def target(services: Services, request: Request) -> None:
    """In private: which chat the commands are for. In a group or channel: the link that chooses it."""
    if request.chat.kind is not ChatKind.PRIVATE:
        await services.targeting.point(request.chat, request.bot)
    elif request.argument.lower() == "off":
        await services.targeting.end(request.chat)
    else:
        await services.targeting.show(request.chat)


async def stop(services: Services, request: Request) -> None:
    await services.chatting.stop(request.chat)


async def delete_me(services: Services, request: Request) -> None:
    await services.erasing.ask(request.chat)
