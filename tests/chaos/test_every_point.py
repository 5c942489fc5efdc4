"""Killed once before and once after each commit that there is, and each call of Telegram, with a restart on the same
database: nothing is lost, and nothing comes twice without our knowing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.chaos.acts import EVE, offer, other_pages, short_items
from tests.chaos.every_point import every_point, verdict
from tests.chaos.judge import Verdict
from tests.chaos.points import known_points
from tests.chaos.scripts import SCRIPTS, Script
from tests.chaos.town import Town, town

pytestmark = [pytest.mark.process, pytest.mark.timeout(900)]

TOLD_TWICE = "SELECT 1 FROM outbox WHERE broadcast_id IS NOT NULL GROUP BY broadcast_id, chat_id HAVING count(*) > 1"


async def one_town(folder: Path, claims: Path, script: Script) -> Verdict:
    folder.mkdir()
    async with town(folder, seed=1) as here:
        here.claims = str(claims)
        here.settings |= script.settings
        for prepare in (Town.publish, offer, short_items, other_pages):
            prepare(here)
        await every_point(here, script.acts)
        assert not here.rows(f"SELECT 1 FROM outbox WHERE chat_id = {EVE} UNION SELECT 1 FROM chats WHERE id = {EVE}")
        assert not here.rows(TOLD_TWICE)
        assert here.rows("PRAGMA integrity_check") == [("ok",)]
        return verdict(here)


async def test_killed_at_every_commit_point(tmp_path: Path) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    towns = [one_town(tmp_path / str(number), claims, script) for number, script in enumerate(SCRIPTS)]
    for judged in await asyncio.gather(*towns):
        assert judged.committed > 10
        assert (judged.lost, judged.doubled) == (0, 0), judged.found
    assert not set(known_points()) - {path.name for path in claims.iterdir()}, "nobody has come this way"
