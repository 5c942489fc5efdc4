from __future__ import annotations

import pytest

from bot.texts.direction import FSI, LRM, PDI, RLM, directed, is_right_to_left


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", True), ("ar-EG", True), ("he", True), ("en", False), ("pt-BR", False), ("?", False)],
)
def test_languages_have_directions(language: str, expected: bool) -> None:
    assert is_right_to_left(language) is expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("مرحبا", "مرحبا"),
        (f"تعذر الاتصال {FSI}harbour.example{PDI}.", f"تعذر الاتصال {FSI}harbour.example{PDI}."),
        (f"{FSI}harbour.example{PDI} لا يجيب.", f"{RLM}{FSI}harbour.example{PDI} لا يجيب."),
        ("الجديد: /digest 8:00", f"الجديد: {LRM}/digest 8:00"),
        ("/digest – الجديد", f"{RLM}{LRM}/digest – الجديد"),
        ("ملف (.pdf)", f"ملف ({LRM}.pdf)"),
        (f"{FSI}{FSI}3{PDI} أخبار{PDI} من {FSI}12{PDI}", "3 أخبار من 12"),
        ("البداية:\n/subscribe https://example.com/a", "البداية:\n/subscribe https://example.com/a"),
        (f"/digest {FSI}tech{PDI}\n/digest 8:00 #{FSI}tech{PDI}", "/digest tech\n/digest 8:00 #tech"),
        (f"تابع: /subscribe https://{FSI}a.example{PDI}", f"تابع: {LRM}/subscribe https://a.example"),
        ("1. مرحبا", "1. مرحبا"),
        (f"{LRM}/fed؟\n{FSI}ربما: /feeds\nأو /help{PDI}", f"{RLM}{LRM}/fed؟\nربما: {LRM}/feeds\nأو {LRM}/help"),
        ("", ""),
    ],
)
def test_lines_have_the_marks_that_they_need_and_no_others(text: str, marked: str) -> None:
    assert directed(text) == marked
    assert directed(marked) == marked


def test_what_stands_for_markup_is_isolated() -> None:
    assert directed(f"تتابع {FSI}\ufdd0{PDI} الآن") == f"تتابع {FSI}\ufdd0{PDI} الآن"
