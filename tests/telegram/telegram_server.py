"""A Bot API server on loopback that misbehaves as told. It keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

TOKEN = "4242:a-token-for-tests"


@dataclass
class TelegramServer:
    """``answers`` are given in turn; after them every call succeeds."""

    port: int = 0
    answers: list[Answer] = field(default_factory=list)
    calls: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        self.calls.append((request.match_info["method"], {name: _read(_text(value)) for name, value in form.items()}))
        self.arrived.set()
        if self.answers:
            return await self.answers.pop(0)(request)
        return web.json_response({"ok": True, "result": sent(self.calls[-1][1])})

    async def hang(self, request: web.Request) -> web.StreamResponse:
        """Takes the message, and answers only once ``go_on`` is set."""
        await self.go_on.wait()
        return web.json_response({"ok": True, "result": sent(self.calls[-1][1])})


async def succeed(_request: web.Request) -> web.StreamResponse:
    """What has nothing to tell beside that it is done."""
    return web.json_response({"ok": True, "result": True})


def _text(value: str | bytearray | web.FileField) -> str:
    """A file as its name and what is in it."""
    return f"{value.filename}: {value.file.read().decode()}" if isinstance(value, web.FileField) else str(value)


def refuse(status: int, description: str, **parameters: int) -> Answer:
    """Telegram's own way to say no."""
    body: dict[str, object] = {"ok": False, "error_code": status, "description": description}

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)

    return answer


def reply(status: int, text: str) -> Answer:
    """What a proxy before Telegram says."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=text)

    return answer


async def hang_up(request: web.Request) -> web.StreamResponse:
    """Takes the message and closes the connection without a word."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def stop_halfway(request: web.Request) -> web.StreamResponse:
    """Begins an answer and never ends it."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true,')
    assert request.transport is not None
    request.transport.abort()
    return response


def sent(call: dict[str, object]) -> dict[str, object]:
    chat = {"id": call["chat_id"], "type": "private", "first_name": "Robin"}
    return {"message_id": call.get("message_id", 77), "date": 1, "chat": chat, "text": "..."}


@asynccontextmanager
async def serving() -> AsyncIterator[TelegramServer]:
    server = TelegramServer()
    app = web.Application()
    app.router.add_post(f"/bot{TOKEN}/{{method}}", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.port = runner.addresses[0][1]
    yield server
    server.go_on.set()
    await runner.cleanup()


def _read(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return value
