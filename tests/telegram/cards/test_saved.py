from __future__ import annotations

from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, ZONE, article, data, links, text


def test_saved_articles_are_numbered_and_can_be_taken_off() -> None:
    page = [article(number, f"Title {number}") for number in range(11, 21)]
    (message,) = cards.saved_list("en", page, total=25, offset=10, now=NOW, zone=ZONE, edits=6)
    assert text(message).startswith("25 saved articles\n\n11. Title 11\nThe Brackwater Gazette · today, 06:30\n\n12. ")
    assert len(links(message)) == 10
    assert data(message) == [f"forget {number} 10" for number in range(11, 21)] + [
        "saved 0",
        "saved 20",
        "export html",
        "export markdown",
    ]
    assert [len(row) for row in message.buttons] == [5, 5, 2, 2]
    assert message.edits == 6


def test_a_text_without_a_page_can_be_read_from_the_list() -> None:
    texts = [article(1), article(2, url="", source="")]
    (message,) = cards.saved_list("en", texts, total=2, offset=0, now=NOW, zone=ZONE)
    assert data(message) == ["read 2", "forget 1 0", "forget 2 0", "export html", "export markdown"]
    assert message.buttons[0][0].label == "Read 2"


def test_nothing_saved_says_how_to_save() -> None:
    (message,) = cards.saved_list("en", [], total=0, offset=0, now=NOW, zone=ZONE, edits=6)
    assert message.edits == 6
    assert "Press “Save”" in text(message)


def test_notes_of_saving() -> None:
    assert "New ferry enters service in May" in text(cards.saved_note("en", article()))
    note = cards.unsaved_note("en", article())
    assert "New ferry enters service in May" in text(note)
    assert data(note) == ["keep 1 undo"]
