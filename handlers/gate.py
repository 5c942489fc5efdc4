"""Who may do what: in a private chat everybody everything; in a group or channel only its administrators change what
the bot does there, and in a channel only they press buttons. What changes something stands in tables, of commands and
of buttons."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.digests.wish import parse_wish
from bot.errors import BadInput
from bot.model import ChatKind
from bot.telegram.callbacks import FOR_OWNER, Action, decode
from handlers.commands import command_named
from handlers.request import Request

log = structlog.get_logger()

LASTS = 60.0  # seconds for which it is remembered who administrates
DOUBTED = 5.0  # seconds after which a no is asked about again: somebody may just have become one
MOST = 1000  # chats that are remembered

Rule = Callable[[Request], bool]  # whether a request changes something


def always(_request: Request) -> bool:
    return True


def never(_request: Request) -> bool:
    return False


def with_words(request: Request) -> bool:
    """With an argument it sets what it shows without."""
    return bool(request.argument)


def when_planning(request: Request) -> bool:
    """/digest with an hour, or "off", is a schedule; now, and about something now, it is not. What can't be read was
    meant to plan: the service says what is wrong with it."""
    typed = request.argument.lower()
    try:
        return typed == "off" or (typed not in {"", "now"} and parse_wish(typed).plans)
    except BadInput:
        return True


def if_silent(request: Request) -> bool:
    """/start ends a pause, and comes back after /stop; else it only greets."""
    return request.chat.stopped or request.chat.paused_until is not None


def when_renaming(request: Request) -> bool:
    """/tags shows tags, with two words it renames one."""
    return len(request.argument.split()) > 1


BY_COMMAND: dict[str, Rule] = {
    "subscribe": always,
    "feeds": never,
    "topics": never,
    "digest": when_planning,
    "schedule": when_planning,
    "summarize": never,
    "length": with_words,
    "search": never,
    "saved": never,
    "filter": with_words,
    "learned": never,
    "stats": never,
    "settings": never,
    "timezone": with_words,
    "unsubscribe": always,
    "rename": always,
    "tag": always,
    "tags": when_renaming,
    "import": always,
    "export": always,  # addresses with secrets are in the file
    "quiet": with_words,
    "pause": always,
    "resume": always,
    "target": always,
    "start": if_silent,
    "stop": always,
    "delete_me": always,
    "help": never,
}
OPEN = frozenset(  # buttons that show something, or add to what all share
    {
        Action.LATEST,
        Action.FEED,
        Action.FEEDS,
        Action.LENGTH,
        Action.READ,
        Action.SECTIONS,
        Action.SAVE,
        Action.SAVED,
        Action.FOUND,
        Action.EXPORT,
        Action.FILTERS,
        Action.KEEP,
        Action.MORE,
        Action.STORY,
        Action.VOTE,
        Action.RECENT,
        Action.SCHEDULES,
        Action.RESEND,
        Action.DISMISS,
        Action.SETTINGS,
        Action.RENAME,
        Action.TAGS,
        Action.TAGLIST,
        Action.TAGGED,
        Action.TOPICS,
        Action.TOPIC,
        Action.OFFER,
        Action.SHARE,
        Action.DECLINE,
        Action.SPARE,
        Action.TARGET,  # ``Targeting`` asks who administrates that chat
        Action.HOME,
    }
)
CLOSED = frozenset(
    {
        Action.MODE,
        Action.UNSUBSCRIBE,
        Action.STAY,
        Action.TAG,
        Action.UNTAG,
        Action.UNDO,
        Action.RESUBSCRIBE,
        Action.SUBSCRIBE_TO,
        Action.LASTING,
        Action.FOLLOW,
        Action.UNSAVE,
        Action.FORGET,
        Action.UNLEARN,
        Action.RELEARN,
        Action.SCHEDULE,
        Action.UNSCHEDULE,
        Action.BACK,
        Action.PICK,
        Action.WHEN,
        Action.ZONES,
        Action.LIVE_IN,
        Action.BEGIN,
        Action.TAKE,
        Action.JOIN,
        Action.DROP_FAILED,
        Action.KEEP_FAILED,
        Action.USE,
        Action.REFUSE,
        Action.UNFILTER,
        Action.ZONE,
        Action.SET,
        Action.RESUME,
        Action.ERASE,
        *FOR_OWNER,
    }
)


@dataclass(frozen=True, slots=True)
class _Known:
    people: frozenset[int]
    at: float  # monotonic seconds


class Gate:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._known: dict[int, _Known] = {}

    async def check(self, request: Request) -> None:
        """Raises ``BadInput`` where this is not for whoever asks."""
        if request.aside is not None:  # what is told to a group may be read by all of it, but from there alone
            if request.aside.about and not await self.administrates(request.chat.id, request.sender):
                raise BadInput(text="error-target-administrators")
            return
        if request.chat.kind is ChatKind.PRIVATE or not (changes(request) or posts(request)):
            return
        if request.as_chat == request.chat.id:
            return  # an anonymous administrator, or a channel's post
        if request.all_administrate and not erases(request):
            return
        if request.sender and not request.as_chat and await self.administrates(request.chat.id, request.sender):
            return
        raise BadInput(text="error-administrators-only")

    async def administrates(self, chat_id: int, person: int) -> bool:
        """Raises ``BadInput`` where Telegram does not say."""
        known, now = self._known.get(chat_id), time.monotonic()
        if known and now - known.at < (LASTS if person in known.people else DOUBTED):
            return person in known.people
        try:
            found = await self._bot.get_chat_administrators(chat_id)
        except TelegramError as error:
            log.info("administrators not told", error=type(error).__name__)
            raise BadInput(text="error-administrators-unknown") from None
        people = frozenset(member.user.id for member in found)
        self._known.pop(chat_id, None)
        self._known[chat_id] = told = _Known(people, now)
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]
        asyncio.get_running_loop().call_later(LASTS, self._forget, chat_id, told)
        return person in people

    def _forget(self, chat_id: int, told: _Known) -> None:
        """These are people's numbers: they are not kept for longer than they are of use."""
        if self._known.get(chat_id) is told:
            del self._known[chat_id]


def changes(request: Request) -> bool:
    """Whether it changes what the bot does in its chat."""
    if request.data:
        pressed = decode(request.data)
        return pressed is not None and pressed.action not in OPEN
    command = command_named(request.command)
    return command is not None and BY_COMMAND[command.name](request)


def posts(request: Request) -> bool:
    """Whether a reader of a channel would have something posted to all by it."""
    return request.chat.kind is ChatKind.CHANNEL and bool(request.data)


def erases(request: Request) -> bool:
    """What can't be undone takes somebody who was made an administrator."""
    pressed = decode(request.data) if request.data else None
    return pressed is not None and pressed.action is Action.ERASE
