from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.errors import BadInput, WorkFailed
from bot.model import Feed, Length, Mode
from tests.services.documents import LONG, TEASER, item, page, rss
from tests.services.world import NOW, Crash, World


async def following(world: World, *chat_ids: int, path: str = "/feed") -> Feed:
    """An instant subscription for each chat, to a feed that holds number 0."""
    world.page(path, rss(item(0, guid="0")))
    for chat_id in chat_ids or (1,):
        feed = await world.follow(path, chat_id=chat_id, mode=Mode.INSTANT)
    return feed


async def publish(world: World, feed: Feed, *numbers: int, text: str = LONG, link: str | None = None) -> None:
    """The document lists its newest first."""
    listed = [item(number, text=text, link=link) for number in sorted(numbers, reverse=True)]
    world.page("/feed", rss(*listed, item(0, guid="0")))
    await world.poll(feed)


def numbers(told: list[str]) -> list[int]:
    return [int(one.partition("Notice number ")[2].partition(" ")[0]) for one in told]


async def test_each_entry_comes_once_and_in_order(world: World) -> None:
    feed = await following(world, 1, 2)
    assert await world.notifying.round() == 0
    await publish(world, feed, 1, 2, 3)
    assert await world.notifying.round() == 2
    assert numbers(await world.told(1)) == [1, 2, 3]
    assert await world.notifying.round() == 0
    await publish(world, feed, 1, 2, 3, 4)
    await world.notifying.round()
    assert numbers(await world.told(2)) == [4], "and chat 2 has had the others as well"


async def test_a_card_is_as_long_as_the_chat_likes_it(world: World) -> None:
    feed = await following(world)
    await world.chat(length=Length.SHORT)
    await publish(world, feed, 1)
    await world.notifying.round()
    (row,) = await world.rows()
    assert row.message.html.count("•") == 1 and row.kind == "scheduled" and world.woken == 1


async def test_an_edited_entry_does_not_come_again(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    await world.notifying.round()
    await publish(world, feed, 1, text=f"{LONG} Corrected.")
    assert await world.notifying.round() == 0


async def test_the_same_article_in_two_feeds_comes_once(world: World) -> None:
    feed = await following(world)
    other = await following(world, path="/other")
    await publish(world, feed, 1)
    world.page("/other", rss(item(1, guid="of the other"), item(0, guid="0")))
    await world.poll(other)
    assert await world.notifying.round() == 1
    assert numbers(await world.told()) == [1]


@pytest.mark.parametrize(("count", "messages"), [(5, 5), (6, 1)])
async def test_more_than_five_come_as_one_message(world: World, count: int, messages: int) -> None:
    feed = await following(world)
    await publish(world, feed, *range(1, count + 1))
    await world.notifying.round()
    told = await world.told()
    assert len(told) == messages and "Harbour Notices" in told[0]
    assert all(f"Notice number {number} " in "".join(told) for number in range(1, count + 1))
    assert await world.notifying.round() == 0


async def test_an_entry_waits_for_its_page_but_not_for_ever(world: World) -> None:
    feed = await following(world)
    link = world.page("/1", page())
    await publish(world, feed, 1, text=TEASER, link=link)
    assert await world.notifying.round() == 0
    world.clock.move(minutes=4, seconds=59)
    assert await world.notifying.round() == 0
    world.clock.move(seconds=1)
    assert await world.notifying.round() == 1
    assert "The ferry sails again" in (await world.told())[0]


async def test_a_page_that_is_read_sets_it_free(world: World) -> None:
    feed = await following(world)
    link = world.page("/1", page())
    await publish(world, feed, 1, text=TEASER, link=link)
    await world.reading.round()
    await world.notifying.round()
    assert "nine weeks in the yard" in (await world.told())[0]


async def test_those_behind_one_that_waits_keep_their_order(world: World) -> None:
    feed = await following(world)
    async with world.storage.read() as tx:
        seen = await tx.articles.last_entry_id(feed.id)
    await publish(world, feed, 1, 2, 3)
    second = (await world.articles(feed))[2]
    async with world.storage.write() as tx:
        await tx.articles.save(replace(second, next_read_at=NOW))
    await world.notifying.round()
    assert numbers(await world.told()) == [1] and seen
    async with world.storage.write() as tx:
        await tx.articles.save(second)
    await world.notifying.round()
    assert numbers(await world.told()) == [2, 3]


@pytest.mark.parametrize("act", ["digest", "unsubscribe", "stop", "pause", "block", "switch off and on"])
async def test_who_changes_their_mind_meanwhile(world: World, act: str) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    chat = await world.chat()

    async def off_and_on() -> None:
        await world.subscribing.set_mode(chat, feed.id, Mode.DIGEST)
        await world.subscribing.set_mode(chat, feed.id, Mode.INSTANT)

    acts = {
        "digest": lambda: world.subscribing.set_mode(chat, feed.id, Mode.DIGEST),
        "unsubscribe": lambda: world.subscribing.drop(chat, feed.id),
        "stop": lambda: world.chatting.stop(chat),
        "pause": lambda: world.chatting.pause(chat, ""),
        "block": lambda: world.chatting.lost(chat.id, "blocked"),
        "switch off and on": off_and_on,
    }
    world.sandbox.meanwhile = acts[act]
    assert await world.notifying.round() == 0 and world.sandbox.meanwhile is None
    await world.chat(paused_until=None, unreachable="", stopped=False)
    assert not [told for told in await world.told() if "Notice number 1" in told]


async def test_a_pause_holds_them_back_until_it_ends(world: World) -> None:
    feed = await following(world)
    await world.chat(paused_until=NOW + timedelta(hours=1))
    await publish(world, feed, 1)
    assert await world.notifying.round() == 0
    world.clock.move(hours=1)
    await world.notifying.round()
    assert numbers(await world.told()) == [1]


async def test_waiting_makes_nothing_old_that_was_news(world: World) -> None:
    feed = await following(world)
    async with world.storage.write() as tx:
        await tx.chats.hold(1, NOW + timedelta(days=8))
    old = item(2, date=NOW - timedelta(days=7, seconds=1))
    world.page("/feed", rss(item(1, date=NOW), old, item(0, guid="0")))
    await world.poll(feed)
    assert await world.notifying.round() == 0
    world.clock.move(days=8)
    await world.notifying.round()
    assert numbers(await world.told()) == [1], "and not what was old when it came"


@pytest.mark.parametrize(("days", "told"), [(30, [1]), (31, [])])
async def test_what_a_pause_held_back_for_over_a_month_is_no_news(world: World, days: int, told: list[int]) -> None:
    feed = await following(world)
    await world.chat(paused_until=NOW + timedelta(days=days))
    world.page("/feed", rss(item(1, date=NOW), item(0, guid="0")))
    await world.poll(feed)
    world.clock.move(days=days)
    await world.notifying.round()
    assert numbers(await world.told()) == told


async def test_pausing_chats_do_not_stand_in_the_way(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.notifying.BATCH", 2)
    feed = await following(world, 1, 2, 3)
    for chat_id in (1, 2):
        await world.chat(chat_id, paused_until=NOW + timedelta(days=30))
    await publish(world, feed, 1)
    await world.notifying.round()
    assert numbers(await world.told(3)) == [1]


async def test_back_after_stop_there_is_no_flood(world: World) -> None:
    feed = await following(world)
    await world.chatting.stop(await world.chat())
    await publish(world, feed, *range(1, 20))
    assert await world.notifying.round() == 0
    await world.beginning.start(await world.chat(), "Robin")
    await world.rows()
    assert await world.notifying.round() == 0
    await publish(world, feed, *range(1, 21))
    await world.notifying.round()
    assert numbers(await world.told()) == [20]


async def test_one_that_fails_holds_up_none_of_the_others(world: World) -> None:
    feed = await following(world, 1, 2)
    await world.chat(1, timezone="Nowhere/Land")
    await publish(world, feed, 1)
    with capture_logs() as logs:
        assert await world.notifying.round() == 1
    assert [line["chat"] for line in logs if line["event"] == "not notified"] == [1]
    assert numbers(await world.told(2)) == [1]


async def test_an_article_that_cannot_be_summarised_comes_with_its_title(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    world.sandbox.failing = lambda _name, _args: WorkFailed("crashed")
    await world.notifying.round()
    assert numbers(await world.told()) == [1]


async def test_a_failed_commit_is_tried_again(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    for article in await world.articles(feed):
        await world.summarising.of_article(article)
    world.storage.crash = True
    with pytest.raises(Crash):
        await world.notifying.round()
    assert await world.told() == []
    await world.notifying.round()
    assert numbers(await world.told()) == [1]


async def test_the_last_three_now(world: World) -> None:
    world.page("/feed", rss(*(item(number, date=NOW - timedelta(hours=number)) for number in range(1, 6))))
    feed = await world.follow(mode=Mode.INSTANT)
    await world.notifying.latest(await world.chat(), feed.id)
    rows = await world.rows()
    assert [row.kind for row in rows] == ["answer"] * 3
    assert numbers([row.message.html for row in rows]) == [3, 2, 1], "the newest one last, at the bottom of the chat"
    assert await world.notifying.round() == 0


async def test_the_last_three_of_none(world: World) -> None:
    world.page("/feed", rss())
    feed = await world.follow()
    await world.notifying.latest(await world.chat(), feed.id)
    assert await world.told() == ["Harbour Notices holds no items at the moment."]


async def test_the_last_three_of_what_another_chat_follows(world: World) -> None:
    feed = await following(world, 1)
    with pytest.raises(BadInput):
        await world.notifying.latest(await world.chat(2), feed.id)


async def test_the_last_three_do_not_come_again(world: World) -> None:
    feed = await following(world)
    await publish(world, feed, 1)
    await world.notifying.latest(await world.chat(), feed.id)
    await world.rows()
    assert await world.notifying.round() == 1
    assert await world.told() == []


async def test_a_new_follower_gets_nothing_old(world: World) -> None:
    feed = await following(world, 1)
    await publish(world, feed, 1)
    await world.follow(chat_id=2, mode=Mode.INSTANT)
    await world.notifying.round()
    assert await world.told(2) == []


async def test_several_feeds_at_once_do_not_flood_a_chat_either(world: World) -> None:
    feed = await following(world)
    other = await following(world, path="/other")
    await publish(world, feed, 1, 2, 3)
    world.page("/other", rss(*(item(number, guid=f"o{number}") for number in (6, 5, 4)), item(0, guid="0")))
    await world.poll(other)
    await world.notifying.round()
    (told,) = await world.told()
    assert "6 new items from 2 feeds" in told


def quiet(**about: Any) -> dict[str, Any]:
    """From ten in the evening to seven, in Berlin; the world's clock stands at half past eight there."""
    return {"timezone": "Europe/Berlin", "quiet_from": time(22), "quiet_until": time(7)} | about


async def test_quiet_hours_hold_items_back_and_bring_them_as_one_message(world: World) -> None:
    feed = await following(world, 1, 2)
    await world.chat(1, **quiet())
    world.clock.now = NOW.replace(hour=21, minute=5)
    await publish(world, feed, 1)
    world.clock.move(hours=4)
    await publish(world, feed, 1, 2)
    assert await world.notifying.round() == 1, "chat 2, which has none"
    assert await world.pending() == 2 and len(await world.told(2)) == 2
    world.clock.now = (NOW + timedelta(days=1)).replace(hour=5, minute=59)
    assert await world.notifying.round() == 0
    world.clock.move(minutes=1)
    assert await world.notifying.round() == 1
    (told,) = await world.told(1)
    assert "2 new items from Harbour Notices" in told
    await publish(world, feed, 1, 2, 3, 4)
    await world.notifying.round()
    assert len(await world.told(1)) == 2, "by day each comes as it comes"


async def test_one_item_of_a_night_is_a_card(world: World) -> None:
    feed = await following(world)
    await world.chat(1, **quiet())
    world.clock.now = NOW.replace(hour=23)
    await publish(world, feed, 1)
    assert await world.notifying.round() == 0
    world.clock.move(hours=8)
    await world.notifying.round()
    assert numbers(await world.told()) == [1]


async def test_quiet_hours_are_set_shown_and_ended(world: World) -> None:
    for words in ("10pm to 7", "", "off"):
        await world.chatting.quiet(await world.chat(), words)
    first, second, third = await world.told()
    assert first == second and "from 22:00 to 07:00 (UTC)" in first and "no quiet hours" in third
    with pytest.raises(BadInput):
        await world.chatting.quiet(await world.chat(), "night")
    assert (await world.chat()).quiet_from is None
