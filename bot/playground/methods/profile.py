"""The bot itself: who it is, its commands and descriptions, and its session."""

from __future__ import annotations

from typing import Any

from bot.playground.cloud import Cloud
from bot.playground.objects import bot_json
from bot.playground.params import Params
from bot.playground.profile import Scope, read_commands, read_language, read_scope
from bot.playground.refusals import bad_request

LONGEST_DESCRIPTION, LONGEST_SHORT_DESCRIPTION = 512, 120


def get_me(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getme"""
    return bot_json(cloud.bot)


def log_out(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#logout: every later call is refused."""
    cloud.logged_out = True
    return True


def close(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#close: for moving a bot between servers; there is no other one here."""
    return True


def set_my_commands(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    commands = read_commands(params.json("commands", "commands"))
    cloud.profile.set_commands(*_audience(cloud, params), commands)
    return True


def delete_my_commands(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    cloud.profile.set_commands(*_audience(cloud, params), ())
    return True


def get_my_commands(cloud: Cloud, params: Params) -> list[dict[str, str]]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return [command.json() for command in cloud.profile.commands(*_audience(cloud, params))]


def set_my_description(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmydescription"""
    if len(params.text("description")) > LONGEST_DESCRIPTION:
        raise bad_request("BOT_DESC_INVALID")
    cloud.profile.set_text("description", read_language(params.text("language_code")), params.text("description"))
    return True


def get_my_description(cloud: Cloud, params: Params) -> dict[str, str]:
    """https://core.telegram.org/bots/api#getmydescription"""
    return {"description": cloud.profile.text("description", read_language(params.text("language_code")))}


def set_my_short_description(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmyshortdescription"""
    text = params.text("short_description")
    if len(text) > LONGEST_SHORT_DESCRIPTION:
        raise bad_request("BOT_SHARETEXT_INVALID")
    cloud.profile.set_text("short_description", read_language(params.text("language_code")), text)
    return True


def get_my_short_description(cloud: Cloud, params: Params) -> dict[str, str]:
    """https://core.telegram.org/bots/api#getmyshortdescription"""
    text = cloud.profile.text("short_description", read_language(params.text("language_code")))
    return {"short_description": text}


def _audience(cloud: Cloud, params: Params) -> tuple[Scope, str]:
    scope = read_scope(params.json("scope", "BotCommandScope"), cloud.chats)
    return scope, read_language(params.text("language_code"))
