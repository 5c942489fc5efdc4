from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from structlog.testing import capture_logs

from bot.errors import BadInput
from bot.model import Chat, Mode, Schedule
from bot.telegram.callbacks import Action, encode
from tests.services.documents import TEASER, item, page, rss
from tests.services.world import NOW, Crash, World, pressable

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EIGHT = NOW.replace(hour=8, minute=0)
HEADLINES = (
    "Tern Bridge closed for repairs", "Goat wins the harbour prize", "School gets a second orchestra",
    "Lighthouse painted yellow", "Baker retires after forty years", "Frost ruins early strawberries",
    "Museum finds lost telescope", "Island votes on a longer pier", "Chess club beats mainland", "Well dries up",
)  # fmt: skip


def headline(number: int, date: datetime, **about: str) -> str:
    """An item of its own story: no two have words in common."""
    words = HEADLINES[number]
    return item(number, title=words, text=" ".join([f"{words}."] * 40), date=date, **about)


async def reader(world: World, *items: str, mode: Mode = Mode.DIGEST, chat_id: int = 1) -> Chat:
    """Follows /feed and has a digest at 08:00."""
    world.page("/feed", rss(*items))
    await world.follow(mode=mode, chat_id=chat_id)
    await at_eight(world, chat_id)
    return await world.chat(chat_id)


async def at_eight(world: World, chat_id: int = 1) -> Schedule:
    async with world.storage.write() as tx:
        await tx.schedules.remove_all(chat_id)
        return await tx.schedules.put(Schedule(chat_id=chat_id, at=time(8), next_run_at=EIGHT))


async def publish(world: World, *items: str) -> None:
    world.page("/feed", rss(*items))
    for followed in await world.followed():
        await world.poll(followed.feed)


async def test_it_comes_at_its_hour_once(world: World) -> None:
    await reader(world, headline(0, NOW - HOUR), headline(1, NOW - 2 * HOUR))
    assert await world.digesting.round() == 0
    world.clock.now = EIGHT
    assert await world.digesting.round() == 1
    (told,) = await world.told()
    assert "Your digest · Tuesday 24 November" in told and "2 stories" in told
    assert HEADLINES[0] in told and HEADLINES[1] in told
    assert await world.digesting.round() == 0
    (schedule,) = await world.schedules()
    assert schedule.next_run_at == EIGHT + DAY


async def test_each_day_has_what_is_new_since_the_last(world: World) -> None:
    await reader(world, headline(0, NOW - HOUR))
    world.clock.now = EIGHT
    await world.digesting.round()
    world.clock.now = EIGHT + DAY / 2
    await publish(world, headline(1, NOW - 3 * DAY), headline(0, NOW - HOUR))
    world.clock.now = EIGHT + DAY
    await world.digesting.round()
    _, told = await world.told()
    assert HEADLINES[1] in told and HEADLINES[0] not in told


async def test_the_first_one_looks_back_a_day(world: World) -> None:
    await reader(world, headline(0, EIGHT - 23 * HOUR), headline(1, EIGHT - 25 * HOUR))
    world.clock.now = EIGHT
    await world.digesting.round()
    (told,) = await world.told()
    assert HEADLINES[0] in told and HEADLINES[1] not in told


async def test_a_crash_before_the_commit_loses_and_doubles_nothing(world: World) -> None:
    await reader(world, headline(0, NOW))
    world.clock.now = EIGHT
    await world.grouping.round()
    await world.summarising.of_many(await world.articles((await world.followed())[0].feed))
    world.storage.crash = True
    with pytest.raises(Crash):
        await world.digesting.round()
    assert await world.told() == []
    world.clock.move(minutes=1)
    assert await world.digesting.round() == 1
    assert len(await world.told()) == 1


async def test_one_for_each_schedule_and_day_even_when_it_is_due_again(world: World) -> None:
    await reader(world, headline(0, NOW))
    world.clock.now = EIGHT
    await world.digesting.round()
    (schedule,) = await world.schedules()
    async with world.storage.write() as tx:
        await tx.schedules.put(Schedule(id=schedule.id, chat_id=1, at=time(8), next_run_at=EIGHT))
    assert await world.digesting.round() == 1
    assert len(await world.told()) == 1
    assert (await world.schedules())[0].next_run_at == EIGHT + DAY


async def test_after_days_of_silence_there_is_one_with_all_of_them(world: World) -> None:
    await reader(world, headline(0, NOW))
    world.clock.now = EIGHT
    await world.digesting.round()
    world.clock.now = EIGHT + 2 * DAY
    await publish(world, headline(1, NOW))
    world.clock.now = EIGHT + 3 * DAY + HOUR
    assert await world.digesting.round() == 1
    _, told = await world.told()
    assert HEADLINES[1] in told and (await world.schedules())[0].next_run_at == EIGHT + 4 * DAY


async def test_by_hand_takes_nothing_from_the_scheduled_one(world: World) -> None:
    chat = await reader(world, headline(0, NOW - HOUR))
    await world.digesting.by_hand(chat)
    (by_hand,) = await world.told()
    assert "News · Tuesday" in by_hand and HEADLINES[0] in by_hand
    await world.digesting.by_hand(chat)
    (again,) = await world.rows()
    assert "Nothing new since today, 07:30" in again.message.html
    assert pressable(again.message) == {encode(Action.RECENT, 24)}
    await world.digesting.by_hand(chat, hours=24)
    assert HEADLINES[0] in (await world.told())[0]
    world.clock.now = EIGHT
    await world.digesting.round()
    assert HEADLINES[0] in (await world.told())[0]


async def test_by_hand_after_the_scheduled_one_has_what_is_new_since(world: World) -> None:
    chat = await reader(world, headline(0, NOW))
    world.clock.now = EIGHT
    await world.digesting.round()
    world.clock.move(hours=1)
    await publish(world, headline(1, NOW), headline(0, NOW))
    await world.rows()
    await world.digesting.by_hand(chat)
    (told,) = await world.told()
    assert HEADLINES[1] in told and HEADLINES[0] not in told


async def test_by_hand_right_after_switching_to_each_item(world: World) -> None:
    chat = await reader(world, headline(0, NOW - HOUR))
    (followed,) = await world.followed()
    await world.subscribing.set_mode(chat, followed.feed.id, Mode.INSTANT)
    await world.digesting.by_hand(chat)
    _, told = await world.told()
    assert HEADLINES[0] in told


async def test_by_hand_leaves_out_what_came_as_it_came(world: World) -> None:
    chat = await reader(world, headline(0, NOW - HOUR), mode=Mode.INSTANT)
    world.clock.move(minutes=1)
    await publish(world, headline(1, NOW), headline(0, NOW - HOUR))
    await world.notifying.round()
    await world.rows()
    await world.digesting.by_hand(chat)
    (told,) = await world.told()
    assert HEADLINES[0] in told and HEADLINES[1] not in told


async def test_a_feed_that_was_put_into_the_digest_does_not_repeat_itself(world: World) -> None:
    chat = await reader(world, headline(0, NOW - HOUR), mode=Mode.INSTANT)
    world.clock.move(minutes=1)
    await publish(world, headline(1, NOW), headline(0, NOW - HOUR))
    await world.notifying.round()
    await world.subscribing.set_mode(chat, (await world.followed())[0].feed.id, Mode.DIGEST)
    await world.rows()
    world.clock.now = EIGHT
    await world.digesting.round()
    (told,) = await world.told()
    assert HEADLINES[0] in told and HEADLINES[1] not in told


async def test_by_hand_without_feeds(world: World) -> None:
    with pytest.raises(BadInput) as caught:
        await world.digesting.by_hand(await world.chat())
    assert caught.value.text == "error-no-feeds"


async def test_by_hand_reads_the_pages_that_are_missing(world: World) -> None:
    link = world.page("/1", page())
    chat = await reader(world, item(1, link=link, text=TEASER, date=NOW))
    await world.digesting.by_hand(chat)
    (told,) = await world.told()
    assert "nine weeks in the yard" in told


@pytest.mark.parametrize("by_hand", [True, False])
async def test_pages_neither_repeat_nor_miss_a_story(make_world, by_hand: bool) -> None:
    world = make_world(digest={"stories": 4})
    chat = await reader(world, *(headline(number, NOW - number * HOUR) for number in range(10)))
    if by_hand:
        await world.digesting.by_hand(chat)
    else:
        world.clock.now = EIGHT
        await world.digesting.round()
    await world.chat(2)
    pages = await world.rows()
    # What comes in between, or is edited, does not change what was composed.
    await publish(world, *(headline(number, NOW + number * HOUR) for number in range(10)))
    while data := next((data for data in pressable(pages[-1].message) if data.startswith("more")), ""):
        _more, digest_id, number, size = data.split()
        await world.reopening.more(chat, int(digest_id), int(number), int(size))
        pages += await world.rows()
    assert len(pages) == 3 and "10 stories" in pages[0].message.html
    text = "\n".join(row.message.html for row in pages)
    assert [text.count(f">{words}</a>") for words in HEADLINES] == [1] * 10
    assert [f"{number}. " in text for number in range(1, 12)] == [True] * 10 + [False]
    with pytest.raises(BadInput):
        await world.reopening.more(await world.chat(2), int(digest_id), 2)


async def test_past_the_last_page(world: World) -> None:
    chat = await reader(world, headline(0, NOW))
    await world.digesting.by_hand(chat)
    await world.rows()
    await world.reopening.more(chat, 1, 99)
    assert "no more stories" in (await world.told())[0]


@pytest.mark.parametrize(("setting", "says"), [("say", 1), ("skip", 0)])
async def test_a_day_without_news(make_world, setting: str, says: int) -> None:
    world = make_world(digest={"empty": setting})
    await reader(world)
    world.clock.now = EIGHT
    assert await world.digesting.round() == 1
    told = await world.told()
    assert len(told) == says and all("Nothing new since yesterday, 07:30" in one for one in told)
    assert (await world.schedules())[0].next_run_at == EIGHT + DAY


@pytest.mark.parametrize("mode", [Mode.INSTANT, Mode.MUTED, None])
async def test_who_has_nothing_in_the_digest_is_not_told_that_it_is_empty(world: World, mode: Mode | None) -> None:
    chat = await reader(world, headline(0, NOW - HOUR), mode=mode or Mode.DIGEST)
    if mode is None:
        await world.subscribing.unsubscribe(chat, "1")
        await world.rows()
    world.clock.now = EIGHT
    assert await world.digesting.round() == 1
    assert await world.told() == []


async def test_feeds_in_trouble_are_named(world: World) -> None:
    await reader(world, headline(0, NOW))
    world.page("/feed", "", 500)
    await world.poll((await world.followed())[0].feed)
    world.clock.now = EIGHT
    await world.digesting.round()
    assert "Not readable at the moment: Harbour Notices" in (await world.told())[0]


@pytest.mark.parametrize(
    "state",
    [{"paused_until": EIGHT + DAY / 2}, {"stopped": True}, {"unreachable": "blocked"}],
    ids=lambda s: next(iter(s)),
)
async def test_a_chat_that_wants_nothing_gets_it_all_later(world: World, state: dict[str, object]) -> None:
    await reader(world, headline(0, NOW))
    await world.chat(**state)
    world.clock.now = EIGHT
    assert await world.digesting.round() == 1
    assert await world.pending() == 0
    await world.chat(stopped=False)
    world.clock.now = EIGHT + DAY
    await world.digesting.round()
    assert len(await world.told()) == 1


@pytest.mark.parametrize("act", ["stop", "pause", "off", "later"])
async def test_who_changes_their_mind_while_it_is_made(world: World, act: str) -> None:
    chat = await reader(world, headline(0, NOW))
    acts = {
        "stop": lambda: world.chatting.stop(chat),
        "pause": lambda: world.chatting.pause(chat, ""),
        "off": lambda: world.scheduling.switch_off(chat),
        "later": lambda: world.scheduling.asked(chat, "18:00"),
    }
    world.clock.now = EIGHT
    world.sandbox.meanwhile = acts[act]
    await world.digesting.round()
    assert world.sandbox.meanwhile is None
    assert not [told for told in await world.told() if "Your digest ·" in told] and await world.pending() == 0
    if act == "later":
        world.clock.now = EIGHT.replace(hour=18)
        await world.digesting.round()
        assert HEADLINES[0] in (await world.told())[0]


async def test_one_that_fails_holds_up_none_of_the_others(world: World) -> None:
    await reader(world, headline(0, NOW))
    await reader(world, headline(0, NOW), chat_id=2)
    await world.chat(1, timezone="Nowhere/Land")
    world.clock.now = EIGHT
    with capture_logs() as logs:
        assert await world.digesting.round() == 2
    assert [line["schedule"] for line in logs if line["event"] == "digest failed"] == [1]
    assert len(await world.told(2)) == 1
    await world.chat(1, timezone="UTC")
    await world.digesting.round()
    assert len(await world.told(1)) == 1, "and is made as soon as that works"


async def test_the_hour_is_local_and_its_zone_becomes_the_chats(world: World) -> None:
    await world.scheduling.asked(await world.chat(), "8am Berlin")
    (schedule,) = await world.schedules()
    assert (schedule.at, schedule.timezone) == (time(8), "Europe/Berlin")
    assert schedule.next_run_at == EIGHT + DAY - HOUR, "today's eight o'clock is past there"
    assert (await world.chat()).timezone == "Europe/Berlin"
    (told,) = await world.told()
    assert "every day at 08:00 (Europe/Berlin)" in told and "Wednesday 25 November, 08:00" in told
    await world.scheduling.asked(await world.chat(), "18:30")
    (schedule,) = await world.schedules()
    assert schedule.next_run_at == NOW.replace(hour=17, minute=30)


@pytest.mark.parametrize(("typed", "text"), [("25:99", "error-bad-time"), ("8am Atlantis", "error-bad-zone")])
async def test_an_hour_that_is_none_changes_nothing(world: World, typed: str, text: str) -> None:
    before = await at_eight(world) if await world.chat() else None
    with pytest.raises(BadInput) as caught:
        await world.scheduling.asked(await world.chat(), typed)
    assert caught.value.text == text and await world.schedules() == [before]


async def test_an_hour_brings_back_who_had_stopped(world: World) -> None:
    await world.scheduling.asked(await world.chat(stopped=True), "8:00")
    assert not (await world.chat()).stopped


async def test_off(world: World) -> None:
    await reader(world, headline(0, NOW))
    await world.scheduling.switch_off(await world.chat())
    world.clock.now = EIGHT
    assert await world.schedules() == [] and await world.digesting.round() == 0
    assert "no daily digest any more" in (await world.told())[0]


@pytest.mark.parametrize(
    ("day", "hours"),
    [((2027, 3, 27), 23), ((2026, 10, 24), 25)],  # the days before Berlin's clocks change
)
async def test_days_with_an_hour_more_or_less(world: World, day: tuple[int, int, int], hours: int) -> None:
    world.clock.now = datetime(*day, 5, tzinfo=UTC)
    await reader(world)
    await world.scheduling.asked(await world.chat(), "8am Berlin")
    runs = []
    for _ in range(3):
        run = (await world.schedules())[0].next_run_at
        assert run
        world.clock.now = run
        assert await world.digesting.round() == 1 and await world.digesting.round() == 0
        runs.append(run)
    assert runs[1] - runs[0] == hours * HOUR and runs[2] - runs[1] == DAY
    assert len(await world.told()) == 4


@pytest.mark.parametrize("day", [(2026, 10, 25), (2027, 3, 28)])  # half past two happens twice, and not at all
async def test_an_hour_that_happens_twice_or_never_brings_one_digest(world: World, day: tuple[int, int, int]) -> None:
    world.clock.now = datetime(*day, tzinfo=UTC) - timedelta(hours=3)
    await reader(world)
    await world.scheduling.asked(await world.chat(), "2:30 Berlin")
    served = 0
    for _ in range(2 * 24):  # half an hour each
        world.clock.move(minutes=30)
        served += await world.digesting.round()
    assert served == 1
