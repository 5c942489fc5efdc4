"""OPML, the lists in which feed readers exchange subscriptions (OPML 2.0, dev.opml.org/spec2.html)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree

from bot.errors import BadInput
from bot.feeds.markup import fold
from bot.model import Mode, Outline

MOST_FEEDS = 1000
DEEPEST = 32  # nested folders
OWN = "urn:lede:opml"  # namespace of what OPML has no attribute for (OPML 2.0, "Extending OPML")


def read(data: bytes, most: int = MOST_FEEDS) -> tuple[Outline, ...]:
    """The feeds of an OPML document, each address once: see ``merged``. Runs in a worker process.

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
    found = merged(_walk(body, ()))
    if len(found) > most:
        raise BadInput("too many feeds", text="error-opml-too-long", count=len(found), most=most)
    return found


def merged(outlines: Iterable[Outline]) -> tuple[Outline, ...]:
    """Each address once, as it stands there first, but with the tags of all the places where it stands."""
    found: dict[str, Outline] = {}
    for one in outlines:
        if (known := found.get(one.url)) is None:
            found[one.url] = one
        else:
            tags = tuple(dict.fromkeys((*known.tags, *one.tags)))[:DEEPEST]
            found[one.url] = replace(known, tags=tags, times=known.times + one.times)
    return tuple(found.values())


def _walk(parent: Any, tags: tuple[str, ...]) -> Iterator[Outline]:
    for node in parent.findall("outline"):
        try:  # programs differ in the case of these attributes
            named = {name.lower(): fold(value) for name, value in node.attrib.items()}
        except UnicodeDecodeError:  # half a character, as &#xD800; is: the reader recovers from it, and then does not
            continue
        title = named.get("title") or named.get("text") or ""
        if url := named.get("xmlurl"):
            yield Outline(
                url=url,
                title="" if title == url else title,
                tags=tags,
                mode=_mode(named),
            )
        elif len(tags) < DEEPEST:
            yield from _walk(node, (*tags, title) if title else tags)


def _mode(named: Mapping[str, str]) -> Mode:
    try:
        return Mode(named.get(f"{{{OWN}}}mode", ""))
    except ValueError:
        return Mode.DIGEST


def write(outlines: Sequence[Outline], title: str, now: datetime) -> bytes:
    """An OPML 2.0 document, UTF-8: a folder for each path of tags; a feed's mode, where it is not the usual one, is an
    attribute of our own. ``now`` is its date (UTC)."""
    ElementTree.register_namespace("lede", OWN)
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = fold(title)
    ElementTree.SubElement(head, "dateCreated").text = format_datetime(now, usegmt=True)
    folders: dict[tuple[str, ...], ElementTree.Element] = {(): ElementTree.SubElement(root, "body")}
    for outline in outlines:
        attributes = {"type": "rss", "text": fold(outline.title) or outline.url, "xmlUrl": outline.url}
        if outline.mode is not Mode.DIGEST:
            attributes[f"{{{OWN}}}mode"] = outline.mode.value
        ElementTree.SubElement(_folder(folders, outline.tags), "outline", attributes)
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _folder(folders: dict[tuple[str, ...], ElementTree.Element], tags: tuple[str, ...]) -> ElementTree.Element:
    if tags not in folders:
        folders[tags] = ElementTree.SubElement(_folder(folders, tags[:-1]), "outline", {"text": fold(tags[-1])})
    return folders[tags]
