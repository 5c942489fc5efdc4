"""A file that was sent in a chat, made a page. Runs in a worker process.

What a page's server says of its encoding, nobody says of a file: texts come from any editor of any year."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import PurePath

from bot.articles.extract import extract
from bot.articles.extraction.instead import Instead
from bot.articles.extraction.pdf import MOST_CHARS
from bot.articles.extraction.sniff import GUESS, Form, decoded, form_of
from bot.errors import BadInput, NothingToRead
from bot.model import Page

PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})
PDFS = frozenset({".pdf"})
READABLE = PAGES | TEXTS | PDFS
"""Endings of the names of files that can be read, in small letters."""

_WIDE = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"))  # before UTF-16's: it begins alike
_LOOK = 4096  # bytes at the beginning
_ZEROS = 0.05  # of every other byte, at least: the upper halves of blanks and figures, in any script
_PRINTED = 0.98  # of a text's characters, at least


def page_of_file(body: bytes, name: str = "") -> Page:
    """What can be read in a file that is called ``name``. Its bytes say what it is; the name helps where they do not.

    Raises ``BadInput`` for an empty file, and one that is not what its name says; ``NothingToRead`` for the rest."""
    if not body.strip(b"\0 \t\r\n"):
        raise BadInput(text="error-file-empty")
    ending = ending_of(name)
    try:
        page = extract(*_told_apart(body, ending))
        return replace(page, text=page.text[:MOST_CHARS])
    except NothingToRead as error:
        if error.instead == Instead.FILE and ending in READABLE:
            raise BadInput(text="error-file-damaged", ending=ending) from error
        raise


def ending_of(name: str) -> str:
    """The ending of a file's name with its dot, in small letters; empty where it has none."""
    return PurePath(name.strip()).suffix.lower()


def _told_apart(body: bytes, ending: str) -> tuple[bytes, str, str]:
    """(body, address, content type) for ``extract``, a text in UTF-8."""
    codec = _wide(body)
    text = body.decode(codec, "replace") if codec else ""
    # A text may begin with a bracket as data does; nothing else is what a text's name makes of it.
    is_text = ending in TEXTS and body.lstrip()[:1] in {b"[", b"{"}
    if not (codec or is_text) and form_of(body, "text/html" if ending in PAGES else "") not in {Form.HTML, Form.TEXT}:
        return body, "", ""
    text = (text or _read(body)).lstrip("\ufeff")
    text = text if ending in PAGES else text[:MOST_CHARS]
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace"), "", "text/html" if ending in PAGES else ""


def _wide(body: bytes) -> str:
    """The codec of a text with two or four bytes a character, which looks like data; empty for all others."""
    for mark, codec in _WIDE:
        if body.startswith(mark):
            return codec
    start = body[: min(_LOOK, len(body) // 2 * 2)]
    for upper, lower, codec in ((start[1::2], start[::2], "utf-16-le"), (start[::2], start[1::2], "utf-16-be")):
        if upper.count(0) > _ZEROS * len(upper) and not lower.count(0) and _is_text(start.decode(codec, "replace")):
            return codec
    return ""


def _is_text(text: str) -> bool:
    return sum(char.isprintable() or char.isspace() for char in text) >= _PRINTED * len(text)


def _read(body: bytes) -> str:
    """As ``decoded``, but a few broken bytes make UTF-8 no other encoding, and what calls itself UTF-8 and is not is
    guessed at."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x1b" in body[:_LOOK]:  # ISO 2022's escapes
        return decoded(body)
    for text in (body.decode("utf-8", "replace"), decoded(body)):
        if 2 * text.count("\ufffd") <= sum(not char.isascii() for char in text):
            return text
    from charset_normalizer import from_bytes

    best = from_bytes(body[:GUESS]).best()
    return body.decode(best.encoding if best else "cp1252", "replace")
