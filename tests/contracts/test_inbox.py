"""``InboxStore``: an update is kept once, handled once, and leaves nothing but its id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Incoming
from bot.storage.base import Storage
from tests.contracts.samples import DAY, NOW

BODY = '{"message": {"text": "ebb\\u0000tide \\ud83d and \\ud83c\\udf0a"}}'


def update(number: int, chat_id: int = 1, **changes: object) -> Incoming:
    return replace(Incoming(update_id=number, chat_id=chat_id, received_at=NOW, body=BODY), **changes)


async def ids(storage: Storage, *wanted: int) -> list[int]:
    async with storage.read() as tx:
        return [one.update_id for one in await tx.inbox.waiting(wanted or None)]


async def test_what_is_kept_waits_oldest_first_and_is_begun_with_its_body(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(8), update(7, chat_id=-100)])
        waiting = await tx.inbox.waiting()
        assert waiting == [update(7, chat_id=-100, body=""), update(8, body="")]
        assert await tx.inbox.begin(8) == update(8, attempts=1)
        assert await tx.inbox.begin(8) == update(8, attempts=2)
        assert [one.attempts for one in await tx.inbox.waiting([7, 8])] == [0, 2]


async def test_only_those_that_are_asked_for(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(number) for number in range(1, 1200)])
    assert await ids(storage, 2, 1199, 5000) == [2, 1199]
    async with storage.read() as tx:
        assert len(await tx.inbox.waiting(range(1, 1200))) == 1199
        assert await tx.inbox.waiting([]) == []


async def test_what_comes_once_more_changes_nothing(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7)])
        await tx.inbox.begin(7)
        await tx.inbox.add([update(7, body="{}"), update(8), update(8)])
        assert await tx.inbox.begin(7) == update(7, attempts=2)
        await tx.inbox.settle([7])
        await tx.inbox.add([update(7)])
        assert await tx.inbox.begin(7) is None
    assert await ids(storage) == [8]


async def test_what_is_settled_leaves_its_id_alone(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7), update(8)])
        await tx.inbox.settle([7])
        assert await tx.inbox.forget(1) == 1, "the other one: the first belongs to no chat any more"
        assert await tx.inbox.waiting() == []
        assert await tx.inbox.begin(7) is None


async def test_nothing_comes_back_to_what_is_settled(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7)])
        await tx.inbox.settle([7])
        await tx.inbox.release([7])
        await tx.inbox.note_steps([7], 2)
        assert await tx.inbox.waiting() == []


async def test_it_goes_on_where_it_was(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7), update(8)])
        await tx.inbox.begin(7)
        await tx.inbox.note_steps([7], 2)
        await tx.inbox.release([7])
        assert await tx.inbox.waiting() == [update(7, steps_done=2, body=""), update(8, body="")]


async def test_a_line_is_known_until_its_step_is_done(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7)])
        await tx.inbox.note_line([7], 501)
        assert await tx.inbox.waiting() == [update(7, line=501, body="")]
        await tx.inbox.note_steps([7], 1)
        assert await tx.inbox.waiting() == [update(7, steps_done=1, body="")]


async def test_a_chat_is_given_up_where_it_fails_again_and_again(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7), update(8), update(9, chat_id=2)])
        for number in (7, 7, 7, 8, 9, 9, 9):
            await tx.inbox.begin(number)
        assert await tx.inbox.give_up(1, 3) == 1
    assert await ids(storage) == [8, 9]


async def test_a_chat_is_forgotten(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7), update(8), update(9, chat_id=2)])
        assert await tx.inbox.forget(1) == 2
        await tx.inbox.add([update(7)])
    assert await ids(storage) == [9], "and what comes once more is still known"


async def test_ids_are_kept_for_their_time(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(7), update(8, received_at=NOW + DAY), update(9)])
        await tx.inbox.settle([7, 8])
        assert await tx.inbox.purge(NOW + DAY) == 1
        await tx.inbox.add([update(7), update(8)])
    assert await ids(storage) == [7, 9], "long gone, so new; and what we were down for days over still waits"


@pytest.mark.parametrize("number", [2**31 - 1, 2**53])
async def test_large_numbers(storage: Storage, number: int) -> None:
    async with storage.write() as tx:
        await tx.inbox.add([update(number, chat_id=-(10**13))])
        assert await tx.inbox.begin(number) == update(number, chat_id=-(10**13), attempts=1)
