"""Posts forwarded from Telegram channels: what they offer to follow."""

from __future__ import annotations

from typing import Any

from bot.telegram.callbacks import Action, encode
from tests.data.channels import post, preview
from tests.handlers.telegram_side import PRIVATE, Door, Recorded, forwarded, message
from tests.services.documents import WORDS_60
from tests.services.world import World, pressable

LINK = "https://news.example/1"


def from_channel(name: str = "OspreyHarbour") -> dict[str, Any]:
    """The part of a message that says it is a post of a channel with this public name, or with none."""
    about = forwarded()
    about["forward_origin"]["chat"] |= {"username": name} if name else {}
    return about


async def test_subscribe_as_a_reply_to_a_channels_post(door: Door, services: Recorded) -> None:
    await door.says("/subscribe", reply_to_message=message("The ferry sails.", **from_channel()))
    await door.says("/subscribe", reply_to_message=message(f"See {LINK}", links=[LINK], **from_channel()))
    await door.says("/subscribe", reply_to_message=message(f"See {LINK}", links=[LINK], **from_channel("")))
    assert [asked[2] for asked in services.asked] == ["@OspreyHarbour", "@OspreyHarbour", LINK]


async def test_what_is_typed_comes_first(door: Door, services: Recorded) -> None:
    await door.says("/subscribe @Tides", reply_to_message=message("The ferry sails.", **from_channel()))
    assert services.asked == [("subscribing.subscribe", PRIVATE, "@Tides", {"reply_to": 17})]


async def test_a_channel_without_a_public_name(door: Door, services: Recorded) -> None:
    await door.says("/subscribe", reply_to_message=message("The ferry sails.", **from_channel("")))
    assert services.asked == []
    assert "public" in services.answers[0].html


async def test_a_forwarded_post_is_read_with_its_channel(door: Door, services: Recorded) -> None:
    await door.says(WORDS_60, **from_channel())
    await door.says("The ferry sails.", **from_channel())
    await door.says(WORDS_60, **from_channel(""))
    about = [asked[-1] for asked in services.asked]
    assert about == [{"edited": False, "channel": "OspreyHarbour"}] * 2 + [{"edited": False}]


async def test_the_button_that_follows_its_channel(real_door: Door, world: World) -> None:
    world.fetcher.elsewhere = {"https://t.me": world.site.url("").rstrip("/")}
    world.page("/s/ospreyharbour", preview(post(1, "The ferry sails at nine.")))
    await real_door.says(WORDS_60, **from_channel())
    (card,) = await world.rows()
    (follow,) = [data for data in pressable(card.message) if data.startswith(Action.FOLLOW)]
    await world.asking.follow(await world.chat(), int(follow.split()[-1]))
    (followed,) = await world.followed()
    assert followed.feed.url == "https://t.me/s/ospreyharbour" and followed.name == "Osprey Harbour"
    assert follow == encode(Action.FOLLOW, int(follow.split()[-1]))
    await world.rows()
    await real_door.says(WORDS_60, **from_channel())
    (again,) = await world.rows()
    assert not [data for data in pressable(again.message) if data.startswith(Action.FOLLOW)]
