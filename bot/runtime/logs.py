"""Logs on standard error, ours and the libraries', in one form and without secrets."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TextIO
from urllib.parse import quote

import structlog

HIDDEN = "[hidden]"
_TOKEN = re.compile(r"\d{6,}(?::|%(?:25)*3[Aa])[A-Za-z0-9_-]{30,}")  # a Telegram bot token, wherever it comes from
_USER_INFO = re.compile(r"(?<=://)[^\s/@?#'\"]+(?=@)")  # the name and password in an address
_FOR_DEBUGGING = ("alembic",)  # libraries whose INFO tells of their inner works
_LEAST = {  # levels of libraries that say too much, or (httpx) the token
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.WARNING,
    "sqlalchemy": logging.WARNING,  # below that, rows: people's words and addresses
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
    addresses. Nor has anything else that is written there any: uncaught exceptions of any thread, warnings, what
    ``logging`` says of its own failures."""
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
    formatter = Redacted(secrets, foreign_pre_chain=shared, processors=_rendering(settings.log_format))
    sys.stderr = RedactedStream(getattr(sys.stderr, "stream", sys.stderr), formatter.redact)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
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


class RedactedStream:
    """A text stream that takes secrets out of what is written to it."""

    def __init__(self, stream: TextIO, redact: Callable[[str], str]) -> None:
        self.stream, self._redact = stream, redact

    def write(self, text: str) -> int:
        self.stream.write(self._redact(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _written(secret: str) -> tuple[str, ...]:
    """The ways in which it may stand in a line: as it is, in an address, in a ``repr``, in JSON, without a bot's
    number."""
    return (
        secret,
        quote(secret, safe=""),
        quote(secret),
        repr(secret)[1:-1],
        json.dumps(secret)[1:-1],
        secret.partition(":")[2],
    )


class Redacted(structlog.stdlib.ProcessorFormatter):
    """Hides secrets in the finished line, where tracebacks and other libraries' messages have arrived too."""

    def __init__(self, secrets: Sequence[str], **arguments: object) -> None:
        super().__init__(**arguments)  # type: ignore[arg-type]
        parts = {part for secret in secrets for part in _written(secret)}
        self._secrets = sorted((part for part in parts if len(part) > 5), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        return self.redact(super().format(record))

    def redact(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return _USER_INFO.sub(HIDDEN, _TOKEN.sub(HIDDEN, line))
