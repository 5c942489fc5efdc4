from __future__ import annotations

from bot.config import Delivery
from bot.services.pace import Pace


class Seconds:
    """A monotonic clock that tests move."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def pace(**settings: float) -> tuple[Pace, Seconds]:
    seconds = Seconds()
    return Pace(Delivery(**settings), seconds), seconds


def test_a_chat_rests_after_a_message() -> None:
    limits, seconds = pace(per_chat_gap=1)
    limits.spend(7)
    assert limits.resting() == {7}
    assert limits.rest() == 1
    seconds.now += 1
    assert limits.resting() == set()
    assert limits.rest() == 0


def test_all_chats_together_have_a_limit_per_second() -> None:
    limits, seconds = pace(per_second=3)
    for chat in range(3):
        limits.spend(chat + 1)
    room, wait = limits.room()
    assert (room, wait) == (0, 1.0)
    seconds.now += 1
    assert limits.room() == (3, 0.0)


def test_a_group_has_twenty_a_minute_and_a_private_chat_more() -> None:
    limits, seconds = pace(per_chat_gap=0, group_per_minute=20)
    for _ in range(20):
        limits.spend(-100)
        limits.spend(100)
        seconds.now += 0.5
    assert limits.resting() == {-100}
    assert limits.rest() == 50
    seconds.now += 51
    assert limits.resting() == set()


def test_less_than_one_a_second_still_sends() -> None:
    limits, _seconds = pace(per_second=0.5)
    assert limits.room() == (1, 0.0)


def test_groups_that_are_quiet_take_no_memory() -> None:
    limits, seconds = pace()
    for chat in range(1, 50):
        limits.spend(-chat)
    seconds.now += 61
    assert limits.resting() == set() and not limits._groups
