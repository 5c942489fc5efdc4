"""Chats that wait, move, lose topics and rights: the real bot against the playground's server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from bot.playground.client import Person
from bot.playground.server import ROBIN
from tests.e2e.conftest import BotProcess
from tests.e2e.test_crash import outbox

pytestmark = pytest.mark.process

OTHER = 2000


def sent(bot: BotProcess, words: str = "", chat: int | None = None) -> list[dict]:
    """The parameters of messages that the server took, in order."""
    return [
        dict(call.params)
        for call in bot.playground.transcript
        if call.method == "sendMessage" and words in call.params["text"] and chat in {None, call.params["chat_id"]}
    ]


@pytest.fixture
def other(playground) -> Iterator[Person]:
    return Person(playground.page_url, OTHER)


async def test_a_flood_wait_stops_one_chat_also_over_a_restart(bot: BotProcess, robin, other: Person) -> None:
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="flood", seconds=7200, chat=ROBIN)
    await robin.say("/help")
    await bot.until(lambda: "pending" in {state for _, state in outbox(bot.folder)})
    await robin.say("/feeds")
    await other.say("/help")
    await bot.until(lambda: len(sent(bot, chat=OTHER)) == 1)
    await bot.kill()
    await bot.start()
    await other.say("/help")
    await bot.until(lambda: len(sent(bot, chat=OTHER)) == 2)
    assert sent(bot, chat=ROBIN) == []
    tried = [call for call in bot.playground.calls if call.method == "sendMessage" and call.params["chat_id"] == ROBIN]
    assert len(tried) == 1, "not even tried before the wait is over"
    await other.close()


async def test_who_blocks_us_is_sent_nothing_and_finds_all_on_return(bot: BotProcess, robin) -> None:
    await bot.start()
    (_, feed), *_ = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    await bot.until(lambda: len(sent(bot)) == 1)
    await robin.block()
    await bot.until(lambda: not bot.playground.cloud.updates)
    await robin.block(False)
    await robin.say("/start")
    await bot.until(lambda: len(sent(bot, "Welcome back. You follow one feed")) == 1)


async def test_a_deleted_account_ends_sending_without_trouble(bot: BotProcess, robin, other: Person) -> None:
    await bot.start()
    await other.say("/help")
    await bot.until(lambda: len(sent(bot, chat=OTHER)) == 1)
    bot.playground.people.deactivate(OTHER)
    await other.say("/feeds")
    await bot.until(lambda: "failed" in {state for _, state in outbox(bot.folder)})
    await robin.say("/help")
    await bot.until(lambda: len(sent(bot, chat=ROBIN)) == 1)
    await other.close()


@pytest.mark.parametrize("told", ["by the send", "by the service messages"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_feeds_and_gets_its_message_once(
    bot: BotProcess, told: str
) -> None:
    group = bot.playground.add_group("Harbour watch", "group")
    (title, feed), *_ = bot.playground.sample_feeds
    await bot.start()
    await bot.until(lambda: len(sent(bot, "Thank you for adding me", group)) == 1)
    bot.playground.people.say(group, f"/subscribe {feed}")
    await bot.until(lambda: len(sent(bot, chat=group)) == 2)
    if told == "by the send":  # the answer is under way when the group moves
        bot.playground.faults.add(method="sendMessage", kind="flood", seconds=2, chat=group)
        bot.playground.people.say(group, "/help")
        await bot.until(lambda: "pending" in {state for _, state in outbox(bot.folder)})
        queue = bot.playground.cloud.updates
        queue.allowed, allowed = ("callback_query",), queue.allowed  # the service messages are lost
        new = bot.playground.people.upgrade(group)
        queue.allowed = allowed
        await bot.until(lambda: len(sent(bot, "What I can do", new)) == 1)
    else:
        new = bot.playground.people.upgrade(group)
        await bot.until(lambda: "group moved" in bot.log)
    bot.playground.people.say(new, "/feeds")
    await bot.until(lambda: len(sent(bot, title, new)) == 1)
    assert len(sent(bot, "What I can do")) == (told == "by the send")
    await bot.until(lambda: {state for _, state in outbox(bot.folder)} == {"sent"})


async def channel_of(bot: BotProcess) -> int:
    """A channel of Robin's in which the bot has written."""
    channel = bot.playground.add_group("Harbour news", "channel")
    bot.playground.people.say(channel, "/feeds")
    await bot.until(lambda: len(sent(bot, chat=channel)) == 1)
    return channel


async def test_the_owner_is_told_when_a_channel_takes_the_right_to_write(bot: BotProcess, robin) -> None:
    await robin.say("/start")
    await bot.start()
    await bot.until(lambda: len(sent(bot, chat=ROBIN)) == 1)
    channel = await channel_of(bot)
    bot.playground.people.allow(channel, False)
    await robin.wait_for("I may not write in the channel “Harbour news” any more")
    bot.playground.people.allow(channel, True)
    bot.playground.people.say(channel, "/feeds")
    await bot.until(lambda: len(sent(bot, chat=channel)) == 2)
    assert len(sent(bot, "any more", ROBIN)) == 1


async def test_who_runs_the_bot_is_told_where_nobody_else_can_be(bot: BotProcess, other: Person) -> None:
    """Who added it to the channel has never written to it, and Telegram's word that the right is gone was lost."""
    bot.settings["TELEGRAM__OWNER"] = str(OTHER)
    await other.say("/start")
    await bot.start()
    await bot.until(lambda: len(sent(bot, chat=OTHER)) == 1)
    channel = await channel_of(bot)
    queue = bot.playground.cloud.updates
    queue.allowed, allowed = ("callback_query",), queue.allowed
    bot.playground.people.allow(channel, False)
    queue.allowed = allowed
    bot.playground.people.say(channel, "/feeds")
    await other.wait_for("I may not write in the channel “Harbour news” any more")
    await other.close()


@pytest.mark.parametrize("state", ["closed", "deleted"])
async def test_a_topic_that_is_closed_falls_back_to_the_general_one_and_says_so(bot: BotProcess, state: str) -> None:
    forum = bot.playground.add_group("Harbour forum")
    topic = bot.playground.people.open_topic(forum)
    await bot.start()
    await bot.until(lambda: len(sent(bot, "Thank you for adding me", forum)) == 1)
    bot.playground.people.say(forum, "/help", thread=topic)
    await bot.until(lambda: len(sent(bot, chat=forum)) == 2)
    assert sent(bot, chat=forum)[1]["message_thread_id"] == topic
    bot.playground.faults.add(method="sendMessage", kind="flood", seconds=1, chat=forum)
    bot.playground.people.say(forum, "/feeds", thread=topic)
    await bot.until(lambda: "pending" in {one for _, one in outbox(bot.folder)})
    bot.playground.people.end_topic(forum, topic, state)
    await bot.until(lambda: len(sent(bot, "closed or deleted, so I write here", forum)) == 1)
    await bot.until(lambda: len(sent(bot, chat=forum)) == 4)
    assert ["message_thread_id" in one for one in sent(bot, chat=forum)] == [False, True, False, False]


async def test_refused_markup_goes_out_as_plain_text(bot: BotProcess, robin) -> None:
    await bot.start()
    bot.playground.faults.add(method="sendMessage", kind="bad_markup")
    await robin.say("/help")
    await robin.wait_for("What I can do")
    (taken,) = sent(bot)
    assert "parse_mode" not in taken and "<b>" not in taken["text"]
    assert "unsupported start tag" in bot.log and "harbour-secret" not in bot.log


async def test_the_status_is_the_owners(bot: BotProcess, robin, other: Person) -> None:
    bot.settings["TELEGRAM__OWNER"] = str(ROBIN)
    await bot.start()
    await other.say("/status")
    await other.wait_for("I don't know /status")
    await robin.say("/status")
    told = await robin.wait_for("How I am doing")
    assert "Chats: 2, 0 of them not reachable" in told["text"]
    await other.close()


async def test_a_scheduled_digest_comes_as_its_headline_and_is_completed(bot: BotProcess, robin) -> None:
    """Also where the answer to the edit is lost: it may be repeated freely."""
    await bot.start()
    for number, (_title, feed) in enumerate(bot.playground.sample_feeds, start=1):
        await robin.say(f"/subscribe {feed}")
        await bot.until(lambda number=number: len(sent(bot)) == number)
    bot.playground.faults.add(method="editMessageText", kind="drop_after")
    make_due(bot)
    await bot.until(lambda: len(sent(bot, "Your digest is here")) == 1)
    await robin.wait_for(lambda message: "Your digest ·" in message["text"] and message["buttons"])
    await bot.until(lambda: {state for _, state in outbox(bot.folder)} == {"sent"})
    assert len(sent(bot, "Your digest")) == 1


async def test_what_is_scheduled_is_paid_for_where_the_operator_says_so(bot: BotProcess, robin) -> None:
    bot.settings["DELIVERY__ALLOW_PAID_BROADCAST"] = "true"
    await bot.start()
    (_, feed), *_ = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    await bot.until(lambda: len(sent(bot)) == 1)
    make_due(bot)
    await bot.until(lambda: len(sent(bot)) == 2)
    assert [one.get("allow_paid_broadcast") for one in sent(bot)] == [None, True]


def make_due(bot: BotProcess) -> None:
    """The digest that a first subscription sets up is due now."""
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        database.execute("UPDATE schedules SET next_run_at = datetime('now', '-1 minute') || '.000000'")
