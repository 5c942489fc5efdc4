"""Cards of a chat whose language runs from right to left; those of all others hold no marks at all."""

from __future__ import annotations

import pytest

from bot.telegram.cards.parts import facts, listed, phrase
from bot.telegram.html import bold
from bot.texts import languages
from bot.texts.direction import FSI, LRM, MARKS, PDI, RLM


def test_what_stands_side_by_side_does_not_turn_around() -> None:
    told = facts("ar", ("The Gazette", "", "أمس، 08:00"))
    assert told.text == f"{RLM}{FSI}The Gazette{PDI} · {FSI}أمس، 08:00{PDI}"
    assert facts("ar", ("", "")).text == ""
    assert listed("ar", [bold("C++"), "Harbour!"]).html.startswith(f"{RLM}{FSI}<b>C++</b>{PDI}")


def test_other_languages_hold_no_marks() -> None:
    for language in languages() - {"ar"}:
        shown = facts(language, ("The Gazette", listed(language, ["a", bold("b")]))).text
        shown += phrase(language, "error-unreachable", host="harbour.example").text
        shown += phrase(language, "unsubscribed", feed=bold("Harbour News")).text
        assert not set(shown) & set(MARKS), language


@pytest.mark.skipif("ar" not in languages(), reason="there are no Arabic texts yet")
def test_names_within_arabic_texts_are_isolated_and_what_is_copied_is_not() -> None:
    assert f"{FSI}harbour.example{PDI}" in phrase("ar", "error-unreachable", host="harbour.example").text
    assert f"{FSI}<b>Harbour News</b>{PDI}" in phrase("ar", "unsubscribed", feed=bold("Harbour News")).html
    told = phrase("ar", "tagged", feed="Harbour News", tags="tech, sea", first="tech").text
    assert "/digest tech" in told and "/digest 8:00 #tech" in told
    index = phrase("ar", "error-nothing-to-read", instead="index", host="harbour.example").text
    assert "/subscribe https://harbour.example" in index
    assert f"{LRM}/feeds" in phrase("ar", "unknown-command", typed="fed", near="feeds").text


def test_numbers_are_grouped_as_the_language_does() -> None:
    shown = {language: phrase(language, "saved-title", count=12345).text for language in ("en", "de", "es", "fr", "pt")}
    assert [told.split()[0] for told in (shown["en"], shown["de"], shown["es"], shown["pt"])] == [
        "12,345", "12.345", "12.345", "12.345",
    ]  # fmt: skip
    assert shown["fr"].startswith("12\u202f345 ")
