"""Our end of a webhook, over HTTP: 200 means committed, and only Telegram gets so far."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.config import Webhook as WebhookSettings
from bot.errors import SettingsError, StorageError
from bot.receiving.webhook import MOST_BYTES, SECRET, Webhook
from tests.free_port import free_port

RIGHT = {SECRET: "a-secret-for-tests"}


@dataclass
class Bot:
    port: int
    secret: str = "a-secret-for-tests"
    kept: list[Any] = field(default_factory=list)
    full: bool = False

    def __post_init__(self) -> None:
        settings = WebhookSettings(
            url="https://bot.example/hook/me", port=self.port, secret_token=SecretStr(self.secret)
        )
        self.webhook = Webhook(settings, self.keep)

    async def keep(self, updates: Sequence[dict[str, Any]]) -> None:
        if self.full:
            raise StorageError("database or disk is full")
        self.kept += updates

    async def called(self, path: str = "/hook/me", headers: dict[str, str] = RIGHT, **about: Any) -> int:
        """The status that a call with an update is answered with."""
        url = f"http://127.0.0.1:{self.port}{path}"
        body = about or {"json": {"update_id": 7}}
        async with aiohttp.ClientSession() as session, session.post(url, headers=headers, **body) as response:
            return response.status


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    bot = Bot(free_port())
    await bot.webhook.start()
    yield bot
    await bot.webhook.stop()


async def test_an_update_is_kept(bot: Bot) -> None:
    assert await bot.called() == 200
    assert await bot.called("/hook/me/") == 200
    assert bot.kept == [{"update_id": 7}] * 2


@pytest.mark.parametrize("given", [{}, {SECRET: ""}, {SECRET: "a-secret-for-test"}, {SECRET: "\udcff"}])
async def test_without_the_secret_nothing_is(bot: Bot, given: dict[str, str]) -> None:
    given = {name: value.encode("utf-8", "surrogateescape").decode("latin-1") for name, value in given.items()}
    assert await bot.called(headers=given) == 403
    assert bot.kept == []


async def test_the_secret_is_compared_in_constant_time(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time that ``==`` takes tells how much of a guess is right."""
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, right: bytes) -> bool:
        compared.append((given, right))
        return True

    monkeypatch.setattr("bot.receiving.webhook.hmac.compare_digest", compare)
    assert await bot.called(headers={SECRET: "a-guess"}) == 200, "nothing else decides"
    assert compared == [(b"a-guess", b"a-secret-for-tests")]


async def test_where_none_is_set_none_is_asked_for() -> None:
    bot = Bot(free_port(), secret="")
    await bot.webhook.start()
    assert await bot.called(headers={}) == 200
    await bot.webhook.stop()


async def test_what_could_not_be_kept_is_to_be_sent_again(bot: Bot) -> None:
    bot.full = True
    assert await bot.called() == 503
    bot.full = False
    assert await bot.called() == 200


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[]", b"7", b"{}", b'{"update_id": "7"}', b'{"update_id": true}',
             b'{"update_id": -1}', b'{"update_id": 9223372036854775808}', b"[" * 100_000]
)  # fmt: skip
async def test_what_is_no_update(bot: Bot, body: bytes) -> None:
    assert await bot.called(data=body) == 400
    assert bot.kept == []


async def test_what_is_too_large(bot: Bot) -> None:
    assert await bot.called(data=b" " * (MOST_BYTES + 1)) == 413


async def test_other_places_and_other_methods(bot: Bot) -> None:
    assert await bot.called("/") == 404
    assert await bot.called("/hook/me/too") == 404
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{bot.port}/hook/me") as response:
        assert response.status == 405


async def test_a_port_that_is_taken(bot: Bot) -> None:
    with pytest.raises(SettingsError, match=r"telegram\.webhook\.port: cannot listen"):
        await Bot(bot.port).webhook.start()
