"""Inline queries and reactions at the door: what reaches the services, and what Telegram is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import ReactionTypeCustomEmoji, ReactionTypeEmoji, Update
from telegram.error import BadRequest

from bot.errors import StorageError
from bot.model import Message, Offered, Offers
from bot.playground.reactions import ALLOWED
from bot.services.inlining import Asked
from handlers.reactions import DISLIKES, LIKES, mood
from tests.handlers.telegram_side import BOT, GROUP, PRIVATE, Door, Json, Recorded, chat_of, person

CARD = Offered(
    id="article 1",
    title="The ferry sails",
    description="The Courier · It sails.",
    url="https://courier.example/1",
    message=Message(html="<b>The ferry</b> &amp; more", preview_url="https://courier.example/1"),
)


@pytest.fixture
def answered(door: Door, monkeypatch: pytest.MonkeyPatch) -> list[Json]:
    """What answerInlineQuery was called with; the first is refused where its text has a "bad" mark."""
    calls: list[Json] = []
    post = door.application.bot._post

    async def watched(endpoint: str, data: Any = None, **about: Any) -> Any:
        if endpoint == "answerInlineQuery":
            calls.append(json.loads(json.dumps(data, default=lambda one: one.to_dict())))
            text = str(data["results"])
            if "bad" in text and "HTML" in text:
                raise BadRequest("Can't parse inline query result: can't parse entities: unsupported start tag")
        return await post(endpoint, data, **about)

    monkeypatch.setattr(door.application.bot, "_post", watched)
    return calls


def offering(services: Recorded, offers: Offers | None) -> None:
    async def offer(asked: Asked) -> Offers | None:
        return offers

    services.does["inlining.offers"] = offer


def typed(text: str, offset: str = "", code: str = "en") -> Json:
    return {"inline_query": {"id": "5", "from": person(code), "query": text, "offset": offset}}


@pytest.mark.parametrize(
    ("text", "offset", "asked"),
    [
        ("", "", Asked(person=7)),
        ("  the   ferry ", "20", Asked(person=7, text="the ferry", offset=20)),
        ("ferry", "x", Asked(person=7, text="ferry")),
        ("https://a.example/1 ", "", Asked(person=7, text="https://a.example/1", link="https://a.example/1")),
        ("look: https://a.example/1, and", "", Asked(
            person=7, text="look: https://a.example/1, and", link="https://a.example/1"
        )),
    ],
)  # fmt: skip
async def test_what_is_asked(
    door: Door, services: Recorded, answered: list[Json], text: str, offset: str, asked: Asked
) -> None:
    offering(services, Offers())
    await door.comes(**typed(text, offset))
    assert services.asked == [("inlining.offers", asked)]
    assert len(answered) == 1 and not any(name == "chatting.meet" for name, _, _ in services.calls)


async def test_what_is_offered(door: Door, services: Recorded, answered: list[Json]) -> None:
    offering(services, Offers(offered=(CARD,), next_offset="20"))
    await door.comes(**typed("ferry"))
    (call,) = answered
    assert call["is_personal"] is True and 0 < call["cache_time"] <= 10 and call["next_offset"] == "20"
    (result,) = call["results"]
    assert (result["type"], result["id"], result["title"]) == ("article", "article 1", "The ferry sails")
    assert result["url"] == CARD.url and "reply_markup" not in result
    content = result["input_message_content"]
    assert (content["message_text"], content["parse_mode"]) == ("<b>The ferry</b> &amp; more", "HTML")
    assert content["link_preview_options"]["url"] == CARD.url


async def test_a_hint_is_a_button_that_opens_us_and_is_not_kept(
    door: Door, services: Recorded, answered: list[Json]
) -> None:
    offering(services, Offers(hint="Say hello"))
    await door.comes(**typed("ferry", code="de"))
    (call,) = answered
    assert call["button"] == {"text": "Say hello", "start_parameter": "inline"}
    assert call["cache_time"] == 0 and call["results"] == []
    assert services.asked[0][1].language == "de"


async def test_what_is_overtaken_is_not_answered(door: Door, services: Recorded, answered: list[Json]) -> None:
    offering(services, None)
    await door.comes(**typed("ferry"))
    assert answered == []


async def test_markup_that_is_refused_goes_without(door: Door, services: Recorded, answered: list[Json]) -> None:
    bad = Offered(id="1", title="bad", description="", url="", message=Message(html="<b>bad</b> &amp; more"))
    offering(services, Offers(offered=(bad,)))
    await door.comes(**typed("ferry"))
    contents = [call["results"][0]["input_message_content"] for call in answered]
    assert [content["message_text"] for content in contents] == ["<b>bad</b> &amp; more", "bad & more"]
    assert "parse_mode" not in contents[1]


async def test_too_late_is_nobodys_trouble(door: Door, services: Recorded) -> None:
    offering(services, Offers(hint="Say hello"))
    door.transport.refuses = {"answerInlineQuery"}
    await door.comes(**typed("ferry"))
    assert door.transport.calls == ["answerInlineQuery"] and services.answers == []


@pytest.mark.parametrize("update", ["inline", "reaction"])
async def test_a_database_that_fails_is_not_told_to_anybody(door: Door, services: Recorded, update: str) -> None:
    services.fails = {"inlining.offers": StorageError("full"), "learning.react": StorageError("full")}
    await door.comes(**(typed("ferry") if update == "inline" else reaction([], ["👍"])))
    assert door.transport.calls == []


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
async def test_what_is_sent_by_way_of_us_is_not_summarised_again(door: Door, services: Recorded, chat: int) -> None:
    text = "The ferry sails @LedeBot https://courier.example/1"
    for say in (door.says, door.edits):
        await say(text, links=["https://courier.example/1"], via_bot=BOT, chat=chat)
    await door.quiet()
    assert services.calls == []


def reaction(old: list[str], new: list[str], chat: int = PRIVATE) -> Json:
    kinds = ([{"type": "emoji", "emoji": one} for one in some] for some in (old, new))
    before, after = kinds
    about = {"chat": chat_of(chat), "message_id": 50, "user": person(), "date": 1_790_000_000}
    return {"message_reaction": about | {"old_reaction": before, "new_reaction": after}}


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
async def test_a_reaction_is_passed_on_without_a_word(door: Door, services: Recorded, chat: int) -> None:
    await door.comes(**reaction([], ["👍"], chat))
    await door.comes(**reaction(["👍"], ["👎"], chat))
    await door.comes(**reaction(["👎"], [], chat))
    assert services.asked == [
        ("learning.react", chat, 50, None, True),
        ("learning.react", chat, 50, True, False),
        ("learning.react", chat, 50, False, None),
    ]
    assert door.transport.calls == [] and services.answers == []


@pytest.mark.parametrize(("old", "new"), [([], ["😢"]), (["👍"], ["❤"]), (["😢"], [])])
async def test_what_says_nothing_new_is_not_passed_on(
    door: Door, services: Recorded, old: list[str], new: list[str]
) -> None:
    await door.comes(**reaction(old, new))
    assert services.calls == []


def test_moods() -> None:
    assert mood([ReactionTypeEmoji("❤\ufe0f\u200d🔥")]) is True and mood([ReactionTypeEmoji("❤\ufe0f")]) is True
    assert mood([ReactionTypeEmoji("👍"), ReactionTypeEmoji("👎")]) is None
    assert mood([ReactionTypeCustomEmoji("123")]) is None and mood([]) is None
    assert mood([ReactionTypeEmoji("👎"), ReactionTypeEmoji("😢")]) is False
    assert not LIKES & DISLIKES and LIKES | DISLIKES <= ALLOWED


def test_the_library_knows_these_updates(door: Door) -> None:
    assert Update.de_json({"update_id": 1, **reaction([], ["👍"])}, door.application.bot).message_reaction
