from __future__ import annotations

import pytest
from hypothesis import given

from bot.telegram.html import Rich, bold, code, escape, is_link, italic, join, link, plain, quote, text_of
from tests.telegram.contents import contents, texts
from tests.telegram.strict_parser import parse, utf16


@given(contents)
def test_what_is_written_is_what_telegram_reads(content: Rich) -> None:
    parsed = parse(content.html)
    assert parsed.text == content.text
    spans = [
        (utf16(content.text[: span.start]), utf16(content.text[span.start : span.end]), str(span.tag), span.url)
        for span in content.spans
    ]
    assert sorted(parsed.entities) == sorted(spans)


@given(contents)
def test_the_plain_text_comes_back_from_the_markup(content: Rich) -> None:
    assert text_of(content.html) == content.text


@given(texts, texts)
def test_a_string_never_becomes_markup(one: str, other: str) -> None:
    assert parse((bold(one) + other).html).entities in ([], [(0, utf16(plain(one).text), "b", "")])


def test_only_four_characters_are_escaped() -> None:
    assert escape("""<a> & "b" 'c' © é""") == "&lt;a&gt; &amp; &quot;b&quot; 'c' © é"


def test_nested_marks_close_in_order() -> None:
    content = bold(join("", ("one ", link(italic("two"), "https://example.com/?a=1&b"), " three")))
    assert content.html == '<b>one <a href="https://example.com/?a=1&amp;b"><i>two</i></a> three</b>'


def test_neighbours_and_shared_edges() -> None:
    assert (bold("a") + italic("b") + bold(italic("c"))).html == "<b>a</b><i>b</i><b><i>c</i></b>"


def test_builders_write_telegrams_tags() -> None:
    assert quote("a").html == "<blockquote expandable>a</blockquote>"
    assert code("/subscribe a<b").html == "<code>/subscribe a&lt;b</code>"


def test_nothing_is_marked_where_there_is_nothing() -> None:
    assert [builder("").html for builder in (bold, italic, quote, code)] == ["", "", "", ""]
    assert join("\n", ("", bold(""), "a", Rich())).html == "a"


def test_links_and_quotations_do_not_nest() -> None:
    assert link(link("a", "https://example.com/1"), "https://example.com/2").html == (
        '<a href="https://example.com/2">a</a>'
    )
    assert quote(quote("a") + "b").html == "<blockquote expandable>ab</blockquote>"


def test_a_cut_closes_what_it_crosses() -> None:
    content = bold("one " + italic("two three").text) + " four"
    assert [content.cut(0, 5).html, content.cut(5, 14).html] == ["<b>one t</b>", "<b>wo three</b> "]


@pytest.mark.parametrize(
    "url",
    ["https://example.com", "http://127.0.0.1:8081/samples/a?b=c&d", "https://example.com/ä (b)".replace(" ", "%20")],
)
def test_links_that_telegram_keeps(url: str) -> None:
    assert is_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/path",
        "http://localhost:8081/",
        "http://localhost./",
        "ftp://example.com/",
        "javascript:alert(1)",
        "tg://user?id=1",
        "https://",
        "https://[::1]/",
        "https://[broken/",
        "https://example.com:port/",
        "https://example.com/with blank",
        "https://example.com/\u202egpj.exe",
        "https://robin:secret@example.com/",
        "https://example.com/" + "a" * 2048,
    ],
)
def test_links_that_become_plain_text(url: str) -> None:
    assert link("the title", url) == plain("the title")
