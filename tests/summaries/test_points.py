from __future__ import annotations

import pytest

from bot.model import KeyPoint
from bot.summaries.points import fault_rate, faults, is_dangling, is_half_quoted, mended


@pytest.mark.parametrize(
    "text",
    [
        "He voted for the bridge.",
        "But the ferry goes on.",
        "This was not expected.",
        '"It will be made of larch," the mayor said.',
        "Their ferry is free.",
        "However, the ferry goes on.",
        "So the ferry goes on.",
    ],
)
def test_dangling(text: str) -> None:
    assert is_dangling(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor voted for the bridge.",
        "Henry voted for the bridge.",
        "This year the bridge is to be built.",
        "It is not clear who will pay.",
        "Those who use the ferry will be glad.",
        "Sofia likes the ferry.",
        "Italy has many bridges.",
    ],
)
def test_standing(text: str) -> None:
    assert not is_dangling(text)


@pytest.mark.parametrize(
    ("language", "dangling", "standing"),
    [
        ("fr", "Il a voté pour le pont.", "Île par île, le bac repart."),
        ("pt", "Ele votou pela ponte.", "Elementos da ponte caíram."),
        ("de", "Er stimmte für die Brücke.", "Erst im Mai wird gebaut."),
        ("nb", "Han stemte for broen.", "Hanna stemte for broen."),
        ("id", "Namun jembatan itu ditutup.", "Jembatan itu ditutup."),
        ("vi", "Tuy nhiên, cây cầu đã đóng.", "Cây cầu đã đóng."),
        ("bn", "তিনি সেতুর পক্ষে ভোট দেন।", "মেয়র সেতুর পক্ষে ভোট দেন।"),
    ],
)
def test_other_languages(language: str, dangling: str, standing: str) -> None:
    assert is_dangling(dangling, language)
    assert not is_dangling(standing, language)


def test_of_an_unlisted_language_nothing_is_known() -> None:
    assert not is_dangling("He voted for the bridge.", "xx")


@pytest.mark.parametrize(
    "text",
    [
        '"It will be made of larch.',
        'It will be made of larch," said the mayor.',
        "“It will be made of larch.",
        "It will be made of larch.”",
        "«Le pont sera en mélèze.",
        "„Die Brücke wird gebaut.",
        "'It will be made of larch.",
        "It will be made of larch.'",
    ],
)
def test_half_a_quotation(text: str) -> None:
    assert is_half_quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        "It will be made of larch.",
        '"It will be made of larch," the mayor said.',
        "“It will be made of larch,” the mayor said.",
        "«Le pont sera en mélèze», dit le maire.",
        "„Die Brücke wird gebaut“, sagte sie.",
        "'It will be made of larch,' the mayor said.",
        "The mayor called it 'a good day'.",
        "It's the villagers' bridge, isn't it?",
        "‘It will be made of larch,’ the mayor said.",
    ],
)
def test_whole_quotations(text: str) -> None:
    assert not is_half_quoted(text)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("But the ferry goes on.", "The ferry goes on."),
        ("And Osprey Bay will pay.", "Osprey Bay will pay."),
        ("However, the ferry goes on.", "The ferry goes on."),
        ("In addition, half a crown is due.", "Half a crown is due."),
        ("But he voted for it.", "But he voted for it."),
        ("However, he voted for it.", "However, he voted for it."),
        ("But for the ferry nobody came.", "But for the ferry nobody came."),
        ("However hard it rains, the ferry goes.", "However hard it rains, the ferry goes."),
        ("Andrew voted for it.", "Andrew voted for it."),
        ("The ferry goes on.", "The ferry goes on."),
    ],
)
def test_mending(text: str, better: str) -> None:
    assert mended(text) == better


def test_only_english_is_mended() -> None:
    assert mended("But the ferry goes on.", "fr") == "But the ferry goes on."


def point(index: int, text: str) -> KeyPoint:
    return KeyPoint(text=text, index=index)


class TestFaults:
    def test_none(self) -> None:
        assert faults([point(0, "The mayor voted for it."), point(4, "The ferry goes on.")]) == [set(), set()]

    def test_each_kind(self) -> None:
        points = [
            point(1, "He voted for it."),
            point(3, '"The ferry goes on.'),
            point(5, "OSPREY BAY - The bridge is open."),
            point(7, "Read more about the bridge."),
        ]
        assert faults(points) == [{"dangling"}, {"half a quotation"}, {"dateline"}, {"chrome"}]
        assert fault_rate(points) == 100.0

    def test_leaning_on_the_point_before(self) -> None:
        points = [point(0, "The mayor was there."), point(1, "He voted for it."), point(3, "He left.")]
        assert faults(points) == [set(), set(), {"dangling"}]
        assert fault_rate(points) == pytest.approx(100 / 3)

    def test_the_first_sentence_has_none_before(self) -> None:
        assert faults([point(0, "He voted for it.")]) == [{"dangling"}]

    def test_no_points(self) -> None:
        assert fault_rate([]) == 0.0
