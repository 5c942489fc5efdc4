from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import LedeError, NotAFeed
from bot.feeds.parse import parse
from bot.feeds.reader import shortened
from bot.feeds.values import LONGEST_TITLE, MOST_ENTRIES
from bot.model import Entry, FeedDocument
from bot.sandbox.pool import Sandbox
from tests.data import hostile

URL = "https://host.example/feeds/all.xml"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SAMPLES = sorted((Path(__file__).parents[1] / "data" / "feeds").glob("*.xml"))


def plain(found: FeedDocument) -> dict[str, Any]:
    """As JSON would hold it."""
    document = asdict(found)
    document["entries"] = [{**asdict(entry), "text": entry.text} for entry in found.entries]
    for entry in document["entries"]:
        for name in ("published", "updated"):
            entry[name] = entry[name].isoformat() if entry[name] else None
    return document


def only_entry(item: str, **more: Any) -> Entry:
    (entry,) = parse(hostile.rss(f"<item>{item}</item>"), URL, **more).entries
    return entry


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_stands_beside_each_sample(sample: Path) -> None:
    expected = json.loads(sample.with_suffix(".json").read_text())
    found = plain(parse(sample.read_bytes(), URL, now=NOW))
    entries = expected.pop("entries")
    assert {name: found[name] for name in expected} == expected
    assert [
        {name: got[name] for name in wanted} for got, wanted in zip(found["entries"], entries, strict=True)
    ] == entries


@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/plain"])
@pytest.mark.parametrize("text", ["Rain", "Rain & hail", "Rain &#xD800; hail"])
def test_what_stands_in_cdata_is_left_as_it_is(content_type: str, text: str) -> None:
    """A mended "&" would make another guid and link of it, so that all items are new when one is broken."""
    link = "https://pub.example/?a=1&b=2"
    item = f"<item><link><![CDATA[{link}]]></link><guid isPermaLink='false'><![CDATA[a&b]]></guid></item>"
    body = f"<rss version='2.0'><channel>{item}<item><title>{text}</title></item></channel></rss>"
    (entry, *_) = parse(body.encode(), URL, content_type).entries
    assert (entry.guid, entry.link) == ("a&b", link)


class TestNoFeed:
    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"  \n ",
            b"Not Found",
            b"{}",
            b"\x00\x01\x02\x03",
            b"<!DOCTYPE html><html><head><title>Hello</title></head><body><p>Hello</p></body></html>",
            b"<html><body><item>a custom element</item></body></html>",
            b"\n<!-- a comment -->\n<HTML lang=en><body><entry>hello</entry></body></HTML>",
            b"<?xml version='1.0'?><urlset><url><loc>https://pub.example/</loc></url></urlset>",
            b"<?xml version='1.0'?><opml><body><outline xmlUrl='u'/></body></opml>",
            b"\x1f\x8b broken",
        ],
    )
    def test_it_says_so(self, body: bytes) -> None:
        with pytest.raises(NotAFeed) as caught:
            parse(body, URL, "text/html")
        assert caught.value.about == {"host": "host.example"}

    def test_a_feed_without_items_is_one(self) -> None:
        assert parse(hostile.rss(""), URL).entries == ()

    def test_a_file_name_is_not_opened(self, tmp_path: Path) -> None:
        (tmp_path / "feed.xml").write_bytes(hostile.rss("<item><title>Rain</title></item>"))
        with pytest.raises(NotAFeed):
            parse(str(tmp_path / "feed.xml").encode(), URL)


class TestEncodings:
    TITLE = "Žluťoučký kůň"

    @pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-2", "windows-1250", "utf-16"])
    def test_as_declared(self, encoding: str) -> None:
        text = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><title>{self.TITLE}</title></channel></rss>'
        assert parse(text.encode(encoding), URL).title == self.TITLE

    def test_as_the_header_says(self) -> None:
        body = hostile.rss("").replace(b"Weather", self.TITLE.encode("iso-8859-2"))
        assert parse(body, URL, "application/rss+xml; charset=iso-8859-2").title == self.TITLE

    @pytest.mark.parametrize("kind", ["", "text/xml", "text/plain", "application/octet-stream", "nonsense;;;"])
    def test_utf8_though_nobody_says_so(self, kind: str) -> None:
        body = hostile.rss("").replace(b"Weather", self.TITLE.encode())
        assert parse(body, URL, kind).title == self.TITLE

    def test_a_wrong_label(self) -> None:
        body = b'<?xml version="1.0" encoding="utf-16"?>' + hostile.rss("").replace(b"Weather", self.TITLE.encode())
        assert parse(body, URL).title == self.TITLE

    def test_a_byte_order_mark(self) -> None:
        assert parse(b"\xef\xbb\xbf" + hostile.rss(""), URL).title == "Weather"

    def test_a_gzip_file_that_is_not_called_one(self) -> None:
        assert parse(gzip.compress(hostile.rss("")), URL).title == "Weather"


class TestBroken:
    def test_a_warning_before_the_declaration(self) -> None:
        body = b"<br />Warning: x in y on line 3\n" + hostile.rss("<item><title>Rain</title></item>")
        assert [entry.title for entry in parse(body, URL).entries] == ["Rain"]

    def test_it_broke_off(self) -> None:
        body = hostile.rss("".join(f"<item><title>Rain {n}</title><guid>{n}</guid></item>" for n in range(3)))
        cut = body[: body.rindex(b"Rain 2")]
        assert [entry.title for entry in parse(cut, URL).entries] == ["Rain 0", "Rain 1"]

    @pytest.mark.parametrize("reference", ["&#xD800;", "&#55296;", "&#x110000;", "&#99999999999;", "&#0;", "&#xFFFE;"])
    def test_references_to_what_is_no_character(self, reference: str) -> None:
        """Feedparser raises UnicodeEncodeError for the first of these."""
        entry = only_entry(f"<title>Rain {reference} & sun</title><guid isPermaLink='false'>g{reference}</guid>")
        assert entry.title.startswith("Rain")
        assert entry.title.endswith("sun")
        f"{entry}".encode()

    def test_bare_ampersands_and_unknown_entities(self) -> None:
        entry = only_entry("<title>Q&A: caf&eacute; &nosuch; R&D</title><link>https://pub.example/?a=1&b=2</link>")
        assert entry.title.startswith("Q&A: café")
        assert entry.link == "https://pub.example/?a=1&b=2"

    def test_control_characters(self) -> None:
        entry = only_entry(
            "<title>Ra\x00in\x1b</title><guid isPermaLink='false'>a\x00b</guid><description>x\x0by</description>"
        )
        assert "\x00" not in f"{entry}"
        assert entry.title == "Rain"


class TestDates:
    def date(self, stated: str, tag: str = "pubDate", now: datetime | None = NOW) -> datetime | None:
        return only_entry(f"<title>Rain</title><{tag}>{stated}</{tag}>", now=now).published

    @pytest.mark.parametrize(
        ("stated", "read"),
        [
            ("Mon, 02 Mar 2026 09:30:00 +0100", "2026-03-02T08:30:00+00:00"),
            ("2 Mar 2026 08:30 GMT", "2026-03-02T08:30:00+00:00"),
            ("Mon, 2 Mar 26 03:30:00 EST", "2026-03-02T08:30:00+00:00"),
            ("2026-03-02T08:30:00Z", "2026-03-02T08:30:00+00:00"),
            ("2026-03-02", "2026-03-02T00:00:00+00:00"),
            ("Tue, 03 Mar 2026 11:00:00 GMT", "2026-03-03T11:00:00+00:00"),  # a zone mistaken: within a day
        ],
    )
    def test_forms(self, stated: str, read: str) -> None:
        found = self.date(stated)
        assert found is not None
        assert found.isoformat() == read

    @pytest.mark.parametrize(
        "stated",
        [
            "",
            "yesterday",
            "0000-00-00",
            "Thu, 01 Jan 1970 00:00:00 GMT",  # a clock that was never set
            "Wed, 04 Mar 2026 13:00:00 GMT",  # the future
            "Mon, 02 Mar 9999 09:30:00 GMT",
            "Mon, 02 Mar 99999 09:30:00 GMT",
        ],
    )
    def test_missing(self, stated: str) -> None:
        assert self.date(stated) is None

    def test_without_a_clock_the_future_counts(self) -> None:
        assert self.date("Wed, 04 Mar 2026 13:00:00 GMT", now=None) is not None

    def test_the_day_of_publishing_is_no_update(self) -> None:
        """Feedparser gives the one out for the other."""
        assert only_entry("<title>Rain</title><pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate>").updated is None


class TestLinks:
    @pytest.mark.parametrize(
        ("link", "read"),
        [
            ("https://pub.example/a", "https://pub.example/a"),
            (" \n https://pub.example/a\n/b ", "https://pub.example/a/b"),
            ("https://pub.example/a b", "https://pub.example/a%20b"),
            ("/a", "https://host.example/a"),
            ("//cdn.example/a", "https://cdn.example/a"),
            ("mailto:robin@pub.example", ""),
            ("javascript:alert(1)", ""),
            ("http://[broken/", ""),
            ("http://pub.example:99999/", ""),
            ("https://pub.example/" + "a" * 5000, ""),
            ("", ""),
        ],
    )
    def test_absolute_or_nothing(self, link: str, read: str) -> None:
        assert only_entry(f"<title>Rain</title><link>{link}</link>").link == read

    def test_a_guid_stays_as_it_is_wherever_the_feed_lives(self) -> None:
        body = hostile.rss("<item><title>Rain</title><guid>rain-1</guid></item>")
        keys = {parse(body, url).entries[0].guid for url in (URL, "https://moved.example/x/feed", "")}
        assert keys == {"rain-1"}

    def test_atoms_links_are_relative_to_the_document(self) -> None:
        body = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link href="https://site.example/"/>
          <entry><title>Rain</title><id>x:1</id><link href="rain"/></entry></feed>"""
        assert parse(body, URL).entries[0].link == "https://host.example/feeds/rain"

    def test_rss_links_are_relative_to_the_site(self) -> None:
        body = b"""<rss version="2.0"><channel><title>T</title><link>https://site.example/</link>
          <item><title>Rain</title><link>rain</link></item></channel></rss>"""
        assert parse(body, URL).entries[0].link == "https://site.example/rain"

    def test_xml_base_within_xml_base(self) -> None:
        body = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site.example/a/"><title>T</title>
          <entry xml:base="b/"><id>urn:1</id><title>One</title><link href="one"/></entry>
          <entry><id>urn:2</id><title>Two</title><link href="/two"/></entry></feed>"""
        assert [entry.link for entry in parse(body, URL).entries] == [
            "https://site.example/a/b/one",
            "https://site.example/two",
        ]

    @pytest.mark.parametrize(
        ("own", "link"),
        [("https://kiln.example/pots", "https://kiln.example/pots"), ("pots&pans:", "https://proxy.example/~r/1")],
    )
    def test_feedburner_keeps_the_publishers_own(self, own: str, link: str) -> None:
        names = "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
        item = f"<item><link>https://proxy.example/~r/1</link><feedburner:origLink>{own}</feedburner:origLink></item>"
        assert parse(hostile.rss(item, attributes=f" {names}"), "").entries[0].link == link


class TestSize:
    def test_a_hundred_thousand_items(self) -> None:
        items = "".join(f"<item><title>Rain {number}</title></item>" for number in range(100_000))
        found = parse(hostile.rss(items), URL).entries
        assert [found[0].title, found[-1].title] == ["Rain 0", f"Rain {MOST_ENTRIES - 1}"]

    def test_as_many_as_are_kept_are_left_as_they_are(self) -> None:
        body = hostile.rss("<item><title>Rain</title></item>" * MOST_ENTRIES)
        assert shortened(body) is body
        longer = hostile.rss("<item><title>Rain</title></item>" * (MOST_ENTRIES + 1))
        assert shortened(longer) == body

    def test_entries(self) -> None:
        many = hostile.rss("".join(f"<item><guid>g{number}</guid></item>" for number in range(MOST_ENTRIES + 5)))
        assert len(parse(many, URL).entries) == MOST_ENTRIES

    def test_titles(self) -> None:
        assert len(only_entry(f"<title>{'rain ' * 1000}</title>").title) == LONGEST_TITLE


class TestWishes:
    def ttl(self, inside: str) -> int | None:
        names = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
        return parse(f"<rss version='2.0' {names}><channel><title>T</title>{inside}</channel></rss>".encode(), URL).ttl

    @pytest.mark.parametrize(
        ("inside", "seconds"),
        [
            ("", None),
            ("<ttl>60</ttl>", 3600),
            ("<ttl> 60 </ttl>", 3600),
            ("<ttl>0</ttl>", 0),
            ("<ttl>99999999</ttl>", 30 * 86400),
            ("<ttl>-5</ttl>", None),
            ("<ttl>soon</ttl>", None),
            ("<ttl>" + "9" * 5000 + "</ttl>", None),  # too long a number for int()
            ("<sy:updatePeriod>hourly</sy:updatePeriod>", 3600),
            ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 43200),
            ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 86400),
            ("<sy:updatePeriod>often</sy:updatePeriod>", None),
        ],
    )
    def test_how_often_to_come(self, inside: str, seconds: int | None) -> None:
        assert self.ttl(inside) == seconds


PIECES = st.sampled_from(
    [
        "<rss version='2.0'>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<link>",
        "<guid>",
        "rain",
        "&amp;",
        "&#xD800;",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "<content type='xhtml'>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "\x00",
        "é",
        "<a b='",
        "<pubDate>",
        "Mon, 02 Mar 2026 09:30:00 GMT",
        "<enclosure url='x'/>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]>",
        "&a;",
        " ",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_document_is_read_or_refused(text: str) -> None:
    try:
        found = parse(text.encode(), URL, now=NOW)
    except NotAFeed:
        return
    f"{found}".encode()
    assert "\x00" not in f"{found}"


@pytest.mark.timeout(180)
async def test_hostile_documents_end_and_the_pool_goes_on() -> None:
    ordinary = hostile.rss("<item><title>Rain</title></item>")
    sandbox = Sandbox(workers=2, seconds=1.5, megabytes=512)
    await sandbox.start()

    async def end(make: Callable[[], bytes]) -> None:
        try:
            found = await sandbox.run(parse, make(), URL)
        except LedeError:
            return
        assert len(found.entries) <= MOST_ENTRIES
        assert len(f"{found}") < 3_000_000

    try:
        await asyncio.gather(*(end(make) for make in hostile.FEEDS.values()))
        ordinary = hostile.rss("<item><title>Rain</title></item>")
        assert (await sandbox.run(parse, ordinary, URL)).title == "Weather"
    finally:
        await sandbox.close()
