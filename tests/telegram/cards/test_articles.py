from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Length, Message, Summary, TextOrigin
from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, POINTS, ZONE, article, data, labels, links, summary, text


def card(*args: object, **kwargs: object) -> tuple[Message, ...]:
    return cards.article_card("en", *args, now=NOW, zone=ZONE, **kwargs)  # type: ignore[arg-type]


def test_an_article_leads_back_to_its_source() -> None:
    messages = card(article(), summary())
    assert text(*messages).split("\n") == [
        "New ferry enters service in May",
        "The Brackwater Gazette · today, 06:30 · 5 min read, here in 10 s",
        "",
        *(f"• {point}" for point in POINTS),
    ]
    assert links(*messages) == [("New ferry enters service in May", "https://gazette.example/1")]
    assert messages[0].preview_url == "https://gazette.example/1"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (Length.SHORT, ["length 1 normal"]),
        (Length.NORMAL, ["length 1 short", "length 1 long"]),
        (Length.LONG, ["length 1 normal"]),
    ],
)
def test_its_buttons_go_one_step(length: Length, expected: list[str]) -> None:
    (message,) = card(article(), summary(), length=length)
    assert data(message) == [*expected, f"save 1 {length}"]


def test_a_saved_one_can_be_let_go() -> None:
    (message,) = card(article(), summary(), saved=True)
    assert data(message)[-1] == "unsave 1 normal"
    assert labels(message)[-1] == ["✓ Saved"]


def test_a_short_text_is_not_made_longer() -> None:
    (message,) = card(article(), summary("Only this.", short=True, source_words=2))
    assert data(message) == ["save 1 normal"]
    assert "this is all of it" in text(message)
    assert "1 min read" in text(message)
    assert "here in" not in text(message)


def test_a_refusal_of_the_site_is_said() -> None:
    (message,) = card(article(origin=TextOrigin.REFUSED), summary())
    assert "does not let me read" in text(message)


def test_a_long_summary_has_its_time_in_minutes() -> None:
    (message,) = card(article(), summary("word " * 300, source_words=2300))
    assert "10 min read, here in 1 min" in text(message)


def test_a_paste_has_neither_source_nor_date_nor_link() -> None:
    paste = article(url="", source="", published_at=None, seen_at=NOW, private=True, title="")
    (message,) = card(paste, summary())
    assert text(message).startswith("5 min read")
    assert links(message) == []


def test_an_article_without_title_or_text_is_still_a_message() -> None:
    (message,) = card(article(title="\u200b", source=""), Summary())
    assert text(message).startswith("gazette.example\n")
    assert "no text" in text(message)


def test_other_days_are_named_and_other_years_too() -> None:
    def shown(**ago: int) -> str:
        return text(*card(article(published_at=NOW - timedelta(**ago)), summary()))

    assert "yesterday, 08:30" in shown(days=1)
    assert "Friday 20 November, 08:30" in shown(days=4)
    assert "Monday 24 November 2025, 08:30" in shown(days=365)


def test_the_addresses_of_private_articles_are_not_previewed() -> None:
    (message,) = card(article(private=True), summary())
    assert message.preview_url == ""


def test_a_very_long_one_is_several_messages_and_complete() -> None:
    points = [f"{number} " + "word " * 300 for number in range(7)]
    messages = card(article(), summary(*points), reply_to=4)
    assert len(messages) > 1
    assert [message.reply_to for message in messages][:2] == [4, None]
    assert [bool(message.buttons) for message in messages] == [False] * (len(messages) - 1) + [True]
    assert text(*messages).count("word") == 7 * 300


def test_an_edit_replaces_its_card() -> None:
    (message,) = card(article(), summary(), edits=31)
    assert (message.edits, message.reply_to) == (31, None)


def test_an_article_that_is_not_stored_has_no_buttons() -> None:
    (message,) = card(replace(article(), id=0), summary())
    assert message.buttons == ()


def test_saved_articles_are_numbered_and_can_be_taken_off() -> None:
    page = [article(number, f"Title {number}") for number in range(11, 21)]
    (message,) = cards.saved_list("en", page, total=25, offset=10, now=NOW, zone=ZONE, edits=6)
    assert text(message).startswith("25 saved articles\n\n11. Title 11\nThe Brackwater Gazette · today, 06:30\n\n12. ")
    assert len(links(message)) == 10
    assert data(message) == [f"forget {number} 10" for number in range(11, 21)] + ["saved 0", "saved 20"]
    assert [len(row) for row in message.buttons] == [5, 5, 2]
    assert message.edits == 6


def test_nothing_saved_says_how_to_save() -> None:
    (message,) = cards.saved_list("en", [], total=0, offset=0, now=NOW, zone=ZONE, edits=6)
    assert message.edits == 6
    assert "Press “Save”" in text(message)


def test_notes_of_saving() -> None:
    assert "New ferry enters service in May" in text(cards.saved_note("en", article()))
    note = cards.unsaved_note("en", article())
    assert "New ferry enters service in May" in text(note)
    assert data(note) == ["keep 1"]
