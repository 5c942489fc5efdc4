"""What a document's bytes are, and its characters. By its first bytes more than by what the server says of it: servers
err, and files sent in a chat come with no word at all. Standard library only, but for the guess at an encoding."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

LOOK = 4096  # bytes at the beginning that decide
GUESS = 64 * 1024  # bytes from which an encoding is guessed


class Form(StrEnum):
    HTML = "html"
    TEXT = "text"
    PDF = "pdf"
    IMAGE = "image"
    MEDIA = "media"  # video or sound
    FEED = "feed"
    FILE = "file"  # any other: an archive, JSON, an office document


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Form.IMAGE),
    (b"\xff\xd8\xff", Form.IMAGE),
    (b"GIF8", Form.IMAGE),
    (b"BM", Form.IMAGE),
    (b"II*\0", Form.IMAGE),
    (b"MM\0*", Form.IMAGE),
    (b"\0\0\1\0", Form.IMAGE),
    (b"ID3", Form.MEDIA),
    (b"OggS", Form.MEDIA),
    (b"fLaC", Form.MEDIA),
    (b"FLV\1", Form.MEDIA),
    (b"\x1aE\xdf\xa3", Form.MEDIA),
    (b"PK\3\4", Form.FILE),
    (b"\x1f\x8b", Form.FILE),
    (b"Rar!", Form.FILE),
    (b"7z\xbc\xaf", Form.FILE),
    (b"\xd0\xcf\x11\xe0", Form.FILE),
    (b"{\\rtf", Form.FILE),
    (b"\x7fELF", Form.FILE),
)
_TYPES = (
    ("text/html", Form.HTML),
    ("application/xhtml+xml", Form.HTML),
    ("image/", Form.IMAGE),
    ("video/", Form.MEDIA),
    ("audio/", Form.MEDIA),
)
_RIFF = {b"WEBP": Form.IMAGE, b"AVI ": Form.MEDIA, b"WAVE": Form.MEDIA}
_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"mif1")  # still images in an ISO container; others are video
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PAGE = re.compile(rb"(?i)<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|br|table|title|meta)\b")
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?:<\?[^>]*>|<!--(?:(?!-->).)*-->|<!doctype[^>\[]*>)\s*)*<(?:rss|feed|rdf:RDF)\b"
    rb"|\s*\{.*\"https?://(?:www\.)?jsonfeed\.org/version/",
    re.DOTALL | re.IGNORECASE,
)
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""")


def form_of(body: bytes, content_type: str = "") -> Form:
    """What the document is. ``content_type`` is the server's header, empty where unknown."""
    return _by_magic(body) or _by_look(body[:LOOK]) or _by_type(content_type) or _text_or_data(body[:LOOK])


def _by_look(start: bytes) -> Form | None:
    if _FEED.match(start):
        return Form.FEED
    if not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and 10 * len(_CONTROL.findall(start)) > len(
        start
    ):
        return Form.FILE
    return Form.HTML if _PAGE.search(start.replace(b"\0", b"")) else None


def _by_type(content_type: str) -> Form | None:
    kind = content_type.partition(";")[0].strip().lower()
    for prefix, form in _TYPES:
        if kind.startswith(prefix):
            return form
    return Form.FILE if kind.endswith("json") else None


def _text_or_data(start: bytes) -> Form:
    return Form.FILE if start.lstrip()[:1] in {b"{", b"["} else Form.TEXT


def _by_magic(body: bytes) -> Form | None:
    if b"%PDF-" in body[:1024]:  # Adobe's readers allow that much before it
        return Form.PDF
    if body[:4] == b"RIFF":
        return _RIFF.get(body[8:12], Form.FILE)
    if body[4:8] == b"ftyp":
        return Form.IMAGE if body[8:12] in _BRANDS else Form.MEDIA
    if body[:2] == b"\xff\xfb":
        return Form.MEDIA
    return next((form for magic, form in _MAGIC if body.startswith(magic)), None)


def decoded(body: bytes, content_type: str = "") -> str:
    """The document's characters: by its byte order mark, as UTF-8 where it is valid, by what the server or the page
    states, else by a guess. What cannot be decoded becomes U+FFFD."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    stated = _stated(body, content_type)
    if stated.startswith("iso2022"):  # its escapes are valid UTF-8
        return body.decode(stated, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(body) - 4:  # cut off within a character
            return body.decode("utf-8", "replace")
    return body.decode(stated or _guessed(body), "replace")


def _stated(body: bytes, content_type: str) -> str:
    """The codec that the header or the page names, in Python's words; empty where none does, or none there is."""
    in_header = re.search(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", content_type, re.IGNORECASE)
    in_page = _CHARSET.search(body[:LOOK])
    for name in (in_header[1] if in_header else "", in_page[1].decode("ascii", "replace") if in_page else ""):
        try:
            codec = codecs.lookup(name).name if name else ""
            b"".decode(codec or "utf-8")  # some codecs, such as hex, give no text
        except (LookupError, ValueError):
            continue
        if codec in {"iso8859-1", "ascii"}:
            return "cp1252"  # WHATWG Encoding Standard, section 4.2: these labels mean windows-1252
        if codec and not codec.startswith("utf-16"):  # it could not have been read if that were so
            return codec
    return ""


def _guessed(body: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:GUESS]).best()
    return best.encoding if best else "cp1252"
