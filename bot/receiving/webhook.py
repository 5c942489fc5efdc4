"""The webhook (Bot API, setWebhook). python-telegram-bot's own server compares the secret with ``!=``, says that an
update is taken before anything of it is stored, and logs whole updates."""

from __future__ import annotations

import hmac
import json
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.config import Webhook as WebhookSettings
from bot.errors import SettingsError, StorageError
from bot.receiving.polling import Keep

log = structlog.get_logger()

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
MOST_BYTES = 4 * 1024 * 1024  # of an update, several times what Telegram's limits of messages allow
LARGEST_ID = 2**63 - 1  # what the databases hold
GOODBYE = 2.0  # seconds for requests under way when we stop


class Webhook:
    """Listens for updates. 200 says that one is committed; anything else lets Telegram send it again."""

    def __init__(self, settings: WebhookSettings, keep: Keep) -> None:
        self._settings, self._keep = settings, keep
        self._path = urlsplit(settings.url).path.rstrip("/")
        self._secret = settings.secret_token.get_secret_value().encode()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Raises ``SettingsError`` where the port is taken."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post("/{path:.*}", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GOODBYE)
        await self._runner.setup()
        listen, port = self._settings.listen, self._settings.port
        try:
            await web.TCPSite(self._runner, listen, port).start()
        except OSError as error:
            await self.stop()
            told = f"telegram.webhook.port: cannot listen on {listen}:{port} ({error.strerror or error})"
            raise SettingsError(f"{told}; choose another") from error

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _take(self, request: web.Request) -> web.Response:
        if request.rel_url.raw_path.rstrip("/") != self._path:
            raise web.HTTPNotFound
        if not self._is_telegram(request):
            raise web.HTTPForbidden
        update = _update_in(await request.read())
        if update is None:
            raise web.HTTPBadRequest
        try:
            await self._keep([update])
        except StorageError as error:
            log.error("update not taken: the database does not take it", error=str(error))
            raise web.HTTPServiceUnavailable from error
        return web.Response()

    def _is_telegram(self, request: web.Request) -> bool:
        """Whether it brings the secret; compared in a time that tells nothing of how much of it is right."""
        given = request.headers.get(SECRET, "").encode("utf-8", "surrogateescape")
        return not self._secret or hmac.compare_digest(given, self._secret)


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    number = update.get("update_id") if isinstance(update, dict) else None
    return update if type(number) is int and 0 <= number <= LARGEST_ID else None
