from __future__ import annotations

import codecs

import pytest

from bot.articles.extraction.sniff import Form, decoded, form_of
from tests.data import pages, refusing


@pytest.mark.parametrize(
    ("body", "content_type", "form"),
    [
        (pages.article(), "", Form.HTML),
        (pages.article(), "text/plain", Form.HTML),
        (pages.article(encoding="utf-16"), "", Form.HTML),
        (b"<p>Rain</p>", "", Form.HTML),
        (b"Rain fell.", "text/html; charset=utf-8", Form.HTML),
        (b"Rain fell.", "text/plain", Form.TEXT),
        (b"Rain fell, 3 < 4.", "", Form.TEXT),
        ("Rain fell.".encode("utf-16"), "", Form.TEXT),
        (b"", "", Form.TEXT),
        (b"junk before\n%PDF-1.4", "text/html", Form.PDF),
        (b"x", "video/mp4", Form.MEDIA),
        (b"x", "image/avif", Form.IMAGE),
        (b"x", "application/ld+json", Form.FILE),
        (b"\x00\x00\x00\x18ftypavif", "", Form.IMAGE),
        (b"RIFF\x00\x00\x00\x00WAVE", "", Form.MEDIA),
        (refusing.FEEDS["RSS"], "text/html", Form.FEED),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<?xml-stylesheet href='/a.xsl'?><!-- <p> --><rss><p>", "", Form.FEED),
        (b"<!DOCTYPE rss PUBLIC 'x' 'y'><rss><channel><title>Rain</title>", "text/html", Form.FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<p>Rain"}]}', "", Form.FEED),
        (b"<!DOCTYPE html><p>How to write &lt;rss&gt;: <rss>", "", Form.HTML),
        (refusing.FILES["binary"], "text/html", Form.FILE),
    ],
)
def test_forms(body: bytes, content_type: str, form: Form) -> None:
    assert form_of(body, content_type) is form


CAFE = "Das Café am Kai öffnet früh."


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (CAFE.encode(), ""),
        (CAFE.encode(), "text/html; charset=iso-8859-1"),
        (CAFE.encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (CAFE.encode("cp1252"), 'text/html; charset="windows-1252"'),
        (CAFE.encode("cp1252"), "text/html; charset=no-such-thing"),
        (CAFE.encode("cp1252"), ""),
        (codecs.BOM_UTF8 + CAFE.encode(), "text/html; charset=iso-8859-1"),
        (CAFE.encode("utf-16"), ""),
    ],
)
def test_characters(body: bytes, content_type: str) -> None:
    assert decoded(body, content_type) == CAFE


def test_what_the_page_states_counts_where_the_server_says_nothing() -> None:
    assert "ветер" in decoded('<meta charset="koi8-r">ветер'.encode("koi8-r"))
    assert "雨が" in decoded(b'<meta charset="iso-2022-jp">' + "雨が降った".encode("iso-2022-jp"))


def test_a_codec_that_gives_no_text_is_not_believed() -> None:
    assert "caf" in decoded('<meta charset="hex">café'.encode("cp1252"))


def test_a_document_cut_off_within_a_character() -> None:
    assert decoded("Rain and café".encode()[:-1]) == "Rain and caf\ufffd"
