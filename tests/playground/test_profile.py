from __future__ import annotations

from typing import Any

import pytest

from bot.playground.client import Person
from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller

HELP = {"command": "help", "description": "What I can do"}


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": [{"command": "bad command", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "", "description": "x"}]}, "command must be non-empty"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "command length must not exceed 32"),
        ({"commands": [{"command": "x", "description": ""}]}, "command description must be non-empty"),
        (
            {"commands": [{"command": "x", "description": "x" * 257}]},
            "command description length must not exceed 256",
        ),
        ({"commands": [{"command": "x"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": [HELP] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": {}}, "expected an Array of BotCommand"),
        ({"commands": "["}, "can't parse commands JSON object"),
        ({"commands": [HELP], "language_code": "english"}, "invalid language code specified"),
        (
            {"commands": [HELP], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: Can't find field \"chat_id\"",
        ),
        (
            {"commands": [HELP], "scope": {"type": "chat_member", "chat_id": ROBIN}},
            "can't parse BotCommandScope: Can't find field \"user_id\"",
        ),
        (
            {"commands": [HELP], "scope": {"type": "nobody"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        ({"commands": [HELP], "scope": {"type": "chat", "chat_id": 999}}, "chat not found"),
    ],
)
async def test_commands_that_are_refused(call: Caller, params: dict[str, Any], why: str) -> None:
    assert await call.error("setMyCommands", **params) == (400, f"Bad Request: {why}")


async def test_commands_have_scopes_and_languages(call: Caller, robin: Person) -> None:
    private = {"scope": {"type": "all_private_chats"}}
    french = [{"command": "help", "description": "Ce que je sais faire"}]
    assert await call.result("setMyCommands", commands=[HELP])
    assert await call.result("setMyCommands", commands=french, language_code="fr", **private)
    assert await call.result("getMyCommands") == [HELP]
    assert await call.result("getMyCommands", **private) == []
    assert await call.result("getMyCommands", language_code="fr", **private) == french
    assert (await robin.about())["commands"] == [HELP]

    start = [{"command": "start", "description": "Begin"}]
    assert await call.result("setMyCommands", commands=start, **private)
    assert (await robin.about())["commands"] == start
    assert await call.result("deleteMyCommands", **private)
    assert (await robin.about())["commands"] == [HELP]


async def test_descriptions(call: Caller) -> None:
    assert await call.result("setMyDescription", description="Reads feeds")
    assert await call.result("setMyDescription", description="Lit des flux", language_code="fr")
    assert await call.result("getMyDescription", language_code="fr") == {"description": "Lit des flux"}
    assert await call.result("getMyDescription", language_code="de") == {"description": "Reads feeds"}
    assert await call.result("setMyShortDescription", short_description="Feeds")
    assert await call.result("getMyShortDescription") == {"short_description": "Feeds"}
    assert await call.error("setMyDescription", description="x" * 513) == (400, "Bad Request: BOT_DESC_INVALID")
    too_long = await call.error("setMyShortDescription", short_description="x" * 121)
    assert too_long == (400, "Bad Request: BOT_SHARETEXT_INVALID")


async def test_who_the_bot_is(call: Caller, playground: Playground) -> None:
    me = await call.result("getMe")
    assert (me["id"], me["first_name"], me["username"]) == (123456789, "Lede", "lede_playground_bot")
