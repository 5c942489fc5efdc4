"""Who is served, and how somebody comes to be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.errors import BadInput
from bot.model import BANNED, ChatKind
from bot.telegram.html import text_of
from tests.services.world import NOW, World, pressable

OWNER, KNOWN, STRANGER, GROUP, CARD = 5, 7, 8, -100, 31
MakeWorld = Callable[..., World]


@pytest.fixture
async def closed(make_world: MakeWorld) -> World:
    world = make_world(telegram={"owner": OWNER}, access={"open": False})
    await world.chat(OWNER)
    await world.chat(KNOWN)
    return world


async def link(world: World, words: str = "") -> str:
    """The token of a new invitation."""
    await world.admitting.invite(await world.chat(OWNER), words, "LedeBot")
    (row,) = await world.rows(OWNER)
    (copied,) = [button.copy for line in row.message.buttons for button in line if button.copy]
    assert copied.startswith("https://t.me/LedeBot?start=inv_") and copied in text_of(row.message.html)
    assert len(copied.partition("start=")[2]) <= 64
    return copied.partition("inv_")[2]


async def enters(world: World, token: str, chat_id: int = STRANGER) -> bool:
    return await world.admitting.enter(chat_id, ChatKind.PRIVATE, "Robin", "de", token)


async def test_an_open_bot_serves_everybody_but_the_banned(make_world: MakeWorld) -> None:
    world = make_world(telegram={"owner": OWNER})
    await world.chat(KNOWN, unreachable=BANNED)
    assert await world.admitting.admits(STRANGER, STRANGER)
    assert not await world.admitting.admits(KNOWN, KNOWN)
    assert not await world.admitting.admits(GROUP, KNOWN), "nor in a group"


async def test_a_closed_one_whom_it_knows(closed: World) -> None:
    asked = [(OWNER, OWNER), (KNOWN, KNOWN), (GROUP, KNOWN), (GROUP, OWNER), (STRANGER, STRANGER), (GROUP, STRANGER)]
    assert [await closed.admitting.admits(*one) for one in asked] == [True] * 4 + [False] * 2
    await closed.chat(GROUP, kind=ChatKind.SUPERGROUP)
    assert await closed.admitting.admits(GROUP, STRANGER) and await closed.admitting.admits(GROUP, 0)


async def test_the_owner_is_served_whatever_is_stored(closed: World) -> None:
    await closed.chat(OWNER, unreachable=BANNED)
    assert await closed.admitting.admits(OWNER, OWNER)


async def test_an_invitation_lets_one_in(closed: World) -> None:
    token = await link(closed)
    assert not await enters(closed, "nonsense") and not await closed.admitting.admits(STRANGER, STRANGER)
    assert await enters(closed, token)
    assert await closed.admitting.admits(STRANGER, STRANGER)
    chat = await closed.chat(STRANGER)
    assert (chat.title, chat.spoken) == ("Robin", "de")
    assert not await enters(closed, token, 9), "it is used"


async def test_an_invitation_for_several_and_its_end(closed: World) -> None:
    token = await link(closed, "2 30 days")
    assert [await enters(closed, token, chat_id) for chat_id in (11, 12, 13)] == [True, True, False]
    token = await link(closed, "9")
    closed.clock.move(days=7)
    assert not await enters(closed, token)


async def test_it_is_used_up_only_by_who_comes_in(closed: World) -> None:
    token = await link(closed)
    closed.storage.crash = True
    with pytest.raises(BaseException):  # noqa: B017 - the process dies
        await enters(closed, token)
    assert not await enters(closed, token, KNOWN), "who is in already needs none"
    assert await enters(closed, token)


async def test_the_banned_are_not_let_in_again_by_a_link(closed: World) -> None:
    await closed.chat(STRANGER, unreachable=BANNED)
    assert not await enters(closed, await link(closed))
    assert not await closed.admitting.admits(STRANGER, STRANGER)


async def test_a_link_can_be_withdrawn(closed: World) -> None:
    await closed.admitting.invite(await closed.chat(OWNER), "5", "LedeBot")
    (row,) = await closed.rows(OWNER)
    (data,) = pressable(row.message) - {""}
    await closed.admitting.withdraw(await closed.chat(OWNER), int(data.removeprefix("noinvite ")), CARD)
    (answer,) = await closed.rows(OWNER)
    assert answer.message.edits == CARD and "nobody in any more" in answer.message.html
    token = text_of(row.message.html).partition("inv_")[2].split()[0]
    assert not await enters(closed, token)


async def test_an_open_bot_says_that_nobody_needs_a_link(make_world: MakeWorld) -> None:
    world = make_world(telegram={"owner": OWNER})
    await world.admitting.invite(await world.chat(OWNER), "", "LedeBot")
    assert "I let everybody in" in (await world.told(OWNER))[0]


@pytest.mark.parametrize("words", ["0", "many", "5 0 days", "1001", "3 400 days", "-1", "5 5 5"])
async def test_what_is_no_invitation(closed: World, words: str) -> None:
    with pytest.raises(BadInput) as bad:
        await closed.admitting.invite(await closed.chat(OWNER), words, "LedeBot")
    assert bad.value.text == "error-bad-invite"


async def test_who_is_turned_away_is_told_once_a_day_and_leaves_no_trace(closed: World) -> None:
    for hours in (0, 1, 22, 1):
        closed.clock.move(hours=hours)
        await closed.admitting.turn_away(STRANGER, "en")
    assert len(closed.said) == 2 and "whoever runs me has let in" in closed.said[0].html
    assert await closed.told(STRANGER) == [], "no row in the outbox"
    closed.clock.move(days=2)
    await closed.keeping.round()
    async with closed.storage.write() as tx:
        assert await tx.chats.get(STRANGER) is None
        assert await tx.access.turn_away(STRANGER, NOW, NOW.replace(year=2000)), "that they were told is forgotten"
