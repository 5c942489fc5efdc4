"""Chats that change, in Telegram's own words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.playground.people import NotPossible
from bot.playground.server import ROBIN, Playground


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    async with Bot(playground.token, base_url=playground.base_url) as made:
        yield made


async def told(bot: Bot, *kinds: str) -> list[Any]:
    updates = await bot.get_updates(allowed_updates=["message", "my_chat_member"])
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return [getattr(update, kind) for update in updates for kind in kinds if getattr(update, kind)]


async def test_a_fault_can_be_one_chats(playground: Playground, bot: Bot) -> None:
    playground.people.chat(2000)
    playground.faults.add(method="sendMessage", kind="flood", seconds=7200, chat=2000)
    await bot.send_message(ROBIN, "hello")
    with pytest.raises(RetryAfter):
        await bot.send_message(2000, "hello")
    await bot.send_message(2000, "hello")


async def test_a_group_becomes_a_supergroup(playground: Playground, bot: Bot) -> None:
    group = playground.add_group("Harbour", "group")
    await told(bot)
    new = playground.people.upgrade(group)
    assert new < -1_000_000_000_000
    old_side, new_side = await told(bot, "message")
    assert (old_side.chat.id, old_side.migrate_to_chat_id) == (group, new)
    assert (new_side.chat.id, new_side.migrate_from_chat_id) == (new, group)
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(group, "hello")
    assert raised.value.new_chat_id == new
    await bot.send_message(new, "hello")
    with pytest.raises(NotPossible):
        playground.people.upgrade(group)


async def test_topics(playground: Playground, bot: Bot) -> None:
    forum = playground.add_group("Harbour")
    topic, other = playground.people.open_topic(forum), playground.people.open_topic(forum)
    sent = await bot.send_message(forum, "hello", message_thread_id=topic)
    assert sent.is_topic_message and sent.message_thread_id == topic and sent.chat.is_forum
    await told(bot)
    playground.people.say(forum, "/help", thread=topic)
    (heard,) = await told(bot, "message")
    assert heard.message_thread_id == topic
    playground.people.end_topic(forum, topic)
    playground.people.end_topic(forum, other, "deleted")
    for thread, words in ((topic, "Topic_closed"), (other, "thread not found"), (999, "thread not found")):
        with pytest.raises(BadRequest, match=words):
            await bot.send_message(forum, "hello", message_thread_id=thread)
    await bot.send_message(forum, "hello")
    with pytest.raises(NotPossible):
        playground.people.say(forum, "hello", thread=other)


@pytest.mark.parametrize(
    ("kind", "words", "status"),
    [
        ("channel", "administrator rights in the channel chat", "administrator"),
        ("supergroup", "ot enough rights to send text messages to the chat", "restricted"),
    ],
)
async def test_the_right_to_write_comes_and_goes(
    playground: Playground, bot: Bot, kind: Any, words: str, status: str
) -> None:
    chat = playground.add_group("Harbour", kind)
    await told(bot)
    playground.people.allow(chat, False)
    playground.people.allow(chat, False)
    (change,) = await told(bot, "my_chat_member")
    assert change.new_chat_member.status == status
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(chat, "hello")
    playground.people.allow(chat, True)
    await bot.send_message(chat, "hello")


async def test_a_deleted_account(playground: Playground, bot: Bot) -> None:
    playground.people.deactivate(ROBIN)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ROBIN, "hello")


async def test_refused_markup(playground: Playground, bot: Bot) -> None:
    playground.faults.add(method="sendMessage", kind="bad_markup")
    with pytest.raises(BadRequest, match="parse entities"):
        await bot.send_message(ROBIN, "<b>hello</b>", parse_mode="HTML")
