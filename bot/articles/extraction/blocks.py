"""The blocks of text that a page shows, in its order, and where in the page each one stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.feeds.markup import fold

MOST_BLOCKS = 6000  # a page of more is no article: what comes later is not looked at

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "map"}
    | {"select", "textarea", "button", "input", "head", "datalist", "annotation", "rp", "rt"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend"}
    | {"li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot"}
    | {"th", "thead", "tr", "ul", "amp-accordion", "amp-sidebar"}
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;。！？।؟][\"'”’»)\]]*$")


@dataclass(eq=False, slots=True)
class Place:
    """A block element and the text within it, that of its descendants included."""

    tag: str
    names: str  # its class, id and role, in lower case
    parent: Place | None
    depth: int = 0
    chars: int = 0
    link_chars: int = 0
    blocks: int = 0
    score: float = 0.0  # for the paragraphs in it, as Arc90's Readability counts them
    traits: frozenset[str] | None = None  # see ``places``, as for the next
    kinds: tuple[int, ...] | None = None


@dataclass(eq=False, slots=True)
class Block:
    """A paragraph, a heading, a list item, a cell, or bare text between such. ``text`` is folded; a line break within
    it is a new line where the line before ends a sentence."""

    text: str
    place: Place
    link_chars: int = 0
    bold_chars: int = 0
    hidden: bool = False

    @property
    def tag(self) -> str:
        return self.place.tag

    @property
    def is_heading(self) -> bool:
        return self.place.tag in HEADINGS


def blocks_of(root: Any) -> list[Block]:
    """All blocks of a page."""
    walk = _Walk()
    walk.through(root)
    return walk.blocks


class _Walk:
    """One pass over the tree, without recursion."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._place = Place("", "", None)
        self._pieces: list[str] = []
        self._chars = {"link": 0, "bold": 0}
        self._open = {"link": 0, "bold": 0, "hidden": 0}

    def through(self, root: Any) -> None:
        from lxml.etree import iterwalk

        walker = iterwalk(root, events=("start", "end"))
        skipping: Any = None
        for event, element in walker:
            if len(self.blocks) >= MOST_BLOCKS:
                return
            tag = element.tag
            if event == "start":
                if tag in SKIPPED:
                    walker.skip_subtree()
                    skipping = element
                else:
                    self._enter(element, tag)
            elif element is skipping:
                skipping = None
                self._take(element.tail)
            else:
                self._leave(element, tag)
        self._flush()

    def _enter(self, element: Any, tag: str) -> None:
        self._open["hidden"] += _is_hidden(element)
        if tag in BLOCKS:
            self._flush()
            names = " ".join(filter(None, map(element.get, ("class", "id", "role", "itemprop"))))
            parent = self._place
            self._place = Place(tag, names.lower(), parent, depth=parent.depth + 1)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "a":
            self._open["link"] += 1
        elif tag in {"b", "strong"}:
            self._open["bold"] += 1
        self._take(element.text)

    def _leave(self, element: Any, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
            if self._place.parent:
                self._place = self._place.parent
        elif tag == "a":
            self._open["link"] -= 1
        elif tag in {"b", "strong"}:
            self._open["bold"] -= 1
        self._open["hidden"] -= _is_hidden(element)
        self._take(element.tail)

    def _take(self, text: str | None) -> None:
        if not text:
            return
        self._pieces.append(text.replace("\n", " ") if self._place.tag != "pre" else text)
        for kind in self._chars:
            if self._open[kind]:
                self._chars[kind] += len(fold(text))

    def _flush(self) -> None:
        if self._pieces:
            for text in _paragraphs("".join(self._pieces)):
                self._add(text)
            self._pieces = []
        self._chars = {"link": 0, "bold": 0}

    def _add(self, text: str) -> None:
        size = len(text)
        links = min(self._chars["link"], size)
        block = Block(
            text=text,
            place=self._place,
            link_chars=links,
            bold_chars=min(self._chars["bold"], size),
            hidden=self._open["hidden"] > 0,
        )
        self.blocks.append(block)
        place: Place | None = self._place
        while place is not None:
            place.chars += size
            place.link_chars += links
            place.blocks += 1
            place = place.parent


def _is_hidden(element: Any) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _paragraphs(text: str) -> list[str]:
    """Two line breaks make a paragraph; a single one is a new line only where the line before it is whole: the text of
    old pages is broken where their windows ended."""
    paragraphs: list[list[str]] = [[]]
    for line in map(fold, text.split("\n")):
        current = paragraphs[-1]
        if current and (not line or _SENTENCE_END.search(current[-1])):
            paragraphs.append([])
        if line:
            paragraphs[-1].append(line)
    return [" ".join(lines) for lines in paragraphs if lines]


def plain(blocks: Sequence[Block]) -> str:
    """The blocks as text, one a line."""
    return "\n".join(block.text for block in blocks)
