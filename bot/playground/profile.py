"""What the bot says about itself: its commands by scope and language, its descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.playground.chats import Chat, Chats
from bot.playground.refusals import bad_request

MOST_COMMANDS = 100
LONGEST_COMMAND, LONGEST_COMMAND_DESCRIPTION = 32, 256
_PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    command: str
    description: str

    def json(self) -> dict[str, str]:
        return {"command": self.command, "description": self.description}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """``BotCommandScope``: whom a list of commands is for."""

    type: str = "default"
    chat_id: int = 0
    user_id: int = 0


class Profile:
    def __init__(self) -> None:
        self._commands: dict[tuple[Scope, str], tuple[Command, ...]] = {}
        self._texts: dict[tuple[str, str], str] = {}

    def set_commands(self, scope: Scope, language: str, commands: tuple[Command, ...]) -> None:
        self._commands[scope, language] = commands

    def commands(self, scope: Scope, language: str) -> tuple[Command, ...]:
        """Exactly those of this scope and language, as getMyCommands answers."""
        return self._commands.get((scope, language), ())

    def commands_for(self, chat: Chat, user_id: int, language: str) -> tuple[Command, ...]:
        """Those that a person is shown in a chat (Bot API, "Determining list of commands")."""
        kind = "all_private_chats" if chat.kind == "private" else "all_group_chats"
        scopes = [Scope(type="chat", chat_id=chat.id), Scope(type=kind), Scope()]
        if chat.kind != "private":
            scopes.insert(0, Scope(type="chat_member", chat_id=chat.id, user_id=user_id))
        for scope in scopes:
            if found := self.commands(scope, language) or self.commands(scope, ""):
                return found
        return ()

    def set_text(self, name: str, language: str, text: str) -> None:
        """``name`` is description or short_description."""
        self._texts[name, language] = text

    def text(self, name: str, language: str) -> str:
        """In that language, or in the one for everyone else."""
        return self._texts.get((name, language)) or self._texts.get((name, ""), "")


def read_commands(listed: Any) -> tuple[Command, ...]:
    """The parameter commands of setMyCommands. Raises ``Refused``."""
    if listed is None:
        return ()
    if not isinstance(listed, list):
        raise bad_request("expected an Array of BotCommand")
    if len(listed) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return tuple(_command(item) for item in listed)


def _command(item: Any) -> Command:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in item:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    command, description = str(item["command"]).removeprefix("/"), str(item["description"]).strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > LONGEST_COMMAND:
        raise bad_request(f"command length must not exceed {LONGEST_COMMAND}")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {LONGEST_COMMAND_DESCRIPTION}")
    if not re.fullmatch(r"[a-z0-9_]+", command):
        raise bad_request("BOT_COMMAND_INVALID")
    return Command(command=command, description=description)


def read_scope(given: Any, chats: Chats) -> Scope:
    """The parameter scope. Raises ``Refused``."""
    if given is None:
        return Scope()
    problem = "can't parse BotCommandScope: "
    if not isinstance(given, dict) or "type" not in given:
        raise bad_request(problem + 'Can\'t find field "type"')
    kind = str(given["type"])
    if kind in _PLAIN_SCOPES:
        return Scope(type=kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request(problem + "Unsupported type specified")
    for name in ("chat_id", "user_id") if kind == "chat_member" else ("chat_id",):
        if name not in given:
            raise bad_request(f'{problem}Can\'t find field "{name}"')
    chat = chats.find(str(given["chat_id"]))
    return Scope(type=kind, chat_id=chat.id, user_id=int(given.get("user_id", 0)) if kind == "chat_member" else 0)


def read_language(written: str) -> str:
    """An ISO 639-1 code, or nothing. Raises ``Refused``."""
    if not re.fullmatch(r"([a-z]{2})?", written):
        raise bad_request("invalid language code specified")
    return written
