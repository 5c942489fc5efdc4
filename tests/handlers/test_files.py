"""Files over HTTP: from a Bot API server, within their limit."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.errors import LedeError
from bot.playground.faults import FaultKind
from bot.playground.server import ROBIN, Playground
from handlers import files
from handlers.files import LimitedRequest, download

BODY = "Паром снова ходит.".encode()


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    bot = Bot(
        playground.token,
        base_url=playground.base_url,
        base_file_url=playground.base_file_url,
        request=LimitedRequest(),
    )
    async with bot:
        yield bot


def sent(playground: Playground, body: bytes = BODY, name: str = "a notice (2).txt") -> str:
    """Its file_id."""
    (message,) = playground.people.document(ROBIN, name, body)
    assert message.document
    return message.document.id


async def refusal(bot: Bot, file_id: str, most: int = 1000) -> str:
    with pytest.raises(LedeError) as caught:
        await download(bot, file_id, most)
    assert "PLAYGROUND" not in str(caught.value), "the token"
    return caught.value.text


async def test_a_file(bot: Bot, playground: Playground) -> None:
    assert await download(bot, sent(playground), 1000) == BODY


async def test_other_calls_go_on_as_ever(bot: Bot) -> None:
    message = await bot.send_message(ROBIN, "Hello")
    assert message.text == "Hello"


async def test_a_file_that_is_larger_than_we_take_is_not_fetched(bot: Bot, playground: Playground) -> None:
    assert await refusal(bot, sent(playground), most=len(BODY) - 1) == "error-file-too-large"


async def test_a_file_that_is_larger_than_telegram_gives_out(bot: Bot, playground: Playground) -> None:
    assert await refusal(bot, sent(playground, b"x" * (20 * 1024**2 + 1))) == "error-file-too-large"


async def test_a_file_that_is_larger_than_was_said(
    bot: Bot, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", len(BODY) - 1)
    assert await refusal(bot, sent(playground)) == "error-file-too-large"


@pytest.mark.parametrize("kind", ["error500", "drop_before", "flood"])
async def test_telegram_fails(bot: Bot, playground: Playground, kind: FaultKind) -> None:
    file_id = sent(playground)
    playground.faults.add(method="getFile", kind=kind, seconds=1)
    assert await refusal(bot, file_id) == "error-file-not-given"


async def test_a_file_that_is_gone(bot: Bot, playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await refusal(bot, "document-999") == "error-file-not-given"
    file_id = sent(playground)
    given = await bot.get_file(file_id)
    playground.cloud.files.clear()

    async def as_before(*_args: object, **_more: object) -> object:
        return given

    monkeypatch.setattr(type(bot), "get_file", as_before)
    assert await refusal(bot, file_id) == "error-file-not-given"
