from __future__ import annotations

import pytest

from bot.model import KeyPoint
from bot.summaries.points import fault_rate, faults, is_flawed, is_fragment, is_half_quoted, is_question, mended


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
        ("As a result, the ferry goes on.", "The ferry goes on."),
        ("In fact, the ferry goes on.", "The ferry goes on."),
        ("For example, the ferry goes on.", "The ferry goes on."),
        ("What's more, the ferry goes on.", "The ferry goes on."),
        ("For her part, the mayor likes stone.", "The mayor likes stone."),
        ("Meanwhile the ferry goes on.", "The ferry goes on."),
        ("But he voted for it.", "But he voted for it."),
        ("As a result of the vote, the ferry stops.", "As a result of the vote, the ferry stops."),
        ("In fact he voted for it.", "In fact he voted for it."),
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


@pytest.mark.parametrize(
    ("text", "better"),
    [
        # Without its start each would say what is not so.
        ("Otherwise, the ferry will stop.", "Otherwise, the ferry will stop."),
        ("Reportedly, the bridge fell.", "Reportedly, the bridge fell."),
        ("Until then, the ferry is free.", "Until then, the ferry is free."),
        ("At the time, the bridge was closed.", "At the time, the bridge was closed."),
        ("If so, the ferry stops.", "If so, the ferry stops."),
        ("Not only that, the beams are rotten.", "Not only that, the beams are rotten."),
    ],
)
def test_what_a_sentence_needs_to_be_true_stays(text: str, better: str) -> None:
    assert mended(text) == better


@pytest.mark.parametrize("text", ["reality of the bridge.", "The bridge (of larch is open.", "of larch) is open."])
def test_fragments(text: str) -> None:
    assert is_fragment(text)
    assert is_flawed(text)


@pytest.mark.parametrize("text", ["The bridge (of larch) is open.", "iPads are sold there.", "e-mail came.", "1 of 2."])
def test_no_fragments(text: str) -> None:
    assert not is_fragment(text)


def test_questions() -> None:
    assert is_question("Who will pay?")
    assert is_question("谁来付钱？")
    assert is_flawed("Who will pay?")
    assert not is_question('"Who will pay?" asked the mayor.')


class TestFaults:
    def test_none(self) -> None:
        assert faults([point(0, "The mayor voted for it."), point(4, "The ferry goes on.")]) == [set(), set()]

    def test_each_kind(self) -> None:
        points = [
            point(1, "He voted for it."),
            point(3, '"The ferry goes on.'),
            point(5, "OSPREY BAY - The bridge is open."),
            point(7, "Read more about the bridge."),
            point(9, "beams of the bridge had rotted."),
            point(11, "Who will pay for the bridge?"),
        ]
        assert faults(points) == [
            {"leaning"}, {"half a quotation"}, {"dateline"}, {"chrome"}, {"fragment"}, {"question"},
        ]  # fmt: skip
        assert fault_rate(points) == 100.0

    def test_leaning_on_the_point_before(self) -> None:
        points = [point(0, "The mayor was there."), point(1, "He voted for it."), point(3, "He left.")]
        assert faults(points) == [set(), set(), {"leaning"}]
        assert fault_rate(points) == pytest.approx(100 / 3)

    def test_the_first_sentence_has_none_before(self) -> None:
        assert faults([point(0, "He voted for it.")]) == [{"leaning"}]

    def test_no_points(self) -> None:
        assert fault_rate([]) == 0.0
