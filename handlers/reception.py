"""The door: each Telegram update becomes one ``Request`` and one call, and every failure one clear answer."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import Literal

import structlog
from telegram import Chat as TelegramChat
from telegram import ChatMember, MaybeInaccessibleMessage, Message, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.errors import LedeError, StorageError, TookTooLong, WorkFailed
from bot.model import Chat, ChatKind
from bot.runtime import metrics
from bot.services import handling
from bot.telegram import cards
from bot.telegram.callbacks import Action
from bot.texts import say
from handlers import summaries
from handlers.commands import COMMANDS, Act, Menu, command_named, nearest
from handlers.gathering import Gathering
from handlers.presses import press
from handlers.request import Request, from_message, message_of
from handlers.services import Services

log = structlog.get_logger()

Context = ContextTypes.DEFAULT_TYPE

PATIENCE = 120.0  # seconds


class Reception:
    def __init__(self, services: Services, patience: float = PATIENCE) -> None:
        self._services, self._patience = services, patience
        self._gathering = Gathering(self._handle)

    async def on_message(self, update: Update, context: Context) -> None:
        """A new message: a command, or something to summarise."""
        message = message_of(update)
        if message is None:
            return
        request = from_message(message, _unmet(message.chat))
        addressed = is_for_us(request)
        if not addressed and not self._gathering.has_begun(request):
            return  # others talk to each other: nothing of it is kept, not even that they did
        request = replace(request, chat=await self._chat(message.chat, update))
        if self._gathering.holds(request, begins=addressed):
            await self._typing(request, context)
        elif addressed:
            if not request.command or command_named(request.command):
                await self._typing(request, context)
            await self._handle(request)

    async def on_edit(self, update: Update, context: Context) -> None:
        """An edited message: what was summarised before is summarised anew, and its card updated."""
        message = message_of(update)
        if message is None:
            return
        request = from_message(message, _unmet(message.chat))
        command = command_named(request.command)
        if not is_for_us(request) or (request.command and (command is None or command.name != "summarize")):
            return
        request = replace(request, chat=await self._chat(message.chat, update))
        await self._attempt(command.act if command else _without_command(request), request)

    async def on_press(self, update: Update, context: Context) -> None:
        """A pressed button. The press is answered at once, so that the button stops waiting."""
        query = update.callback_query
        if query is None:
            return
        try:
            await query.answer()
        except TelegramError as error:  # too old: the button works all the same
            log.info("press not answered", error=str(error))
        if query.message is None:
            return
        chat = await self._chat(query.message.chat, update)
        data = query.data if query.data and offers(query.message, query.data) else ""
        await self._attempt(press, Request(chat=chat, message_id=query.message.message_id, data=data))

    async def on_membership(self, update: Update, context: Context) -> None:
        """We were blocked, removed, or let in again."""
        change = update.my_chat_member
        if change is None:
            return
        chat = await self._chat(change.chat, update)
        if change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}:
            await self._services.chatting.lost(chat, "blocked" if chat.kind is ChatKind.PRIVATE else "kicked")

    async def on_error(self, update: object, context: Context) -> None:
        """What failed past all else, such as a database that cannot even take an apology: it is said directly."""
        metrics.errors.inc()
        log.error("update failed", exc_info=context.error)
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is not None and chat.type == TelegramChat.PRIVATE:
            with contextlib.suppress(TelegramError):
                await context.bot.send_message(chat.id, say(_language(update), "error-ours"))

    def close(self) -> None:
        """Wait no more for what belongs together."""
        self._gathering.drop()

    async def _handle(self, request: Request) -> None:
        """What is addressed to us: a command, or in a private chat anything else."""
        command = command_named(request.command)
        if not request.command:
            await self._attempt(_without_command(request), request)
        elif command is not None:
            await self._attempt(command.act, request)
        else:
            card = cards.unknown_command(request.chat.language, request.command, nearest(request.command))
            await self._services.house.answer(request.chat.id, card)

    async def _attempt(self, act: Act, request: Request) -> None:
        """What a person did wrong is said in one sentence; what we did wrong is logged, with a short apology."""
        metrics.updates.labels(kind=request.command or ("press" if request.data else "message")).inc()
        try:
            async with asyncio.timeout(self._patience) as limit:
                await act(self._services, request)
        except (StorageError, WorkFailed) as error:
            metrics.errors.inc()
            log.exception("handler failed", command=request.command, button=request.data.partition(" ")[0])
            await self._apologise(request, error)
        except LedeError as error:
            log.info("answered with a reason", text=error.text, detail=str(error))
            await self._apologise(request, error)
        except Exception:
            metrics.errors.inc()
            # Of a button only what it does: its arguments may be an address with a secret.
            log.exception("handler failed", command=request.command, button=request.data.partition(" ")[0])
            await self._apologise(request, TookTooLong() if limit.expired() else LedeError())

    async def _apologise(self, request: Request, error: LedeError) -> None:
        handling.no_more_steps()
        card = cards.failure(request.chat.language, error, wanted=_wanted(request), reply_to=request.message_id or None)
        await self._services.house.answer(request.chat.id, replace(card, edits=handling.line()))

    async def _chat(self, chat: TelegramChat, update: Update) -> Chat:
        user = update.effective_user
        code = (user.language_code or "") if user else ""
        title = chat.title or chat.full_name or ""
        return await self._services.chatting.meet(chat.id, ChatKind(chat.type), title, code)

    async def _typing(self, request: Request, context: Context) -> None:
        try:
            await context.bot.send_chat_action(request.chat.id, ChatAction.TYPING)
        except TelegramError as error:  # a courtesy: its failure is no reason to fail
            log.debug("typing not shown", error=str(error))


def is_for_us(request: Request) -> bool:
    """Whether it is addressed to us: all that comes in a private chat; elsewhere a command, in a group what mentions us
    or answers us, too. In a channel everything is published, and nothing but a command of ours is meant for us."""
    if request.chat.kind is ChatKind.PRIVATE:
        return True
    if request.command or request.chat.kind is ChatKind.CHANNEL:
        return command_named(request.command) is not None  # others may be meant for another bot
    return summaries.meant_in_group(request) is not None


def _without_command(request: Request) -> Act:
    return summaries.plain if request.chat.kind is ChatKind.PRIVATE else summaries.in_group


def _unmet(chat: TelegramChat) -> Chat:
    """The chat as the update tells of it, until it is clear that we have any business there."""
    return Chat(id=chat.id, kind=ChatKind(chat.type))


def _wanted(request: Request) -> Literal["feed", "article", "either"]:
    """What a person was after, for the advice that goes with a failure."""
    command = command_named(request.command)
    if request.data.startswith(Action.SUBSCRIBE_TO) or (command and command.name == "subscribe"):
        return "feed"
    return "article" if not request.data and (command is None or command.name == "summarize") else "either"


def _language(update: object) -> str:
    user = update.effective_user if isinstance(update, Update) else None
    return (user.language_code if user else None) or "en"


def offers(message: MaybeInaccessibleMessage, data: str) -> bool:
    """Whether a button of this message carries ``data``: a client can send anything as what was pressed (Bot API,
    CallbackQuery), and so name what it has never been shown."""
    markup = message.reply_markup if isinstance(message, Message) else None
    return markup is not None and any(button.callback_data == data for row in markup.inline_keyboard for button in row)


def menu(language: str, which: Menu) -> list[tuple[str, str]]:
    """(command, description) for ``setMyCommands``."""
    return [(one.name, say(language, f"menu-{one.name}")) for one in COMMANDS if which in one.menus]
