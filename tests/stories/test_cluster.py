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


def test_a_saga_is_split_into_days(index: StoryIndex) -> None:
    """However often it is told: a story ends, and what follows is another."""
    told = [index.add(number, *FERRY, NOW + number * 12 * HOUR, "en") for number in range(1, 9)]
    assert told == [1, 1, 1, 1, 1, 6, 6, 6]


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


def test_two_events_are_not_one_for_a_name_that_they_share(index: StoryIndex) -> None:
    told = [
        (
            "Mayor Brindle crowns the new swimming champion",
            "Mayor Anna Brindle put a wreath on the winner of the lake race.",
        ),
        (
            "Mayor Brindle fined for speeding",
            "A court has fined Mayor Anna Brindle, who drove through Hollin at ninety.",
        ),
        (
            "Brindle: I shall not stand again",
            "Anna Brindle will leave politics after the autumn, she told a radio station.",
        ),
        ("Brindle's dog saves sailor", "Biscuit, the dog of Anna Brindle, pulled a man out of the mill pond."),
    ]
    assert [index.add(number, *one, NOW, "en") for number, one in enumerate(told, start=1)] == [1, 2, 3, 4]


@pytest.mark.parametrize(("one", "other"), [("Brindle wins", "Brindle sings"), ("Quake in Hollin", "Fair in Hollin")])
def test_nor_do_short_titles_that_share_a_name(index: StoryIndex, one: str, other: str) -> None:
    assert index.add(1, one, "", NOW, "en") != index.add(2, other, "", NOW, "en")


@pytest.mark.parametrize(
    "title",
    [
        "Morning briefing: ferry to Osprey Island sails again, goat wins first prize at Larkfield fair",
        "Live updates: ferry to Osprey Island sails again",
        "Photo gallery: goat wins first prize at Larkfield fair",
        "Ferry to Osprey Island sails again; Goat wins prize at Larkfield fair; Well of Stonebridge dries up",
    ],
)
def test_round_ups_swallow_nothing(index: StoryIndex, title: str) -> None:
    text = f"{FERRY[1]} {GOAT[1]} {WELL[1]}"
    assert index.add(1, title, text, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW, "en") == 2
    assert index.add(3, *GOAT, NOW, "en") == 3
    assert index.add(4, *WELL, NOW, "en") == 4
    assert index.add(5, title, text, NOW, "en") == 5
    assert index.add(6, *FERRY_2, NOW, "en") == 2
    assert index.merges() == []


def test_nor_do_those_whose_titles_do_not_say_that_they_are(index: StoryIndex) -> None:
    text = "\n".join(text for _, text in (FERRY, GOAT, WELL, *OTHERS))
    assert index.add(1, "Ferry to Osprey Island sails again, and more", text, NOW, "en") == 1
    assert index.add(2, *FERRY, NOW, "en") == 2
    assert index.restore(1, "Ferry to Osprey Island sails again, and more", text, NOW, "en") == 1
    assert index.stories() >= {2} and 1 not in index.stories()


LONG = " The council will speak of it on Friday." * 30


def test_whole_articles_are_compared_by_their_titles_too(index: StoryIndex) -> None:
    assert index.add(1, FERRY[0], FERRY[1] + LONG, NOW, "en") == 1
    assert index.add(2, FERRY_2[0], FERRY_2[1] + LONG, NOW, "en") == 1
    assert index.add(3, "Fishermen want a second harbour", FERRY[1] + LONG, NOW, "en") == 3


def test_the_same_words_of_another_day_are_another_event(index: StoryIndex) -> None:
    weather = "Snow in the west of Larkfield, wind of 9 to 14 metres a second, ice on the roads to Hollin."
    assert index.add(1, "Weather on 8 November", weather, NOW, "en") == 1
    assert index.add(2, "Weather on 9 November", weather, NOW + HOUR, "en") == 2
    assert index.add(3, "Larkfield: weather on November 8", weather, NOW + HOUR, "en") == 1
    assert index.add(4, "Regatta of Osprey Island, day 1", FERRY[1], NOW, "en") == 4
    assert index.add(5, "Regatta of Osprey Island, day 2", FERRY[1], NOW + 20 * HOUR, "en") == 5
    assert index.merges() == []


def test_a_whole_article_needs_no_title(index: StoryIndex) -> None:
    assert index.add(1, FERRY[0], FERRY[1] + LONG, NOW, "en") == 1
    assert index.add(2, "", FERRY_2[1] + FERRY[1] + LONG, NOW, "en") == 1


BRIDGE = "Stonebridge bridge closed"
BRIDGE_2 = "Lorry stuck under arch at mill"
BETWEEN = "Stonebridge bridge closed: lorry stuck under arch at mill"


def test_stories_that_one_article_tells_become_one(index: StoryIndex) -> None:
    assert [index.add(key, BRIDGE, "", NOW, "en") for key in (1, 2)] == [1, 1]
    assert index.add(3, BRIDGE_2, "", NOW, "en") == 3
    assert index.merges() == []
    assert index.add(4, BETWEEN, "", NOW + HOUR, "en") == 1
    assert index.merges() == [(3, 1)] and index.merges() == [], "the larger one stays; told once"
    assert index.add(5, BRIDGE_2, "", NOW + HOUR, "en") == 1
    assert index.add(3, BRIDGE_2, "", NOW + HOUR, "en") == 1, "its articles are known by the new name"
    assert 3 not in index.stories()


def test_restored_it_goes_on_as_before() -> None:
    news = [FERRY, GOAT, *OTHERS, FERRY_2, WELL, GOAT_2]
    index, restored = StoryIndex(), StoryIndex()
    first: dict[int, int] = {}
    for key, told in enumerate(news):
        story = index.add(key, *told, NOW + key * HOUR, "en")
        beside = first.setdefault(story, key)
        assert restored.restore(key, *told, NOW + key * HOUR, "en", beside=beside) == story
    assert restored.stories() == index.stories()
    for key, told in enumerate((FERRY, WELL, GOAT_2, ("Owl seen in church", "An owl sat in the church.")), start=100):
        assert restored.add(key, *told, NOW + 12 * HOUR, "en") == index.add(key, *told, NOW + 12 * HOUR, "en")


def test_restoring_asks_no_questions() -> None:
    """What was one story stays one, alike or not; what was two stays two."""
    index = StoryIndex()
    assert index.restore(1, *FERRY, NOW, "en") == 1
    assert index.restore(2, *GOAT, NOW, "en", beside=1) == 1
    assert index.restore(3, *FERRY, NOW, "en") == 3
    assert index.restore(3, *FERRY, NOW, "en", beside=1) == 3, "again changes nothing"
    assert index.restore(4, *WELL, NOW, "en", beside=77) == 4, "its companion is gone"
    assert index.restore(6, *WELL, NOW, "de", beside=1) == 6, "its companion is in another language"
    assert index.restore(5, "", "", NOW, "en", beside=1) == 5


def test_what_has_left_the_window_is_forgotten() -> None:
    index = StoryIndex()
    for key in range(500):
        index.add(key, f"Notice {key * 7919} by {key * 31}x", f"It concerns {key * 104729}.", NOW + key * HOUR, "en")
    held = WINDOW // HOUR + 1
    (shelf,) = index._shelves.values()
    assert len(index._holding) == len(shelf.clusters) == shelf.postings.stories == held
    holders = {serial for each in shelf.postings._holders.values() for serial in each}
    assert holders == set(shelf.clusters)
