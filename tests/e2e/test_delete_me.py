"""/delete_me, as a person uses it, with the real bot's files looked at byte by byte while it runs on."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import BotProcess
from tests.services.documents import LONG
from tests.storage.test_scrubbing import varint

pytestmark = pytest.mark.process

CHAT = 7_316_240_551


async def test_everything_goes(bot: BotProcess, robin) -> None:
    robin._chat = CHAT
    bot.settings["DELIVERY__PER_CHAT_GAP"] = "0"
    await bot.start()
    (_, feed), *_rest = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    await robin.wait_for("You now follow")
    await robin.say(LONG)
    await robin.wait_for(lambda message: any("Shorter" in b["text"] for row in message["buttons"] for b in row))
    await robin.say("/delete_me")
    await robin.press("Remove everything")
    await robin.wait_for("Everything I had of you is removed")

    traces = [LONG[:30].encode(), str(CHAT).encode(), CHAT.to_bytes(6, "big"), varint(CHAT)]
    files = [path for path in bot.folder.iterdir() if path.name.startswith("lede.db")]
    assert {"lede.db", "lede.db-wal", "lede.db-shm"} <= {path.name for path in files}
    for path in files:
        assert [trace for trace in traces if trace in path.read_bytes()] == [], path.name
    assert LONG[:30] not in bot.log

    await robin.say("/feeds")  # a new acquaintance
    await robin.wait_for("You follow no feed yet")
