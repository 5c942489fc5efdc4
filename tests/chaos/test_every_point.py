"""Killed once before and once after each commit that there is, and each call of Telegram, with a restart on the same
database: nothing is lost, and nothing comes twice without our knowing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.every_point import every_point, verdict
from tests.chaos.points import known_points
from tests.chaos.town import town

pytestmark = [pytest.mark.process, pytest.mark.timeout(900)]


async def test_killed_at_every_commit_point(tmp_path: Path) -> None:
    points = known_points()
    async with town(tmp_path, seed=1) as here:
        here.publish()
        deaths = await every_point(here, points)
        judged = verdict(here)
        print(f"{len(deaths.at)} lives ended, one at each of {len(points)} points: {judged}")
        assert sorted(deaths.at) == sorted(points), "each once"
        assert judged.committed > 50
        assert (judged.lost, judged.doubled) == (0, 0), judged.found
        assert here.rows("PRAGMA integrity_check") == [("ok",)]
