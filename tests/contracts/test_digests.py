from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.model import DigestRecord, Mode
from bot.storage.base import Storage, UnitOfWork
from tests.contracts.samples import DAY, HOUR, MINUTE, NOW, World, add_articles, add_chat, entry


def record(until: datetime = NOW, schedule_id: int | None = None, chat_id: int = 1) -> DigestRecord:
    date = None if schedule_id is None else until.date().isoformat()
    return DigestRecord(
        chat_id=chat_id,
        schedule_id=schedule_id,
        local_date=date,
        since=until - DAY,
        until=until,
        stories=((1, 2), (3,)),
    )


async def added(tx: UnitOfWork, wanted: DigestRecord) -> DigestRecord:
    stored = await tx.digests.add(wanted)
    assert stored is not None
    return stored


async def test_a_record_comes_back_to_its_own_chat_alone(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        stored = await added(tx, record(schedule_id=3))
        assert stored.id > 0
        assert await tx.digests.get(1, stored.id) == stored
        assert await tx.digests.get(2, stored.id) is None
        assert await tx.digests.get(1, 404) is None


async def test_one_digest_for_a_schedule_and_a_date(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await added(tx, record(schedule_id=3))
        assert await tx.digests.add(record(NOW + MINUTE, schedule_id=3)) is None
        await added(tx, record(NOW + DAY, schedule_id=3))
        await added(tx, record(schedule_id=4))


async def test_by_hand_as_many_as_one_likes(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        first, second = await added(tx, record()), await added(tx, record())
        assert first.id != second.id


async def test_the_last_one_is_the_one_with_the_latest_end(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        assert await tx.digests.last(1, scheduled_only=False) is None
        scheduled = await added(tx, record(NOW, schedule_id=3))
        by_hand = await added(tx, record(NOW + HOUR))
        await added(tx, record(NOW - DAY, schedule_id=3))
        assert await tx.digests.last(1, scheduled_only=False) == by_hand
        assert await tx.digests.last(1, scheduled_only=True) == scheduled
        assert await tx.digests.last(2, scheduled_only=False) is None
        tagged = await added(tx, replace(record(NOW + 2 * HOUR, schedule_id=5), about="#tech"))
        assert await tx.digests.last(1, scheduled_only=True, about="#tech") == tagged
        assert await tx.digests.last(1, scheduled_only=True) == scheduled


async def test_what_was_shown_is_remembered(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, *(entry(n) for n in range(1, 4)))
    async with storage.write() as tx:
        await add_chat(tx, 2)
        digest = await added(tx, record(schedule_id=3))
        await tx.digests.mark_shown(1, ids[:1], digest.id, NOW, by_hand=False)
        await tx.digests.mark_shown(1, ids[1:2], None, NOW, by_hand=True)
        await tx.digests.mark_shown(1, [], None, NOW, by_hand=True)
        assert await tx.digests.shown(1, ids, include_by_hand=True) == set(ids[:2])
        assert await tx.digests.shown(1, ids, include_by_hand=False) == set(ids[:1])
        assert await tx.digests.shown(1, ids[2:], include_by_hand=True) == set()
        assert await tx.digests.shown(2, ids, include_by_hand=True) == set()
        assert await tx.digests.shown(1, [*range(1000, 3000), *ids], include_by_hand=True) == set(ids[:2])


async def test_by_hand_takes_nothing_from_the_scheduled_digest(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.digests.mark_shown(1, ids, 0, NOW, by_hand=True)
        await tx.digests.mark_shown(1, ids, 0, NOW, by_hand=True)
        assert await tx.digests.shown(1, ids, include_by_hand=False) == set()
        await tx.digests.mark_shown(1, ids, None, NOW, by_hand=False)
        assert await tx.digests.shown(1, ids, include_by_hand=False) == set(ids)
        await tx.digests.mark_shown(1, ids, None, NOW, by_hand=True)
        assert await tx.digests.shown(1, ids, include_by_hand=False) == set(ids)


async def test_the_last_one_up_to_an_instant(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        first = await added(tx, record(NOW, schedule_id=3))
        ahead = await added(tx, record(NOW + 3 * DAY, schedule_id=3))  # by a clock that was wrong
        assert await tx.digests.last(1, scheduled_only=True, by=NOW + DAY) == first
        assert await tx.digests.last(1, scheduled_only=True, by=NOW + 3 * DAY) == ahead
        assert await tx.digests.last(1, scheduled_only=True, by=NOW - DAY) is None


async def test_purge_keeps_the_latest_of_each_chat_and_schedule(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        old_scheduled = await added(tx, record(NOW - 9 * DAY, schedule_id=3))
        last_scheduled = await added(tx, record(NOW - 8 * DAY, schedule_id=3))
        old_by_hand = await added(tx, record(NOW - 7 * DAY))
        last_by_hand = await added(tx, record(NOW - 7 * DAY))
        others = await added(tx, record(NOW - 9 * DAY, schedule_id=4, chat_id=2))
        recent = await added(tx, record(NOW, chat_id=2))
        assert await tx.digests.purge(NOW - DAY) == 2
        assert await tx.digests.purge(NOW - DAY) == 0
        for gone in (old_scheduled, old_by_hand):
            assert await tx.digests.get(1, gone.id) is None
        for kept in (last_scheduled, last_by_hand):
            assert await tx.digests.get(1, kept.id) == kept
        assert await tx.digests.get(2, others.id) == others
        assert await tx.digests.get(2, recent.id) == recent


async def test_shown_marks_outlive_their_digest(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        digest = await added(tx, record(NOW - 9 * DAY))
        await tx.digests.mark_shown(1, ids, digest.id, NOW, by_hand=False)
        await added(tx, record(NOW))
        assert await tx.digests.purge(NOW - DAY) == 1
        assert await tx.digests.shown(1, ids, include_by_hand=False) == set(ids)


async def test_which_stories_were_updates_is_recorded(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        stored = await added(tx, replace(record(), updates=frozenset({2})))
        assert await tx.digests.get(1, stored.id) == stored


async def test_what_a_chat_knows_of_stories(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, *(entry(n) for n in range(1, 6)))
    async with storage.write() as tx:
        await add_chat(tx, 2)
        ferry, goat = await tx.stories.add("Ferry", NOW), await tx.stories.add("Goat", NOW)
        for number, story_id in zip(ids, (ferry, ferry, goat, ferry, ferry), strict=True):
            await tx.stories.assign(number, story_id, NOW)
        await tx.digests.mark_shown(1, [ids[1], ids[0], ids[2]], None, NOW, by_hand=False)
        await tx.digests.mark_shown(1, ids[3:4], None, NOW, by_hand=True)

        async def known(*story_ids: int, chat_id: int = 1, since=NOW - HOUR, until=NOW + HOUR, by_hand=False):
            return await tx.digests.known(chat_id, story_ids, since, until, include_by_hand=by_hand)

        assert await known(ferry) == [ids[0], ids[1]]
        assert len(await known(ferry, goat, 404)) == 3
        assert await known(ferry, by_hand=True) == [ids[0], ids[1], ids[3]]
        assert await known(ferry, chat_id=2) == await known() == await known(*range(1000, 3000)) == []
        assert await known(ferry, since=NOW) == await known(ferry, until=NOW) == []
        await tx.stories.assign(ids[2], ferry, NOW)  # the stories have become one
        assert len(await known(ferry)) == 3


async def test_several_digests_at_once(storage: Storage, world: World) -> None:
    def scheduled(schedule_id: int, date: str = "2025-03-04") -> DigestRecord:
        return DigestRecord(
            chat_id=schedule_id, schedule_id=schedule_id, local_date=date, since=NOW - DAY, until=NOW, stories=((1,),)
        )

    async with storage.write() as tx:
        await add_chat(tx, 2)
        await add_chat(tx, 3)
        assert await tx.digests.add_all([]) == []
        (second,) = await tx.digests.add_all([scheduled(2)])
        assert second and await tx.digests.get(2, second.id) == second
        first, again, third = await tx.digests.add_all([scheduled(1), scheduled(2), scheduled(3)])
        assert again is None and first and third and first.id != third.id
        assert (await tx.digests.get(1, first.id), await tx.digests.get(3, third.id)) == (first, third)


async def test_the_last_scheduled_one_of_each_chat(storage: Storage, world: World) -> None:
    def record(chat_id: int, hours: int, **about: object) -> DigestRecord:
        told = DigestRecord(chat_id=chat_id, schedule_id=7, local_date=str(hours), since=NOW, until=NOW + hours * HOUR)
        return replace(told, **about)

    async with storage.write() as tx:
        await add_chat(tx, 2)
        await add_chat(tx, 3)
        for one in (
            record(1, 1), record(1, 3), record(1, 2), record(1, 4, schedule_id=None), record(1, 5, about="#tech"),
            record(1, 6, mode=Mode.INSTANT), record(2, 8), record(2, 9),
        ):  # fmt: skip
            await tx.digests.add(one)
        by = NOW + 8 * HOUR
        last = await tx.digests.last_of([1, 2, 3, 404], about="", by=by)
        assert {chat_id: one.until for chat_id, one in last.items()} == {1: NOW + 3 * HOUR, 2: by}
        for chat_id, one in last.items():
            assert one == await tx.digests.last(chat_id, scheduled_only=True, by=by)
        tech = await tx.digests.last_of([1, 2], about="#tech", by=by)
        assert {chat_id: one.until for chat_id, one in tech.items()} == {1: NOW + 5 * HOUR}
        assert await tx.digests.last_of([], about="", by=by) == {}


async def test_several_chats_are_shown_something(storage: Storage, world: World) -> None:
    first, second = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        await add_chat(tx, 2)
        await tx.digests.mark_shown(1, [first], None, NOW, by_hand=True)
        await tx.digests.mark_all_shown([(1, [first, second], None), (2, [second], None), (2, [], None)], NOW)
        assert await tx.digests.shown(1, [first, second], include_by_hand=False) == {first, second}
        assert await tx.digests.shown(2, [first, second], include_by_hand=False) == {second}


async def test_what_was_told_of_late_with_its_stories(storage: Storage, world: World) -> None:
    first, second, third = sorted(await add_articles(storage, world.feed, *(entry(n) for n in (1, 2, 3))))
    async with storage.write() as tx:
        await add_chat(tx, 2)
        story = await tx.stories.add("Ferry", NOW)
        await tx.stories.assign(first, story, NOW)
        await tx.digests.mark_shown(1, [first, second], None, NOW + HOUR, by_hand=False)
        await tx.digests.mark_shown(1, [third], None, NOW, by_hand=True)
        await tx.digests.mark_shown(2, [third], None, NOW + HOUR, by_hand=True)
        assert await tx.digests.told(1, NOW) == [(story, first), (0, second)]
        assert await tx.digests.told(2, NOW) == [(0, third)]
