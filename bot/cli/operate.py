"""``lede migrate`` and ``lede health``: for whoever keeps the bot running."""

from __future__ import annotations

import asyncio
import http.client
import json

from bot.cli.tools import prepare
from bot.errors import BadInput
from bot.terminal.output import emit

PATIENCE = 5.0  # seconds
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - to ask there, not to listen


def migrate() -> None:
    """Bring the database up to date. The bot does so itself when it starts."""
    from bot.storage import engine

    asyncio.run(engine.migrate(prepare().database.url))
    emit("The database is up to date.")


def health() -> None:
    """Ask the bot that runs on this machine whether it is well; for container engines."""
    runtime = prepare().runtime
    if not runtime.port:
        raise BadInput("runtime.port is 0, so the bot does not tell; set it to 8080, for example")
    status, told = ask_health(_EVERYWHERE.get(runtime.listen, runtime.listen), runtime.port)
    if status != http.client.OK:
        raise BadInput(f"the bot is not well: {told}")
    emit(told)


def ask_health(host: str, port: int) -> tuple[int, str]:
    """(status, what it says). Raises ``BadInput`` where nobody answers."""
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        return answer.status, _in_words(answer.read(64 * 1024))
    except (OSError, http.client.HTTPException) as error:
        raise BadInput(f"nobody answers on {host}:{port} ({type(error).__name__}); is lede run running?") from error
    finally:
        connection.close()


def _in_words(body: bytes) -> str:
    try:
        told = json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")[:200]
    if not isinstance(told, dict):
        return str(told)[:200]
    parts = [str(told.get("status", "")), str(told.get("database", ""))]
    stuck = told.get("stuck") or []
    return ", ".join(filter(None, [*parts, f"stuck: {' '.join(map(str, stuck))}" if stuck else ""]))
