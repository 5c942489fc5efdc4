"""Chats that Telegram makes wait, and groups that become supergroups."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.model import (
    ChatKind,
    DigestRecord,
    Filter,
    FilterState,
    ImportJob,
    Incoming,
    MessageKind,
    MessageState,
    Mode,
    OpinionKind,
    Schedule,
    Subscription,
)
from bot.storage.base import Storage, UnitOfWork
from tests.contracts.samples import HOUR, NOW, add_articles, add_chat, add_feed, article, entry, message

OLD, NEW = -100, -1_001_000_000_100


async def test_the_digests_and_items_of_a_held_chat_wait(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 1)
        await add_chat(tx, 2)
        feed = await add_feed(tx, followed_by=1, mode=Mode.INSTANT)
        await tx.subscriptions.put(Subscription(chat_id=2, feed_id=feed.id, mode=Mode.INSTANT))
        held, other = [await tx.schedules.put(Schedule(chat_id=c, at=time(8), next_run_at=NOW)) for c in (1, 2)]
    await add_articles(storage, feed, entry(1))
    async with storage.write() as tx:
        await tx.chats.hold(1, NOW + HOUR)
        await tx.chats.hold(404, NOW + HOUR)
        assert await tx.schedules.due(NOW, 10) == [other]
        assert [one.subscription.chat_id for one in await tx.subscriptions.behind(10, NOW)] == [2]
        assert await tx.schedules.due(NOW + HOUR, 10) == [held, other]
        assert await tx.chats.waits([1, 2, 404]) == {1: NOW + HOUR}
        assert len(await tx.subscriptions.behind(10, NOW + HOUR)) == 2


async def test_what_a_group_filters_imports_and_has_asked_moves_too(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, OLD, kind=ChatKind.GROUP, filtered=True)
        filtered = await tx.filters.put(Filter(chat_id=OLD, wording="-fog", state=FilterState.USED, at=NOW))
        job = await tx.imports.put(ImportJob(chat_id=OLD, outlines=(), created_at=NOW))
        await tx.inbox.add([Incoming(update_id=7, chat_id=OLD, received_at=NOW, body="{}")])
        await tx.chats.move(OLD, NEW)
        assert await tx.filters.of_chat(NEW) == [replace(filtered, chat_id=NEW)]
        assert await tx.imports.open() == [replace(job, chat_id=NEW)]
        assert [one.chat_id for one in await tx.inbox.waiting()] == [NEW]
        await tx.chats.move(NEW, NEW)
        assert await tx.chats.get(NEW)


@pytest.mark.parametrize("met", [OLD, NEW])
async def test_the_settings_are_those_of_the_older_row(storage: Storage, met: int) -> None:
    real = NEW + OLD - met
    async with storage.write() as tx:
        await add_chat(tx, real, timezone="Asia/Tokyo", created_at=NOW)
        await add_chat(tx, met, created_at=NOW + HOUR)  # by a message from before or after the move
        await tx.chats.move(OLD, NEW)
        kept = await tx.chats.get(NEW)
        assert kept and kept.timezone == "Asia/Tokyo"
        assert await tx.chats.get(OLD) is None


async def settle(tx: UnitOfWork, chat_id: int, feed_id: int, articles: list[int]) -> None:
    """Give the chat one of everything."""
    await tx.subscriptions.put(Subscription(chat_id=chat_id, feed_id=feed_id, title=str(chat_id)))
    await tx.schedules.put(Schedule(chat_id=chat_id, at=time(8), next_run_at=NOW))
    record = await tx.digests.add(DigestRecord(chat_id=chat_id, since=NOW, until=NOW, stories=((articles[0],),)))
    assert record
    await tx.digests.mark_shown(chat_id, articles, record.id, NOW, by_hand=False)
    await tx.saved.put(chat_id, articles[0], NOW)
    await tx.votes.put(chat_id, [articles[0]], OpinionKind.UP, NOW)


async def owned(tx: UnitOfWork, chat_id: int, articles: list[int]) -> list[int]:
    return [
        len(await tx.subscriptions.of_chat(chat_id)),
        len(await tx.schedules.of_chat(chat_id)),
        await tx.digests.last(chat_id, scheduled_only=False) is not None,
        len(await tx.digests.shown(chat_id, articles, include_by_hand=True)),
        await tx.saved.count(chat_id),
        await tx.votes.of(chat_id, [articles[0]]) is True,
        len(await tx.outbox.unconfirmed(chat_id)),
    ]


async def test_all_that_a_group_has_moves_with_it(storage: Storage) -> None:
    async with storage.write() as tx:
        group = await add_chat(tx, OLD, kind=ChatKind.GROUP, title="Harbour watch", language="en", added_by=7)
        await add_chat(tx, 1)
        feed = await add_feed(tx)
    ids = [*await add_articles(storage, feed, entry(1), entry(2))]
    async with storage.write() as tx:
        for chat_id in (OLD, 1):
            await settle(tx, chat_id, feed.id, ids)
        await add_chat(tx, 2, target=OLD)
        await tx.chats.put(replace(group, unreachable="kicked"))  # of the old group we may have been told that we left
        paste = await tx.articles.save(article(9, key=f"paste:{OLD}:9", private=True))
        theirs = await tx.articles.save(article(8, key="paste:-1009:8", private=True))
        under_way, waiting, sent = await tx.outbox.add(
            OLD, MessageKind.ANSWER, [message(str(n), reply_to=41, edits=42) for n in range(3)], NOW
        )
        await tx.outbox.sent(sent, 43, NOW)
        (doubtful,) = await tx.outbox.add(OLD, MessageKind.SCHEDULED, [message("?")], NOW)
        await tx.outbox.uncertain(doubtful, "reset")
        before = await owned(tx, OLD, ids)
        await tx.chats.move(OLD, NEW)
        assert await owned(tx, NEW, ids) == before == [1, 1, 1, 2, 1, 1, 1]
        assert await owned(tx, OLD, ids) == [0, 0, 0, 0, 0, 0, 0]
        assert await owned(tx, 1, ids) == [1, 1, 1, 2, 1, 1, 0], "others keep their own"
        assert await tx.chats.get(OLD) is None
        assert (await tx.chats.get(2)).target == NEW
        assert await tx.chats.get(NEW) == replace(group, id=NEW, kind=ChatKind.SUPERGROUP)
        assert [(await tx.articles.get(one.id)).key for one in (paste, theirs)] == [f"paste:{NEW}:9", "paste:-1009:8"]
        for row_id in (under_way, waiting):
            row = await tx.outbox.get(row_id)
            assert row and row.chat_id == NEW
            assert (row.message.edits, row.message.reply_to) == (None, None), "ids of messages are others there"
        assert await tx.outbox.answer_to(NEW, 41) is None
        assert await tx.outbox.standing_in(NEW, 43) is None
        await tx.chats.move(OLD, NEW)  # it is told in both chats
        assert await owned(tx, NEW, ids) == before


async def test_a_supergroup_that_we_have_met_already_gets_what_it_does_not_have(storage: Storage) -> None:
    async with storage.write() as tx:
        group = await add_chat(tx, OLD, kind=ChatKind.GROUP, timezone="Asia/Tokyo")
        await add_chat(tx, NEW, kind=ChatKind.SUPERGROUP)
        feed, other = await add_feed(tx), await add_feed(tx, "herald")
    ids = [*await add_articles(storage, feed, entry(1), entry(2))]
    async with storage.write() as tx:
        for chat_id in (OLD, NEW):
            await settle(tx, chat_id, feed.id, ids)
        await tx.subscriptions.put(Subscription(chat_id=OLD, feed_id=other.id))
        await tx.chats.move(OLD, NEW)
        assert {one.feed.id for one in await tx.subscriptions.of_chat(NEW)} == {feed.id, other.id}
        assert len(await tx.schedules.of_chat(NEW)) == 2
        assert await tx.chats.get(NEW) == replace(group, id=NEW, kind=ChatKind.SUPERGROUP)


async def test_what_waits_for_a_chat_that_we_have_no_row_for_moves_too(storage: Storage) -> None:
    async with storage.write() as tx:
        (row_id,) = await tx.outbox.add(OLD, MessageKind.ANSWER, [message()], NOW)
        await tx.chats.move(OLD, NEW)
        row = await tx.outbox.get(row_id)
        assert row and (row.chat_id, row.state) == (NEW, MessageState.PENDING)


async def test_what_goes_to_a_topic_leaves_it(storage: Storage) -> None:
    async with storage.write() as tx:
        feed, other = await add_feed(tx), await add_feed(tx, "herald")
        for chat_id in (OLD, NEW):
            await add_chat(tx, chat_id, kind=ChatKind.SUPERGROUP)
            for one, thread in ((feed, 5), (other, 6)):
                await tx.subscriptions.put(Subscription(chat_id=chat_id, feed_id=one.id, thread=thread))
                await tx.schedules.put(Schedule(chat_id=chat_id, at=time(8), thread=thread))
        await tx.chats.leave_topic(OLD, 5)
        for chat_id, threads in ((OLD, [None, 6]), (NEW, [5, 6])):
            assert [one.subscription.thread for one in await tx.subscriptions.of_chat(chat_id)] == threads
            assert [one.thread for one in await tx.schedules.of_chat(chat_id)] == threads
