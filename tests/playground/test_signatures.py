"""Our methods against the Bot API's own description of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.playground.methods import METHODS, Method, method_named
from bot.playground.params import KINDS
from bot.playground.server import ROBIN
from tests.playground.conftest import Caller

DESCRIPTION = Path(__file__).parents[3] / "shared" / "data" / "telegram" / "botapi.json"

described = pytest.mark.skipif(not DESCRIPTION.exists(), reason="the description of the Bot API is not at hand")
each_method = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)

ABSENT_IS_EMPTY = {"setWebhook", "setMyCommands"}  # where Telegram takes a missing required parameter as empty


@described
@each_method
def test_parameters_are_those_of_the_bot_api(method: Method) -> None:
    fields = json.loads(DESCRIPTION.read_text())["methods"][method.name]["fields"]
    assert method.parameters == {name for name, _, _ in fields}
    assert method.required == {name for name, _, required in fields if required}


@described
@each_method
def test_parameters_hold_what_the_bot_api_says(method: Method) -> None:
    for name, kinds, _ in json.loads(DESCRIPTION.read_text())["methods"][method.name]["fields"]:
        if any(kind[0].isupper() and kind not in {"Integer", "String", "Boolean", "InputFile"} for kind in kinds):
            assert name not in KINDS  # JSON
        else:
            assert KINDS[name] == " or ".join(kinds)


@each_method
async def test_required_parameters_are_required(call: Caller, method: Method) -> None:
    given = {"chat_id": ROBIN, "text": "x", "message_id": 1, "action": "typing", "user_id": ROBIN, "document": "x"}
    for missing in method.required:
        params = {name: given.get(name, "x") for name in method.required if name != missing}
        status, _ = await call(method.name, **params)
        assert status == (200 if method.name in ABSENT_IS_EMPTY else 400), missing


def test_names_are_matched_in_any_case() -> None:
    assert method_named("GETME") is method_named("getMe") is not None
    assert method_named("sendSticker") is None
