"""/broadcast: seen first, sent once, also across a crash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.errors import BadInput
from bot.model import BANNED, ChatKind
from bot.services import broadcasting
from bot.telegram.html import text_of
from tests.services.world import Crash, World, pressable

OWNER, CARD, OTHERS = 5, 31, range(11, 18)
WORDS = "We move to another server.\nBack at <8>."


@pytest.fixture
async def world(make_world: Callable[..., World], monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(broadcasting, "SLICE", 3)
    world = make_world(telegram={"owner": OWNER})
    for chat_id in (OWNER, *OTHERS):
        await world.chat(chat_id)
    await world.chat(21, stopped=True)
    await world.chat(22, unreachable=BANNED)
    await world.chat(-100, kind=ChatKind.SUPERGROUP)
    await world.chat(-200, kind=ChatKind.CHANNEL)
    return world


async def drafted(world: World, words: str = WORDS) -> int:
    """Its id, by the question's buttons."""
    await world.broadcasting.draft(await world.chat(OWNER), words)
    preview, question = await world.rows(OWNER)
    assert text_of(preview.message.html).startswith(words) and "/stop ends all messages" in preview.message.html
    assert "8 chats" in text_of(question.message.html)
    (send,) = [data for data in pressable(question.message) if data.startswith("send ")]
    assert pressable(question.message) == {send, send.replace("send", "unsend")}
    return int(send.split()[1])


async def sent(world: World, seconds: int = 61) -> int:
    number = await drafted(world)
    await world.broadcasting.send(await world.chat(OWNER), number, CARD)
    (planned,) = await world.rows(OWNER)
    assert planned.message.edits == CARD and pressable(planned.message) == {f"unsend {number}"}
    world.clock.move(seconds=seconds)
    return number


async def heard(world: World) -> dict[int, int]:
    """How many of its messages wait for each chat."""
    found: dict[int, int] = {}
    async with world.storage.write() as tx:
        while rows := await tx.outbox.claim(world.clock(), 1000):
            for row in rows:
                await tx.outbox.sent(row.id, row.id, world.clock())
                if text_of(row.message.html).startswith(WORDS):
                    found[row.chat_id] = found.get(row.chat_id, 0) + 1
    return found


EVERYBODY = dict.fromkeys([-100, *OTHERS], 1)


async def test_everybody_who_listens_gets_it_once(world: World) -> None:
    await sent(world)
    await world.broadcasting.round()
    assert "0 of 8 have it" in world.said[-1].html and world.said[-1].edits == CARD
    assert await heard(world) == EVERYBODY
    await world.broadcasting.round()
    (over,) = await world.told(OWNER)
    assert over == "It is out: 8 of 8 have it."
    world.clock.move(hours=1)
    await world.broadcasting.round()
    assert await heard(world) == {} and await world.told(OWNER) == []


async def test_nothing_leaves_before_it_is_said_nor_within_a_minute(world: World) -> None:
    await drafted(world)
    world.clock.move(days=1)
    await world.broadcasting.round()
    assert await heard(world) == {}
    await sent(world, seconds=59)
    await world.broadcasting.round()
    assert await heard(world) == {}


@pytest.mark.parametrize("planned", [False, True])
async def test_it_can_be_dropped_until_it_leaves(world: World, planned: bool) -> None:
    number = await sent(world, seconds=30) if planned else await drafted(world)
    await world.broadcasting.drop(await world.chat(OWNER), number, CARD)
    assert await world.told(OWNER) == ["Good, nothing was sent."]
    world.clock.move(hours=1)
    await world.broadcasting.round()
    assert await heard(world) == {}
    with pytest.raises(BadInput) as settled:
        await world.broadcasting.send(await world.chat(OWNER), number, CARD)
    assert settled.value.text == "error-broadcast-settled"


async def test_a_second_press_sends_nothing_more(world: World) -> None:
    number = await sent(world)
    await world.broadcasting.round()
    for decide in (world.broadcasting.send, world.broadcasting.drop):
        with pytest.raises(BadInput):
            await decide(await world.chat(OWNER), number, CARD)
    await world.broadcasting.round()
    assert await heard(world) == EVERYBODY


@pytest.mark.parametrize("slices", range(4))
async def test_a_crash_in_between_neither_skips_nor_repeats(world: World, slices: int) -> None:
    await sent(world)
    wake, left = world.wake, slices

    def count() -> None:
        nonlocal left
        left -= 1
        world.storage.crash = left == 0
        wake()

    object.__setattr__(world.house, "wake", count)
    world.storage.crash = left == 0
    with pytest.raises(Crash):
        await world.broadcasting.round()
        await heard(world)  # after the last slice
    object.__setattr__(world.house, "wake", wake)
    del world.__dict__["broadcasting"]  # the bot again
    await world.broadcasting.round()
    assert await heard(world) == EVERYBODY
    await world.broadcasting.round()
    assert await heard(world) == {}


async def test_who_stops_meanwhile_gets_nothing_and_who_pauses_gets_it_later(world: World) -> None:
    await sent(world)
    await world.chat(12, paused_until=world.clock() + timedelta(hours=9))
    await world.broadcasting.round()
    await world.chatting.stop(await world.chat(11))
    await heard(world)
    world.clock.move(hours=2)
    await world.broadcasting.round()
    (over,) = await world.told(OWNER)
    assert over.splitlines() == [
        "It is out: 6 of 8 have it.",
        "One still waits, such as for the end of a pause, and gets it then.",
    ]
    world.clock.move(hours=8)
    assert await heard(world) == {12: 1}


async def test_what_fails_and_what_is_uncertain_is_told(world: World) -> None:
    await sent(world)
    await world.broadcasting.round()
    async with world.storage.write() as tx:
        first, second, *_ = await tx.outbox.claim(world.clock(), 2)
        await tx.outbox.failed(first.id, "refused")
        await tx.outbox.uncertain(second.id, "reset")
    await heard(world)
    await world.broadcasting.round()
    (over,) = [text for text in await world.told(OWNER) if "It is out" in text]
    assert "6 of 8" in over and "refused one" in over and "One may not have arrived" in over


@pytest.mark.parametrize(("words", "text"), [("", "error-empty-broadcast"), ("x" * 3501, "error-long-broadcast")])
async def test_what_is_no_broadcast(world: World, words: str, text: str) -> None:
    with pytest.raises(BadInput) as bad:
        await world.broadcasting.draft(await world.chat(OWNER), words)
    assert bad.value.text == text


async def test_where_there_is_nobody(make_world: Callable[..., World]) -> None:
    world = make_world(telegram={"owner": OWNER})
    with pytest.raises(BadInput) as bad:
        await world.broadcasting.draft(await world.chat(OWNER), WORDS)
    assert bad.value.text == "error-nobody-to-tell"


async def test_the_longest_is_one_message(world: World) -> None:
    await drafted(world, "<" * broadcasting.LONGEST)
