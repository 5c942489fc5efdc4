"""The same inputs and errors as Telegram's own server gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.entities import Entity, utf16_length
from bot.playground.html import BadHtml, parse


def entity(kind: str, offset: int, length: int, **about) -> Entity:
    return Entity(type=kind, offset=offset, length=length, **about)


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> <STRONG>too</STRONG>", "bold too", [entity("bold", 0, 4), entity("bold", 5, 3)]),
        ("<i>i</i><em>e</em>", "ie", [entity("italic", 0, 1), entity("italic", 1, 1)]),
        ("<u>u</u><ins>n</ins>", "un", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [entity("strikethrough", n, 1) for n in range(3)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("<code>x &lt; y</code>", "x < y", [entity("code", 0, 5)]),
        ("<pre>x</pre>", "x", [entity("pre", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [entity("pre", 0, 1, language="python")]),
        ('<code class="language-python">x</code>', "x", [entity("code", 0, 1)]),
        ("<blockquote>q</blockquote>", "q", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ('<blockquote expandable="">q</blockquote>', "q", [entity("expandable_blockquote", 0, 1)]),
        ('<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>', "x",
         [entity("custom_emoji", 0, 1, custom_emoji_id="5368324170671202286")]),
        ('<a href="https://example.com/a?b=1&amp;c=2">x</a>', "x",
         [entity("text_link", 0, 1, url="https://example.com/a?b=1&c=2")]),
        ("<a href='http://EXAMPLE.com'>x</a>", "x", [entity("text_link", 0, 1, url="http://example.com/")]),
        ("<a href=example.com>x</a>", "x", [entity("text_link", 0, 1, url="http://example.com/")]),
        ('<a href="http://127.0.0.1:8080/x">x</a>', "x",
         [entity("text_link", 0, 1, url="http://127.0.0.1:8080/x")]),
        ("<a>example.com</a>", "example.com", [entity("text_link", 0, 11, url="http://example.com/")]),
        ('<a href="http://localhost:8080/x">x</a>', "x", []),  # no dot in the host: no link
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ('<a href="tg://user?id=1000">x</a>', "x", [entity("text_mention", 0, 1, user_id=1000)]),
        ("<b></b>x", "x", []),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("<b >a</b >", "a", [entity("bold", 0, 1)]),
        ("<b>\U0001f600</b>é", "\U0001f600é", [entity("bold", 0, 2)]),
        ("&lt;&gt;&amp;&quot;", '<>&"', []),
        ("&lt b", "< b", []),
        ("&#65;&#x42;&#128512;", "AB\U0001f600", []),
        ("&nbsp;&copy;&#0;&#x110000;& &", "&nbsp;&copy;&#0;&#x110000;& &", []),  # unknown: as written
        ("a > b", "a > b", []),
    ],
)  # fmt: skip
def test_what_is_understood(html: str, text: str, entities: list[Entity]) -> None:
    assert parse(html) == (text, entities)


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("one<br/>two", 'Unsupported start tag "br/" at byte offset 3'),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),  # bytes, not characters
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<a "x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b x>", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<span class="big">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("a\0b", "Text must not contain null bytes"),
        (
            "&#xD83D;",
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code"
            " units",
        ),
    ],
)
def test_what_is_refused(html: str, error: str) -> None:
    with pytest.raises(BadHtml) as caught:
        parse(html)
    assert str(caught.value) == error


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse(escaped) == (text, [])


@settings(deadline=None)
@given(st.text(alphabet="<>/ab&;#x='\" \n\u00e9\U0001f600"))
def test_any_text_is_understood_or_refused(html: str) -> None:
    try:
        text, entities = parse(html)
    except BadHtml:
        return
    assert all(0 <= one.offset < one.end <= utf16_length(text) for one in entities)
