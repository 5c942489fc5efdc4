"""Messages that are to be deleted once they have rested."""

from __future__ import annotations

import re

from bot.storage.base import Storage, UnitOfWork
from tests.contracts.plans import explained, statements
from tests.contracts.samples import HOUR, MINUTE, NOW, add_chat, message
from tests.contracts.test_chat_changes import NEW, OLD
from tests.contracts.test_outbox import ANSWER, get, put

CARD = 43  # Telegram's number of a message


async def sent(tx: UnitOfWork, message_id: int = CARD, chat_id: int = 1, **about: int) -> int:
    row_id = await put(tx, chat_id, **about)
    await tx.outbox.sent(row_id, message_id, NOW)
    return row_id


async def resting(tx: UnitOfWork, message_id: int = CARD, chat_id: int = 1) -> int:
    row_id = await sent(tx, message_id, chat_id)
    await tx.outbox.rest(chat_id, message_id, NOW)
    return row_id


async def test_a_message_rests_under_its_first_row(storage: Storage) -> None:
    async with storage.write() as tx:
        first, edit, _other = await sent(tx), await sent(tx, edits=CARD), await sent(tx, chat_id=2)
        assert await tx.outbox.idle(NOW, NOW, 10) == []
        await tx.outbox.rest(1, CARD, NOW)
        assert await tx.outbox.idle(NOW - MINUTE, NOW, 10) == []
        assert await tx.outbox.idle(NOW, NOW, 10) == [await get(tx, first)]
        await tx.outbox.rest(1, CARD, NOW + MINUTE)
        assert await tx.outbox.idle(NOW, NOW, 10) == []
        await tx.outbox.rest(1, CARD, None)
        assert await tx.outbox.idle(NOW + HOUR, NOW, 10) == []
        await tx.outbox.rest(1, 404, NOW)
        assert edit > first


async def test_only_what_is_to_be_deleted_can_be_touched(storage: Storage) -> None:
    async with storage.write() as tx:
        row_id, stays = await resting(tx), await sent(tx, 44)
        for message_id in (CARD, 44, 404):
            await tx.outbox.touch(1, message_id, NOW + HOUR)
        assert await tx.outbox.idle(NOW, NOW, 10) == []
        assert [row.id for row in await tx.outbox.idle(NOW + HOUR, NOW, 10)] == [row_id]
        assert stays


async def test_one_chat_at_a_time_and_none_that_has_to_wait(storage: Storage) -> None:
    async with storage.write() as tx:
        for chat_id in (1, 2):
            await add_chat(tx, chat_id)
        late = await resting(tx, 50, 2)
        await tx.outbox.touch(2, 50, NOW + MINUTE)
        ids = [await resting(tx, message_id) for message_id in (43, 44, 45)]
        later = NOW + HOUR
        assert [row.id for row in await tx.outbox.idle(later, later, 2)] == ids[:2]
        await tx.outbox.settle_idle(ids[:2], later)
        await tx.outbox.settle_idle([], later)
        assert [row.id for row in await tx.outbox.idle(later, later, 2)] == ids[2:]
        await tx.outbox.settle_idle(ids[2:], later, later)
        assert [row.id for row in await tx.outbox.idle(NOW + MINUTE, later, 2)] == [late]
        await tx.chats.hold(2, later)
        assert await tx.outbox.idle(NOW + MINUTE, later - MINUTE, 2) == []
        assert [row.id for row in await tx.outbox.idle(NOW + MINUTE, later, 2)] == [late]


async def test_all_of_it_is_found_by_an_index(storage: Storage, database_url: str) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 1)
        for row_id in await tx.outbox.add(1, ANSWER, [message()] * 500, NOW):
            await tx.outbox.sent(row_id, row_id, NOW)
    with statements() as sent:
        async with storage.write() as tx:
            await tx.outbox.rest(1, CARD, NOW)
            await tx.outbox.touch(1, CARD, NOW)
            await tx.outbox.standing_in(1, CARD)
            await tx.outbox.idle(NOW, NOW, 100)
    steps = [explained(database_url, "outbox", *one) for one in sent if "outbox" in one[0]]
    assert [bool(re.search(r"ix_outbox_(chat_id_message_id|idle_since)", one)) for one in steps] == [True] * 4, steps
    assert not re.search(r"SCAN outbox|Seq Scan on outbox", "\n".join(steps)), steps


async def test_what_is_used_meanwhile_keeps_its_new_state(storage: Storage) -> None:
    async with storage.write() as tx:
        rests, used, stays = [await resting(tx, message_id) for message_id in (43, 44, 45)]
        await tx.outbox.touch(1, 44, NOW + MINUTE)
        await tx.outbox.rest(1, 45, None)
        assert await tx.outbox.still_idle([rests, used, stays], NOW) == {rests}
        assert await tx.outbox.still_idle([], NOW) == set()
        await tx.outbox.settle_idle([rests, used, stays], NOW, NOW + HOUR)
        assert [row.id for row in await tx.outbox.idle(NOW + MINUTE, NOW, 10)] == [used]
        assert [row.id for row in await tx.outbox.idle(NOW + HOUR, NOW, 10)] == [used, rests]
        await tx.outbox.settle_idle([rests, used, stays], NOW + MINUTE)
        assert [row.id for row in await tx.outbox.idle(NOW + HOUR, NOW, 10)] == [rests]


async def test_a_chat_of_which_nothing_is_known(storage: Storage) -> None:
    async with storage.write() as tx:
        row_id = await resting(tx, chat_id=404)
        assert [row.id for row in await tx.outbox.idle(NOW, NOW, 1)] == [row_id]


async def test_what_a_group_was_told_before_it_moved_is_out_of_reach(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, OLD)
        await resting(tx, chat_id=OLD)
        (waiting,) = await tx.outbox.add(OLD, ANSWER, [message(passing=True, command=7)], NOW)
        await tx.chats.move(OLD, NEW)
        assert await tx.outbox.idle(NOW, NOW, 10) == []
        moved = await get(tx, waiting)
        assert (moved.chat_id, moved.message.passing, moved.message.command) == (NEW, True, 0)


async def test_nothing_of_an_erased_chat_is_left(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 1)
        await resting(tx)
        await tx.chats.erase(1)
        assert await tx.outbox.idle(NOW + HOUR, NOW + HOUR, 10) == []
