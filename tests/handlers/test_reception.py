from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.errors import BadInput, StorageError
from bot.model import Chat, ChatKind
from bot.services.house import topic
from bot.telegram.callbacks import Action, encode
from handlers.commands import COMMANDS, Menu
from handlers.reception import menu
from tests.handlers.telegram_side import (
    GROUP,
    PERSON,
    PRIVATE,
    Door,
    Recorded,
    administrator,
    entity,
    membership,
    message,
    open_door,
    restricted,
)
from tests.services.documents import LONG, WORDS_60

WORDS_59 = WORDS_60.rpartition(" ")[0]
LINK = "https://news.example/1"
FEED = "https://news.example/feed"
SECRET = "s3same"


HIDDEN = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/start", ("beginning.start", PRIVATE, "Robin")),
        ("/start@LedeBot", ("beginning.start", PRIVATE, "Robin")),
        ("/START@ledebot", ("beginning.start", PRIVATE, "Robin")),
        ("/start sub_aGVsbG8", ("inviting.ask", PRIVATE, "aGVsbG8")),
        ("/start something", ("beginning.start", PRIVATE, "Robin")),
        ("/topics", ("browsing.topics", PRIVATE)),
        ("/import", ("lists.help", PRIVATE)),
        ("/export", ("lists.export", PRIVATE)),
        ("/stop", ("chatting.stop", PRIVATE)),
        ("/pause", ("chatting.pause", PRIVATE, "")),
        ("/pause until Monday", ("chatting.pause", PRIVATE, "until Monday")),
        ("/resume", ("chatting.resume", PRIVATE)),
        (f"/subscribe  {FEED} ", ("subscribing.subscribe", PRIVATE, FEED, {"reply_to": 17})),
        ("/sub news.example", ("subscribing.subscribe", PRIVATE, "news.example", {"reply_to": 17})),
        ("/subscribe", ("subscribing.subscribe", PRIVATE, "", {"reply_to": 17})),
        ("/unsubscribe 2", ("subscribing.unsubscribe", PRIVATE, "2")),
        ("/feeds", ("subscribing.list", PRIVATE)),
        ("/digest", ("digesting.by_hand", PRIVATE)),
        ("/digest now", ("digesting.by_hand", PRIVATE)),
        ("/digest OFF", ("scheduling.switch_off", PRIVATE)),
        ("/digest 8am Berlin", ("scheduling.asked", PRIVATE, "8am berlin")),
        ("/saved", ("saving.list", PRIVATE)),
        ("/learned", ("learning.show", PRIVATE)),
        (f"/summarize {LINK}", ("asking.links", PRIVATE, (LINK,), 17, {"edited": False})),
        ("/summarise news.example/1", ("asking.links", PRIVATE, ("news.example/1",), 17, {"edited": False})),
        ("/summarize The ferry sails.", ("asking.text", PRIVATE, "The ferry sails.", 17, {"edited": False})),
        ("/summarize\n" + "岛" * 120, ("asking.text", PRIVATE, "岛" * 120, 17, {"edited": False})),
    ],
)  # fmt: skip
async def test_every_command(door: Door, services: Recorded, text: str, asked: tuple[Any, ...]) -> None:
    links = [LINK] if LINK in text else []
    await door.says(text, links=links)
    assert services.asked == [asked] and services.answers == []
    assert door.transport.calls == ["sendChatAction"]


async def test_no_command_is_left_out(door: Door, services: Recorded) -> None:
    for command in COMMANDS:
        await door.says(f"/{command.name}")
    assert len(services.asked) + len(services.answers) == len(COMMANDS)
    assert [name for name, _ in menu("en", Menu.PRIVATE)] == [command.name for command in COMMANDS]


def test_the_menus_of_groups_hold_what_makes_sense_there() -> None:
    everybody, administrators = ([name for name, _ in menu("de", one)] for one in (Menu.GROUPS, Menu.ADMINISTRATORS))
    assert everybody == ["feeds", "digest", "summarize", "search", "saved", "help"]
    assert [command.name for command in COMMANDS if command.name not in administrators] == ["start"]
    assert dict(menu("de", Menu.GROUPS))["help"] == "was ich kann"


async def test_help(door: Door, services: Recorded) -> None:
    await door.says("/help")
    assert "/subscribe" in services.answers[0].html


@pytest.mark.parametrize(("typed", "near"), [("/sumarize", "summarize"), ("/digset 8", "digest"), ("/xyzzy", "help")])
async def test_an_unknown_command_gets_the_nearest_one(door: Door, services: Recorded, typed: str, near: str) -> None:
    await door.says(typed)
    told = services.answers[0].html
    assert (f"Did you mean /{near}?" in told) is (near != "help") and "/help shows" in told and services.asked == []


async def test_a_command_copied_out_of_a_right_to_left_line(door: Door, services: Recorded) -> None:
    await door.says("\u200f\u200e/help")
    assert "/subscribe" in services.answers[0].html


async def test_a_command_for_another_bot_is_none_for_us(door: Door, services: Recorded) -> None:
    await door.says("/digest@other_bot", chat=GROUP)
    assert services.asked == [] and services.answers == []


@pytest.mark.parametrize("text", ["hello everybody", WORDS_60, LINK, "/xyzzy", "/digest@other_bot", LONG * 5])
async def test_in_a_group_only_what_is_addressed_is_answered(door: Door, services: Recorded, text: str) -> None:
    await door.says(text, chat=GROUP, links=[LINK] if text == LINK else [])
    await door.quiet()
    assert services.asked == [] and services.answers == [] and door.transport.calls == []


async def test_in_a_group_an_album_of_others_is_left_alone(door: Door, services: Recorded) -> None:
    for number in (1, 2):
        await door.says(WORDS_60, chat=GROUP, caption=True, media_group_id="a", message_id=number)
    await door.quiet()
    assert services.asked == [] and services.answers == []


async def test_a_command_in_a_group(door: Door, services: Recorded) -> None:
    await door.says("/digest@LedeBot", chat=GROUP)
    assert services.asked == [("digesting.by_hand", GROUP)]
    assert services.calls[0][1] == (GROUP, ChatKind.SUPERGROUP, "Harbour", "en")


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
async def test_a_command_with_a_text_that_was_split(door: Door, services: Recorded, chat: int) -> None:
    first = "/summarize " + "a " * 2000 + "b" * 80
    await door.says(first, chat=chat, message_id=1)
    await door.says("and the end", chat=chat, message_id=2)
    await door.says("from somebody else", chat=GROUP, message_id=3, sender=8)
    await door.quiet()
    (asked,) = services.asked
    assert asked[0] == "asking.text" and asked[2].startswith("a a ") and asked[2].endswith("b\nand the end")
    assert asked[3:] == (1, {"edited": False})


@pytest.mark.parametrize(
    ("text", "called"),
    [(WORDS_60, "asking.text"), (WORDS_59, ""), ("岛" * 120, "asking.text"), ("hello", ""), ("/", ""), ("/ help", "")],
)
async def test_what_is_summarised_without_a_command(door: Door, services: Recorded, text: str, called: str) -> None:
    await door.says(text)
    assert [asked[0] for asked in services.asked] == [called] * bool(called)
    assert ["too short" in answer.html for answer in services.answers] == [True] * (not called)


async def test_links_come_in_order_and_once(door: Door, services: Recorded) -> None:
    text = "\U0001f30a see https://b.example and https://a.example or https://b.example"
    first = entity(text, "https://b.example")
    again = first | {"offset": len(text.encode("utf-16-le")) // 2 - first["length"]}
    await door.says(text, entities=[entity(text, "https://a.example"), again, first])
    assert services.asked == [
        ("asking.links", PRIVATE, ("https://b.example", "https://a.example"), 17, {"edited": False})
    ]


async def test_links_behind_words_and_under_pictures(door: Door, services: Recorded) -> None:
    await door.says("read this", entities=[entity("read this", "this", LINK)])
    await door.says(f"see {LINK}", links=[LINK], caption=True)
    await door.says("write to us", entities=[entity("write to us", "us", "tg://user?id=1")])
    assert services.asked == [("asking.links", PRIVATE, (LINK,), 17, {"edited": False})] * 2
    assert "too short" in services.answers[0].html


async def test_a_long_text_with_links_is_a_text(door: Door, services: Recorded) -> None:
    await door.says(f"{WORDS_60} {LINK}", links=[LINK])
    assert services.asked[0][0] == "asking.text"


async def test_a_forwarded_post_with_a_picture(door: Door, services: Recorded) -> None:
    await door.says(WORDS_60, caption=True, forward_origin=HIDDEN)
    assert services.asked == [("asking.text", PRIVATE, WORDS_60, 17, {"edited": False})]


async def test_a_command_under_a_picture(door: Door, services: Recorded) -> None:
    await door.says("/feeds", caption=True)
    assert services.asked == [("subscribing.list", PRIVATE)]


@pytest.mark.parametrize(
    ("replied", "asked"),
    [
        (message(WORDS_60, message_id=3), ("asking.text", GROUP, WORDS_60, 17, {"edited": False})),
        (message("two words", message_id=3), ("asking.text", GROUP, "two words", 17, {"edited": False})),
        (message(f"see {LINK}", message_id=3, links=[LINK]), ("asking.links", GROUP, (LINK,), 17, {"edited": False})),
        (
            message("see", caption=True, caption_entities=[entity("see", "see", LINK)]),
            ("asking.links", GROUP, (LINK,), 17, {"edited": False}),
        ),
    ],
)  # fmt: skip
async def test_summarize_as_a_reply(
    door: Door, services: Recorded, replied: dict[str, Any], asked: tuple[Any, ...]
) -> None:
    await door.says("/summarize", chat=GROUP, reply_to_message=replied)
    assert services.asked == [asked]


async def test_summarize_of_nothing(door: Door, services: Recorded) -> None:
    await door.says("/summarize")
    await door.says("/summarize", reply_to_message=message("", caption=True))
    assert services.asked == []
    assert ["/summarize https://example.com/article" in answer.html for answer in services.answers] == [True, True]


async def test_subscribe_as_a_reply(door: Door, services: Recorded) -> None:
    await door.says("/subscribe", reply_to_message=message(f"see {LINK}", links=[LINK]))
    assert services.asked == [("subscribing.subscribe", PRIVATE, LINK, {"reply_to": 17})]


async def test_edits_update_what_was_summarised(door: Door, services: Recorded) -> None:
    await door.edits(WORDS_60)
    await door.edits(f"see {LINK}", links=[LINK])
    await door.edits(f"/summarise {LINK}", links=[LINK], chat=GROUP)
    assert [(asked[0], asked[1], asked[-1]) for asked in services.asked] == [
        ("asking.text", PRIVATE, {"edited": True}),
        ("asking.links", PRIVATE, {"edited": True}),
        ("asking.links", GROUP, {"edited": True}),
    ]


@pytest.mark.parametrize("text", ["hello", "/stop", "/xyzzy"])
async def test_other_edits_do_nothing(door: Door, services: Recorded, text: str) -> None:
    await door.edits(text)
    await door.edits(WORDS_60, chat=GROUP)
    assert services.asked == [] and services.answers == []


async def test_what_telegram_tells_of_a_chat_is_no_message(door: Door, services: Recorded) -> None:
    await door.says("", pinned_message=message("hello"))
    await door.says("", chat=GROUP, new_chat_title="Harbour")
    assert services.calls == [] and services.answers == []


async def test_a_picture_without_words(door: Door, services: Recorded) -> None:
    await door.says("", caption=True, photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}])
    assert "pictures" in services.answers[0].html


async def test_a_forward_is_never_an_order(door: Door, services: Recorded) -> None:
    await door.says("/stop", forward_origin=HIDDEN)
    assert not [call for call in services.calls if call[0] == "chatting.stop"]


async def test_a_short_post_that_is_passed_on_is_read(door: Door, services: Recorded) -> None:
    await door.says("The ferry sails again on Monday.", forward_origin=HIDDEN)
    assert services.asked == [("asking.text", PRIVATE, "The ferry sails again on Monday.", 17, {"edited": False})]


async def test_a_split_paste_is_one_text(door: Door, services: Recorded) -> None:
    parts = ["a " * 2047 + "b.", "c " * 2047 + "d.", "The end."]
    for number, part in enumerate(parts):
        await door.says(part, message_id=17 + number)
    await door.quiet()
    assert services.asked == [("asking.text", PRIVATE, "".join(parts[:2]) + parts[2], 17, {"edited": False})]


async def test_an_album_is_one_text(door: Door, services: Recorded) -> None:
    for number, caption in enumerate(["", WORDS_59, "And sixty."]):
        await door.says(caption, caption=True, media_group_id="a", message_id=number)
    await door.quiet()
    assert services.asked == [("asking.text", PRIVATE, f"{WORDS_59}\nAnd sixty.", 0, {"edited": False})]


async def test_typing_is_a_courtesy(door: Door, services: Recorded) -> None:
    door.transport.refuses.add("sendChatAction")
    await door.says("/feeds")
    assert services.asked == [("subscribing.list", PRIVATE)]


@pytest.mark.parametrize(
    ("status", "chat", "lost"),
    [("kicked", PRIVATE, "blocked"), ("left", GROUP, "kicked"), ("kicked", GROUP, "kicked"), ("member", PRIVATE, "")],
)
async def test_being_blocked_removed_and_let_in(
    door: Door, services: Recorded, status: str, chat: int, lost: str
) -> None:
    await door.comes(my_chat_member=membership(status, chat))
    assert services.asked == [("chatting.lost", chat, lost) if lost else ("chatting.let_in", chat, PERSON)]


@pytest.mark.parametrize(
    ("kind", "member", "lost"),
    [
        ("channel", administrator(can_post_messages=True), ""),
        ("channel", administrator(can_post_messages=False), "rights"),
        ("supergroup", administrator(), ""),
        ("supergroup", restricted(can_send_messages=False), "rights"),
        ("supergroup", restricted(can_send_messages=True), ""),
        ("supergroup", restricted(can_send_messages=True, is_member=False), "kicked"),
    ],
)
async def test_rights_to_write_come_and_go(
    door: Door, services: Recorded, kind: str, member: dict[str, Any], lost: str
) -> None:
    change = membership("member", GROUP)
    await door.comes(my_chat_member=change | {"chat": change["chat"] | {"type": kind}, "new_chat_member": member})
    assert services.asked == [("chatting.lost", GROUP, lost) if lost else ("chatting.let_in", GROUP, PERSON)]


@pytest.mark.parametrize("about", [{"migrate_to_chat_id": -1002}, {"chat": -1002, "migrate_from_chat_id": GROUP}])
async def test_a_group_that_becomes_a_supergroup_is_told_in_both(
    door: Door, services: Recorded, about: dict[str, Any]
) -> None:
    await door.says("", **({"chat": GROUP} | about))
    assert services.asked == [("chatting.moved", GROUP, -1002)]


async def test_what_is_asked_in_a_topic_is_answered_there(door: Door, services: Recorded) -> None:
    topics: list[int | None] = []

    async def remember(*_args: object) -> None:
        topics.append(topic.get())

    services.does["subscribing.list"] = remember
    await door.says("/feeds", chat=GROUP, message_thread_id=7, is_topic_message=True)
    await door.says("/feeds", chat=GROUP, message_thread_id=8)  # an answer to somebody, in a group without topics
    await door.says("/feeds", chat=GROUP)
    assert topics == [7, None, None] and topic.get() is None


async def test_what_a_person_did_wrong_is_said_in_reply(door: Door, services: Recorded) -> None:
    services.fails["scheduling.asked"] = BadInput(text="error-bad-time", typed="25:99 my secret")
    with capture_logs() as logs:
        await door.says("/digest 25:99 my secret")
    (answer,) = services.answers
    assert "is not a time I understand" in answer.html and answer.reply_to == 17
    assert "secret" not in repr(logs)


@pytest.mark.parametrize("error", [ZeroDivisionError(), StorageError("database is locked")])
async def test_what_we_did_wrong_is_logged_without_peoples_words(
    door: Door, services: Recorded, error: Exception
) -> None:
    services.fails = {"asking.text": error, "subscribing.subscribe": error}
    with capture_logs() as logs:
        await door.says(f"{WORDS_60} {SECRET}")
        await door.presses(encode(Action.SUBSCRIBE_TO, f"news.example/?token={SECRET}"))
    assert ["Sorry, " in answer.html for answer in services.answers] == [True, True]
    assert ["whoever runs me has been told" in answer.html for answer in services.answers] == [
        isinstance(error, StorageError)
    ] * 2
    assert len(logs) == 2 and SECRET not in repr(logs)
    if not isinstance(error, StorageError):
        assert [(line["log_level"], line["button"]) for line in logs] == [("error", ""), ("error", "follow")]


async def test_the_chats_own_language_is_spoken(door: Door, services: Recorded) -> None:
    services.chat = Chat(id=PRIVATE, language="xx")
    await door.says("/xyzzy")
    assert len(services.answers) == 1, "English, where a text is not translated"


async def test_what_hangs_is_stopped_with_an_apology(services: Recorded) -> None:
    door, cancelled = await open_door(services, patience=0.01), []

    async def endless(*_arguments: Any) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    services.does["asking.text"] = endless
    await door.says(WORDS_60)
    assert cancelled == [True]
    assert ["took too long" in answer.html for answer in services.answers] == [True]
    await door.says("/feeds")
    assert services.asked[-1] == ("subscribing.list", PRIVATE)


async def test_a_time_out_of_its_own_is_no_hanging(door: Door, services: Recorded) -> None:
    services.fails["subscribing.list"] = TimeoutError()
    await door.says("/feeds")
    assert ["something went wrong" in answer.html for answer in services.answers] == [True]


async def test_what_is_interrupted_says_nothing(door: Door, services: Recorded) -> None:
    """It is handled at the next start."""

    async def endless(*_arguments: Any) -> None:
        await asyncio.Event().wait()

    services.does["asking.text"] = endless
    handling = asyncio.create_task(door.says(WORDS_60))
    while not services.asked:
        await asyncio.sleep(0)
    handling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handling
    assert services.answers == []
