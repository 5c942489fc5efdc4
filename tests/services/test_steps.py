"""What is done in several transactions: killed after any of them and begun again, it comes to the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bot.model import Incoming, Length, MessageKind, OpinionKind
from bot.services import asking
from bot.services.handling import Handling, under
from bot.telegram import cards
from tests.services.conftest import MakeWorld
from tests.services.documents import item, page, rss
from tests.services.world import NOW, Crash, World

UPDATE, CARD = 7, 99


@pytest.fixture
def world(make_world: MakeWorld, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(asking, "PATIENCE", 60.0)
    return make_world(feeds={"pages": "never"})


@dataclass
class Mortal:
    """A storage of a process that dies right after so many commits."""

    inner: Any
    commits: int

    def read(self) -> Any:
        return self.inner.read()

    @asynccontextmanager
    async def write(self) -> Any:
        async with self.inner.write() as tx:
            yield tx
        self.commits -= 1
        if not self.commits:
            raise Crash


async def never(_handling: Handling, _work: Awaitable[None]) -> None:
    raise AssertionError


async def handled(world: World, act: Callable[[], Awaitable[None]]) -> bool:
    """Begin the update, where it is not settled; whether it was not."""
    async with world.storage.write() as tx:
        begun = await tx.inbox.begin(UPDATE)
    if begun:
        with under(Handling((UPDATE,), never, step=begun.steps_done)):
            await act()
    return begun is not None


async def killed_and_begun_again(world: World, act: Callable[[], Awaitable[None]], commits: int) -> bool:
    """Whether it was killed at all."""
    async with world.storage.write() as tx:
        await tx.inbox.add([Incoming(update_id=UPDATE, chat_id=1, received_at=NOW, body="{}")])
    inner, killed = world.storage.inner, False
    world.storage.inner = Mortal(inner, commits + 1)  # the first one is that of beginning
    try:
        await handled(world, act)
    except Crash:
        killed = True
    finally:
        world.storage.inner = inner
    await handled(world, act)
    assert not await handled(world, act), "it is settled"
    return killed


async def answers(world: World) -> list[str]:
    """The first line of each."""
    async with world.storage.read() as tx:
        rows = [await tx.outbox.get(number) for number in range(1, 12)]
    return [row.message.html.partition("\n")[0] for row in rows if row and row.kind is MessageKind.ANSWER]


@pytest.mark.parametrize("commits", [1, 2, 3, 4])
async def test_links_are_answered_once_each(world: World, commits: int) -> None:
    links = [world.page(f"/{name}", page(f"The {name} sails again")) for name in ("ferry", "barge", "tug")]
    chat = await world.chat()
    await killed_and_begun_again(world, lambda: world.asking.links(chat, links, 17), commits)
    titles = [next(name for name in ("ferry", "barge", "tug") if name in text) for text in await answers(world)]
    assert titles == ["ferry", "barge", "tug"]


@pytest.mark.parametrize("commits", [1, 2])
async def test_a_thumb_is_not_taken_back(world: World, commits: int) -> None:
    world.page("/feed", rss(item(1)))
    await world.follow()
    chat = await world.chat()
    await world.digesting.by_hand(chat)
    before = len(await answers(world))
    assert await killed_and_begun_again(world, lambda: world.learning.vote(chat, 1, 1, True, CARD), commits)
    async with world.storage.read() as tx:
        assert [one.kind for one in (await tx.votes.opinions([1], 9)).get(1, [])] == [OpinionKind.UP]
    assert len(await answers(world)) == before + 1


@pytest.mark.parametrize("commits", [1, 2])
async def test_what_was_forgotten_is_remembered_once(world: World, commits: int) -> None:
    chat = await world.chat()
    await world.learning.forget(chat, CARD)
    assert await killed_and_begun_again(world, lambda: world.learning.remember(chat, 0, CARD), commits)
    _forgot, remembered = await answers(world)
    assert "too late" not in remembered


@pytest.mark.parametrize("commits", [1, 2])
async def test_a_schedule_is_removed_and_the_list_is_new(world: World, commits: int) -> None:
    chat = await world.chat()
    await world.scheduling.asked(chat, "8:00")
    assert await killed_and_begun_again(world, lambda: world.scheduling.remove(chat, 1, CARD), commits)
    assert len(await answers(world)) == 3


@pytest.mark.parametrize("commits", [1, 2])
async def test_a_saved_article_is_removed_and_the_list_is_new(world: World, commits: int) -> None:
    chat = await world.chat()
    await world.asking.links(chat, [world.page("/1", page())], 17)
    await world.saving.save(chat, 1, Length.NORMAL, CARD, keep=True)
    before = len(await answers(world))
    assert await killed_and_begun_again(world, lambda: world.saving.forget(chat, 1, 0, CARD), commits)
    assert len(await answers(world)) == before + 2


async def test_what_is_sent_again_is_not_called_settled(world: World) -> None:
    chat = await world.chat()
    async with world.storage.write() as tx:
        [row_id] = await tx.outbox.add(1, MessageKind.SCHEDULED, [cards.note("en", "resumed")], NOW)
        await tx.outbox.uncertain(row_id, "crash")
    assert await killed_and_begun_again(world, lambda: world.confirming.resend(chat, row_id), 1)
    assert await answers(world) == []
