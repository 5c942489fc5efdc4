from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.model import Length, Mode
from bot.telegram.callbacks import Action, Pressed, decode, encode

ARGUMENTS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=20)


@given(st.sampled_from(list(Action)), st.lists(ARGUMENTS, max_size=2))
def test_what_is_encoded_is_decoded(action: Action, args: list[str]) -> None:
    data = encode(action, *args)
    assert 1 <= len(data.encode()) <= 64
    assert decode(data) == Pressed(action=action, args=tuple(args))


@given(st.text(st.characters(exclude_categories=())))
@example("")
@example(" ")
@example("mode ")
@example("mode  1")
@example("\ud800")
@example("mode " + "1" * 60)
def test_decoding_never_raises(data: str) -> None:
    pressed = decode(data)
    assert pressed is None or encode(pressed.action, *pressed.args) == data or pressed.args


@pytest.mark.parametrize("data", ["", "nonsense", "mode ", "mode  1", "Mode 1", "mode " + "1" * 60, "mode " + "ü" * 30])
def test_what_is_not_ours_is_none(data: str) -> None:
    assert decode(data) is None


def test_nouns_are_written_as_their_values() -> None:
    assert encode(Action.MODE, 12, Mode.INSTANT) == "mode 12 instant"
    assert encode(Action.LENGTH, 7, Length.LONG) == "length 7 long"
    assert encode(Action.RESUME) == "resume"


def test_the_longest_numbers_fit() -> None:
    largest = 2**63 - 1
    assert decode(encode(Action.RESUBSCRIBE, largest, Mode.INSTANT))
    assert decode(encode(Action.MORE, largest, largest))


@pytest.mark.parametrize("args", [("a b",), ("",), ("x" * 60,), ("a\n",)])
def test_what_does_not_fit_is_refused(args: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"argument|bytes"):
        encode(Action.MODE, *args)
