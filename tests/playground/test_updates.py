"""getUpdates: offsets, long polling, conflicts, allowed_updates."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from bot.playground.server import ROBIN, Playground
from bot.playground.updates import UpdateQueue
from tests.playground.conftest import Caller


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


@pytest.fixture
def three(playground: Playground) -> None:
    for text in ("one", "two", "three"):
        playground.people.say(ROBIN, text)


async def until_polling(playground: Playground, polls: int) -> None:
    """Until that many getUpdates have arrived and wait."""
    while sum(call.method == "getUpdates" for call in playground.transcript) < polls:
        await asyncio.sleep(0)
    await asyncio.sleep(0)


@pytest.mark.usefixtures("three")
async def test_updates_stay_until_they_are_confirmed(call: Caller) -> None:
    first = await call.result("getUpdates")
    assert texts(first) == ["one", "two", "three"]
    ids = [update["update_id"] for update in first]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    assert await call.result("getUpdates") == first
    assert await call.result("getUpdates", offset=ids[0]) == first
    assert texts(await call.result("getUpdates", offset=ids[1])) == ["two", "three"]
    assert texts(await call.result("getUpdates", offset=ids[0])) == ["two", "three"]  # "one" is forgotten
    assert await call.result("getUpdates", offset=ids[2] + 1) == []
    assert await call.result("getUpdates") == []


@pytest.mark.usefixtures("three")
async def test_a_negative_offset_counts_from_the_end(call: Caller) -> None:
    assert texts(await call.result("getUpdates", offset=-2)) == ["two", "three"]
    assert texts(await call.result("getUpdates")) == ["two", "three"]  # the others are forgotten
    assert texts(await call.result("getUpdates", offset=-100)) == ["two", "three"]


@pytest.mark.usefixtures("three")
async def test_the_limit_is_held_within_1_and_100(call: Caller) -> None:
    assert texts(await call.result("getUpdates", limit=2)) == ["one", "two"]
    assert texts(await call.result("getUpdates", limit=0)) == ["one"]
    assert texts(await call.result("getUpdates", limit=1000)) == ["one", "two", "three"]


@pytest.mark.usefixtures("three")
async def test_an_offset_far_in_the_future_confirms_nothing(call: Caller) -> None:
    assert texts(await call.result("getUpdates", offset=2_000_000_000)) == ["one", "two", "three"]


async def test_a_long_poll_ends_with_the_next_update(call: Caller, playground: Playground) -> None:
    poll = asyncio.create_task(call.result("getUpdates", timeout=50))
    await until_polling(playground, 1)
    assert not poll.done()
    playground.people.say(ROBIN, "hello")
    assert texts(await poll) == ["hello"]


async def test_a_long_poll_ends_with_nothing_after_its_timeout(call: Caller) -> None:
    assert await call.result("getUpdates", timeout=1) == []


async def test_a_second_poller_ends_the_first(call: Caller, playground: Playground) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await until_polling(playground, 1)
    second = asyncio.create_task(call.result("getUpdates", timeout=50))
    status, body = await first
    assert (status, body["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    playground.people.say(ROBIN, "hello")
    assert texts(await second) == ["hello"]


async def test_polling_and_a_webhook_exclude_each_other(call: Caller, playground: Playground) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await until_polling(playground, 1)
    assert await call.result("setWebhook", url="http://127.0.0.1:9/")
    status, body = await poll
    assert (status, body["description"]) == (409, "Conflict: terminated by setWebhook request")
    assert await call.error("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert await call.result("deleteWebhook")
    assert await call.result("getUpdates") == []


async def test_allowed_updates_are_remembered(call: Caller, playground: Playground) -> None:
    await call.result("getUpdates", allowed_updates=["edited_message"])
    message = playground.people.say(ROBIN, "one")[0]
    playground.people.edit(ROBIN, message.id, "two")
    updates = await call.result("getUpdates")  # without the parameter nothing changes
    assert [list(update)[1] for update in updates] == ["edited_message"]
    assert (await call.result("getWebhookInfo"))["allowed_updates"] == ["edited_message"]

    await call.result("getUpdates", offset=updates[-1]["update_id"] + 1, allowed_updates=[])  # the default again
    playground.people.say(ROBIN, "three")
    assert texts(await call.result("getUpdates")) == ["three"]


async def test_pending_updates_can_be_dropped(call: Caller, playground: Playground) -> None:
    playground.people.say(ROBIN, "one")
    assert (await call.result("getWebhookInfo"))["pending_update_count"] == 1
    assert await call.result("deleteWebhook", drop_pending_updates=True)
    assert await call.result("getUpdates") == []


def test_what_is_not_asked_for_is_not_queued() -> None:
    queue = UpdateQueue()
    queue.put("chat_member", {})
    queue.put("message_reaction", {})
    assert len(queue) == 0
    queue.allow(["chat_member"])
    queue.put("chat_member", {})
    queue.put("message", {})
    assert len(queue) == 1


@pytest.mark.parametrize("where", ["query", "form", "multipart", "json"])
async def test_parameters_may_come_in_any_way(call: Caller, playground: Playground, where: str) -> None:
    import aiohttp

    params = {"chat_id": str(ROBIN), "text": "<b>Hi</b>", "parse_mode": "HTML", "nonsense": "1"}
    markup = {"inline_keyboard": [[{"text": "b", "callback_data": "b"}]]}
    form = aiohttp.FormData({**params, "reply_markup": json.dumps(markup)}, default_to_multipart=where == "multipart")
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": {**params, "reply_markup": json.dumps(markup)}},
        "form": {"data": form},
        "multipart": {"data": form},
        "json": {"json": {**params, "chat_id": ROBIN, "reply_markup": markup, "protect_content": None}},
    }
    address = f"{playground.base_url}{playground.token}/sendMessage"
    async with call.session.request("GET" if where == "query" else "POST", address, **ways[where]) as response:
        assert response.status == 200
    (noted,) = playground.transcript
    assert noted.params["chat_id"] == ROBIN
    assert noted.params["text"] == "<b>Hi</b>"
    assert noted.params["reply_markup"] == markup
    assert noted.unknown == ("nonsense",)
    assert noted.result_id == 1
    assert noted.accepted
