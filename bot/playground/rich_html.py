"""What a bot writes as a rich message (Bot API 10.1, InputRichMessage), made into blocks (RichBlock).

Limits and tags are Telegram's, without media, tables, maps and formulas. How strict its parser is, and in which words
it refuses, Telegram does not say: this one takes nothing that it does not understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from bot.playground import autolinks
from bot.playground.entities import covered
from bot.playground.links import BadLink, checked_link
from bot.playground.params import Params
from bot.playground.refusals import bad_request
from bot.playground.rich import Block, characters, count

MOST_CHARACTERS, MOST_BLOCKS, MOST_LEVELS = 32768, 500, 16

_INLINE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "code": "code",
    "mark": "marked", "sub": "subscript", "sup": "superscript", "a": "url",
}  # fmt: skip
_HEADINGS = {f"h{size}": size for size in range(1, 7)}
_OF_TEXT = {"p": "paragraph", "pre": "pre", "footer": "footer"}
_KNOWN = {*_INLINE, *_HEADINGS, *_OF_TEXT, "ul", "ol", "li", "details", "summary", "blockquote", "br", "hr"}
_VOID = {"br", "hr"}
# What is found in plain text: how RichText calls it, and the field that says what it is.
_FOUND = {
    "url": ("url", "url"), "email": ("email_address", "email_address"), "bot_command": ("bot_command", "bot_command"),
    "mention": ("mention", "username"), "hashtag": ("hashtag", "hashtag"),
}  # fmt: skip

RichText = str | dict[str, Any] | list[Any]


class BadRich(ValueError):
    """What is wrong with a rich message."""


@dataclass(slots=True)
class _Node:
    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[_Node | str] = field(default_factory=list)


def read_rich(params: Params) -> tuple[list[Block], bool]:
    """The blocks, and whether they run from right to left. Raises ``Refused``."""
    given = params.json("rich_message", "rich message")
    if not isinstance(given, dict):
        raise bad_request("object expected as rich message")
    if bool(given.get("html")) == bool(given.get("markdown")):
        raise bad_request("exactly one of the fields html and markdown must be used in the rich message")
    if given.get("markdown"):
        raise bad_request("unsupported rich message (of Telegram's, the playground knows HTML)")
    try:
        blocks = parse(str(given["html"]), find=not given.get("skip_entity_detection"))
    except BadRich as error:
        raise bad_request(f"can't parse rich message: {error}") from error
    if not characters(blocks):
        raise bad_request("message text is empty")
    if characters(blocks) > MOST_CHARACTERS:
        raise bad_request("message is too long")
    return blocks, bool(given.get("is_rtl"))


def parse(html: str, *, find: bool = True) -> list[Block]:
    """``find``: addresses, commands and the like in its text. Raises ``BadRich``."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    if len(tree.open) > 1:
        raise BadRich(f'can\'t find end tag corresponding to start tag "{tree.open[-1].tag}"')
    blocks = list(_blocks(tree.open[0].inside, find))
    if count(blocks) > MOST_BLOCKS:
        raise BadRich("too many blocks")
    return blocks


class _Tree(HTMLParser):
    """Each tag that is opened is closed, in turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KNOWN:
            raise BadRich(f'unsupported start tag "{tag}"')
        node = _Node(tag, dict(attrs))
        self.open[-1].inside.append(node)
        if tag not in _VOID:
            self.open.append(node)
        if len(self.open) > MOST_LEVELS + 1:
            raise BadRich("too many levels")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.open[-1].tag != tag:
            raise BadRich(f'unexpected end tag "{tag}"')
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise BadRich("comments are not supported")

    def handle_decl(self, decl: str) -> None:
        raise BadRich("declarations are not supported")

    def unknown_decl(self, data: str) -> None:
        raise BadRich("declarations are not supported")

    def handle_pi(self, data: str) -> None:
        raise BadRich("instructions are not supported")


def _blocks(inside: Sequence[_Node | str], find: bool) -> Iterator[Block]:
    """What stands outside of any block is a paragraph."""
    loose: list[_Node | str] = []
    for one in inside:
        if isinstance(one, str) or one.tag in _INLINE or one.tag == "br":
            loose.append(one)
            continue
        yield from _paragraph(loose, find)
        loose = []
        yield _block(one, find)
    yield from _paragraph(loose, find)


def _paragraph(loose: Sequence[_Node | str], find: bool) -> Iterator[Block]:
    text = _block_text(loose, find)
    if text:
        yield {"type": "paragraph", "text": text}


def _block(node: _Node, find: bool) -> Block:
    match node.tag:
        case "hr":
            return {"type": "divider"}
        case "ul" | "ol":
            return {"type": "list", "items": list(_items(node, find))}
        case "blockquote":
            return {"type": "blockquote", "blocks": list(_blocks(node.inside, find))}
        case "details":
            return _details(node, find)
        case tag if tag in _HEADINGS:
            return {"type": "heading", "text": _block_text(node.inside, find), "size": _HEADINGS[tag]}
        case tag if tag in _OF_TEXT:
            return {"type": _OF_TEXT[tag], "text": _block_text(node.inside, find and tag != "pre")}
    raise BadRich(f'unexpected tag "{node.tag}"')


def _items(node: _Node, find: bool) -> Iterator[Block]:
    number = 0
    for one in node.inside:
        if isinstance(one, str) and not one.strip():
            continue
        if isinstance(one, str) or one.tag != "li":
            raise BadRich("a list has nothing but items")
        number += 1
        label = f"{number}." if node.tag == "ol" else "•"
        yield {"label": label, "blocks": list(_blocks(one.inside, find))}


def _details(node: _Node, find: bool) -> Block:
    summary, *others = [one for one in node.inside if not isinstance(one, str) or one.strip()] or [""]
    if isinstance(summary, str) or summary.tag != "summary":
        raise BadRich("details begin with a summary")
    told = {"type": "details", "summary": _block_text(summary.inside, find), "blocks": list(_blocks(others, find))}
    return told | ({"is_open": True} if "open" in node.attributes else {})


def _block_text(inside: Sequence[_Node | str], find: bool) -> RichText:
    """Without blanks at its ends."""
    parts = list(_parts(inside, find))
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return _one([part for part in parts if part])


def _parts(inside: Sequence[_Node | str], find: bool) -> Iterator[RichText]:
    for one in inside:
        if isinstance(one, str):
            folded = re.sub(r"\s+", " ", one)
            yield from _found(folded) if find else [folded]
        elif one.tag == "br":
            yield "\n"
        elif one.tag not in _INLINE:
            raise BadRich(f'unexpected tag "{one.tag}"')
        elif text := _one(list(_parts(one.inside, find and one.tag not in {"a", "code"}))):
            yield _marked(one, text)


def _marked(node: _Node, text: RichText) -> RichText:
    """A link that is none is dropped; its words stay."""
    if node.tag != "a":
        return {"type": _INLINE[node.tag], "text": text}
    try:
        return {"type": "url", "text": text, "url": checked_link(node.attributes.get("href") or "")}
    except BadLink:
        return text


def _found(text: str) -> Iterator[RichText]:
    at = 0
    for entity in autolinks.found(text):
        words = covered(text, entity)
        start = text.index(words, at)
        kind, name = _FOUND[entity.type]
        yield from filter(None, [text[at:start]])
        yield {"type": kind, "text": words, name: words}
        at = start + len(words)
    yield from filter(None, [text[at:]])


def _one(parts: list[Any]) -> RichText:
    return parts[0] if len(parts) == 1 else parts or ""
