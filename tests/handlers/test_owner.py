"""Commands of whoever runs the bot, which nobody else sees, and the door that they may close."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.model import ChatKind, MessageKind
from bot.telegram import callbacks
from bot.telegram.cards import note
from handlers.commands import COMMANDS, FOR_OWNER, Menu
from handlers.reception import menu
from tests.handlers.telegram_side import GROUP, PERSON, PRIVATE, Door, Recorded, administrator, membership, message
from tests.services.world import World

OWNERS = [command.name for command in FOR_OWNER]
PRESSES = {
    "noinvite 3": ("admitting.withdraw", 3, 17),
    "people 10": ("people.list", 10, {"edits": 17}),
    "person -100 10": ("people.show", -100, 10, 17),
    "ban 9": ("people.ban", 9),
    "unban -100": ("people.unban", -100),
    "send 3": ("broadcasting.send", 3, 17),
    "unsend 3": ("broadcasting.drop", 3, 17),
}


@pytest.mark.parametrize("name", OWNERS)
async def test_for_others_there_is_no_such_command(door: Door, services: Recorded, name: str) -> None:
    await door.says(f"/{name} 9")
    assert services.asked == [] and f"I don't know /{name}" in services.answers[0].html
    services.owner = PERSON  # in a group nobody has them
    await door.says(f"/{name} 9", chat=GROUP)
    assert services.asked == [] and len(services.answers) == 1


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/status", ("status.show", PRIVATE)),
        ("/people", ("people.list", PRIVATE)),
        ("/invite 5 30 days", ("admitting.invite", PRIVATE, "5 30 days", "LedeBot")),
        ("/broadcast We move.\nTonight.", ("broadcasting.draft", PRIVATE, "We move.\nTonight.")),
        ("/ban 9", ("people.ban", PRIVATE, 9)),
        ("/unban -100", ("people.unban", PRIVATE, -100)),
    ],
)
async def test_the_owner_has_them(door: Door, services: Recorded, text: str, asked: tuple[Any, ...]) -> None:
    services.owner = PRIVATE
    await door.says(text)
    assert services.asked == [asked]


@pytest.mark.parametrize("words", ["", "nobody", "1e3", "9" * 30, "³"])
async def test_a_chat_that_is_no_number(door: Door, services: Recorded, words: str) -> None:
    services.owner = PRIVATE
    await door.says(f"/ban {words}")
    assert services.asked == [] and "Give the number of a chat" in services.answers[0].html


async def test_in_answer_to_a_message(door: Door, services: Recorded) -> None:
    services.owner = PRIVATE
    origin = {"type": "user", "date": 1, "sender_user": {"id": 99, "is_bot": False, "first_name": "R"}}
    await door.says("/ban", reply_to_message=message("Buy this!", forward_origin=origin))
    await door.says("/broadcast", reply_to_message=message("We move tonight."))
    assert services.asked == [("people.ban", PRIVATE, 99), ("broadcasting.draft", PRIVATE, "We move tonight.")]


@pytest.mark.parametrize("data", PRESSES)
async def test_their_buttons(door: Door, services: Recorded, data: str) -> None:
    await door.presses(data)
    assert services.asked == [] and "too old" in services.answers[0].html
    services.owner = PRIVATE
    await door.presses(data)
    name, *rest = PRESSES[data]
    assert services.asked == [(name, PRIVATE, *rest)]


def test_every_button_of_theirs_is_tried() -> None:
    assert {data.split()[0] for data in PRESSES} == callbacks.FOR_OWNER


async def test_menu_and_help_show_them_to_the_owner_alone(door: Door, services: Recorded) -> None:
    assert [name for name, _ in menu("en", Menu.PRIVATE, owner=True)] == [one.name for one in (*COMMANDS, *FOR_OWNER)]
    await door.says("/help")
    services.owner = PRIVATE
    await door.says("/help")
    others, owners = services.answers
    assert all(f"/{name} – " in owners.html and f"/{name} – " not in others.html for name in OWNERS)


async def test_who_is_not_served_changes_nothing(door: Door, services: Recorded) -> None:
    services.admits = False
    await door.says("/feeds")
    await door.says("https://news.example/1", links=["https://news.example/1"])
    await door.says("/feeds@LedeBot", chat=GROUP)
    assert services.asked == [("admitting.turn_away", chat, "en") for chat in (PRIVATE, PRIVATE, GROUP)]
    await door.says("hello all", chat=GROUP)
    await door.edits("/summarize https://news.example/1")
    await door.presses("feeds 0")
    await door.comes(my_chat_member=membership("administrator", GROUP) | {"new_chat_member": administrator()})
    assert len(services.calls) == 3 and services.answers == [], "nobody was met, nothing was done"


async def test_in_a_channel_nobody_is_told_that_it_is_not_served(door: Door, services: Recorded) -> None:
    services.admits = False
    channel = {"id": -1007, "type": "channel", "title": "Tides"}
    post = message("/feeds") | {"chat": channel, "sender_chat": channel}
    del post["from"]
    await door.comes(channel_post=post)
    assert services.calls == []


@pytest.fixture
async def closed(make_world: Callable[..., World]) -> AsyncIterator[World]:
    yield make_world(telegram={"owner": 5}, access={"open": False})


@pytest.fixture
def world(closed: World) -> World:
    return closed


async def test_from_a_closed_door_to_a_first_card(real_door: Door, world: World) -> None:
    for text in ("/start", "/start inv_nonsense", "/feeds"):
        await real_door.says(text)
    assert len(world.said) == 1 and "has let in" in world.said[0].html
    async with world.storage.read() as tx:
        assert await tx.chats.get(PRIVATE) is None
    await world.admitting.invite(await world.chat(5), "", "LedeBot")
    (invitation,) = await world.told(5)
    token = invitation.partition("start=inv_")[2].split()[0]
    await real_door.says(f"/start inv_{token}")
    assert ["What do you want to read about?" in text for text in await world.told(PRIVATE)] == [True]
    await real_door.says("/feeds")
    assert "You follow no feed yet" in (await world.told(PRIVATE))[0]
    await real_door.says(f"/start inv_{token}")
    assert len(await world.told(PRIVATE)) == 1, "the link greets again, and lets nobody else in"


async def test_a_group_comes_in_with_somebody_who_is_in(real_door: Door, world: World) -> None:
    joins = membership("administrator", GROUP) | {"new_chat_member": administrator()}
    await real_door.comes(my_chat_member=joins)
    async with world.storage.read() as tx:
        assert await tx.chats.get(GROUP) is None
    await world.chat(PERSON)
    await real_door.comes(my_chat_member=joins)
    async with world.storage.read() as tx:
        group = await tx.chats.get(GROUP)
    assert group and group.added_by == PERSON


async def test_a_banned_person_is_not_served_in_groups_either(real_door: Door, world: World) -> None:
    await world.chat(GROUP, kind=ChatKind.SUPERGROUP)
    await world.people.ban(await world.chat(5), PERSON)
    async with world.storage.write() as tx:
        await tx.outbox.add(GROUP, MessageKind.ANSWER, [note("en", "resumed")], world.clock())
    await world.rows()
    await real_door.says("/help", chat=GROUP, sender=PERSON)
    assert await world.told(GROUP) == []
    await real_door.says("/help", chat=GROUP, sender=9)
    assert len(await world.told(GROUP)) == 1
