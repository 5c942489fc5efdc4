"""What ``lede summarize``, ``extract`` and ``parse`` do with one document or one line, and the JSON they make of it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeVar

from bot.articles.clean import clean_paste
from bot.articles.extract import extract
from bot.cli.input import Material
from bot.cli.lines import BadLine, Fields, Line, count, field
from bot.errors import BadInput, NotAFeed, NothingToRead
from bot.feeds.parse import parse
from bot.model import Entry, FeedDocument, Page, Summary
from bot.sandbox.pool import Sandbox
from bot.summaries.summarize import summarize

T = TypeVar("T")
OnDocument = Callable[[Sandbox, Material], Awaitable[T]]
OnLine = Callable[[Sandbox, Line], Awaitable[Fields]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summarizing:
    """How long a summary is wanted: ``words``, else ``sentences``, else ``usual`` sentences."""

    method: str
    usual: int
    sentences: int | None = None
    words: int | None = None
    language: str = ""
    languages: tuple[str, ...] = ()  # those that a text is taken to be in

    async def document(self, sandbox: Sandbox, found: Material) -> tuple[Page, Summary]:
        """The page or text, and its summary. Raises ``BadInput``."""
        page = await read_page(sandbox, found) if found.is_html or found.is_pdf else clean_paste(found.text)
        made = await sandbox.run(
            summarize,
            page.text or page.title,
            title=page.title,
            method=self.method,
            sentences=self.sentences or self.usual,
            words=self.words,
            language=self.language or page.language,
            languages=self.languages,
        )
        if not made.points:
            raise BadInput(f"{found.name}: no sentences to summarise")
        return page, made

    async def line(self, sandbox: Sandbox, line: Line) -> Fields:
        sentences, words = count(line, "n"), count(line, "words")
        if sentences is None and words is None:
            sentences, words = self.sentences, self.words
        made = await sandbox.run(
            summarize,
            field(line, "text", str),
            title=field(line, "title", str, ""),
            method=self.method,
            sentences=sentences or self.usual,
            words=words,
            language=field(line, "language", str, "") or self.language,
            languages=self.languages,
        )
        return {"summary": made.text, "points": [point.text for point in made.points]}


def summary_fields(page: Page, summary: Summary) -> Fields:
    return {
        "title": page.title,
        "url": page.url,
        "language": summary.language,
        "summary": summary.text,
        "points": [point.text for point in summary.points],
        "source_words": summary.source_words,
        "short": summary.short,
    }


async def read_page(sandbox: Sandbox, found: Material) -> Page:
    """The article in a page. Raises ``BadInput`` where there is none."""
    try:
        return await sandbox.run(extract, found.body, found.url, found.content_type)
    except NothingToRead as error:
        raise BadInput(f"{found.name}: {error}") from error


async def extract_line(sandbox: Sandbox, line: Line) -> Fields:
    html, url = field(line, "html", str), field(line, "url", str, "")
    return page_fields(await sandbox.run(extract, html.encode(), url))


def page_fields(page: Page) -> Fields:
    return {
        "title": page.title,
        "author": page.author,
        "date": _day(page.date),
        "language": page.language,
        "image": page.image,
        "site": page.site,
        "url": page.url,
        "text": page.text,
        "sections": [{"heading": section.heading, "text": section.text} for section in page.sections],
    }


async def read_feed(sandbox: Sandbox, found: Material) -> FeedDocument:
    """A parsed feed. Raises ``BadInput`` where it is none."""
    try:
        return await sandbox.run(parse, found.body, found.url, found.content_type)
    except NotAFeed as error:
        raise BadInput(f"{found.name}: {error}") from error


async def parse_line(sandbox: Sandbox, line: Line) -> Fields:
    headers = {name.lower(): value for name, value in field(line, "headers", dict, {}).items()}
    kind = headers.get("content-type", "")
    if not isinstance(kind, str):
        raise BadLine("headers: content-type is no string")
    try:
        body = base64.b64decode(field(line, "body_base64", str), validate=True)
    except (binascii.Error, ValueError):
        raise BadLine("body_base64: not Base64") from None
    document = await sandbox.run(parse, body, field(line, "url", str, ""), kind)
    return {"entries": len(document.entries), "titles": [entry.title for entry in document.entries]}


def feed_fields(document: FeedDocument) -> Fields:
    return {
        "title": document.title,
        "link": document.link,
        "language": document.language,
        "version": document.version,
        "entries": [_entry_fields(entry) for entry in document.entries],
    }


def _entry_fields(entry: Entry) -> Fields:
    return {
        "id": entry.guid,
        "title": entry.title,
        "link": entry.link,
        "published": _instant(entry.published),
        "updated": _instant(entry.updated),
        "author": entry.author,
        "summary": entry.summary,
        "content": entry.content,
        "image": entry.image,
    }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _day(at: datetime | None) -> str | None:
    """A page's date; most pages state no time, which shows as midnight."""
    if at is None:
        return None
    return at.date().isoformat() if at.time() == time() else at.isoformat()
