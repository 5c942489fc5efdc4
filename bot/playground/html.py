"""Telegram's HTML parse mode (Bot API, "HTML style"), with the errors of its server.

It is stricter and simpler than HTML: a fixed set of tags that must nest, four named entities, no comments, no void
elements. Errors name the byte offset in the UTF-8 text, so the parser walks over bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.playground.entities import Entity, in_order, utf16_length
from bot.playground.links import BadLink, checked_link

KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
# The attribute of each tag that means something, and what its value must begin with.
_ATTRIBUTES = {
    "a": ("href", ""),
    "code": ("class", "language-"),
    "span": ("class", "tg-"),
    "tg-emoji": ("emoji-id", ""),
}
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}

_PLAIN = re.compile(rb"[^<&]+")
_ENTITY = re.compile(rb"&(?:#x(?P<hex>[0-9A-Fa-f]*)|#(?P<decimal>[0-9]*)|(?P<name>[A-Za-z]*));?")
_SPACES = re.compile(rb"[ \t\r\n\v]*")
_TAG_NAME = re.compile(rb"[^ \t\r\n\v>]*")
_ATTRIBUTE_NAME = re.compile(rb"[^ \t\r\n\v=>/\"']*")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_USER_LINK = re.compile(r"tg://user\?id=(\d{1,18})", re.IGNORECASE)


class BadHtml(ValueError):
    """What the server says after "can't parse entities: "."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A start tag whose end tag is awaited. ``offset`` is in UTF-16 units, ``pieces`` counts what was written before
    it."""

    tag: str
    argument: str
    offset: int
    pieces: int


def parse(html: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities, in order. Raises ``BadHtml``."""
    if "\0" in html:
        raise BadHtml("Text must not contain null bytes")
    return _Parser(html.encode()).parse()


class _Parser:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0
        self._pieces: list[str] = []
        self._offset = 0  # UTF-16 units written so far
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self._at < len(self._data):
            if self._data[self._at] == ord("&"):
                self._write(self._reference())
            elif self._data[self._at] != ord("<"):
                self._write(self._matched(_PLAIN).decode())
            elif self._peek(1) == b"/":
                self._end_tag()
            else:
                self._start_tag()
        if self._open:
            raise BadHtml(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        text = "".join(self._pieces)
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise BadHtml(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate"
                " code units"
            )
        kept = (replace(e, language="") if e.type == "code" else e for e in self._entities)
        return text, in_order(kept)

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._offset += utf16_length(piece)

    def _peek(self, ahead: int = 0) -> bytes:
        """One byte, or nothing at the end."""
        return self._data[self._at + ahead : self._at + ahead + 1]

    def _matched(self, pattern: re.Pattern[bytes]) -> bytes:
        match = pattern.match(self._data, self._at)
        assert match is not None  # every pattern but _PLAIN, which is asked for where it fits, matches nothing too
        self._at = match.end()
        return match[0]

    def _reference(self) -> str:
        """A character reference; an unknown one is the text it is written with."""
        match = _ENTITY.match(self._data, self._at)
        assert match is not None
        char = _decoded(match)
        self._at = match.end() if char else self._at + 1
        return char or "&"

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._matched(_TAG_NAME).decode().lower()
        if not self._peek():
            raise BadHtml(f"Unclosed start tag at byte offset {begin}")
        if tag not in KINDS:
            raise BadHtml(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise BadHtml(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._at += 1  # the >
        self._open.append(_Open(tag=tag, argument=argument, offset=self._offset, pieces=len(self._pieces)))

    def _attributes(self, tag: str, begin: int) -> str:
        """Read up to the closing ``>``; returns the value of the attribute that matters."""
        argument = ""
        while True:
            self._matched(_SPACES)
            if self._peek() == b">":
                return argument
            name = self._matched(_ATTRIBUTE_NAME).decode()
            if not name:
                raise BadHtml(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
            self._matched(_SPACES)
            value = None
            if self._peek() == b"=":
                self._at += 1
                self._matched(_SPACES)
                value = self._value(tag, begin)
            elif not self._peek():
                raise BadHtml(f'Unclosed start tag "{tag}" at byte offset {begin}')
            argument = _argument(tag, name, value, argument)

    def _value(self, tag: str, begin: int) -> str:
        quote = self._peek()
        if not quote:
            raise BadHtml(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted(quote) if quote in {b'"', b"'"} else self._token()
        if not self._peek():
            raise BadHtml(f"Unclosed start tag at byte offset {begin}")
        return value

    def _token(self) -> str:
        begin = self._at
        token = self._matched(_TOKEN).decode().lower()
        if self._peek() not in {b"", b" ", b"\t", b"\r", b"\n", b"\v", b">"}:
            raise BadHtml(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _quoted(self, quote: bytes) -> str:
        self._at += 1
        plain = re.compile(rb"[^&" + quote + rb"]+")
        pieces = []
        while self._peek() and self._peek() != quote:
            pieces.append(self._reference() if self._peek() == b"&" else self._matched(plain).decode())
        self._at += len(self._peek())
        return "".join(pieces)

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise BadHtml(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        tag = self._matched(_TAG_NAME).decode().lower()
        self._matched(_SPACES)
        if self._peek() != b">":
            raise BadHtml(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        opened = self._open.pop()
        if tag and tag != opened.tag:  # </> closes whatever is open
            raise BadHtml(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{tag}>"')
        if self._offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        """Add the entity of a tag that covers some text."""
        kind, argument = KINDS[opened.tag], opened.argument
        entity = Entity(type=kind, offset=opened.offset, length=self._offset - opened.offset)
        match kind:
            case "text_link":
                self._add_link(entity, argument or "".join(self._pieces[opened.pieces :]))
            case "custom_emoji":
                if not re.fullmatch(r"-?[0-9]{1,19}", argument) or not 0 < abs(int(argument)) < 2**63:
                    raise BadHtml("Invalid custom emoji identifier specified")
                self._entities.append(replace(entity, custom_emoji_id=argument))
            case "blockquote" if argument:
                self._entities.append(replace(entity, type="expandable_blockquote"))
            case "code" | "pre":
                self._add_code(replace(entity, language=argument))
            case _:
                self._entities.append(entity)

    def _add_link(self, entity: Entity, address: str) -> None:
        """A link that is none is dropped; its words stay."""
        user = _USER_LINK.fullmatch(address)
        if user:
            self._entities.append(replace(entity, type="text_mention", user_id=int(user[1])))
            return
        try:
            self._entities.append(replace(entity, url=checked_link(address)))
        except BadLink:
            return

    def _add_code(self, entity: Entity) -> None:
        """<pre><code class="language-x"> is one block with a language, whichever is inside."""
        last = self._entities[-1] if self._entities else None
        same = last is not None and (last.offset, last.end) == (entity.offset, entity.end)
        if (
            last is not None
            and same
            and {last.type, entity.type} == {"code", "pre"}
            and last.language + entity.language
        ):
            self._entities[-1] = replace(entity, type="pre", language=last.language + entity.language)
        else:
            self._entities.append(entity)


def _decoded(match: re.Match[bytes]) -> str:
    """The character of a reference, or nothing where it is none."""
    if match["name"] is not None:
        return _NAMED.get(match["name"], "")
    digits, base = (match["hex"], 16) if match["hex"] is not None else (match["decimal"], 10)
    if len(match[0].rstrip(b";")) >= 10:
        return ""
    code = int(digits or b"0", base)
    return chr(code) if 0 < code < 0x10FFFF else ""


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    """What is known of a tag after one more attribute."""
    if (tag, name) == ("blockquote", "expandable"):
        return "1"
    wanted, prefix = _ATTRIBUTES.get(tag, ("", ""))
    if value is None or name != wanted or not value.startswith(prefix):
        return before
    return value.removeprefix(prefix)
