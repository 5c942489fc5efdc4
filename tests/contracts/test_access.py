"""Who is let in, how much of it, and what all are told."""

from __future__ import annotations

from dataclasses import replace

from bot.model import BANNED, Broadcast, BroadcastState, Chat, ChatKind, Invite, MessageKind
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, NOW, World, add_chat, add_feed, message

LINK = Invite(token="a-token", left=2, expires_at=NOW + DAY)
WORDS = Broadcast(chat_id=5, words="We move tonight.\nBack at eight.", created_at=NOW)


async def test_an_invitation_lets_in_as_many_as_it_says(storage: Storage) -> None:
    async with storage.write() as tx:
        kept = await tx.access.invite(LINK)
        assert kept.id and kept == replace(LINK, id=kept.id)
        assert not await tx.access.use("another", NOW)
        assert [await tx.access.use("a-token", NOW) for _ in range(3)] == [True, True, False]


async def test_an_invitation_ends(storage: Storage) -> None:
    async with storage.write() as tx:
        kept = await tx.access.invite(LINK)
        assert not await tx.access.use("a-token", NOW + DAY)
        assert await tx.access.purge(NOW + DAY) == 0
        assert await tx.access.withdraw(kept.id) and not await tx.access.withdraw(kept.id)
        assert not await tx.access.use("a-token", NOW)
        assert await tx.access.purge(NOW + DAY + HOUR) == 1


async def test_who_is_turned_away_is_told_once_in_a_while(storage: Storage) -> None:
    async with storage.write() as tx:
        told = [await tx.access.turn_away(1, NOW + n * HOUR, NOW + n * HOUR - DAY) for n in (0, 1, 23, 24, 25)]
        assert told == [True, False, False, True, False]
        assert await tx.access.turn_away(2, NOW, NOW - DAY)
        assert await tx.access.purge(NOW + HOUR) == 1
        assert await tx.access.turn_away(2, NOW + HOUR, NOW)


async def test_summaries_are_counted_by_chat_and_day(storage: Storage) -> None:
    today, tomorrow = NOW.date(), (NOW + DAY).date()
    async with storage.write() as tx:
        assert [await tx.access.spend(1, today) for _ in range(3)] == [1, 2, 3]
        assert await tx.access.spend(2, today) == 1 and await tx.access.spend(1, tomorrow) == 1
        assert await tx.access.purge(NOW + DAY) == 2
        assert await tx.access.spend(1, tomorrow) == 2


async def test_a_broadcast_is_kept_as_it_goes_on(storage: Storage) -> None:
    async with storage.write() as tx:
        draft = await tx.broadcasts.put(WORDS)
        assert await tx.broadcasts.get(draft.id) == draft and await tx.broadcasts.open() == []
        planned = await tx.broadcasts.put(replace(draft, state=BroadcastState.PLANNED, leaves_at=NOW, card_id=2**40))
        leaving = await tx.broadcasts.put(replace(WORDS, state=BroadcastState.LEAVING, reached=-(2**40), total=7))
        assert await tx.broadcasts.open() == [planned, leaving]
        assert await tx.broadcasts.get(leaving.id + 1) is None


async def test_broadcasts_go_in_time_unless_they_are_under_way(storage: Storage) -> None:
    async with storage.write() as tx:
        kept = [await tx.broadcasts.put(replace(WORDS, state=state)) for state in BroadcastState]
        assert await tx.broadcasts.purge(NOW) == 0
        assert await tx.broadcasts.purge(NOW + HOUR) == 3
        assert [one.state for one in await tx.broadcasts.open()] == ["planned", "leaving"]
        assert await tx.broadcasts.get(kept[0].id) is None


async def test_rows_of_a_broadcast_are_counted(storage: Storage) -> None:
    mine = message(broadcast=3)
    async with storage.write() as tx:
        first, *_ = await tx.outbox.add_all(MessageKind.SCHEDULED, [(1, mine), (2, mine), (2, message())], NOW)
        await tx.outbox.sent(first, 77, NOW)
        counts = await tx.outbox.counts(3)
        assert (counts["sent"], counts["pending"], counts["failed"]) == (1, 1, 0)
        row = await tx.outbox.get(first)
        assert row and row.message.broadcast == 3
        assert sum((await tx.outbox.counts()).values()) == 3


async def test_who_hears_what_is_told_to_all(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, -100, kind=ChatKind.SUPERGROUP)
        await add_chat(tx, -200, kind=ChatKind.CHANNEL)
        await add_chat(tx, 2, stopped=True)
        await add_chat(tx, 3, unreachable=BANNED)
        await add_chat(tx, 4)
        await add_chat(tx, 2**40)
        assert [chat.id for chat in await tx.chats.audience(9)] == [-100, 4, 2**40]
        assert [chat.id for chat in await tx.chats.audience(1, after=-100)] == [4]
        assert [chat.id for chat in await tx.chats.audience(9, without=4)] == [-100, 2**40]
        assert (await tx.chats.audience_size(), await tx.chats.audience_size(without=4)) == (3, 2)


async def test_chats_are_listed_latest_first(storage: Storage) -> None:
    async with storage.write() as tx:
        for number in (1, 2, 3):
            await add_chat(tx, number, created_at=NOW + number * HOUR)
        await add_chat(tx, 4)
        assert [chat.id for chat in await tx.chats.page(3)] == [3, 2, 1]
        assert [chat.id for chat in await tx.chats.page(3, 2)] == [1, 4]


async def test_how_many_feeds_a_chat_follows(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        await add_feed(tx, "gazette", followed_by=1)
        assert [await tx.subscriptions.count(chat_id) for chat_id in (1, 2, 3)] == [2, 0, 0]


async def test_a_banned_group_stays_so_when_it_grows(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.chats.put(Chat(id=-5, kind=ChatKind.GROUP, unreachable=BANNED))
        await tx.chats.move(-5, -1005)
        moved = await tx.chats.get(-1005)
        assert moved and moved.banned
