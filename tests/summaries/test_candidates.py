from __future__ import annotations

from bot.summaries.candidates import Candidate, candidates


def test_where_they_stand() -> None:
    text = "The bridge is open. It is made of larch.\nWhat comes next\nThe ferry goes on. It is free."
    assert candidates(text, "", "en") == [
        Candidate("The bridge is open.", 0, 0),
        Candidate("It is made of larch.", 1, 1),
        Candidate("The ferry goes on.", 3, 0),
        Candidate("It is free.", 4, 1),
    ]


def test_a_page_that_was_copied_whole() -> None:
    text = (
        "By. Robin Miller. PUBLISHED:. 06:41 EST, 22 February 2013. |. UPDATED:. 12:10 EST, 22 February 2013. "
        "The bridge of Osprey Bay is open again. SCROLL DOWN FOR VIDEO. The ferry goes on."
    )
    found = [one.text for one in candidates(text, "", "en")]
    assert found == ["The bridge of Osprey Bay is open again.", "The ferry goes on."]


def test_nothing() -> None:
    assert candidates("", "", "en") == []
    assert candidates("!!! ???", "", "en") == []
