from __future__ import annotations

from datetime import time

import pytest

from bot.feeds.catalogue import bits_of
from bot.model import Topic
from bot.telegram import cards
from bot.telegram.cards.beginning import ZONES
from bot.texts import say
from tests.telegram.cards.nouns import NOW, data, labels, text

ALL = tuple(Topic)


def test_every_topic_has_a_name() -> None:
    assert not [topic for topic in Topic if say("en", "topic-name", topic=topic.value) == topic.value]


@pytest.mark.parametrize("picked", [(), (Topic.SCIENCE,), ALL])
def test_a_press_changes_one_topic_and_keeps_the_others(picked: tuple[Topic, ...]) -> None:
    card = cards.welcome("en", name="", offered=ALL, picked=picked)
    after = [int(one.split()[1]) for one in data(card) if one.startswith("pick")]
    assert [bits ^ bits_of(picked) for bits in after] == [bits_of([topic]) for topic in ALL]
    ticked = [label for row in labels(card) for label in row if label.startswith("✓ ")]
    assert len(ticked) == len(picked)
    assert ("Next" in labels(card)[-1]) == bool(picked), "nothing picked leads nowhere"
    assert ("Picked: " in text(card)) == bool(picked), "no meaning in a mark alone"


def test_the_hour_keeps_what_was_picked() -> None:
    card = cards.when_card("en", ALL, zone="UTC", likely="America/Argentina/Buenos_Aires", now=NOW)
    bits = bits_of(ALL)
    assert {one.split()[1] for one in data(card)} == {str(bits)}
    assert f"livein {bits} America/Argentina/Buenos_Aires" in data(card)
    assert ["07:00", "08:00", "12:00"] in labels(card) and ["Back"] in labels(card)


def test_places_are_told_by_their_time() -> None:
    card = cards.zones_card("en", ALL, now=NOW)
    assert len(data(card)) == len(ZONES) + 1
    assert ["Berlin, 08:30", "Kyiv, 09:30"] in labels(card)
    assert "share your location" in text(card)


def test_what_has_been_set_up() -> None:
    done = cards.begun("en", count=9, silent=2, at=f"{time(8):%H:%M}", zone="Europe/Berlin")
    assert "9 feeds" in text(done) and "08:00 (Europe/Berlin)" in text(done) and "2 of them" in text(done)
    assert "Here is the first one" not in text(cards.begun("en", count=2, silent=2, at="08:00", zone="UTC"))
