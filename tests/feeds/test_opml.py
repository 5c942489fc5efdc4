from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInput
from bot.feeds.markup import fold
from bot.feeds.opml import DEEPEST, MOST_FEEDS, read, write
from bot.model import Mode, Outline

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
LIST = b"""<?xml version="1.0"?>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="Rain" xmlUrl="https://rain.example/feed" type="rss" htmlUrl="https://rain.example/"/>
  <outline text="News"><outline title="Local &amp; near" text="x" XMLURL=" https://local.example/feed?a=1&amp;b=2 "/>
    <outline text="World"><outline text="Far" xmlUrl="https://far.example/feed"/></outline></outline>
  <outline text="Again"><outline text="Rain again" xmlUrl="https://rain.example/feed"/></outline>
  <outline text="A note"/>
</body></opml>"""


def test_feeds_and_their_folders() -> None:
    assert read(LIST) == (
        Outline(url="https://rain.example/feed", title="Rain", tags=("Again",), times=2),
        Outline(url="https://local.example/feed?a=1&b=2", title="Local & near", tags=("News",)),
        Outline(url="https://far.example/feed", title="Far", tags=("News", "World")),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><opml><body><outline text="Café" xmlUrl="u"/></body></opml>'
    assert read(text.encode(encoding)) == (Outline(url="u", title="Café"),)


def test_a_broken_document_gives_what_it_held() -> None:
    assert len(read(LIST[:-60])) == 3
    assert read(b'<opml><body><outline text="a & b" xmlUrl="u">') == (Outline(url="u", title="a b"),)


def test_an_empty_list() -> None:
    assert read(b"<opml version='2.0'><body/></opml>") == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"not xml",
        b"<rss><channel/></rss>",
        b"<opml/>",
        b"<html><head/><body><p>Hello</p></body></html>",
        b"\x00\x01\x02",
        b"{}",
    ],
)
def test_no_list(data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        read(data)
    assert caught.value.text == "error-not-opml"


def test_no_entity_is_followed(tmp_path) -> None:
    (tmp_path / "secret").write_text("the secret")
    document = f"""<!DOCTYPE opml [<!ENTITY a SYSTEM "file://{tmp_path}/secret"><!ENTITY b "{"b" * 1000}">
      <!ENTITY c "{"&b;" * 1000}">]>
      <opml><body><outline xmlUrl="u"><title>&a;</title></outline><outline text="&c;" xmlUrl="v"/></body></opml>"""
    found = read(document.encode())
    assert [outline.url for outline in found] in (["u", "v"], ["u"])
    assert "secret" not in str(found)
    assert len(str(found)) < 100_000


def test_too_many() -> None:
    many = "".join(f'<outline xmlUrl="u{number}"/>' for number in range(MOST_FEEDS + 1))
    with pytest.raises(BadInput) as caught:
        read(f"<opml><body>{many}</body></opml>".encode())
    assert (caught.value.text, caught.value.about["count"]) == ("error-opml-too-long", MOST_FEEDS + 1)


def test_a_mode_that_is_none_is_the_usual_one() -> None:
    document = write([Outline(url="u", mode=Mode.INSTANT)], "Mine", NOW)
    assert b'lede:mode="instant"' in document
    assert read(document.replace(b"instant", b"sometimes")) == (Outline(url="u"),)


def test_how_many_is_the_callers_to_say() -> None:
    assert len(read(LIST, 3)) == 3
    with pytest.raises(BadInput):
        read(LIST, 2)


def test_nested_without_end() -> None:
    deep = "<outline text='a'>" * 200 + "<outline xmlUrl='u'/>" + "</outline>" * 200
    assert read(f"<opml><body>{deep}<outline xmlUrl='v'/></body></opml>".encode()) == (Outline(url="v"),)


def test_what_is_written() -> None:
    document = write([Outline(url="https://rain.example/feed", title="Rain", tags=("News",))], "Mine", NOW).decode()
    assert '<opml version="2.0">' in document
    assert "<title>Mine</title>" in document
    assert "<dateCreated>Mon, 02 Mar 2026 10:00:00 GMT</dateCreated>" in document
    assert '<outline text="News">' in document
    assert '<outline type="rss" text="Rain" xmlUrl="https://rain.example/feed" />' in document


TEXTS = st.text(max_size=20).map(fold)
NAMES = st.text(min_size=1, max_size=10).map(fold).filter(bool)
OUTLINES = st.lists(
    st.builds(
        Outline,
        url=st.from_regex(r"https://[a-z]{1,8}\.example/[a-z&?=<>']{0,8}", fullmatch=True),
        title=TEXTS,
        tags=st.lists(NAMES, max_size=4).map(tuple),
        mode=st.sampled_from(Mode),
    ),
    max_size=12,
    unique_by=lambda outline: outline.url,
)


@given(OUTLINES, TEXTS)
def test_what_is_written_can_be_read(outlines: list[Outline], title: str) -> None:
    found = read(write(outlines, title, NOW))
    assert sorted(found, key=lambda outline: outline.url) == sorted(outlines, key=lambda outline: outline.url)


@given(st.text(max_size=50))
def test_any_title_can_be_written(title: str) -> None:
    """Control characters and surrogates cannot stand in XML."""
    found = read(write([Outline(url="https://a.example/", title=title, tags=(title,))], title, NOW))
    assert len(found) == 1
    assert found[0].title == fold(title)


def test_as_many_folders_as_it_reads() -> None:
    deep = Outline(url="u", tags=tuple("abcdefgh" * 4))
    assert len(deep.tags) == DEEPEST
    assert read(write([deep], "", NOW)) == (deep,)
