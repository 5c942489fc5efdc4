"""How strict the methods are: each refused call with the very words of Telegram's server."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.playground.client import Person
from bot.playground.server import ROBIN, TOKEN, Playground
from tests.playground.conftest import Caller

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def buttons(*rows: list[dict[str, str]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


SENDING = [
    ({}, "message text is empty"),
    ({"text": ""}, "message text is empty"),
    ({"text": "   "}, "text must be non-empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "x", "parse_mode": "nonsense"}, "unsupported parse_mode"),
    (
        {"text": "<b>x", "parse_mode": "html"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "chat_id": 999}, "chat not found"),
    ({"text": "x", "chat_id": "@nobody_there"}, "chat not found"),
    ({"text": "x", "chat_id": "robin"}, "chat not found"),
    ({"text": "x", "message_thread_id": 5}, "message thread not found"),
    ({"text": "x", "business_connection_id": "b"}, "business connection not found"),
    ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ({"text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
    ({"text": "x", "reply_parameters": "{"}, "can't parse reply parameters JSON object"),
    ({"text": "x", "link_preview_options": {"url": "nonsense"}}, "WEBPAGE_URL_INVALID"),
    ({"text": "x", "link_preview_options": "["}, "can't parse link preview options JSON object"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_markup": []}, "object expected as reply markup"),
    ({"text": "x", "reply_markup": {"inline_keyboard": "x"}}, 'field "inline_keyboard" must be of type Array'),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": ["x"]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    *(
        ({"text": "x", "reply_markup": buttons([{"text": "b", "copy_text": stated}])}, "BUTTON_COPY_TEXT_INVALID")
        for stated in ("x", {}, {"text": ""}, {"text": "x" * 257})
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "callback_data": "x" * 65}])},
        "BUTTON_DATA_INVALID",
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "callback_data": "é" * 33}])},  # 66 bytes
        "BUTTON_DATA_INVALID",
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "callback_data": ""}])},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "x", "reply_markup": buttons([{"callback_data": "b"}])},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "url": None}])},
        'can\'t parse inline keyboard button: Field "url" must be of type String',
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "url": "http://localhost:8080/"}])},
        "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
    ),
    (
        {"text": "x", "reply_markup": buttons([{"text": "b", "url": "ftp://example.com"}])},
        "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ),
    (
        {"text": "x", "reply_markup": buttons(*[[{"text": "b", "callback_data": str(n)}] for n in range(101)])},
        "reply markup is too long",
    ),
    (
        {"text": "x", "reply_markup": buttons(*[[{"text": "b" * 200, "callback_data": "x" * 64}] for _ in range(50)])},
        "reply markup is too long",
    ),
]

OTHERS = [
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": ROBIN, "message_id": 1}, "message text is empty"),
    ("editMessageText", {"chat_id": ROBIN, "message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": 999, "message_id": 1, "text": "x"}, "chat not found"),
    ("editMessageText", {"inline_message_id": "x", "text": "x"}, "MESSAGE_ID_INVALID"),
    (
        "editMessageText",
        {"chat_id": ROBIN, "message_id": 1, "text": "x", "reply_markup": {"force_reply": True}},
        "inline keyboard expected",
    ),
    ("editMessageReplyMarkup", {"chat_id": ROBIN, "message_id": 999}, "message to edit not found"),
    ("editMessageReplyMarkup", {}, "message identifier is not specified"),
    ("deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    ("deleteMessage", {"chat_id": ROBIN}, "message identifier is not specified"),
    ("deleteMessage", {"chat_id": ROBIN, "message_id": 999}, "message to delete not found"),
    ("deleteMessages", {"message_ids": [1]}, "chat identifier is not specified"),
    ("deleteMessages", {"chat_id": ROBIN}, "message identifiers are not specified"),
    ("deleteMessages", {"chat_id": ROBIN, "message_ids": "x"}, "can't parse message identifiers JSON object"),
    ("deleteMessages", {"chat_id": ROBIN, "message_ids": 1}, "expected an Array of message identifiers"),
    ("deleteMessages", {"chat_id": ROBIN, "message_ids": [*range(1, 102)]}, "too many message identifiers specified"),
    ("answerCallbackQuery", {}, TOO_OLD),
    ("answerCallbackQuery", {"callback_query_id": "invalid"}, TOO_OLD),
    ("sendChatAction", {"chat_id": ROBIN}, "wrong parameter action in request"),
    ("sendChatAction", {"chat_id": ROBIN, "action": "dance"}, "wrong parameter action in request"),
    ("sendChatAction", {"chat_id": 999, "action": "typing"}, "chat not found"),
    ("sendDocument", {"chat_id": ROBIN}, "there is no document in the request"),
    ("sendPhoto", {"chat_id": ROBIN}, "there is no photo in the request"),
    ("sendDocument", {"chat_id": ROBIN, "document": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("sendDocument", {"chat_id": ROBIN, "document": "x", "caption": "x" * 1025}, "message caption is too long"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "invalid"}, "invalid file_id"),
    ("getChat", {}, "chat_id is empty"),
    ("getChat", {"chat_id": 999}, "chat not found"),
    ("getChatMember", {"chat_id": ROBIN}, "invalid user_id specified"),
    ("getChatMember", {"chat_id": ROBIN, "user_id": 999}, "member not found"),
    ("leaveChat", {"chat_id": ROBIN}, "chat member status can't be changed in private chats"),
    ("setWebhook", {"url": "nonsense"}, "invalid webhook URL specified"),
    ("setWebhook", {"url": "http://127.0.0.1:99999/"}, "invalid webhook URL specified"),
    (
        "setWebhook",
        {"url": "https://example.com/"},
        "bad webhook: the playground reaches webhooks on 127.0.0.1 only",
    ),
    ("setWebhook", {"url": "http://127.0.0.1:1/", "secret_token": "x" * 257}, "secret token is too long"),
    (
        "setWebhook",
        {"url": "http://127.0.0.1:1/", "secret_token": "no spaces"},
        "secret token contains unallowed characters",
    ),
]


@pytest.mark.parametrize(("params", "why"), SENDING)
async def test_a_message_that_is_refused(
    call: Caller, playground: Playground, params: dict[str, Any], why: str
) -> None:
    assert await call.error("sendMessage", **{"chat_id": ROBIN, **params}) == (400, f"Bad Request: {why}")
    assert playground.calls[-1].error == f"Bad Request: {why}"
    assert not playground.transcript


@pytest.mark.parametrize(("method", "params", "why"), OTHERS)
async def test_a_call_that_is_refused(call: Caller, method: str, params: dict[str, Any], why: str) -> None:
    await call.send("The message with the id 1.")
    assert await call.error(method, **params) == (400, f"Bad Request: {why}")


async def test_what_a_message_becomes(call: Caller) -> None:
    first = await call.send("One")
    sent = await call.send(
        "<b>Two</b> \n",
        parse_mode="HTML",
        reply_parameters={"message_id": first["message_id"]},
        reply_markup=buttons(
            [{"text": "more", "callback_data": "x" * 64}, {"text": "", "callback_data": "dropped"}],
            [{"text": "read", "url": "http://127.0.0.1:80/a"}],
        ),
        link_preview_options={"url": "example.com"},
    )
    assert sent["text"] == "Two"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert sent["reply_to_message"]["message_id"] == first["message_id"]
    assert sent["from"]["is_bot"]
    assert sent["chat"] == {"id": ROBIN, "type": "private", "first_name": "Robin"}
    assert sent["link_preview_options"] == {"url": "http://example.com/"}
    assert sent["reply_markup"]["inline_keyboard"] == [
        [{"text": "more", "callback_data": "x" * 64}],
        [{"text": "read", "url": "http://127.0.0.1:80/a"}],
    ]


async def test_an_answer_to_a_missing_message_may_be_allowed(call: Caller) -> None:
    sent = await call.send(reply_parameters={"message_id": 999, "allow_sending_without_reply": True})
    assert "reply_to_message" not in sent


@pytest.mark.parametrize("markup", [{"remove_keyboard": True}, {"force_reply": True}, {"inline_keyboard": []}])
async def test_other_markup_is_taken_and_not_shown(call: Caller, markup: dict[str, Any]) -> None:
    assert "reply_markup" not in await call.send(reply_markup=markup)


async def test_editing(call: Caller, robin: Person) -> None:
    sent = await call.send("Before", reply_markup=buttons([{"text": "b", "callback_data": "b"}]))
    where = {"chat_id": ROBIN, "message_id": sent["message_id"]}
    assert await call.error("editMessageText", **where, text="Before ", reply_markup=sent["reply_markup"]) == (
        400,
        f"Bad Request: {NOT_MODIFIED}",
    )
    edited = await call.result("editMessageText", **where, text="<i>After</i>", parse_mode="HTML")
    assert edited["text"] == "After"
    assert edited["edit_date"] >= edited["date"]
    assert "reply_markup" not in edited  # an edit without a keyboard takes it away
    assert (await call.error("editMessageReplyMarkup", **where))[1] == f"Bad Request: {NOT_MODIFIED}"
    marked = await call.result("editMessageReplyMarkup", **where, reply_markup=sent["reply_markup"])
    assert marked["reply_markup"] == sent["reply_markup"]

    theirs = await robin.say("Mine")
    assert await call.error("editMessageText", chat_id=ROBIN, message_id=theirs["message_id"], text="x") == (
        400,
        "Bad Request: message can't be edited",
    )


async def test_deleting(call: Caller, robin: Person) -> None:
    sent, theirs = await call.send("Mine"), await robin.say("Theirs")
    for message in (sent, theirs):
        assert await call.result("deleteMessage", chat_id=ROBIN, message_id=message["message_id"])
    again = await call.error("deleteMessage", chat_id=ROBIN, message_id=sent["message_id"])
    assert again == (400, "Bad Request: message to delete not found")
    assert [message["deleted"] for message in await robin.messages()] == [True, True]


async def test_in_a_group_an_administrator_deletes_what_others_wrote(call: Caller, playground: Playground) -> None:
    group, people = playground.add_group("Harbour watch"), playground.people
    own = (await call.result("sendMessage", chat_id=group, text="Mine"))["message_id"]
    (theirs,) = people.say(group, "/feeds")
    refused = 400, "Bad Request: message can't be deleted"
    assert await call.error("deleteMessage", chat_id=group, message_id=theirs.id) == refused
    assert await call.error("deleteMessages", chat_id=group, message_ids=[own, theirs.id]) == refused
    assert not people.chat(group).messages[own].deleted, "all or none"
    playground.cloud.change_bot_status(people.chat(group), people.robin, "administrator")
    for _ in range(2):
        assert await call.result("deleteMessages", chat_id=group, message_ids=[own, theirs.id, 999])
    assert all(message.deleted for message in people.chat(group).messages.values())


async def test_what_is_two_days_old_is_deleted_no_more(call: Caller, playground: Playground) -> None:
    sent = await call.send("Old")
    playground.people.chat(ROBIN).messages[sent["message_id"]].date -= 49 * 3600
    error = await call.error("deleteMessage", chat_id=ROBIN, message_id=sent["message_id"])
    assert error == (400, "Bad Request: message can't be deleted")


async def test_a_press_is_answered_once(call: Caller, playground: Playground) -> None:
    sent = await call.send(reply_markup=buttons([{"text": "b", "callback_data": "b"}]))
    press = playground.people.press(ROBIN, sent["message_id"], "b")
    long = await call.error("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert long == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await call.result("answerCallbackQuery", callback_query_id=press.id, text="Done", show_alert=True)
    assert (press.text, press.alert) == ("Done", True)
    assert await call.error("answerCallbackQuery", callback_query_id=press.id) == (400, f"Bad Request: {TOO_OLD}")


async def test_an_old_press_is_not_answered(call: Caller, playground: Playground) -> None:
    sent = await call.send(reply_markup=buttons([{"text": "b", "callback_data": "b"}]))
    press = playground.people.press(ROBIN, sent["message_id"], "b")
    press.at -= 3600
    assert await call.error("answerCallbackQuery", callback_query_id=press.id) == (400, f"Bad Request: {TOO_OLD}")


async def test_a_bot_that_is_blocked(call: Caller, playground: Playground) -> None:
    playground.people.block(ROBIN, True)
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await call.error("sendMessage", chat_id=ROBIN, text="x") == blocked
    assert await call.error("sendChatAction", chat_id=ROBIN, action="typing") == blocked
    # What is wrong with the message itself is said first.
    assert (await call.error("sendMessage", chat_id=ROBIN, text=" "))[0] == 400
    playground.people.block(ROBIN, False)
    assert await call.send()


async def test_pictures(call: Caller, session: aiohttp.ClientSession, playground: Playground) -> None:
    async def sent(body: bytes) -> dict[str, Any]:
        form = aiohttp.FormData({"chat_id": str(ROBIN), "caption": "A week"})
        form.add_field("photo", body, filename="week.png", content_type="image/png")
        async with session.post(f"{playground.base_url}{TOKEN}/sendPhoto", data=form) as response:
            return dict(await response.json())

    answer = await sent(b"\x89PNG and so on")
    assert answer["result"]["caption"] == "A week" and "document" not in answer["result"]
    file_id = answer["result"]["photo"][0]["file_id"]
    assert (await call.result("sendPhoto", chat_id=ROBIN, photo=file_id))["photo"][0]["file_id"] == file_id
    assert (await sent(b"<svg/>"))["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_documents_go_up_and_down(call: Caller, session: aiohttp.ClientSession, playground: Playground) -> None:
    form = aiohttp.FormData({"chat_id": str(ROBIN), "caption": "<b>Feeds</b>", "parse_mode": "HTML"})
    form.add_field("document", b"<opml/>", filename="feeds.opml", content_type="text/xml")
    async with session.post(f"{playground.base_url}{TOKEN}/sendDocument", data=form) as response:
        sent = (await response.json())["result"]
    assert sent["caption"] == "Feeds"
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert sent["document"]["file_name"] == "feeds.opml"
    again = await call.result("sendDocument", chat_id=ROBIN, document=sent["document"]["file_id"])
    assert again["document"] == sent["document"]
    file = await call.result("getFile", file_id=sent["document"]["file_id"])
    async with session.get(f"{playground.base_file_url}{TOKEN}/{file['file_path']}") as response:
        assert await response.read() == b"<opml/>"
        assert response.headers["Content-Disposition"] == "attachment"
    for address, status in [(f"{TOKEN}/documents/nothing", 404), (f"{TOKEN[:-1]}x/{file['file_path']}", 401)]:
        async with session.get(playground.base_file_url + address) as response:
            assert response.status == status
    edit = await call.error("editMessageText", chat_id=ROBIN, message_id=sent["message_id"], text="x")
    assert edit == (400, "Bad Request: there is no text in the message to edit")


async def test_an_empty_document_is_refused(session: aiohttp.ClientSession, playground: Playground) -> None:
    form = aiohttp.FormData({"chat_id": str(ROBIN)})
    form.add_field("document", b"", filename="feeds.opml")
    async with session.post(f"{playground.base_url}{TOKEN}/sendDocument", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: file must be non-empty"


async def test_what_is_known_of_chats(call: Caller, playground: Playground) -> None:
    group = playground.add_group("Readers", username="readers")
    assert (await call.result("getChat", chat_id="@Readers"))["id"] == group
    me = await call.result("getMe")
    assert (await call.result("getChatMember", chat_id=group, user_id=me["id"]))["status"] == "member"
    assert (await call.result("getChatMember", chat_id=group, user_id=ROBIN))["status"] == "creator"
    assert await call.result("leaveChat", chat_id=group)
    assert await call.error("sendMessage", chat_id=group, text="x") == (
        403,
        "Forbidden: bot is not a member of the supergroup chat",
    )


async def test_who_administrates(call: Caller, playground: Playground) -> None:
    group = playground.add_group("Readers", administrator=True)
    chat = playground.cloud.chats.get(group)
    assert chat
    shown = await call.result("getChatAdministrators", chat_id=group)
    assert [(one["user"]["id"], one["status"]) for one in shown] == [
        (ROBIN, "creator"),
        (playground.cloud.bot.id, "administrator"),
    ]
    chat.standing[ROBIN] = "member"
    assert [one["status"] for one in await call.result("getChatAdministrators", chat_id=group)] == ["administrator"]
    assert await call.error("getChatAdministrators", chat_id=ROBIN) == (
        400,
        "Bad Request: there are no administrators in the private chat",
    )


async def test_an_anonymous_administrator_is_shown_as_the_group(call: Caller, playground: Playground) -> None:
    group = playground.add_group("Readers", "group", administrator=True)
    chat = playground.cloud.chats.get(group)
    assert chat
    chat.anonymous.add(ROBIN)
    await call.result("getUpdates")
    playground.people.say(group, "hello")
    message = (await call.result("getUpdates"))[-1]["message"]
    assert message["from"]["username"] == "GroupAnonymousBot" and message["sender_chat"]["id"] == group
    assert message["chat"]["all_members_are_administrators"] is False
    assert (await call.result("getChatMember", chat_id=group, user_id=ROBIN))["is_anonymous"] is True


async def test_after_logging_out_nothing_goes(call: Caller) -> None:
    assert await call.result("close")
    assert await call.result("logOut")
    assert await call.error("getMe") == (400, "Logged out")
