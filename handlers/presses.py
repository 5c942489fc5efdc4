"""Pressed buttons. What a press may do is checked by the services against the chat in which it was pressed."""

from __future__ import annotations

from bot.errors import BadInput
from bot.model import Length, Mode
from bot.telegram.callbacks import Action, decode
from handlers.request import Request
from handlers.services import Services


async def press(services: Services, request: Request) -> None:
    """Carry out a button. Raises ``BadInput`` for a button whose data is not (any more) ours."""
    pressed = decode(request.data)
    if pressed is None:
        raise BadInput(text="error-old-button")
    try:
        await _carry_out(services, request, pressed.action, pressed.args)
    except (ValueError, IndexError) as error:  # arguments that no button of ours has
        raise BadInput(text="error-old-button") from error


async def _carry_out(services: Services, request: Request, action: str, args: tuple[str, ...]) -> None:  # noqa: PLR0912
    chat = request.chat
    match action:
        case Action.MODE:
            await services.subscribing.set_mode(chat, int(args[0]), Mode(args[1]))
        case Action.LATEST:
            await services.notifying.latest(chat, int(args[0]))
        case Action.UNSUBSCRIBE:
            await services.subscribing.drop(chat, int(args[0]))
        case Action.RESUBSCRIBE:
            await services.subscribing.restore(chat, int(args[0]), Mode(args[1]))
        case Action.LENGTH:
            await services.asking.resize(chat, int(args[0]), Length(args[1]), request.message_id)
        case Action.SAVE | Action.UNSAVE:
            keep = action == Action.SAVE
            await services.saving.save(chat, int(args[0]), Length(args[1]), request.message_id, keep=keep)
        case Action.SAVED:
            await services.saving.list(chat, int(args[0]), edits=request.message_id)
        case Action.FORGET:
            await services.saving.forget(chat, int(args[0]), int(args[1]), request.message_id)
        case Action.KEEP:
            await services.saving.keep_again(chat, int(args[0]))
        case Action.SUBSCRIBE_TO:
            await services.subscribing.subscribe(chat, args[0])
        case Action.MORE:
            await services.digesting.more(chat, int(args[0]), int(args[1]))
        case Action.RECENT:
            await services.digesting.by_hand(chat, hours=int(args[0]))
        case Action.SCHEDULE if args[0] == "off":
            await services.digesting.switch_off(chat)
        case Action.SCHEDULE:
            await services.digesting.set_time(chat, args[0])
        case Action.RESEND:
            await services.confirming.resend(chat, int(args[0]))
        case Action.DISMISS:
            await services.confirming.dismiss(chat, int(args[0]))
        case Action.RESUME:
            await services.chatting.resume(chat)
        case _:
            raise BadInput(text="error-old-button")
