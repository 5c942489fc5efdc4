"""Updates are kept before they are acknowledged, and handled once: in their chat's order, whatever happens between."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.errors import StorageError
from bot.services import handling
from bot.services.inbox import MOST_ATTEMPTS, Inbox
from bot.telegram import cards
from tests.services.world import Crash, World

Act = Callable[[dict[str, Any]], Awaitable[None]]


def update(number: int, chat: int = 1, **about: Any) -> dict[str, Any]:
    return {"update_id": number, "message": {"message_id": number, "chat": {"id": chat}, **about}}


@dataclass
class Desk:
    """A bot: its inbox, and a handler that does for each update what ``acts`` names, or else answers."""

    world: World
    acts: dict[int, Act] = field(default_factory=dict)
    begun: list[int] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.inbox = Inbox(self.world.house, self.handle)

    async def handle(self, one: dict[str, Any]) -> None:
        self.begun.append(one["update_id"])
        await self.acts.get(one["update_id"], self.answer)(one)
        self.finished.append(one["update_id"])

    async def answer(self, one: dict[str, Any]) -> None:
        await self.world.house.answer(one["message"]["chat"]["id"], cards.note("en", "resumed"))

    async def quiet(self) -> None:
        """Until all is handled that can be."""
        while self.inbox._chats or self.inbox._under_way:
            await asyncio.wait(self.inbox._chats | self.inbox._under_way)

    async def waiting(self) -> list[tuple[int, int]]:
        """(update, attempts) of what is not settled."""
        async with self.world.storage.read() as tx:
            return [(one.update_id, one.attempts) for one in await tx.inbox.waiting()]

    async def texts(self) -> list[str]:
        """What is to be sent."""
        async with self.world.storage.read() as tx:
            rows = [await tx.outbox.get(number) for number in range(1, 10)]
        return [row.message.html for row in rows if row]

    async def answers(self) -> int:
        async with self.world.storage.read() as tx:
            return (await tx.outbox.counts())["pending"]

    async def restarted(self, acts: dict[int, Act] | None = None) -> Desk:
        """The next process, once it has worked off what was left."""
        after = Desk(self.world, acts or {})
        await after.inbox.start()
        await after.quiet()
        return after


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


async def nothing(_update: dict[str, Any]) -> None:
    pass


async def killed(desk: Desk) -> None:
    """The process is gone, and could note nothing."""

    async def gone(_handling: handling.Handling) -> None:
        pass

    desk.inbox._release = gone  # type: ignore[method-assign]
    tasks = desk.inbox._chats | desk.inbox._under_way
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def test_what_is_kept_is_handled_and_leaves_nothing_but_its_id(desk: Desk) -> None:
    await desk.inbox.keep([update(7, text="private words")])
    await desk.quiet()
    assert (desk.finished, await desk.answers(), await desk.waiting()) == ([7], 1, [])
    async with desk.world.storage.write() as tx:
        assert await tx.inbox.forget(1) == 0


async def test_who_brings_an_update_waits_for_its_commit_and_not_for_its_handler(desk: Desk) -> None:
    """A webhook answers at once, whatever is asked for."""

    async def endless(_update: dict[str, Any]) -> None:
        await asyncio.Event().wait()

    desk.acts[7] = endless
    async with asyncio.timeout(20):
        await desk.inbox.keep([update(7)])
        await desk.inbox.keep([update(8)])
    assert [number for number, _attempts in await desk.waiting()] == [7, 8]
    await desk.inbox.stop(0)


async def test_nothing_to_keep(desk: Desk) -> None:
    await desk.inbox.keep([])
    assert await desk.waiting() == []


async def test_what_comes_once_more_has_no_second_effect(desk: Desk) -> None:
    await desk.inbox.keep([update(7), update(7)])
    await desk.inbox.keep([update(7), update(8)])
    await desk.quiet()
    await desk.inbox.keep([update(7), update(8)])
    await desk.quiet()
    assert desk.begun == [7, 8]
    assert (await desk.restarted()).begun == []


async def test_what_could_not_be_kept_is_told_and_not_handled(desk: Desk) -> None:
    desk.world.storage.inner = Broken(desk.world.storage.inner, times=1)
    with pytest.raises(StorageError):
        await desk.inbox.keep([update(7)])
    assert desk.begun == []
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert desk.finished == [7]


async def test_what_was_kept_although_the_commit_said_no_is_handled_when_it_comes_again(desk: Desk) -> None:
    desk.world.storage.inner = Broken(desk.world.storage.inner, times=1, after=True)
    with pytest.raises(StorageError):
        await desk.inbox.keep([update(7)])
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert desk.finished == [7]


async def test_one_chat_in_order_others_side_by_side(desk: Desk) -> None:
    go_on, others = asyncio.Event(), asyncio.Event()

    async def slow(_update: dict[str, Any]) -> None:
        await go_on.wait()

    async def told(_update: dict[str, Any]) -> None:
        others.set()

    desk.acts |= {1: slow, 4: told}
    await desk.inbox.keep([update(1), update(2), update(3), update(4, chat=2)])
    await others.wait()
    assert desk.begun == [1, 4]
    go_on.set()
    await desk.quiet()
    assert [one for one in desk.finished if one != 4] == [1, 2, 3]
    assert desk.inbox._queues == {} and desk.inbox._here == set()


async def test_no_more_chats_at_once_than_are_set(make_world: Callable[..., World]) -> None:
    desk = Desk(make_world(updates={"at_once": 2}))
    go_on, full, most, now = asyncio.Event(), asyncio.Event(), 0, 0

    async def counted(_update: dict[str, Any]) -> None:
        nonlocal most, now
        now += 1
        most = max(most, now)
        if now == 2:
            full.set()
        await go_on.wait()
        now -= 1

    desk.acts |= dict.fromkeys(range(1, 6), counted)
    await desk.inbox.keep([update(number, chat=number) for number in range(1, 6)])
    await full.wait()
    await asyncio.sleep(0.2)  # time enough for a third
    go_on.set()
    await desk.quiet()
    assert (most, len(desk.finished)) == (2, 5)


async def test_a_crash_before_the_answer_has_it_handled_again(desk: Desk) -> None:
    reached = asyncio.Event()

    async def endless(_update: dict[str, Any]) -> None:
        reached.set()
        await asyncio.Event().wait()

    desk.acts[7] = endless
    await desk.inbox.keep([update(7), update(8)])
    await reached.wait()
    await killed(desk)
    after = await desk.restarted()
    assert (after.finished, await after.answers(), await after.waiting()) == ([7, 8], 2, [])


async def test_a_crash_after_the_answer_does_not(desk: Desk) -> None:
    reached = asyncio.Event()

    async def answers_and_goes_on(one: dict[str, Any]) -> None:
        await desk.answer(one)
        reached.set()
        await asyncio.Event().wait()

    desk.acts[7] = answers_and_goes_on
    await desk.inbox.keep([update(7)])
    await reached.wait()
    await killed(desk)
    after = await desk.restarted()
    assert (after.begun, await after.answers()) == ([], 1)


async def test_a_crash_within_the_answers_transaction_has_it_handled_again(desk: Desk) -> None:
    reached = asyncio.Event()

    async def crashes(one: dict[str, Any]) -> None:
        desk.world.storage.crash = True
        try:
            await desk.answer(one)
        except Crash:
            reached.set()
            await asyncio.Event().wait()

    desk.acts[7] = crashes
    await desk.inbox.keep([update(7)])
    await reached.wait()
    await killed(desk)
    after = await desk.restarted()
    assert (after.finished, await after.answers()) == ([7], 1)


async def test_of_several_answers_those_that_were_given_are_not_given_again(desk: Desk) -> None:
    reached, given = asyncio.Event(), []

    async def three(one: dict[str, Any]) -> None:
        for step in handling.steps(3):
            if step == 2 and not reached.is_set():
                reached.set()
                await asyncio.Event().wait()
            given.append(step)
            await desk.answer(one)

    desk.acts[7] = three
    await desk.inbox.keep([update(7)])
    await reached.wait()
    await killed(desk)
    after = await desk.restarted({7: three})
    assert (given, await after.answers(), await after.waiting()) == ([0, 1, 2], 3, [])


async def test_an_apology_is_the_last_step(desk: Desk) -> None:
    async def fails_in_between(one: dict[str, Any]) -> None:
        for step in handling.steps(3):
            if step == 1:
                handling.no_more_steps()
                await desk.answer(one)
                assert await desk.waiting() == []
                return
            await desk.answer(one)

    desk.acts[7] = fails_in_between
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert desk.finished == [7]


async def test_steps_without_an_update_are_all_of_them() -> None:
    assert list(handling.steps(3)) == [0, 1, 2]
    assert handling.hold() is None
    handling.no_more_steps()


async def test_what_belongs_together_is_settled_together(desk: Desk) -> None:
    held: list[handling.Handling] = []

    async def holds(_update: dict[str, Any]) -> None:
        one = handling.hold()
        assert one is not None
        held.append(one)

    desk.acts |= {7: holds, 8: holds}
    await desk.inbox.keep([update(7), update(8), update(9)])
    await desk.quiet()
    assert [number for number, _attempts in await desk.waiting()] == [7, 8]
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert desk.begun == [7, 8, 9], "it is here already"
    await handling.carry_out(held, desk.answer(update(7)))
    assert (await desk.waiting(), await desk.answers(), desk.inbox._here) == ([], 2, set())


async def test_what_is_held_at_a_crash_is_handled_again(desk: Desk) -> None:
    async def holds(_update: dict[str, Any]) -> None:
        handling.hold()

    desk.acts |= {7: holds, 8: holds}
    await desk.inbox.keep([update(7), update(8)])
    await desk.quiet()
    assert (await desk.restarted()).begun == [7, 8]


async def test_an_update_that_kills_is_given_up_with_one_apology(desk: Desk) -> None:
    reached = asyncio.Event()

    async def kills(_update: dict[str, Any]) -> None:
        reached.set()
        await asyncio.Event().wait()

    await desk.inbox.keep([update(7), update(8)])
    await desk.inbox.stop(0)
    for _crash in range(MOST_ATTEMPTS):
        desk = Desk(desk.world, {7: kills})
        await desk.inbox.start()
        await reached.wait()
        reached.clear()
        await killed(desk)
    after = await desk.restarted({7: kills})
    assert (after.begun, await after.waiting()) == ([8], [])
    apology, _answer = await after.texts()
    assert "three times" in apology


async def test_parts_of_one_request_are_given_up_with_one_apology(desk: Desk) -> None:
    await exhausted(desk, update(7), update(8))
    after = await desk.restarted()
    assert (after.begun, await after.waiting(), len(await after.texts())) == ([], [], 1)


async def test_a_group_gets_no_apology_for_what_may_not_have_been_meant_for_us(desk: Desk) -> None:
    await exhausted(desk, update(7, chat=-100))
    after = await desk.restarted()
    assert (after.begun, await after.answers(), await after.waiting()) == ([], 0, [])


async def test_who_was_there_when_the_process_died_goes_one_at_a_time(desk: Desk) -> None:
    reached = asyncio.Event()

    async def endless(one: dict[str, Any]) -> None:
        if len(desk.begun) == 3:
            reached.set()
        await asyncio.Event().wait()

    desk.acts = dict.fromkeys((1, 2, 3), endless)
    await desk.inbox.keep([update(number, chat=number) for number in (1, 2, 3)])
    await reached.wait()
    await killed(desk)

    after, again = Desk(desk.world), asyncio.Event()

    async def kills(_update: dict[str, Any]) -> None:
        again.set()
        await asyncio.Event().wait()

    after.acts = {1: kills, 2: kills, 3: kills}
    await after.inbox.start()
    await again.wait()
    await after.inbox.keep([update(4, chat=4)])  # who comes new is no suspect
    while 4 not in after.finished:
        await asyncio.sleep(0.01)
    assert sorted(attempts for _number, attempts in await after.waiting()) == [1, 1, 2]
    await killed(after)


async def test_what_cannot_be_read_stays_and_holds_up_nobody(desk: Desk) -> None:
    async def unreadable(_update: dict[str, Any]) -> None:
        raise KeyError("private words")

    desk.acts[7] = unreadable
    await desk.inbox.keep([update(7), update(8)])
    await desk.quiet()
    assert (desk.finished, await desk.waiting()) == ([8], [(7, 1)])
    assert (await desk.restarted()).finished == [7], "a later version can read it"


async def test_what_waited_while_its_group_became_a_supergroup_is_asked_there(desk: Desk) -> None:
    asked: list[int] = []

    async def remember(one: dict[str, Any]) -> None:
        asked.append(one["message"]["chat"]["id"])

    async def move(_one: dict[str, Any]) -> None:
        async with desk.world.storage.write() as tx:
            await tx.chats.move(-5, -1005)

    desk.acts |= {7: move, 8: remember}
    await desk.inbox.keep([update(7, -5), update(8, -5)])
    await desk.quiet()
    assert asked == [-1005]


async def test_one_without_an_answer_is_settled_at_its_end(desk: Desk) -> None:
    desk.acts[7] = nothing
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert await desk.waiting() == []


async def test_stopping_waits_then_leaves_the_rest_to_the_next_start(desk: Desk) -> None:
    reached, go_on = asyncio.Event(), asyncio.Event()

    async def finishes(one: dict[str, Any]) -> None:
        await go_on.wait()
        await desk.answer(one)

    async def endless(_update: dict[str, Any]) -> None:
        reached.set()
        await asyncio.Event().wait()

    desk.acts |= {1: finishes, 3: endless}
    await desk.inbox.keep([update(1), update(2), update(3, chat=2)])
    await reached.wait()
    stopping = asyncio.create_task(desk.inbox.stop(0.5))
    await asyncio.sleep(0)
    go_on.set()
    await stopping
    assert desk.finished == [1], "begun before, and quick enough"
    assert await desk.waiting() == [(2, 0), (3, 0)], "interrupted by us: that is no attempt"
    assert (await desk.restarted()).finished == [2, 3]


async def test_it_is_settled_when_the_database_is_there_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.inbox.AGAIN", 0.01)

    async def breaks(_update: dict[str, Any]) -> None:
        desk.world.storage.inner = Broken(desk.world.storage.inner, times=3)

    desk.acts[7] = breaks
    await desk.inbox.keep([update(7)])
    await desk.quiet()
    assert (desk.begun, await desk.waiting()) == ([7], [])


async def test_it_is_begun_when_the_database_is_there_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.inbox.AGAIN", 0.01)
    await desk.inbox.keep([update(7)])
    desk.world.storage.inner = Broken(desk.world.storage.inner, times=3)
    await desk.quiet()
    assert desk.finished == [7]


async def exhausted(desk: Desk, *updates: dict[str, Any]) -> None:
    """Begun so often that it is enough."""
    await desk.inbox.keep(updates)
    await desk.inbox.stop(0)
    async with desk.world.storage.write() as tx:
        for one in updates * MOST_ATTEMPTS:
            await tx.inbox.begin(one["update_id"])


@dataclass
class Broken:
    """A storage whose next ``times`` write blocks fail: before they commit, or ``after``."""

    inner: Any
    times: int
    after: bool = False

    def read(self) -> Any:
        return self.inner.read()

    @asynccontextmanager
    async def write(self) -> Any:
        if self.times > 0:
            self.times -= 1
            if self.after:
                async with self.inner.write() as tx:
                    yield tx
            raise StorageError("disk I/O error")
        async with self.inner.write() as tx:
            yield tx


async def test_what_is_fleeting_is_handled_at_once_and_never_stored(world: World) -> None:
    desk = Desk(world)
    query = {"id": "9", "from": {"id": 1}, "query": "the ferry", "offset": ""}
    busy, go = asyncio.Event(), asyncio.Event()

    async def wait(one: dict[str, Any]) -> None:
        busy.set()
        await go.wait()

    async def look(one: dict[str, Any]) -> None:
        assert one["inline_query"] == query

    desk.acts = {1: wait, 2: look}
    await desk.inbox.keep([update(1)])
    await busy.wait()  # the person's own chat is being worked off
    await desk.inbox.keep([{"update_id": 2, "inline_query": query}])
    while 2 not in desk.finished:
        await asyncio.sleep(0)
    assert [number for number, _ in await desk.waiting()] == [1]
    go.set()
    await desk.quiet()


async def test_what_is_fleeting_needs_no_writer_and_its_failure_stops_nothing(world: World) -> None:
    desk = Desk(world)

    async def fail(one: dict[str, Any]) -> None:
        raise StorageError("full")

    desk.acts = {1: fail}
    world.storage.crash = True  # the next write block
    await desk.inbox.keep([{"update_id": 1, "inline_query": {"id": "9", "from": {"id": 1}}}])
    await desk.quiet()
    assert desk.begun == [1] and desk.finished == [] and world.storage.crash


async def test_what_is_fleeting_is_dropped_while_we_stop(world: World) -> None:
    desk = Desk(world)
    await desk.inbox.stop(0)
    await desk.inbox.keep([{"update_id": 1, "inline_query": {"id": "9", "from": {"id": 1}}}])
    await desk.quiet()
    assert desk.begun == []
