from __future__ import annotations

from collections.abc import Callable

import aiohttp
import pytest

from bot.playground.limits import Limits
from bot.playground.refusals import Refused
from bot.playground.server import ROBIN
from tests.playground.conftest import Caller


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limits(clock: Clock) -> Limits:
    return Limits(clock)


def refused(limits: Limits, chat_id: int) -> int | None:
    """The wait, or None where the message may be sent."""
    try:
        limits.spend("sendMessage", chat_id)
    except Refused as error:
        return error.parameters["retry_after"]
    return None


def test_one_message_a_second_to_a_chat_after_a_short_burst(limits: Limits, clock: Clock) -> None:
    assert [refused(limits, 1) for _ in range(4)] == [None, None, None, 1]
    clock.now += 1
    assert [refused(limits, 1) for _ in range(2)] == [None, 1]


def test_thirty_messages_a_second_in_all(limits: Limits, clock: Clock) -> None:
    assert [refused(limits, chat) for chat in range(1, 32)] == [None] * 30 + [1]
    clock.now += 1
    assert refused(limits, 31) is None


def test_twenty_messages_a_minute_to_a_group(limits: Limits, clock: Clock) -> None:
    assert [refused(limits, -1) for _ in range(21)] == [None] * 20 + [3]
    clock.now += 3
    assert [refused(limits, -1) for _ in range(2)] == [None, 3]


def test_what_sends_no_message_is_not_limited(limits: Limits) -> None:
    for _ in range(100):
        limits.spend("sendChatAction", 1)


async def test_a_playground_with_limits(make_playground: Callable, session: aiohttp.ClientSession) -> None:
    call = Caller(session, await make_playground(limits=True))
    answers = [await call("sendMessage", chat_id=ROBIN, text=str(number)) for number in range(20)]
    assert answers[0][0] == 200
    refusals = [body["parameters"] for status, body in answers if status == 429]
    assert {"retry_after": 1} in refusals


async def test_a_playground_without_limits(call: Caller) -> None:
    for number in range(40):
        await call.send(str(number))
