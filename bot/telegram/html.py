"""Text with markup, as Telegram thinks of it: plain text, and spans over it (Bot API, "Formatting options").

Markup is never handled as a string: a ``Rich`` is put together from parts, and only ``Rich.html`` writes tags, so they
are balanced and all else is escaped. A plain ``str`` given as content may come from anywhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urlsplit

from bot.telegram.foreign import tidy

LONGEST_LINK = 2048  # characters


class Tag(StrEnum):
    """The tags that we use."""

    BOLD = "b"
    ITALIC = "i"
    LINK = "a"
    CODE = "code"
    QUOTE = "blockquote"
    TITLE = "h2"  # headings: bold here, see ``rich`` for where they are more
    SECTION = "h3"
    HEADLINE = "h4"


HEADINGS = frozenset({Tag.TITLE, Tag.SECTION, Tag.HEADLINE})
BULLET = "• "  # begins each line of a list


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` is marked with ``tag``; never empty. ``url`` belongs to a link."""

    start: int
    end: int
    tag: Tag
    url: str = ""

    @property
    def opening(self) -> str:
        match self.tag:
            case Tag.LINK:
                return f'<a href="{escape(self.url)}">'
            case Tag.QUOTE:
                return "<blockquote expandable>"
            case _:
                return f"<{self._plain_tag}>"

    @property
    def closing(self) -> str:
        return f"</{self._plain_tag}>"

    @property
    def _plain_tag(self) -> Tag:
        return Tag.BOLD if self.tag in HEADINGS else self.tag

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by, self.tag, self.url)


@dataclass(frozen=True, slots=True)
class Rich:
    """Spans are in order of ``start``, an outer one before the inner ones, and never cross."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: Content) -> Rich:
        return join("", (self, other))

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int) -> Rich:
        """The part from ``start`` to ``end``; spans that go beyond are closed there."""
        inside = (
            Span(max(span.start, start) - start, min(span.end, end) - start, span.tag, span.url)
            for span in self.spans
            if span.start < end and span.end > start
        )
        return Rich(self.text[start:end], tuple(inside))

    @property
    def html(self) -> str:
        """For ``parse_mode=HTML``."""
        pieces: list[str] = []
        position = 0
        open_spans: list[Span] = []
        for span in (*self.spans, None):
            start = span.start if span else len(self.text)
            while open_spans and open_spans[-1].end <= start:
                closed = open_spans.pop()
                pieces += escape(self.text[position : closed.end]), closed.closing
                position = closed.end
            pieces.append(escape(self.text[position:start]))
            position = start
            if span:
                pieces.append(span.opening)
                open_spans.append(span)
        return "".join(pieces)


Content = Rich | str


def escape(text: str) -> str:
    """The four characters that Telegram's parser reads as markup; it knows no other named entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def plain(content: Content) -> Rich:
    """Content as it is; a ``str`` is made harmless."""
    return content if isinstance(content, Rich) else Rich(tidy(content))


def join(separator: str, parts: Iterable[Content]) -> Rich:
    """The parts with ``separator`` between them; empty parts are left out."""
    texts: list[str] = []
    spans: list[Span] = []
    length = 0
    for part in filter(None, map(plain, parts)):
        if texts and separator:
            texts.append(separator)
            length += len(separator)
        spans += (span.moved(length) for span in part.spans)
        texts.append(part.text)
        length += len(part.text)
    return Rich("".join(texts), tuple(spans))


def bold(content: Content) -> Rich:
    return _marked(Tag.BOLD, plain(content))


def heading(tag: Tag, content: Content) -> Rich:
    """``tag`` is one of ``HEADINGS``, which don't nest."""
    inside = plain(content)
    return _marked(tag, Rich(inside.text, tuple(span for span in inside.spans if span.tag not in HEADINGS)))


def italic(content: Content) -> Rich:
    return _marked(Tag.ITALIC, plain(content))


def link(content: Content, url: str) -> Rich:
    """A link; plain content where Telegram would drop the link. A link in a link is none."""
    inside = _without(Tag.LINK, plain(content))
    return _marked(Tag.LINK, inside, url.strip()) if is_link(url) else inside


def quote(content: Content) -> Rich:
    """A quotation that shows its first lines and opens on a tap; quotations don't nest."""
    return _marked(Tag.QUOTE, _without(Tag.QUOTE, plain(content)))


def code(text: str) -> Rich:
    """Copied by a tap. Can't hold, or be part of, anything but a quotation."""
    return _marked(Tag.CODE, plain(text))


@lru_cache(maxsize=4096)
def is_link(url: str) -> bool:
    """Whether Telegram keeps a link to ``url`` as a link: http or https, and a host with a dot. Not what names its
    bearer: an address with a name or password in it is never shown."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, _port = (parts.hostname or "").strip("."), parts.port
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and "." in host
        and parts.username is None
        and len(url) <= LONGEST_LINK
        and re.search(r"[\s\x00-\x1f\x7f<>]", url) is None
        and tidy(url) == url
    )


def text_of(markup: str) -> str:
    """The plain text of what ``Rich.html`` has written."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def _marked(tag: Tag, inside: Rich, url: str = "") -> Rich:
    return Rich(inside.text, (Span(0, len(inside.text), tag, url), *inside.spans)) if inside else inside


def _without(tag: Tag, content: Rich) -> Rich:
    return Rich(content.text, tuple(_other(tag, content.spans)))


def _other(tag: Tag, spans: Iterable[Span]) -> Iterator[Span]:
    return (span for span in spans if span.tag is not tag)
