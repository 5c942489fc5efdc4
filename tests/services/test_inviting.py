"""Links that offer a feed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import BadInput
from bot.model import Feed
from bot.telegram.deeplinks import payload_of
from bot.telegram.html import text_of
from tests.services.documents import item
from tests.services.documents import rss as feed
from tests.services.world import World, pressable

CARD = 77
LONG = "/a/long/way/to/the/feed/of/the/harbour.xml"
PRIVATE = "/feed?token=0f1e2d3c4b5a6978"


def payload_in(text: str) -> str:
    return text.partition("start=sub_")[2].split()[0]


@pytest.fixture(params=["/f", LONG])
async def shared(request: pytest.FixtureRequest, world: World) -> Feed:
    """Followed by another chat."""
    world.page(request.param, feed(item(1), title="The Reef"))
    return await world.follow(request.param, chat_id=2)


async def test_from_the_link_to_a_followed_feed(world: World, shared: Feed) -> None:
    await world.inviting.share(await world.chat(2), shared.id, "LedeBot")
    (row,) = await world.rows(2)
    (copied,) = [button.copy for line in row.message.buttons for button in line]
    assert copied.startswith("https://t.me/LedeBot?start=sub_") and copied in text_of(row.message.html)
    chat, payload = await world.chat(1), payload_in(copied)
    await world.inviting.ask(chat, payload)
    (question,) = await world.rows()
    assert "The Reef" in question.message.html
    assert pressable(question.message) == {f"join {payload}", "decline"}
    assert await world.followed() == [], "asked before anything changes"
    await world.inviting.accept(chat, payload, CARD)
    (answer,) = await world.rows()
    assert answer.message.edits == CARD and "You now follow The Reef" in text_of(answer.message.html)
    assert [one.feed.id for one in await world.followed()] == [shared.id]


async def test_no_changes_nothing(world: World) -> None:
    await world.inviting.decline(await world.chat(), CARD)
    (row,) = await world.rows()
    assert (row.message.edits, row.message.buttons) == (CARD, ())


async def test_an_address_that_nobody_follows_is_named_by_its_host(world: World) -> None:
    await world.inviting.ask(await world.chat(), payload_of(Feed(url="https://harbour.example/feed")))
    assert "harbour.example" in (await world.told())[0]
    async with world.storage.read() as tx:
        assert await tx.feeds.all() == []


async def test_the_persons_own_name_for_a_feed_is_not_passed_on(world: World) -> None:
    world.page("/f", feed(item(1), title="The Reef"))
    reef = await world.follow("/f")
    async with world.storage.write() as tx:
        known = await tx.subscriptions.get(1, reef.id)
        assert known
        await tx.subscriptions.put(replace(known.subscription, title="My secret love"))
    await world.inviting.share(await world.chat(), reef.id, "LedeBot")
    assert "secret" not in (await world.told())[0]


async def test_private_feeds_are_neither_shared_nor_named(world: World) -> None:
    world.page("/feed", feed(item(1), title="Members only"))
    private = await world.follow(PRIVATE)
    with pytest.raises(BadInput) as refused:
        await world.inviting.share(await world.chat(), private.id, "LedeBot")
    assert refused.value.text == "error-not-shared"
    with pytest.raises(BadInput) as unknown:
        await world.inviting.ask(await world.chat(2), payload_of(private))
    assert unknown.value.text == "error-bad-share"


@pytest.mark.parametrize("payload", ["", "x", "n1-0123456789abcdef", "n999-0123456789abcdef", "aaHR0", "a" + "A" * 90])
async def test_bad_payloads_are_answered_kindly(world: World, payload: str) -> None:
    world.page(LONG, feed(item(1)))
    await world.follow(LONG, chat_id=2)
    with pytest.raises(BadInput) as bad:
        await world.inviting.ask(await world.chat(), payload)
    assert bad.value.text == "error-bad-share"


async def test_another_chats_feed_cannot_be_shared(world: World) -> None:
    world.page("/f", feed(item(1)))
    theirs = await world.follow("/f", chat_id=2)
    with pytest.raises(BadInput):
        await world.inviting.share(await world.chat(1), theirs.id, "LedeBot")
