from __future__ import annotations

import re

import pytest
from hypothesis import given

from bot.playground.rich_html import parse
from bot.telegram.html import Rich, Tag, bold, heading, italic, join, link, plain, quote, text_of
from bot.telegram.rich import MOST_BLOCKS, rich_html
from tests.telegram.contents import contents


def test_a_line_is_a_paragraph_and_marks_stay() -> None:
    told = join(
        "\n\n", (bold("Ferry") + " & more", join("\n", ("It sails.", italic(link("Gazette", "https://g.example/")))))
    )
    assert rich_html(told, "More") == (
        '<p><b>Ferry</b> &amp; more</p><p>It sails.</p><p><i><a href="https://g.example/">Gazette</a></i></p>'
    )


def test_headings_are_bold_in_html() -> None:
    told = join(
        "\n", (heading(Tag.TITLE, "News"), heading(Tag.HEADLINE, plain("1. ") + link("Ferry", "https://g.example/")))
    )
    assert told.html == '<b>News</b>\n<b>1. <a href="https://g.example/">Ferry</a></b>'
    assert rich_html(told, "More") == '<h2>News</h2><h4>1. <a href="https://g.example/">Ferry</a></h4>'


def test_headings_do_not_nest() -> None:
    assert heading(Tag.TITLE, heading(Tag.SECTION, "News")).html == "<b>News</b>"


def test_quotations_fold_away_and_bullets_are_a_list() -> None:
    told = join("\n", ("It sails.", quote("• In May.\n• At <noon>.\nWith cars.")))
    assert rich_html(told, "More & more") == (
        "<p>It sails.</p><details><summary>More &amp; more</summary>"
        "<ul><li>In May.</li><li>At &lt;noon&gt;.</li></ul><p>With cars.</p></details>"
    )


def test_marks_end_with_their_line() -> None:
    assert rich_html(bold("One\nTwo"), "More") == "<p><b>One</b></p><p><b>Two</b></p>"


@pytest.mark.parametrize("empty", [Rich(), plain(" \n "), quote(" \n"), heading(Tag.TITLE, " ")])
def test_nothing_is_no_block(empty: Rich) -> None:
    assert rich_html(empty, "More") == ""


def test_more_blocks_than_telegram_takes() -> None:
    assert rich_html(plain("\n".join(["x"] * MOST_BLOCKS)), "More")
    assert not rich_html(plain("\n".join(["x"] * (MOST_BLOCKS + 1))), "More")


@given(contents)
def test_whatever_it_holds_the_server_takes_it_and_says_the_same(content: Rich) -> None:
    written = rich_html(content, "")
    if written:
        assert parse(written)
    assert _visible(text_of(written)) == _visible(content.text.replace("•", ""))


def _visible(text: str) -> str:
    return re.sub(r"[\s•]+", "", text)
