"""Every language says all that English says, and nothing else: keys, variables, variants, commands, lengths."""

from __future__ import annotations

import re

import pytest

from bot.texts import languages, say
from tests.texts.fluent_files import messages, variables
from tests.texts.rendering import (
    digits,
    examples,
    is_numeric,
    plural_categories,
    quoted,
    rendered,
    samples,
    selectors,
    shown,
)

ALL = sorted(languages())
OTHERS = [language for language in ALL if language != "en"]
LONGEST_LABEL = 40
LABEL_SAMPLES = {
    "at": "08:00", "number": "12", "count": 15, "left": 120, "zone": "Europe/Berlin", "begin": "22:00", "end": "07:00",
    "when": "", "label": "", "chosen": "True", "shown": "True", "layout": "tags", "place": "Johannesburg",
    "time": "07:00", "topic": "Technology", "form": "markdown", "title": "The Harbour Ferry",
}  # fmt: skip

each_language = pytest.mark.parametrize("language", ALL)
each_other = pytest.mark.parametrize("language", OTHERS)


@each_other
def test_it_has_the_keys_of_english(language: str) -> None:
    assert set(messages()) - set(messages(language)) == set(), "not translated yet"
    assert set(messages(language)) - set(messages()) == set(), "unknown to English"


@each_other
def test_it_has_the_variables_of_english(language: str) -> None:
    """A variable that only chooses between English forms may have nothing to choose between elsewhere."""
    for key in _common(language):
        chooses = {variable for variable, _names, _default in quoted(key, "en")}
        assert variables(key, language) <= variables(key), key
        assert variables(key) - variables(key, language) <= chooses, key


@each_language
def test_numbers_choose_between_the_forms_that_the_language_has(language: str) -> None:
    """By CLDR: "few" is no form of English, and "one" none of Chinese."""
    known = plural_categories(language)
    for key in messages(language):
        for variable, names, _default in selectors(key, language):
            if is_numeric(names):
                words = {name for name in names if not re.fullmatch(r"-?\d+", name)}
                assert words <= known, (key, variable)


@each_other
def test_words_choose_between_the_same_variants_as_in_english(language: str) -> None:
    for key in _common(language):
        english = {one for one in selectors(key, "en") if not is_numeric(one[1])}
        assert {one for one in selectors(key, language) if not is_numeric(one[1])} == english, key


@each_other
def test_it_shows_what_english_shows(language: str) -> None:
    """Whatever is chosen: the same names, addresses and commands; and numbers, where they may be more than one or two,
    for which languages have forms without the number. No zero, where English has no words for none: there is none."""
    for key in _common(language):
        for about in samples(key, language):
            if any(about[name] == 0 for name in _never_none(key)):
                continue
            english, text = rendered(key, "en", about), rendered(key, language, about)
            assert shown(text) == shown(english), (key, about, text)
            assert examples(english) <= examples(text), (key, about, text)
            assert {one.split()[0] for one in examples(text)} == {one.split()[0] for one in examples(english)}, (
                key,
                text,
            )
            for number in (value for value in about.values() if isinstance(value, int) and value > 2):
                if digits(number).search(english) and "date" not in key:
                    assert digits(number).search(text), (key, about, text)


@each_other
def test_nothing_is_left_in_english(language: str) -> None:
    for key in _common(language):
        about = next(samples(key, language))
        english = rendered(key, "en", about)
        words = re.findall(r"[A-Za-z]{2,}", re.sub(r"⟦\w+⟧", "", english))
        assert len(words) < 3 or rendered(key, language, about) != english, key


@each_language
def test_the_menu_and_the_profile_fit_into_what_telegram_takes(language: str) -> None:
    for key in messages(language):
        if key.startswith("menu-"):
            assert 1 <= len(say(language, key)) <= 256, key
    assert 0 < len(say(language, "bot-description")) <= 512
    assert 0 < len(say(language, "bot-short-description")) <= 120


@each_language
def test_labels_fit_on_buttons(language: str) -> None:
    for key in messages(language):
        if key.startswith("button-"):
            about = {name: LABEL_SAMPLES[name] for name in variables(key, language)}
            assert 0 < len(say(language, key, **about)) <= LONGEST_LABEL, key


@each_language
def test_errors_are_short(language: str) -> None:
    """Some languages need more letters than English, which has a test of its own."""
    for key in messages(language):
        if key.startswith("error-"):
            assert all(5 < len(rendered(key, language, about)) < 350 for about in samples(key, language)), key


def test_each_language_has_a_name_of_its_own() -> None:
    assert len({say(language, "language-own-name") for language in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("language", "day", "year"),
    [
        ("en", "Tuesday 1 December", "Tuesday 1 December 2026"),
        ("de", "Dienstag, 1. Dezember", "Dienstag, 1. Dezember 2026"),
        ("es", "martes, 1 de diciembre", "martes, 1 de diciembre de 2026"),
        ("fr", "mardi 1er décembre", "mardi 1er décembre 2026"),
        ("pt", "terça-feira, 1º de dezembro", "terça-feira, 1º de dezembro de 2026"),
        ("ru", "вторник, 1 декабря", "вторник, 1 декабря 2026 года"),
        ("uk", "вівторок, 1 грудня", "вівторок, 1 грудня 2026 року"),
        ("hi", "मंगलवार, 1 दिसंबर", "मंगलवार, 1 दिसंबर 2026"),
        ("zh", "12月1日 星期二", "2026年12月1日 星期二"),
        ("ar", "الثلاثاء 1 ديسمبر", "الثلاثاء 1 ديسمبر 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, day: str, year: str) -> None:
    assert say(language, "date-day", weekday=1, day=1, month=12) == day
    assert say(language, "date-day-year", weekday=1, day=1, month=12, year="2026") == year


def test_the_search_finds_what_people_type_and_open() -> None:
    told = (
        "Say /digest 8:00 Berlin, or /digest 18:30 mon-fri. Also /digest 8:00, 5 stories or /pause until Monday, "
        "/subscribe https://example.com/feed.xml. “lede doctor” reads .pdf; /⟦near⟧? either/or 7 km"
    )
    assert examples(told) == {
        "/digest 8:00 Berlin", "/digest 18:30 mon-fri", "/digest 8:00, 5 stories", "/pause until Monday",
        "/subscribe https://example.com/feed.xml", "lede doctor", ".pdf", "/⟦near⟧",
    }  # fmt: skip


def _never_none(key: str) -> set[str]:
    with_none = {variable for variable, names, _default in quoted(key, "en") if "0" in names}
    return variables(key) - with_none


def _common(language: str) -> list[str]:
    return sorted(set(messages()) & set(messages(language)))
