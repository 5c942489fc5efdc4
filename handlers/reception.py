"""The door: each Telegram update becomes one ``Request`` and one call, and every failure one clear answer."""

from __future__ import annotations

import structlog
from telegram import Chat as TelegramChat
from telegram import ChatMember, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.errors import LedeError
from bot.model import Chat, ChatKind
from bot.runtime import metrics
from bot.telegram import cards
from bot.texts import say
from handlers import summaries
from handlers.commands import COMMANDS, Act, command_named, nearest
from handlers.gathering import Gathering
from handlers.presses import press
from handlers.request import Request, from_message, message_of
from handlers.services import Services

log = structlog.get_logger()

Context = ContextTypes.DEFAULT_TYPE


class Reception:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._gathering = Gathering(self._summarise)

    async def on_message(self, update: Update, context: Context) -> None:
        """A new message: a command, or something to summarise."""
        message = message_of(update)
        if message is None:
            return
        request = from_message(message, await self._chat(message.chat, update))
        if self._gathering.holds(request):
            await self._typing(request, context)
        elif request.command:
            await self._command(request, context)
        elif message.chat.type == TelegramChat.PRIVATE:
            await self._typing(request, context)
            await self._summarise(request)

    async def on_edit(self, update: Update, context: Context) -> None:
        """An edited message: what was summarised before is summarised anew, and its card updated."""
        message = message_of(update)
        if message is None:
            return
        request = from_message(message, await self._chat(message.chat, update))
        if request.command == "summarize":
            await self._command(request, context)
        elif not request.command and message.chat.type == TelegramChat.PRIVATE:
            await self._summarise(request)

    async def on_press(self, update: Update, context: Context) -> None:
        """A pressed button. The press is answered at once, so that the button stops waiting."""
        query, message = update.callback_query, message_of(update)
        if query is None or message is None:
            return
        try:
            await query.answer()
        except TelegramError as error:  # too old: the button works all the same
            log.info("press not answered", error=str(error))
        chat = await self._chat(message.chat, update)
        request = Request(chat=chat, message_id=message.message_id, data=query.data or "")
        await self._attempt(press, request)

    async def on_membership(self, update: Update, context: Context) -> None:
        """We were blocked, removed, or let in again."""
        change = update.my_chat_member
        if change is None:
            return
        chat = await self._chat(change.chat, update)
        if change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}:
            await self._services.chatting.lost(chat, "blocked" if chat.kind is ChatKind.PRIVATE else "kicked")

    async def close(self) -> None:
        """Handle what is still being gathered."""
        await self._gathering.flush()

    async def _command(self, request: Request, context: Context) -> None:
        command = command_named(request.command)
        if command is None and request.chat.kind is not ChatKind.PRIVATE:
            return  # in a group it may be meant for another bot
        if command is None:
            near = nearest(request.command)
            card = cards.unknown_command(request.chat.language, request.command, near)
            await self._services.house.answer(request.chat.id, card)
            return
        await self._typing(request, context)
        await self._attempt(command.act, request)

    async def _summarise(self, request: Request) -> None:
        await self._attempt(summaries.plain, request)

    async def _attempt(self, act: Act, request: Request) -> None:
        """What a person did wrong is said in one sentence; what we did wrong is logged, with a short apology."""
        metrics.updates.labels(kind=request.command or ("press" if request.data else "message")).inc()
        try:
            await act(self._services, request)
        except LedeError as error:
            log.info("answered with a reason", text=error.text, detail=str(error))
            await self._apologise(request, error)
        except Exception:
            metrics.errors.inc()
            log.exception("handler failed", command=request.command, data=request.data)
            await self._apologise(request, LedeError())

    async def _apologise(self, request: Request, error: LedeError) -> None:
        card = cards.failure(request.chat.language, error, reply_to=request.message_id or None)
        await self._services.house.answer(request.chat.id, card)

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


def menu(language: str) -> list[tuple[str, str]]:
    """(command, description) for ``setMyCommands``."""
    return [(command.name, say(language, f"menu-{command.name}")) for command in COMMANDS]
