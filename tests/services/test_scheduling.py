from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.digests.wish import WEEKDAYS
from bot.errors import BadInput
from bot.model import EVERY_DAY, ChatKind, Feed, Mode, Schedule
from bot.services.scheduling import MOST_SCHEDULES
from tests.services.documents import item, rss
from tests.services.world import NOW, World, pressable

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def asked(world: World, typed: str, chat_id: int = 1) -> str:
    """The answer."""
    await world.scheduling.asked(await world.chat(chat_id), typed)
    return (await world.told(chat_id))[-1]


async def clocks(world: World) -> list[str]:
    return [f"{one.at:%H:%M} {one.about}".strip() for one in await world.schedules()]


async def tagged(world: World, path: str, tag: str, title: str = "Harbour Notices") -> Feed:
    world.page(path, rss(item(len(path), title=f"News from {path}"), title=title))
    feed = await world.follow(path)
    number = len(await world.followed())
    await world.labelling.tag(await world.chat(), f"{number} {tag}")
    await world.rows()
    return feed


async def test_a_new_time_takes_the_place_of_the_one_there_was(world: World) -> None:
    await asked(world, "8:00")
    await world.scheduling.asked(await world.chat(), "18:30 mon-fri, 5 stories")
    (row,) = await world.rows()
    (schedule,) = await world.schedules()
    assert (schedule.at, schedule.days, schedule.stories) == (time(18, 30), WEEKDAYS, 5)
    assert "again 0800 0123456 0 0" in pressable(row.message)
    await world.scheduling.bring_back(await world.chat(), Schedule(chat_id=1, at=time(8)))
    assert await clocks(world) == ["08:00", "18:30"]
    await world.scheduling.bring_back(await world.chat(), Schedule(chat_id=1, at=time(8)))
    assert await clocks(world) == ["08:00", "18:30"], "a second press changes nothing"


async def test_another_one_stands_beside(world: World) -> None:
    await asked(world, "8:00")
    assert "Beside it: every day at 08:00." in await asked(world, "also 18:30")
    assert await clocks(world) == ["08:00", "18:30"]
    await asked(world, "12:00")
    assert await clocks(world) == ["08:00", "12:00", "18:30"], "who has several manages them one by one"


async def test_a_look_back_and_one_of_a_tag_replace_no_daily_one(world: World) -> None:
    await tagged(world, "/feed", "tech")
    await asked(world, "8:00")
    await asked(world, "Sunday 10:00 weekly review")
    await asked(world, "9:00 #tech")
    assert await clocks(world) == ["08:00", "09:00 #tech", "10:00"]
    assert [one.review for one in await world.schedules()] == [False, False, True]
    await asked(world, "9:30 #tech")
    assert await clocks(world) == ["08:00", "09:30 #tech", "10:00"]


async def test_what_is_not_said_stays(world: World) -> None:
    await asked(world, "7:15, 3 stories")
    await asked(world, "weekdays")
    await asked(world, "Berlin")
    (schedule,) = await world.schedules()
    assert (schedule.at, schedule.days, schedule.stories) == (time(7, 15), WEEKDAYS, 3)
    assert schedule.timezone == (await world.chat()).timezone == "Europe/Berlin"


async def test_a_person_who_is_elsewhere_has_all_schedules_there(world: World) -> None:
    await asked(world, "8:00")
    await asked(world, "also 20:00")
    before = {one.id for one in await world.schedules()}
    await asked(world, "Tokyo")
    schedules = await world.schedules()
    assert {one.id for one in schedules} == before and {one.timezone for one in schedules} == {"Asia/Tokyo"}
    assert [one.next_run_at for one in schedules] == [NOW.replace(hour=23, minute=0), NOW.replace(hour=11, minute=0)]


async def test_who_has_no_digest_is_given_none_for_moving(world: World) -> None:
    told = await asked(world, "Berlin")
    assert "Europe/Berlin, where it is 08:30 now" in told and await world.schedules() == []
    assert (await world.chat()).timezone == "Europe/Berlin"
    await world.scheduling.set_zone(await world.chat(), "Asia/Tokyo")
    assert (await world.chat()).timezone == "Asia/Tokyo"


async def test_the_same_time_elsewhere_is_still_one_digest_a_day(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await world.follow()
    await asked(world, "8:00 Tokyo")
    world.clock.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)  # the 25th at eight, in Tokyo
    assert await world.digesting.round() == 1
    told = await world.told()
    await asked(world, "8:00 Berlin")
    world.clock.now = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)  # the 25th at eight, in Berlin
    await world.digesting.round()
    world.clock.now += DAY
    await world.digesting.round()
    told += await world.told()
    assert len([one for one in told if "Your digest ·" in one or "Nothing new" in one]) == 2, "the 25th and the 26th"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("8am Atlantis", "error-bad-zone"),
        ("25:99", "error-bad-time"),
        ("owls", "error-bad-time"),
        ("8:00 #owls", "error-bad-zone"),
        ("8:00, 50 stories", "error-bad-stories"),
    ],
)
async def test_what_is_not_understood_changes_nothing(world: World, typed: str, text: str) -> None:
    await asked(world, "8:00")
    before = await world.schedules()
    with pytest.raises(BadInput) as caught:
        await world.scheduling.asked(await world.chat(), typed)
    assert caught.value.text == text and await world.schedules() == before
    assert (await world.chat()).timezone == "UTC"


async def test_there_is_an_end_to_schedules(world: World) -> None:
    for hour in range(MOST_SCHEDULES):
        await asked(world, f"also {hour}:00")
    for attempt in ("also 23:30", "23:30"):
        with pytest.raises(BadInput) as caught:
            await world.scheduling.asked(await world.chat(), attempt)
        assert caught.value.text == "error-many-schedules"
    with pytest.raises(BadInput):
        await world.scheduling.bring_back(await world.chat(), Schedule(chat_id=1, at=time(23, 30)))
    assert len(await world.schedules()) == MOST_SCHEDULES


async def test_one_is_taken_off_the_list_and_brought_back(world: World) -> None:
    await asked(world, "8:00")
    await asked(world, "also 18:30")
    first, _ = await world.schedules()
    await world.scheduling.show(await world.chat())
    (shown,) = await world.rows()
    assert f"noat {first.id}" in pressable(shown.message)
    await world.scheduling.remove(await world.chat(), first.id, 99)
    removed, shown = await world.rows()
    assert "No digest any more every day at 08:00" in removed.message.html
    assert shown.message.edits == 99 and await clocks(world) == ["18:30"]
    assert pressable(removed.message) == {"again 0800 0123456 0 0"}
    with pytest.raises(BadInput) as caught:
        await world.scheduling.remove(await world.chat(2), first.id, 99)
    assert caught.value.text == "error-no-schedule"


async def test_one_about_a_feed_that_is_no_longer_followed_does_not_come_back(world: World) -> None:
    with pytest.raises(BadInput) as caught:
        await world.scheduling.bring_back(await world.chat(), Schedule(chat_id=1, at=time(8), about="#gone"))
    assert caught.value.text == "error-no-schedule"


async def test_a_digest_of_one_tag_now(world: World) -> None:
    await tagged(world, "/feed", "tech")
    await tagged(world, "/other", "sea")
    told = await asked(world, "tech")
    assert "· #tech" in told and "News from /feed" in told and "News from /other" not in told
    told = await asked(world, "8:00 #sea")
    assert "every day at 08:00 · #sea" in told


async def test_a_digest_of_one_feed_now_takes_nothing_from_the_scheduled_one(world: World) -> None:
    await tagged(world, "/feed", "tech", title="Harbour News")
    await asked(world, "8:00")
    assert "· Harbour News" in await asked(world, "harbour")
    world.clock.now = NOW.replace(hour=8, minute=0)
    await world.digesting.round()
    assert "News from /feed" in (await world.told())[-1]


async def test_a_schedule_has_its_own_subject_and_length(world: World) -> None:
    feed = await tagged(world, "/feed", "tech")
    await tagged(world, "/other", "sea")
    headlines = ("Tern Bridge closed", "Goat wins prize", "School gets orchestra", "Baker retires", "Well dries up")
    items = [item(20 + number, title=title, text=f"{title}. " * 40) for number, title in enumerate(headlines)]
    world.page("/feed", rss(*items))
    await world.poll(feed)
    await asked(world, "8:00 #tech, 2 stories")
    await asked(world, "9:00")
    world.clock.now = NOW.replace(hour=8, minute=0)
    await world.digesting.round()
    (told,) = await world.told()
    assert "1. " in told and "… and 4 more stories" in told and "#tech" in told and "/other" not in told
    world.clock.now = NOW.replace(hour=9, minute=0)
    await world.digesting.round()
    (told,) = await world.told()
    assert "News from /other" in told, "the other one goes on where the last of its own kind ended"


async def test_a_look_back_tells_the_week_once_more(world: World) -> None:
    world.page("/feed", rss(item(1, title="The ferry sails")))
    await world.follow()
    await asked(world, "8:00")
    await asked(world, "wednesday 9:00 weekly review")
    world.clock.now = NOW.replace(hour=8, minute=0)
    await world.digesting.round()
    assert "The ferry sails" in (await world.told())[-1]
    world.clock.now += DAY + HOUR
    await world.digesting.round()
    assert "Looking back" in (told := "\n".join(await world.told())) and "The ferry sails" in told


@pytest.mark.parametrize(("late", "sent"), [(11.9, True), (12.1, False), (60.5, False)])
async def test_a_digest_that_was_missed(world: World, late: float, sent: bool) -> None:
    world.page("/feed", rss(item(1, title="The ferry sails")))
    await world.follow()
    await asked(world, "8:00")
    world.clock.now = NOW.replace(hour=8, minute=0) + timedelta(hours=late)
    assert await world.digesting.round() == 1
    (told,) = await world.told()
    assert ("The ferry sails" in told) is sent and ("I was not running" in told) is not sent
    assert await world.digesting.round() == 0
    (schedule,) = await world.schedules()
    assert schedule.next_run_at and world.clock.now < schedule.next_run_at <= world.clock.now + DAY


@pytest.mark.parametrize(("waited", "told"), [(13.0, "Telegram kept me waiting"), (-1.0, "I was not running")])
async def test_a_digest_that_telegram_kept_waiting(world: World, waited: float, told: str) -> None:
    world.page("/feed", rss(item(1)))
    await world.follow()
    await asked(world, "8:00")
    due = NOW.replace(hour=8, minute=0)
    async with world.storage.write() as tx:
        (schedule,) = await tx.schedules.due(due, 10)
        await tx.chats.hold(schedule.chat_id, due + timedelta(hours=waited))
    world.clock.now = due + timedelta(hours=13)
    await world.digesting.round()
    assert told in (await world.told())[-1]


async def test_who_pauses_is_not_told_of_what_was_left_out(world: World) -> None:
    await asked(world, "8:00")
    await world.chatting.pause(await world.chat(), "")
    await world.rows()
    world.clock.now += 2 * DAY
    await world.digesting.round()
    assert await world.pending() == 0


async def test_off_and_back(world: World) -> None:
    await asked(world, "8:00")
    await asked(world, "also 18:30 mon")
    await world.scheduling.switch_off(await world.chat())
    (row,) = await world.rows()
    assert await world.schedules() == []
    assert pressable(row.message) == {"again 0800 0123456 0 0", "again 1830 0 0 0"}


async def test_tags_come_and_go(world: World) -> None:
    feed = await tagged(world, "/feed", "Tech #science")
    (one,) = await world.followed()
    assert one.subscription.tags == ("tech", "science")
    await world.subscribing.set_mode(await world.chat(), feed.id, Mode.MUTED)
    assert (await world.followed())[0].subscription.tags == ("tech", "science")
    await world.labelling.tag(await world.chat(), "1 off")
    assert (await world.followed())[0].subscription.tags == ()
    for wrong in ("", "1", "9 tech", "x tech", "1 a/b"):
        with pytest.raises(BadInput):
            await world.labelling.tag(await world.chat(), wrong)


async def test_the_schedule_of_a_first_subscription_gives_way_to_the_persons_own(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await world.subscribing.subscribe(await world.chat(), world.site.url("/feed"))
    (made,) = await world.schedules()
    assert (made.at, made.days) == (time(8), EVERY_DAY)
    await asked(world, "18:30 mon-fri")
    assert await clocks(world) == ["18:30"]


async def test_a_location_sets_the_zone_and_is_not_kept(world: World) -> None:
    await asked(world, "8:00")
    await world.scheduling.here(await world.chat(), 35.68, 139.69)
    (schedule,) = await world.schedules()
    assert schedule.timezone == (await world.chat()).timezone == "Asia/Tokyo"
    for latitude, longitude in ((91.0, 0.0), (0.0, 200.0)):
        with pytest.raises(BadInput) as caught:
            await world.scheduling.here(await world.chat(), latitude, longitude)
        assert caught.value.text == "error-no-zone-there"


async def test_the_zone_of_a_language_is_offered_to_who_has_not_said_where_they_are(world: World) -> None:
    chat = await world.chatting.meet(5, ChatKind.PRIVATE, "", "de-AT")
    await world.scheduling.asked(chat, "8:00")
    (row,) = await world.rows(5)
    assert "zone Europe/Berlin" in pressable(row.message)
    await world.scheduling.set_zone(await world.chat(5), "Europe/Berlin")
    (row,) = await world.rows(5)
    assert not [one for one in pressable(row.message) if one.startswith("zone")]
