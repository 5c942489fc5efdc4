"""The short way must give what the long one gives: all of the document, but for the entries that are known."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Absent, members, rows
from benchmarks.parts.feeds import _kind as kind_of
from bot.errors import NotAFeed
from bot.feeds import incremental
from bot.feeds.incremental import Reading, read
from bot.feeds.outline import outlined
from bot.feeds.parse import parse
from bot.storage.columns import mark

URL = "https://host.example/feed.xml"
KIND = "application/rss+xml; charset=utf-8"
HEAD = len(incremental.FORM) + 8
SIZE = 32

NAMESPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'


def rss(*items: str, head: str = "<title>Notices</title><link>https://host.example/</link>") -> bytes:
    channel = f"<channel>{head}\n{''.join(items)}</channel>"
    return f'<?xml version="1.0"?>\n<rss version="2.0" {NAMESPACES}>{channel}</rss>'.encode()


def item(number: int, inside: str = "") -> str:
    return f"<item><title>Notice {number}</title><link>https://host.example/{number}</link><guid>n{number}</guid>{inside}</item>\n"


def atom(*entries: str) -> bytes:
    return f'<feed {ATOM} xml:lang="en"><title>Notices</title><id>f</id>{"".join(entries)}</feed>'.encode()


def entry(number: int, inside: str = "") -> str:
    return f'<entry><title>Notice {number}</title><id>n{number}</id><link href="/{number}"/>{inside}</entry>'


def records(listing: bytes) -> list[bytes]:
    return [listing[start : start + SIZE] for start in range(HEAD, len(listing), SIZE)]


def part(listing: bytes, places: Collection[int]) -> bytes:
    """A listing that knows only the items at these places."""
    return listing[:HEAD] + b"".join(one for place, one in enumerate(records(listing)) if place in places)


def assert_same(body: bytes, *knowns: Collection[int], kind: str = KIND) -> list[Reading]:
    """With the items at ``known`` places known, the rest is read as it is with all of them. Returns the readings; none
    where the document is read whole anyway."""
    document = parse(body, URL, kind)
    first = read(body, URL, kind)
    assert first.document == document and first.places == tuple(range(len(document.entries)))
    return [read_again(body, kind, first, known) for known in knowns if first.listing]


def read_again(body: bytes, kind: str, first: Reading, known: Collection[int]) -> Reading:
    again, entries = read(body, URL, kind, None, part(first.listing, known)), first.document.entries
    assert again.listing == first.listing
    assert replace(again.document, entries=entries) == first.document
    assert list(again.document.entries) == [entries[place] for place in again.places]
    left_out = [one for place, one in enumerate(entries) if place not in again.places]
    dates = [date.replace(microsecond=0) for one in left_out if (date := one.published or one.updated)]
    assert list(again.dates) == dates
    return again


class TestTheShortWay:
    def test_one_new_item(self) -> None:
        before = read(rss(item(2), item(1)), URL, KIND)
        after = read(rss(item(3), item(2), item(1)), URL, KIND, None, before.listing)
        assert [one.guid for one in after.document.entries] == ["n3"] and after.places == (0,)
        assert after.known == {mark("n1"), mark("n2")}, "as storage marks the keys of entries"
        assert after.document.title == "Notices" and after.document.version == "rss20"

    def test_an_edited_item_is_read_again(self) -> None:
        before = read(rss(item(2), item(1)), URL, KIND)
        after = read(rss(item(2), item(1, "<description>More.</description>")), URL, KIND, None, before.listing)
        assert [one.summary for one in after.document.entries] == ["More."] and after.places == (1,)
        assert after.known == {mark("n2")}

    def test_only_the_head_has_changed(self) -> None:
        before = read(rss(item(2), item(1)), URL, KIND)
        head = "<title>News</title><link>https://host.example/</link><ttl>90</ttl>"
        after = read(rss(item(2), item(1), head=head), URL, KIND, None, before.listing)
        assert (after.document.title, after.document.ttl, after.document.entries) == ("News", 5400, ())

    def test_an_item_that_is_gone_is_known_no_longer(self) -> None:
        before = read(rss(item(3), item(2), item(1)), URL, KIND)
        after = read(rss(item(3)), URL, KIND, None, before.listing)
        assert after.known == {mark("n3")} and len(records(after.listing)) == 1

    def test_dates_of_what_is_left_out(self) -> None:
        dated = item(1, "<pubDate>Tue, 24 Nov 2026 07:00:00 GMT</pubDate>")
        before = read(rss(dated), URL, KIND)
        after = read(rss(item(2), dated), URL, KIND, None, before.listing)
        assert after.dates == (datetime(2026, 11, 24, 7, tzinfo=UTC),)

    @pytest.mark.parametrize(
        "inside",
        [
            "<description><![CDATA[</item><item>]]></description>",
            "<!-- </item> --><description>One</description>",
            "<description title='a > b'>One &lt;/item&gt;</description>",
            '<content:encoded><![CDATA[<p xmlns="http://www.w3.org/1999/xhtml">One</p>]]></content:encoded>',
            "<description>Wörter – 言葉</description>",
        ],
    )
    def test_what_only_looks_like_an_end(self, inside: str) -> None:
        body = rss(item(3), item(2, inside), item(1))
        for known in ({1}, {0, 2}):
            (again,) = assert_same(body, known)
            assert len(again.places) == 3 - len(known)

    def test_atom_and_rdf(self) -> None:
        marked_up = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p></div></content>'
        (again,) = assert_same(atom(entry(3), entry(2, marked_up), entry(1)), {0, 1}, kind="application/atom+xml")
        assert [one.link for one in again.document.entries] == ["https://host.example/1"]
        spaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        channel = '<channel rdf:about="c"><title>Notices</title><link>https://host.example/</link></channel>'
        rdf = f"<rdf:RDF {spaces}>{channel}{item(2)}{item(1)}</rdf:RDF>".encode()
        (again,) = assert_same(rdf, {0})
        assert again.places == (1,) and again.document.version == "rss10"


class TestTheLongWay:
    """Where the short one might give something else."""

    @pytest.mark.parametrize(
        "body",
        [
            rss(item(2), item(1, "<description>open")),
            rss(item(2), item(1, "<description>&nbsp;</description>")),
            rss(item(2), item(1, "<media:title>undeclared</media:title>")),
            rss(item(2), item(1)).replace(b"<rss", b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss"),
            rss(item(2), item(1, "<description xml:base='https://b.example/'>x</description>")),
            rss(item(2), item(1).replace("<item>", "<item xml:base='https://b.example/'>")),
            rss(item(2), item(1, "<m:title xmlns:m='http://search.yahoo.com/mrss/'>x</m:title>")),
            rss(item(2), item(1).replace("<item>", "<item xmlns='http://purl.org/rss/1.0/'>")),
            rss(item(2), item(1, item(3))),
            rss(item(2)).replace(b"</channel>", b"</channel>" + item(1).encode()),
            rss(item(2)).replace(b"</channel>", b"</channel><channel>" + item(1).encode() + b"</channel>"),
            rss(item(2), "<item/>"),
            rss(item(1), item(1)),
            rss(item(1), item(1, "<description>The guid of another</description>")),
            rss(item(2), item(1).replace("/1<", "/2<")),
            rss(item(2), item(1, "<description>Wörter</description>")).decode().encode("latin-1"),
            rss(item(2), item(1)).replace(b"?>", b" encoding='koi8-r'?>"),
            rss(*map(item, range(2001))),
            atom(entry(2), entry(1, "<source><title>Elsewhere</title><id>e</id></source>")),
            rss(),
        ],
    )
    def test_a_document_that_is_odd_is_read_whole(self, body: bytes) -> None:
        first = read(body, URL, KIND)
        assert first.listing == b"" and first.document == parse(body, URL, KIND)
        remembered = read(rss(item(2), item(1)), URL, KIND).listing
        assert read(body, URL, KIND, None, remembered) == first

    def test_doubtful_encodings(self) -> None:
        body = rss(item(1, "<description>Wörter</description>"))
        assert read(body, URL, "text/xml").listing == b"", "US-ASCII by RFC 3023, or rather not"
        assert read(body, URL, "text/xml; charset=windows-1252").listing == b""
        assert read(body, URL, "text/xml; charset=utf-8").listing
        assert read(rss(item(1)), URL, "text/xml").listing

    def test_a_new_item_with_the_guid_or_the_link_of_a_known_one(self) -> None:
        before = read(rss(item(2), item(1)), URL, KIND)
        for new in (item(3).replace(">n3<", ">n1<"), item(3).replace("/3<", "/1<")):
            after = read(rss(new, item(2), item(1)), URL, KIND, None, before.listing)
            assert len(after.document.entries) == 3 and not after.known and not after.listing

    def test_relative_links_and_a_site_that_has_moved(self) -> None:
        relative = item(1).replace("https://host.example/1", "/1")
        before = read(rss(item(2), relative), URL, KIND)
        head = "<title>Notices</title><link>https://new.example/</link>"
        after = read(rss(item(2), relative, head=head), URL, KIND, None, before.listing)
        assert [one.link for one in after.document.entries][1] == "https://new.example/1"

    @pytest.mark.parametrize("listing", [b"\x00" * 41, b"\x01", b"\x01" + b"x" * 50, b"\x01" + b"x" * 40])
    def test_a_listing_that_is_none(self, listing: bytes) -> None:
        body = rss(item(2), item(1))
        assert read(body, URL, KIND, None, listing) == read(body, URL, KIND)

    def test_no_feed_at_all(self) -> None:
        remembered = read(rss(item(1)), URL, KIND).listing
        for body in (b"<html><body>No</body></html>", b"", b"<a><channel/></a>"):
            with pytest.raises(NotAFeed):
                parse(body, URL, KIND)
            with pytest.raises(NotAFeed):
                read(body, URL, KIND, None, remembered)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
dates = st.sampled_from(["Tue, 24 Nov 2026 07:00:00 GMT", "2026-11-24T07:00:00Z", "yesterday", ""])
markup = st.one_of(
    texts.map(escape),
    texts.map(lambda text: f"<![CDATA[<p>{text.replace(']]>', '')}</p></item>]]>"),
    texts.map(lambda text: escape(f"<b>{escape(text)}</b> & more")),
)


@st.composite
def items(draw: st.DrawFn, name: str) -> str:
    parts = [
        f"<{tag}>{draw(content)}</{tag}>"
        for tag, content in (
            ("title", markup),
            ("guid" if name == "item" else "id", texts.map(escape)),
            ("pubDate" if name == "item" else "updated", dates),
            ("description" if name == "item" else "summary", markup),
            ("category", texts.map(escape)),
            ("dc:creator", texts.map(escape)),
        )
        if draw(st.booleans())
    ]
    link = escape(draw(texts), quote=True)
    parts.append(f"<link>{link}</link>" if name == "item" else f'<link href="{link}"/>')
    return f"<{name}>{''.join(draw(st.permutations(parts)))}</{name}>"


@settings(deadline=None)
@given(st.lists(items("item"), max_size=8), st.sets(st.integers(0, 7)), texts)
def test_any_rss(listed: list[str], known: set[int], title: str) -> None:
    assert_same(rss(*listed, head=f"<title>{escape(title)}</title>"), known)


@settings(deadline=None)
@given(st.lists(items("entry"), max_size=8), st.sets(st.integers(0, 7)))
def test_any_atom(listed: list[str], known: set[int]) -> None:
    assert_same(
        atom(*listed).replace(ATOM.encode(), f"{ATOM} {NAMESPACES}".encode()), known, kind="application/atom+xml"
    )


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400), st.sets(st.integers(0, 3)))
def test_any_bytes_within_a_feed(noise: bytes, place: int, known: set[int]) -> None:
    body = rss(*map(item, range(4)))
    broken = body[:place] + noise + body[place:]
    try:
        parse(broken, URL, KIND)
    except NotAFeed:
        return
    assert_same(broken, known)


@pytest.mark.timeout(600)
def test_every_document_of_the_corpus() -> None:
    try:
        documents, manifest = dict(members("feeds/feeds-dev.tar.gz")), rows("feeds/manifest")
    except Absent as error:
        pytest.skip(f"{error} is not there")
    random, short = Random(4), 0
    for row in manifest:
        body, kind = documents[row["file"]], kind_of(row)
        outline = outlined(body, kind)
        if outline is None:
            continue
        places = range(len(outline.items))
        half = {place for place in places if random.random() < 0.5}
        with suppress(NotAFeed):
            readings = assert_same(body, half, {*places} - half, kind=kind)
            short += sum(0 < len(again.places) < len(places) for again in readings)
    assert short > 300, "the short way was taken"
