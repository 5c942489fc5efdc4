"""Menus and profile over the playground's server: in each language, for each kind of chat."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommandScope

from bot.playground.server import Playground
from bot.receiving.introducing import introduce
from bot.texts import languages, say
from handlers.commands import Menu
from handlers.reception import menu


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    async with Bot(playground.token, base_url=playground.base_url) as bot:
        yield bot


def set_calls(playground: Playground) -> list[str]:
    return [call.method for call in playground.transcript if call.method.startswith("setMy")]


async def test_every_language_has_its_menus_and_its_profile(bot: Bot) -> None:
    await introduce(bot)
    for language in languages():
        code = None if language == "en" else language
        for one in Menu:
            told = await bot.get_my_commands(scope=BotCommandScope(one), language_code=code)
            assert [(command.command, command.description) for command in told] == menu(language, one)
        described = await bot.get_my_description(language_code=code)
        assert described.description == say(language, "bot-description")
        shortly = await bot.get_my_short_description(language_code=code)
        assert shortly.short_description == say(language, "bot-short-description")


async def test_who_speaks_a_language_that_we_have_not_reads_english(bot: Bot) -> None:
    await introduce(bot)
    assert (await bot.get_my_description(language_code="is")).description == say("en", "bot-description")


async def test_what_is_there_already_is_not_set_again(bot: Bot, playground: Playground) -> None:
    await introduce(bot)
    assert len(set_calls(playground)) == len(languages()) * (len(Menu) + 2)
    await bot.set_my_description("Reads nothing", language_code="fr")
    before = len(set_calls(playground))
    await introduce(bot)
    assert set_calls(playground)[before:] == ["setMyDescription"]
    assert (await bot.get_my_description(language_code="fr")).description == say("fr", "bot-description")


async def test_what_telegram_refuses_comes_at_the_next_start(bot: Bot, playground: Playground) -> None:
    playground.faults.add(method="setMyDescription", kind="flood", seconds=3000)
    await introduce(bot)
    assert (await bot.get_my_description()).description == ""
    await introduce(bot)
    assert (await bot.get_my_description(language_code="fr")).description == say("fr", "bot-description")
