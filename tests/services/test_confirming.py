from __future__ import annotations

import pytest

from bot.errors import BadInput
from bot.model import MessageKind
from bot.telegram.cards import note
from tests.services.world import World


async def uncertain(world: World) -> int:
    """A row of chat 1 whose fate is unknown."""
    await world.chat()
    async with world.storage.write() as tx:
        (row_id,) = await tx.outbox.add(1, MessageKind.SCHEDULED, [note("en", "resumed")], world.clock())
        await tx.outbox.claim(world.clock(), 1)
        await tx.outbox.uncertain(row_id, "crash")
    return row_id


async def test_it_is_sent_again_once(world: World) -> None:
    row_id, chat = await uncertain(world), await world.chat()
    await world.confirming.resend(chat, row_id)
    (row,) = await world.rows()
    assert row.id == row_id
    for act in (world.confirming.resend, world.confirming.dismiss):
        with pytest.raises(BadInput) as caught:
            await act(chat, row_id)
        assert caught.value.text == "error-already-settled"
    assert await world.rows() == []


async def test_it_has_arrived(world: World) -> None:
    row_id, chat = await uncertain(world), await world.chat()
    await world.confirming.dismiss(chat, row_id)
    assert await world.told() == ["Good, then that is settled."]
    with pytest.raises(BadInput):
        await world.confirming.resend(chat, row_id)


async def test_another_chats_row_is_none_of_its_business(world: World) -> None:
    row_id, stranger = await uncertain(world), await world.chat(2)
    for act in (world.confirming.resend, world.confirming.dismiss):
        with pytest.raises(BadInput):
            await act(stranger, row_id)
        with pytest.raises(BadInput):
            await act(stranger, 99)
    async with world.storage.read() as tx:
        assert len(await tx.outbox.unconfirmed(1)) == 1
