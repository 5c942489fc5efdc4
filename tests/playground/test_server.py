"""The server as a whole: who may call it, and the real python-telegram-bot against it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from bot.playground.client import Person
from bot.playground.server import ROBIN, TOKEN, Playground
from tests.free_port import free_port
from tests.playground.conftest import Caller


def test_the_token_is_shaped_like_telegrams() -> None:
    assert re.fullmatch(r"[0-9]{9}:[A-Za-z0-9_-]{35}", TOKEN)


@pytest.mark.parametrize(
    ("token", "code", "description"),
    [
        (TOKEN[:-1] + "x", 401, "Unauthorized"),
        ("not-a-token", 404, "Not Found"),
        ("", 404, "Not Found"),
    ],
)
async def test_a_wrong_token(call: Caller, token: str, code: int, description: str) -> None:
    status, body = await call.with_token(token, "getMe")
    assert status == code
    assert body == {"ok": False, "error_code": code, "description": description}


async def test_a_method_that_there_is_not(call: Caller, playground: Playground) -> None:
    assert await call.error("sendPigeon") == (404, "Not Found: method not found")
    assert await call.result("GETME")


async def test_a_body_that_is_no_json(call: Caller, playground: Playground) -> None:
    address = f"{playground.base_url}{TOKEN}/getMe"
    for body in ("{", "[]"):
        async with call.session.post(address, data=body, headers={"Content-Type": "application/json"}) as response:
            assert (await response.json())["description"] == "Bad Request: can't parse JSON object"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Host": "rebound.example:{port}"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Origin": "https://other.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_only_this_machine_may_ask(
    call: Caller, playground: Playground, headers: dict[str, str], status: int
) -> None:
    sent = {name: value.format(port=playground.port) for name, value in headers.items()}
    for path in ("api/bot", f"bot{TOKEN}/getMe"):
        async with call.session.get(playground.page_url + path, headers=sent) as response:
            assert response.status == status


async def test_another_page_cannot_post_a_form(call: Caller, playground: Playground) -> None:
    async with call.session.post(f"{playground.page_url}api/say", data='{"text": "x"}') as response:
        assert response.status == 400
    assert not playground.people.chat(ROBIN).messages


async def test_it_listens_on_loopback_at_a_port_of_its_choice(make_playground: Callable[..., Any]) -> None:
    port = free_port()
    playground = await make_playground(port=port)
    assert playground.page_url == f"http://127.0.0.1:{port}/"
    with pytest.raises(OSError, match="address already in use"):
        await make_playground(port=port)


async def test_the_samples_are_served(session: aiohttp.ClientSession, playground: Playground) -> None:
    assert len(playground.sample_feeds) == 3
    for _title, address in playground.sample_feeds:
        async with session.get(address) as response:
            assert response.status == 200


async def test_stopping_ends_what_is_under_way(session: aiohttp.ClientSession) -> None:
    playground = Playground()
    await playground.start()
    call = Caller(session, playground)
    playground.faults.add(method="sendMessage", kind="delay", seconds=1000)
    waiting = [
        asyncio.create_task(call("getUpdates", timeout=50)),
        asyncio.create_task(call("sendMessage", chat_id=ROBIN, text="x")),
    ]
    while len(playground.transcript) < 2:
        await asyncio.sleep(0)
    await playground.stop()
    answers = await asyncio.gather(*waiting)
    assert [status for status, _ in answers] == [200, 200]


# With the real python-telegram-bot.


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=playground.base_url, base_file_url=playground.base_file_url) as bot:
        yield bot


async def test_what_the_library_makes_of_errors(playground: Playground, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(999, "x")
    playground.people.block(ROBIN, True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ROBIN, "x")
    playground.people.block(ROBIN, False)
    playground.faults.add(method="sendMessage", kind="flood", seconds=7)
    with pytest.raises(RetryAfter):
        await bot.send_message(ROBIN, "x")
    for kind in ("error500", "drop_before", "drop_after"):
        playground.faults.add(method="sendMessage", kind=kind)
        with pytest.raises(NetworkError):
            await bot.send_message(ROBIN, "x")
    assert len(playground.people.chat(ROBIN).messages) == 1  # of drop_after
    with pytest.raises(InvalidToken):
        await Bot(TOKEN[:-1] + "x", base_url=playground.base_url).get_me()


async def test_what_the_library_asks_of_a_bots_life(playground: Playground, bot: Bot) -> None:
    assert (await bot.get_me()).username == "lede_playground_bot"
    assert await bot.set_my_commands([("help", "What I can do")], language_code="fr")
    assert (await bot.get_my_commands(language_code="fr"))[0].command == "help"
    assert await bot.set_my_description("Reads feeds")
    assert (await bot.get_my_description()).description == "Reads feeds"
    assert (await bot.get_my_short_description()).short_description == ""
    sent = await bot.send_document(ROBIN, b"<opml/>", filename="feeds.opml", caption="Feeds")
    assert sent.document is not None
    assert bytes(await (await sent.document.get_file()).download_as_bytearray()) == b"<opml/>"
    assert (await bot.get_chat(ROBIN)).first_name == "Robin"
    channel = playground.add_group("Notices", "channel")
    assert (await bot.get_chat_member(channel, bot.id)).status == "administrator"
    assert (await bot.get_chat_member(ROBIN, ROBIN)).status == "member"
    assert await bot.send_chat_action(ROBIN, "typing")
    assert await bot.delete_message(ROBIN, sent.message_id)
    assert (await bot.get_webhook_info()).url == ""


@pytest.fixture(params=["polling", "webhook"])
async def echo(request: pytest.FixtureRequest, playground: Playground) -> AsyncIterator[list[Update]]:
    """A bot that repeats what it is told, with a button; yields the updates that it has seen."""
    seen: list[Update] = []
    application: Application = (
        ApplicationBuilder().token(TOKEN).base_url(playground.base_url).base_file_url(playground.base_file_url).build()
    )

    async def on_message(update: Update, context: Any) -> None:
        seen.append(update)
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Again", callback_data="again")]])
        html = f"<b>You said</b> {update.effective_message.text_html or update.effective_message.caption_html}"
        await update.effective_message.reply_html(html, do_quote=True, reply_markup=keyboard)

    async def on_press(update: Update, context: Any) -> None:
        seen.append(update)
        await update.callback_query.answer("As you like")
        await update.callback_query.edit_message_text("Again")

    async def on_block(update: Update, context: Any) -> None:
        seen.append(update)

    application.add_handler(MessageHandler(filters.ALL, on_message))
    application.add_handler(CallbackQueryHandler(on_press))
    application.add_handler(ChatMemberHandler(on_block, ChatMemberHandler.MY_CHAT_MEMBER))
    await application.initialize()
    await application.start()
    if request.param == "polling":
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
    else:
        port = free_port()
        url = f"http://127.0.0.1:{port}/updates"
        await application.updater.start_webhook(
            listen="127.0.0.1", port=port, url_path="updates", webhook_url=url, secret_token="a-secret"
        )
    yield seen
    await application.updater.stop()
    await application.stop()
    await application.shutdown()


async def test_a_conversation(echo: list[Update], robin: Person, playground: Playground) -> None:
    told = await robin.say("hello <there>")
    answer = await robin.wait_for("You said hello <there>")
    assert answer["reply_to"] == told["message_id"]
    assert answer["entities"][0] | {"text": ""} == {"type": "bold", "offset": 0, "length": 8, "text": ""}
    assert await robin.press("again") == "As you like"
    assert (await robin.wait_for("Again"))["message_id"] == answer["message_id"]

    await robin.edit(told["message_id"], "something else")
    await robin.wait_for("something else")
    await robin.forward("News", "Brackwater Notices")
    await robin.wait_for("You said News")
    await robin.send_album(["First", "Second"])
    await robin.wait_for("You said First")
    await robin.wait_for("You said Second")
    await robin.send_document("a.opml", b"x", "A file")
    await robin.wait_for("You said A file")
    await robin.block()
    while echo[-1].my_chat_member is None:
        await asyncio.sleep(0)

    assert echo[0].message.from_user.first_name == "Robin"
    assert echo[2].edited_message.text == "something else"
    assert echo[3].message.forward_origin.chat.title == "Brackwater Notices"
    assert echo[4].message.media_group_id == echo[5].message.media_group_id
    assert echo[6].message.document.file_name == "a.opml"
    assert echo[7].my_chat_member.new_chat_member.status == "kicked"
    assert [update.update_id for update in echo] == sorted({update.update_id for update in echo})
    assert not [call.error for call in playground.calls if call.error]
