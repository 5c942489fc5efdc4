"""Handing updates to a webhook (Bot API, setWebhook), on this machine only."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from bot.playground.refusals import bad_request
from bot.playground.updates import UpdateQueue

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
ANSWER_WITHIN = 10.0  # seconds that the bot has to take an update
FIRST_WAIT, LONGEST_WAIT = 0.2, 10.0  # seconds between attempts; doubles. Telegram waits longer.


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where the bot wants its updates."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""

    def checked(self) -> Webhook:
        """Raises ``Refused``. Telegram wants https and a public host; here http will do and only this machine is
        reached."""
        try:
            parts = urlsplit(self.url)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise bad_request("invalid webhook URL specified") from error
        if parts.scheme not in {"http", "https"} or not host:
            raise bad_request("invalid webhook URL specified")
        if host not in LOCAL_HOSTS:
            raise bad_request("bad webhook: the playground reaches webhooks on 127.0.0.1 only")
        if len(self.secret_token) > 256:
            raise bad_request("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", self.secret_token):
            raise bad_request("secret token contains unallowed characters")
        return self


class Delivery:
    """Takes updates from the queue to the webhook, one after another, each until it is taken with a 2xx."""

    def __init__(self, webhook: Webhook, queue: UpdateQueue) -> None:
        self.webhook, self._queue = webhook, queue
        self.last_error = ""
        self.last_error_at = 0  # Unix seconds
        self._retry_now = asyncio.Event()
        self._task = asyncio.get_running_loop().create_task(self._run())

    def retry_now(self) -> None:
        """The bot has just said where it is: do not wait for the next attempt."""
        self._retry_now.set()

    async def stop(self) -> None:
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _run(self) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.secret_token} if self.webhook.secret_token else {}
        timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        async with aiohttp.ClientSession(headers=headers, timeout=timeout, trust_env=False) as session:
            wait = FIRST_WAIT
            while True:
                update = self._queue.head()
                if update is None:
                    await self._queue.arrived.wait(60.0)
                elif await self._delivered(session, update):
                    self._queue.confirm(update["update_id"])
                    wait = FIRST_WAIT
                else:
                    await self._pause(wait)
                    wait = min(2 * wait, LONGEST_WAIT)

    async def _delivered(self, session: aiohttp.ClientSession, update: dict[str, object]) -> bool:
        try:
            async with session.post(self.webhook.url, json=update, allow_redirects=False) as response:
                if 200 <= response.status < 300:
                    return True
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        except TimeoutError:
            self._failed("Read timeout expired")
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
        except aiohttp.ClientError as error:
            self._failed(f"Connection reset by peer: {type(error).__name__}")
        return False

    def _failed(self, why: str) -> None:
        self.last_error, self.last_error_at = why, int(time.time())

    async def _pause(self, seconds: float) -> None:
        self._retry_now.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._retry_now.wait()
