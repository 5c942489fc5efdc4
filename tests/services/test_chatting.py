from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import BadInput
from bot.model import Chat, ChatKind, Length, MessageKind, Mode
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import note
from tests.services.documents import item, rss
from tests.services.world import NOW, World, pressable


async def missed(world: World, count: int = 3) -> None:
    """An instant feed brings something that the chat has not had."""
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    world.page("/feed", rss(*(item(number) for number in range(count + 1, 0, -1))))
    await world.poll(feed)


async def behind(world: World) -> int:
    async with world.storage.read() as tx:
        return len(await tx.subscriptions.behind(10))


async def schedule_message(world: World) -> None:
    async with world.storage.write() as tx:
        await tx.outbox.add(1, MessageKind.SCHEDULED, [note("en", "resumed")], world.clock())


async def test_a_new_chat_is_stored_with_the_language_of_its_person(make_world) -> None:
    world = make_world(digest={"timezone": "Europe/Berlin"})
    met = await world.chatting.meet(7, ChatKind.PRIVATE, "Robin", "en-GB")
    assert met == Chat(id=7, title="Robin", language="en", spoken="en-GB", timezone="Europe/Berlin", created_at=NOW)
    assert await world.chat(7) == met
    assert (await world.chatting.meet(8, ChatKind.GROUP, "Harbour", "xx")).language == "en"


async def test_a_known_chat_is_as_it_was(world: World) -> None:
    known = await world.chat(7, timezone="Asia/Tokyo")
    assert await world.chatting.meet(7, ChatKind.PRIVATE, "Another name", "de") == known


async def test_who_writes_can_be_written_to_again(world: World) -> None:
    await missed(world)
    await world.chat(unreachable="blocked", timezone="Asia/Tokyo")
    met = await world.chatting.meet(1, ChatKind.PRIVATE, "", "")
    assert met.unreachable == "" and met.timezone == "Asia/Tokyo" and met == await world.chat()
    assert await behind(world) == 0, "what it missed is not sent one by one"


async def test_a_lost_chat_keeps_its_subscriptions(world: World) -> None:
    await missed(world)
    await world.chatting.lost(1, "blocked")
    assert (await world.chat()).unreachable == "blocked"
    assert len(await world.followed()) == 1 and await behind(world) == 0


async def test_a_newcomer_is_told_the_first_step(world: World) -> None:
    await world.beginning.start(await world.chat(), "Robin <b>")
    (row,) = await world.rows()
    assert "Robin &lt;b&gt;" in row.message.html and "/subscribe https://example.com" in row.message.html


async def test_stop_ends_all_sending_at_once_and_start_brings_it_back(world: World) -> None:
    await missed(world)
    await schedule_message(world)
    await world.chatting.stop(await world.chat())
    assert ["I send nothing any more" in told for told in await world.told()] == [True]
    assert (await world.chat()).stopped and await behind(world) == 0 and await world.pending() == 0
    await world.beginning.start(await world.chat(), "Robin")
    (told,) = await world.told()
    assert "Welcome back. You follow one feed" in told and not (await world.chat()).stopped
    assert await behind(world) == 0, "and what it missed is not sent one by one"


async def test_start_for_a_reader_takes_nothing_from_what_is_coming(world: World) -> None:
    await missed(world)
    await world.beginning.start(await world.chat(), "Robin")
    assert await behind(world) == 1


async def test_start_ends_a_pause(world: World) -> None:
    await missed(world)
    await world.chat(paused_until=NOW + timedelta(days=3))
    await world.beginning.start(await world.chat(), "Robin")
    assert (await world.chat()).paused_until is None


async def test_a_pause_until_monday(world: World) -> None:
    await world.chat(timezone="Europe/Lisbon")
    await schedule_message(world)
    await world.chatting.pause(await world.chat(), "until Monday")
    monday = datetime(2026, 11, 30, tzinfo=UTC)
    assert (await world.chat()).paused_until == monday
    (row,) = await world.rows()
    assert "Monday 30 November" in row.message.html and pressable(row.message) == {encode(Action.RESUME)}
    world.clock.now = monday - timedelta(seconds=1)
    assert await world.told() == []
    world.clock.now = monday
    assert len(await world.told()) == 1


async def test_a_pause_without_an_end(world: World) -> None:
    await schedule_message(world)
    await world.chatting.pause(await world.chat(), "")
    (told,) = await world.told()
    assert "until you say /resume" in told
    world.clock.move(days=4000)
    assert await world.told() == []
    await world.chatting.resume(await world.chat())
    assert len(await world.told()) == 2 and (await world.chat()).paused_until is None


async def test_a_pause_that_is_not_understood_changes_nothing(world: World) -> None:
    with pytest.raises(BadInput):
        await world.chatting.pause(await world.chat(), "until the cows come home")
    assert (await world.chat()).paused_until is None


async def test_resume_is_a_way_back_from_stop_too(world: World) -> None:
    await world.chatting.stop(await world.chat())
    await world.chatting.resume(await world.chat())
    assert not (await world.chat()).stopped


@pytest.mark.parametrize("act", ["pause", "resume", "stop", "start", "lost", "set_time"])
async def test_what_changed_since_the_request_began_stays_changed(world: World, act: str) -> None:
    """Another request, or delivery, may have written the chat while this one waited."""
    before = await world.chat(title="Robin")
    await world.chat(title="Harbour", stopped=act == "start")
    match act:
        case "pause":
            await world.chatting.pause(before, "")
        case "lost":
            await world.chatting.lost(before.id, "blocked")
        case "start":
            await world.beginning.start(before, "Robin")
        case "set_time":
            await world.scheduling.asked(before, "8am Berlin")
        case _:
            await getattr(world.chatting, act)(before)
    assert (await world.chat()).title == "Harbour"


async def test_the_length_of_all_summaries(world: World) -> None:
    chat = await world.chat()
    await world.chatting.length(chat, "")
    await world.chatting.length(chat, " Long ")
    await world.chatting.set_length(chat, Length.SHORT, card_id=99)
    first, second, third = [row.message for row in await world.rows()]
    assert "normal length: 3 sentences" in first.html and "five to seven" in second.html
    assert "short: the one sentence" in third.html and third.edits == 99
    assert [one.label for one in third.buttons[0]] == ["✓ Short", "Normal", "Long"]
    assert (await world.chat()).length is Length.SHORT


async def test_a_length_that_there_is_not_changes_nothing(world: World) -> None:
    with pytest.raises(BadInput) as caught:
        await world.chatting.length(await world.chat(), "enormous")
    assert caught.value.text == "error-bad-length" and (await world.chat()).length is Length.NORMAL


async def test_who_let_us_in_is_known_and_told_once_when_we_may_not_write_any_more(world: World) -> None:
    channel = await world.chat(-1001, kind=ChatKind.CHANNEL, title="Harbour news")
    await world.chat(5)
    await world.chatting.let_in(channel, 5)
    assert (await world.chat(-1001)).added_by == 5
    for _ in range(2):
        await world.chatting.lost(-1001, "rights")
    (told,) = await world.told(5)
    assert "may not write in the channel “Harbour news”" in told
    assert (await world.chat(-1001)).unreachable == "rights"


async def test_a_private_chat_has_let_itself_in(world: World) -> None:
    await world.chatting.let_in(await world.chat(1), 1)
    assert (await world.chat(1)).added_by == 0


async def test_a_chat_that_was_never_met_is_not_lost(world: World) -> None:
    await world.chatting.lost(-1001, "kicked")
    async with world.storage.read() as tx:
        assert await tx.chats.get(-1001) is None


async def test_a_group_that_moves_takes_its_feeds_along(world: World) -> None:
    world.page("/feed", rss(item(1, guid="1")))
    await world.follow("/feed", chat_id=-100)
    for _ in range(2):  # it is told in both chats
        await world.chatting.moved(-100, -1002)
    assert len(await world.followed(-1002)) == 1 and await world.followed(-100) == []
    async with world.storage.read() as tx:
        assert await tx.chats.get(-100) is None
