from __future__ import annotations

from dataclasses import replace

from bot.model import ImportJob, Mode, Outline
from bot.storage.base import Storage
from tests.contracts.samples import DAY, NOW, World, add_chat

OUTLINES = (
    Outline(
        url="https://courier.example/feed", title="Ferry times", tags=("News", "Far away"), mode=Mode.INSTANT, times=3
    ),
    Outline(url="https://harbour.example/feed"),
)
JOB = ImportJob(chat_id=1, outlines=OUTLINES, created_at=NOW)


async def test_a_job_is_kept_as_it_goes_on(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        job = await tx.imports.put(JOB)
        assert job.id
        changed = replace(job, taken=2, known=1, feed_ids=frozenset({7, 12}), failed=frozenset({12}), card_id=2**40)
        assert await tx.imports.put(changed) == changed
    async with storage.read() as tx:
        stored = await tx.imports.get(1, job.id)
        assert await tx.imports.open() == [stored]
    assert stored == changed


async def test_another_chat_has_none_of_it(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        job = await tx.imports.put(JOB)
        assert await tx.imports.get(2, job.id) is None
        assert await tx.imports.get(1, job.id + 1) is None


async def test_those_that_are_over_go_in_time(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        first, second, third = [await tx.imports.put(JOB) for _ in range(3)]
        await tx.imports.put(replace(first, over=True))
        await tx.imports.put(replace(second, over=True, created_at=NOW + DAY))
        assert [job.id for job in await tx.imports.open()] == [third.id]
        assert await tx.imports.purge(NOW + DAY) == 1
        assert await tx.imports.get(1, first.id) is None
        assert await tx.imports.get(1, second.id) and await tx.imports.get(1, third.id)
