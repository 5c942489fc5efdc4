"""The article in a page: its text, and what the page says about it. Runs in a worker process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.errors import NothingToRead
from bot.feeds.markup import fold, language_of, one_line
from bot.model import Page, Section

LEAST_WORDS = 20
_BREAK = "\u2029"  # PARAGRAPH SEPARATOR


def extract(html: bytes, url: str = "") -> Page:
    """Title, author, date, language, image and text (with its headings) of the page at ``url``. Raises
    ``NothingToRead``."""
    import trafilatura

    host = urlsplit(url).hostname or ""
    tree = trafilatura.load_html(html)
    if tree is None:
        raise NothingToRead("not HTML", host=host)
    found = trafilatura.bare_extraction(
        tree, url=url or None, fast=True, include_comments=False, include_tables=False, with_metadata=True
    )
    if found is None or isinstance(found, dict):
        raise NothingToRead("no article found", host=host)
    blocks = list(_blocks(found.body))
    text = "\n".join(text for _is_heading, text in blocks)
    if len(text.split()) < LEAST_WORDS and len(text) < 4 * LEAST_WORDS:
        raise NothingToRead("hardly any text", host=host)
    return Page(
        title=one_line(found.title or ""),
        author=one_line(found.author or ""),
        date=_date(found.date),
        language=language_of(str(tree.get("lang") or "")),
        image=_web(found.image),
        site=one_line(found.sitename or "") or host.removeprefix("www."),
        url=_web(found.url) or url,
        text=text,
        sections=_sections(blocks),
    )


def _blocks(body: Any) -> Iterator[tuple[bool, str]]:
    """(is it a heading, its text) of each paragraph in trafilatura's result, in order."""
    for node in body:
        for inner in node.iterdescendants(
            "p", "item", "quote", "head", "lb"
        ):  # "lb" stands for a line break or several
            inner.text, inner.tail = f"{_BREAK}{inner.text or ''}", f"{_BREAK}{inner.tail or ''}"
        for part in f"{''.join(node.itertext())}{_BREAK}{node.tail or ''}".split(_BREAK):
            if text := fold(part):
                yield node.tag == "head", text


def _sections(blocks: Sequence[tuple[bool, str]]) -> tuple[Section, ...]:
    """The parts under the page's own headings; none where it has fewer than two."""
    sections: list[tuple[str, list[str]]] = []
    for is_heading, text in blocks:
        if is_heading:
            sections.append((text, []))
        elif sections:
            sections[-1][1].append(text)
    filled = [Section(heading=heading, text="\n".join(lines)) for heading, lines in sections if lines]
    return tuple(filled) if len(filled) > 1 else ()


def _date(stated: str | None) -> datetime | None:
    """The instant; a page that states a day alone means no particular zone, so UTC serves."""
    try:
        date = datetime.fromisoformat(stated or "")
        return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _web(url: str | None) -> str:
    return url if url and url.startswith(("http://", "https://")) else ""
