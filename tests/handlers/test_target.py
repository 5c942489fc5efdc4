"""/target, from Telegram's update to the answer."""

from __future__ import annotations

import pytest

from bot.model import ChatKind
from bot.telegram.callbacks import Action, encode
from bot.telegram.html import text_of
from tests.handlers.telegram_side import BOT, PERSON, Door, Recorded, document, membership, message, person, pressed
from tests.services.world import World, pressable

GROUP = -100


@pytest.fixture
async def door(real_door: Door, world: World) -> Door:
    """A person's private chat, and a group that they have added the bot to and administrate."""
    await world.chat(PERSON)
    await world.chat(GROUP, kind=ChatKind.SUPERGROUP, title="Harbour watch", added_by=PERSON)
    real_door.transport.administrators = [PERSON]
    return real_door


async def aim_at_the_group(door: Door, world: World) -> None:
    await door.says("/target", chat=PERSON)
    await door.presses(encode(Action.TARGET, -GROUP), chat=PERSON)
    await world.rows(PERSON)


async def test_commands_act_on_the_chosen_group(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    await door.says("/quiet 22:00-7:00", chat=PERSON)
    (told,) = await world.told(PERSON)
    assert told.startswith("For the group “Harbour watch”:\n\nQuiet from 22:00")
    assert (await world.chat(GROUP)).quiet_from and not (await world.chat(PERSON)).quiet_from


async def test_wrong_input_is_told_in_private_too(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    await door.says("/quiet whenever", chat=PERSON)
    (told,) = await world.told(PERSON)
    assert told.startswith("For the group “Harbour watch”:\n\n“whenever” are no hours")


@pytest.mark.parametrize("command", ["/help", "/start", "/delete_me", "/summarize"])
async def test_some_commands_are_always_ones_own(door: Door, world: World, command: str) -> None:
    await aim_at_the_group(door, world)
    await door.says(command, chat=PERSON)
    (told,) = await world.told(PERSON)
    assert "Harbour watch" not in told


async def test_buttons_act_on_the_group_and_lead_back(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    await door.says("/length", chat=PERSON)
    (row,) = await world.rows(PERSON)
    short = encode(Action.LASTING, "short")
    assert pressable(row.message) >= {short, encode(Action.HOME)}
    await door.presses(encode(Action.HOME), chat=PERSON, message_id=row.message_id)
    await door.presses(short, chat=PERSON, message_id=row.message_id)
    home, chosen = await world.rows(PERSON)
    assert home.message.for_chat == 0 and chosen.message.edits == row.message_id
    assert (await world.chat(GROUP)).length == "short" and (await world.chat(PERSON)).length == "normal"


async def test_who_administrates_no_more_changes_nothing_and_reads_nothing(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    await door.says("/length", chat=PERSON)
    (row,) = await world.rows(PERSON)
    door.transport.administrators = []
    door.reception._gate._known.clear()  # as a minute later
    await door.says("/feeds", chat=PERSON)
    await door.presses(encode(Action.LASTING, "short"), chat=PERSON, message_id=row.message_id)
    told = await world.told(PERSON)
    assert len(told) == 2 and all("Only its administrators can set up that chat" in one for one in told)
    assert (await world.chat(GROUP)).length == "normal"


async def test_nobody_aims_at_what_they_do_not_administrate(door: Door, world: World) -> None:
    door.transport.administrators = []
    await door.says(f"/start for_{GROUP}", chat=PERSON)
    await door.presses(encode(Action.TARGET, -GROUP), chat=PERSON)
    told = await world.told(PERSON)
    assert len(told) == 2 and all("Only its administrators" in one for one in told)
    assert (await world.chat(PERSON)).target == 0


async def test_the_link_that_the_group_gives(door: Door, world: World) -> None:
    await door.says("/target", chat=GROUP, sender=PERSON)
    (row,) = await world.rows(GROUP)
    ((button,),) = row.message.buttons
    assert button.url == f"https://t.me/LedeBot?start=for_{GROUP}"
    await door.says(f"/start for_{GROUP}", chat=PERSON)
    (told,) = await world.told(PERSON)
    assert "What you say here is now for the group Harbour watch" in told
    assert (await world.chat(PERSON)).target == GROUP


@pytest.mark.parametrize("payload", ["for_", "for_7", "for_-x", "for_-404", "for_-99999999999999999999"])
async def test_links_that_lead_nowhere(door: Door, world: World, payload: str) -> None:
    await door.says(f"/start {payload}", chat=PERSON)
    (told,) = await world.told(PERSON)
    assert "no such group or channel" in told


async def test_a_button_of_which_nobody_can_tell(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    await door.presses(encode(Action.LASTING, "short"), chat=PERSON, message_id=4_000_000)
    (told,) = await world.told(PERSON)
    assert "too old" in told and (await world.chat(PERSON)).length == "normal"


async def test_a_list_of_feeds_is_for_the_group_and_a_text_is_not(door: Door, world: World) -> None:
    await aim_at_the_group(door, world)
    world.files["id-feeds.opml"] = b"no list"
    await door.says("", chat=PERSON, **document("feeds.opml"))
    await door.says("Hm?", chat=PERSON)
    await door.quiet()
    first, second = await world.told(PERSON)
    assert first.startswith("For the group") and not second.startswith("For the group")


async def test_who_adds_the_bot_is_greeted_once(door: Door, world: World) -> None:
    left, member = ({"status": status, "user": BOT} for status in ("left", "member"))
    added = membership("member", GROUP) | {"from": person(), "old_chat_member": left, "new_chat_member": member}
    await door.comes(my_chat_member=added)
    (row,) = await world.rows(PERSON)
    assert text_of(row.message.html).startswith("I am in the group Harbour")
    await door.comes(my_chat_member=membership("member", GROUP))  # its rights have changed
    assert await world.rows(PERSON) == []


async def test_who_has_never_written_to_the_bot_is_greeted_in_the_group(real_door: Door, world: World) -> None:
    left = {"status": "left", "user": BOT}
    await real_door.comes(my_chat_member=membership("member", GROUP) | {"old_chat_member": left})
    (row,) = await world.rows(GROUP)
    assert "Thank you for adding me" in row.message.html


async def test_in_a_group_only_administrators_get_the_link(door: Door, services: Recorded, world: World) -> None:
    door.transport.administrators = []
    await door.says("/target", chat=GROUP, sender=PERSON)
    (told,) = await world.told(GROUP)
    assert "Only administrators" in told


async def test_in_a_channel_only_administrators_press(door: Door, world: World) -> None:
    door.transport.administrators = [8]
    data = encode(Action.FEEDS, 0)
    shown = message("a card") | {
        "chat": {"id": -200, "type": "channel", "title": "Harbour news"},
        "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": data}]]},
    }
    await door.comes(callback_query=pressed(data, PERSON) | {"message": shown})
    assert len(door.transport.alerts) == 1 and await world.rows(-200) == []
    door.reception._gate._known.clear()
    await door.comes(callback_query=pressed(data, 8) | {"message": shown})
    assert len(await world.rows(-200)) == 1
