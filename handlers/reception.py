"""The door: each Telegram update becomes one ``Request`` and one call, and every failure one clear answer."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import Literal

import structlog
from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    MaybeInaccessibleMessage,
    Message,
    Update,
)
from telegram import Chat as TelegramChat
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.errors import BadInput, LedeError, StorageError, TookTooLong, WorkFailed
from bot.model import Chat, ChatKind
from bot.runtime import metrics
from bot.services import handling
from bot.services.house import answering_in
from bot.telegram import cards
from bot.telegram.callbacks import Action, decode
from bot.telegram.deeplinks import INVITATION
from bot.texts import say
from handlers import inline, summaries
from handlers.commands import COMMANDS, FOR_OWNER, OWNERS_BY_NAME, Act, Menu, command_named, nearest
from handlers.gate import Gate
from handlers.gathering import Gathering
from handlers.passing import occasion_of
from handlers.presses import press
from handlers.reactions import mood
from handlers.request import Request, everyone_administrates, from_message, message_of, topic_of
from handlers.services import Services

log = structlog.get_logger()

Context = ContextTypes.DEFAULT_TYPE

PATIENCE = 120.0  # seconds


class Reception:
    def __init__(self, services: Services, gate: Gate, patience: float = PATIENCE) -> None:
        self._services, self._gate, self._patience = services, gate, patience
        self._gathering = Gathering(self._handle)

    async def on_message(self, update: Update, context: Context) -> None:
        """A new message: a command, or something to summarise."""
        message = message_of(update)
        if message is None or _by_way_of_us(message):
            return
        request = from_message(message, _unmet(message.chat))
        addressed = is_for_us(request)
        if not addressed and not self._gathering.has_begun(request):
            return  # others talk to each other: nothing of it is kept, not even that they did
        if not await self._let_in(request, update):
            return
        request = replace(request, chat=await self._chat(message.chat, update))
        if await self._gathering.holds(request, begins=addressed):
            await self._typing(request, context)
        elif addressed:
            if not request.command or command_named(request.command):
                await self._typing(request, context)
            await self._handle(request)

    async def on_edit(self, update: Update, context: Context) -> None:
        """An edited message: what was summarised before is summarised anew, and its card updated."""
        message = message_of(update)
        if message is None or _by_way_of_us(message):
            return
        request = from_message(message, _unmet(message.chat))
        command = command_named(request.command)
        if not is_for_us(request) or (request.command and (command is None or command.name != "summarize")):
            return
        await self._gathering.finish(request.chat.id, request.sender)
        if not await self._services.admitting.admits(request.chat.id, request.sender):
            return
        request = replace(request, chat=await self._chat(message.chat, update))
        await self._attempt(command.act if command else _without_command(request), request)

    async def on_press(self, update: Update, context: Context) -> None:
        """A pressed button. The press is answered at once, so that the button stops waiting; with a no where it is not
        for whoever pressed it."""
        query = update.callback_query
        if query is None:
            return
        request = pressed_by(query)
        if request and not await self._services.admitting.admits(request.chat.id, request.sender):
            request = None
        refusal = await self._refusal(request) if request else ""
        try:
            await query.answer(refusal or None, show_alert=bool(refusal))
        except TelegramError as error:  # too old: the button works all the same
            log.info("press not answered", error=str(error))
        if query.message is None or request is None or refusal:
            return
        await self._gathering.finish(request.chat.id, request.sender)
        chat = await self._chat(query.message.chat, update)
        request = replace(request, chat=chat, bot=context.bot.username)
        try:
            request = await self._aimed(request) if is_about_a_chat(request) else request
        except BadInput as error:
            await self._apologise(request, error)
        else:
            await self._attempt(press, request)

    async def on_inline(self, update: Update, context: Context) -> None:
        """What somebody types after our name, in any chat: answered at once, or not at all."""
        query = update.inline_query
        if query is None:
            return
        person = query.from_user.id
        if not await self._services.admitting.admits(person, person):
            return
        metrics.updates.labels(kind="inline").inc()
        offers = await self._services.inlining.offers(inline.asked_in(query))
        if offers is not None:
            await inline.give(query, offers)

    async def on_reaction(self, update: Update, context: Context) -> None:
        """A reaction to a message, perhaps to one of ours: a vote, without an answer."""
        change = update.message_reaction
        if change is None:
            return
        before, after = mood(change.old_reaction), mood(change.new_reaction)
        if before is not after:
            metrics.updates.labels(kind="reaction").inc()
            await self._services.learning.react(change.chat.id, change.message_id, before, after)

    async def on_membership(self, update: Update, context: Context) -> None:
        """We were blocked, removed, silenced, or let in again."""
        change = update.my_chat_member
        if change is None:
            return
        why = barred(change.new_chat_member, change.chat)
        if why:
            await self._services.chatting.lost(change.chat.id, why)
        elif not await self._services.admitting.admits(change.chat.id, change.from_user.id):
            return
        elif change.chat.type != TelegramChat.PRIVATE or await self._services.chatting.knows(change.chat.id):
            # Of a person of whom nothing is kept, or any more, nothing is begun to be kept.
            chat = await self._chat(change.chat, update)
            await self._services.chatting.let_in(chat, change.from_user.id)
            if chat.kind is not ChatKind.PRIVATE and barred(change.old_chat_member, change.chat) == "kicked":
                await self._services.targeting.greet(chat, change.from_user.id, context.bot.username)

    async def on_migration(self, update: Update, context: Context) -> None:
        """A group has become a supergroup: it is told in both."""
        message = message_of(update)
        if message and message.migrate_to_chat_id:
            await self._services.chatting.moved(message.chat.id, message.migrate_to_chat_id)
        elif message and message.migrate_from_chat_id:
            await self._services.chatting.moved(message.migrate_from_chat_id, message.chat.id)

    async def on_error(self, update: object, context: Context) -> None:
        """What failed past all else, such as a database that cannot even take an apology: it is said directly."""
        metrics.errors.inc()
        if isinstance(context.error, StorageError):  # many come alike
            log.error("update failed", error=str(context.error))
        else:
            log.error("update failed", exc_info=context.error)
        asked = isinstance(update, Update) and not (update.my_chat_member or update.message_reaction)
        chat = update.effective_chat if isinstance(update, Update) and asked else None
        if (
            chat is not None and chat.type != TelegramChat.CHANNEL
        ):  # in a group it was meant for us, or had not come here
            told = context.error.text if isinstance(context.error, StorageError) else "error-ours"
            with contextlib.suppress(TelegramError):
                await context.bot.send_message(chat.id, say(_language(update), told))

    def close(self) -> None:
        """Wait no more for what belongs together."""
        self._gathering.drop()

    async def _handle(self, request: Request) -> None:
        """What is addressed to us: a command, or in a private chat anything else."""
        command = command_named(request.command)
        if not request.command:
            request = await self._aimed(request) if request.feed_list else request
            await self._attempt(_without_command(request), request)
        elif command is not None:
            await self._attempt(command.act, request if command.own else await self._aimed(request))
        elif request.command in OWNERS_BY_NAME and self._services.house.is_owner(request.chat.id):
            await self._attempt(OWNERS_BY_NAME[request.command].act, request)
        else:
            card = cards.unknown_command(request.chat.language, request.command, nearest(request.command))
            with answering_in(request.thread):
                await self._services.house.answer(request.chat.id, card)

    async def _aimed(self, request: Request) -> Request:
        """What is asked in a private chat may be about a group or channel: from here on, that is its chat."""
        if request.chat.kind is not ChatKind.PRIVATE:
            return request
        aim = await self._services.targeting.aim(request.chat, request.message_id if request.data else 0)
        return replace(request, chat=aim.chat, aside=aim.aside) if aim else request

    async def _attempt(self, act: Act, request: Request) -> None:
        """What a person did wrong is said in one sentence; what we did wrong is logged, with a short apology."""
        metrics.updates.labels(kind=request.command or ("press" if request.data else "message")).inc()
        with answering_in(request.thread, request.aside, occasion_of(request)):
            await self._attempt_there(act, request)

    async def _attempt_there(self, act: Act, request: Request) -> None:
        try:
            async with asyncio.timeout(self._patience) as limit:
                if not request.data or request.aside:  # other presses have been judged before they were answered
                    await self._gate.check(request)
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

    async def _refusal(self, request: Request) -> str:
        """Why a press is not for whoever pressed; empty where it is."""
        try:
            await self._gate.check(request)
        except BadInput as error:
            return say(request.chat.language, error.text)
        return ""

    async def _apologise(self, request: Request, error: LedeError) -> None:
        handling.no_more_steps()
        card = cards.failure(request.chat.language, error, wanted=_wanted(request), reply_to=request.message_id or None)
        with answering_in(request.thread, request.aside, occasion_of(request, error)):
            await self._services.house.answer(request.chat.id, replace(card, edits=handling.line()))

    async def _let_in(self, request: Request, update: Update) -> bool:
        """Whether it is served, also by the invitation that it brings. Who is not is told so, but not in a channel,
        where all would read it."""
        admitting, chat = self._services.admitting, update.effective_chat
        if chat is None or await admitting.admits(chat.id, request.sender):
            return chat is not None
        if request.command == "start" and request.argument.startswith(INVITATION):
            token = request.argument.removeprefix(INVITATION)
            if await admitting.enter(*_introduced(chat, update), token):
                return True
        if chat.type != TelegramChat.CHANNEL:
            with answering_in(request.thread):
                await admitting.turn_away(chat.id, _language(update))
        return False

    async def _chat(self, chat: TelegramChat, update: Update) -> Chat:
        return await self._services.chatting.meet(*_introduced(chat, update))

    async def _typing(self, request: Request, context: Context) -> None:
        try:
            await context.bot.send_chat_action(request.chat.id, ChatAction.TYPING, message_thread_id=request.thread)
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


def _by_way_of_us(message: Message) -> bool:
    """Whether it is one of our own summaries, sent in inline mode (Bot API, Message.via_bot)."""
    return message.via_bot is not None and message.via_bot.id == message.get_bot().id


def is_about_a_chat(request: Request) -> bool:
    """Whether a button acts on a chat, and does not choose one."""
    pressed = decode(request.data)
    return pressed is not None and pressed.action not in {Action.TARGET, Action.HOME}


def barred(ours: ChatMember, chat: TelegramChat) -> str:
    """Why we, as this member of the chat, can't write there (``ChatGone.why``); empty where we can."""
    match ours:
        case ChatMemberRestricted():
            return "" if ours.is_member and ours.can_send_messages else "rights" if ours.is_member else "kicked"
        case ChatMemberAdministrator() if chat.type == TelegramChat.CHANNEL:
            return "" if ours.can_post_messages else "rights"
        case _ if ours.status in {ChatMember.BANNED, ChatMember.LEFT}:
            return "blocked" if chat.type == TelegramChat.PRIVATE else "kicked"
        case _:
            return ""


def _without_command(request: Request) -> Act:
    private = request.chat.kind is ChatKind.PRIVATE or request.aside
    return summaries.plain if private else summaries.in_group


def _introduced(chat: TelegramChat, update: Update) -> tuple[int, ChatKind, str, str]:
    """What an update tells of its chat: number, kind, name, and the language of who wrote."""
    user = update.effective_user
    code = (user.language_code or "") if user else ""
    return chat.id, ChatKind(chat.type), chat.title or chat.full_name or "", code


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


def pressed_by(query: CallbackQuery) -> Request | None:
    """A press as a request, in a chat that is not looked up yet; without data where its message has no such button."""
    if query.message is None:
        return None
    data = query.data if query.data and offers(query.message, query.data) else ""
    return Request(
        chat=replace(_unmet(query.message.chat), language=query.from_user.language_code or "en"),
        sender=query.from_user.id,
        message_id=query.message.message_id,
        data=data,
        thread=topic_of(query.message) if isinstance(query.message, Message) else None,
        all_administrate=everyone_administrates(query.message.chat),
    )


def offers(message: MaybeInaccessibleMessage, data: str) -> bool:
    """Whether a button of this message carries ``data``: a client can send anything as what was pressed (Bot API,
    CallbackQuery), and so name what it has never been shown."""
    markup = message.reply_markup if isinstance(message, Message) else None
    return markup is not None and any(button.callback_data == data for row in markup.inline_keyboard for button in row)


def menu(language: str, which: Menu, *, owner: bool = False) -> list[tuple[str, str]]:
    """(command, description) for ``setMyCommands``; for the ``owner`` of the bot, those of theirs too."""
    shown = [one for one in COMMANDS if which in one.menus]
    return [(one.name, say(language, f"menu-{one.name}")) for one in (*shown, *(FOR_OWNER if owner else ()))]
