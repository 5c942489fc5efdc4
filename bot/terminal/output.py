"""Lines and JSON for people and programs. Nothing that came from outside reaches a terminal as a control sequence, and
no secret reaches it at all."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from typing import Any

from bot.runtime.logs import Redacted

# Everything of Unicode's category Cc except tab and line feed: escape sequences can rewrite a terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_secrets: list[str] = []


class ReaderGone(Exception):
    """Whoever read our standard output has closed it, as ``head`` does. No failure: it has what it wanted."""


def hide(secrets: Iterable[str]) -> None:
    """From now on these stand in no line on standard error."""
    _secrets.extend(secrets)


def plain(text: str) -> str:
    """The text without control characters; lines stay lines."""
    return _CONTROL.sub("", text)


def emit(text: str) -> None:
    """A result, at once, on a line of its own. Raises ``ReaderGone``."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        raise ReaderGone from None


def emit_json(value: Any, *, indent: int | None = None) -> None:
    """A result as JSON: on one line, or over several with ``indent``. Raises ``ReaderGone``."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # lone surrogates, or a terminal that knows no Unicode
        text = json.dumps(value, indent=indent)
    emit(text)


def note(text: str) -> None:
    """A remark for the person at the terminal, on one line of standard error."""
    redacted = Redacted(_secrets, processor=str).redact(text)  # it is a formatter, which must have a processor
    line = " ".join(plain(redacted).split())
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def complain(text: str) -> None:
    """Why the command ends without success: the one line on standard error."""
    note(f"lede: {text}")


def _let_go() -> None:
    """Send what is still to be flushed nowhere, so that the interpreter's end does not trip over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
