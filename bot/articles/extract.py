"""The article in a page: its text, and what the page says about it. Runs in a worker process."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.articles.clean import one_line
from bot.errors import NothingToRead
from bot.model import Page, Section

LEAST_WORDS = 20


def extract(html: bytes, url: str = "") -> Page:
    """Title, author, date, language, image and text of the page at ``url``. Raises ``NothingToRead``."""
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
    fields: dict[str, Any] = found.as_dict()
    paragraphs = _paragraphs(found.body)
    text = "\n".join(text for _is_heading, text in paragraphs)
    if len(text.split()) < LEAST_WORDS and len(text) < 4 * LEAST_WORDS:
        raise NothingToRead("hardly any text", host=host)
    return Page(
        title=one_line(fields.get("title") or ""),
        author=one_line(fields.get("author") or ""),
        date=_date(fields.get("date")),
        language=_declared_language(tree),
        image=fields.get("image") or "",
        site=one_line(fields.get("sitename") or "") or host.removeprefix("www."),
        url=_web(fields.get("url")) or url,
        text="\n".join(text for is_heading, text in paragraphs if not is_heading) or text,
        sections=_sections(paragraphs),
    )


def _paragraphs(body: Any) -> list[tuple[bool, str]]:
    """(is it a heading, its text) of each block in trafilatura's result, in order."""
    blocks = []
    for node in body.iter("head", "p", "item", "quote", "code", "ab"):
        if any(parent.tag in {"item", "quote"} for parent in node.iterancestors()):
            continue  # its words are in the block around it
        text = " ".join("".join(node.itertext()).split())
        if text:
            blocks.append((node.tag == "head", text))
    return blocks


def _sections(paragraphs: list[tuple[bool, str]]) -> tuple[Section, ...]:
    """The parts under the page's own headings; none where it has fewer than two."""
    sections: list[tuple[str, list[str]]] = []
    for is_heading, text in paragraphs:
        if is_heading:
            sections.append((text, []))
        elif sections:
            sections[-1][1].append(text)
    filled = [Section(heading=heading, text="\n".join(lines)) for heading, lines in sections if lines]
    return tuple(filled) if len(filled) > 1 else ()


def _date(stated: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stated).replace(tzinfo=UTC) if stated else None
    except ValueError:
        return None


def _declared_language(tree: Any) -> str:
    declared = str(tree.get("lang") or "").strip().lower()
    return declared.replace("_", "-").split("-")[0][:3]


def _web(url: str | None) -> str:
    return url if url and url.startswith(("http://", "https://")) else ""
