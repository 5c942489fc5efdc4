from __future__ import annotations

import json

import pytest

from bot.playground.entities import Entity
from bot.playground.formatting import FormattedText, finished, read_text
from bot.playground.params import Params
from bot.playground.refusals import Refused


def shown(html: str, *, most: int = 4096) -> FormattedText:
    read = read_text(Params({"text": html, "parse_mode": "HTML"}), "text", "entities")
    return finished(read, most=most, too_long="message is too long")


def spans(formatted: FormattedText) -> list[tuple[str, int, int]]:
    return [(one.type, one.offset, one.length) for one in formatted.entities]


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("  \n one  \n\n ", "one", []),
        (" <b>one </b> ", "one", [("bold", 0, 3)]),
        ("<b>  one</b>", "  one", [("bold", 0, 5)]),  # at the left, blanks stay where an entity begins
        ("a\tb\r\nc\u202ed", "a b\ncd", []),
        ("<b>a\r</b>b", "ab", [("bold", 0, 1)]),
        ("<b>a</b><b>b</b>", "ab", [("bold", 0, 2)]),
        ("<b>a<b>b</b></b>", "ab", [("bold", 0, 2)]),
        ("<b>a<code>b</code>c</b>", "abc", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ("<code>a<i>b</i></code>", "ab", [("code", 0, 2)]),
        ('<a href="http://a.example">x<code>y</code></a>', "xy", [("text_link", 0, 2)]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", 0, 2)]),
        ("<b>a</b> /help", "a /help", [("bold", 0, 1), ("bot_command", 2, 5)]),
        ("<code>/help</code>", "/help", [("code", 0, 5)]),
        ("<b>/help</b>", "/help", [("bot_command", 0, 5), ("bold", 0, 5)]),
        ('<a href="http://localhost/">https://example.com</a>', "https://example.com", [("url", 0, 19)]),
    ],
)
def test_what_is_made_of_a_text(html: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    formatted = shown(html)
    assert (formatted.text, spans(formatted)) == (text, entities)


def test_only_the_first_hundred_entities_count() -> None:
    formatted = shown(" ".join(f"<b>{n}</b>" for n in range(120)))
    assert len(formatted.entities) == 100
    assert formatted.entities[-1].offset < len(formatted.text) - 1


@pytest.mark.parametrize("blank", [" ", "\n \n", "<b> </b>", "\u200b", "<i></i>"])
def test_a_blank_text_is_refused(blank: str) -> None:
    with pytest.raises(Refused, match="Bad Request: text must be non-empty"):
        shown(blank)


def test_length_is_measured_after_parsing_and_trimming() -> None:
    assert len(shown(f"  <b>{'x' * 4096}</b>\n").text) == 4096
    assert len(shown("&amp;" * 4096).text) == 4096
    with pytest.raises(Refused, match="Bad Request: message is too long"):
        shown("x" * 4097)
    with pytest.raises(Refused, match="Bad Request: message is too long"):
        shown("\U0001f600" * 2049)  # two UTF-16 units each


def test_very_much_markup_is_refused() -> None:
    with pytest.raises(Refused, match="Bad Request: text is too long"):
        shown("<b></b>" * 5000)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ([{"type": "bold", "offset": 100, "length": 1}],
         "entity begins after the end of the text at UTF-16 offset 100"),
        ([{"type": "bold", "offset": 0, "length": 100}],
         "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100"),
        ([{"type": "bold", "offset": -1, "length": 1}], "receive an entity with incorrect offset -1"),
        ([{"type": "nice", "offset": 0, "length": 1}], "can't parse MessageEntity: Unsupported type specified"),
        ([{"type": "text_link", "offset": 0, "length": 1}], "can't parse MessageEntity: Can't find field \"url\""),
        ([{"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"}],
         "entity URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (["bold"], "can't parse MessageEntity: expected an Object"),
    ],
)  # fmt: skip
def test_entities_may_be_given_instead(given: list[object], error: str) -> None:
    with pytest.raises(Refused) as caught:
        finished(
            read_text(Params({"text": "hello", "entities": json.dumps(given)}), "text", "entities"),
            most=4096,
            too_long="",
        )
    assert caught.value.description == f"Bad Request: {error}"


def test_given_entities_are_kept_and_found_ones_passed_over() -> None:
    given = [{"type": "url", "offset": 0, "length": 5}, {"type": "bold", "offset": 0, "length": 5}]
    read = read_text(Params({"text": "hello", "entities": json.dumps(given)}), "text", "entities")
    assert finished(read, most=4096, too_long="").entities == (Entity(type="bold", offset=0, length=5),)


@pytest.mark.parametrize("mode", ["Markdown", "MarkdownV2", "nonsense"])
def test_other_parse_modes_are_refused(mode: str) -> None:
    with pytest.raises(Refused, match="Bad Request: unsupported parse_mode"):
        read_text(Params({"text": "x", "parse_mode": mode}), "text", "entities")
