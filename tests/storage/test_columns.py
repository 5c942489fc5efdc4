from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.columns import LONGEST_KEY, bounded, mark, storable

anything = st.text(st.characters(), max_size=2000)  # lone surrogates too


@given(anything)
def test_storable_text_is_valid_and_changes_no_more(text: str) -> None:
    clean = storable(text)
    assert "\0" not in clean
    clean.encode("utf-8")
    assert storable(clean) == clean


@given(anything)
def test_a_bounded_key_fits_and_changes_no_more(key: str) -> None:
    assert len(bounded(key)) <= LONGEST_KEY
    assert bounded(bounded(key)) == bounded(key)


def test_a_key_in_the_widest_letters_fits_into_postgresqls_index() -> None:
    assert len(bounded("\U0001f30a" * 3000).encode()) <= 2704 - 16  # its row also holds a feed's id


@pytest.mark.parametrize("length", [LONGEST_KEY + 1, 5000])
def test_long_keys_differ_by_their_ends(length: int) -> None:
    assert bounded("k" * length + "a") != bounded("k" * length + "b")


@given(anything, anything)
def test_a_mark_tells_texts_apart(one: str, other: str) -> None:
    same = one.encode("utf-8", "replace") == other.encode("utf-8", "replace")
    assert (mark(one) == mark(other)) is same
    assert len(mark(one)) == 16
