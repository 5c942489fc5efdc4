from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.telegram.html import Rich, bold, italic, join, link, plain, quote
from bot.telegram.splitting import MOST_SPANS, MOST_UNITS, split, units
from tests.telegram.contents import contents, texts
from tests.telegram.strict_parser import parse, parse_message, utf16


@given(contents, st.integers(4, 60), st.integers(8, 20))
def test_pieces_fit_and_hold_everything(content: Rich, most_units: int, most_spans: int) -> None:
    covering = max(
        (sum(span.start <= at < span.end for span in content.spans) for at in range(len(content.text))), default=0
    )
    assume(covering <= most_spans)
    pieces = split(content, most_units=most_units, most_spans=most_spans)
    parsed = [parse(piece.html) for piece in pieces]
    assert all(0 < utf16(one.text) <= most_units and len(one.entities) <= most_spans for one in parsed)
    # Nothing but white space is lost, and every character keeps its marks.
    assert [mark for one in parsed for mark in one.marked()] == parse(content.html).marked()
    assert all(one.text == one.text.strip() for one in parsed)


@settings(max_examples=15)
@given(st.lists(texts, min_size=1, max_size=6), st.integers(1, 400))
def test_telegrams_own_limits_hold(parts: list[str], times: int) -> None:
    content = join("\n\n", [bold(link(part, "https://example.com/")) for part in parts for _ in range(times)][:900])
    pieces = split(content)
    for piece in pieces:
        parse_message(piece.html)
    assert "".join("".join(piece.text.split()) for piece in pieces) == "".join(content.text.split())


def test_the_limit_itself_is_one_message() -> None:
    assert len(split(plain("a" * MOST_UNITS))) == 1
    assert [len(piece.text) for piece in split(plain("a" * (MOST_UNITS + 1)))] == [MOST_UNITS, 1]


def test_emoji_count_twice_and_are_never_halved() -> None:
    pieces = split(plain("😀" * 3000))
    assert [len(piece.text) for piece in pieces] == [2048, 952]
    assert units("😀a") == 3


def test_more_entities_than_telegram_shows_go_into_the_next_message() -> None:
    content = join("\n", [bold(str(number)) for number in range(MOST_SPANS + 1)])
    assert [len(piece.spans) for piece in split(content)] == [MOST_SPANS, 1]


def test_marks_without_end_lose_to_the_text() -> None:
    content = plain("text")
    for _ in range(120):
        content = italic(content)
    (piece,) = split(content)
    assert (piece.text, len(piece.spans)) == ("text", MOST_SPANS)


def test_it_cuts_between_paragraphs_first() -> None:
    content = plain("One two. Three.\nFour five.\n\nSix seven eight nine ten.")
    assert [piece.text for piece in split(content, most_units=40)] == [
        "One two. Three.\nFour five.",
        "Six seven eight nine ten.",
    ]


def test_then_between_lines_sentences_and_words() -> None:
    assert [p.text for p in split(plain("One two three\nfour five"), most_units=20)] == ["One two three", "four five"]
    assert [p.text for p in split(plain('He said "no." Then he left.'), most_units=18)] == [
        'He said "no."',
        "Then he left.",
    ]
    assert [p.text for p in split(plain("一二三四五。六七八九十。"), most_units=8)] == ["一二三四五。", "六七八九十。"]
    assert [p.text for p in split(plain("one two three four"), most_units=10)] == ["one two", "three four"]


def test_marks_are_closed_and_opened_again() -> None:
    content = quote(bold("one two") + " three")
    assert [piece.html for piece in split(content, most_units=5)] == [
        "<blockquote expandable><b>one</b></blockquote>",
        "<blockquote expandable><b>two</b></blockquote>",
        "<blockquote expandable>three</blockquote>",
    ]


def test_nothing_makes_no_message() -> None:
    assert split(plain(" \n ")) == []
