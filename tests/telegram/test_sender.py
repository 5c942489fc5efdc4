"""The real python-telegram-bot against a real server that misbehaves."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest
from structlog.testing import capture_logs
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest

from bot.errors import ChatGone, ChatMoved, EditGone, SendError, SendLater, SendRefused, SendUncertain, TopicGone
from bot.model import Button, Document, Message
from bot.runtime import metrics
from bot.telegram.sender import TelegramSender, meaning
from tests.free_port import free_port
from tests.telegram.telegram_server import (
    TOKEN,
    Answer,
    TelegramServer,
    hang_up,
    refuse,
    reply,
    serving,
    stop_halfway,
    succeed,
)

NEW = Message(html="<b>News</b> &amp; more")
EDIT = Message(html="<b>News</b> &amp; more", edits=55)

RICH = Message(html="<b>News</b>", rich="<h2>News</h2>", buttons=((Button(label="1", data="story 1 1"),),))


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with serving() as running:
        yield running


def bot_at(base_url: str, pool: int = 8) -> Bot:
    return Bot(TOKEN, base_url=base_url, request=HTTPXRequest(connection_pool_size=pool))


@pytest.fixture
def sender(server: TelegramServer) -> TelegramSender:
    return TelegramSender(bot_at(server.base_url))


async def failure(sender: TelegramSender, message: Message) -> SendError:
    with pytest.raises(SendError) as raised:
        await sender.send(9, message)
    return raised.value


async def test_a_new_message(server: TelegramServer, sender: TelegramSender) -> None:
    message = Message(
        html="<b>News</b>",
        buttons=((Button(label="Longer", data="length 1 long"), Button(label="Site", url="https://example.com/")),),
        reply_to=12,
        preview_url="https://example.com/news",
        silent=True,
    )
    assert await sender.send(9, message) == 77
    ((method, call),) = server.calls
    assert method == "sendMessage"
    assert (call["chat_id"], call["text"], call["parse_mode"]) == (9, "<b>News</b>", "HTML")
    assert call["reply_parameters"] == {"message_id": 12, "allow_sending_without_reply": True}
    assert call["disable_notification"] is True
    assert call["link_preview_options"]["url"] == "https://example.com/news"
    assert call["reply_markup"] == {
        "inline_keyboard": [
            [
                {"text": "Longer", "callback_data": "length 1 long"},
                {"text": "Site", "url": "https://example.com/"},
            ]
        ]
    }


async def test_a_plain_message_has_no_preview(server: TelegramServer, sender: TelegramSender) -> None:
    await sender.send(9, NEW)
    ((_, call),) = server.calls
    assert call["link_preview_options"] == {"is_disabled": True}
    assert not {"reply_parameters", "reply_markup"} & set(call)


async def test_a_document(server: TelegramServer, sender: TelegramSender) -> None:
    message = Message(
        html="<b>Yours</b>",
        thread=31,
        document=Document(name="feeds.opml", body=b"<opml/>"),
        buttons=((Button(label="Copy", copy="https://t.me/LedeBot?start=sub_x"),),),
    )
    assert await sender.send(9, message) == 77
    ((method, call),) = server.calls
    assert method == "sendDocument"
    assert (call["chat_id"], call["caption"], call["parse_mode"]) == (9, "<b>Yours</b>", "HTML")
    assert call["message_thread_id"] == 31, "where it was asked for"
    assert "feeds.opml" in str(call.values()) and "<opml/>" in str(call.values())
    (((key,),),) = [call["reply_markup"]["inline_keyboard"]]
    assert key == {"text": "Copy", "copy_text": {"text": "https://t.me/LedeBot?start=sub_x"}}


async def test_a_picture(server: TelegramServer, sender: TelegramSender) -> None:
    picture = Document(name="week.png", body=b"PNG", photo=True)
    assert await sender.send(9, Message(html="<b>Your week</b>", document=picture, thread=4)) == 77
    ((method, call),) = server.calls
    assert (method, call["caption"], call["message_thread_id"]) == ("sendPhoto", "<b>Your week</b>", 4)
    assert "week.png" in str(call.values())


async def test_a_document_whose_fate_is_unknown_is_not_repeated(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers.append(hang_up)
    document = Document(name="feeds.opml", body=b"<opml/>")
    assert isinstance(await failure(sender, replace(NEW, document=document)), SendUncertain)


async def test_an_edit(server: TelegramServer, sender: TelegramSender) -> None:
    assert await sender.send(9, EDIT) == 55
    ((method, call),) = server.calls
    assert (method, call["message_id"], call["text"]) == ("editMessageText", 55, EDIT.html)


async def test_an_edit_that_changes_nothing_has_succeeded(server: TelegramServer, sender: TelegramSender) -> None:
    words = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    server.answers.append(refuse(400, words))
    assert await sender.send(9, EDIT) == 55


@pytest.mark.parametrize("words", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_an_edit_whose_message_is_gone_is_sent_anew(
    server: TelegramServer, sender: TelegramSender, words: str
) -> None:
    """By who has the outbox: else a crash in between would send it twice."""
    server.answers.append(refuse(400, f"Bad Request: {words}"))
    assert isinstance(await failure(sender, EDIT), EditGone)
    assert server.methods == ["editMessageText"]


async def test_topics_and_paid_broadcasts(server: TelegramServer, sender: TelegramSender) -> None:
    await sender.send(9, NEW)
    await sender.send(9, replace(NEW, thread=5, paid=True))
    await sender.send(9, replace(EDIT, thread=5))
    await sender.send(9, replace(NEW, paid=True, document=Document(name="week.png", body=b"PNG", photo=True)))
    asked = [(call.get("message_thread_id"), call.get("allow_paid_broadcast")) for _, call in server.calls]
    assert asked == [(None, None), (5, True), (None, None), (None, True)]


@pytest.mark.parametrize("words", ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"])
async def test_a_topic_that_is_closed_or_gone(server: TelegramServer, sender: TelegramSender, words: str) -> None:
    server.answers.append(refuse(400, f"Bad Request: {words}"))
    assert isinstance(await failure(sender, replace(NEW, thread=5)), TopicGone)


async def test_messages_are_deleted(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers.append(succeed)
    await sender.delete(-9, [3, 4])
    assert server.calls == [("deleteMessages", {"chat_id": -9, "message_ids": [3, 4]})]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (refuse(400, "Bad Request: message can't be deleted"), SendRefused),
        (refuse(400, "Bad Request: message to delete not found"), SendRefused),
        (refuse(403, "Forbidden: bot was kicked from the supergroup chat"), ChatGone),
        (refuse(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1007), ChatMoved),
        (refuse(429, "Too Many Requests: retry after 17", retry_after=17), SendLater),
        (refuse(502, "Bad Gateway"), SendLater),
        (hang_up, SendLater),
    ],
)
async def test_what_becomes_of_a_deletion(
    server: TelegramServer, sender: TelegramSender, answer: Answer, kind: type[SendError]
) -> None:
    """Nothing is uncertain of it: it may be repeated freely."""
    server.answers.append(answer)
    with pytest.raises(kind) as raised:
        await sender.delete(-9, [3])
    if isinstance(raised.value, SendLater):
        assert raised.value.seconds in {0, 17}


# -- Rich messages ---------------------------------------------------------------------------------------------------


async def test_a_rich_message(server: TelegramServer, sender: TelegramSender) -> None:
    assert await sender.send(9, replace(RICH, rtl=True, thread=4, silent=True, reply_to=12)) == 77
    ((method, call),) = server.calls
    assert method == "sendRichMessage"
    assert call["rich_message"] == {"html": "<h2>News</h2>", "is_rtl": True}
    assert (call["chat_id"], call["message_thread_id"], call["disable_notification"]) == (9, 4, True)
    assert call["reply_parameters"] == {"message_id": 12, "allow_sending_without_reply": True}
    assert call["reply_markup"] == {"inline_keyboard": [[{"text": "1", "callback_data": "story 1 1"}]]}
    assert not {"text", "parse_mode", "link_preview_options", "allow_paid_broadcast"} & set(call)


async def test_an_edit_into_a_rich_message(server: TelegramServer, sender: TelegramSender) -> None:
    assert await sender.send(9, replace(RICH, edits=55)) == 55
    ((method, call),) = server.calls
    assert method.lower() == "editmessagetext", "Telegram takes names in any case"
    assert (call["message_id"], call["rich_message"]) == (55, {"html": "<h2>News</h2>", "is_rtl": False})
    assert "text" not in call and "reply_markup" in call


@pytest.mark.parametrize("initialized", [True, False])
@pytest.mark.parametrize("words", ["Not Found", "Not Found: method not found"])
async def test_a_server_that_does_not_know_the_method_is_asked_once(
    server: TelegramServer, sender: TelegramSender, words: str, initialized: bool
) -> None:
    sender.bot._bot_initialized = initialized  # tells the library that it is not the token
    server.answers.append(refuse(404, words))
    assert await sender.send(9, RICH) == 77
    assert await sender.send(9, RICH) == 77
    assert server.methods == ["sendRichMessage", "sendMessage", "sendMessage"]
    assert server.calls[1][1]["text"] == "<b>News</b>" and "reply_markup" in server.calls[1][1]


async def test_a_server_that_passes_over_the_parameter_is_asked_once(
    server: TelegramServer, sender: TelegramSender
) -> None:
    server.answers.append(refuse(400, "Bad Request: message text is empty"))
    assert await sender.send(9, replace(RICH, edits=55)) == 55
    assert await sender.send(9, RICH) == 77
    assert [method.lower() for method in server.methods] == ["editmessagetext", "editmessagetext", "sendmessage"]


async def test_one_that_is_refused_goes_out_as_html(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers.append(refuse(400, "Bad Request: can't parse rich message"))
    assert await sender.send(9, RICH) == 77
    assert await sender.send(9, RICH) == 77
    assert server.methods == ["sendRichMessage", "sendMessage", "sendRichMessage"], "the next one may be taken"


async def test_where_nothing_is_found_nothing_is_concluded(server: TelegramServer, sender: TelegramSender) -> None:
    """A proxy that has lost its way, or a token that is refused."""
    server.answers += [refuse(404, "Not Found"), refuse(404, "Not Found")]
    assert isinstance(await failure(sender, RICH), SendLater)
    server.answers += [refuse(401, "Unauthorized"), refuse(401, "Unauthorized")]
    assert isinstance(await failure(sender, RICH), SendLater)
    assert await sender.send(9, RICH) == 77
    assert server.methods[-1] == "sendRichMessage"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("chat not found", ChatGone),
        ("not enough rights to send text messages to the chat", ChatGone),
        ("message thread not found", TopicGone),
        ("message to edit not found", EditGone),
    ],
)
async def test_where_it_can_not_go_no_other_form_can(
    server: TelegramServer, sender: TelegramSender, words: str, expected: type[SendError]
) -> None:
    server.answers.append(refuse(400, f"Bad Request: {words}"))
    edits = 55 if expected is EditGone else None
    assert isinstance(await failure(sender, replace(RICH, thread=5, edits=edits)), expected)
    assert len(server.calls) == 1


async def test_an_edit_into_the_same_rich_message_has_succeeded(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers.append(refuse(400, "Bad Request: message is not modified: specified new message content"))
    assert await sender.send(9, replace(RICH, edits=55)) == 55
    assert len(server.calls) == 1


# -- Certain that nothing arrived ------------------------------------------------------------------------------------


@pytest.mark.parametrize("message", [NEW, EDIT, RICH])
async def test_a_flood_wait_says_how_long(server: TelegramServer, sender: TelegramSender, message: Message) -> None:
    server.answers.append(refuse(429, "Too Many Requests: retry after 17", retry_after=17))
    error = await failure(sender, message)
    assert isinstance(error, SendLater)
    assert error.seconds == 17


async def test_a_flood_wait_without_a_time(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers.append(refuse(429, "Too Many Requests"))
    error = await failure(sender, NEW)
    assert isinstance(error, SendLater)
    assert error.seconds == 0


async def test_connection_refused() -> None:
    error = await failure(TelegramSender(bot_at(f"http://127.0.0.1:{free_port()}/bot")), NEW)
    assert isinstance(error, SendLater)


async def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_args: object, **_kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = await failure(TelegramSender(bot_at("http://telegram.example/bot")), NEW)
    assert isinstance(error, SendLater)


async def test_connecting_takes_too_long() -> None:
    """A listener whose queue is full leaves further connections unanswered."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        sender = TelegramSender(bot_at(f"http://127.0.0.1:{listener.getsockname()[1]}/bot"), timeout=2.0)
        error = await failure(sender, NEW)
        for one in waiting:
            one.close()
    assert isinstance(error, SendLater)


async def test_every_connection_is_taken(server: TelegramServer) -> None:
    sender = TelegramSender(bot_at(server.base_url, pool=1), timeout=2.0)
    server.answers.append(server.hang)
    first = asyncio.create_task(sender.send(9, NEW))
    await server.arrived.wait()
    assert isinstance(await failure(sender, NEW), SendLater)
    server.go_on.set()
    assert await first == 77
    assert server.methods == ["sendMessage"]


async def test_a_closed_client_has_sent_nothing(server: TelegramServer, sender: TelegramSender) -> None:
    await sender.bot.request.shutdown()
    assert isinstance(await failure(sender, NEW), SendLater)
    assert server.calls == []


@pytest.mark.parametrize("status", [401, 404])
async def test_a_wrong_token_is_for_the_operator_to_mend(
    server: TelegramServer, sender: TelegramSender, status: int
) -> None:
    server.answers.append(refuse(status, "Unauthorized"))
    assert isinstance(await failure(sender, NEW), SendLater)


# -- It may have arrived ---------------------------------------------------------------------------------------------

DOUBTFUL = [
    hang_up,
    stop_halfway,
    refuse(500, "Internal Server Error"),
    refuse(502, "Bad Gateway"),
    reply(502, "<html>bad gateway</html>"),
    reply(504, ""),
    reply(200, "<html>not JSON</html>"),
    reply(200, '{"ok": true}'),
    reply(200, '{"ok": true, "result": {}}'),
]


@pytest.mark.parametrize(("message", "method"), [(NEW, "sendMessage"), (RICH, "sendRichMessage")])
@pytest.mark.parametrize("answer", DOUBTFUL)
async def test_what_may_have_arrived_is_not_repeated(
    server: TelegramServer, sender: TelegramSender, answer: Answer, message: Message, method: str
) -> None:
    """Nor does a rich message come once more as HTML."""
    server.answers.append(answer)
    assert isinstance(await failure(sender, message), SendUncertain)
    assert server.methods == [method]


@pytest.mark.parametrize("answer", DOUBTFUL)
async def test_edits_may_be_repeated_freely(server: TelegramServer, sender: TelegramSender, answer: Answer) -> None:
    server.answers.append(answer)
    assert isinstance(await failure(sender, EDIT), SendLater)


@pytest.mark.parametrize(("message", "expected"), [(NEW, SendUncertain), (RICH, SendUncertain), (EDIT, SendLater)])
async def test_no_answer_in_time(server: TelegramServer, message: Message, expected: type[SendError]) -> None:
    server.answers.append(server.hang)
    error = await failure(TelegramSender(bot_at(server.base_url), timeout=0.4), message)
    assert type(error) is expected


@pytest.mark.parametrize(
    "cause", [httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError]
)
def test_what_fails_once_bytes_have_left_is_doubtful(cause: type[httpx.TransportError]) -> None:
    """As the library tells it; the limit of the whole call may end it sooner."""
    error = TimedOut() if issubclass(cause, httpx.TimeoutException) else NetworkError("httpx")
    error.__cause__ = cause("on the way")
    assert type(meaning(error, repeatable=False)) is SendUncertain


async def test_a_cancelled_call_says_nothing(server: TelegramServer, sender: TelegramSender) -> None:
    """At shutdown the row stays in ``sending``, for the next start to settle."""
    server.answers.append(server.hang)
    task = asyncio.create_task(sender.send(9, NEW))
    await server.arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


# -- Telegram says no ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "words", "why"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (403, "Forbidden: bot can't initiate conversation with a user", "blocked"),
        (403, "Forbidden: user is deactivated", "deactivated"),
        (403, "Forbidden: the group chat was deleted", "deactivated"),
        (403, "Forbidden: bot was kicked from the supergroup chat", "kicked"),
        (403, "Forbidden: bot is not a member of the channel chat", "kicked"),
        (403, "Forbidden: some new reason", "blocked"),
        (400, "Bad Request: chat not found", "missing"),
        (400, "Bad Request: PEER_ID_INVALID", "missing"),
        (400, "Bad Request: group chat was deactivated", "deactivated"),
        (400, "Bad Request: not enough rights to send text messages to the chat", "rights"),
        (400, "Bad Request: have no rights to send a message", "rights"),
        (400, "Bad Request: need administrator rights in the channel chat", "rights"),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "rights"),
        (400, "Bad Request: CHAT_RESTRICTED", "rights"),
        (400, "Bad Request: TOPIC_CLOSED", "rights"),  # the general one
    ],
)
@pytest.mark.parametrize("message", [NEW, EDIT])
async def test_a_chat_that_is_gone(
    server: TelegramServer, sender: TelegramSender, status: int, words: str, why: str, message: Message
) -> None:
    server.answers.append(refuse(status, words))
    error = await failure(sender, message)
    assert isinstance(error, ChatGone)
    assert error.about["why"] == why


@pytest.mark.parametrize("words", ["message is too long", "message text is empty", "BUTTON_DATA_INVALID"])
async def test_a_message_that_is_never_taken(server: TelegramServer, sender: TelegramSender, words: str) -> None:
    server.answers.append(refuse(400, f"Bad Request: {words}"))
    assert isinstance(await failure(sender, NEW), SendRefused)


async def test_a_group_that_has_moved(server: TelegramServer, sender: TelegramSender) -> None:
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    server.answers.append(refuse(400, words, migrate_to_chat_id=-100))
    error = await failure(sender, NEW)
    assert isinstance(error, ChatMoved) and error.to == -100


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('can\'t parse entities: Unsupported start tag "secret" at byte offset 12', "unsupported start tag"),
        ("can't parse entities: Can't find end tag corresponding to start tag \"secret\"", "can't find end tag"),
        ("can't parse entities: Unexpected end tag at byte offset 3 near secret", "unexpected end tag"),
        ("ENTITY_BOUNDS_INVALID", "entity_bounds_invalid"),
        ("can't parse entities: secret", "other"),
    ],
)
async def test_the_log_tells_the_kind_of_fault_without_a_word_of_the_text(
    server: TelegramServer, sender: TelegramSender, words: str, kind: str
) -> None:
    server.answers.append(refuse(400, f"Bad Request: {words}"))
    with capture_logs() as logs:
        await sender.send(9, NEW)
    assert [one["fault"] for one in logs if "fault" in one] == [kind]
    assert "secret" not in repr(logs).lower()


@pytest.mark.parametrize("message", [NEW, EDIT])
async def test_refused_markup_goes_out_as_plain_text(
    server: TelegramServer, sender: TelegramSender, message: Message
) -> None:
    before = metrics.markup_faults._value.get()
    server.answers.append(refuse(400, "Bad Request: can't parse entities: Unsupported start tag"))
    assert await sender.send(9, message) in {55, 77}
    (_, first), (_, second) = server.calls
    assert first["parse_mode"] == "HTML"
    assert (second["text"], "parse_mode" in second) == ("News & more", False)
    assert metrics.markup_faults._value.get() == before + 1


async def test_plain_text_fails_like_any_other(server: TelegramServer, sender: TelegramSender) -> None:
    server.answers += [refuse(400, "Bad Request: can't parse entities: ..."), hang_up]
    assert isinstance(await failure(sender, NEW), SendUncertain)
