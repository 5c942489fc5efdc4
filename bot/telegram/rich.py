"""A text as a rich message (InputRichMessage, Bot API 10.1), made from the same spans as its HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from bot.telegram.html import BULLET, HEADINGS, Rich, Tag, escape

MOST_BLOCKS = 500  # that a rich message may have, those within others included
_BLOCK = re.compile(r"<(?:p|h\d|ul|li|details)>")


def rich_html(content: Rich, further: str) -> str:
    """Headings, paragraphs and lists; quotations fold away under the word ``further``. Empty where Telegram would not
    take so many blocks."""
    blocks = "".join(_blocks(content, further))
    return blocks if len(_BLOCK.findall(blocks)) <= MOST_BLOCKS else ""


def _blocks(content: Rich, further: str) -> Iterator[str]:
    at = 0
    for span in content.spans:
        if span.start < at or (span.tag is not Tag.QUOTE and span.tag not in HEADINGS):
            continue
        yield from _lines(content.cut(at, span.start))
        inside = content.cut(span.start, span.end)
        if span.tag is Tag.QUOTE:
            yield _wrapped("details", f"<summary>{escape(further)}</summary>", "".join(_lines(inside)))
        else:
            yield _wrapped(span.tag, "", " ".join(filter(None, map(_inline, _each_line(inside)))))
        at = span.end
    yield from _lines(content.cut(at, len(content.text)))


def _lines(content: Rich) -> Iterator[str]:
    """A paragraph each; those that begin with a bullet are a list."""
    seen = (line for line in _each_line(content) if line.text.strip())
    for listed, lines in groupby(seen, lambda line: line.text.startswith(BULLET)):
        if listed:
            items = (_inline(line.cut(len(BULLET), len(line.text))) for line in lines)
            yield _wrapped("ul", "", "".join(_wrapped("li", "", item) for item in items))
        else:
            yield from (_wrapped("p", "", _inline(line)) for line in lines)


def _each_line(content: Rich) -> Iterator[Rich]:
    start = 0
    for line in content.text.split("\n"):
        yield content.cut(start, start + len(line))
        start += len(line) + 1


def _inline(line: Rich) -> str:
    """What can stand in a block."""
    spans = tuple(span for span in line.spans if span.tag is not Tag.QUOTE and span.tag not in HEADINGS)
    return Rich(line.text, spans).html.strip()


def _wrapped(tag: str, head: str, inside: str) -> str:
    """Nothing, where nothing is inside."""
    return f"<{tag}>{head}{inside}</{tag}>" if inside else ""
