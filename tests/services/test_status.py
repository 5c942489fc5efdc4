from __future__ import annotations

import re
from typing import Any

import pytest

from bot.model import MessageKind
from bot.services import status
from bot.telegram.cards import note
from tests.services.documents import item, rss

OWNER = 5


async def test_the_owner_sees_how_the_bot_is_doing(make_world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status, "memory", lambda: 1_234_567_890)
    world = make_world(telegram={"owner": OWNER})
    world.page("/feed", rss(item(1, guid="1")))
    feed = await world.follow("/feed", chat_id=1)
    world.page("/feed", "gone", 500)
    await world.poll(feed)
    await world.chat(2, unreachable="blocked")
    async with world.storage.write() as tx:
        first, second = await tx.outbox.add(
            1, MessageKind.ANSWER, [note("en", "resumed"), note("en", "resumed")], world.clock()
        )
        await tx.outbox.uncertain(first, "reset")
    running = world.status
    world.clock.move(days=2, hours=3)
    await running.show(await world.chat(OWNER))
    (told,) = await world.told(OWNER)
    assert told.splitlines()[2:5] == [
        "Feeds: 1, 1 of them failing",
        "Chats: 3, 1 of them not reachable",
        "Messages: 1 waiting, 0 on their way, 1 uncertain, 0 failed",
    ]
    assert re.search(r"^Up for 2 days 3 h 0 min · Lede [\d.]+, Python 3\.\d+\.\d+, SQLite 3", told, re.MULTILINE)
    assert re.search(r"^Memory: 1,235 MB$", told, re.MULTILINE)
    assert second


def test_memory_is_in_bytes() -> None:
    assert 10_000_000 < status.memory() < 10_000_000_000
