"""The commands, in the order in which the menu and /help show them. ``docs/commands.md`` is checked against this
list."""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from handlers import chats, digests, feeds, lists, owner, searches, summaries
from handlers.request import Request
from handlers.services import Services

Act = Callable[[Services, Request], Awaitable[None]]


class Menu(StrEnum):
    """Whom Telegram offers a list of commands to (Bot API, BotCommandScope)."""

    PRIVATE = "all_private_chats"
    GROUPS = "all_group_chats"
    ADMINISTRATORS = "all_chat_administrators"


EVERYWHERE = frozenset(Menu)
# What changes a chat for all who are in it is offered to those who look after it. Everybody can type it all the same.
SETTING_UP = frozenset({Menu.PRIVATE, Menu.ADMINISTRATORS})
ALONE = frozenset({Menu.PRIVATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """``name`` without its slash; the menu's text has the key ``menu-<name>``. ``own``: it is about the chat in which
    it is typed, also while /target has chosen another."""

    name: str
    act: Act
    menus: frozenset[Menu] = SETTING_UP
    own: bool = False


COMMANDS: tuple[Command, ...] = (
    Command(name="subscribe", act=feeds.subscribe),
    Command(name="feeds", act=feeds.feeds, menus=EVERYWHERE),
    Command(name="topics", act=feeds.topics),
    Command(name="digest", act=digests.digest, menus=EVERYWHERE),
    Command(name="schedule", act=digests.schedule),
    Command(name="summarize", act=summaries.summarize, menus=EVERYWHERE, own=True),
    Command(name="length", act=chats.length),
    Command(name="search", act=searches.search, menus=EVERYWHERE),
    Command(name="saved", act=searches.saved, menus=EVERYWHERE),
    Command(name="filter", act=searches.filters),
    Command(name="learned", act=digests.learned),
    Command(name="stats", act=digests.stats),
    Command(name="settings", act=chats.settings),
    Command(name="timezone", act=chats.timezone),
    Command(name="unsubscribe", act=feeds.unsubscribe),
    Command(name="rename", act=feeds.rename),
    Command(name="tag", act=feeds.tag),
    Command(name="tags", act=feeds.tags),
    Command(name="import", act=lists.import_list),
    Command(name="export", act=lists.export),
    Command(name="quiet", act=chats.quiet),
    Command(name="pause", act=chats.pause),
    Command(name="resume", act=chats.resume),
    Command(name="target", act=chats.target, own=True),
    Command(name="start", act=chats.start, menus=ALONE, own=True),
    Command(name="stop", act=chats.stop),
    Command(name="delete_me", act=chats.delete_me, own=True),
    Command(name="help", act=chats.show_help, menus=EVERYWHERE, own=True),
)

# Of who runs the bot, in their own chat. For everybody else they do not exist, not even in the menu.
FOR_OWNER: tuple[Command, ...] = (
    Command(name="status", act=owner.status),
    Command(name="people", act=owner.people),
    Command(name="invite", act=owner.invite),
    Command(name="broadcast", act=owner.broadcast),
    Command(name="ban", act=owner.ban),
    Command(name="unban", act=owner.unban),
)

OWNERS_BY_NAME = {command.name: command for command in FOR_OWNER}
BY_NAME = {command.name: command for command in COMMANDS}
ALIASES = {
    "summarise": "summarize",
    "sub": "subscribe",
    "add": "subscribe",
    "list": "feeds",
    "filters": "filter",
    "find": "search",
    "unsub": "unsubscribe",
    "schedules": "schedule",
}


def command_named(name: str) -> Command | None:
    return BY_NAME.get(ALIASES.get(name, name))


def nearest(name: str) -> str:
    """The command that a mistyped one most likely meant; ``help`` where none is near."""
    near = difflib.get_close_matches(name, BY_NAME, n=1, cutoff=0.5)
    return near[0] if near else "help"
