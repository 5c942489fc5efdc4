"""Killed once before and once after each commit that there is, and each call of Telegram, with a restart on the same
database: nothing is lost, and nothing comes twice without our knowing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.chaos.acts import EVE, SCRIPTS, Act, offer
from tests.chaos.every_point import every_point, verdict
from tests.chaos.judge import Verdict
from tests.chaos.points import known_points
from tests.chaos.town import town

# Whose ways no script goes yet: filters, searches, names and tags, and what whoever runs the bot does.
NOT_YET = tuple(f"services.{name}." for name in ("admitting", "broadcasting", "filtering", "labelling", "people"))
NOT_YET += ("services.searching.Searching.search", "services.searching.Searching._show")

pytestmark = [pytest.mark.process, pytest.mark.timeout(900)]


async def one_town(folder: Path, left: set[str], script: Sequence[Act]) -> Verdict:
    folder.mkdir()
    async with town(folder, seed=1) as here:
        here.publish()
        offer(here)
        await every_point(here, left, script)
        assert not here.rows(f"SELECT 1 FROM outbox WHERE chat_id = {EVE} UNION SELECT 1 FROM chats WHERE id = {EVE}")
        assert here.rows("PRAGMA integrity_check") == [("ok",)]
        return verdict(here)


async def test_killed_at_every_commit_point(tmp_path: Path) -> None:
    left = set(known_points())
    towns = [one_town(tmp_path / str(number), left, script) for number, script in enumerate(SCRIPTS)]
    for judged in await asyncio.gather(*towns):
        assert judged.committed > 10
        assert (judged.lost, judged.doubled) == (0, 0), judged.found
    assert not {point for point in left if not point.startswith(NOT_YET)}, "nobody has come this way"
