"""/people, /ban and /unban."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.errors import BadInput
from bot.model import BANNED, ChatKind, MessageKind, Mode
from bot.telegram.cards import note
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import World, pressable

OWNER, CARD = 5, 31


@pytest.fixture
async def world(make_world: Callable[..., World]) -> World:
    world = make_world(telegram={"owner": OWNER})
    await world.chat(OWNER, title="Sasha")
    return world


async def test_all_chats_page_by_page(world: World) -> None:
    for number in range(11, 25):
        world.clock.move(minutes=1)
        await world.chat(number, title=f"Robin {number}")
    await world.chat(24, title="Robin 24", stopped=True)
    await world.chat(23, title="Robin 23", unreachable="blocked")
    await world.chat(-100, kind=ChatKind.SUPERGROUP, unreachable=BANNED)
    await world.people.list(await world.chat(OWNER))
    (row,) = await world.rows(OWNER)
    told = text_of(row.message.html)
    assert told.startswith("16 chats") and "3. without a name -100 · group · 0 feeds · banned" in told
    assert "1. Robin 24 24 · person · 0 feeds · has stopped" in told and "Robin 23 23 · person · 0 feeds · not" in told
    assert "Robin 14" not in told
    assert {"person -100 0", "person 24 0", "people 10"} <= pressable(row.message)
    await world.people.list(await world.chat(OWNER), 10, edits=CARD)
    (row,) = await world.rows(OWNER)
    assert row.message.edits == CARD and "16. Sasha 5" in text_of(row.message.html)
    assert "people 0" in pressable(row.message) and "people 20" not in pressable(row.message)


async def test_nothing_of_what_they_read_is_shown(world: World) -> None:
    world.page("/feed", rss(item(1), title="The Reef"))
    await world.follow("/feed", chat_id=7)
    await world.people.list(await world.chat(OWNER))
    await world.people.show(await world.chat(OWNER), 7, 0, CARD)
    told = " ".join(await world.told(OWNER))
    assert "one feed" in told and "Reef" not in told and "127.0.0.1" not in told


async def test_a_banned_chat_gets_nothing_and_keeps_what_it_has(world: World) -> None:
    world.page("/feed", rss(item(1, guid="1")))
    feed = await world.follow("/feed", chat_id=7, mode=Mode.INSTANT)
    async with world.storage.write() as tx:
        await tx.outbox.add(7, MessageKind.SCHEDULED, [note("en", "resumed")], world.clock())
    await world.people.ban(await world.chat(OWNER), 7)
    (answer,) = await world.rows(OWNER)
    assert pressable(answer.message) == {"unban 7"} and "don't serve" in text_of(answer.message.html)
    world.page("/feed", rss(item(1, guid="1"), item(2, guid="2")))
    await world.poll(feed)
    await world.notifying.round()
    assert await world.told(7) == [] and (await world.chat(7)).banned
    await world.people.unban(await world.chat(OWNER), 7)
    assert not (await world.chat(7)).unreachable and len(await world.followed(7)) == 1
    await world.notifying.round()
    assert await world.told(7) == [], "what came meanwhile is not sent one by one"


async def test_writing_to_us_or_unblocking_us_ends_no_ban(world: World) -> None:
    await world.people.ban(await world.chat(OWNER), 7)
    assert (await world.chatting.meet(7, ChatKind.PRIVATE, "Robin", "en")).banned
    await world.chatting.lost(7, "blocked")
    assert (await world.chat(7)).banned


async def test_a_chat_that_is_not_known_can_be_banned(world: World) -> None:
    await world.people.ban(await world.chat(OWNER), 99)
    assert not await world.admitting.admits(99, 99)


@pytest.mark.parametrize("chat_id", [OWNER, 0])
async def test_the_owner_cannot_be_banned(world: World, chat_id: int) -> None:
    with pytest.raises(BadInput) as bad:
        await world.people.ban(await world.chat(OWNER), chat_id)
    assert bad.value.text == "error-which-chat"
    await world.people.show(await world.chat(OWNER), OWNER, 0, CARD)
    assert pressable((await world.rows(OWNER))[0].message) == {"people 0"}


async def test_who_is_not_banned_is_not_unbanned(world: World) -> None:
    for chat_id, text in ((OWNER, "error-not-banned"), (99, "error-which-chat")):
        with pytest.raises(BadInput) as bad:
            await world.people.unban(await world.chat(OWNER), chat_id)
        assert bad.value.text == text
    with pytest.raises(BadInput):
        await world.people.show(await world.chat(OWNER), 99, 0, CARD)
