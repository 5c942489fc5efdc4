"""Setting up a group or channel from a private chat."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import BadInput
from bot.model import ChatKind, Feed, ImportJob, Message, MessageKind, Mode, OutboxRow, Outline
from bot.services.attachments import Attachment
from bot.services.house import answering_in
from bot.services.targeting import Aim
from bot.storage.base import UnitOfWork
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import headed
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import World, pressable

PERSON, GROUP, CHANNEL = 1, -1001, -1002


@pytest.fixture
async def world(world: World) -> World:
    """A person who has added the bot to a group and a channel."""
    world.administrators = {GROUP: (PERSON,), CHANNEL: (PERSON,)}
    await world.chat(PERSON)
    await world.chat(GROUP, kind=ChatKind.SUPERGROUP, title="Harbour watch", added_by=PERSON)
    await world.chat(CHANNEL, kind=ChatKind.CHANNEL, title="Harbour <news>", added_by=PERSON)
    return world


async def aim(world: World, pressed: int = 0) -> Aim | None:
    return await world.targeting.aim(await world.chat(PERSON), pressed)


async def choose(world: World, chat_id: int = CHANNEL) -> Aim:
    await world.targeting.choose(await world.chat(PERSON), chat_id)
    await world.rows(PERSON)
    found = await aim(world)
    assert found
    return found


async def test_the_chats_that_somebody_can_set_up(world: World) -> None:
    await world.targeting.show(await world.chat(PERSON))
    (row,) = await world.rows(PERSON)
    assert pressable(row.message) == {encode(Action.TARGET, -GROUP), encode(Action.TARGET, -CHANNEL)}
    world.administrators = {GROUP: (PERSON,)}
    await choose(world, GROUP)
    await world.targeting.show(await world.chat(PERSON))
    (row,) = await world.rows(PERSON)
    assert pressable(row.message) == {encode(Action.TARGET, -GROUP), encode(Action.HOME)}
    assert "for the group Harbour watch." in text_of(row.message.html)


async def test_who_has_none_is_told_how_to_get_one(world: World) -> None:
    await world.chat(2)
    await world.targeting.show(await world.chat(2))
    (told,) = await world.told(2)
    assert "Add me to one" in told


@pytest.mark.parametrize("chat_id", [2, -404, 0])
async def test_what_is_no_group_of_ours_cannot_be_chosen(world: World, chat_id: int) -> None:
    await world.chat(2)
    with pytest.raises(BadInput) as raised:
        await world.targeting.choose(await world.chat(PERSON), chat_id)
    assert raised.value.text == "error-no-target"


async def test_only_administrators_choose(world: World) -> None:
    world.administrators = {}
    with pytest.raises(BadInput) as raised:
        await world.targeting.choose(await world.chat(PERSON), GROUP)
    assert raised.value.text == "error-target-administrators"
    assert await aim(world) is None


async def test_what_is_answered_to_the_chat_comes_in_private_and_says_for_which(world: World) -> None:
    found = await choose(world)
    assert found.chat.id == CHANNEL
    with answering_in(None, found.aside):
        await world.house.answer(CHANNEL, Message(html="<b>Done</b>"))
    (row,) = await world.rows(PERSON)
    assert row.message.html == "For the channel “Harbour &lt;news&gt;”:\n\n<b>Done</b>"
    assert row.message.for_chat == CHANNEL and pressable(row.message) == {encode(Action.HOME)}


async def test_what_is_said_at_once_goes_the_same_way(world: World) -> None:
    found = await choose(world)
    with answering_in(None, found.aside):
        await world.house.tell(CHANNEL, Message(html="Reading"))
    assert [one.for_chat for one in world.said] == [CHANNEL]


async def test_services_act_on_the_chosen_chat_and_know_nothing_of_it(world: World) -> None:
    found = await choose(world)
    url = world.page("/feed", rss(item(title="The ferry sails at nine")))
    with answering_in(None, found.aside):
        await world.subscribing.subscribe(found.chat, url)
    assert len(await world.followed(CHANNEL)) == 1 and await world.followed(PERSON) == []
    (told,) = await world.told(PERSON)
    assert told.startswith("For the channel “Harbour <news>”:") and "The ferry sails at nine" in told


async def test_a_press_means_the_chat_that_its_message_is_about(world: World) -> None:
    """Whatever is chosen by then; of the others, the person's own."""
    found = await choose(world)
    with answering_in(None, found.aside):
        await world.house.answer(CHANNEL, Message(html="theirs"))
    await world.house.answer(PERSON, Message(html="mine"))
    theirs, mine = [row.id for row in await world.rows(PERSON)]
    await choose(world, GROUP)
    pressed = await aim(world, theirs)
    assert pressed and pressed.chat.id == CHANNEL and pressed.aside.way_back == ()
    assert await aim(world, mine) is None
    await world.targeting.end(await world.chat(PERSON))
    again = await aim(world, theirs)
    assert again and again.chat.id == CHANNEL
    with pytest.raises(BadInput):
        await aim(world, 4_000_000)


async def test_it_ends_by_itself_after_an_hour_and_the_next_answer_says_so(world: World) -> None:
    await choose(world)
    world.clock.move(minutes=59)
    found = await aim(world)
    assert found and found.chat.id == CHANNEL
    world.clock.move(minutes=1)
    over = await aim(world)
    assert over and over.chat.id == PERSON
    with answering_in(None, over.aside):
        await world.house.answer(PERSON, Message(html="mine"))
    (row,) = await world.rows(PERSON)
    assert row.message.html.startswith("The hour for “Harbour &lt;news&gt;” is over") and row.message.for_chat == 0
    assert await aim(world) is None


async def test_it_ends_at_a_word(world: World) -> None:
    await choose(world)
    await world.targeting.end(await world.chat(PERSON))
    assert await aim(world) is None
    assert await world.told(PERSON) == ["What you say here is for your own chat again."]


async def test_a_chat_that_is_gone_is_aimed_at_no_more(world: World) -> None:
    await choose(world)
    async with world.storage.write() as tx:
        await tx.chats.erase(CHANNEL)
    over = await aim(world)
    assert over and over.chat.id == PERSON
    assert await aim(world) is None


def test_a_line_that_does_not_fit_goes_before_the_message() -> None:
    long = Message(html="x" * 4090)
    line, rest = headed(long, "For you:")
    assert line.html == "For you:" and rest == long


async def test_who_adds_us_is_told_in_private_and_the_chat_takes_their_zone(world: World) -> None:
    await world.chat(PERSON, timezone="Europe/Berlin")
    await world.targeting.greet(await world.chat(CHANNEL), PERSON, "LedeBot")
    (row,) = await world.rows(PERSON)
    assert pressable(row.message) == {encode(Action.TARGET, -CHANNEL)}
    assert "I am in the channel Harbour <news> now" in text_of(row.message.html)
    assert (await world.chat(CHANNEL)).timezone == "Europe/Berlin"


@pytest.mark.parametrize("chat_id", [GROUP, CHANNEL])
async def test_who_cannot_be_written_to_is_told_in_the_group_and_a_channels_readers_are_not(
    world: World, chat_id: int
) -> None:
    await world.targeting.greet(await world.chat(chat_id), 404, "LedeBot")
    links = [button.url for row in await world.rows(chat_id) for line in row.message.buttons for button in line]
    assert links == (["https://t.me/LedeBot?start=for_-1001"] if chat_id == GROUP else [])


async def test_an_import_for_a_channel_is_told_in_private_also_after_a_restart(world: World) -> None:
    url = world.page("/feed", rss(item()))
    job = ImportJob(chat_id=CHANNEL, outlines=(Outline(url=url),), asked_in=PERSON, created_at=world.clock())
    async with world.storage.write() as tx:
        await tx.imports.put(job)
    assert await world.lists.resume() == 1
    while not (told := await world.told(PERSON)):
        await asyncio.sleep(0.01)
    assert told[0].startswith("For the channel “Harbour <news>”:")
    assert len(await world.followed(CHANNEL)) == 1
    await world.lists.close()


async def test_an_import_remembers_where_it_was_asked_for(world: World) -> None:
    found = await choose(world)
    url = world.page("/feed", rss(item()))
    world.files["list"] = f'<opml version="2.0"><body><outline xmlUrl="{url}"/></body></opml>'.encode()
    with answering_in(None, found.aside):
        await world.lists.take_in(found.chat, Attachment(file_id="list", name="feeds.opml"))
    await world.lists.close()
    async with world.storage.read() as tx:
        jobs = [await tx.imports.get(CHANNEL, 1)]
    assert [job and job.asked_in for job in jobs] == [PERSON]


async def test_what_is_posted_in_a_channel_by_itself_has_no_buttons_that_act(world: World) -> None:
    """What one reader asked for by them would be posted to all."""
    for chat_id in (PERSON, CHANNEL):
        feed = await follow_one(world, chat_id)
    world.page("/feed", rss(*(item(number) for number in range(3)), item(9)))
    await world.poll(feed)
    await world.notifying.round()
    async with world.storage.write() as tx:
        for chat_id in (PERSON, CHANNEL):
            for row in await waiting(tx, chat_id):
                assert bool(row.message.buttons) == (chat_id == PERSON)


async def follow_one(world: World, chat_id: int) -> Feed:
    world.page("/feed", rss(item(9)))
    async with world.storage.read() as tx:
        assert await tx.chats.get(chat_id)
    url, seen = world.site.url("/feed"), await world.chat(chat_id)
    await world.subscribing.subscribe(seen, url)
    (followed,) = await world.followed(chat_id)
    await world.subscribing.set_mode(seen, followed.feed.id, Mode.INSTANT)
    await world.rows(chat_id)
    return followed.feed


async def waiting(tx: UnitOfWork, chat_id: int) -> list[OutboxRow]:
    rows = [await tx.outbox.get(row_id) for row_id in range(1, 40)]
    found = [row for row in rows if row and row.chat_id == chat_id and row.kind is MessageKind.SCHEDULED]
    assert found
    return found
