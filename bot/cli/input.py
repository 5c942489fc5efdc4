"""TARGET: an address, a file, or ``-`` for standard input."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.config import Settings
from bot.errors import BadInput
from bot.feeds.identity import split_credentials
from bot.feeds.secrets import shown_url

STEP = 64 * 1024  # bytes read at a time
MOST_BYTES = 64 * 1024 * 1024  # of a file or of standard input
_MARKUP = re.compile(rb"<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|br)\b", re.IGNORECASE)
_HTML_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A document as it came. ``name`` is how to speak of it; ``url`` and ``content_type`` are empty where unknown."""

    name: str
    body: bytes = b""
    url: str = ""
    content_type: str = ""

    @property
    def is_html(self) -> bool:
        """By what the server says, by its name, else by what it looks like."""
        if self.content_type:
            kind = self.content_type.partition(";")[0].strip().lower()
            if kind in {"text/html", "application/xhtml+xml"}:
                return True
            if kind in {"text/plain", "text/markdown"}:
                return False
        return bool(_HTML_NAME.search(self.name)) or bool(_MARKUP.search(self.body[:2048]))

    @property
    def is_pdf(self) -> bool:
        return b"%PDF-" in self.body[:1024]

    @property
    def text(self) -> str:
        """The document as plain text. Raises ``BadInput`` for what is none (an image, a PDF)."""
        encoding = "utf-16" if self.body.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        if encoding == "utf-8-sig" and b"\0" in self.body[:4096]:
            raise BadInput(f"{self.name}: neither text nor HTML")
        try:
            return self.body.decode(encoding)
        except UnicodeDecodeError:
            return self.body.decode("cp1252", errors="replace")  # what old programs on Windows wrote


def is_address(target: str) -> bool:
    return "://" in target


def chosen(target: str | None) -> str:
    """The target, or standard input where something is piped into it. Raises ``typer.BadParameter``."""
    if target:
        return target
    if sys.stdin is None or sys.stdin.isatty():
        raise typer.BadParameter("name an address, a file, or - for standard input.", param_hint="TARGET")
    return "-"


def local(target: str, url: str = "") -> Material:
    """A file or standard input. ``url`` is where it comes from, as far as the person knows. Raises ``OSError`` and
    ``BadInput``.

    Called before any event loop runs, so that Ctrl+C ends a wait for standard input."""
    if target == "-":
        name, body = "standard input", _piped()
    else:
        name, body = target, _read(Path(target))
    if len(body) > MOST_BYTES:
        raise BadInput(f"{name}: over {MOST_BYTES // 2**20} MiB")
    return Material(name=name, body=body, url=url)


def _piped() -> bytes:
    """Standard input, in pieces: within one long read, Python might not notice Ctrl+C."""
    pieces, size = [], 0
    while size <= MOST_BYTES and (piece := os.read(sys.stdin.fileno(), STEP)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise BadInput(f"{path}: no such file (an address begins with https://)") from None


async def fetched(settings: Settings, address: str, *, limit: int, accept: str = "") -> Material:
    """What is at an address; a name and password in it go along as basic authentication. Raises ``FetchError``."""
    bare, credentials = split_credentials(address)
    from bot.wiring import fetching

    async with fetching(settings) as fetcher:
        answer = await fetcher.get(bare, limit=limit, accept=accept, credentials=credentials)
    return Material(
        name=shown_url(address),
        body=answer.body,
        url=answer.final_url,
        content_type=answer.headers.get("content-type", ""),
    )
