"""The text of a PDF, its paragraphs made whole again. Runs in a worker process."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from bot.articles.extraction.instead import Instead
from bot.articles.extraction.reflow import paragraphs
from bot.feeds.markup import fold, language_of, one_line
from bot.model import Page

MOST_PAGES = 50
PATIENCE = 6.0  # seconds: what has been read by then must do
MOST_CHARS = 600_000
_EDGE = 2  # lines at the top and the bottom of a page that may be its header or footer
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|pagina|página|p\.)?\s*\d{1,4}\s*(?:(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_NO_TITLE = re.compile(r"(?i)^(?:untitled|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|tex|qxd|odt|pages))\b|^\W*$")
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?")


class NoText(Exception):
    """``instead`` says why: ``SCAN``, ``LOCKED`` or ``FILE``."""

    def __init__(self, instead: Instead) -> None:
        super().__init__(instead)
        self.instead = instead


def page_of_pdf(body: bytes) -> Page:
    """Title, author and date as the document states them, and the text of its first 50 pages. Raises ``NoText``."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):  # many are locked with an empty password
            raise NoText(Instead.LOCKED)
        pages = list(_pages(reader))
        told = _information(reader)
    except (DependencyError, FileNotDecryptedError) as error:
        raise NoText(Instead.LOCKED) from error
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        AssertionError,
    ) as error:
        raise NoText(Instead.FILE) from error
    text = "\n".join(_joined(list(_without_edges(pages))))
    if not any(char.isalpha() for char in text):
        raise NoText(Instead.SCAN)
    title = told.get("title", "")
    return Page(
        title=title or _first_line(text),
        author=told.get("author", ""),
        date=_date(told.get("date", "")),
        language=language_of(told.get("language", "")),
        text=text,
    )


def _pages(reader: Any) -> Iterator[list[str]]:
    """The lines of each page, as long as time and room allow."""
    until, room = time.monotonic() + PATIENCE, MOST_CHARS
    for number in range(min(MOST_PAGES, len(reader.pages))):
        text = ""
        # One broken page must not cost the others.
        with suppress(
            ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, AssertionError, OSError
        ):
            text = _extracted(reader, number)
        yield [line for line in text[:room].split("\n") if line.strip()]
        room -= len(text)
        if time.monotonic() > until or room <= 0:
            return


def _extracted(reader: Any, number: int) -> str:
    from pypdf.errors import PyPdfError

    try:
        return str(reader.pages[number].extract_text())
    except PyPdfError:
        return ""


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The pages without the headers and footers that stand on several of them, and without their numbers."""
    edges = Counter(_alike(line) for page in pages for line in {*page[:_EDGE], *page[-_EDGE:]})
    often = max(2, len(pages) // 3)
    for page in pages:
        edge = _EDGE if len(page) > 2 * _EDGE else 0
        yield [
            line
            for number, line in enumerate(page)
            if edge <= number < len(page) - edge
            or not (_PAGE_NUMBER.match(line) or (edge and len(pages) > 2 and edges[_alike(line)] > often))
        ]


def _alike(line: str) -> str:
    return _FIGURES.sub("0", fold(line))


def _joined(pages: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs, also those that go on over the end of a page."""
    found: list[str] = []
    for page in pages:
        mine = [text for paragraph in paragraphs(page) if (text := fold(paragraph))]
        if found and mine and not re.search(r"[.!?…:。！？][\"'”’»)\]]*$", found[-1]) and mine[0][:1].islower():
            before = found.pop()
            mine[0] = before[:-1] + mine[0] if re.search(r"[^\W\d]-$", before) else f"{before} {mine[0]}"
        found += mine
    return found


def _information(reader: Any) -> dict[str, str]:
    """What the document states of itself; nothing of it is certain to be readable."""
    told: dict[str, str] = {}
    with suppress(Exception):
        stated = reader.metadata or {}
        for name, key in (("title", "/Title"), ("author", "/Author"), ("date", "/CreationDate")):
            told[name] = one_line(str(stated.get(key) or ""))[:300]
    with suppress(Exception):
        told["language"] = str(reader.trailer["/Root"].get("/Lang") or "")
    if _NO_TITLE.search(told.get("title", "")):
        told["title"] = ""
    return told


def _first_line(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= 160 and not line.endswith((".", ",", ";")) and "\n" in text else ""


def _date(stated: str) -> datetime | None:
    """ISO 32000-1, section 7.9.4."""
    found = _DATE.match(stated)
    if not found:
        return None
    year, month, day, hour, minute, second = (
        int(part or default) for part, default in zip(found.groups()[:6], (0, 1, 1, 0, 0, 0), strict=True)
    )
    try:
        date = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if found[7]:
            date = datetime.fromisoformat(
                f"{date:%Y-%m-%dT%H:%M:%S}{found[7]}{found[8]}:{found[9] or '00'}"
            ).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return date
