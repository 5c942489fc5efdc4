"""What Telegram shows of us: the menus of commands and the profile, in each language that we speak."""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeChat
from telegram.error import TelegramError

from bot.texts import DEFAULT_LANGUAGE, languages, say
from handlers.commands import Menu
from handlers.reception import menu

log = structlog.get_logger()


async def introduce(bot: Bot, owner: int = 0) -> None:
    """Set the menus and the profile, for everybody in the default language. Telegram limits how often they are set, so
    what is there already is left alone, and what it refuses is tried at the next start; without them the bot works all
    the same. In the chat of its ``owner`` the menu has the owner's commands, too."""
    try:
        for language in (DEFAULT_LANGUAGE, *sorted(languages() - {DEFAULT_LANGUAGE})):
            code = None if language == DEFAULT_LANGUAGE else language
            for one in Menu:
                await _set_menu(bot, BotCommandScope(one), code, menu(language, one))
            if owner:
                shown = menu(language, Menu.PRIVATE, owner=True)
                await _set_menu(bot, BotCommandScopeChat(owner), code, shown)
            await _set_profile(bot, language, code)
    except TelegramError as error:
        log.warning("menus or profile not set", error=str(error))


async def _set_menu(bot: Bot, scope: BotCommandScope, code: str | None, shown: Sequence[tuple[str, str]]) -> None:
    commands = tuple(BotCommand(*entry) for entry in shown)
    if await bot.get_my_commands(scope=scope, language_code=code) != commands:
        await bot.set_my_commands(commands, scope=scope, language_code=code)


async def _set_profile(bot: Bot, language: str, code: str | None) -> None:
    """What stands in an empty chat, and on the card that people forward."""
    description, short = say(language, "bot-description"), say(language, "bot-short-description")
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
