"""OPML, the lists in which feed readers exchange subscriptions (OPML 2.0, dev.opml.org/spec2.html)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree

from bot.errors import BadInput
from bot.feeds.markup import fold

MOST_FEEDS = 1000
DEEPEST = 32  # nested folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed in a list; ``tags`` are the folders it lies in, outermost first."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()


def read(data: bytes, most: int = MOST_FEEDS) -> tuple[Outline, ...]:
    """The feeds of an OPML document, each address once. Runs in a worker process.

    Raises ``BadInput``: not OPML, or over ``most`` feeds."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput("not XML", text="error-not-opml") from error
    body = root.find("body") if root is not None and str(root.tag).lower() == "opml" else None
    if body is None:
        raise BadInput("no OPML body", text="error-not-opml")
    found: dict[str, Outline] = {}
    for outline in _walk(body, ()):
        found.setdefault(outline.url, outline)
    if len(found) > most:
        raise BadInput("too many feeds", text="error-opml-too-long", count=len(found), most=most)
    return tuple(found.values())


def _walk(parent: Any, tags: tuple[str, ...]) -> Iterator[Outline]:
    for node in parent.findall("outline"):
        try:  # programs differ in the case of these attributes
            named = {name.lower(): fold(value) for name, value in node.attrib.items()}
        except UnicodeDecodeError:  # half a character, as &#xD800; is: the reader recovers from it, and then does not
            continue
        title = named.get("title") or named.get("text") or ""
        if url := named.get("xmlurl"):
            yield Outline(url=url, title="" if title == url else title, tags=tags)
        elif len(tags) < DEEPEST:
            yield from _walk(node, (*tags, title) if title else tags)


def write(outlines: Sequence[Outline], title: str, now: datetime) -> bytes:
    """An OPML 2.0 document, UTF-8: a folder for each path of tags. ``now`` is its date (UTC)."""
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = fold(title)
    ElementTree.SubElement(head, "dateCreated").text = format_datetime(now, usegmt=True)
    folders: dict[tuple[str, ...], ElementTree.Element] = {(): ElementTree.SubElement(root, "body")}
    for outline in outlines:
        attributes = {"type": "rss", "text": fold(outline.title) or outline.url, "xmlUrl": outline.url}
        ElementTree.SubElement(_folder(folders, outline.tags), "outline", attributes)
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _folder(folders: dict[tuple[str, ...], ElementTree.Element], tags: tuple[str, ...]) -> ElementTree.Element:
    if tags not in folders:
        folders[tags] = ElementTree.SubElement(_folder(folders, tags[:-1]), "outline", {"text": fold(tags[-1])})
    return folders[tags]
