"""In groups and channels: only what is meant for us, and nothing of the rest is kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.telegram_side import (
    BOT,
    GROUP,
    PRIVATE,
    Door,
    Recorded,
    chat_of,
    document,
    entity,
    forwarded,
    membership,
)
from tests.handlers.telegram_side import message as made
from tests.handlers.test_inputs import ONCE, file, read
from tests.services.documents import LONG, WORDS_60
from tests.services.world import World

LINK = "https://news.example/1"
NAME = "@LedeBot"
CHANNEL = -1007


def naming(text: str, *links: str, name: str = NAME) -> dict[str, Any]:
    """Text and entities of a message that mentions us."""
    mention = entity(text, name) | {"type": "mention"}
    return {"text": text, "entities": [mention, *(entity(text, link) for link in links)]}


def ours(text: str = "a card", **about: Any) -> dict[str, Any]:
    return made(text, chat=GROUP, message_id=3) | {"from": BOT} | about


async def silent(door: Door, services: Recorded) -> None:
    await door.quiet()
    assert services.calls == [] and services.answers == [] and door.transport.calls == []


@pytest.mark.parametrize(
    ("about", "asked"),
    [
        (naming(f"{NAME} {LINK}", LINK), ("asking.links", GROUP, (LINK,), 17, ONCE)),
        (naming(f"What is in {LINK} {NAME}?", LINK), ("asking.links", GROUP, (LINK,), 17, ONCE)),
        (naming(f"@LEDEBOT, {WORDS_60}", name="@LEDEBOT"), ("asking.text", GROUP, WORDS_60, 17, ONCE)),
        (naming(f"{WORDS_60}\n{NAME}"), ("asking.text", GROUP, WORDS_60, 17, ONCE)),
    ],
)
async def test_a_mention_with_something_to_read(
    door: Door, services: Recorded, about: dict[str, Any], asked: tuple[Any, ...]
) -> None:
    await door.says(chat=GROUP, **{"text": ""} | about)
    assert services.asked == [asked] and door.transport.calls == ["sendChatAction"]


async def test_our_name_chosen_from_the_list_of_members(door: Door, services: Recorded) -> None:
    text = f"Lede, see {LINK}"
    chosen = entity(text, "Lede") | {"type": "text_mention", "user": BOT}
    await door.says(text, chat=GROUP, entities=[chosen, entity(text, LINK)])
    assert services.asked == [("asking.links", GROUP, (LINK,), 17, ONCE)]


async def test_a_mention_in_the_caption_of_a_file(door: Door, services: Recorded) -> None:
    mention = entity(NAME, NAME) | {"type": "mention"}
    await door.says("", chat=GROUP, caption=NAME, caption_entities=[mention], **document("report.pdf"))
    assert services.asked == read(file(), chat=GROUP)


@pytest.mark.parametrize(
    ("replied", "asked"),
    [
        (made(f"see {LINK}", links=[LINK]), ("asking.links", GROUP, (LINK,), 17, ONCE)),
        (made(WORDS_60), ("asking.text", GROUP, WORDS_60, 17, ONCE)),
        (made("", **document("report.pdf")), read(file(), chat=GROUP)[0]),
    ],
)
async def test_a_mention_in_answer_to_something_to_read(
    door: Door, services: Recorded, replied: dict[str, Any], asked: tuple[Any, ...]
) -> None:
    await door.says(chat=GROUP, **naming(f"{NAME} what is it about?"), reply_to_message=replied)
    assert services.asked == [asked]


@pytest.mark.parametrize(
    "about",
    [
        naming(f"Thank you {NAME}"),
        naming(f"{NAME} what do you think?") | {"reply_to_message": made("I like it.")},
        naming(f"{NAME} thanks") | {"reply_to_message": ours(WORDS_60)},
        naming(f"{NAME} {LINK}", LINK) | forwarded(),
        naming(f"@LedeBotty {LINK}", LINK, name="@LedeBotty"),
        {"text": f"me@LedeBot {LINK}", "entities": [entity(f"me@LedeBot {LINK}", LINK)]},
        {"text": LINK, "entities": [entity(LINK, LINK)], "reply_to_message": made("hello")},
        {"text": "I agree", "reply_to_message": ours()},
        {"text": WORDS_60, "reply_to_message": ours()},
        document("report.pdf") | {"reply_to_message": ours()},
        {"text": LONG * 5},
        {"text": "/xyzzy"},
        document("report.pdf"),
    ],
)
async def test_what_others_say_to_each_other_is_neither_answered_nor_kept(
    door: Door, services: Recorded, about: dict[str, Any]
) -> None:
    await door.says(chat=GROUP, **{"text": ""} | about)
    await door.edits(chat=GROUP, **{"text": ""} | about)
    await silent(door, services)


async def test_a_link_in_answer_to_us(door: Door, services: Recorded) -> None:
    await door.says(f"And {LINK}?", chat=GROUP, links=[LINK], reply_to_message=ours())
    assert services.asked == [("asking.links", GROUP, (LINK,), 17, ONCE)]


async def test_an_edited_mention_updates_its_card(door: Door, services: Recorded) -> None:
    await door.edits(chat=GROUP, **naming(f"{NAME} {LINK}", LINK))
    assert services.asked == [("asking.links", GROUP, (LINK,), 17, {"edited": True})]


async def test_a_split_text_that_begins_with_a_mention(door: Door, services: Recorded) -> None:
    first = f"{NAME} " + "a " * 2000 + "b" * 80
    await door.says(chat=GROUP, message_id=1, **naming(first))
    await door.says("and the end", chat=GROUP, message_id=2)
    await door.says("from somebody else", chat=GROUP, message_id=3, sender=8)
    await door.quiet()
    (asked,) = services.asked
    assert asked[0] == "asking.text" and asked[2].startswith("a a ") and asked[2].endswith("b\nand the end")


async def test_a_mention_in_a_private_chat_changes_nothing(door: Door, services: Recorded) -> None:
    await door.says(**naming(f"{NAME} {LINK}", LINK))
    await door.says(**naming(f"Thank you {NAME}"))
    assert services.asked == [("asking.links", PRIVATE, (LINK,), 17, ONCE)]
    assert "too short" in services.answers[0].html


def post(text: str, **about: Any) -> dict[str, Any]:
    channel = {"id": CHANNEL, "type": "channel", "title": "Harbour"}
    shown = made(text, **about) | {"chat": channel, "sender_chat": channel}
    return {name: value for name, value in shown.items() if name != "from"}


@pytest.mark.parametrize("typed", ["/digest@LedeBot", "/digest"])
async def test_a_command_in_a_channel(door: Door, services: Recorded, typed: str) -> None:
    await door.comes(channel_post=post(typed))
    assert services.asked == [("digesting.by_hand", CHANNEL)]


async def test_summarize_in_a_channel_and_its_edit(door: Door, services: Recorded) -> None:
    typed = f"/summarize@LedeBot {LINK}"
    await door.comes(channel_post=post(typed, links=[LINK]))
    await door.comes(edited_channel_post=post(typed, links=[LINK], edit_date=1_790_000_100))
    assert services.asked == [
        ("asking.links", CHANNEL, (LINK,), 17, ONCE),
        ("asking.links", CHANNEL, (LINK,), 17, {"edited": True}),
    ]


@pytest.mark.parametrize(
    "shown",
    [
        post(WORDS_60),
        post(LINK, links=[LINK]),
        post("/digest@other_bot"),
        post("/xyzzy"),
        post("") | document("report.pdf"),
        post("") | naming(f"{NAME} {LINK}", LINK),
        post(LONG * 5),
    ],
)
async def test_nothing_else_in_a_channel_is_for_us(door: Door, services: Recorded, shown: dict[str, Any]) -> None:
    await door.comes(channel_post=shown)
    await door.comes(edited_channel_post=shown | {"edit_date": 1_790_000_100})
    await silent(door, services)


def test_the_chats_of_these_tests_are_what_they_say() -> None:
    assert chat_of(GROUP)["type"] == "supergroup"


@pytest.mark.parametrize(("status", "chat"), [("member", PRIVATE), ("left", GROUP), ("kicked", PRIVATE)])
async def test_of_a_chat_that_is_not_known_no_coming_or_going_is_kept(
    real_door: Door, world: World, status: str, chat: int
) -> None:
    """Nor does somebody who has removed everything, and then blocks the bot, come back into the tables."""
    await real_door.comes(my_chat_member=membership(status, chat))
    async with world.storage.read() as tx:
        assert await tx.chats.count() == 0


async def test_who_lets_the_bot_into_a_group_is_remembered(real_door: Door, world: World) -> None:
    """It is told when the bot may not write there any more."""
    await real_door.comes(my_chat_member=membership("member", GROUP))
    assert (await world.chat(GROUP)).added_by
