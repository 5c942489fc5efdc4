from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.errors import AddressRefused, BadInput, BadStatus, FetchError, NotAFeed, TooLarge, WorkTimedOut
from bot.model import Feed, Mode, Subscription
from bot.services.subscribing import web_address
from bot.telegram.callbacks import Action, encode
from tests.services.documents import alternate, item, page, rss
from tests.services.world import NOW, World, pressable

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def subscribe(world: World, path: str, chat_id: int = 1) -> None:
    await world.subscribing.subscribe(await world.chat(chat_id), world.site.url(path), reply_to=17)


async def test_a_feed_is_shown_and_asked_about(world: World) -> None:
    world.page("/feed", rss(*(item(number, date=NOW - number * HOUR) for number in range(1, 6)), language="de"))
    await subscribe(world, "/feed")
    (row,) = await world.rows()
    html, (followed,) = row.message.html, await world.followed()
    assert "Harbour Notices" in html and "German" in html and "5 items a day" in html
    assert [f"number {number} " in html for number in range(1, 6)] == [True, True, True, False, False]
    assert "08:00" in html and "UTC" in html and row.message.reply_to == 17
    assert pressable(row.message) == {
        encode(Action.MODE, followed.feed.id, Mode.DIGEST),
        encode(Action.MODE, followed.feed.id, Mode.INSTANT),
        encode(Action.LATEST, followed.feed.id),
    }
    assert followed.subscription.mode is Mode.DIGEST and world.woken == 1


async def test_nobody_ends_up_with_nothing(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await world.chat(timezone="Europe/Lisbon")
    await subscribe(world, "/feed")
    (schedule,) = await world.schedules()
    assert (schedule.at, schedule.timezone) == (time(8), "Europe/Lisbon")
    assert schedule.next_run_at and NOW < schedule.next_run_at <= NOW + DAY
    world.page("/other", rss(item(1)))
    await subscribe(world, "/other")
    assert await world.schedules() == [schedule]


async def test_the_feed_of_a_page(world: World) -> None:
    world.page("/", page(head=alternate("/feed", "News")))
    world.page("/feed", rss(item(1)))
    await subscribe(world, "/")
    (followed,) = await world.followed()
    assert followed.feed.url == world.site.url("/feed")


async def test_a_page_with_several_feeds_lets_the_person_pick(world: World) -> None:
    world.page("/", page(head=alternate("/feed", "News") + alternate("/comments", "Comments")))
    await subscribe(world, "/")
    (row,) = await world.rows()
    assert await world.followed() == []
    assert f"/subscribe {world.site.url('/feed')}" in row.message.html and "Comments" in row.message.html
    assert encode(Action.SUBSCRIBE_TO, world.site.url("/feed")) in pressable(row.message)


async def test_following_already(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await subscribe(world, "/feed")
    before = await world.followed()
    world.clock.move(hours=1)
    await subscribe(world, "/feed")
    _, told = await world.told()
    assert "already" in told and await world.followed() == before


async def test_a_known_feed_is_not_fetched_again_for_the_next_one(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await subscribe(world, "/feed", chat_id=1)
    await subscribe(world, "/feed", chat_id=2)
    assert world.asked("/feed") == 1
    (told,) = await world.told(2)
    assert "number 1 " in told
    (followed,) = await world.followed(2)
    assert followed.subscription.seen_entry_id > 0, "what it holds is not news"


async def test_a_known_feed_that_was_never_read_is_read_now(world: World) -> None:
    world.page("/feed", rss(item(1)))
    async with world.storage.write() as tx:
        await tx.feeds.add(Feed(url=world.site.url("/feed"), kept=True, next_poll_at=NOW))
    await subscribe(world, "/feed")
    (told,) = await world.told()
    assert "number 1 " in told


async def test_who_had_stopped_is_back(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await world.chat(stopped=True)
    await subscribe(world, "/feed")
    assert not (await world.chat()).stopped


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        (page(), 200, NotAFeed),
        ("", 200, NotAFeed),
        ("", 404, BadStatus),
        ("x" * 3000, 200, TooLarge),
    ],
)
async def test_what_is_no_feed(make_world, body: str, status: int, error: type[Exception]) -> None:
    world = make_world(fetch={"feed_bytes": 2000 if error is TooLarge else 50_000})
    world.page("/feed", body, status)
    with pytest.raises(error) as caught:
        await subscribe(world, "/feed")
    assert caught.value.about["host"] == "127.0.0.1"
    assert await world.followed() == [] and await world.schedules() == []
    async with world.storage.read() as tx:
        assert await tx.feeds.all() == []


@pytest.mark.parametrize("address", ["http://10.0.0.1/feed", "https://127.0.0.1:1/feed", "ftp://news.example/feed"])
async def test_addresses_that_are_not_opened(world: World, address: str) -> None:
    with pytest.raises(AddressRefused):
        await world.subscribing.subscribe(await world.chat(), address)


async def test_a_site_that_is_not_there(make_world) -> None:
    world = make_world(fetch={"allow_private": ("127.0.0.1:9",)})
    with pytest.raises(FetchError) as caught:
        await world.subscribing.subscribe(await world.chat(), "http://127.0.0.1:9/feed")
    assert caught.value.text == "error-unreachable"


async def test_a_feed_that_is_too_hard(world: World) -> None:
    world.page("/feed", rss(item(1)))
    world.sandbox.failing = lambda _name, _args: WorkTimedOut("over 12 s")
    with pytest.raises(WorkTimedOut):
        await subscribe(world, "/feed")
    assert await world.followed() == []


async def test_a_secret_address_is_not_shown(world: World) -> None:
    world.page("/feed", rss(item(1), title="", link=""))
    address = f"http://robin:sesame@{world.site.place}/feed?token=s3same"
    await world.subscribing.subscribe(await world.chat(), address)
    await world.subscribing.subscribe(await world.chat(), address)
    await world.subscribing.list(await world.chat())
    (followed,) = await world.followed()
    await world.subscribing.drop(await world.chat(), followed.feed.id)
    rows = await world.rows()
    assert len(rows) == 4
    assert not [row for row in rows if "sesame" in str(row.message) or "s3same" in str(row.message)]


async def test_a_card_of_each_feed_behind_the_list(world: World) -> None:
    for number in range(12):
        world.page(f"/{number}", rss(item(1), title=f"Feed {number}."))
        await world.follow(f"/{number}")
        world.clock.move(seconds=1)
    chat = await world.chat()
    await world.subscribing.list(chat)
    (first,) = await world.rows()
    assert "Feed 9." in first.message.html and "Feed 10." not in first.message.html
    await world.subscribing.list(chat, 10, edits=first.message_id)
    (second,) = await world.rows()
    assert "Feed 10." in second.message.html and second.message.edits == first.message_id
    feed = (await world.followed())[10].feed
    assert encode(Action.FEED, feed.id, 10) in pressable(second.message)
    await world.subscribing.show(chat, feed.id, 10, 55)
    (card,) = await world.rows()
    assert "Feed 10." in card.message.html and card.message.edits == 55
    assert {encode(Action.UNSUBSCRIBE, feed.id), encode(Action.FEEDS, 10)} <= pressable(card.message)
    with pytest.raises(BadInput):
        await world.subscribing.show(await world.chat(2), feed.id, 0, 55)


async def test_a_pause_is_told_with_every_promise(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await world.chat(paused_until=NOW + 6 * DAY)
    await subscribe(world, "/feed")
    chat, (followed,) = await world.chat(), await world.followed()
    await world.subscribing.set_mode(chat, followed.feed.id, Mode.INSTANT)
    await world.subscribing.list(chat)
    await world.subscribing.show(chat, followed.feed.id, 0, 55)
    await world.scheduling.asked(chat, "18:00")
    rows = await world.rows()
    assert [encode(Action.RESUME) in pressable(row.message) for row in rows] == [True] * 5


async def test_a_mode_counts_from_now_on(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    world.page("/feed", rss(item(2), item(1)))
    await world.poll(feed)
    await world.subscribing.set_mode(await world.chat(), feed.id, Mode.INSTANT)
    (followed,) = await world.followed()
    assert followed.subscription.mode is Mode.INSTANT
    async with world.storage.read() as tx:
        assert await tx.subscriptions.behind(10) == []
    assert "as it comes" in (await world.told())[0]


async def test_the_same_mode_again_skips_nothing(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    world.page("/feed", rss(item(2), item(1)))
    await world.poll(feed)
    await world.subscribing.set_mode(await world.chat(), feed.id, Mode.INSTANT)
    async with world.storage.read() as tx:
        assert len(await tx.subscriptions.behind(10)) == 1


async def test_a_digest_needs_an_hour(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    await world.subscribing.set_mode(await world.chat(), feed.id, Mode.DIGEST)
    assert len(await world.schedules()) == 1
    assert "08:00" in (await world.told())[0]


async def test_nobody_changes_what_they_do_not_follow(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(chat_id=1)
    stranger = await world.chat(2)
    for attempt in (
        world.subscribing.set_mode(stranger, feed.id, Mode.INSTANT),
        world.subscribing.drop(stranger, feed.id),
        world.subscribing.unsubscribe(stranger, "1"),
    ):
        with pytest.raises(BadInput):
            await attempt
    assert len(await world.followed(1)) == 1


@pytest.mark.parametrize(
    "what", ["2", "Osprey Post", "osprey post", " post ", "{site}/second", "https://post.example/", "2 "]
)
async def test_unsubscribing_by_number_name_and_address(world: World, what: str) -> None:
    world.page("/first", rss(item(1)))
    world.page("/second", rss(item(2), title="Osprey Post", link="https://post.example/"))
    await world.follow("/first")
    world.clock.move(seconds=1)
    await world.follow("/second")
    await world.subscribing.unsubscribe(await world.chat(), what.format(site=world.site.url("")))
    assert [one.feed.title for one in await world.followed()] == ["Harbour Notices"]


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("3", "error-feed-not-found"),
        ("0", "error-feed-not-found"),
        ("²", "error-feed-not-found"),
        ("", "error-which-feed"),
    ],
)
async def test_unsubscribing_from_what_is_not_there(world: World, what: str, text: str) -> None:
    world.page("/feed", rss(item(1)))
    await world.follow()
    with pytest.raises(BadInput) as caught:
        await world.subscribing.unsubscribe(await world.chat(), what)
    assert caught.value.text == text and len(await world.followed()) == 1


async def test_a_name_that_two_feeds_share_is_no_name(world: World) -> None:
    for path in ("/first", "/second"):
        world.page(path, rss(item(1), title=f"Notices of {path[1:]}"))
        await world.follow(path)
    with pytest.raises(BadInput):
        await world.subscribing.unsubscribe(await world.chat(), "notices")


async def test_undo(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    await world.subscribing.drop(await world.chat(), feed.id)
    (row,) = await world.rows()
    assert await world.followed() == []
    assert pressable(row.message) == {encode(Action.RESUBSCRIBE, feed.id, Mode.INSTANT, 1)}
    world.page("/feed", rss(item(2), item(1)))
    await world.poll(feed)
    await world.subscribing.restore(await world.chat(), feed.id, Mode.INSTANT)
    (followed,) = await world.followed()
    assert followed.subscription.mode is Mode.INSTANT
    async with world.storage.read() as tx:
        assert await tx.subscriptions.behind(10) == [], "what came in between is not sent"


async def test_undo_twice_changes_nothing_more(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    async with world.storage.write() as tx:
        mine = Subscription(chat_id=1, feed_id=feed.id, mode=Mode.INSTANT, title="Mine", created_at=NOW)
        await tx.subscriptions.put(mine)
    await world.subscribing.restore(await world.chat(), feed.id, Mode.DIGEST)
    assert [one.subscription for one in await world.followed()] == [mine]


async def test_undo_long_after_brings_no_archive(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    await world.subscribing.drop(await world.chat(), feed.id)
    await world.keeping.round()
    assert (await world.stored(feed)).next_poll_at is None
    later = world.clock.move(days=60)
    world.page("/feed", rss(*(item(number, date=later - number * 3 * DAY) for number in range(2, 9))))
    await world.subscribing.restore(await world.chat(), feed.id, Mode.INSTANT)
    await world.polling.round()
    async with world.storage.read() as tx:
        assert await tx.articles.news(1, later - DAY, later, Mode.INSTANT) == []
        assert await tx.subscriptions.behind(10) == []
    assert (await world.stored(feed)).next_poll_at


async def test_undo_for_a_feed_that_is_not_known(world: World) -> None:
    with pytest.raises(BadInput):
        await world.subscribing.restore(await world.chat(), 99, Mode.DIGEST)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.com", "https://example.com"),
        (" <https://example.com/feed> ", "https://example.com/feed"),
        ("feed://example.com/rss", "https://example.com/rss"),
        ("feed:https://example.com/rss", "https://example.com/rss"),
        ("http://localhost:8081/feed", "http://localhost:8081/feed"),
        ("https://[2001:db8::1]/feed", "https://[2001:db8::1]/feed"),
    ],
)
def test_what_people_type_as_an_address(typed: str, address: str) -> None:
    assert web_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["nonsense", "two words.example", "line\nbreak.example", "https://", "https://[::1", "https://[oops]/"]
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        web_address(typed)
    assert caught.value.text == "error-bad-address"


def test_no_address_at_all() -> None:
    with pytest.raises(BadInput) as caught:
        web_address("  ")
    assert caught.value.text == "error-no-address"
