"""Documents to begin from, all made up, and what to write into them."""

from __future__ import annotations

import gzip
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli

from bot.feeds import opml
from bot.feeds.encodings import zstd
from bot.model import Outline
from tests.data import hostile, pages
from tests.fuzz.targets import ENCODINGS

_FEEDS = Path(__file__).parents[1] / "data" / "feeds"
_JSON = (
    b'{"version":"https://jsonfeed.org/version/1.1","title":"Weather","home_page_url":"https://pub.example/","items":['
    b'{"id":"1","url":"/rain","title":"Rain","content_html":"<p>It rained.","date_published":"2026-03-02T09:30:00Z",'
    b'"authors":[{"name":"Robin Miller"}],"attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg"}]}]}'
)
_LIST = opml.write(
    (
        Outline(url="https://pub.example/feed", title="Weather", tags=("News", "Local")),
        Outline(url="https://post.example/feed", title="The Osprey Post"),
    ),
    "Feeds",
    datetime(2026, 3, 2, tzinfo=UTC),
)
_LD = '{"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-03-02","author":{"name":"Robin Miller"}}'
_HEAD = (
    f'<script type="application/ld+json">{_LD}</script><link rel="next" href="/2">'
    '<link rel="alternate" type="application/rss+xml" href="/feed" title="All"><base href="/a/">'
)
_TEXT = b"It rained in the valley. " * 40
_PACKED = (_TEXT, gzip.compress(_TEXT, mtime=0), zlib.compress(_TEXT), brotli.compress(_TEXT), zstd.compress(_TEXT))

_DOCUMENTS = tuple(path.read_bytes() for path in sorted(_FEEDS.glob("*.xml")))

SEEDS: dict[str, tuple[bytes, ...]] = {
    "feed": (*_DOCUMENTS, _JSON, hostile.nested_entities()),
    "update": _DOCUMENTS,
    "page": (pages.article(head=_HEAD), pages.article(encoding="utf-16", declare=False), hostile.page("<p>Rain</p>")),
    "outlines": (_LIST, hostile.entities_in_an_outline()),
    "body": tuple(bytes([number]) + packed for number, packed in zip(range(len(ENCODINGS)), _PACKED, strict=False)),
    "address": (
        b"http://pub.example:8080/a?b=c#d",
        b"[::ffff:127.0.0.1]/",
        b"user:pw@127.1/",
        "bücher.example".encode(),
    ),
    "paste": ("\n\n".join((pages.TITLE, "By Robin Miller, 2 March 2026", *pages.PARAGRAPHS)).encode(),),
    "rules": (b"User-agent: *\nDisallow: /a*b$\nAllow: /feeds/\n\nUser-agent: lede\nDisallow:\nCrawl-delay: 9\n",),
}

TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *("<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "</item>", "<item>", "</entry>", "</channel>"),
        *(
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "&a;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&#99999999999;",
            "&nbsp;",
            "&amp;lt;",
        ),
        *(
            " xml:base='//[::1'",
            " href='http://[x'",
            " href='javascript:alert(1)'",
            "http://a:99999/",
            "//",
            "\\",
            "%",
            "%zz",
        ),
        *(
            "\0",
            "\x1b",
            "\x85",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\U0001f600",
            "é",
            "雨",
            "\u0301" * 9,
        ),
        *(
            "Mon, 32 Feb 99999 25:61:61 +9999",
            "0000-00-00T00:00:00Z",
            "9999-12-31T23:59:59-23:59",
            "-1",
            "1e999",
            "NaN",
        ),
        *(
            "<script>",
            "</script>",
            "<style>",
            "<svg>",
            "<base href='ftp://x'>",
            "<table><tr>",
            "<p hidden>",
            '"',
            "'",
            "=",
        ),
        *(
            "{",
            "}",
            "[",
            "]",
            "null",
            "true",
            '{"@graph":[',
            '"id":',
            "9" * 400,
            "\n\n\n",
            "\t",
            " " * 50,
            "encoding='utf-7'",
        ),
        *("<title/>", "<link/>", "<guid>", "<pubDate>", "<ttl>-5</ttl>", "<outline xmlUrl='x'>", "<body>", "</body>"),
    )
)
