from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest

from bot.model import Chat, Schedule
from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, ZONE, data, labels, text

DAILY = Schedule(id=4, chat_id=1, at=time(8), timezone=ZONE, next_run_at=NOW + timedelta(hours=23, minutes=30))


def schedule(at: str = "18:30", days: set[int] | None = None, **fields: Any) -> Schedule:
    about = {"days": frozenset(days)} if days else {}
    return Schedule(id=7, chat_id=1, at=time.fromisoformat(at), timezone=ZONE, next_run_at=NOW, **about | fields)


def test_a_schedule_names_the_next_digest_and_how_to_change_it() -> None:
    message = cards.schedule_set("en", DAILY)
    assert "every day at 08:00 (Europe/Berlin). The next one: Wednesday 25 November, 08:00." in text(message)
    assert "/digest 8:00 Berlin" in text(message)
    assert data(message) == ["at off"]


def test_a_schedule_of_some_days_with_its_length_and_subject() -> None:
    shown = text(cards.schedule_set("en", schedule(days={4, 0}, stories=5, about="3"), names={"3": "Harbour News"}))
    assert "at 18:30 on Monday, Friday · 5 stories · Harbour News (Europe/Berlin)." in shown


def test_a_look_back_is_called_one() -> None:
    assert "Your look back comes at 18:30 on Sunday" in text(cards.schedule_set("en", schedule(days={6}, review=True)))


def test_what_was_replaced_can_be_kept_and_what_stands_beside_is_told() -> None:
    message = cards.schedule_set("en", schedule(), replaced=[DAILY], others=[schedule("12:00", {6}, review=True)])
    assert "Beside it: at 12:00 on Sunday · look back." in text(message)
    assert data(message) == ["again 0800 0123456 0 0", "schedules", "at off"]
    assert labels(message)[0] == ["Keep 08:00 too"]


def test_a_subject_too_long_for_a_button_has_none() -> None:
    assert data(cards.schedule_removed("en", schedule(about="#" + "漢" * 20), {})) == []


def test_all_schedules_can_be_taken_off() -> None:
    message = cards.schedule_list("en", [DAILY, schedule(about="#tech")], {"#tech": "#tech"}, zone=ZONE, edits=9)
    assert text(message).startswith(
        "Your 2 digests (Europe/Berlin)\n\n"
        "1. every day at 08:00\n   next: Wednesday 25 November, 08:00\n2. every day at 18:30 · #tech\n"
    )
    assert data(message) == ["noat 4", "noat 7", "settings"] and message.edits == 9
    assert "No digest is planned" in text(cards.schedule_list("en", [], {}, zone=ZONE))


def test_switched_off_they_can_be_brought_back() -> None:
    message = cards.schedule_off("en", [DAILY, schedule(days={0}, review=True, stories=3)], {}, at="08:00")
    assert data(message) == ["again 0800 0123456 0 0", "again 1830 0 3 1"]
    assert labels(message)[0] == ["Bring back: every day at 08:00"]
    assert data(cards.schedule_off("en", [], {}, at="07:15")) == ["at 07:15"]


def test_one_that_was_left_out_is_told() -> None:
    missed = cards.digest_missed("en", NOW - timedelta(hours=14), now=NOW, zone=ZONE)
    assert "I was not running (yesterday, 18:30)" in text(missed)
    waited = cards.digest_missed("en", NOW - timedelta(hours=14), now=NOW, zone=ZONE, flood=True)
    assert "Telegram kept me waiting (yesterday, 18:30)" in text(waited)


def test_a_zone_is_told_with_the_time_there() -> None:
    assert "Europe/Berlin, where it is 08:30 now" in text(cards.zone_set("en", ZONE, NOW))


def test_quiet_hours() -> None:
    quiet = Chat(id=1, quiet_from=time(22), quiet_until=time(7), timezone=ZONE)
    assert "from 22:00 to 07:00 (Europe/Berlin)" in text(cards.quiet_card(quiet))
    assert "no quiet hours" in text(cards.quiet_card(Chat(id=1)))


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "at 18:30 on Monday, Friday; at 18:30 on Sunday"),
        ("hi", "सोमवार, शुक्रवार को 18:30 बजे; रविवार को 18:30 बजे"),
        ("zh", "星期一、星期五 18:30；星期日 18:30"),
        ("ar", "أيام الاثنين، الجمعة الساعة 18:30؛ أيام الأحد الساعة 18:30"),
    ],
)
def test_lists_have_the_marks_of_their_language(language: str, shown: str) -> None:
    beside = [schedule(days={0, 4}), schedule(days={6})]
    assert shown in text(cards.schedule_set(language, DAILY, others=beside))
