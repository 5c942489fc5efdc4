from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.stories.cluster import WINDOW, StoryIndex

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

# What happened, as two papers each tell it.
FERRY = ("Ferry to Osprey Island sails again", "The ferry to Osprey Island sailed again on Monday after nine weeks.")
FERRY_2 = ("Osprey Island ferry back after nine weeks", "A brass band greeted the ferry to Osprey Island on Monday.")
GOAT = (
    "Goat wins first prize at Larkfield fair",
    "A white goat named Clover won the first prize at the fair in Larkfield.",
)
GOAT_2 = ("Larkfield fair: goat Clover takes the prize", "Clover the goat won first prize at Larkfield on Sunday.")
WELL = ("Well of Stonebridge dries up", "For the first time since 1921 the well of Stonebridge holds no water.")
OTHERS = [
    ("Library opens on Sundays", "The library of Millbrook will open its doors on Sundays from May."),
    ("Bakers bake the longest loaf", "Twelve bakers baked a loaf of ninety metres in the square of Hollin."),
    ("Snow closes the pass", "Two metres of snow have closed the pass between Upper and Lower Fell."),
    ("Choir looks for tenors", "The choir of Ashcombe has eleven altos and one tenor, and sings in June."),
    ("School garden grows melons", "Pupils in Westerby have grown melons behind the school for the first time."),
]


@pytest.fixture
def index() -> StoryIndex:
    """Holds some news already, so that words have weights."""
    index = StoryIndex()
    for number, (title, text) in enumerate(OTHERS):
        assert index.add(900 + number, title, text, NOW, "en") == 900 + number
    return index


def test_one_event_is_one_story(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(2, *GOAT, NOW, "en") == 2
    assert index.add(3, *FERRY_2, NOW + HOUR, "en") == 1
    assert index.add(4, *GOAT_2, NOW + HOUR, "en") == 2
    assert index.add(5, *WELL, NOW + HOUR, "en") == 5


def test_a_story_goes_on_as_long_as_it_is_told(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW + WINDOW, "en") == 1
    assert index.add(3, *FERRY, NOW + 2 * WINDOW, "en") == 1


def test_the_same_words_much_later_are_another_event(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW + WINDOW + HOUR, "en") == 2


def test_an_old_article_does_not_join_the_news(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW - WINDOW - HOUR, "en") == 2


def test_languages_stay_apart(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW, "de") == 2


def test_adding_again_changes_nothing(index: StoryIndex) -> None:
    assert index.add(1, *FERRY, NOW, "en") == 1
    assert index.add(3, *FERRY_2, NOW, "en") == 1
    assert index.add(3, *GOAT, NOW, "en") == 1


def test_key_zero_is_a_key_like_any_other(index: StoryIndex) -> None:
    assert index.add(0, *FERRY, NOW, "en") == 0
    assert index.add(1, *FERRY_2, NOW, "en") == 0


def test_articles_without_words_are_alone(index: StoryIndex) -> None:
    assert index.add(1, "", "", NOW, "en") == 1
    assert index.add(2, "", "", NOW, "en") == 2
    assert index.add(3, "!!!", "the of", NOW, "") == 3


def test_it_is_the_same_each_time() -> None:
    news = [FERRY, GOAT, *OTHERS, FERRY_2, WELL, GOAT_2] * 2

    def stories() -> list[int]:
        index = StoryIndex()
        return [index.add(key, *told, NOW + key * HOUR, "en") for key, told in enumerate(news)]

    assert stories() == stories()


def test_a_higher_threshold_joins_less() -> None:
    strict = StoryIndex(threshold=0.99)
    assert strict.add(1, *FERRY, NOW, "en") == 1
    assert strict.add(2, *FERRY_2, NOW, "en") == 2
    assert strict.add(3, *FERRY, NOW, "en") == 1


def test_what_has_left_the_window_is_forgotten() -> None:
    index = StoryIndex()
    for key in range(500):
        index.add(
            key, f"Notice number {key * 7919}", f"It concerns the matter of {key * 104729}.", NOW + key * HOUR, "en"
        )
    held = WINDOW // HOUR + 1
    assert len(index._placed) == len(index._order) == held
    assert {key for holders in index._holding.values() for key in holders} == set(index._placed)
    assert index._weights["en"]._documents == held
