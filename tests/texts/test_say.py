from __future__ import annotations

import pytest

from bot.texts import MissingText, languages, say


def test_variables_and_plurals() -> None:
    assert say("en", "saved-title", count=1) == "One saved article"
    assert say("en", "saved-title", count=1234) == "1,234 saved articles"


def test_no_invisible_marks_around_variables() -> None:
    assert "\u2068" not in say("en", "unknown-command", typed="a", near="b")


def test_a_language_without_texts_falls_back_to_english() -> None:
    assert say("xx", "resumed") == say("en", "resumed")
    assert say("en-GB", "resumed") == say("en", "resumed")
    assert "en" in languages()


def test_a_key_that_nobody_wrote_is_our_mistake() -> None:
    with pytest.raises(MissingText):
        say("en", "no-such-key")


@pytest.mark.parametrize(
    ("number", "name"),
    [*enumerate(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])],
)
def test_days_have_names(number: int, name: str) -> None:
    assert say("en", "date-weekday", weekday=number) == name
    assert say("en", "date-day-year", weekday=number, day="3", month=12, year="2026") == f"{name} 3 December 2026"


def test_a_failure_whose_wish_is_unknown_has_advice_that_fits_all() -> None:
    """As in the terminal, where nobody says whether a feed or an article was wanted."""
    assert say("en", "error-bad-address", typed="foo").endswith("for example: https://example.com/news")
