"""Inline mode and reactions, as Telegram has them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.playground.client import Person
from bot.playground.people import NotPossible
from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller
from tests.playground.test_people import told


def result(number: str = "1", text: str = "<b>One</b>", **about: Any) -> dict[str, Any]:
    content = {"message_text": text, "parse_mode": "HTML"} | about.pop("content", {})
    return {"type": "article", "id": number, "title": f"Title {number}", "input_message_content": content} | about


def asked(playground: Playground, text: str = "ferry", chat: int = ROBIN, offset: str = "") -> str:
    playground.people.type_inline(chat, text, offset)
    ((kind, query),) = told(playground)
    assert kind == "inline_query" and query["query"] == text and query["from"]["id"] == ROBIN
    return str(query["id"])


async def test_a_query_its_answer_and_what_is_sent(call: Caller, playground: Playground, robin: Person) -> None:
    async def answer() -> None:
        (update,) = await call.result("getUpdates", timeout=50)
        preview = {"link_preview_options": {"url": "https://news.example/1"}}
        await call.result(
            "answerInlineQuery",
            inline_query_id=update["inline_query"]["id"],
            results=[result(description="About it", content=preview), result("2")],
            next_offset="2",
            button={"text": "More of it", "start_parameter": "inline"},
        )

    answering = asyncio.create_task(answer())
    offers = await robin.inline("ferry")
    await answering
    assert [(one["id"], one["title"], one["text"]) for one in offers["results"]] == [
        ("1", "Title 1", "One"),
        ("2", "Title 2", "One"),
    ]
    assert offers["next_offset"] == "2" and offers["button"] == {"text": "More of it", "start": "inline"}
    sent = await robin.choose(offers, "Title 1")
    assert (sent["text"], sent["via"], sent["preview_url"]) == (
        "One",
        playground.cloud.bot.username,
        "https://news.example/1",
    )
    message = told(playground)[-1][1]
    assert message["via_bot"]["id"] == playground.cloud.bot.id and message["from"]["id"] == ROBIN
    with pytest.raises(ValueError, match="not offered"):
        await robin._post("choose", query_id=offers["query_id"], result_id="3")


async def test_what_was_chosen_is_told_where_feedback_is_on(call: Caller, playground: Playground) -> None:
    playground.cloud.inline_feedback = True
    group = playground.add_group("Readers")
    told(playground)
    number = asked(playground, chat=group)
    await call.result("answerInlineQuery", inline_query_id=number, results=[result()])
    playground.people.choose(group, number, "1")
    (chosen, message) = told(playground)
    assert chosen == ("chosen_inline_result", {"result_id": "1", "from": message[1]["from"], "query": "ferry"})


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"results": "{"}, "can't parse JSON encoded inline query results JSON object"),
        ({"results": {}}, "expected an Array of inline query results"),
        ({"results": [result(str(n)) for n in range(51)]}, "too many inline query results specified"),
        ({"results": [result(), result()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [result("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [result("")]}, "RESULT_ID_INVALID"),
        ({"results": [result(text="x" * 4097)]}, "MESSAGE_TOO_LONG"),
        ({"results": [{"type": "article", "id": "1"}]}, "can't parse inline query result: Can't find field \"title\""),
        ({"results": [result() | {"input_message_content": None}]},
         "can't parse inline query result: Message content is not specified"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "x"}}, "START_PARAM_EMPTY"),
        ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
    ],
)  # fmt: skip
async def test_what_telegram_refuses(
    call: Caller, playground: Playground, params: dict[str, Any], description: str
) -> None:
    number = asked(playground)
    assert await call.error("answerInlineQuery", inline_query_id=number, **params) == (
        400,
        f"Bad Request: {description}",
    )
    await call.result("answerInlineQuery", inline_query_id=number, results=[])


async def test_markup_that_is_none(call: Caller, playground: Playground) -> None:
    _, words = await call.error("answerInlineQuery", inline_query_id=asked(playground), results=[result(text="<x>a")])
    assert words.startswith("Bad Request: can't parse inline query result: Can't parse entities: ")


async def test_a_query_is_answered_once_and_in_time(
    call: Caller, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    number = asked(playground)
    await call.result("answerInlineQuery", inline_query_id=number, results=[])
    assert await call.error("answerInlineQuery", inline_query_id=number, results=[]) == late
    assert await call.error("answerInlineQuery", inline_query_id="7", results=[]) == late
    monkeypatch.setattr("bot.playground.inline.ANSWER_WITHIN", 0.0)
    assert await call.error("answerInlineQuery", inline_query_id=asked(playground), results=[]) == late
    with pytest.raises(NotPossible):
        playground.people.type_inline(ROBIN, "x" * 257)


async def test_reactions_are_told_where_the_bot_asks_for_them(call: Caller, playground: Playground) -> None:
    sent = await call.send()
    playground.people.react(ROBIN, sent["message_id"], ("👍",))
    assert told(playground) == [], "without a word on allowed_updates they are not"
    playground.cloud.updates.allow(["message_reaction"])
    playground.people.react(ROBIN, sent["message_id"], ("👎",))
    playground.people.react(ROBIN, sent["message_id"], ("👎",))
    playground.people.react(ROBIN, sent["message_id"], ())
    first, second = told(playground)
    assert first[0] == "message_reaction" and first[1]["user"]["id"] == ROBIN
    assert first[1]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert first[1]["new_reaction"] == second[1]["old_reaction"] == [{"type": "emoji", "emoji": "👎"}]
    assert second[1]["new_reaction"] == []
    for emoji in (("x",), ("👍", "👍"), ("👍", "👎", "🔥", "❤")):
        with pytest.raises(NotPossible):
            playground.people.react(ROBIN, sent["message_id"], emoji)
    with pytest.raises(NotPossible):
        playground.people.react(ROBIN, 999, ("👍",))


@pytest.mark.parametrize(("administrator", "count"), [(True, 1), (False, 0)])
async def test_in_a_group_they_are_told_to_administrators(
    call: Caller, playground: Playground, administrator: bool, count: int
) -> None:
    group = playground.add_group("Readers", administrator=administrator)
    sent = await call.result("sendMessage", chat_id=group, text="Hello")
    playground.cloud.updates.allow(["message_reaction"])
    told(playground)
    playground.people.react(group, sent["message_id"], ("👍",))
    assert len(told(playground)) == count
