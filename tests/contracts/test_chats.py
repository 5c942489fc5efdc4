from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.model import Chat, ChatKind, Length
from bot.storage.base import Storage
from tests.contracts.samples import NOW, ODD, ODD_STORED, add_chat

FULL = Chat(
    id=-1001234567890123,
    kind=ChatKind.SUPERGROUP,
    title="Harbour watch",
    language="de",
    spoken="de-AT",
    timezone="Europe/Berlin",
    length=Length.LONG,
    quiet_from=time(22, 30),
    quiet_until=time(7),
    paused_until=NOW,
    added_by=77,
    taste_since=NOW,
    target=-100,
    target_until=NOW,
    stopped=True,
    unreachable="kicked",
    created_at=NOW,
)


async def test_a_chat_comes_back_as_it_was_put(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.chats.put(FULL)
        await tx.chats.put(Chat(id=7))
    async with storage.read() as tx:
        assert await tx.chats.get(FULL.id) == FULL
        assert await tx.chats.get(7) == Chat(id=7)


async def test_an_unknown_chat_is_none(storage: Storage) -> None:
    async with storage.read() as tx:
        assert await tx.chats.get(404) is None


async def test_put_replaces_every_field(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.chats.put(FULL)
        await tx.chats.put(Chat(id=FULL.id))
        assert await tx.chats.get(FULL.id) == Chat(id=FULL.id)


async def test_replacing_a_chat_keeps_what_belongs_to_it(storage: Storage, world) -> None:
    async with storage.write() as tx:
        await tx.chats.put(replace(world.chat, title="Renamed"))
        assert len(await tx.subscriptions.of_chat(world.chat.id)) == 1


async def test_count(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.chats.count() == 0
        await add_chat(tx, 1)
        await add_chat(tx, 2)
        await add_chat(tx, 2)
        assert await tx.chats.count() == 2
        await add_chat(tx, 3, unreachable="kicked")
        assert (await tx.chats.count(), await tx.chats.count(unreachable=True)) == (3, 1)


async def test_odd_text_is_stored_as_far_as_it_can_be(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.chats.put(Chat(id=1, title=ODD))
        chat = await tx.chats.get(1)
        assert chat is not None
        assert chat.title == ODD_STORED


async def test_kinds_of_quiet_hours_are_listed_once(storage: Storage) -> None:
    quiet = (time(22), time(7))
    async with storage.write() as tx:
        await add_chat(tx, 1)
        for chat_id, zone in ((2, "UTC"), (3, "UTC"), (4, "Asia/Tokyo")):
            await add_chat(tx, chat_id, timezone=zone, quiet_from=quiet[0], quiet_until=quiet[1])
        assert await tx.chats.quiet_kinds() == {("UTC", *quiet), ("Asia/Tokyo", *quiet)}


async def test_many_chats_at_once(storage: Storage) -> None:
    async with storage.write() as tx:
        first, second = await add_chat(tx, 1), await add_chat(tx, -2, title="Rowers")
        assert await tx.chats.many([1, -2, 404]) == {1: first, -2: second}
        assert await tx.chats.many([]) == {}


async def test_the_chats_that_somebody_has_let_us_into(storage: Storage) -> None:
    async with storage.write() as tx:
        news = await add_chat(tx, -2, kind=ChatKind.CHANNEL, title="News", added_by=7)
        harbour = await add_chat(tx, -1, kind=ChatKind.GROUP, title="Harbour", added_by=7)
        await add_chat(tx, -3, kind=ChatKind.GROUP, title="Gone", added_by=7, unreachable="kicked")
        await add_chat(tx, -4, kind=ChatKind.GROUP, title="Others", added_by=8)
        await add_chat(tx, 7, added_by=7)
        assert await tx.chats.added_by(7) == [harbour, news]
        assert await tx.chats.added_by(9) == []
