"""The scripted person."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground.client import Person
from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Read it", "url": "http://127.0.0.1:1/"}, {"text": "Each new item", "callback_data": "instant"}],
        [{"text": "A daily digest", "callback_data": "digest"}],
    ]
}


async def answer_presses(call: Caller, text: str) -> list[str]:
    """Answer the next press; returns the data of all that were pressed."""
    updates = await call.result("getUpdates", timeout=50)
    for update in updates:
        await call.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text=text)
    return [update["callback_query"]["data"] for update in updates]


async def test_saying_and_editing(robin: Person, playground: Playground) -> None:
    sent = await robin.say("hello")
    assert (sent["text"], sent["from_person"]) == ("hello", True)
    await robin.edit(sent["message_id"], "hello again")
    (now,) = await robin.messages()
    assert (now["text"], now["edited"]) == ("hello again", True)


async def test_other_things_to_send(robin: Person) -> None:
    assert (await robin.forward("News", "Notices"))["forwarded_from"] == "Notices"
    assert (await robin.send_album(["One", "Two"]))["text"] == "One"
    assert (await robin.send_document("a.opml", b"x"))["document"]["name"] == "a.opml"
    first = await robin.say("word " * 1000)
    assert (await robin.say("that one", reply_to=first))["reply_to"] == first["message_id"]


async def test_waiting_for_a_message_that_comes_later(robin: Person, call: Caller) -> None:
    waiting = asyncio.create_task(robin.wait_for("Hello"))
    await call.result("getMe")
    assert not waiting.done()
    await call.send("Hello Robin")
    assert (await waiting)["text"] == "Hello Robin"


async def test_the_newest_of_several_and_never_the_persons_own(robin: Person, call: Caller) -> None:
    await call.send("Hello 1")
    await call.send("Hello 2")
    await robin.say("Hello 3")
    assert (await robin.wait_for("Hello"))["text"] == "Hello 2"
    assert (await robin.wait_for(lambda message: message["index"] == 1))["text"] == "Hello 1"


async def test_an_edited_message_is_seen_as_it_reads_now(robin: Person, call: Caller) -> None:
    sent = await call.send("Before")
    assert (await robin.wait_for("Before"))["edited"] is False
    waiting = asyncio.create_task(robin.wait_for("After"))
    await call.result("editMessageText", chat_id=ROBIN, message_id=sent["message_id"], text="After")
    assert (await waiting)["message_id"] == sent["message_id"]
    await call.result("deleteMessage", chat_id=ROBIN, message_id=sent["message_id"])
    with pytest.raises(TimeoutError):
        await robin.wait_for("After", timeout=0)


async def test_giving_up_shows_the_conversation(robin: Person, call: Caller) -> None:
    await robin.say("/start")
    await call.send("Welcome", reply_markup=KEYBOARD)
    with pytest.raises(TimeoutError) as caught:
        await robin.wait_for("Goodbye", timeout=0)
    assert str(caught.value).splitlines() == [
        "not within 0 s: 'Goodbye'. The conversation:",
        "Robin: /start",
        "Lede: Welcome",
        "    [Read it] [Each new item]",
        "    [A daily digest]",
    ]


async def test_pressing_the_button_with_that_label(robin: Person, call: Caller) -> None:
    await call.send("Old", reply_markup=KEYBOARD)
    await call.send("New", reply_markup=KEYBOARD)
    old = await robin.wait_for("Old")
    for message, wanted in [(None, "New"), (old, "Old")]:
        pressing = asyncio.create_task(robin.press("DAILY", message=message))
        (update,) = await call.result("getUpdates", timeout=50, offset=-1)
        query = update["callback_query"]
        assert (query["data"], query["message"]["text"]) == ("digest", wanted)
        await call.result("answerCallbackQuery", callback_query_id=query["id"], text="Every day")
        assert await pressing == "Every day"
        await call.result("getUpdates", offset=update["update_id"] + 1)


async def test_pressing_waits_for_the_button(robin: Person, call: Caller) -> None:
    sent = await call.send("Soon")
    pressing = asyncio.create_task(robin.press("each new"))
    await call.result("editMessageReplyMarkup", chat_id=ROBIN, message_id=sent["message_id"], reply_markup=KEYBOARD)
    assert await answer_presses(call, "") == ["instant"]
    assert await pressing == ""


async def test_a_button_that_never_comes(robin: Person, call: Caller) -> None:
    await call.send("None")
    with pytest.raises(TimeoutError, match="a button with 'daily'"):
        await robin.press("daily", timeout=0)


async def test_what_is_not_possible(robin: Person) -> None:
    await robin.block()
    with pytest.raises(ValueError, match="You have blocked the bot"):
        await robin.say("hello")
    await robin.block(False)
    await robin.say("hello")


async def test_another_person_has_another_chat(robin: Person, playground: Playground) -> None:
    other = Person(playground.page_url, chat=2000)
    try:
        await other.say("hello")
        assert await robin.messages() == []
        assert len(await other.messages()) == 1
        assert (await other.about())["name"] == "Lede"
    finally:
        await other.close()
