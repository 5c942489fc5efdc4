from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.markup import fold, from_markup, language_of, one_line, plain_line

FRAGMENTS = [
    ("", ""),
    ("plain", "plain"),
    ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
    ("<p>A sentence\nwrapped in the source.</p>", "A sentence wrapped in the source."),
    ("wrapped\nin plain text\n\nsecond paragraph", "wrapped in plain text\nsecond paragraph"),
    ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
    ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ("<b>bo</b>ld and <i>it</i>alic", "bold and italic"),
    ("Tom &amp; Ann, 5 &lt; 6, &quot;so&#8221;, &nbsp;caf&eacute;", 'Tom & Ann, 5 < 6, "so”, café'),
    ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
    ("a<-b", "a<-b"),
    ("ends with <", "ends with <"),
    ("ends with <b", "ends with <b"),
    ("<script>if (a < b) alert('<p>no</p>')</script>seen<style>p {}</style>", "seen"),
    ("<SCRIPT type=x>no</Script >seen", "seen"),
    ("<script>never closed", ""),
    ("<svg/>seen", "seen"),
    ("<!-- a > b -->seen<!-- never closed", "seen"),
    ("<!DOCTYPE html><?php x ?>seen", "seen"),
    ("<![CDATA[seen]]>", "seen"),
    ('<img alt="a > b" src="x">seen', "seen"),
    ("<a title=it's>seen</a> isn't <b>it</b>", "seen isn't it"),
    ('<img src="data:image/png;base64,' + "A" * 9000 + '">seen', "seen"),
    ("<o:p>Word</o:p> <my-tag>paste</my-tag>", "Word paste"),
    ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\nTwo."),  # escaped twice
    ("<p>Write &lt;b&gt;bold&lt;/b&gt;.</p>", "Write <b>bold</b>."),  # about markup
    ("in\u00advis\u200bible\ufeff", "invisible"),
    ("nul\x00 bell\x07 half\ud800 \ufffe", "nul bell half"),
    ("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"),
    ("\u2028wide\u00a0\u3000space\u2029", "wide space"),
]


@pytest.mark.parametrize(("fragment", "text"), FRAGMENTS)
def test_fragments(fragment: str, text: str) -> None:
    assert from_markup(fragment) == text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("  Rain \n in  June ", "Rain in June"),
        ("AT&amp;amp;T", "AT&amp;T"),
        ("AT&amp;T", "AT&T"),
        ("<b>Rain</b> in <em>June</em>", "Rain in June"),
        ("Rain<br>in June", "Rain in June"),
        ("List<int> is not a tag", "List<int> is not a tag"),
        ("a <b", "a <b"),
        ("if x<y and y>z", "if x<y and y>z"),
        ("<script>alert(1)</script>Rain", "Rain"),
        ("<p>One</p><p>Two</p>", "One Two"),
    ],
)
def test_titles(title: str, text: str) -> None:
    assert one_line(title) == text


def test_a_title_that_is_declared_plain_keeps_its_angle_brackets() -> None:
    assert plain_line("The <b> tag,\nand &amp; more") == "The <b> tag, and & more"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("pt_BR", "pt"),
        (" DE ", "de"),
        ("fil", "fil"),
        ("english", ""),
        ("und", ""),
        ("x", ""),
        ("", ""),
        ("*", ""),
    ],
)
def test_languages(tag: str, code: str) -> None:
    assert language_of(tag) == code


SNIPPETS = st.text(alphabet="<>/!-?&;#=\"' \n\x00abpscript\ud800é", max_size=200)


@given(SNIPPETS)
def test_any_text_gives_clean_lines(fragment: str) -> None:
    for text in (from_markup(fragment), one_line(fragment), plain_line(fragment)):
        text.encode()  # no surrogates
        assert "\x00" not in text
        assert all(line == fold(line) and line for line in text.split("\n")) or text == ""
    assert "\n" not in one_line(fragment)


@given(st.text(alphabet="abc \nä.,!", max_size=200))
def test_text_without_markup_loses_nothing_but_space(text: str) -> None:
    assert from_markup(text).split() == text.split()


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        '<a ">" ',
        "<script>",
        "<script></scrip",
        "<!--",
        "<",
        '<a x="',
        "<a x='\"",
        "&lt;/",
        "\n ",
        "<p>",
        "<a=' ",
    ],
)
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    """Not measured in seconds: quadratic ones would take minutes here and be stopped by the time limit of the run."""
    from_markup(piece * 100_000)
    one_line(piece * 100_000)
