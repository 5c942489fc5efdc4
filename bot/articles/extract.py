"""The article in a document: its text, and what it says about itself. Runs in a worker process.

A page is taken apart into blocks; a model says which of them are the article; what is none is refused, with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Never
from urllib.parse import urlsplit

from bot.articles.clean import clean_paste
from bot.articles.extraction.blocks import Block, blocks_of, plain
from bot.articles.extraction.content import article_blocks, reference_of
from bot.articles.extraction.following import Next, Why, follow, joined
from bot.articles.extraction.instead import REFUSALS, Instead
from bot.articles.extraction.metadata import Metadata, head_of, metadata_of
from bot.articles.extraction.nothing import LEAST_WORDS, Sight, is_teaser, what_instead, words_in
from bot.articles.extraction.overlap import Reference, words_of
from bot.articles.extraction.pdf import NoText, page_of_pdf
from bot.articles.extraction.reflow import reflowed
from bot.articles.extraction.sniff import Form, decoded, form_of
from bot.articles.extraction.tree import tree_of
from bot.errors import NothingToRead
from bot.model import Page, Section

__all__ = ["Next", "Why", "extract", "follow", "joined"]

_NO_TEXT = {
    Form.IMAGE: Instead.IMAGE,
    Form.MEDIA: Instead.VIDEO,
    Form.FEED: Instead.FEED,
    Form.FILE: Instead.FILE,
}


def extract(body: bytes, url: str = "", content_type: str = "") -> Page:
    """What can be read in a document: a page, a PDF, a text. ``url`` is where it comes from, empty for a file;
    ``content_type`` is the server's header, where there is one. Raises ``NothingToRead``, which says what is there
    instead."""
    form = form_of(body, content_type)
    if form in _NO_TEXT:
        _nothing(_NO_TEXT[form], url)
    if form is Form.PDF:
        return _of_pdf(body, url)
    text = decoded(body, content_type)
    return _of_text(text, url) if form is Form.TEXT else _of_html(text, url)


def _nothing(instead: Instead, url: str) -> Never:
    host = urlsplit(url).hostname or ""
    raise NothingToRead(
        f"no article, {instead} instead",
        text="error-nothing-to-read" if host else "error-nothing-in-file",
        host=host,
        instead=instead.value,
    )


def _of_pdf(body: bytes, url: str) -> Page:
    try:
        page = page_of_pdf(body)
    except NoText as none:
        _nothing(none.instead, url)
    return _placed(page, url, Instead.SCAN)


def _of_text(text: str, url: str) -> Page:
    return _placed(clean_paste(reflowed(text)), url, Instead.EMPTY)


def _placed(page: Page, url: str, otherwise: Instead) -> Page:
    if not _is_enough(page.text):
        _nothing(otherwise, url)
    host = urlsplit(url).hostname or ""
    return replace(page, url=url, site=page.site or host.removeprefix("www."))


def _of_html(html: str, url: str) -> Page:
    root = tree_of(html)
    if root is None:
        _nothing(Instead.EMPTY, url)
    metadata, blocks = metadata_of(root, url), blocks_of(root)
    shown = [block for block in blocks if not block.hidden]
    title, description = head_of(root)
    sight = Sight(root=root, shown=shown, article=(), metadata=metadata, url=url)
    kept = article_blocks(blocks, reference_of(root, url, blocks), title, description)
    instead = what_instead(replace(sight, article=kept))
    whole = _whole_text(kept, metadata)
    if instead and (instead in REFUSALS or not whole):
        _nothing(instead, url)
    page = _page(kept, metadata, whole, url)
    return replace(page, is_teaser=not whole and is_teaser(replace(sight, article=kept)))


def _whole_text(kept: Sequence[Block], metadata: Metadata) -> str:
    """The text as the page tells it to machines, where it shows but the beginning of it, or nothing; else empty."""
    told = metadata.linked
    count = len(words_of(told.body))
    if not told.is_free or count < 3 * LEAST_WORDS or 2 * count < 3 * words_in(kept):
        return ""
    reference = Reference(told.body.split("\n"))
    shared = sum(reference.share(words_of(block.text)) * len(block.text) for block in kept)
    is_same = 2 * shared > sum(len(block.text) for block in kept)
    return told.body if is_same or words_in(kept) < LEAST_WORDS else ""


def _page(kept: Sequence[Block], metadata: Metadata, whole: str, url: str) -> Page:
    blocks = [block for block in kept if not _is_title(block, metadata.title)] or kept
    text = whole or plain(blocks)
    return Page(
        title=metadata.title,
        author=metadata.author,
        date=metadata.date,
        language=metadata.language,
        image=metadata.image,
        site=metadata.site,
        url=metadata.url or url,
        text=text,
        sections=() if whole else _sections(blocks),
    )


def _is_title(block: Block, title: str) -> bool:
    return block.is_heading and words_of(block.text) == words_of(title)


def _is_enough(text: str) -> bool:
    return len(text.split()) >= LEAST_WORDS or len(text) >= 4 * LEAST_WORDS


def _sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The parts under the page's own headings; none where it has fewer than two."""
    sections: list[tuple[str, list[str]]] = []
    for block in blocks:
        if block.is_heading:
            sections.append((block.text, []))
        elif sections:
            sections[-1][1].append(block.text)
    filled = [Section(heading=heading, text="\n".join(lines)) for heading, lines in sections if lines]
    return tuple(filled) if len(filled) > 1 else ()
