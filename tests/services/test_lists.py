"""Lists of feeds, in and out of a chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import BadInput, LedeError, StorageError
from bot.feeds import opml
from bot.model import ImportJob, Incoming, Mode, OutboxRow, Outline
from bot.services import handling, lists
from bot.services.attachments import Attachment
from bot.telegram.html import text_of
from tests.services.conftest import MakeWorld
from tests.services.documents import item, rss
from tests.services.world import NOW, World, pressable

FILE = Attachment(file_id="list", name="feeds.opml")


def listed(world: World, *outlines: Outline) -> None:
    """Telegram has this list."""
    world.files["list"] = opml.write(outlines, "Mine", NOW)


def served(world: World, count: int, dead: int = 0) -> list[Outline]:
    """``count`` feeds, of which the last ``dead`` answer 404."""
    for number in range(count - dead):
        world.page(f"/{number}", rss(item(number), title=f"Title {number}"))
    return [Outline(url=world.site.url(f"/{number}"), title=f"Feed {number}") for number in range(count)]


async def taken_in(world: World) -> list[OutboxRow]:
    """Send the list, and wait for the end; what is told."""
    await world.lists.take_in(await world.chat(), FILE)
    return await finished(world)


async def finished(world: World) -> list[OutboxRow]:
    async with asyncio.timeout(60):
        while await open_jobs(world):
            await asyncio.sleep(0.01)
    return await world.rows()


async def open_jobs(world: World) -> list[ImportJob]:
    async with world.storage.read() as tx:
        return await tx.imports.open()


async def test_what_is_new_known_repeated_and_refused(world: World) -> None:
    first, second, third = served(world, 3)
    await world.follow("/0")
    document = opml.write([first, replace(second, tags=("Tech & Science", "2026")), third], "Mine", NOW).decode()
    again = (
        f'<outline text="B"><outline text="x" xmlUrl="{second.url}"/></outline><outline text="Bad" xmlUrl="no one"/>'
    )
    world.files["list"] = document.replace("</body>", f"{again}</body>").encode()
    (row,) = await taken_in(world)
    said = world.said[0]
    assert "There are 4 feeds in your list" in text_of(said.html)
    assert row.message.edits == 501, "in place of how far it was"
    told = text_of(row.message.html)
    assert "There were 4 feeds in it" in told and "2 of them are new" in told
    assert "One you followed already" in told and "One stood there more than once" in told
    assert "One has no usable address: Bad." in told
    followed = {one.name: one.subscription for one in await world.followed()}
    assert followed["Feed 1"].tags == ("tech-science", "b")
    assert len(await world.schedules()) == 1
    assert [world.asked(f"/{n}") for n in range(3)] == [1, 1, 1]


async def test_what_could_not_be_read_is_told_with_the_reason_and_can_be_dropped(world: World) -> None:
    listed(world, *served(world, 4, dead=2))
    (row,) = await taken_in(world)
    told = text_of(row.message.html)
    assert "2 could not be read:\n• Feed 2: It is no longer at its address." in told
    (drop,) = pressable(row.message)
    job_id = int(drop.removeprefix("dropfailed "))
    await world.lists.drop_failed(await world.chat(), job_id)
    (row,) = await world.rows()
    assert "no longer follow the 2" in row.message.html and pressable(row.message) == {f"keepfailed {job_id}"}
    assert [one.name for one in await world.followed()] == ["Feed 0", "Feed 1"]
    await world.lists.keep_failed(await world.chat(), job_id)
    assert sorted(one.name for one in await world.followed()) == ["Feed 0", "Feed 1", "Feed 2", "Feed 3"]
    with pytest.raises(BadInput):
        await world.lists.drop_failed(await world.chat(2), job_id)


async def test_many_reasons_come_as_a_file(world: World) -> None:
    listed(world, *served(world, 13, dead=11))
    done, attached = await taken_in(world)
    assert "13 of them are new" in text_of(done.message.html)
    document = attached.message.document
    assert document and document.name == "not-read.txt" and document.body.decode().count("• Feed ") == 11
    assert "11 could not be read" in attached.message.html and attached.message.edits is None


async def test_it_shows_how_far_it_is_in_one_message(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "STEP", 0.01)
    outlines = served(world, 5)
    held = asyncio.Event()
    world.answer_after("/4", held.wait)
    listed(world, *outlines)
    await world.lists.take_in(await world.chat(), FILE)
    async with asyncio.timeout(30):
        while not any("4 of 5 new feeds read" in text_of(line.html) for line in world.said):
            await asyncio.sleep(0.01)
    assert {line.edits for line in world.said} == {None, 501}
    assert len(await world.followed()) == 5, "all is followed before anything is read"
    with pytest.raises(BadInput) as busy:
        await world.lists.take_in(await world.chat(), FILE)
    assert busy.value.text == "error-import-running"
    held.set()
    (row,) = await finished(world)
    assert "5 of them are new" in text_of(row.message.html)


async def test_a_restart_goes_on_where_it_was(
    world: World, make_world: MakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "SLICE", 2)
    outlines, held = served(world, 5, dead=1), asyncio.Event()
    world.answer_after("/1", held.wait)
    listed(world, *outlines)
    await world.lists.take_in(await world.chat(), FILE)
    while sum(one.feed.last_polled_at is not None for one in await world.followed()) < 4:
        await asyncio.sleep(0.01)
    await world.lists.close()
    (job,) = await open_jobs(world)
    assert (job.taken, len(job.feed_ids), job.card_id) == (5, 5, 501)
    later = make_world()
    before = later.asked("/0")
    assert await later.lists.resume() == 1
    (row,) = await finished(later)
    told = text_of(row.message.html)
    assert row.message.edits == 501
    assert "5 of them are new" in told and "One could not be read:\n• Feed 4" in told
    assert later.asked("/0") == before == 1, "what has been read is not read again"
    assert await later.lists.resume() == 0


async def test_a_crash_between_two_slices_loses_and_doubles_nothing(
    world: World, make_world: MakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "SLICE", 2)
    outlines = served(world, 5)
    chat = await world.chat()
    async with world.storage.write() as tx:  # as a crash leaves it: two are followed, the message was not noted
        job = await tx.imports.put(ImportJob(chat_id=1, outlines=tuple(outlines), created_at=NOW))
        await tx.imports.put(await world.lists._take_slice(tx, chat, job, outlines[:2]))
    later = make_world()
    await later.lists.resume()
    (row,) = await finished(later)
    assert row.message.edits == 501 and "5 of them are new" in text_of(row.message.html)
    assert len(await later.followed()) == 5


async def test_a_crash_once_it_is_stored_does_not_have_it_taken_in_again(world: World) -> None:
    """Else the same file would be answered with "another import is under way"."""
    settled: list[int] = []

    async def carry_out(_handling: handling.Handling, _work: object) -> None: ...

    listed(world, *served(world, 2))
    async with world.storage.write() as tx:
        await tx.inbox.add([Incoming(update_id=7, chat_id=1, received_at=NOW, body="{}")])
    with handling.under(handling.Handling((7,), carry_out)):
        await world.lists.take_in(await world.chat(), FILE)
    async with world.storage.read() as tx:
        settled += [one.update_id for one in await tx.inbox.waiting()]
    assert settled == []
    await finished(world)


async def test_erased_meanwhile_it_leaves_nothing_and_says_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "SLICE", 2)
    held, erased = asyncio.Event(), asyncio.Event()
    take = world.lists._take_slice

    async def once(*args: Any) -> ImportJob:
        if erased.is_set():
            raise AssertionError("there is nobody to take it for")
        held.set()
        return await take(*args)

    monkeypatch.setattr(world.lists, "_take_slice", once)
    listed(world, *served(world, 5))
    await world.lists.take_in(await world.chat(), FILE)
    await held.wait()
    async with world.storage.write() as tx:
        await tx.chats.erase(1)
        erased.set()
    await finished(world)
    await asyncio.gather(*world.lists._background._tasks)
    async with world.storage.read() as tx:
        assert await tx.chats.get(1) is None and await tx.imports.open() == []
        assert sum((await tx.outbox.counts()).values()) == 0


async def test_a_group_that_moves_meanwhile_gets_the_result(world: World) -> None:
    outlines, held = served(world, 3), asyncio.Event()
    world.answer_after("/1", held.wait)
    listed(world, *outlines)
    await world.lists.take_in(await world.chat(-5), FILE)
    while sum(one.feed.last_polled_at is not None for one in await world.followed(-5)) < 2:
        await asyncio.sleep(0.01)
    async with world.storage.write() as tx:
        await tx.chats.move(-5, -1005)
    held.set()
    async with asyncio.timeout(60):
        while await open_jobs(world):
            await asyncio.sleep(0.01)
    (row,) = await world.rows(-1005)
    assert "3 of them are new" in text_of(row.message.html)


async def test_it_goes_on_when_the_database_is_well_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "AGAIN", 0.01)
    take, failures = world.lists._take_slice, iter([StorageError("database or disk is full")] * 3)

    async def full(*args: Any) -> ImportJob:
        for error in failures:
            raise error
        return await take(*args)

    monkeypatch.setattr(world.lists, "_take_slice", full)
    listed(world, *served(world, 2))
    (row,) = await taken_in(world)
    assert "2 of them are new" in text_of(row.message.html)


async def test_where_it_fails_the_person_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_args: object) -> None:
        raise RuntimeError("ours")

    listed(world, *served(world, 2))
    monkeypatch.setattr(world.lists, "_read", broken)
    (row,) = await taken_in(world)
    assert "Nothing is lost" in row.message.html and len(await world.followed()) == 2


@pytest.mark.parametrize(
    ("document", "key"),
    [
        (b"no list", "error-not-opml"),
        (b"<opml><body/></opml>", "error-opml-empty"),
        (
            opml.write([Outline(url=f"https://{n}.example/") for n in range(1001)], "", NOW),
            "error-opml-too-long",
        ),
    ],
)
async def test_what_is_no_list_or_too_long(world: World, document: bytes, key: str) -> None:
    world.files["list"] = document
    with pytest.raises(BadInput) as refused:
        await world.lists.take_in(await world.chat(), FILE)
    assert refused.value.text == key
    assert await open_jobs(world) == [] and await world.followed() == []


async def test_a_file_that_is_too_large_or_that_telegram_does_not_give(world: World) -> None:
    with pytest.raises(BadInput):
        await world.lists.take_in(await world.chat(), replace(FILE, size=2**30))
    world.files["list"] = LedeError(text="error-file-not-given")
    with pytest.raises(LedeError):
        await world.lists.take_in(await world.chat(), FILE)


async def test_old_imports_are_forgotten(world: World) -> None:
    listed(world, *served(world, 1))
    await taken_in(world)
    world.clock.move(days=2)
    await world.keeping.round()
    async with world.storage.read() as tx:
        assert await tx.imports.get(1, 1) is None


async def test_an_export_round_trips(world: World) -> None:
    outlines = [
        replace(one, tags=tags, mode=mode)
        for one, tags, mode in zip(
            served(world, 3), [(), ("tech",), ("tech", "far")], [Mode.DIGEST, Mode.INSTANT, Mode.MUTED], strict=True
        )
    ]
    listed(world, *outlines)
    await taken_in(world)
    await world.lists.export(await world.chat())
    (row,) = await world.rows()
    assert "The 3 feeds you follow" in row.message.html
    document = row.message.document
    assert document and document.name == "feeds.opml"
    assert sorted(opml.read(document.body), key=lambda one: one.url) == outlines
    world.files["list"] = document.body
    await world.lists.take_in(await world.chat(2), FILE)
    await finished(world)
    mine, theirs = [
        [(one.name, one.subscription.tags, one.subscription.mode) for one in await world.followed(chat_id)]
        for chat_id in (1, 2)
    ]
    assert sorted(mine) == sorted(theirs)


async def test_private_feeds_stay_out_and_are_named(world: World) -> None:
    world.page("/feed", rss(item(1), title="Members only"))
    await world.follow("/feed?token=0f1e2d3c4b5a6978")
    await world.lists.export(await world.chat())
    (row,) = await world.rows()
    assert "One is not in it" in row.message.html and "Members only" in row.message.html
    assert row.message.document and b"0f1e2d3c" not in row.message.document.body


async def test_nothing_to_export(world: World) -> None:
    with pytest.raises(BadInput) as empty:
        await world.lists.export(await world.chat())
    assert empty.value.text == "error-no-feeds"


async def test_how_to_import(world: World) -> None:
    await world.lists.help(await world.chat())
    assert "1,000" in (await world.told())[0] or "1000" in (await world.told())[0]
