from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotAFeed
from bot.feeds.jsonfeed import looks_like_json
from bot.feeds.parse import parse
from bot.feeds.values import LONGEST_TEXT, LONGEST_TITLE, MOST_ENTRIES, guid_of
from bot.model import Entry, FeedDocument

URL = "https://kiln.example/feeds/all.json"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
VERSION = "https://jsonfeed.org/version/1.1"
HEAD: dict[str, Any] = {"version": VERSION, "title": "Kiln notes", "home_page_url": "https://kiln.example/"}


def feed(*items: Any, **more: Any) -> bytes:
    return json.dumps({**HEAD, **more, "items": list(items)}).encode()


def in_words(title: str, encoding: str) -> bytes:
    """With its letters as they are, not as escapes."""
    return json.dumps({**HEAD, "items": [{"id": "1", "title": title}]}, ensure_ascii=False).encode(encoding)


def read(body: bytes, content_type: str = "") -> FeedDocument:
    return parse(body, URL, content_type, NOW)


def only(**item: Any) -> Entry:
    (entry,) = read(feed(item)).entries
    return entry


def test_a_whole_one() -> None:
    body = feed(
        {
            "id": "https://kiln.example/pots",
            "url": "https://kiln.example/pots",
            "title": "Pots & pans <new>",
            "content_html": "<p>Nine pots came out whole.</p><p>One did not.</p>",
            "summary": "Nine of ten.",
            "image": "/img/pots.jpg",
            "date_published": "2026-03-01T10:00:00+01:00",
            "date_modified": "2026-03-02T10:00:00Z",
            "authors": [{"name": "A potter"}, {"name": "A baker"}],
        },
        language="en-GB",
        next_url="https://kiln.example/feeds/2.json",
    )
    assert read(body, "application/feed+json") == FeedDocument(
        title="Kiln notes",
        link="https://kiln.example/",
        language="en",
        version="json11",
        entries=(
            Entry(
                guid="https://kiln.example/pots",
                title="Pots & pans <new>",
                link="https://kiln.example/pots",
                published=datetime(2026, 3, 1, 9, tzinfo=UTC),
                updated=datetime(2026, 3, 2, 10, tzinfo=UTC),
                author="A potter, A baker",
                summary="Nine of ten.",
                content="Nine pots came out whole.\nOne did not.",
                image="https://kiln.example/img/pots.jpg",
            ),
        ),
    )


class TestWhatIsOne:
    @pytest.mark.parametrize("kind", ["", "application/json", "application/feed+json; charset=utf-8", "text/html"])
    def test_its_bytes_say_so_whatever_the_type(self, kind: str) -> None:
        assert len(read(feed({"id": "1", "content_text": "Warm."}), kind).entries) == 1

    @pytest.mark.parametrize(
        ("version", "name"),
        [
            ("https://jsonfeed.org/version/1", "json1"),
            ("http://jsonfeed.org/version/1/", "json1"),
            ("https://jsonfeed.org/version/1.1", "json11"),
        ],
    )
    def test_versions(self, version: str, name: str) -> None:
        assert read(feed(version=version)).version == name

    def test_its_type_says_so_though_the_version_is_missing(self) -> None:
        body = json.dumps({"items": [{"id": "1", "title": "Warm"}]}).encode()
        assert [entry.title for entry in read(body, "application/feed+json").entries] == ["Warm"]
        with pytest.raises(NotAFeed):
            read(body, "application/json")

    @pytest.mark.parametrize(
        "body",
        [
            b"{}",
            b'{"version": "https://jsonfeed.org/version/1234", "items": []}',
            b'{"version": 1, "items": [{"id": "1"}]}',
            b'{"error": "not found"}',
            b'{"version"',
            b"[1, 2]",
        ],
    )
    def test_other_json(self, body: bytes) -> None:
        with pytest.raises(NotAFeed) as caught:
            read(body, "application/json")
        assert caught.value.about["host"] == "kiln.example"

    def test_xml_is_not_taken_for_it(self) -> None:
        assert not looks_like_json(b"<rss><channel><title>{}</title></channel></rss>")
        assert not looks_like_json(b"{ warning: deprecated } <rss>")
        assert looks_like_json(b'\xef\xbb\xbf \n{"version"')


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
    def test_of_unicode(self, encoding: str) -> None:
        assert read(in_words("Größe", encoding)).entries[0].title == "Größe"

    def test_as_the_header_says(self) -> None:
        body = in_words("Žár", "iso-8859-2")
        assert read(body, "application/json; charset=iso-8859-2").entries[0].title == "Žár"
        assert read(body, "application/json; charset=nonsense").entries[0].title

    def test_a_gzip_file_that_is_not_called_one(self) -> None:
        assert read(gzip.compress(feed({"id": "1"}), mtime=0)).title == "Kiln notes"

    def test_what_is_no_text(self) -> None:
        entry = only(id="1", title="Fire\u0000\ud83d and \udc00ash", url="https://kiln.example/\ud800")
        assert entry.title == "Fire and ash"
        f"{entry}".encode()

    def test_control_characters_within_strings(self) -> None:
        body = feed({"id": "1", "content_text": "One. Two."}).replace(b"One. ", b"One.\n\t")
        assert read(body).entries[0].content == "One.\nTwo."


class TestIdentity:
    @pytest.mark.parametrize(("stated", "guid"), [(7, "7"), ("7", "7"), (0, "0"), (1.5, "1.5"), (" a  b ", "a b")])
    def test_an_id_of_any_kind(self, stated: Any, guid: str) -> None:
        assert only(id=stated, title="Warm").guid == guid

    @pytest.mark.parametrize("stated", [None, True, [], {"a": 1}, ""])
    def test_what_is_no_id(self, stated: Any) -> None:
        assert only(id=stated, title="Warm").guid == ""


class TestLinks:
    def test_its_own_page_first(self) -> None:
        assert only(id="1", url="/a", external_url="https://else.example/b").link == "https://kiln.example/a"

    def test_then_what_it_points_to(self) -> None:
        assert only(id="1", external_url="https://else.example/b").link == "https://else.example/b"

    def test_then_its_id(self) -> None:
        assert only(id="https://kiln.example/c").link == "https://kiln.example/c"
        assert only(id="urn:uuid:60a76c80").link == ""

    def test_then_what_it_encloses(self) -> None:
        attachments = [
            {"url": "https://cdn.kiln.example/a.png", "mime_type": "image/png"},
            {"url": "https://cdn.kiln.example/a.mp3", "mime_type": "audio/mpeg"},
        ]
        entry = only(id="1", attachments=attachments)
        assert entry.link == "https://cdn.kiln.example/a.mp3"
        assert entry.image == "https://cdn.kiln.example/a.png"

    @pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", 5, None, "http://[broken/"])
    def test_nothing_else(self, link: Any) -> None:
        assert only(id="1", url=link).link in {"", "https://kiln.example/feeds/5"}

    def test_pictures(self) -> None:
        assert only(id="1", banner_image="/b.jpg").image == "https://kiln.example/b.jpg"
        assert only(id="1", image="/i.jpg", banner_image="/b.jpg").image == "https://kiln.example/i.jpg"


class TestTexts:
    def test_plain_text_is_no_markup(self) -> None:
        assert only(id="1", content_text="if a < b:\n\n  <stop>").content == "if a < b:\n<stop>"

    def test_a_title_is_plain_though_some_have_entities(self) -> None:
        assert only(id="1", title="Ash &amp; ember: List<int>").title == "Ash & ember: List<int>"

    def test_no_title(self) -> None:
        assert only(id="1", content_text="Warm.") == Entry(guid="1", content="Warm.")

    def test_sizes(self) -> None:
        entry = only(id="1", title="ash " * 500, content_text="ash " * 100_000)
        assert (len(entry.title), len(entry.content)) == (LONGEST_TITLE, LONGEST_TEXT)
        assert len(read(feed(*({"id": n} for n in range(MOST_ENTRIES + 5)))).entries) == MOST_ENTRIES


class TestAuthors:
    @pytest.mark.parametrize(
        ("said", "author"),
        [
            ({"author": {"name": "A potter"}}, "A potter"),
            ({"author": "A potter"}, "A potter"),
            ({"authors": {"name": "A potter"}}, "A potter"),
            ({"authors": [{"url": "https://a.example"}, {"name": "A potter"}, "nobody", None]}, "A potter"),
            ({"authors": [], "author": {"name": "A potter"}}, "A potter"),
            ({"authors": 5, "author": []}, "The guild"),
            ({}, "The guild"),
        ],
    )
    def test_names(self, said: dict[str, Any], author: str) -> None:
        (entry,) = read(feed({"id": "1", **said}, author={"name": "The guild"})).entries
        assert entry.author == author


class TestDates:
    @pytest.mark.parametrize(
        ("stated", "read_as"),
        [
            ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
            ("2026-03-01T10:00:00.123456789-05:00", datetime(2026, 3, 1, 15, 0, 0, 123456, tzinfo=UTC)),
            ("2026-03-01 10:00:00", datetime(2026, 3, 1, 10, tzinfo=UTC)),
            ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
            ("Sun, 01 Mar 2026 10:00:00 GMT", datetime(2026, 3, 1, 10, tzinfo=UTC)),
            ("2026-03-09T10:00:00Z", None),  # a week from now
            ("0001-01-01T00:00:00+14:00", None),
            ("9999-12-31T23:59:59-14:00", None),
            ("yesterday", None),
            ("", None),
            (1772359200, None),
            (None, None),
        ],
    )
    def test_forms(self, stated: Any, read_as: datetime | None) -> None:
        assert only(id="1", date_published=stated).published == read_as


class TestBroken:
    def test_it_broke_off(self) -> None:
        whole = feed({"id": "1", "title": "One"}, {"id": "2", "title": "Two"}, {"id": "3", "title": "Three"})
        found = read(whole[: whole.index(b"Three")])
        assert found.title == "Kiln notes"
        assert [entry.title for entry in found.entries] == ["One", "Two"]

    def test_items_that_are_none(self) -> None:
        assert [entry.guid for entry in read(feed(None, "x", 5, [], {}, {"id": "1"})).entries] == ["1"]
        assert read(feed(items=1).replace(b'"items": []', b'"items": {"a": 1}')).entries == ()

    @pytest.mark.parametrize("opener", ["[", '{"a":'])
    def test_deep_nesting(self, opener: str) -> None:
        deep = '{"version": "%s", "items": [{"id": "1"}, %s' % (VERSION, opener * 55_000)  # noqa: UP031
        assert [entry.guid for entry in read(deep.encode()).entries] == ["1"]
        with pytest.raises(NotAFeed):
            read(('{"a":' * 55_000).encode())

    def test_a_number_of_ten_thousand_digits(self) -> None:
        body = feed({"id": "1", "title": "One"}).replace(b'"1"', b"1" * 10_000)
        assert read(body).entries[0].guid == guid_of("1" * 10_000)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "url", "id"]), inner, max_size=3)
    ),
    max_leaves=8,
)
NAMES = "id url external_url title content_html content_text summary image date_published authors author attachments"


@given(st.lists(st.dictionaries(st.sampled_from(NAMES.split()), VALUES, max_size=6), max_size=4), st.integers(0, 400))
def test_any_document_is_read_or_refused(items: list[dict[str, Any]], end: int) -> None:
    body = json.dumps({**HEAD, "items": items}).encode()
    for document in (body, body[:end]):
        try:
            found = parse(document, URL, now=NOW)
        except NotAFeed:
            continue
        f"{found}".encode()
        assert "\x00" not in f"{found}"
