"""Markup made plain. Standard library only, and linear in its input: this meets what feeds hold, raw."""

from __future__ import annotations

import re
from html import unescape

LONGEST_TAG = 4096  # characters that a tag is read with care; a longer one (an image within) ends at the next ">"

# What no text of ours may hold: control characters, lone surrogates (no database takes them) and noncharacters ...
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# ... nor what is there for line breaking only, inside words.
_INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff]")
_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n")

# A quotation mark means something only behind "=" (HTML Living Standard, section 13.2.5.35).
_NAME = re.compile(r"""</?([a-zA-Z][^\s/<>"'=]*+)""")
_TAG = re.compile(r"""</?[a-zA-Z](?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|)|["'])*+>""")
_BREAK = "\x00"
_BLOCK_TAGS = """
address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header
hr li main nav ol p pre section summary table tr ul
"""
_INLINE_TAGS = """
a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt
u var wbr
"""
_BREAKS = frozenset(_BLOCK_TAGS.split())
_SPACES = frozenset(["img", "td", "th"])
_HIDDEN = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "template", "noscript", "svg")}
_KNOWN = _BREAKS | _SPACES | frozenset(_INLINE_TAGS.split()) | frozenset(_HIDDEN)


def from_markup(fragment: str) -> str:
    """An HTML fragment as plain text, one paragraph a line: paragraphs end at tags such as ``<p>`` and at blank lines;
    other line breaks are white space."""
    text = _strip_tags(_without_control(fragment))
    if "&lt;/" in text and "<" not in text and _BREAK not in text:
        text = _strip_tags(unescape(text))  # markup that was escaped twice, as some feeds do
    return _tidy(unescape(text))


def from_lines(text: str) -> str:
    """Plain text, which holds no markup: each of its lines is a paragraph."""
    return "\n".join(filter(None, map(fold, text.split("\n"))))


def one_line(title: str) -> str:
    """A title on one line. HTML's own tags are removed, others (``List<int>``) are meant to be read."""
    return fold(unescape(_strip_tags(_without_control(title), _KNOWN)).replace(_BREAK, " "))


def plain_line(text: str) -> str:
    """Like ``one_line``, for what is declared to hold no markup; entities are decoded all the same, since feeds err."""
    return fold(unescape(_without_control(text)))


def fold(text: str) -> str:
    """White space folded, what does not show removed."""
    return " ".join(_INVISIBLE.sub("", _without_control(text)).split())


def language_of(tag: str) -> str:
    """ISO 639 code of a language tag (RFC 5646), such as ``pt`` of ``pt-BR``; empty for what names no language."""
    found = re.match(r"[a-z]{2,3}(?=[-_]|$)", tag.strip().lower())
    return found[0] if found and found[0] not in {"und", "mul", "zxx"} else ""


def _without_control(text: str) -> str:
    return _CONTROL.sub("", text)


def _tidy(text: str) -> str:
    paragraphs = (fold(part) for block in text.split(_BREAK) for part in _BLANK_LINE.split(block))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _strip_tags(text: str, known: frozenset[str] | None = None) -> str:
    """``text`` with ``_BREAK`` where a paragraph ends. Only tags that are ``known`` are removed, if any are given."""
    pieces: list[str] = []
    position = 0
    while (start := text.find("<", position)) >= 0:
        pieces.append(text[position:start])
        position, left = _after_tag(text, start, known)
        pieces.append(left)
    pieces.append(text[position:])
    return "".join(pieces).replace("]]>", "")


def _after_tag(text: str, start: int, known: frozenset[str] | None) -> tuple[int, str]:
    """(where the tag at ``start`` ends, what it leaves in the text)."""
    if text.startswith(("<!", "<?"), start):
        return _after_declaration(text, start), ""
    opening = _NAME.match(text, start, start + 100)
    name = opening[1].lower() if opening else ""
    if not name or (known is not None and name not in known):
        return start + 1, "<"  # "3 < 4"
    tag = _TAG.match(text, start, start + LONGEST_TAG)
    end = tag.end() if tag else text.find(">", start) + 1
    if not end:
        return len(text), text[start:]  # no tag can follow either
    if name in _HIDDEN and text[start + 1] != "/" and text[end - 2] != "/":
        close = _HIDDEN[name].search(text, end)
        return (_behind(text, ">", close.end()) if close else len(text)), ""
    return end, _BREAK if name in _BREAKS else " " if name in _SPACES else ""


def _after_declaration(text: str, start: int) -> int:
    if text.startswith("<![CDATA[", start):
        return start + 9  # what it holds is text
    return _behind(text, "-->", start + 4) if text.startswith("<!--", start) else _behind(text, ">", start)


def _behind(text: str, end: str, start: int) -> int:
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)
