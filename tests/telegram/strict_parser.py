"""Telegram's HTML parse mode, written anew from its description (Bot API, "HTML style"), and stricter: it refuses what
Telegram would silently repair or drop. Shares no code with ``bot.telegram``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TOKEN = re.compile(r'<(/?)([a-z]+)((?: [a-z]+(?:="[^"<>]*")?)*)>|&(#\d+|[a-z]+);|([^<>&"])', re.DOTALL)
ATTRIBUTE = re.compile(r' ([a-z]+)(?:="([^"<>]*)")?')
ALLOWED = {"b": set(), "i": set(), "code": set(), "a": {"href"}, "blockquote": {"expandable"}}


class Refused(ValueError):
    """Can't parse entities."""


@dataclass
class Parsed:
    """``entities`` are (offset, length, tag, url), offset and length in UTF-16 units."""

    text: str = ""
    entities: list[tuple[int, int, str, str]] = field(default_factory=list)

    def marked(self) -> list[tuple[str, frozenset[tuple[str, str]]]]:
        """Each character that is no white space, with the marks that cover it."""
        found, offset = [], 0
        for char in self.text:
            width = utf16(char)
            covering = {(tag, url) for start, length, tag, url in self.entities if start <= offset < start + length}
            if not char.isspace():
                found.append((char, frozenset(covering)))
            offset += width
        return found


def utf16(text: str) -> int:
    return sum(2 if ord(char) > 0xFFFF else 1 for char in text)


def parse(markup: str) -> Parsed:
    """Raises ``Refused``."""
    parsed, position, length = Parsed(), 0, 0
    stack: list[tuple[str, int, str]] = []
    while position < len(markup):
        token = TOKEN.match(markup, position)
        if token is None:
            raise Refused(f"not markup: {markup[position : position + 20]!r}")
        position = token.end()
        closing, tag, attributes, entity, char = token.groups()
        if tag:
            _tag(parsed, stack, length, bool(closing), tag, attributes)
            continue
        char = char or _decoded(entity)
        char.encode()  # a lone surrogate can't be sent
        parsed.text += char
        length += utf16(char)
    if stack:
        raise Refused(f"never closed: {stack}")
    return parsed


def parse_message(markup: str) -> Parsed:
    """... and within the limits of one message."""
    parsed = parse(markup)
    if not parsed.text.strip():
        raise Refused("message text is empty")
    if utf16(parsed.text) > 4096:
        raise Refused("message is too long")
    if len(parsed.entities) > 100:
        raise Refused("too many entities")
    return parsed


def _tag(parsed: Parsed, stack: list[tuple[str, int, str]], at: int, closing: bool, tag: str, rest: str) -> None:
    if tag not in ALLOWED:
        raise Refused(f"unsupported tag {tag}")
    if not closing:
        attributes = dict(ATTRIBUTE.findall(rest))
        if set(attributes) != ALLOWED[tag]:
            raise Refused(f"attributes of {tag}: {attributes}")
        if any(open_tag == "code" or (open_tag == tag and tag in {"a", "blockquote"}) for open_tag, *_ in stack):
            raise Refused(f"{tag} in {stack}")
        stack.append((tag, at, re.sub(r"&(\w+);", lambda found: NAMED[found[1]], attributes.get("href", ""))))
        return
    if rest or not stack or stack[-1][0] != tag:
        raise Refused(f"unexpected end of {tag}, open are {stack}")
    _, start, url = stack.pop()
    if start == at:
        raise Refused(f"empty {tag}")
    parsed.entities.append((start, at - start, tag, url))


def _decoded(entity: str) -> str:
    if entity.startswith("#"):
        return chr(int(entity[1:]))
    if entity not in NAMED:
        raise Refused(f"Telegram does not know &{entity};")
    return NAMED[entity]
