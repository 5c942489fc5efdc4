from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import cards
from tests.telegram import contents
from tests.telegram.cards.nouns import data, text
from tests.telegram.cards.test_hostile import assert_sendable


def test_what_is_liked_and_what_is_passed_over() -> None:
    message = cards.learned("en", ["Harbour News", "ferries"], ["goats"], edits=6)
    assert "You like: Harbour News, ferries.\nYou pass over: goats." in text(message)
    assert data(message) == ["unlearn", "settings"] and message.edits == 6


def test_one_of_the_two() -> None:
    assert "pass over" not in text(cards.learned("en", ["ferries"], []))
    told = text(cards.learned("en", [], ["goats"]))
    assert "You like" not in told and "You pass over: goats." in told


def test_nothing_says_how_to_teach() -> None:
    message = cards.learned("en", [], [])
    assert "then 👍 or 👎" in text(message) and data(message) == ["settings"]


def test_forgotten_with_a_way_back() -> None:
    message = cards.unlearned("en", 1_790_000_000, edits=6)
    assert "All forgotten" in text(message) and data(message) == ["relearn 1790000000"] and message.edits == 6


@given(st.lists(contents.texts, max_size=8), st.lists(contents.texts, max_size=8))
def test_whatever_publishers_call_themselves(liked: list[str], passed_over: list[str]) -> None:
    assert_sendable([cards.learned("en", liked, passed_over)])
