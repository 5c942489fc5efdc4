"""A group is set up by its administrator, and ten minutes later only the digest stands: the real bot against the
playground's server."""

from __future__ import annotations

import sqlite3

import pytest

from bot.playground.chats import Message
from tests.e2e.conftest import BotProcess
from tests.e2e.test_changed_chats import make_due, sent

pytestmark = pytest.mark.process


def standing(bot: BotProcess, chat: int) -> list[Message]:
    return [one for one in bot.playground.people.chat(chat).messages.values() if not one.deleted]


def rest(bot: BotProcess, minutes: int = 11) -> None:
    """As if nobody had used anything for so long."""
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        database.execute(
            f"UPDATE outbox SET idle_since = datetime('now', '-{minutes} minutes') || '.000000'"
            " WHERE idle_since IS NOT NULL"
        )


def resting(bot: BotProcess) -> int:
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        return database.execute("SELECT count(*) FROM outbox WHERE idle_since IS NOT NULL").fetchone()[0]


def deletions(bot: BotProcess) -> list[str]:
    """What the server said to each."""
    return [call.error for call in bot.playground.calls if call.method == "deleteMessages"]


async def set_up(bot: BotProcess, kind: str = "supergroup", **about: bool) -> int:
    """A group that follows a feed and has had its digest; returns its id."""
    group = bot.playground.add_group("Harbour watch", kind, **about)
    people = bot.playground.people
    await bot.start()
    spoken = ["/feeds", "/subscribe nothing such", f"/subscribe {bot.playground.sample_feeds[0][1]}"]
    greeted = 0 if kind == "channel" else 1
    await bot.until(lambda: len(sent(bot, "Thank you for adding me", group)) == greeted)
    for number, text in enumerate(spoken, start=greeted + 1):
        people.say(group, text)
        await bot.until(lambda number=number: len(sent(bot, chat=group)) == number)
    make_due(bot)
    await bot.until(lambda: len(sent(bot, chat=group)) == greeted + 4)
    await bot.until(lambda: resting(bot) == greeted + 3)
    return group


@pytest.mark.parametrize(("kind", "right"), [("supergroup", True), ("supergroup", False), ("channel", True)])
async def test_only_the_digest_stands(bot: BotProcess, kind: str, right: bool) -> None:
    group = await set_up(bot, kind, administrator=right)
    rest(bot)
    await bot.until(lambda: resting(bot) == 0)
    *commands, digest = standing(bot, group)
    assert digest.sender.is_bot and "digest" in digest.text.lower()
    assert [one.text.split()[0] for one in commands] == ([] if right else ["/feeds", "/subscribe", "/subscribe"])
    own, *theirs = deletions(bot)  # asked for in halves where they are refused
    assert (own, set(theirs)) == ("", {"" if right else "Bad Request: message can't be deleted"})
    assert len(theirs) == (1 if right else 4)
    assert not {"[warning", "[error"} & set(bot.log.split()), "nobody is to mend anything"


async def test_a_card_in_use_stays(bot: BotProcess) -> None:
    group = await set_up(bot, administrator=True)
    people = bot.playground.people
    rest(bot, minutes=9)
    card, data = next(
        (one, button.data)
        for one in standing(bot, group)
        for row in one.keyboard
        for button in row
        if button.data.startswith("mode")
    )
    before = len(sent(bot, chat=group))
    people.press(group, card.id, data)
    await bot.until(lambda: len(sent(bot, chat=group)) == before + 1)
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        database.execute("UPDATE outbox SET idle_since = datetime(idle_since, '-2 minutes') || '.000000'")
    await bot.until(lambda: deletions(bot))
    await bot.until(lambda: resting(bot) == 2)
    assert card in standing(bot, group), "and what it has said"
    rest(bot)
    await bot.until(lambda: resting(bot) == 0)
    assert len(standing(bot, group)) == 1


async def test_killed_between_the_deletion_and_its_note(bot: BotProcess) -> None:
    group = await set_up(bot, administrator=True)
    bot.playground.faults.add(method="deleteMessages", kind="delay", seconds=5)
    rest(bot)
    await bot.until(lambda: any(call.accepted for call in bot.playground.calls if call.method == "deleteMessages"))
    await bot.kill()
    assert resting(bot) == 4
    await bot.start()
    await bot.until(lambda: resting(bot) == 0)
    assert len(standing(bot, group)) == 1 and "message not sent" not in bot.log
