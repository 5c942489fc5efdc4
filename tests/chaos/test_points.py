"""Points are where they are said to be, and deadly when they are meant to be."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.chaos.points import SEND, Failpoints, known_points


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The signals that this process would have got."""
    signals: list[int] = []
    monkeypatch.setattr(os, "kill", lambda _pid, number: signals.append(number))
    return signals


def test_the_source_is_read() -> None:
    points = known_points()
    assert len(points) == len(set(points)) > 80
    assert {f"{SEND} before", "services.noting.Noting._commit after"} <= set(points)
    assert not any("importing" in point for point in points), "not of the bot"


def test_the_nth_passing_is_the_last(tmp_path: Path, killed: list[int]) -> None:
    points = Failpoints(tmp_path / "passed", tmp_path / "died", {"b"}, nth=2)
    for name in "abab":
        assert not killed
        points.reach(name)
    assert killed == [signal.SIGKILL]
    assert (tmp_path / "passed").read_text().split() == ["a", "b"]
    assert (tmp_path / "died").read_text().split() == ["b"]


def test_any_point(tmp_path: Path, killed: list[int]) -> None:
    points = Failpoints(tmp_path / "passed", tmp_path / "died", nth=3)
    for name in "abc":
        points.reach(name)
    assert (killed, (tmp_path / "died").read_text()) == ([signal.SIGKILL], "c\n")


def test_a_point_that_is_claimed_is_passed(tmp_path: Path, killed: list[int]) -> None:
    for place in ("here", "there"):
        points = Failpoints(tmp_path / place, tmp_path / "died", nth=1, claims=tmp_path)
        points.reach("services.a.<locals>.b before")
    points.reach("services.c after")
    assert len(killed) == 2
    assert (tmp_path / "died").read_text().splitlines() == ["services.a.<locals>.b before", "services.c after"]


def test_none(tmp_path: Path, killed: list[int]) -> None:
    points = Failpoints(tmp_path / "passed", tmp_path / "died", {"a"})
    points.reach("a")
    assert not killed
