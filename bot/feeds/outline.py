"""Where the items of a feed's document lie, in the eyes of expat. Runs in a worker process."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from xml.parsers import expat

MOST_ITEMS = 2000
_ITEMS, _PARENTS = frozenset({"item", "entry"}), frozenset({"channel", "rdf", "feed"})
_XHTML = "http://www.w3.org/1999/xhtml"
_ATOM_SOURCE = "http://www.w3.org/2005/Atom source"
_XML_BASE = "http://www.w3.org/XML/1998/namespace base"
_TAG = re.compile(rb"""<(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_END = re.compile(rb"</(?:[^\s:>]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';]+)", re.IGNORECASE)
_UTF8, _ASCII = frozenset({"utf-8", "utf8"}), frozenset({"us-ascii", "ascii"})


@dataclass(frozen=True, slots=True)
class Outline:
    """``items`` as (first byte, byte behind the last); ``opened`` is the first byte inside the element that holds them
    all."""

    opened: int
    items: tuple[tuple[int, int], ...]

    def without(self, body: bytes, *, keep: Collection[int]) -> bytes:
        """The document with only those of its items whose places are in ``keep``."""
        pieces, position = [], 0
        for place, (start, end) in enumerate(self.items):
            if place not in keep:
                pieces.append(body[position:start])
                position = end
        return b"".join((*pieces, body[position:]))


def outlined(body: bytes, content_type: str) -> Outline | None:
    """None for a document in which an item might mean something else without the others, or in which another reader
    might see other items: one that is not well-formed, not in UTF-8 beyond doubt, has a DOCTYPE, items in several
    places or in each other, or items that set a base for their links or name namespaces of their own."""
    walk = _Walk(body)
    try:
        walk.go()
    except (_Odd, expat.ExpatError):
        return None
    if not walk.items or not _is_utf8(body, walk.encoding, content_type):
        return None
    tag = _TAG.match(body, walk.parent)
    return Outline(opened=tag.end() if tag else walk.items[0][0], items=tuple(walk.items))


class _Odd(Exception):
    """Nothing for an outline."""


class _Walk:
    """Through a document, raising ``_Odd`` at what is odd. ``parent`` is the first byte of what holds the items."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self.encoding, self.parent = "", -1
        self.items: list[tuple[int, int]] = []
        self._around: list[tuple[str, int]] = []  # (local name, first byte) of the open elements that are in no item
        self._depth = 0  # of open elements within an item, itself included
        self._start = self._naming = -1  # first byte of the item, and of the last tag that named a namespace
        self._expat = expat.ParserCreate("utf-8", " ")

    def go(self) -> None:
        self._expat.XmlDeclHandler = self._declaration
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.StartNamespaceDeclHandler = self._namespace
        self._expat.StartElementHandler = self._open
        self._expat.EndElementHandler = self._close
        self._expat.Parse(self._body, True)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = (encoding or "").lower()

    def _doctype(self, *_about: object) -> None:
        raise _Odd

    def _namespace(self, _prefix: str | None, uri: str) -> None:
        if uri == _XHTML:  # as Atom's markup names it time and again
            return
        if self._depth:
            raise _Odd
        self._naming = self._expat.CurrentByteIndex

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2].lower()
        if self._depth:
            if local in _ITEMS or name == _ATOM_SOURCE or _XML_BASE in attributes:
                raise _Odd
            self._depth += 1
        elif local in _ITEMS:
            self._open_item(attributes)
        else:
            self._around.append((local, self._expat.CurrentByteIndex))

    def _open_item(self, attributes: Mapping[str, str]) -> None:
        self._start, self._depth = self._expat.CurrentByteIndex, 1
        kind, parent = self._around[-1] if self._around else ("", -1)
        if not self.items:
            self.parent = parent
        odd = parent != self.parent or kind not in _PARENTS or self._naming == self._start or _XML_BASE in attributes
        if odd or len(self.items) == MOST_ITEMS:
            raise _Odd

    def _close(self, _name: str) -> None:
        if not self._depth:
            self._around.pop()
            return
        self._depth -= 1
        if not self._depth:
            tag = _END.match(self._body, self._expat.CurrentByteIndex)
            if not tag:  # <item/>
                raise _Odd
            self.items.append((self._start, tag.end()))


def _is_utf8(body: bytes, declared: str, content_type: str) -> bool:
    """Whether all of the document, and any part of it, is read as UTF-8, whichever statement of its encoding comes
    first (RFC 3023, as feedparser has it)."""
    kind, found = content_type.strip().lower(), _CHARSET.search(content_type)
    stated = {name for name in (declared, found[1].lower() if found else "") if name}
    if b"\0" in body or not stated <= _UTF8 | _ASCII:
        return False
    if body.isascii():
        return True
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return not stated.isdisjoint(_UTF8) or body.startswith(BOM_UTF8) or not (stated or kind.startswith("text/"))
