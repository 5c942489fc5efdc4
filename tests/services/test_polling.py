from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.errors import StorageError, WorkFailed, WorkTimedOut
from bot.model import Feed
from tests.services.documents import LONG, TEASER, item, rss
from tests.services.world import NOW, World

DAY = timedelta(days=1)


async def new_feed(world: World, path: str = "/feed", **changes: object) -> Feed:
    """Stored, never polled, due."""
    async with world.storage.write() as tx:
        feed = Feed(url=world.site.url(path), next_poll_at=world.clock(), created_at=world.clock())
        return await tx.feeds.add(replace(feed, **changes))


async def test_validators_go_back_as_they_came_and_are_dropped_when_an_answer_has_none(world: World) -> None:
    world.page("/feed", rss(item(1)), ETag='W/"a, b"', Last_Modified="Tue, 24 Nov 2026 07:00:00 +0000")
    feed = await world.poll(await new_feed(world))
    assert (feed.etag, feed.last_modified) == ('W/"a, b"', "Tue, 24 Nov 2026 07:00:00 +0000")
    world.page("/feed", rss(item(2)))
    feed = await world.poll(feed)
    sent = world.site.requests[-1].headers
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('W/"a, b"', "Tue, 24 Nov 2026 07:00:00 +0000")
    assert (feed.etag, feed.last_modified) == ("", "")
    await world.poll(feed)
    assert not {"If-None-Match", "If-Modified-Since"} & set(world.site.requests[-1].headers)


async def test_not_modified_keeps_the_validators_and_parses_nothing(world: World) -> None:
    world.page("/feed", rss(item(1)), ETag='"1"')
    feed = await world.poll(await new_feed(world))
    world.page("/feed", "", status=304)
    world.clock.move(hours=1)
    polled = await world.polling.poll(feed)
    assert polled.outcome == "unchanged" and world.sandbox.work == ["read"]
    feed = await world.stored(feed)
    assert feed.etag == '"1"' and feed.last_success_at == world.clock()
    assert feed.next_poll_at and feed.next_poll_at > world.clock()


async def test_the_same_body_ends_the_work(world: World) -> None:
    world.page("/feed", rss(item(1)), ETag='"1"')
    feed = await world.poll(await new_feed(world))
    world.page("/feed", rss(item(1)), ETag='"2"')
    feed = await world.poll(feed)
    assert world.sandbox.work == ["read"] and feed.etag == '"2"'
    world.page("/feed", rss(item(1), item(2)))
    await world.poll(feed)
    assert world.sandbox.work == ["read", "read"]


async def test_failures_back_off_keep_their_reason_and_recover(world: World) -> None:
    world.page("/feed", "", status=503)
    feed, waits = await new_feed(world), []
    for _ in range(3):
        feed = await world.poll(feed)
        assert feed.next_poll_at
        waits.append((feed.next_poll_at - world.clock()).total_seconds())
    assert (feed.failures, feed.trouble, feed.trouble_detail) == (3, "error-bad-status", "503")
    assert waits[1] >= 1.9 * waits[0] and waits[2] >= 1.9 * waits[1]
    assert feed.last_success_at is None and feed.last_polled_at == world.clock()
    world.page("/feed", rss(item(1)))
    feed = await world.poll(feed)
    assert (feed.failures, feed.trouble, feed.trouble_detail) == (0, "", "")
    assert feed.last_success_at == world.clock()


async def test_retry_after_is_honoured(world: World) -> None:
    world.page("/feed", "", status=429, Retry_After="90000")
    feed = await world.poll(await new_feed(world))
    assert feed.next_poll_at and feed.next_poll_at >= world.clock() + timedelta(seconds=90000)


async def test_gone_for_good_is_not_polled_again_but_stays_followed(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    world.page("/feed", "", status=410)
    feed = await world.poll(feed)
    assert feed.next_poll_at is None and feed.trouble_detail == "410"
    assert (await world.polling.round()).feeds == 0
    (followed,) = await world.followed()
    assert followed.feed.trouble == "error-bad-status"
    await world.subscribing.list(await world.chat())
    (told,) = await world.told()
    assert "gone for good" in told and "I have stopped asking it" in told


async def test_what_a_feed_held_before_is_as_old_as_it_says(world: World) -> None:
    world.page("/feed", rss(*(item(number, date=NOW - number * 20 * DAY) for number in range(1, 9))))
    await world.follow()
    async with world.storage.read() as tx:
        assert await tx.articles.news(1, NOW - DAY, NOW) == []
        assert len(await tx.articles.news(1, NOW - 41 * DAY, NOW)) == 2


async def test_what_comes_later_is_new_when_it_is_seen_though_it_says_it_is_older(world: World) -> None:
    world.page("/feed", rss(item(1, date=NOW - 30 * DAY)))
    feed = await world.follow()
    archived = item(3, date=NOW - 10 * DAY)  # a week is too old to be news
    world.page("/feed", rss(archived, item(2, date=NOW - 3 * DAY), item(1, date=NOW - 30 * DAY)))
    later = world.clock.move(hours=1)
    await world.poll(feed)
    async with world.storage.read() as tx:
        (article,) = await tx.articles.news(1, NOW, later)
    assert article.title == "Notice number 2 from the harbour"
    assert article.published_at == NOW - 3 * DAY


async def test_what_came_while_nobody_followed_is_old_too(world: World) -> None:
    world.page("/feed", rss(item(1, date=NOW - DAY)))
    feed = await world.follow()
    async with world.storage.write() as tx:
        await tx.subscriptions.remove(1, feed.id)
        await tx.feeds.drop_unfollowed()
    later = world.clock.move(days=30)
    world.page("/feed", rss(*(item(number, date=later - number * 2 * DAY) for number in range(1, 9))))
    await world.subscribing.subscribe(await world.chat(), world.site.url("/feed"))
    async with world.storage.read() as tx:
        assert await tx.articles.news(1, later - DAY, later) == []


async def test_an_edited_entry_is_not_new(world: World) -> None:
    world.page("/feed", rss(item(1, title="The ferry sails")))
    feed = await world.follow()
    world.page("/feed", rss(item(1, title="The ferry sails after all", text=LONG + " Corrected.")))
    later = world.clock.move(hours=1)
    polled = await world.polling.poll(await world.stored(feed))
    assert (polled.outcome, polled.new_articles) == ("changed", ())
    article = await world.article(feed)
    assert article.title == "The ferry sails after all" and article.text.endswith("Corrected.")
    async with world.storage.read() as tx:
        assert await tx.articles.news(1, NOW, later) == []


async def test_two_feeds_share_an_article(world: World) -> None:
    world.page("/feed", rss(item(1)))
    world.page("/other", rss(item(1, guid="of the other"), title="The Osprey Post"))
    first, second = await world.follow("/feed"), await world.follow("/other")
    assert (await world.article(first)).id == (await world.article(second)).id
    async with world.storage.read() as tx:
        assert len(await tx.articles.news(1, NOW - DAY, NOW)) == 1


async def test_documents_are_stored_from_their_end(world: World) -> None:
    world.page("/feed", rss(*(item(number) for number in (3, 2, 1))))
    feed = await world.follow()
    assert [article.title[14:15] for article in await world.articles(feed)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("http://robin:open%20sesame@{place}/feed", "Basic cm9iaW46b3BlbiBzZXNhbWU="),
        ("http://{place}/feed?token=s3same", ""),
    ],
)
async def test_a_private_feed_gets_through_and_its_articles_are_private(
    world: World, address: str, header: str
) -> None:
    world.page("/feed", rss(item(1)))
    with capture_logs() as logs:
        private = await world.follow(address.format(place=world.site.place))
        request = world.site.requests[-1]
        world.page("/feed", "", status=500)
        await world.poll(private)
    assert request.headers.get("Authorization", "") == header and (header or request.query["token"] == "s3same")
    hidden = await world.article(private)
    assert hidden.private and hidden.key.startswith(f"feed:{private.id}:")
    assert "sesame" not in repr(logs) and "s3same" not in repr(logs)
    world.page("/open", rss(item(1)))
    public = await world.article(await world.follow("/open"))
    assert not public.private and public.id != hidden.id


@pytest.mark.parametrize(
    ("error", "trouble"), [(WorkFailed("crashed"), "error-ours"), (WorkTimedOut("over 12 s"), "error-too-hard")]
)
async def test_a_worker_that_dies_does_not_lose_the_feed(world: World, error: WorkFailed, trouble: str) -> None:
    world.page("/feed", rss(item(1)), ETag='"1"')
    feed = await new_feed(world)
    world.sandbox.failing = lambda name, _args: error if name == "read" else None
    feed = await world.poll(feed)
    assert (feed.trouble, feed.failures, feed.etag) == (trouble, 1, "")
    assert feed.next_poll_at and feed.next_poll_at > world.clock()
    world.sandbox.failing = lambda _name, _args: None
    feed = await world.poll(feed)
    assert feed.trouble == "" and len(await world.articles(feed)) == 1


async def test_a_fault_of_ours_stops_no_other_feed(world: World) -> None:
    for path in ("/feed", "/other"):
        world.page(path, rss(item(1), title=path))
        await new_feed(world, path)
    world.sandbox.failing = lambda _name, args: ZeroDivisionError() if b"/feed" in args[0] else None
    with capture_logs() as logs:
        done = await world.polling.round()
    assert (done.feeds, done.changed, done.failed, done.new_entries) == (2, 1, 1, 1)
    assert [line["log_level"] for line in logs if line["event"] == "poll failed"] == ["error"]
    assert (await world.polling.round()).feeds == 0, "it waits its turn"


async def test_a_round_tells_its_figures(world: World) -> None:
    world.page("/feed", rss(item(1), item(2)))
    world.page("/same", rss(item(1)))
    world.page("/broken", "", status=500)
    for path in ("/feed", "/same", "/broken"):
        await new_feed(world, path)
    await world.polling.round()
    world.page("/feed", rss(item(3), item(2), item(1)))
    ticks: list[tuple[int, int]] = []
    done = await world.polling.round(every=True, tick=lambda *told: ticks.append(told))
    assert (done.feeds, done.changed, done.unchanged, done.failed, done.new_entries) == (3, 1, 1, 1, 1)
    assert ticks == [(1, 3), (2, 3), (3, 3)]


async def test_only_what_is_due_is_polled(world: World) -> None:
    world.page("/feed", rss(item(1)))
    await new_feed(world, next_poll_at=NOW + timedelta(seconds=1))
    assert (await world.polling.round()).feeds == 0
    world.clock.move(seconds=1)
    assert (await world.polling.round()).feeds == 1


async def test_a_feed_is_not_polled_twice_at_the_same_time(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await new_feed(world)
    await asyncio.gather(world.polling.poll(feed), world.polling.poll(feed))
    assert world.asked("/feed") == 1


@pytest.mark.parametrize("status", [200, 304, 500])
async def test_what_changed_while_it_was_fetched_stays_changed(world: World, status: int) -> None:
    world.page("/feed", rss(item(1)))
    feed = await new_feed(world, etag='"0"')

    async def imported() -> None:
        async with world.storage.write() as tx:
            await tx.feeds.save(replace(await world.stored(feed), kept=True))

    world.page("/feed", rss(item(1)), status=status)
    world.answer_after("/feed", imported)
    assert (await world.poll(feed)).kept


async def test_a_cancelled_poll_leaves_the_feed_due(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed, fetching = await new_feed(world), asyncio.Event()

    async def hang() -> None:
        fetching.set()
        await asyncio.Event().wait()

    world.answer_after("/feed", hang)
    task = asyncio.create_task(world.polling.poll(feed))
    await fetching.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await world.stored(feed) == feed
    assert (await world.polling.round()).changed == 1, "and it is not taken for under way"


@pytest.mark.parametrize(
    ("pages", "text", "wanted"),
    [
        ("short", TEASER, True),
        ("short", LONG, False),
        ("always", LONG, True),
        ("never", TEASER, False),
        ("short", "岛" * 400, False),  # a script without spaces has words all the same
    ],
)
async def test_which_pages_are_wanted(make_world, pages: str, text: str, wanted: bool) -> None:
    world = make_world(feeds={"pages": pages})
    world.page("/feed", rss(item(1, text=text)))
    article = await world.article(await world.follow())
    assert (article.next_read_at is not None) is wanted


async def test_an_entry_without_a_web_address_has_no_page(world: World) -> None:
    world.page("/feed", rss(item(1, link="", text=TEASER)))
    assert (await world.article(await world.follow())).next_read_at is None


async def test_of_a_known_feed_only_what_is_new_is_read(world: World) -> None:
    world.page("/feed", rss(item(2), item(1, title="The ferry sails")))
    feed = await world.poll(await new_feed(world))
    assert feed.listing
    async with world.storage.write() as tx:  # as only reading it again would undo
        told, *_ = await tx.articles.after(feed.id, 0, 10)
        await tx.articles.save(replace(told.article, title="Told by another"))
    world.page("/feed", rss(item(3), item(2), item(1, title="The ferry sails")))
    polled = await world.polling.poll(feed)
    assert (polled.outcome, len(polled.new_articles)) == ("changed", 1)
    assert (await world.articles(feed))[0].title == "Told by another"
    world.page("/feed", rss(item(3), item(2), item(1, title="The ferry sails after all")))
    feed = await world.poll(await world.stored(feed))
    assert (await world.articles(feed))[0].title == "The ferry sails after all"


async def test_what_is_left_out_as_known_is_listed_all_the_same(world: World) -> None:
    world.page("/feed", rss(item(2), item(1)))
    feed = await world.poll(await new_feed(world))
    world.page("/feed", rss(item(3), item(2)))
    feed = await world.poll(feed)
    async with world.storage.write() as tx:
        assert await tx.articles.purge(world.clock.move(days=400)) == 1
    assert [article.title[14:15] for article in await world.articles(feed)] == ["2", "3"]


async def test_where_a_known_entry_is_gone_the_document_is_read_whole(world: World) -> None:
    world.page("/feed", rss(item(2), item(1)))
    feed = await world.poll(await new_feed(world))
    async with world.storage.write() as tx:  # nobody follows it for a while
        await tx.feeds.save(replace(feed, next_poll_at=None))
        assert await tx.articles.purge(world.clock.move(days=400)) == 2
        await tx.feeds.save(feed)
    world.page("/feed", rss(item(3), item(2), item(1)))
    assert len((await world.polling.poll(feed)).new_articles) == 3
    assert world.sandbox.work == ["read", "read", "read"]
    assert (await world.stored(feed)).body_hash != feed.body_hash


async def test_what_is_known_counts_for_place_and_pace(world: World) -> None:
    old = [item(number, date=NOW - number * DAY) for number in (2, 3, 4, 5)]
    world.page("/feed", rss(*old))
    feed = await world.poll(await new_feed(world))
    archived = item(9, text=TEASER, date=NOW - 20 * DAY)
    world.page("/feed", rss(*old, archived))
    feed = await world.poll(feed)
    assert feed.daily_rate == pytest.approx(5 / 20)
    (last,) = [article for article in await world.articles(feed) if "9" in article.title]
    assert last.next_read_at is None, "it stands in the fifth place, though it is the only one that was read"


async def test_feeds_share_a_transaction_when_little_is_to_be_written(world: World, monkeypatch) -> None:
    feeds = []
    for number in range(12):
        world.page(f"/{number}", rss(item(number)), ETag='"1"')
        feeds.append(await new_feed(world, f"/{number}"))
    await world.polling.round()
    for number in range(12):
        world.page(f"/{number}", "", status=304)
    written, write = [], world.storage.write
    monkeypatch.setattr(world.storage, "write", lambda: written.append(1) or write())
    later = world.clock.move(hours=30)
    assert (await world.polling.round()).unchanged == 12
    assert len(written) <= 6
    assert {(await world.stored(feed)).last_success_at for feed in feeds} == {later}


async def test_a_database_that_fails_is_no_failure_of_the_feed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.page("/feed", rss(item(1)))
    feed = await new_feed(world)

    async def full(*_: object) -> None:
        raise StorageError("database or disk is full")

    with monkeypatch.context() as once:
        once.setattr("bot.storage.articles.Articles.add_documents", full)
        assert (await world.polling.poll(feed)).outcome == "failed"
    stored = await world.stored(feed)
    assert (stored.failures, stored.trouble, stored.next_poll_at) == (0, "", feed.next_poll_at)
    assert (await world.polling.round()).new_entries == 1
