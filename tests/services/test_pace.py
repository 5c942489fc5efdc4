from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import Delivery
from bot.services.pace import LATEST, Pace


class Seconds:
    """A monotonic clock that tests move."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def pace(**about: float) -> tuple[Pace, Seconds]:
    seconds = Seconds()
    return Pace(Delivery(**about), seconds), seconds


def send(limits: Pace, chat: int, **about: float) -> None:
    """A call that takes no time."""
    limits.end(limits.begin(chat), **about)


def test_a_private_chat_has_one_a_second_with_short_bursts() -> None:
    limits, seconds = pace(per_chat_gap=1, per_chat_burst=3)
    for _ in range(3):
        assert limits.resting() == {}
        send(limits, 7)
    assert limits.resting() == {7: pytest.approx(1)}
    seconds.now += 1
    assert limits.resting() == {}
    send(limits, 7)
    assert set(limits.resting()) == {7}
    seconds.now += 3
    assert limits.resting() == {} and not limits._next, "a chat that is quiet takes no memory"


def test_unless_told_otherwise_it_is_what_telegram_asks_for() -> None:
    assert Delivery() == Delivery(per_second=30, per_chat_gap=1, per_chat_burst=3, group_per_minute=20)


def test_all_chats_together_have_a_limit_per_second() -> None:
    limits, seconds = pace(per_second=15)
    started = 0
    while seconds.now < 101:
        room, wait = limits.room()
        for _ in range(room):
            send(limits, (started := started + 1))
        seconds.now += wait if not room else 0.001
    assert started == 15
    assert limits.room()[0] > 0


def test_a_second_begins_when_the_call_has_ended() -> None:
    """Telegram counts it when it arrives, which may be at the very end."""
    limits, seconds = pace(per_second=1)
    send(limits, 2)  # the quickest takes no time
    seconds.now += 1
    call = limits.begin(1)
    seconds.now += 0.2
    limits.end(call)
    seconds.now += 0.9
    assert limits.room() == (0, pytest.approx(0.1))
    seconds.now += 0.1
    assert limits.room()[0] == 1


def test_what_every_call_takes_costs_nothing() -> None:
    limits, seconds = pace(per_second=1)
    call = limits.begin(1)
    seconds.now += 0.3
    limits.end(call)
    seconds.now += 0.7
    assert limits.room()[0] == 1


def test_a_call_that_hangs_does_not_hold_up_all_others() -> None:
    limits, seconds = pace(per_second=1)
    limits.begin(1)
    seconds.now += 1 + LATEST
    assert limits.room()[0] == 1


def test_answers_need_not_wait_for_a_whole_second() -> None:
    limits, _ = pace(per_second=30)
    assert limits.room()[0] == 8
    for chat in range(8):
        send(limits, chat + 1)
    assert limits.room() == (0, pytest.approx(0.2))


def test_a_group_has_twenty_a_minute_and_a_private_chat_more() -> None:
    limits, seconds = pace(per_chat_gap=0, group_per_minute=20)
    for _ in range(20):
        send(limits, -100)
        send(limits, 100)
        seconds.now += 0.5
    assert limits.resting() == {-100: pytest.approx(50)}
    seconds.now += 51
    assert limits.resting() == {}


def test_groups_that_are_quiet_take_no_memory() -> None:
    limits, seconds = pace()
    for chat in range(1, 50):
        send(limits, -chat)
    seconds.now += 61
    assert limits.resting() == {} and not limits._groups


def test_less_than_one_a_second_still_sends() -> None:
    limits, seconds = pace(per_second=0.5)
    assert limits.room()[0] == 1
    send(limits, 1)
    seconds.now += 1.5
    assert limits.room() == (0, pytest.approx(0.5))


def test_who_pays_may_send_a_thousand_a_second() -> None:
    limits, seconds = pace(per_second=30, allow_paid_broadcast=1)
    for _ in range(5):
        for chat in range(limits.room()[0]):
            send(limits, chat + 1)
        seconds.now += 0.2
    assert len(limits._all._calls) == 1000


def test_one_chat_that_is_refused_means_that_chat() -> None:
    limits, _ = pace()
    send(limits, 1, flooded=3600)
    send(limits, 2, flooded=3600)
    assert limits.room()[0] > 0
    send(limits, 3)
    send(limits, 4, flooded=3600)
    assert limits.room()[0] > 0, "something went through in between"


def test_what_goes_past_the_outbox_keeps_the_pace_too() -> None:
    limits, seconds = pace(per_second=10, per_chat_gap=1, per_chat_burst=1)
    assert limits.wait(1) == 0
    send(limits, 1)
    assert limits.wait(1) == pytest.approx(1)
    send(limits, 2, flooded=3600)
    send(limits, 3)
    seconds.now += 10
    assert limits.wait(2) == pytest.approx(3590) and limits.wait(3) == 0
    for chat in range(10, 13):
        send(limits, chat)
    assert limits.wait(4) > 0, "there is no room for anybody in this moment"


def test_many_that_are_refused_in_a_row_mean_all() -> None:
    limits, seconds = pace()
    for chat, wait in ((1, 3600), (2, 17), (2, 17), (3, 20)):
        send(limits, chat, flooded=wait)
    assert limits.room() == (0, 17)
    seconds.now += 17
    assert limits.room()[0] > 0


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    least=st.floats(0.0, 0.4),
    jitter=st.floats(0.0, 0.4),
    chats=st.sampled_from([3, 40, 200]),
)
def test_telegram_never_sees_more_than_it_allows(seed: int, least: float, jitter: float, chats: int) -> None:
    """However long each call takes, and whenever on its way it arrives. One has told how quick a call can be."""
    dice, arrivals = random.Random(seed), list[tuple[float, int]]()
    limits, seconds = pace()
    call = limits.begin(1000)
    seconds.now += least
    limits.end(call)
    seconds.now += 3
    under_way: list[tuple[float, int, object]] = []
    while seconds.now < 110:
        for one in [one for one in under_way if one[0] <= seconds.now]:
            under_way.remove(one)
            limits.end(one[2])
        busy, (room, _) = {chat for _, chat, _ in under_way} | set(limits.resting()), limits.room()
        free = [chat for chat in range(-chats // 2, chats // 2) if chat and chat not in busy]
        for chat in dice.sample(free, min(room, len(free))):
            extra = dice.uniform(0, jitter)
            takes = least + extra
            arrivals.append((seconds.now + least / 2 + dice.uniform(0, extra), chat))
            under_way.append((seconds.now + takes, chat, limits.begin(chat)))
        seconds.now += 0.02
    arrivals.sort()
    times = [at for at, _ in arrivals]
    assert all(later - earlier > 1 for earlier, later in zip(times, times[30:], strict=False))
    for chat, count in Counter(chat for _, chat in arrivals).items():
        mine = [at for at, one in arrivals if one == chat]
        pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
        assert all(mine[b] - mine[a] >= b - a - 2 - 1e-6 for a, b in pairs), "bursts of three"
        assert chat > 0 or count <= 20
    if chats == 200:
        assert len(times) / 6.5 > 0.95 * 30 / (1 + jitter), "nor much less"
