from __future__ import annotations

import asyncio

import aiohttp
import pytest

from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller

HELLO = {"chat_id": ROBIN, "text": "Hello"}


def arrived(playground: Playground) -> int:
    """How many messages of the bot Robin has."""
    return sum(message.sender.is_bot for message in playground.people.chat(ROBIN).messages.values())


async def test_a_flood_wait(call: Caller, playground: Playground) -> None:
    playground.faults.add(method="sendMessage", kind="flood", seconds=2.5)
    status, body = await call("sendMessage", **HELLO)
    assert status == 429
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    assert (arrived(playground), playground.transcript) == (0, [])
    await call.send()
    assert arrived(playground) == 1


@pytest.mark.parametrize(("kind", "count"), [("error500", 0), ("error500_after", 1)])
async def test_a_server_error(call: Caller, playground: Playground, kind, count: int) -> None:
    playground.faults.add(method="sendMessage", kind=kind)
    assert await call.error("sendMessage", **HELLO) == (500, "Internal Server Error")
    assert arrived(playground) == len(playground.transcript) == count
    assert playground.calls[0].accepted == bool(count)


@pytest.mark.parametrize(("kind", "count"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_lost_connection(call: Caller, playground: Playground, kind, count: int) -> None:
    playground.faults.add(method="sendMessage", kind=kind)
    with pytest.raises(aiohttp.ClientConnectionError):
        await call("sendMessage", **HELLO)
    assert arrived(playground) == len(playground.transcript) == count
    await call.send()


async def test_a_late_answer_to_a_message_that_has_arrived(call: Caller, playground: Playground) -> None:
    playground.faults.add(method="sendMessage", kind="delay", seconds=100)
    waiting = asyncio.create_task(call("sendMessage", **HELLO))
    while not playground.transcript:
        await asyncio.sleep(0)
    assert arrived(playground) == 1
    assert playground.transcript[0].result_id is not None
    assert not waiting.done()
    waiting.cancel()


async def test_a_server_that_is_slow_to_accept(call: Caller, playground: Playground) -> None:
    playground.faults.add(method="sendMessage", kind="slow", seconds=0.2)
    waiting = asyncio.create_task(call("sendMessage", **HELLO))
    while not playground.calls:
        await asyncio.sleep(0)
    assert (arrived(playground), playground.transcript) == (0, [])
    await waiting
    assert arrived(playground) == 1


async def test_a_fault_is_for_so_many_calls_of_one_method(call: Caller, playground: Playground) -> None:
    playground.faults.add(method="sendMessage", kind="error500", times=2)
    playground.faults.add(method="sendMessage", kind="flood", seconds=1)
    assert await call.result("getMe")
    assert [(await call("sendMessage", **HELLO))[0] for _ in range(4)] == [500, 500, 429, 200]
    playground.faults.add(method="getMe", kind="error500")
    playground.faults.clear()
    assert await call.result("getMe")


def test_a_kind_that_is_none(playground: Playground) -> None:
    with pytest.raises(ValueError, match="drop_before"):
        playground.faults.add(method="sendMessage", kind="hiccup")  # type: ignore[arg-type]
