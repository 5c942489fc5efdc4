"""The interface that the chat page and the scripted person use."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from bot.playground import page_api
from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller

Ask = Callable[..., Any]


@pytest.fixture
def get(call: Caller, playground: Playground) -> Ask:
    async def get(path: str, **query: Any) -> tuple[int, Any]:
        async with call.session.get(f"{playground.page_url}api/{path}", params=query) as response:
            return response.status, await response.json()

    return get


@pytest.fixture
def post(call: Caller, playground: Playground) -> Ask:
    async def post(path: str, **body: Any) -> tuple[int, Any]:
        async with call.session.post(f"{playground.page_url}api/{path}", json=body) as response:
            return response.status, await response.json()

    return post


async def test_about_the_bot(get: Ask, playground: Playground) -> None:
    status, about = await get("bot")
    assert status == 200
    assert about["name"] == "Lede"
    assert about["username"] == "lede_playground_bot"
    assert about["commands"] == []
    assert about["person"] == {"id": ROBIN, "name": "Robin"}
    assert [(sample["title"], sample["url"]) for sample in about["samples"]] == playground.sample_feeds


async def test_a_message_with_everything(call: Caller, get: Ask) -> None:
    await call.send("First")
    await call.send(
        '<a href="http://127.0.0.1:1/a">\U0001f600 link</a> and /help',
        parse_mode="HTML",
        reply_parameters={"message_id": 1},
        disable_notification=True,
        reply_markup={
            "inline_keyboard": [
                [{"text": "more", "callback_data": "m"}, {"text": "read", "url": "http://127.0.0.1:1/a"}]
            ]
        },
    )
    _, news = await get("messages")
    shown = news["messages"][1]
    assert datetime.fromisoformat(shown.pop("date")).tzinfo is not None
    assert shown == {
        "index": 2,
        "version": 2,
        "message_id": 2,
        "from_person": False,
        "name": "Lede",
        "text": "\U0001f600 link and /help",
        "entities": [
            {"type": "text_link", "offset": 0, "length": 7, "text": "\U0001f600 link", "url": "http://127.0.0.1:1/a"},
            {"type": "bot_command", "offset": 12, "length": 5, "text": "/help"},
        ],
        "buttons": [[{"text": "more", "data": "m"}, {"text": "read", "url": "http://127.0.0.1:1/a"}]],
        "reply_to": 1,
        "blocks": [],
        "rtl": False,
        "forwarded_from": "",
        "edited": False,
        "deleted": False,
        "silent": True,
        "preview_url": "http://127.0.0.1:1/a",
        "document": None,
        "photo": False,
        "via": "",
        "reactions": [],
        "picture": None,
    }


async def test_which_link_is_previewed(call: Caller, get: Ask) -> None:
    for options in (None, {"is_disabled": True}, {"url": "https://example.org"}):
        await call.send("https://example.com", link_preview_options=options)
    _, news = await get("messages")
    previews = [message["preview_url"] for message in news["messages"]]
    assert previews == ["https://example.com", "", "https://example.org/"]


async def test_only_what_has_changed_since(call: Caller, get: Ask, post: Ask) -> None:
    for text in ("one", "two", "three"):
        await post("say", text=text)
    _, news = await get("messages")
    assert [message["text"] for message in news["messages"]] == ["one", "two", "three"]
    await post("edit", message_id=2, text="changed")
    await call.result("deleteMessage", chat_id=ROBIN, message_id=1)
    _, newer = await get("messages", since=news["version"])
    assert [(m["text"], m["edited"], m["deleted"]) for m in newer["messages"]] == [
        ("one", False, True),
        ("changed", True, False),
    ]
    _, none = await get("messages", since=newer["version"])
    assert none == {"version": newer["version"], "typing": False, "messages": []}
    _, all_of_it = await get("messages", since=newer["version"] + 100)  # the server was restarted
    assert len(all_of_it["messages"]) == 3


async def test_waiting_for_news(call: Caller, get: Ask, playground: Playground) -> None:
    waiting = asyncio.create_task(get("messages", since=0, wait=50))
    await call.result("getMe")
    assert not waiting.done()
    await call.send("Hello")
    _, news = await waiting
    assert [message["text"] for message in news["messages"]] == ["Hello"]


async def test_typing_shows_until_the_next_message(call: Caller, get: Ask) -> None:
    waiting = asyncio.create_task(get("messages", since=0, wait=50))
    await call.result("sendChatAction", chat_id=ROBIN, action="typing")
    _, news = await waiting
    assert news["typing"]
    waiting = asyncio.create_task(get("messages", since=news["version"], wait=50))
    await call.send("Hello")
    assert not (await waiting)[1]["typing"]


async def test_typing_ends_by_itself(
    call: Caller, get: Ask, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.playground.methods.messages.TYPING_LASTS", 0.05)
    await call.result("sendChatAction", chat_id=ROBIN, action="typing")
    _, news = await get("messages", since=playground.people.chat(ROBIN).version, wait=50)
    assert not news["typing"]


async def test_a_long_text_arrives_in_parts(get: Ask, post: Ask) -> None:
    _, sent = await post("say", text="word " * 2000)
    assert len(sent["message_ids"]) == 3
    _, news = await get("messages")
    assert [message["message_id"] for message in news["messages"]] == sent["message_ids"]


async def test_pressing_a_button(call: Caller, get: Ask, post: Ask) -> None:
    sent = await call.send(reply_markup={"inline_keyboard": [[{"text": "b", "callback_data": "data"}]]})
    _, press = await post("press", message_id=sent["message_id"], data="data")
    assert (await get("press", **press))[1] == {"answered": False, "text": "", "alert": False}
    waiting = asyncio.create_task(get("press", **press, wait=50))
    (update,) = await call.result("getUpdates")
    query = update["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("data", sent["message_id"])
    await call.result("answerCallbackQuery", callback_query_id=query["id"], text="Done", show_alert=True)
    assert (await waiting)[1] == {"answered": True, "text": "Done", "alert": True}


async def test_everything_else_a_person_does(call: Caller, get: Ask, post: Ask, playground: Playground) -> None:
    await post("forward", text="News", from_title="Notices", from_username="notices")
    await post("album", captions=["One", "Two"])
    await post("document", filename="a.opml", content_base64=base64.b64encode(b"<opml/>").decode(), caption="Mine")
    await post("say", text="elsewhere", chat=2000)
    _, news = await get("messages")
    assert news["messages"][0]["forwarded_from"] == "Notices"
    assert [message["photo"] for message in news["messages"]] == [False, True, True, False]
    document = news["messages"][3]["document"]
    assert (document["name"], document["size"]) == ("a.opml", 7)
    async with call.session.get(playground.page_url + document["url"].removeprefix("/")) as response:
        assert await response.read() == b"<opml/>"
    assert (await get("messages", chat=2000))[1]["messages"][0]["name"] == "Person 2000"
    assert (await post("block", blocked=True))[0] == 200
    assert await post("say", text="hello") == (400, {"error": "You have blocked the bot. Unblock it first."})


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("say", {}),
        ("say", {"text": ""}),
        ("say", {"text": 5}),
        ("say", {"text": "x", "chat": "nonsense"}),
        ("say", {"text": "x", "chat": -5}),
        ("say", {"text": "x", "reply_to": 99}),
        ("edit", {"message_id": 99, "text": "x"}),
        ("press", {"message_id": 99, "data": "x"}),
        ("album", {"captions": 5}),
        ("document", {"filename": "x", "content_base64": "not base 64"}),
        ("document", {"filename": "x", "content_base64": ""}),
        ("block", {}),
    ],
)
async def test_what_cannot_be_done_is_said(post: Ask, path: str, body: dict[str, Any]) -> None:
    status, answer = await post(path, **body)
    assert status == 400
    assert answer["error"].endswith(".")


@pytest.mark.parametrize(("path", "query"), [("messages", {"since": "x"}), ("messages", {"wait": "x"}), ("press", {})])
async def test_questions_that_make_no_sense(get: Ask, path: str, query: dict[str, str]) -> None:
    status, answer = await get(path, **query)
    assert status == 400
    assert answer["error"].endswith(".")


@pytest.mark.parametrize("body", ["[]", "nonsense", ""])
async def test_bodies_that_are_no_objects(call: Caller, playground: Playground, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    async with call.session.post(f"{playground.page_url}api/say", data=body, headers=headers) as response:
        assert response.status == 400


async def test_the_pages_files(call: Caller, playground: Playground, tmp_path, monkeypatch) -> None:
    (tmp_path / "index.html").write_text("<p>the page</p>")
    (tmp_path / "chat.js").write_text("// the script")
    (tmp_path.parent / "secret.txt").write_text("not the page's")
    monkeypatch.setattr(page_api, "PAGE", tmp_path)
    expected = {
        "": 200, "page/chat.js": 200, "page/nothing.js": 404, "page/..%2Fsecret.txt": 404, "page/": 404,
        "favicon.ico": 204,
    }  # fmt: skip
    for path, status in expected.items():
        async with call.session.get(playground.page_url + path) as response:
            assert (path, response.status) == (path, status)
