"""Logs on standard error, ours and the libraries', in one form and without secrets."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Sequence
from typing import Protocol
from urllib.parse import quote

import structlog

HIDDEN = "[hidden]"
_TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}")  # a Telegram bot token, wherever it comes from
_USER_INFO = re.compile(r"(?<=://)[^\s/@?#'\"]+(?=@)")  # the name and password in an address
_FOR_DEBUGGING = ("alembic",)  # libraries whose INFO tells of their inner works
_LEAST = {  # levels of libraries that say too much, or (httpx) the token
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.WARNING,
    "telegram": logging.INFO,  # below that, people's messages
    "apscheduler": logging.ERROR,
    "trafilatura": logging.CRITICAL,
}


class LogSettings(Protocol):
    @property
    def log_level(self) -> str: ...
    @property
    def log_format(self) -> str: ...


def configure(settings: LogSettings, secrets: Sequence[str] = ()) -> None:
    """Send every log line to standard error, as text or JSON, each without ``secrets``, bot tokens and passwords in
    addresses."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted(secrets, foreign_pre_chain=shared, processors=_rendering(settings.log_format)))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())
    for name, level in _LEAST.items():
        logging.getLogger(name).setLevel(max(level, root.level))
    quiet = root.level if root.level <= logging.DEBUG else max(logging.WARNING, root.level)
    for name in _FOR_DEBUGGING:
        logging.getLogger(name).setLevel(quiet)


def _rendering(log_format: str) -> list[structlog.typing.Processor]:
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if log_format == "json":
        return [remove, structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    plain = structlog.dev.plain_traceback
    return [remove, structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]


class Redacted(structlog.stdlib.ProcessorFormatter):
    """Hides secrets in the finished line, where tracebacks and other libraries' messages have arrived too."""

    def __init__(self, secrets: Sequence[str], **arguments: object) -> None:
        super().__init__(**arguments)  # type: ignore[arg-type]
        parts = {part for secret in secrets for part in (secret, quote(secret, safe=""), secret.partition(":")[2])}
        self._secrets = sorted((part for part in parts if len(part) > 5), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        return self.redact(super().format(record))

    def redact(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return _USER_INFO.sub(HIDDEN, _TOKEN.sub(HIDDEN, line))
