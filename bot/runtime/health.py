"""``/health`` and ``/metrics`` over HTTP, for the container engine and for Prometheus."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Protocol

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.errors import SettingsError, StorageError
from bot.runtime import metrics
from bot.runtime.scheduler import Ticker


class HealthSettings(Protocol):
    @property
    def listen(self) -> str: ...
    @property
    def port(self) -> int: ...


class Health:
    """``check`` names the database, or raises ``StorageError``; ``counts`` gives the outbox's rows by state."""

    def __init__(
        self,
        settings: HealthSettings,
        ticker: Ticker,
        check: Callable[[], Awaitable[str]],
        counts: Callable[[], Awaitable[Mapping[str, int]]],
    ) -> None:
        self._settings, self._ticker, self._check, self._counts = settings, ticker, check, counts
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on ``runtime.port``; 0 switches it off. Raises ``SettingsError`` where the port is taken."""
        if not self._settings.port:
            return
        app = web.Application()
        app.router.add_get("/health", self._health)
        app.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        listen, port = self._settings.listen, self._settings.port
        try:
            await web.TCPSite(self._runner, listen, port).start()
        except OSError as error:
            await self.stop()
            raise SettingsError(
                f"runtime.port: cannot listen on {listen}:{port} ({error.strerror or error}); "
                "choose another, such as LEDE_RUNTIME__PORT=8090, or 0 for none"
            ) from error

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _health(self, _request: web.Request) -> web.Response:
        stuck = self._ticker.late()
        try:
            database = await self._check()
        except StorageError as error:
            return web.json_response({"status": "failing", "database": str(error), "stuck": stuck}, status=503)
        status = "failing" if stuck else "ok"
        return web.json_response({"status": status, "database": database, "stuck": stuck}, status=503 if stuck else 200)

    async def _metrics(self, _request: web.Request) -> web.Response:
        with suppress(StorageError):  # which ``lede_database_up`` tells; the other figures are worth having
            for state, count in (await self._counts()).items():
                metrics.outbox.labels(state=state).set(count)
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
