"""``lede cluster``: lines in time order in, a cluster for each out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.cli.cluster import labelled
from tests.cli.conftest import Lede

FERRY = "The new ferry of Lower Brackwater will enter service in May"
FLOOD = "Flood closes the valley road near Dunmoss for a week"


def article(name: Any, title: str, ts: Any = "2026-11-03T10:00:00Z", **other: Any) -> dict[str, Any]:
    return {"id": name, "title": title, "text": f"{title}, it was said.", "source": "x", "ts": ts, "lang": "en"} | other


def label(*lines: Any) -> list[dict[str, Any]]:
    return labelled(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)


def test_one_event_is_one_cluster_named_by_its_first_article() -> None:
    answers = label(article("a", FERRY), article("b", FLOOD), article("c", f"{FERRY}, company says"))
    assert answers == [{"id": "a", "cluster": "a"}, {"id": "b", "cluster": "b"}, {"id": "c", "cluster": "a"}]


def test_labels_are_as_they_stand_at_the_end() -> None:
    """What an article in between makes one story was two before."""
    bridge, lorry = "Stonebridge bridge closed", "Lorry stuck under arch at mill"
    told = [article(key, title, text="") for key, title in enumerate((lorry, bridge, bridge, f"{bridge}: {lorry}"))]
    assert {answer["cluster"] for answer in label(*told[:3])} == {0, 1}
    assert [answer["cluster"] for answer in label(*told)] == [0, 0, 0, 0]


def test_ids_may_be_anything() -> None:
    assert label(article(0, FERRY), article(0.5, FERRY)) == [{"id": 0, "cluster": 0}, {"id": 0.5, "cluster": 0}]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-11-03T10:00:00Z", "2026-11-03T11:00:00Z"),
        ("2026-11-03 10:00", "2026-11-03T12:00:00+01:00"),
        (1793700000, 1793703600.5),
    ],
)
def test_times_in_several_forms(earlier: Any, later: Any) -> None:
    assert [answer["cluster"] for answer in label(article(1, FERRY, earlier), article(2, FERRY, later))] == [1, 1]


def test_the_same_words_long_after_are_another_story() -> None:
    answers = label(article(1, FERRY, "2026-11-03T10:00:00Z"), article(2, FERRY, "2027-11-03T10:00:00Z"))
    assert [answer["cluster"] for answer in answers] == [1, 2]


@pytest.mark.parametrize("ts", [None, "yesterday", True, 1e300, [], "2026-13-01"])
def test_a_bad_time_is_a_bad_line(ts: Any) -> None:
    answers = label(article(1, FERRY, ts), article(2, FERRY))
    assert answers == [{"id": 1, "error": answers[0]["error"]}, {"id": 2, "cluster": 2}]
    assert "ts" in answers[0]["error"]


def test_a_line_without_a_time_is_of_the_time_of_the_one_before() -> None:
    timeless = {"id": 2, "title": FERRY, "lang": "en"}
    assert [answer["cluster"] for answer in label(article(1, FERRY), timeless)] == [1, 1]
    assert [answer["cluster"] for answer in label(timeless | {"id": 1}, timeless)] == [1, 1]
    assert [answer["cluster"] for answer in label(article(1, FERRY), timeless | {"ts": "2026-12-03"})] == [1, 2]


def test_missing_texts_are_no_fault() -> None:
    assert label(article(1, FERRY, text=None, lang=None, source=None))[0]["cluster"] == 1
    assert "error" in label(article(1, FERRY, text=3))[0]
    assert label(b"nonsense") == [{"id": None, "error": label(b"nonsense")[0]["error"]}]


@pytest.mark.process
async def test_the_command(lede: Lede) -> None:
    done = (await lede.jsonl("cluster", article("a", FERRY), article("b", FERRY))).succeeded()
    assert done.lines == [{"id": "a", "cluster": "a"}, {"id": "b", "cluster": "a"}]
    done = await lede.jsonl("cluster", article("a", FERRY), "nonsense", article("b", FERRY))
    assert "1 of 3 lines" in done.failed()
    assert [line.get("cluster") for line in done.lines] == ["a", None, "a"]
