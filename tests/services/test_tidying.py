"""What was said in a group while it was set up goes once nobody uses it; what was asked for to be read stays."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

import pytest

from bot.errors import ChatGone, ChatMoved, EditGone, SendError, SendLater, SendRefused
from bot.model import ChatKind, ImportJob, Message, MessageKind, Outline
from bot.services import delivering
from bot.services.delivering import Delivering
from bot.services.house import Aside, Occasion, announce, answer, answering_in, lasting
from bot.services.tidying import DELETABLE, Tidying
from tests.services.conftest import MakeWorld
from tests.services.world import Crash, World

GROUP, OTHER, NEW = -1001, -1002, -1003
FREE = {"per_second": 10_000, "per_chat_gap": 0, "group_per_minute": 10_000}  # no limits of Telegram's
SETTING_UP = Occasion(passing=True)
Deleted = tuple[int, tuple[int, ...]]


@dataclass
class Chatroom:
    """Telegram's side. ``troubles`` are raised by deletions, in turn."""

    sent: list[Message] = field(default_factory=list)
    deleted: list[Deleted] = field(default_factory=list)  # what was asked for
    gone: set[int] = field(default_factory=set)  # what it has come to
    troubles: list[SendError | None] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] | None = None  # while the first deletion is under way
    kept: set[int] = field(default_factory=set)  # messages that can't be deleted, nor can any with them

    async def send(self, _chat_id: int, message: Message) -> int | None:
        if message.edits in self.gone:
            raise EditGone("Bad Request: message to edit not found")
        self.sent.append(message)
        return message.edits or 100 + len(self.sent)

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        self.deleted.append((chat_id, tuple(message_ids)))
        if meanwhile := self.meanwhile:
            self.meanwhile = None
            await meanwhile()
        if self.troubles and (trouble := self.troubles.pop(0)):
            raise trouble
        if self.kept.intersection(message_ids):
            raise SendRefused("Bad Request: message can't be deleted")
        self.gone.update(message_ids)


@dataclass
class Group:
    """A group that is being set up. Telegram's ids of what is sent there begin at 101."""

    world: World
    room: Chatroom = field(default_factory=Chatroom)

    def __post_init__(self) -> None:
        world, limits = self.world, self.world.settings.delivery
        self.delivering = Delivering(world.storage, self.room, world.clock, limits)
        self.tidying = Tidying(world.house, self.delivering.delete)

    async def says(self, *words: str, on: Occasion | None = SETTING_UP, chat: int = GROUP, **about: int) -> None:
        """The bot, on an occasion; delivered at once."""
        with answering_in(None, None, on):
            await self.world.house.answer(chat, *(Message(html=one, **about) for one in words))
        await self.deliver()

    async def deliver(self) -> None:
        await self.delivering._round()
        await self.delivering.drain(20)

    async def later(self, **span: float) -> list[Deleted]:
        """What is deleted after so long."""
        self.world.clock.move(**span)
        self.room.deleted.clear()
        await self.tidying.round()
        return self.room.deleted


async def group_in(world: World) -> Group:
    for chat_id in (GROUP, OTHER):
        await world.chat(chat_id, kind=ChatKind.SUPERGROUP)
    return Group(world)


@pytest.fixture
async def group(make_world: MakeWorld) -> Group:
    return await group_in(make_world(delivery=FREE))


async def test_it_goes_after_ten_minutes_with_the_command(group: Group) -> None:
    await group.says("You now follow the Gazette", on=Occasion(passing=True, command=7))
    assert await group.later(minutes=9, seconds=59) == []
    assert await group.later(seconds=1) == [(GROUP, (101,)), (GROUP, (7,))]
    assert await group.later(minutes=20) == [], "once"


async def test_several_go_at_once(group: Group) -> None:
    await group.says("one", "two", on=Occasion(passing=True, command=7))
    await group.deliver()
    await group.says("three", on=Occasion(passing=True, command=9))
    await group.says("elsewhere", chat=OTHER)
    assert await group.later(minutes=10) == [(GROUP, (101, 102, 103)), (GROUP, (7, 9)), (OTHER, (104,))]


async def test_what_is_to_be_read_stays(group: Group) -> None:
    await group.says("A digest by hand", on=Occasion(passing=False))
    await group.says("A summary", on=None)
    with answering_in(None, None, SETTING_UP):
        with lasting():
            await group.world.house.answer(GROUP, Message(html="The first digest"))
        async with group.world.storage.write() as tx:
            await announce(tx, GROUP, [Message(html="The daily digest")], group.world.clock())
    await group.deliver()
    await group.deliver()
    assert len(group.room.sent) == 4
    assert await group.later(days=1) == []


async def test_nothing_goes_from_a_private_chat(group: Group) -> None:
    await group.world.chat(1)
    await group.says("Your feeds", chat=1)
    with answering_in(None, Aside(of=GROUP, to=1, line="For the group:", about=GROUP), SETTING_UP):
        await group.world.house.answer(GROUP, Message(html="Its feeds"))
    await group.deliver()
    assert len(group.room.sent) == 2 and not any(one.passing for one in group.room.sent)
    assert await group.later(hours=1) == []


async def test_a_card_in_use_stays_with_its_command_until_it_has_rested(group: Group) -> None:
    await group.says("Your feeds", on=Occasion(passing=True, command=7))
    group.world.clock.move(minutes=9)
    await group.says("Your feeds, page 2", on=Occasion(passing=True, pressed=101), edits=101)
    assert await group.later(minutes=9) == []
    await group.says("Its latest items", on=Occasion(passing=False, pressed=101))
    assert await group.later(minutes=9) == []
    assert await group.later(minutes=1) == [(GROUP, (101,)), (GROUP, (7,))]
    assert await group.later(hours=1) == [], "the items stay"


async def test_a_press_while_the_turn_to_delete_is_waited_for_saves_the_card(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    await group.says("Your feeds", on=Occasion(passing=True, command=7))
    await group.says("Your tags", on=Occasion(passing=True, command=9))

    @contextlib.asynccontextmanager
    async def turn_of(_chat_id: int) -> AsyncIterator[None]:
        monkeypatch.undo()
        await group.says("Your feeds, page 2", on=Occasion(passing=True, pressed=101), edits=101)
        yield

    monkeypatch.setattr(group.delivering, "_turn_of", turn_of)
    assert await group.later(minutes=10) == [(GROUP, (102,)), (GROUP, (9,))]
    assert await group.later(minutes=9) == []
    assert await group.later(minutes=1) == [(GROUP, (101,)), (GROUP, (7,))]


async def test_a_press_while_its_card_is_deleted_is_answered_anew(group: Group) -> None:
    await group.says("Your feeds", on=Occasion(passing=True, command=7))

    async def press() -> None:
        async with group.world.storage.write() as tx:
            with answering_in(None, None, Occasion(passing=True, pressed=101)):
                await answer(tx, GROUP, [Message(html="Page 2", edits=101)], group.world.clock())

    group.room.meanwhile = press
    assert await group.later(minutes=10) == [(GROUP, (101,))], "its command rests once more"
    await group.deliver()
    await group.deliver()
    assert [(one.html, one.edits) for one in group.room.sent] == [("Your feeds", None), ("Page 2", None)]
    assert await group.later(minutes=10) == [(GROUP, (101, 102)), (GROUP, (7,))], "what is gone is passed over"


async def test_what_comes_to_stay_meanwhile_stays(group: Group) -> None:
    await group.says("17 feeds are followed", "Done", on=Occasion(passing=True))
    await group.deliver()
    group.room.troubles = [SendLater("reset")]
    group.room.meanwhile = partial(group.says, "A summary", on=Occasion(passing=False), edits=101)
    await group.later(minutes=10)
    assert await group.later(hours=1) == [(GROUP, (102,))]


async def test_what_takes_the_place_of_such_a_message_stays(group: Group) -> None:
    await group.says("You now follow the Gazette")
    await group.says("A summary, since the person has edited the command", on=Occasion(passing=False), edits=101)
    assert await group.later(hours=1) == []


async def test_a_line_that_was_said_past_the_outbox_and_became_the_answer(group: Group) -> None:
    await group.says("17 feeds are followed", on=Occasion(passing=True, command=7), edits=55)
    assert await group.later(minutes=10) == [(GROUP, (55,)), (GROUP, (7,))]


async def test_without_the_right_the_commands_stay(group: Group) -> None:
    await group.says("Done", on=Occasion(passing=True, command=7))
    group.room.troubles = [None, SendRefused("Bad Request: message can't be deleted")]
    assert len(await group.later(minutes=10)) == 2
    assert await group.later(hours=1) == [], "not asked again"


async def test_one_that_cannot_be_deleted_does_not_keep_the_others(group: Group) -> None:
    for command in range(1, 31):
        await group.says("Done", on=Occasion(passing=True, command=command))
    group.room.kept = {107, 5, 30}
    await group.later(minutes=10)
    assert group.room.gone == {*range(101, 131), *range(1, 31)} - group.room.kept
    assert await group.later(hours=1) == []


async def test_where_the_right_is_lacking_not_each_message_is_tried(group: Group) -> None:
    for command in range(1, 31):
        await group.says("Done", on=Occasion(passing=True, command=command))
    group.room.kept = {*range(1, 31)}
    assert len(await group.later(minutes=10)) < 10
    assert await group.later(hours=1) == []


@pytest.mark.parametrize("trouble", [SendRefused("message to delete not found"), ChatGone("Forbidden", why="kicked")])
async def test_what_is_gone_is_done_with(group: Group, trouble: SendError) -> None:
    await group.says("Done")
    group.room.troubles = [trouble]
    assert len(await group.later(minutes=10)) == 1
    assert await group.later(hours=1) == []


async def test_after_network_trouble_it_is_tried_again(group: Group) -> None:
    await group.says("Done", on=Occasion(passing=True, command=7))
    await group.says("elsewhere", chat=OTHER)
    group.room.troubles = [None, SendLater("reset")]
    assert await group.later(minutes=10) == [(GROUP, (101,)), (GROUP, (7,))]
    assert await group.later(seconds=5) == [(OTHER, (102,))], "nobody waits for another"
    assert await group.later(minutes=10) == [(GROUP, (101,)), (GROUP, (7,))]
    assert await group.later(hours=1) == []


async def test_a_flood_wait_holds_the_chat(group: Group) -> None:
    await group.says("Done")
    group.room.troubles = [SendLater("Too Many Requests", seconds=1800)]
    await group.later(minutes=10)
    async with group.world.storage.read() as tx:
        assert await tx.chats.waits([GROUP]) == {GROUP: group.world.clock() + timedelta(minutes=30)}
    assert await group.later(minutes=29) == []


async def test_where_the_turn_to_delete_does_not_come_it_rests_once_more(
    make_world: MakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "WORTH", 0.1)
    group = await group_in(make_world(delivery=FREE | {"group_per_minute": 1}))
    await group.says("Done")
    assert await group.later(minutes=10) == []
    quiet_again = Group(group.world, group.room)
    assert await quiet_again.later(minutes=9) == []
    assert await quiet_again.later(minutes=1) == [(GROUP, (101,))]


async def test_what_is_two_days_old_is_not_tried(group: Group) -> None:
    await group.says("Done", on=Occasion(passing=True, command=7))
    await group.says("Used until now")
    assert await group.later(seconds=DELETABLE.total_seconds()) == []
    assert await group.later(hours=1) == []


async def test_a_group_that_has_moved(group: Group) -> None:
    await group.says("Done", on=Occasion(passing=True, command=7))
    group.room.troubles = [ChatMoved("moved", to=NEW), ChatGone("Bad Request: chat not found")]
    assert len(await group.later(minutes=10)) == 1, "nothing more is asked there"
    async with group.world.storage.read() as tx:
        assert await tx.chats.get(NEW) and await tx.chats.get(GROUP) is None
    assert await group.later(hours=1) == []


async def test_a_crash_before_it_is_noted_has_it_deleted_once_more(group: Group) -> None:
    """Which does no harm: what is not there is passed over."""
    await group.says("Done")
    group.world.storage.crash = True
    with pytest.raises(Crash):
        await group.later(minutes=10)
    assert group.room.deleted == [(GROUP, (101,))]
    restarted = Group(group.world, group.room)
    assert await restarted.later(seconds=5) == [(GROUP, (101,))]
    assert await restarted.later(hours=1) == []


async def test_never(make_world: MakeWorld) -> None:
    group = await group_in(make_world(delivery=FREE, groups={"tidy_minutes": 0}))
    await group.says("Done")
    assert await group.later(days=1) == []


async def test_an_erased_chat_is_left_alone(group: Group) -> None:
    await group.says("Done")
    async with group.world.storage.write() as tx:
        await tx.chats.erase(GROUP)
    assert await group.later(hours=1) == []


async def test_an_answer_that_was_being_sent_when_its_chat_was_erased(group: Group) -> None:
    async with group.world.storage.write() as tx:
        with answering_in(None, None, SETTING_UP):
            await answer(tx, GROUP, [Message(html="Done")], group.world.clock())
        (row,) = await tx.outbox.claim(group.world.clock(), 1)
        await tx.chats.erase(GROUP)
    group.delivering._start(row)
    await group.delivering.drain(20)
    assert await group.later(hours=1) == []


async def test_the_greeting_goes_too(world: World) -> None:
    chat = replace(await world.chat(GROUP, kind=ChatKind.SUPERGROUP), title="Harbour watch")
    await world.targeting.greet(chat, 404, "LedeBot")
    (row,) = await world.rows(GROUP)
    assert row.message.passing and row.kind is MessageKind.ANSWER


async def test_an_import_that_goes_on_after_a_restart_is_still_setting_up(world: World) -> None:
    chat = await world.chat(GROUP, kind=ChatKind.SUPERGROUP)
    world.site.page("/feed", "", status=404)
    async with world.storage.write() as tx:
        outline = Outline(url=world.site.url("/feed"), title="Feed")
        await tx.imports.put(ImportJob(chat_id=chat.id, outlines=(outline,), created_at=world.clock()))
    assert await world.lists.resume() == 1
    await asyncio.wait(world.lists._background._tasks)
    rows = await world.rows(GROUP)
    assert rows and all(row.message.passing for row in rows)
