from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.model import OPEN_END, Mode, Schedule
from bot.telegram import cards
from tests.telegram.cards.nouns import GAZETTE, NOW, ZONE, article, data, followed, text

MONDAY = NOW + timedelta(days=5, hours=15, minutes=30)  # 30 November, 00:00 in Berlin


def test_a_pause_names_its_end() -> None:
    assert "until Tuesday 24 November, 08:30 (Europe/Berlin)" in text(cards.paused("en", NOW, ZONE))
    assert "/pause until Monday" in text(cards.paused("en", None, ZONE))
    assert data(cards.paused("en", NOW, ZONE)) == ["resume"]


def test_a_new_time_is_promised_for_after_the_pause() -> None:
    daily = Schedule(chat_id=1, at=time(8), timezone=ZONE, next_run_at=NOW + timedelta(hours=24))
    message = cards.schedule_set("en", daily, paused_until=MONDAY)
    assert "The next one: after your pause ends on Monday 30 November." in text(message)
    assert "Wednesday" not in text(message)
    assert data(message) == ["resume", "at off"]
    some = Schedule(chat_id=1, at=time(8), days=frozenset({2}), timezone=ZONE, next_run_at=NOW)
    assert "after your pause" in text(cards.schedule_set("en", some, paused_until=MONDAY))


def test_a_pause_that_ends_before_changes_nothing() -> None:
    daily = Schedule(chat_id=1, at=time(8), timezone=ZONE, next_run_at=MONDAY + timedelta(hours=8))
    message = cards.schedule_set("en", daily, paused_until=MONDAY)
    assert "The next one: Monday 30 November, 08:00." in text(message)
    assert data(message) == ["at off"]


def test_a_preview_says_that_its_news_waits() -> None:
    message = cards.feed_preview("en", GAZETTE, [article()], at="08:00", zone=ZONE, paused_until=MONDAY)
    assert text(message).endswith("That begins after your pause ends on Monday 30 November.")
    assert data(message)[-1] == "resume"
    assert "resume" not in data(cards.feed_preview("en", GAZETTE, [article()], at="08:00", zone=ZONE))


@pytest.mark.parametrize("mode", [Mode.DIGEST, Mode.INSTANT])
def test_a_changed_feed_says_that_it_waits(mode: Mode) -> None:
    message = cards.mode_changed("en", "The Gazette", mode, "08:00", paused_until=MONDAY, zone=ZONE)
    assert text(message).endswith("begins after your pause ends on Monday 30 November.")
    assert data(message) == ["resume"]


def test_a_muted_feed_waits_for_no_pause() -> None:
    message = cards.mode_changed("en", "The Gazette", Mode.MUTED, "", paused_until=MONDAY, zone=ZONE)
    assert "pause" not in text(message) and data(message) == []


def test_a_pause_without_an_end_ends_when_the_person_says_so() -> None:
    message = cards.mode_changed("en", "The Gazette", Mode.DIGEST, "08:00", paused_until=OPEN_END, zone=ZONE)
    assert text(message).endswith("That begins once you say /resume.")
    daily = Schedule(chat_id=1, at=time(8), timezone="Pacific/Kiritimati", next_run_at=NOW)
    assert "once you say /resume" in text(cards.schedule_set("en", daily, paused_until=OPEN_END))


def test_what_is_followed_shows_the_pause() -> None:
    (page,) = cards.feed_list("en", [followed()], now=NOW, zone=ZONE, at="08:00", paused_until=MONDAY)
    card = cards.feed_card("en", followed(), now=NOW, zone=ZONE, at="08:00", paused_until=MONDAY)
    for message in (page, card):
        assert "go on after your pause ends on Monday 30 November" in text(message)
        assert data(message)[-1] == "resume"
