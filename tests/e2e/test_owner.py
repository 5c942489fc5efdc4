"""A bot that is closed, with its owner and a stranger, over real HTTP."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import pytest

from bot.playground.client import Message, Person
from tests.e2e.conftest import BotProcess

pytestmark = pytest.mark.process

OWNER, STRANGER = 1000, 2000


@pytest.fixture
async def stranger(bot: BotProcess) -> AsyncIterator[Person]:
    person = Person(bot.playground.page_url, chat=STRANGER)
    yield person
    await person.close()


def in_place(message: Message, *words: str):
    """The same message, as it reads by then."""
    return lambda one: one["message_id"] == message["message_id"] and all(word in one["text"] for word in words)


def menu(bot: BotProcess, chat_id: int) -> set[str]:
    playground = bot.playground.cloud
    chat = playground.chats.find(str(chat_id))
    return {command.command for command in playground.profile.commands_for(chat, chat_id, "en")}


async def test_an_owner_and_a_stranger(bot: BotProcess, robin: Person, stranger: Person) -> None:
    bot.settings |= {"TELEGRAM__OWNER": str(OWNER), "ACCESS__OPEN": "false"}
    await robin.say("/people")  # so that there is a chat whose menu can be set
    await stranger.say("/status")
    await bot.start()
    await robin.wait_for("One chat")

    sorry = await stranger.wait_for("has let in")
    await stranger.say("/people")
    await robin.say("/invite")
    link = await robin.wait_for("lets one person in")
    payload = re.search(r"\?start=(inv_\S+)", link["text"])
    assert payload and link["buttons"][0][0]["copy"].endswith(payload[1])
    await stranger.say(f"/start {payload[1]}")
    welcome = await stranger.wait_for("What do you want to read about?")
    told = [one for one in await stranger.messages() if not one["from_person"]]
    assert [one["message_id"] for one in told] == [sorry["message_id"], welcome["message_id"]], "told once, then served"
    await stranger.say("/broadcast I am the owner")
    await stranger.wait_for("I don't know /broadcast")
    await stranger.say("/help")
    assert "/broadcast" not in (await stranger.wait_for("What I can do"))["text"]
    await bot.until(lambda: "broadcast" in menu(bot, OWNER))
    assert not menu(bot, STRANGER) & {"broadcast", "ban", "people", "status", "invite"} and menu(bot, STRANGER)

    await robin.say("/broadcast We move tonight.")
    await robin.wait_for("/stop ends all messages")
    question = await robin.wait_for("Send it to the one chat")
    await robin.press("Send to 1", message=question)
    await robin.wait_for(in_place(question, "leaves in a minute"))
    await robin.press("Undo", message=question)
    await robin.wait_for(in_place(question, "nothing was sent"))

    await robin.say("/people")
    people = await robin.wait_for("2 chats")
    await robin.press("1", message=people)
    await robin.wait_for(in_place(people, str(STRANGER), "Here since"))
    await robin.press("Ban", message=people)
    await robin.wait_for("I don't serve")
    await stranger.say("/feeds")
    await robin.press("Undo")
    await robin.wait_for(lambda one: one["text"].startswith("I serve"))
    await stranger.say("/saved")
    await stranger.wait_for(lambda one: "saved" in one["text"])
    assert "You follow no feed yet" not in await stranger.conversation(), "what was asked while banned is not answered"


async def test_a_broadcast_arrives_once_though_the_bot_dies(bot: BotProcess, robin: Person, stranger: Person) -> None:
    bot.settings |= {"TELEGRAM__OWNER": str(OWNER)}
    await bot.start()
    await stranger.say("/help")
    await stranger.wait_for("What I can do")
    await robin.say("/broadcast We move tonight.")
    question = await robin.wait_for("Send it to the one chat")
    await robin.press("Send to 1", message=question)
    await robin.wait_for(in_place(question, "leaves in a minute"))
    await bot.kill()
    with closing(sqlite3.connect(bot.folder / "lede.db")) as database, database:
        database.execute("UPDATE broadcasts SET leaves_at = created_at")  # as if a minute had passed
    await bot.start()
    await stranger.wait_for("We move tonight.")
    await robin.wait_for(in_place(question, "1 of 1 have it"), timeout=30)
    arrived = [one for one in await stranger.messages() if "We move tonight." in one["text"]]
    assert len(arrived) == 1 and "/stop ends all messages" in arrived[0]["text"]
