"""What is said in a group or channel in passing, while it is set up, and what stays: what was asked for to be read. It
stands in tables, of commands and of buttons."""

from __future__ import annotations

from bot.errors import BadInput, LedeError
from bot.model import ChatKind
from bot.services.house import Occasion
from bot.telegram.callbacks import FOR_OWNER, Action, decode
from handlers.commands import command_named
from handlers.gate import Rule, always, never, when_planning
from handlers.request import Request


def when_not_reading(request: Request) -> bool:
    """/schedule shows and plans digests; with a subject alone it gives one now."""
    return not request.argument or when_planning(request)


BY_COMMAND: dict[str, Rule] = {
    "subscribe": always,
    "feeds": always,
    "topics": always,
    "digest": when_planning,
    "schedule": when_not_reading,
    "summarize": never,
    "length": always,
    "search": never,
    "saved": never,
    "filter": always,
    "learned": always,
    "stats": never,
    "settings": always,
    "timezone": always,
    "unsubscribe": always,
    "rename": always,
    "tag": always,
    "tags": always,
    "import": always,
    "export": never,
    "quiet": always,
    "pause": always,
    "resume": always,
    "target": always,
    "start": always,
    "stop": always,
    "delete_me": always,
    "help": always,
}
LASTING = frozenset(  # buttons that give something to read
    {
        Action.LATEST,
        Action.LENGTH,
        Action.READ,
        Action.SECTIONS,
        Action.SAVE,
        Action.UNSAVE,
        Action.SAVED,
        Action.FORGET,
        Action.KEEP,
        Action.FOUND,
        Action.EXPORT,
        Action.MORE,
        Action.STORY,
        Action.VOTE,
        Action.RECENT,
    }
)
PASSING = frozenset(
    {
        Action.MODE,
        Action.SUBSCRIBE_TO,
        Action.UNSUBSCRIBE,
        Action.FEED,
        Action.FEEDS,
        Action.STAY,
        Action.RESUBSCRIBE,
        Action.RENAME,
        Action.TAGS,
        Action.TAG,
        Action.TAGLIST,
        Action.TAGGED,
        Action.UNTAG,
        Action.UNDO,
        Action.LASTING,
        Action.FOLLOW,
        Action.FILTERS,
        Action.USE,
        Action.REFUSE,
        Action.UNFILTER,
        Action.UNLEARN,
        Action.RELEARN,
        Action.SCHEDULE,
        Action.SCHEDULES,
        Action.UNSCHEDULE,
        Action.BACK,
        Action.ZONE,
        Action.SETTINGS,
        Action.SET,
        Action.RESEND,
        Action.DISMISS,
        Action.RESUME,
        Action.ERASE,
        Action.SPARE,
        Action.PICK,
        Action.WHEN,
        Action.ZONES,
        Action.LIVE_IN,
        Action.BEGIN,  # but for the digest that comes of it
        Action.TOPICS,
        Action.TOPIC,
        Action.OFFER,
        Action.TAKE,
        Action.SHARE,
        Action.JOIN,
        Action.DECLINE,
        Action.DROP_FAILED,
        Action.KEEP_FAILED,
        Action.TARGET,
        Action.HOME,
        *FOR_OWNER,
    }
)


def occasion_of(request: Request, failed: LedeError | None = None) -> Occasion | None:
    """On which occasion something is said in the group or channel that was asked; None where the answer goes to a
    private chat. What could not be made of a command that sets up is told in passing, whatever it may have meant."""
    if request.chat.kind is ChatKind.PRIVATE or request.aside:
        return None
    if request.data:
        pressed = decode(request.data)
        return Occasion(passing=pressed is None or pressed.action in PASSING, pressed=request.message_id)
    command = command_named(request.command)
    rule = BY_COMMAND[command.name] if command else never
    if isinstance(failed, BadInput) and rule is not never:
        rule = always
    if not rule(request):
        return Occasion(passing=False)
    is_theirs = request.files or request.feed_list or request.unread  # a file or a picture, whatever stands under it
    return Occasion(passing=True, command=0 if is_theirs else request.message_id)
