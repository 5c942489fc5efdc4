"""Pressed buttons. What a press may do is checked by the services against the chat in which it was pressed."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from bot.errors import BadInput
from bot.model import Length, Mode
from bot.telegram.callbacks import Action, decode
from handlers.request import Request
from handlers.services import Services

Choice = TypeVar("Choice", bound=StrEnum)

MOST_HOURS = 31 * 24
LARGEST_ID = 2**63 - 1  # what the databases hold


async def press(services: Services, request: Request) -> None:
    """Carry out a button. Raises ``BadInput`` for a button whose data is not (any more) ours."""
    pressed = decode(request.data)
    if pressed is None:
        raise _too_old()
    await _carry_out(services, request, pressed.action, pressed.args)


async def _carry_out(services: Services, request: Request, action: str, args: tuple[str, ...]) -> None:  # noqa: PLR0912
    chat = request.chat
    match action:
        case Action.MODE:
            await services.subscribing.set_mode(chat, _number(args, 0), _choice(Mode, args, 1))
        case Action.LATEST:
            await services.notifying.latest(chat, _number(args, 0))
        case Action.FEED:
            await services.subscribing.show(chat, _number(args, 0), _number(args, 1), request.message_id)
        case Action.FEEDS:
            await services.subscribing.list(chat, _number(args, 0), edits=request.message_id)
        case Action.UNSUBSCRIBE:
            await services.subscribing.drop(chat, _number(args, 0))
        case Action.RESUBSCRIBE:
            await services.subscribing.restore(chat, _number(args, 0), _choice(Mode, args, 1))
        case Action.LENGTH:
            await services.asking.resize(chat, _number(args, 0), _choice(Length, args, 1), request.message_id)
        case Action.SAVE | Action.UNSAVE:
            keep = action == Action.SAVE
            await services.saving.save(chat, _number(args, 0), _choice(Length, args, 1), request.message_id, keep=keep)
        case Action.SAVED:
            await services.saving.list(chat, _number(args, 0), edits=request.message_id)
        case Action.SECTIONS:
            length = _choice(Length, args, 1)
            await services.asking.by_section(chat, _number(args, 0), length, request.message_id)
        case Action.FOLLOW:
            await services.asking.follow(chat, _number(args, 0))
        case Action.FORGET:
            await services.saving.forget(chat, _number(args, 0), _number(args, 1), request.message_id)
        case Action.KEEP:
            await services.saving.keep_again(chat, _number(args, 0))
        case Action.SUBSCRIBE_TO:
            await services.subscribing.subscribe(chat, _word(args, 0))
        case Action.MORE:
            await services.digesting.more(chat, _number(args, 0), _number(args, 1))
        case Action.RECENT:
            await services.digesting.by_hand(chat, hours=_number(args, 0, most=MOST_HOURS))
        case Action.SCHEDULE if args == ("off",):
            await services.digesting.switch_off(chat)
        case Action.SCHEDULE:
            await services.digesting.set_time(chat, _word(args, 0))
        case Action.RESEND:
            await services.confirming.resend(chat, _number(args, 0))
        case Action.DISMISS:
            await services.confirming.dismiss(chat, _number(args, 0))
        case Action.RESUME:
            await services.chatting.resume(chat)
        case _:
            raise _too_old()


def _word(args: tuple[str, ...], index: int) -> str:
    """An argument. These raise ``BadInput`` for arguments that no button of ours has."""
    if index >= len(args):
        raise _too_old()
    return args[index]


def _number(args: tuple[str, ...], index: int, most: int = LARGEST_ID) -> int:
    word = _word(args, index)
    if not (word.isascii() and word.isdecimal()) or int(word) > most:
        raise _too_old()
    return int(word)


def _choice(kind: type[Choice], args: tuple[str, ...], index: int) -> Choice:
    try:
        return kind(_word(args, index))
    except ValueError:
        raise _too_old() from None


def _too_old() -> BadInput:
    return BadInput(text="error-old-button")
