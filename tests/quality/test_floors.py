"""The floors are well formed, and what measures against them is right on cases that can be checked by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from benchmarks import quality
from benchmarks.corpus import ROOT
from benchmarks.parts.feed_musts import Reading, holds
from benchmarks.parts.feeds import Answer, has_right_count
from benchmarks.parts.stories import same_title, single_link
from benchmarks.scores import Counts, b_cubed, boundaries, first_within, same_titles, segments
from benchmarks.table import OURS, Line, Table, show
from bot.model import Entry, FeedDocument

FLOORS = json.loads(quality.FLOORS.read_text())


class TestFloors:
    def test_each_part_has_some(self) -> None:
        assert set(FLOORS) == set(quality.PARTS)
        assert all(FLOORS.values())

    def test_they_are_per_cent(self) -> None:
        for floors in FLOORS.values():
            assert all(isinstance(floor, float) and 0 < floor < 100 for floor in floors.values())

    def test_a_figure_below_its_floor_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        table = Table("Things", [Line("a", {OURS: 50.0, "peer": 60.0}), Line("b", {OURS: 40.0})])
        assert show(table, {"a": 50.0}) == []
        assert "BELOW" not in capsys.readouterr().out
        assert show(table, {"a": 50.1, "b": 39.0}) == ["Things: a is below its floor"]
        assert "BELOW" in capsys.readouterr().out

    def test_so_is_a_floor_that_nothing_is_measured_for(self) -> None:
        assert show(Table("Things", [Line("a", {OURS: 50.0})]), {"c": 1.0}) == [
            "Things: c has a floor but was not measured"
        ]


class TestCommand:
    def run(self, *parts: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "benchmarks.quality", *parts]
        nowhere = os.environ | {"LEDE_DATA": "/nonexistent"}
        return subprocess.run(command, cwd=ROOT, env=nowhere, capture_output=True, text=True, check=False)

    def test_without_data_everything_is_skipped(self) -> None:
        done = self.run()
        assert done.returncode == 0
        assert done.stdout.count("skipped") == len(quality.PARTS)

    def test_a_part_that_does_not_exist(self) -> None:
        done = self.run("poems")
        assert done.returncode == 2
        assert "poems" in done.stderr


def test_counts() -> None:
    assert Counts(1, 2, 3) + Counts(1, 0, 1) == Counts(2, 2, 4)
    assert Counts(2, 2, 4).f1 == pytest.approx(40.0)
    assert Counts().f1 == 100.0
    assert Counts(0, 1, 0).f1 == 0.0


class TestBCubed:
    def test_the_same_by_other_names(self) -> None:
        assert b_cubed(["a", "a", "b"], [1, 1, 2]) == 100.0

    def test_all_alone(self) -> None:
        # Precision 1; recall is (1/2 + 1/2 + 1) / 3.
        assert b_cubed(["a", "a", "b"], [1, 2, 3]) == pytest.approx(200 * (2 / 3) / (5 / 3))

    def test_all_together(self) -> None:
        # Precision is (2/3 + 2/3 + 1/3) / 3; recall 1.
        assert b_cubed(["a", "a", "b"], [1, 1, 1]) == pytest.approx(200 * (5 / 9) / (14 / 9))


class TestBoundaries:
    TEXT = "It rained. It snowed.\nIt was dark. All slept."
    GOLD = ("It rained.", "It snowed.", "It was dark.", "All slept.")

    def test_right(self) -> None:
        assert boundaries(self.TEXT, self.GOLD, self.GOLD) == Counts(2, 0, 0)

    def test_white_space_does_not_matter(self) -> None:
        assert boundaries(self.TEXT, self.GOLD, [f"  {one}\n" for one in self.GOLD]) == Counts(2, 0, 0)

    def test_one_missed_and_one_too_many(self) -> None:
        found = ["It rained. It snowed.", "It", "was dark.", "All slept."]
        assert boundaries(self.TEXT, self.GOLD, found) == Counts(1, 1, 1)

    def test_whoever_alters_the_text_has_found_nothing(self) -> None:
        assert boundaries(self.TEXT, self.GOLD, ["It rained.", "It snowed."]) == Counts(0, 0, 2)


def test_segments() -> None:
    text = "The ferry\nsailed again.\nMost read: goats"
    assert segments(["ferry sailed", "a band"], ["Most read", "Cookies"], text) == Counts(1, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        (["Rain &amp; sun"], ["Rain & sun"], True),
        (["<b>Rain</b>\n in June", None], ["rain in june", ""], True),
        (["Rain"], ["Rain", "Sun"], True),
        (["Rain", "Sun"], ["Rain"], False),
        (["Rain"], ["Snow"], False),
    ],
)
def test_titles(wanted: list[str | None], found: list[str], same: bool) -> None:
    assert same_titles(wanted, found) is same


def test_the_beginning_that_keeps_to_a_word_budget() -> None:
    assert first_within([2, 0, 1], [30, 30, 30]) == [0, 2]
    assert first_within([1, 0], [5, 100]) == [1]
    assert first_within([0, 1, 2], [33, 33, 1]) == [0, 1]
    assert first_within([], []) == []


@pytest.mark.parametrize(
    ("expected", "must", "answer", "right"),
    [
        (3, [], Answer(3), True),
        (3, [], Answer(4), False),
        (3, [], Answer(None), False),
        (0, [], Answer(0), True),
        (None, ["time_s<2"], Answer(0), True),
        (None, [], Answer(None, failed=True), False),
        (5, ["entries_at_least=3"], Answer(3), True),
        (5, ["entries_at_least=3"], Answer(2), False),
        (5, ["entries_at_least"], Answer(4), False),
        (100000, ["bounded_store", "time_s<20"], Answer(2000), True),
        (100000, ["bounded_store"], Answer(0), False),
        (100000, ["bounded_store"], Answer(None, failed=True), False),
    ],
)
def test_right_counts(expected: int | None, must: list[str], answer: Answer, right: bool) -> None:
    assert has_right_count({"expected_entries": expected, "must": must}, answer) is right


ENTRY = Entry(guid="1", title="Zażółć", link="https://host.example/1")


@pytest.mark.parametrize(
    ("must", "good", "bad"),
    [
        ("time_s<2", Reading(FeedDocument(), seconds=1.9), Reading(FeedDocument(), seconds=2.1)),
        ("peak_rss_delta_mb<150", Reading(FeedDocument(), grown=149), Reading(FeedDocument(), grown=151)),
        ("no_network", Reading(FeedDocument()), Reading(FeedDocument(), reached=("127.0.0.1",))),
        ("no_entity_expansion", Reading(FeedDocument(title="ha")), Reading(FeedDocument(title="ha" * 2000))),
        ("no_file_content", Reading(FeedDocument(title="a: b")), Reading(FeedDocument(title="x\nroot:x:0:0:"))),
        ("entries_at_least=2", Reading(FeedDocument(entries=(ENTRY,) * 2)), Reading(FeedDocument(entries=(ENTRY,)))),
        ("entries_at_least", Reading(FeedDocument(entries=(ENTRY,) * 5)), Reading(FeedDocument(entries=(ENTRY,)))),
        ("bounded_store", Reading(FeedDocument()), Reading(FeedDocument(entries=(ENTRY,) * 100_000))),
        ("unique_ids=1", Reading(FeedDocument(entries=(ENTRY,) * 2)), Reading(FeedDocument())),
        (
            "title_capped",
            Reading(FeedDocument(entries=(ENTRY,))),
            Reading(FeedDocument(entries=(Entry(title="a" * 9999),))),
        ),
        ("title0=Zaż", Reading(FeedDocument(entries=(ENTRY,))), Reading(FeedDocument(entries=(Entry(title="Za?"),)))),
        (
            "link0=https://host.example/1",
            Reading(FeedDocument(entries=(ENTRY,))),
            Reading(FeedDocument(entries=(Entry(link="https://host.example/2"),))),
        ),
        (
            "escaped_for_target_markup",
            Reading(FeedDocument(entries=(Entry(title="[md](tg://user?id=1) *x* a < b & c"),))),
            Reading(FeedDocument(entries=(Entry(title="ferry " * 500),))),  # not to be seen as a whole
        ),
    ],
)
def test_what_a_hostile_feed_must(must: str, good: Reading, bad: Reading) -> None:
    assert holds(must, good, size=100, expected=5)
    assert not holds(must, bad, size=100, expected=5)


def test_a_must_that_nobody_knows_is_not_met() -> None:
    with pytest.raises(ValueError, match="no_mercy"):
        holds("no_mercy", Reading(FeedDocument()), 0, 0)


def test_the_peers_that_cluster() -> None:
    told = [
        ("2026-03-02T08:00:00Z", "Ferry to Osprey Island sails", "The ferry sailed to Osprey Island after nine weeks."),
        ("2026-03-02T09:00:00Z", "Goat wins prize in Larkfield", "A white goat won the first prize at the fair."),
        ("2026-03-02T10:00:00Z", "Osprey Island ferry sails", "A band greeted the ferry of Osprey Island."),
        ("2026-03-05T10:00:00Z", "Ferry to Osprey Island sails", "The ferry sailed to Osprey Island after nine weeks."),
    ]
    rows = [{"ts": at, "title": title, "text": text} for at, title, text in told]
    linked = single_link(rows)
    assert linked[0] == linked[2]
    assert len(set(linked)) == 3  # the last came too late
    titles = same_title(rows)
    assert titles[0] == titles[3]
    assert len(set(titles)) == 3
