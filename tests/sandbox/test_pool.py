from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from bot.errors import BadStatus, NotAFeed, WorkFailed, WorkTimedOut
from bot.sandbox.pool import Sandbox
from tests.sandbox import jobs

SECONDS = 1.5


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One for all, since whatever a test does to it, it must go on."""
    sandbox = Sandbox(workers=2, seconds=SECONDS, megabytes=512)
    asyncio.run(sandbox.start())
    yield sandbox
    asyncio.run(sandbox.close())


async def works(sandbox: Sandbox) -> bool:
    return await asyncio.gather(*(sandbox.run(jobs.echo, number) for number in range(6))) == [
        (number, {}) for number in range(6)
    ]


async def test_arguments_and_results_go_across(sandbox: Sandbox) -> None:
    assert await sandbox.run(jobs.echo, 1, "é", b"\x00", key=(None,)) == (1, "é", b"\x00", {"key": (None,)})


async def test_it_is_another_process(sandbox: Sandbox) -> None:
    assert await sandbox.run(jobs.process_id) != os.getpid()


async def test_workers_work_side_by_side(sandbox: Sandbox, tmp_path) -> None:
    met = [sandbox.run(jobs.meet, str(tmp_path), name, 1) for name in ("one", "other")]
    assert await asyncio.gather(*met) == [True, True]


async def test_workers_hold_nothing_of_the_bots(sandbox: Sandbox) -> None:
    assert await sandbox.run(jobs.loaded, ("telegram", "sqlalchemy", "aiohttp", "bot.app", "bot.config")) == []


class TestTime:
    @pytest.mark.parametrize("work", [jobs.spin, jobs.spin_deaf_to_signals])
    async def test_what_does_not_end_is_ended(self, sandbox: Sandbox, work) -> None:
        with pytest.raises(WorkTimedOut) as caught:
            await sandbox.run(work)
        assert caught.value.text == "error-too-hard"
        assert await works(sandbox)

    async def test_waiting_in_the_queue_does_not_count(self, sandbox: Sandbox) -> None:
        """Six tasks that sleep, for two workers: the last ones wait longer than the limit."""
        nap = SECONDS * 0.6
        assert await asyncio.gather(*(sandbox.run(jobs.nap, nap) for _ in range(6))) == [nap] * 6

    async def test_one_that_hangs_does_not_hold_up_the_others_for_ever(self, sandbox: Sandbox) -> None:
        hanging = [asyncio.create_task(sandbox.run(jobs.spin)) for _ in range(3)]
        assert await works(sandbox)
        for outcome in await asyncio.gather(*hanging, return_exceptions=True):
            assert isinstance(outcome, WorkTimedOut)

    async def test_the_event_loop_goes_on(self, sandbox: Sandbox) -> None:
        task = asyncio.create_task(sandbox.run(jobs.spin))
        turns = 0
        while not task.done():
            turns += 1
            await asyncio.sleep(0.01)
        assert turns > 20
        assert isinstance(task.exception(), WorkTimedOut)


class TestMemory:
    async def test_what_takes_too_much_is_refused_it(self, sandbox: Sandbox) -> None:
        with pytest.raises(WorkTimedOut) as caught:
            await sandbox.run(jobs.hog, 1024)
        assert caught.value.text == "error-too-hard"
        assert await works(sandbox)

    async def test_what_takes_less_is_not(self, sandbox: Sandbox) -> None:
        assert await sandbox.run(jobs.hog, 100) == 100 * 1024 * 1024


class TestFailure:
    @pytest.mark.parametrize(("work", "args"), [(jobs.leave, (3,)), (jobs.leave, (0,)), (jobs.fall, ())])
    async def test_a_worker_that_dies(self, sandbox: Sandbox, work, args: tuple[int, ...]) -> None:
        with pytest.raises((WorkFailed, WorkTimedOut)):
            await sandbox.run(work, *args)
        assert await works(sandbox)

    async def test_one_that_dies_while_it_has_nothing_to_do(self, sandbox: Sandbox) -> None:
        """As the kernel may have it when memory is short: pebble gives up its whole pool then."""
        os.kill(await sandbox.run(jobs.process_id), signal.SIGKILL)
        for _ in range(30):
            assert await works(sandbox)
            await asyncio.sleep(0.02)

    async def test_both(self, sandbox: Sandbox) -> None:
        ids = set(await asyncio.gather(*(sandbox.run(jobs.process_id) for _ in range(20))))
        for process in ids:
            os.kill(process, signal.SIGKILL)
        outcomes = await asyncio.gather(*(sandbox.run(jobs.process_id) for _ in range(4)), return_exceptions=True)
        assert all(isinstance(outcome, int | WorkFailed) for outcome in outcomes)
        assert await works(sandbox)

    async def test_errors_of_ours_come_through(self, sandbox: Sandbox) -> None:
        with pytest.raises(NotAFeed) as refused:
            await sandbox.run(jobs.refuse)
        assert (str(refused.value), refused.value.about) == ("no feed", {"host": "pub.example"})
        with pytest.raises(BadStatus) as gone:
            await sandbox.run(jobs.answer_badly)
        assert gone.value.status == 410

    async def test_others_do_not(self, sandbox: Sandbox) -> None:
        with pytest.raises(WorkFailed) as caught:
            await sandbox.run(jobs.fail)
        assert caught.value.text == "error-ours"
        assert "of no interest" not in str(caught.value)
        assert await works(sandbox)

    async def test_a_result_that_cannot_be_sent(self, sandbox: Sandbox) -> None:
        with pytest.raises(WorkFailed):
            await sandbox.run(jobs.unpicklable)
        assert await works(sandbox)


async def test_a_caller_that_is_cancelled_takes_its_worker_with_it(sandbox: Sandbox, tmp_path) -> None:
    task = asyncio.create_task(sandbox.run(jobs.meet, str(tmp_path), "alone", 99))
    while not list(tmp_path.iterdir()):
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await works(sandbox)


async def test_closing_gives_up_what_is_under_way(tmp_path) -> None:
    sandbox = Sandbox(workers=1, seconds=60.0, megabytes=512)
    await sandbox.start()
    task = asyncio.create_task(sandbox.run(jobs.meet, str(tmp_path), "alone", 99))
    while not list(tmp_path.iterdir()):
        await asyncio.sleep(0.01)
    await sandbox.close()
    await sandbox.close()
    with pytest.raises(WorkFailed):
        await task


async def test_it_must_be_started() -> None:
    with pytest.raises(AssertionError):
        await Sandbox(workers=1, seconds=1.0, megabytes=512).run(jobs.process_id)


async def test_what_finds_its_worker_worn_out_gets_a_fresh_one(sandbox: Sandbox, tmp_path) -> None:
    assert await sandbox.run(jobs.worn_out, str(tmp_path)) is True
