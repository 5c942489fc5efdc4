"""Messages and presses before the real services."""

from __future__ import annotations

from bot.model import Length, Mode
from bot.telegram.callbacks import Action, encode
from tests.handlers.telegram_side import Door, membership
from tests.services.documents import LONG, TEASER, item, page, rss
from tests.services.world import World, pressable

SECRET = "s3same"


async def test_a_conversation(real_door: Door, world: World) -> None:
    """From the first word to the last over the real services, with what each message asks of the next."""
    door = real_door
    link = world.page("/1", page())
    world.page("/feed", rss(item(1, link=link, text=TEASER, date=world.clock())))
    await door.says("/start")
    assert "Hello Robin" in (await world.told())[0]
    await door.says(f"/subscribe {world.site.url('/feed')}")
    (preview,) = await world.rows()
    offered = sorted(pressable(preview.message))
    for data in offered:
        await door.presses(data, offered=offered, message_id=preview.id)
    latest, *modes = await world.told()
    assert "Notice number 1" in latest and ["as it comes" in told for told in modes] == [False, True]
    await door.says("/digest")
    assert "nine weeks in the yard" in (await world.told())[0]
    await door.says(LONG, message_id=30)
    (shown,) = await world.rows()
    await door.edits(LONG.replace("Osprey", "Heron"), message_id=30)
    (edited,) = await world.rows()
    assert edited.message.edits == shown.message_id and "Heron" in edited.message.html
    await door.says("/stop")
    assert "I send nothing any more" in (await world.told())[0]
    await door.comes(my_chat_member=membership("kicked"))
    assert (await world.chat()).unreachable == "blocked"
    await door.says("/feeds")
    assert "You follow one feed" in (await world.told())[0]
    assert (await world.chat()).unreachable == ""
    await door.comes(my_chat_member=membership("kicked"))
    await door.comes(my_chat_member=membership("member"))
    assert (await world.chat()).unreachable == "", "unblocking alone is enough"
    assert len(await world.followed()) == 1


async def test_two_people_with_one_private_feed(real_door: Door, world: World) -> None:
    world.page("/feed", rss(item(1)))
    await real_door.says(f"/subscribe {world.site.url('/feed')}?token={SECRET}")
    await world.rows()
    await real_door.presses(encode(Action.RESUBSCRIBE, 1, Mode.DIGEST), offered=[], chat=2)
    await real_door.presses(encode(Action.LENGTH, 1, Length.LONG), chat=2)
    told = await world.told(2)
    assert "too old" in told[0] and "no longer have that article" in told[1] and await world.followed(2) == []
