"""The Bot API over HTTP: ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

from __future__ import annotations

import asyncio
import inspect
import re
import socket
import struct
from typing import Any

from aiohttp import web

from bot.playground.cloud import Cloud
from bot.playground.faults import Fault, Faults
from bot.playground.limits import Limits
from bot.playground.methods import Method, method_named
from bot.playground.params import Params, read_params
from bot.playground.refusals import Refused, bad_request, flood
from bot.playground.transcript import Call, Transcript

_NOT_FOUND = "Not Found"


class BotApi:
    """``limits`` None: any number of messages may be sent."""

    def __init__(
        self, cloud: Cloud, token: str, faults: Faults, transcript: Transcript, limits: Limits | None = None
    ) -> None:
        self._cloud, self._token = cloud, token
        self._faults, self._transcript, self._limits = faults, transcript, limits
        self._closing = asyncio.Event()

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token:[^/]*}/{method:[^/]*}", self._on_call)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.*}", self._on_download)

    def close(self) -> None:
        """Let calls that are being held back go on."""
        self._closing.set()

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        try:
            method = self._method(request)
            params = await read_params(request)
            return await self._carry_out(request, method, params)
        except Refused as refused:
            return web.json_response(refused.json(), status=refused.code)

    def _method(self, request: web.Request) -> Method:
        self._check_token(request.match_info["token"])
        method = method_named(request.match_info["method"])
        if method is None or (method.name == "sendRichMessage" and not self._cloud.rich):
            raise Refused(404, "Not Found: method not found")
        return method

    def _check_token(self, token: str) -> None:
        if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
            raise Refused(404, _NOT_FOUND)
        if token != self._token:
            raise Refused(401, "Unauthorized")
        if self._cloud.logged_out:
            raise Refused(400, "Logged out")

    async def _carry_out(self, request: web.Request, method: Method, params: Params) -> web.StreamResponse:
        """One call, through whatever fault is due."""
        known = method.parameters if self._cloud.rich else method.parameters - {"rich_message"}
        unknown = tuple(sorted((set(params.values) | set(params.files)) - known))
        call = self._transcript.add(Call(method=method.name, params=params.parsed(), unknown=unknown))
        fault = self._faults.next(method.name, params.integer("chat_id")) or Fault(kind="delay")
        call.fault = fault.kind
        try:
            match fault.kind:
                case "flood":
                    raise flood(fault.seconds)
                case "bad_markup" if params.text("parse_mode") or params.has("rich_message"):
                    raise bad_request('can\'t parse entities: Unsupported start tag "harbour-secret" at byte offset 7')
                case "error500":
                    raise Refused(500, "Internal Server Error")
                case "drop_before":
                    return _dropped(request)
                case "slow":
                    await self._hold(fault.seconds)
            result = await self._result(call, method, params)
        except Refused as refused:
            call.error = refused.description
            raise
        match fault.kind:
            case "delay":
                await self._hold(fault.seconds)
            case "drop_after":
                return _dropped(request)
            case "error500_after":
                raise Refused(500, "Internal Server Error")
        return web.json_response({"ok": True, "result": result})

    async def _result(self, call: Call, method: Method, params: Params) -> Any:
        if self._limits is not None:
            self._limits.spend(method.name, params.integer("chat_id"))
        result = method.act(self._cloud, params)
        self._transcript.accept(call, result)
        return await result if inspect.isawaitable(result) else result

    async def _hold(self, seconds: float) -> None:
        """Wait that long, or until the server stops."""
        if seconds > 0:
            try:
                async with asyncio.timeout(seconds):
                    await self._closing.wait()
            except TimeoutError:
                return

    async def _on_download(self, request: web.Request) -> web.Response:
        """Files are always a download, never a page: what is in them is not ours."""
        try:
            self._check_token(request.match_info["token"])
        except Refused as refused:
            return web.json_response(refused.json(), status=refused.code)
        wanted = request.match_info["path"]
        for file in self._cloud.files.values():
            if file.path == wanted:
                headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
                return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)
        return web.json_response(Refused(404, _NOT_FOUND).json(), status=404)


def _dropped(request: web.Request) -> web.Response:
    """Reset the connection. The response that is returned finds nobody to go to."""
    if request.transport is not None:
        connection = request.transport.get_extra_info("socket")
        if connection is not None:
            # Without lingering, closing sends RST instead of FIN.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    return web.Response(status=500)
