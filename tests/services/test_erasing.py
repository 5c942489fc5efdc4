from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.errors import BadInput
from bot.model import ChatKind, Message, Mode
from bot.telegram.html import text_of
from tests.services.documents import LONG, item, rss
from tests.services.world import World, pressable

CARD = 31
OWNER = 77


async def question(world: World, chat_id: int = 1) -> Message:
    await world.erasing.ask(await world.chat(chat_id))
    return (await world.rows(chat_id))[-1].message


def asked_at(message: Message) -> int:
    return int(next(data for data in pressable(message) if data.startswith("erase")).split()[1])


async def test_the_question_says_what_there_is_to_lose(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    async with world.storage.write() as tx:
        await tx.saved.put(1, (await tx.articles.latest(feed.id, 1))[0].id, world.clock())
    card = await question(world)
    told = text_of(card.html)
    assert "the feed you follow" in told and "the article you saved" in told and "can't be undone" in told
    assert len(await world.followed()) == 1, "asking removes nothing"
    await world.erasing.spare(await world.chat(), CARD)
    assert await world.told() == ["Nothing was removed."]


async def test_all_goes_and_the_last_message_leaves_no_row(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow()
    await world.asking.text(await world.chat(), LONG, 17)
    world.said.clear()
    await world.erasing.erase(await world.chat(), asked_at(await question(world)), CARD)
    assert [text_of(one.html) for one in world.said] == ["I am removing everything…"]
    await world.erasing.round()
    (begun, done) = world.said
    assert "Everything I had of you is removed" in done.html and begun.edits == done.edits == CARD
    assert not done.buttons
    async with world.storage.read() as tx:
        assert await tx.chats.get(1) is None
        assert sum((await tx.outbox.counts()).values()) == 0
        assert len(await tx.articles.latest(feed.id, 10)) == 1, "a public feed's articles are nobody's"
        stored = await tx.feeds.get(feed.id)
        assert stored and stored.next_poll_at is None, "nobody follows it any more"


async def test_a_private_feed_that_nobody_else_follows_goes_with_it(world: World) -> None:
    world.page("/feed", rss(item(1)))
    private = await world.follow("/feed?token=s3same0aa1")
    await world.grouping.round()
    shared = world.site.url("/feed?token=s3same0bb2")
    for chat_id in (1, 2):
        await world.follow(shared, chat_id)
    await world.erasing.erase(await world.chat(), asked_at(await question(world)), CARD)
    async with world.storage.read() as tx:
        assert await tx.feeds.get(private.id) is None
        assert [feed.url for feed in await tx.feeds.all()] == [shared]


async def test_what_the_owner_was_told_of_them_goes_too(make_world: Any) -> None:
    world = make_world(telegram={"owner": OWNER})
    await world.chat(title="Robin Brackwater")
    owner = await world.chat(OWNER)
    await world.people.list(owner)
    await world.people.show(owner, 1, 0, CARD)
    await world.people.ban(owner, 1)
    await world.people.unban(owner, 1)
    await world.people.show(owner, OWNER, 0, CARD)
    before = len(await world.rows(OWNER))
    await world.erasing.erase(await world.chat(), asked_at(await question(world)), CARD)
    async with world.storage.read() as tx:
        left = [row for number in range(1, before + 5) if (row := await tx.outbox.get(number))]
    assert [row.chat_id for row in left] == [OWNER] and "Brackwater" not in left[0].message.html


async def test_the_others_lose_nothing(world: World) -> None:
    world.page("/feed", rss(item(1)))
    for chat_id in (1, 2):
        feed = await world.follow(chat_id=chat_id, mode=Mode.INSTANT)
    await world.erasing.erase(await world.chat(), asked_at(await question(world)), CARD)
    assert [one.feed.id for one in await world.followed(2)] == [feed.id]
    assert (await world.stored(feed)).next_poll_at


async def test_an_old_question_removes_nothing(world: World) -> None:
    pressed = asked_at(await question(world))
    world.clock.move(minutes=11)
    with pytest.raises(BadInput) as refused:
        await world.erasing.erase(await world.chat(), pressed, CARD)
    assert refused.value.text == "error-old-erase"
    async with world.storage.read() as tx:
        assert await tx.chats.get(1)


async def test_scrubs_are_shared_and_each_person_is_told_once(world: World) -> None:
    for chat_id in (1, 2, 3):
        await world.erasing.erase(await world.chat(chat_id), asked_at(await question(world, chat_id)), CARD)
        await world.erasing.round()
    done = [one for one in world.said if "is removed" in one.html]
    assert len(done) == 1, "the next one comes after half a minute"
    world.clock.move(seconds=30)
    await world.erasing.round()
    await world.erasing.round()
    assert len([one for one in world.said if "is removed" in one.html]) == 3


async def test_in_a_group_it_is_the_groups(world: World) -> None:
    group = await world.chat(-100, kind=ChatKind.SUPERGROUP)
    card = await question(world, group.id)
    assert "of this group" in card.html
    await world.erasing.erase(group, asked_at(card), CARD)
    await world.erasing.round()
    assert "of this group" in world.said[-1].html


async def test_not_a_byte_of_a_paste_is_left(world: World, tmp_path: Path) -> None:
    await world.asking.text(await world.chat(), LONG, 17)
    await world.asking.show(await world.chat(), 1)
    words = LONG.split(". ")[0].encode()
    files = [path for path in tmp_path.rglob("lede.db*") if path.is_file()]
    if files:  # SQLite
        assert any(words in path.read_bytes() for path in files)
    await world.erasing.erase(await world.chat(), asked_at(await question(world)), CARD)
    await world.erasing.round()
    assert not any(words in path.read_bytes() for path in files if path.exists())
