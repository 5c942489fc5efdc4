"""A group, a forum topic and a channel, set up by their administrator: the real bot against the playground's server."""

from __future__ import annotations

import sqlite3

import pytest

from bot.playground.server import ROBIN
from tests.e2e.conftest import BotProcess
from tests.e2e.test_changed_chats import make_due, sent

pytestmark = pytest.mark.process


async def test_a_channel_is_set_up_in_private_and_gets_its_digest(bot: BotProcess, robin) -> None:
    await bot.start()
    await robin.say("/help")
    await robin.wait_for("What I can do")
    channel = bot.playground.add_group("Harbour news", "channel")
    await robin.press("Set up Harbour news")
    await robin.wait_for("What you say here is now for the channel Harbour news")
    (_, feed), *_ = bot.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    offered = await robin.wait_for(lambda message: message["text"].startswith("For the channel “Harbour news”:"))
    assert sent(bot, chat=channel) == [], "its readers are not told"
    make_due(bot)
    await bot.until(lambda: len(sent(bot, "digest", channel)) == 1)
    await robin.say("/feeds")
    await robin.wait_for(lambda message: "You follow one feed" in message["text"] or "1." in message["text"])
    await robin.press("Back to my own chat", offered)
    await robin.wait_for("What you say here is for your own chat again")
    await robin.say("/digest")
    await robin.wait_for("You follow no feed yet")
    assert len(sent(bot, chat=channel)) == 1


async def test_a_group_is_set_up_in_private_by_the_link_that_it_gives(bot: BotProcess, robin) -> None:
    group = bot.playground.add_group("Harbour watch")
    await bot.start()
    await bot.until(lambda: len(sent(bot, "Thank you for adding me", group)) == 1)
    bot.playground.people.say(group, "Good morning, all of you")
    await robin.say(f"/start for_{group}")
    await robin.wait_for("What you say here is now for the group Harbour watch")
    await robin.press("Pick topics")
    picking = await robin.wait_for(lambda message: message["text"].startswith("For the group “Harbour watch”:"))
    assert len(picking["buttons"]) > 2
    await robin.say("/pause")
    await robin.wait_for("I send nothing until you say /resume")
    await robin.say("/target off")
    await robin.wait_for("What you say here is for your own chat again")
    assert len(sent(bot, chat=group)) == 1 and len(sent(bot, chat=ROBIN)) >= 3


async def test_what_is_followed_in_a_topic_comes_there_until_it_is_closed(bot: BotProcess) -> None:
    forum = bot.playground.add_group("Harbour forum")
    people = bot.playground.people
    topic = people.open_topic(forum)
    await bot.start()
    await bot.until(lambda: len(sent(bot, "Thank you for adding me", forum)) == 1)
    (_, feed), *_ = bot.playground.sample_feeds
    people.say(forum, f"/subscribe {feed}", thread=topic)
    await bot.until(lambda: len(sent(bot, chat=forum)) == 2)
    make_due(bot)
    await bot.until(lambda: len(sent(bot, chat=forum)) == 3)
    assert [one.get("message_thread_id") for one in sent(bot, chat=forum)] == [None, topic, topic]
    people.end_topic(forum, topic)
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        database.execute("DELETE FROM digests")  # as a day later
        database.execute("DELETE FROM shown")
    make_due(bot)
    await bot.until(lambda: len(sent(bot, "closed or deleted, so I write here", forum)) == 1)
    with sqlite3.connect(bot.folder / "lede.db", timeout=10) as database:
        for table in ("subscriptions", "schedules"):
            assert database.execute(f"SELECT thread FROM {table}").fetchall() == [(None,)]
