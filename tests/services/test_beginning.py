"""From /start to a first digest."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.feeds.catalogue import bits_of
from bot.model import Mode, Topic
from bot.services import beginning
from bot.telegram.html import text_of
from tests.services.conftest import MakeWorld
from tests.services.documents import item
from tests.services.documents import rss as feed
from tests.services.test_steps import answers, killed_and_begun_again
from tests.services.world import NOW, World, pressable

CARD = 77


@pytest.fixture
def world(make_world: MakeWorld, tmp_path: Path) -> World:
    """Its catalogue: two feeds of science, one of the world, one that is dead."""
    path = tmp_path / "catalogue.csv"
    path.touch()
    world = make_world(feeds={"catalogue": str(path)})
    rows = ["topic,language,country,title,url"]
    rows += [f"science,en,,Reef {n},{world.site.url(f'/reef{n}')}" for n in (1, 2)]
    rows += [f"world,en,,Wire,{world.site.url('/wire')}", f"food,en,,Gone,{world.site.url('/gone')}"]
    path.write_text("\n".join(rows))
    for number, name in enumerate(("reef1", "reef2", "wire")):
        news = [item(10 * number + n, title=f"{name} opens pier {n}", date=NOW - timedelta(hours=n)) for n in (1, 2)]
        world.page(f"/{name}", feed(*news))
    return world


async def test_a_new_person_picks_topics(world: World) -> None:
    chat = await world.chat()
    await world.beginning.start(chat, "Robin")
    (row,) = await world.rows()
    assert "Hello Robin" in text_of(row.message.html) and "/subscribe" in row.message.html
    labels = [button.label for line in row.message.buttons for button in line]
    assert labels == ["World news", "Science", "Food"]


async def test_a_pick_is_ticked_told_in_words_and_let_go_again(world: World) -> None:
    chat = await world.chat()
    science = bits_of([Topic.SCIENCE])
    await world.beginning.pick(chat, science, CARD)
    (row,) = await world.rows()
    assert row.message.edits == CARD
    assert "Picked: Science" in text_of(row.message.html)
    assert "✓ Science" in str(row.message.buttons)
    assert {"pick 0", f"when {science}", f"pick {bits_of([Topic.SCIENCE, Topic.WORLD])}"} <= pressable(row.message)


async def test_the_hour_comes_with_a_zone_that_is_only_offered(world: World) -> None:
    chat = await world.chat(spoken="de-AT")
    await world.beginning.ask_when(chat, 8, CARD)
    (row,) = await world.rows()
    assert "UTC" in row.message.html and "07:30" in row.message.html
    assert "livein 8 Europe/Berlin" in pressable(row.message)
    assert (await world.chat()).timezone == "UTC", "an offer changes nothing"
    await world.beginning.live_in(chat, 8, "Europe/Berlin", CARD)
    (row,) = await world.rows()
    assert "08:30" in row.message.html and "livein" not in str(pressable(row.message))
    assert (await world.chat()).timezone == "Europe/Berlin"


async def test_who_speaks_a_language_of_many_places_chooses_from_a_list(world: World) -> None:
    chat = await world.chat(spoken="en")
    await world.beginning.ask_when(chat, 8, CARD)
    await world.beginning.show_zones(chat, 8, CARD)
    asked, zones = await world.rows()
    assert "zones 8" in pressable(asked.message)
    assert "Tokyo, 16:30" in str(zones.message.buttons)
    assert {"livein 8 Asia/Tokyo", "when 8"} <= pressable(zones.message)


async def test_a_zone_that_is_none(world: World) -> None:
    with pytest.raises(BadInput):
        await world.beginning.live_in(await world.chat(), 8, "Nowhere/Land", CARD)


async def test_the_third_press_brings_a_digest(world: World) -> None:
    chat = await world.chat(timezone="Europe/Berlin")
    await world.beginning.begin(chat, bits_of([Topic.SCIENCE, Topic.WORLD]), time(18), CARD)
    reading, done, digest, *_ = await world.rows()
    assert (reading.message.edits, done.message.edits, digest.message.edits) == (CARD, CARD, None)
    assert "0 of 3" in text_of(reading.message.html) and "recent 24" in pressable(reading.message)
    told = text_of(done.message.html)
    assert "3 feeds" in told and "18:00 (Europe/Berlin)" in told and "answered" not in told
    assert "1 story from 6 articles" in text_of(digest.message.html)
    followed = [one.subscription for one in await world.followed()]
    assert {one.mode for one in followed} == {Mode.DIGEST}
    assert sorted(one.tags for one in followed) == [("science",), ("science",), ("world",)]
    (schedule,) = await world.schedules()
    assert (schedule.at, schedule.timezone) == (time(18), "Europe/Berlin")
    assert schedule.next_run_at == datetime(2026, 11, 24, 17, tzinfo=UTC)


async def test_what_is_not_there_in_time_is_told_and_comes_later(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "PATIENCE", 0.5)
    monkeypatch.setattr(beginning, "STEP", 0.1)
    held = asyncio.Event()
    world.answer_after("/wire", held.wait)
    await world.beginning.begin(await world.chat(), bits_of([Topic.SCIENCE, Topic.WORLD]), time(8), CARD)
    assert any("2 of 3" in text_of(line.html) and line.edits == CARD for line in world.said)
    _, done, digest, *_ = await world.rows()
    assert "One of them has not answered yet" in text_of(done.message.html)
    assert "wire opens" not in digest.message.html
    held.set()
    await world.beginning.close()
    wire = next(one.feed for one in await world.followed() if one.feed.url.endswith("/wire"))
    assert wire.next_poll_at and wire.next_poll_at <= world.clock() + beginning.OWN_POLL, "the ticks take over"


async def test_where_nothing_answers_no_digest_is_made(world: World) -> None:
    await world.beginning.begin(await world.chat(), bits_of([Topic.FOOD]), time(8), CARD)
    _, done = await world.rows()
    assert "None of them has answered yet" in text_of(done.message.html)
    assert "recent 24" in pressable(done.message)


async def test_a_first_digest_looks_back_further_where_there_was_nothing_in_a_day(world: World) -> None:
    world.page("/wire", feed(item(1, title="Pier opens after all", date=NOW - timedelta(days=3))))
    await world.beginning.begin(await world.chat(), bits_of([Topic.WORLD]), time(8), CARD)
    assert "Pier opens after all" in (await world.told())[-1]


async def test_a_crash_in_between_loses_nothing(world: World, make_world: MakeWorld) -> None:
    """What is to last is committed first; who sees the progress line after a restart has a button under it."""
    chat = await world.chat()

    async def crash() -> None:
        raise asyncio.CancelledError

    world.answer_after("/wire", crash)
    task = asyncio.create_task(world.beginning.begin(chat, bits_of([Topic.SCIENCE]), time(8), CARD))
    while not await world.followed():
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    await world.beginning.close()
    (reading, *_) = await world.rows()
    assert "recent 24" in pressable(reading.message)
    later = make_world()
    later.clock.move(minutes=2)
    await later.polling.round()
    await later.digesting.by_hand(await later.chat(), hours=24)
    assert "reef1 opens pier" in (await later.told())[-1]


@pytest.mark.parametrize("commits", [1, 2, 5, 8, 9, 10, 11, 12, 13, 14])
async def test_killed_after_any_commit_it_goes_on_and_brings_the_digest_once(world: World, commits: int) -> None:
    chat = await world.chat()
    await killed_and_begun_again(
        world, lambda: world.beginning.begin(chat, bits_of([Topic.SCIENCE]), time(8), CARD), commits
    )
    told = await answers(world)
    assert [sum(words in line for line in told) for words in ("I read", "Done", "News")] == [1, 1, 1], told
    assert len(await world.followed()) == 2


async def test_once_more_changes_the_hour_and_doubles_nothing(world: World) -> None:
    chat = await world.chat()
    for hour in (8, 9):
        await world.beginning.begin(chat, bits_of([Topic.WORLD]), time(hour), CARD)
    assert len(await world.followed()) == 1
    assert [schedule.at for schedule in await world.schedules()] == [time(9)]


async def test_a_topic_that_is_no_longer_there(world: World) -> None:
    with pytest.raises(BadInput):
        await world.beginning.begin(await world.chat(), bits_of([Topic.CARS]), time(8), CARD)


async def test_a_person_who_comes_back_gets_a_shorter_one(world: World) -> None:
    await world.follow("/wire")
    chat = await world.chat(stopped=True, paused_until=NOW + timedelta(days=3))
    await world.beginning.start(chat, "Robin")
    (row,) = await world.rows()
    assert "You follow one feed" in text_of(row.message.html)
    assert {"topics", "feeds 0", "recent 24"} == pressable(row.message)
    now = await world.chat()
    assert not now.stopped and now.paused_until is None
