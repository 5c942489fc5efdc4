"""The judge can condemn."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from bot.playground.transcript import Call
from bot.texts import say
from tests.chaos.judge import Row, Verdict, judge


def row(number: int = 1, *, state: str = "sent", text: str = "News", **about: Any) -> Row:
    message_id = 50 + number if state == "sent" else None
    known = {"message_id": message_id, "edits": None, "trouble": "", "kind": "answer", "chat": 7} | about
    return Row(id=number, state=state, texts=frozenset({text}), **known)


def seen(number: int = 51, text: str = "News", *, method: str = "sendMessage", **about: Any) -> Call:
    return Call(method=method, params={"chat_id": 7, "text": text} | about, result_id=number, accepted=True)


def judged(rows: list[Row], *calls: Call, pressed: tuple[int, ...] = (), asleep: tuple[int, ...] = ()) -> Verdict:
    return judge(rows, calls, pressed=Counter((7, row_id) for row_id in pressed), asleep=asleep)


def test_sent_and_seen_once() -> None:
    verdict = judged([row()], seen())
    assert (verdict.once, verdict.lost, verdict.doubled, verdict.found) == (1, 0, 0, [])


@pytest.mark.parametrize("state", ["sent", "pending", "sending", "failed"])
def test_what_nobody_saw_is_lost(state: str) -> None:
    verdict = judged([row(state=state)])
    assert verdict.lost == 1
    assert "row 1" in verdict.found[0]


def test_a_message_that_reads_otherwise_is_another() -> None:
    verdict = judged([row()], seen(text="Other news"))
    assert (verdict.lost, verdict.doubled) == (1, 1)


def test_seen_twice() -> None:
    assert judged([row()], seen(), seen(52)).doubled == 1


def test_two_rows_need_two_messages() -> None:
    assert judged([row(), row(2, message_id=51)], seen()).lost == 1


@pytest.mark.parametrize("times", [0, 1])
def test_uncertain_is_no_loss(times: int) -> None:
    verdict = judged([row(state="uncertain")], *[seen()] * times)
    assert (verdict.uncertain, verdict.lost, verdict.doubled) == (1, 0, 0)


def test_groups_count_their_messages_themselves() -> None:
    assert judged([row(), row(2, chat=-8, message_id=51)], seen(), seen(chat_id=-8)).once == 2


def test_uncertain_and_seen_twice() -> None:
    assert judged([row(state="uncertain")], seen(51), seen(52)).doubled == 1


def test_uncertain_excuses_no_other_text() -> None:
    assert judged([row(state="uncertain")], seen(text="Other news")).doubled == 1


def test_once_more_when_asked_for() -> None:
    verdict = judged([row(message_id=52)], seen(51), seen(52), pressed=(1,))
    assert (verdict.once, verdict.again, verdict.doubled) == (1, 1, 0)
    assert judged([row(message_id=52)], seen(51), seen(52), seen(53), pressed=(1,)).doubled == 1


def test_an_edit_may_be_repeated_but_not_missing() -> None:
    edit = row(2, text="More", edits=51, message_id=51)
    both = seen(51, "More", method="editMessageText", message_id=51)
    assert judged([row(), edit], seen(), both, both).once == 2
    assert judged([row(), edit], seen()).lost == 1


def test_a_chat_that_sleeps_keeps_its_messages() -> None:
    verdict = judged([row(state="pending")], asleep=(7,))
    assert (verdict.held, verdict.lost) == (1, 0)


def test_a_chat_that_is_gone() -> None:
    verdict = judged([row(state="failed", trouble="Forbidden: bot was blocked by the user")])
    assert (verdict.refused, verdict.lost) == (1, 0)


def test_lines_past_the_outbox_are_no_messages() -> None:
    assert judged([row()], seen(), seen(52, "Reading news.example …")).doubled == 0
    assert judged([row()], seen(), seen(52, say("en", "not-let-in"))).doubled == 0


def test_rows_that_are_gone_are_counted() -> None:
    assert judged([row(), row(5)], seen(), seen(55)).withdrawn == 3


def test_what_was_asked_for_again_and_then_put_together_with_more() -> None:
    assert judged([row()], seen(), seen(52, "Old news"), pressed=(9,)).doubled == 0
    assert judged([row()], seen(), seen(52, "Old news"), seen(53, "Old news"), pressed=(9,)).doubled == 1
