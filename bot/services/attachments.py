"""Files that are sent in a chat: fetched from Telegram, read in a worker, summarised as a text of that chat alone."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot.articles.files import READABLE, ending_of, page_of_file
from bot.errors import BadInput, LedeError
from bot.model import Article, Chat, Page
from bot.services.asking import Asking
from bot.services.house import House
from bot.services.limits import spend_summary

log = structlog.get_logger()

MOST_BYTES = 10 * 1024 * 1024  # of one file; Telegram itself gives bots at most 20 MB (Bot API, getFile)
AT_ONCE = 2  # files that are held in memory at the same time
PATIENCE = 60.0  # seconds in which Telegram must have given the file out

_TEXT_PROCESSING = {".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".mobi"}
_PRESENTATIONS = {".ppt", ".pptx", ".odp", ".key"}
_TABLES = {".xls", ".xlsx", ".ods", ".numbers"}
OFFICE = frozenset(_TEXT_PROCESSING | _PRESENTATIONS | _TABLES)
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".zst"})
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff"})
_TYPES = frozenset({"text/plain", "text/html", "text/markdown", "text/x-markdown", "application/pdf"})
_UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream"})

Download = Callable[[str, int], Awaitable[bytes]]
"""Gives out a file by its file_id, of at most so many bytes. Raises ``BadInput`` for a larger one, ``LedeError`` where
Telegram does not give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file in a message (Bot API, Document). ``type`` is its MIME type as the sender's app states it; ``size`` is in
    bytes, 0 where it is not told."""

    file_id: str
    name: str = ""
    type: str = ""
    size: int = 0


class Attachments:
    def __init__(self, house: House, asking: Asking, download: Download) -> None:
        self._house, self._asking, self._download = house, asking, download
        self._gate = asyncio.Semaphore(AT_ONCE)

    async def summarise(self, chat: Chat, file: Attachment, message_id: int, *, edited: bool = False) -> None:
        """A card for a file, or the reason why it cannot be read. ``edited``: the message has been answered before, and
        that answer is updated."""
        await self._asking.file(chat, self._article(chat, file), message_id, name=file.name, edited=edited)

    async def _article(self, chat: Chat, file: Attachment) -> Article:
        """Raises ``LedeError`` of many kinds."""
        try:
            check(file)
            await spend_summary(self._house, chat)
            async with self._gate:
                body = await self._bytes(file)
                page = await self._house.sandbox.run(page_of_file, body, file.name)
        except LedeError as error:
            log.info("file not read", text=error.text, detail=str(error))
            raise
        return await self._kept(file_key(chat.id, body), page, file)

    async def fetch(self, file: Attachment) -> bytes:
        """The bytes of a file. Raises ``BadInput`` for a large one, ``LedeError`` where Telegram does not give it."""
        if file.size > MOST_BYTES:
            raise too_large()
        async with self._gate:
            return await self._bytes(file)

    async def _bytes(self, file: Attachment) -> bytes:
        try:
            async with asyncio.timeout(PATIENCE):
                body = await self._download(file.file_id, MOST_BYTES)
        except TimeoutError as error:
            raise LedeError("file not given in time", text="error-file-not-given") from error
        if len(body) > MOST_BYTES:
            raise too_large()
        return body

    async def _kept(self, key: str, page: Page, file: Attachment) -> Article:
        """For this chat alone, as a paste is. It has no address: there is no page that a point could lead to."""
        article = Article(
            key=key,
            title=page.title,
            author=page.author,
            source=page.site or file.name,
            language=page.language,
            text="\n".join(part for part in (page.deck, page.text) if part),
            published_at=page.date,
            seen_at=self._house.clock(),
            private=True,
        )
        async with self._house.storage.write() as tx:
            return await tx.articles.by_key(key) or await tx.articles.save(article)


def check(file: Attachment) -> None:
    """What can be told before it is fetched. Raises ``BadInput`` for a kind that is not read, an empty or a large
    file."""
    match kind_of(file):
        case "office":
            raise BadInput(text="error-file-office")
        case "archive":
            raise BadInput(text="error-file-archive")
        case "picture":
            raise BadInput(text="error-nothing-in-file", instead="image")
        case "video":
            raise BadInput(text="error-nothing-in-file", instead="video")
        case "other":
            raise BadInput(text="error-nothing-in-file", instead="file")
    if file.size > MOST_BYTES:
        raise too_large()


def is_readable(file: Attachment) -> bool:
    """Whether it is of a kind that is read, going by what is told of it."""
    return kind_of(file) == "readable"


def kind_of(file: Attachment) -> str:
    """``readable``, ``office``, ``archive``, ``picture``, ``video`` or ``other``, by the name's ending and the type. A
    file that neither tells anything of is worth a look."""
    ending, kind = ending_of(file.name), file.type.partition(";")[0].strip().lower()
    for endings, named in ((READABLE, "readable"), (OFFICE, "office"), (ARCHIVES, "archive"), (PICTURES, "picture")):
        if ending in endings:
            return named
    if kind.startswith("image/"):
        return "picture"
    if kind.startswith(("video/", "audio/")):
        return "video"
    return "readable" if kind in _TYPES or (not ending and kind in _UNTOLD) else "other"


def too_large() -> BadInput:
    return BadInput(text="error-file-too-large", megabytes=MOST_BYTES // 1024**2)


def file_key(chat_id: int, body: bytes) -> str:
    """Names a chat's own file, by what is in it; as ``summarising.paste_key``."""
    return f"paste:{chat_id}:file:{hashlib.sha256(body).hexdigest()}"
