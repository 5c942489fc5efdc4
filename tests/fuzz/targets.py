"""What must hold of our readers whatever bytes they get: nothing but our own errors comes out, and nothing that a
database, a chat or a client trips over. Each target takes bytes and raises where something of this does not hold."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_address

from bot.articles.clean import clean_paste
from bot.articles.extract import extract
from bot.articles.extraction.following import follow
from bot.articles.fragments import fragment_link
from bot.errors import AddressRefused, LedeError, TooLarge, Unreachable
from bot.feeds import incremental, opml, robots
from bot.feeds.address import Exceptions, checked, is_public, is_web_port
from bot.feeds.bodies import read_body
from bot.feeds.discover import feed_links
from bot.feeds.identity import article_key, entry_key
from bot.feeds.parse import parse
from bot.feeds.secrets import feed_has_secret, link_has_secret, shown_url
from bot.feeds.values import EARLIEST, LONGEST_LINK, LONGEST_TEXT, LONGEST_TITLE, MOST_ENTRIES
from bot.model import Entry

URL = "https://news.example/feeds/all.xml"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LIMIT = 100_000  # bytes of a body
ENCODINGS = ("", "gzip", "deflate", "br", "zstd", "gzip, gzip", "br, gzip")
_ITEM = re.compile(rb"<(item|entry)\b.*?</\1\s*>", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def feed(data: bytes) -> None:
    with suppress(LedeError):
        found = parse(data, URL, now=NOW)
        assert len(found.entries) <= MOST_ENTRIES
        assert_link(found.link)
        assert_line(found.title, found.language, found.version)
        assert found.ttl is None or found.ttl >= 0
        for entry in found.entries:
            assert_entry(entry)


def assert_entry(entry: Entry) -> None:
    assert_line(entry.guid, entry.title, entry.author)
    assert_text(entry.summary, entry.content)
    assert max(len(entry.title), len(entry.author)) <= LONGEST_TITLE
    assert max(len(entry.summary), len(entry.content)) <= LONGEST_TEXT
    assert_link(entry.link, entry.image)
    for date in (entry.published, entry.updated):
        assert date is None or (date.utcoffset() is not None and date >= EARLIEST)
    assert entry_key(entry)
    assert article_key(entry)
    assert shown_url(entry.link) or not entry.link
    assert link_has_secret(entry.link) in {True, False}


def update(data: bytes) -> None:
    """What is read of a document of which all, or all but the first item, was read before."""
    with suppress(LedeError):
        document = parse(data, URL, now=NOW)
        for earlier in (data, _ITEM.sub(b"", data, count=1)):
            reading = incremental.read(data, URL, now=NOW, listing=_listing(earlier))
            assert reading.document.entries == tuple(document.entries[place] for place in reading.places)
            assert replace(reading.document, entries=()) == replace(document, entries=())


def _listing(data: bytes) -> bytes:
    try:
        return incremental.read(data, URL, now=NOW).listing
    except LedeError:
        return b""


def page(data: bytes) -> None:
    with suppress(LedeError):
        found = extract(data, URL)
        assert found.text
        assert_text(found.text, *(section.text for section in found.sections))
        assert_line(found.title, found.author, found.site, found.language)
        assert_link(found.image, found.url, found.feed_url)
        assert found.date is None or found.date.utcoffset() is not None
        assert fragment_link(URL, found.text[:300], found.text).startswith(URL)
    with suppress(LedeError):
        links = feed_links(data, URL)
        assert_link(*(link.url for link in links))
        assert_line(*(link.title for link in links))
    for in_vain in (False, True):
        with suppress(LedeError):
            further = follow(data, URL, in_vain=in_vain)
            assert further is None or further.url.startswith(("http://", "https://"))


def outlines(data: bytes) -> None:
    with suppress(LedeError):
        found = opml.read(data)
        assert len(found) <= opml.MOST_FEEDS
        assert len({outline.url for outline in found}) == len(found)
        assert all(len(outline.tags) <= opml.DEEPEST for outline in found)
        assert_line(*(outline.url for outline in found), *(outline.title for outline in found))
        again = opml.read(opml.write(found, "Weather", NOW))
        assert {outline.url for outline in again} == {outline.url for outline in found}


def body(data: bytes) -> None:
    """Its first byte says how the others are said to be encoded."""
    if data:
        with suppress(TooLarge, Unreachable):
            encoding = ENCODINGS[data[0] % len(ENCODINGS)]
            read = asyncio.run(read_body(_Stream(data[1:]), encoding, LIMIT, "pub.example"))
            assert len(read) <= LIMIT


class _Stream:
    def __init__(self, data: bytes) -> None:
        self._data = data

    async def iter_chunked(self, n: int) -> AsyncIterator[bytes]:
        for start in range(0, len(self._data), 100):
            yield self._data[start : start + 100]


def address(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for url in (text, f"http://{text}", f"https://pub.example{text}"):
        assert shown_url(url) or not url
        assert feed_has_secret(url) in {True, False}
        with suppress(AddressRefused):
            target = checked(url, Exceptions(()))
            assert target.scheme in {"http", "https"}
            assert target.raw_user is None
            assert target.raw_password is None
            assert is_web_port(target.port or 0)
            with suppress(ValueError):
                assert is_public(ip_address(target.raw_host or ""))


def paste(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    found = clean_paste(text)
    assert_text(found.text)
    assert_line(found.title, found.author)


def rules(data: bytes) -> None:
    assert robots.allowed(data, "lede", URL) in {True, False}


def assert_text(*texts: str) -> None:
    for text in texts:
        assert not _CONTROL.search(text), ascii(text[:100])


def assert_line(*lines: str) -> None:
    assert_text(*lines)
    for line in lines:
        assert "\n" not in line, ascii(line[:100])


def assert_link(*links: str) -> None:
    assert_line(*links)
    for link in links:
        assert not link or link.startswith(("http://", "https://")), ascii(link[:100])
        assert len(link) <= LONGEST_LINK


Target = Callable[[bytes], None]
TARGETS: dict[str, Target] = {one.__name__: one for one in (feed, update, page, outlines, body, address, paste, rules)}


def named(names: Iterable[str]) -> dict[str, Target]:
    """The targets of these names; all where none is named."""
    return {name: TARGETS[name] for name in names} or TARGETS
