"""What the languages are told from."""

from __future__ import annotations

import pytest

from benchmarks.parts.language import beginning, by_py3langid, configured, ours


@pytest.mark.parametrize(
    ("text", "characters", "start"),
    [
        ("The ferry sails.", 60, "The ferry sails."),
        ("The ferry  sails\nagain.", 16, "The ferry sails"),
        ("The ferry sails again.", 12, "The ferry"),
        ("The ferry sails.", 9, "The ferry"),
        ("渡轮在九个星期之后再次启航", 4, "渡轮在九"),
    ],
)
def test_the_beginning(text: str, characters: int, start: str) -> None:
    assert beginning(text, characters) == start


def test_both_tell_one_language_from_another() -> None:
    assert {"en", "nb", "zh"} <= set(configured())
    for detect in (ours, by_py3langid):
        assert detect("The ferry sailed again on Monday, and a brass band stood on the quay to greet it.") == "en"
        assert detect("Fergen seilte igjen på mandag, og et korps sto på kaien for å ta imot den.") == "nb"
