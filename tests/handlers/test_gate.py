"""In groups and channels only administrators change what the bot does there; everybody reads."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.model import Chat, ChatKind
from bot.telegram.callbacks import Action, encode
from handlers import gate
from handlers.commands import COMMANDS
from tests.handlers.telegram_side import GROUP, PRIVATE, Door, Recorded, chat_of, message, pressed
from tests.services.world import NOW, World

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
SOMEBODY, BOSS = 7, 9
CHANNEL = -1007
SAMPLE = {
    "digest": "18:30",
    "schedule": "off",
    "length": "short",
    "quiet": "off",
    "tag": "1 tech",
    "tags": "tech science",
    "start": "",
}
SETS = [
    command.name for command in COMMANDS if gate.BY_COMMAND[command.name] is not gate.never and command.name != "start"
]
READS = ["/feeds", "/digest", "/digest now", "/digest tech", "/schedule", "/summarize", "/length", "/saved", "/learned"]
READS += ["/quiet", "/tags", "/tags tech", "/help"]


def typed(name: str) -> str:
    return f"/{name} {SAMPLE.get(name, 'https://news.example/feed')}".strip()


@pytest.fixture
def door(door: Door) -> Door:
    door.transport.administrators = [BOSS]
    return door


def test_every_command_and_every_button_is_judged() -> None:
    assert set(gate.BY_COMMAND) == {command.name for command in COMMANDS}
    assert gate.OPEN.isdisjoint(gate.CLOSED) and set(Action) == gate.OPEN | gate.CLOSED


@pytest.mark.parametrize("name", SETS)
async def test_only_an_administrator_sets_anything(door: Door, services: Recorded, name: str) -> None:
    await door.says(typed(name), chat=GROUP, sender=SOMEBODY)
    (answer,) = services.answers
    assert services.asked == [] and "Only administrators" in answer.html and answer.reply_to == 17
    await door.says(typed(name), chat=GROUP, sender=BOSS)
    assert len(services.asked) == 1 and len(services.answers) == 1


@pytest.mark.parametrize("text", READS)
async def test_everybody_reads(door: Door, services: Recorded, text: str) -> None:
    await door.says(text, chat=GROUP, sender=SOMEBODY)
    assert (
        not [answer for answer in services.answers if "administrators" in answer.html.split(".")[0]] or text == "/help"
    )
    assert "getChatAdministrators" not in door.transport.calls


async def test_start_greets_everybody_and_ends_a_pause_for_administrators(door: Door, services: Recorded) -> None:
    await door.says("/start", chat=GROUP, sender=SOMEBODY)
    services.chat = Chat(id=GROUP, kind=ChatKind.SUPERGROUP, paused_until=NOW + timedelta(days=1))
    await door.says("/start", chat=GROUP, sender=SOMEBODY)
    services.chat = Chat(id=GROUP, kind=ChatKind.SUPERGROUP, stopped=True)
    await door.says("/start", chat=GROUP, sender=SOMEBODY)
    assert len(services.asked) == 1 and len(services.answers) == 2
    await door.says("/start", chat=GROUP, sender=BOSS)
    assert len(services.asked) == 2


async def test_in_a_private_chat_everybody_does_everything(door: Door, services: Recorded) -> None:
    for name in SETS:
        await door.says(typed(name))
    await door.presses(encode(Action.UNSUBSCRIBE, 3))
    assert services.answers == [] and "getChatAdministrators" not in door.transport.calls


@pytest.mark.parametrize("action", sorted(gate.CLOSED))
async def test_a_press_of_somebody_else_is_answered_with_an_alert(
    door: Door, services: Recorded, action: Action
) -> None:
    await door.presses(f"{action} 1", chat=GROUP, by=SOMEBODY)
    assert services.calls == [] and services.answers == []
    (alert,) = door.transport.alerts
    assert "Only administrators" in alert and len(alert) <= 200  # Bot API, answerCallbackQuery
    assert door.transport.calls == ["getChatAdministrators", "answerCallbackQuery"]


@pytest.mark.parametrize("action", sorted(gate.OPEN))
async def test_buttons_for_everybody(door: Door, services: Recorded, action: Action) -> None:
    await door.presses(f"{action} 1", chat=GROUP, by=SOMEBODY)
    assert door.transport.alerts == [] and door.transport.calls == ["answerCallbackQuery"]


async def test_an_administrator_presses(door: Door, services: Recorded) -> None:
    await door.presses(encode(Action.UNSUBSCRIBE, 3), chat=GROUP, by=BOSS)
    assert services.asked == [("subscribing.drop", GROUP, 3, {"edits": 17})] and door.transport.alerts == []


async def test_a_forged_press_by_an_administrator_is_still_forged(door: Door, services: Recorded) -> None:
    await door.presses(encode(Action.RESUBSCRIBE, 3, "digest"), offered=[], chat=GROUP, by=BOSS)
    assert services.asked == [] and "too old" in services.answers[0].html


async def test_an_anonymous_administrator(door: Door, services: Recorded) -> None:
    await door.says("/unsubscribe 1", chat=GROUP, **{"from": ANONYMOUS, "sender_chat": chat_of(GROUP)})
    assert services.asked == [("subscribing.unsubscribe", GROUP, "1")]


@pytest.mark.parametrize(
    "about",
    [
        {"from": ANONYMOUS},  # says so, and writes in nobody's name
        {"from": {**ANONYMOUS, "id": 136817688}, "sender_chat": {"id": -5, "type": "channel", "title": "Tides"}},
        {"from": {"id": BOSS, "is_bot": False, "first_name": "B"}, "sender_chat": chat_of(-200)},
    ],
)
async def test_in_the_name_of_another_chat_nobody_administrates(
    door: Door, services: Recorded, about: dict[str, Any]
) -> None:
    await door.says("/unsubscribe 1", chat=GROUP, **about)
    assert services.asked == []


def in_channel(**about: Any) -> dict[str, Any]:
    channel = {"id": CHANNEL, "type": "channel", "title": "Tides"}
    made = message("/unsubscribe 1") | {"chat": channel, "sender_chat": channel} | about
    del made["from"]
    return made


async def test_what_stands_in_a_channel_its_administrators_have_written(door: Door, services: Recorded) -> None:
    await door.comes(channel_post=in_channel())
    assert services.asked == [("subscribing.unsubscribe", CHANNEL, "1")]


async def test_but_everybody_can_press_there(door: Door, services: Recorded) -> None:
    data = encode(Action.UNSUBSCRIBE, 3)
    shown = in_channel(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": data}]]})
    await door.comes(callback_query=pressed(data, SOMEBODY) | {"message": shown})
    assert services.asked == [] and len(door.transport.alerts) == 1
    await door.comes(callback_query=pressed(data, BOSS) | {"message": shown})
    assert services.asked == [("subscribing.drop", CHANNEL, 3, {"edits": 17})]


async def test_where_all_members_are_administrators(door: Door, services: Recorded) -> None:
    """They may set everything; what can't be undone takes one who was made an administrator."""
    group = {"id": -5, "type": "group", "title": "Harbour", "all_members_are_administrators": True}
    await door.comes(message=message("/unsubscribe 1") | {"chat": group})
    assert services.asked == [("subscribing.unsubscribe", -5, "1")]
    data = encode(Action.ERASE, 1_790_000_000)
    buttons = {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}}
    shown = message("a card") | {"chat": group} | buttons
    await door.comes(callback_query=pressed(data, SOMEBODY) | {"message": shown})
    assert len(services.asked) == 1 and len(door.transport.alerts) == 1
    await door.comes(callback_query=pressed(data, BOSS) | {"message": shown})
    assert services.asked[1] == ("erasing.erase", -5, 1_790_000_000, 17)


async def test_the_mark_counts_in_small_groups_alone(door: Door, services: Recorded) -> None:
    group = chat_of(GROUP) | {"all_members_are_administrators": True}
    await door.comes(message=message("/unsubscribe 1") | {"chat": group})
    assert services.asked == []


async def test_it_is_asked_once_a_minute_and_a_no_is_asked_again_sooner(
    door: Door, services: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(gate.time, "monotonic", lambda: now)

    async def asked(sender: int) -> int:
        before = door.transport.calls.count("getChatAdministrators")
        await door.says("/stop", chat=GROUP, sender=sender)
        return door.transport.calls.count("getChatAdministrators") - before

    assert [await asked(BOSS), await asked(BOSS), await asked(SOMEBODY)] == [1, 0, 0]
    now += 6
    door.transport.administrators = [SOMEBODY]
    assert [await asked(BOSS), await asked(SOMEBODY)] == [0, 1]
    now += 61
    assert await asked(SOMEBODY) == 1


async def test_where_telegram_does_not_tell_nothing_is_done(door: Door, services: Recorded) -> None:
    door.transport.refuses.add("getChatAdministrators")
    await door.says("/stop", chat=GROUP, sender=BOSS)
    await door.presses(encode(Action.RESUME), chat=GROUP, by=BOSS)
    assert services.asked == []
    assert "try again" in services.answers[0].html and "try again" in door.transport.alerts[0]


async def test_few_chats_are_remembered(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST", 2)
    for chat in (-101, -102, -103):
        await door.says("/stop", chat=chat, sender=BOSS)
    assert len(door.reception._gate._known) == 2


async def test_nobody_is_remembered_for_longer_than_a_minute(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers of people, who may have asked for all traces of them to be removed."""
    monkeypatch.setattr(gate, "LASTS", 0.01)
    await door.says("/stop", chat=GROUP, sender=BOSS)
    while door.reception._gate._known:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("payload", ["drop_3", "erase 1790000000", "resend_5", "feed 3 0", "../../etc"])
async def test_a_deep_link_says_hello_and_does_nothing(real_door: Door, world: World, payload: str) -> None:
    await real_door.says(f"/start {payload}")
    assert [text[:5] for text in await world.told(PRIVATE)] == ["Hello"]


async def test_rows_of_another_chat_are_out_of_reach(real_door: Door, world: World) -> None:
    """A button whose number is another chat's, wherever it comes from."""
    theirs = await world.chat(2)
    await world.asking.text(theirs, "A private text of somebody else. " * 30, 5)
    async with world.storage.read() as tx:
        (article,) = (await tx.articles.many(range(1, 50))).values()
    await world.rows(2)
    for data in (
        f"length {article.id} long", f"read {article.id}", f"sections {article.id} short", f"save {article.id} short",
        f"unsave {article.id} short", f"keep {article.id}", f"source {article.id}", "story 1 1", "more 1 2",
        "vote 1 1 1", "resend 1", "dismiss 1", "noat 1",
    ):  # fmt: skip
        await real_door.presses(data)
        told = " ".join(await world.told(PRIVATE))
        assert "private text" not in told, data
        assert told, data
    assert await world.told(2) == []
