from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from bot.model import Schedule
from bot.storage.base import Storage
from tests.contracts.plans import explained, statements
from tests.contracts.samples import DAY, HOUR, NOW, World, add_chat

WEEKEND = Schedule(
    chat_id=1,
    at=time(19, 45),
    days=frozenset({5, 6}),
    timezone="Pacific/Chatham",
    stories=5,
    about="#tech",
    review=True,
    next_run_at=NOW + HOUR,
)


async def test_a_schedule_comes_back_as_it_was_put(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        put = await tx.schedules.put(WEEKEND)
        assert put == replace(WEEKEND, id=put.id)
        assert put.id > 0
        assert await tx.schedules.of_chat(1) == [put]
        assert await tx.schedules.of_chat(2) == []


async def test_put_with_an_id_replaces(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        put = await tx.schedules.put(WEEKEND)
        changed = replace(put, at=time(8, 0), days=frozenset(), timezone="UTC", next_run_at=None)
        assert await tx.schedules.put(changed) == changed
        assert await tx.schedules.of_chat(1) == [changed]


async def test_of_chat_by_local_time(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        for hour in (18, 7, 12):
            await tx.schedules.put(Schedule(chat_id=1, at=time(hour)))
        assert [schedule.at.hour for schedule in await tx.schedules.of_chat(1)] == [7, 12, 18]


async def test_what_was_removed_does_not_come_back(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        one, _ = await tx.schedules.put(WEEKEND), await tx.schedules.put(WEEKEND)
        kept = await tx.schedules.put(replace(WEEKEND, chat_id=2))
        assert await tx.schedules.remove_all(1) == 2
        assert await tx.schedules.remove_all(1) == 0
        await tx.schedules.put(replace(one, next_run_at=NOW + DAY))  # a digest that was being made meanwhile
        assert await tx.schedules.of_chat(1) == []
        assert await tx.schedules.of_chat(2) == [kept]


async def test_due_schedules_come_longest_due_first(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        late, first, *_ = [
            await tx.schedules.put(replace(WEEKEND, next_run_at=at)) for at in (NOW, NOW - DAY, NOW + HOUR, None)
        ]
        assert await tx.schedules.due(NOW, 10) == [first, late]
        assert await tx.schedules.due(NOW, 1) == [first]


async def test_one_is_removed_by_its_own_chat(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        one, other = await tx.schedules.put(WEEKEND), await tx.schedules.put(replace(WEEKEND, at=time(20)))
        assert await tx.schedules.remove(2, one.id) is None
        assert await tx.schedules.remove(1, one.id) == one
        assert await tx.schedules.remove(1, one.id) is None
        assert await tx.schedules.of_chat(1) == [other]


async def test_what_is_due_comes_in_pages(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        planned = [await tx.schedules.put(replace(WEEKEND, next_run_at=at)) for at in (NOW, NOW - DAY, NOW, NOW + HOUR)]
        first, second, third = planned[1], planned[0], planned[2]
        assert await tx.schedules.due(NOW, 10, first) == [second, third]
        assert await tx.schedules.due(NOW, 1, second) == [third]
        assert await tx.schedules.due(NOW, 1, third) == []


async def test_those_that_were_planned_too_late_are_brought_forward(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        sooner, later = [await tx.schedules.put(replace(WEEKEND, next_run_at=at)) for at in (NOW, NOW + 3 * DAY)]
        other = await tx.schedules.put(replace(WEEKEND, at=time(8), next_run_at=NOW + 9 * DAY))
        never = await tx.schedules.put(replace(WEEKEND, timezone="UTC", next_run_at=None))
        kinds = {(kind.at, kind.days, kind.timezone): kind.next_run_at for kind in await tx.schedules.kinds()}
        assert kinds == {
            (WEEKEND.at, WEEKEND.days, WEEKEND.timezone): later.next_run_at,
            (time(8), WEEKEND.days, WEEKEND.timezone): other.next_run_at,
            (WEEKEND.at, WEEKEND.days, "UTC"): None,
        }
        moved = replace(later, next_run_at=NOW + DAY)
        assert await tx.schedules.bring_forward(replace(WEEKEND, chat_id=0, next_run_at=NOW + DAY)) == 1
        assert {one.id: one for one in await tx.schedules.of_chat(1)} == {
            one.id: one for one in (sooner, moved, other, never)
        }


async def test_what_is_due_is_found_by_one_query_and_its_index(
    storage: Storage, database_url: str, world: World
) -> None:
    async with storage.write() as tx:
        for number in range(500):
            await tx.schedules.put(replace(WEEKEND, next_run_at=NOW + (number - 2) * HOUR))
    async with storage.read() as tx:
        with statements() as sent:
            due = await tx.schedules.due(NOW, 2)
    assert [one.next_run_at for one in due] == [NOW - 2 * HOUR, NOW - HOUR]
    ((statement, values),) = sent
    steps = explained(database_url, "schedules", statement, values)
    assert re.search(r"USING INDEX ix_schedules_next_run_at|Index Scan using ix_schedules_next_run_at", steps), steps
    assert not re.search(r"SCAN schedules|Seq Scan", steps), steps


async def test_several_are_looked_up_and_planned_at_once(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        first = await tx.schedules.put(Schedule(chat_id=1, at=time(8), next_run_at=NOW))
        second = await tx.schedules.put(Schedule(chat_id=1, at=time(9), next_run_at=NOW))
        assert await tx.schedules.many([first.id, second.id, 404]) == {first.id: first, second.id: second}
        tomorrow = replace(first, next_run_at=NOW + DAY)
        await tx.schedules.plan([tomorrow, replace(second, id=404)])
        assert await tx.schedules.many([first.id, second.id, 404]) == {first.id: tomorrow, second.id: second}
        assert await tx.schedules.many([]) == {}
        await tx.schedules.plan([])
