"""A playground of its own for each test, and a way to call its Bot API without any library."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.playground.client import Person
from bot.playground.server import ROBIN, Playground


@dataclass(frozen=True)
class Caller:
    """Calls methods with JSON parameters; ``await call("getMe")`` is (status, body)."""

    session: aiohttp.ClientSession
    playground: Playground

    async def __call__(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        return await self.with_token(self.playground.token, method, **params)

    async def with_token(self, token: str, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        address = f"{self.playground.base_url}{token}/{method}"
        async with self.session.post(address, json=params) as response:
            return response.status, await response.json()

    async def result(self, method: str, **params: Any) -> Any:
        """The result of a call that is expected to succeed."""
        status, body = await self(method, **params)
        assert status == 200, body
        return body["result"]

    async def error(self, method: str, **params: Any) -> tuple[int, str]:
        """(code, description) of a call that is expected to fail."""
        status, body = await self(method, **params)
        assert not body["ok"], body
        assert body["error_code"] == status
        return status, body["description"]

    async def send(self, text: str = "Hello", **params: Any) -> dict[str, Any]:
        """A message to Robin."""
        return await self.result("sendMessage", chat_id=ROBIN, text=text, **params)


@pytest.fixture
async def make_playground() -> AsyncIterator[Callable[..., Any]]:
    running: list[Playground] = []

    async def make(**about: Any) -> Playground:
        playground = Playground(**about)
        await playground.start()
        running.append(playground)
        return playground

    yield make
    for playground in running:
        await playground.stop()


@pytest.fixture
async def playground(make_playground: Callable[..., Any]) -> Playground:
    return await make_playground()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def call(session: aiohttp.ClientSession, playground: Playground) -> Caller:
    return Caller(session, playground)


@pytest.fixture
async def robin(playground: Playground) -> AsyncIterator[Person]:
    person = Person(playground.page_url)
    yield person
    await person.close()
