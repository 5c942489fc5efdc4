"""What people do, and what the bot is told of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.entities import utf16_length
from bot.playground.people import NotPossible, split_as_apps_do
from bot.playground.server import ROBIN, Playground


def told(playground: Playground) -> list[tuple[str, dict[str, Any]]]:
    """(kind, content) of the updates that wait, which are then forgotten."""
    updates = playground.cloud.updates.take(0, 100)
    playground.cloud.updates.clear()
    return [next(item for item in update.items() if item[0] != "update_id") for update in updates]


async def test_a_message_with_what_telegram_finds_in_it(playground: Playground) -> None:
    playground.people.say(ROBIN, "/subscribe http://127.0.0.1:80/feed.xml")
    ((kind, message),) = told(playground)
    assert kind == "message"
    assert message["chat"] == {"id": ROBIN, "type": "private", "first_name": "Robin"}
    assert message["from"] == {"id": ROBIN, "is_bot": False, "first_name": "Robin", "language_code": "en"}
    assert [entity["type"] for entity in message["entities"]] == ["bot_command", "url"]


async def test_an_answer_shows_what_it_answers(playground: Playground) -> None:
    first = playground.people.say(ROBIN, "one")[0]
    second = playground.people.say(ROBIN, "two", reply_to=first.id)[0]
    playground.people.say(ROBIN, "three", reply_to=second.id)
    last = told(playground)[-1][1]
    assert last["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in last["reply_to_message"]
    with pytest.raises(NotPossible):
        playground.people.say(ROBIN, "four", reply_to=999)


async def test_a_forwarded_post_names_its_channel(playground: Playground) -> None:
    playground.people.forward(ROBIN, "News", "Brackwater Notices", "brackwater")
    playground.people.forward(ROBIN, "More", "Brackwater Notices")
    origins = [message["forward_origin"] for _, message in told(playground)]
    assert origins[0]["type"] == "channel"
    assert origins[0]["chat"]["title"] == "Brackwater Notices"
    assert origins[0]["chat"]["username"] == "brackwater"
    assert origins[0]["chat"]["id"] == origins[1]["chat"]["id"]


async def test_an_edited_message(playground: Playground) -> None:
    message = playground.people.say(ROBIN, "one")[0]
    playground.people.edit(ROBIN, message.id, "two https://example.com")
    kind, edited = told(playground)[-1]
    assert (kind, edited["text"]) == ("edited_message", "two https://example.com")
    assert edited["entities"][0]["type"] == "url"
    assert edited["edit_date"]
    for message_id, text in [(999, "x"), (message.id, "  "), (message.id, "x" * 5000)]:
        with pytest.raises(NotPossible):
            playground.people.edit(ROBIN, message_id, text)


async def test_an_album_is_one_group(playground: Playground) -> None:
    playground.people.album(ROBIN, ["First", "", "Third"])
    messages = [message for _, message in told(playground)]
    assert [message.get("caption") for message in messages] == ["First", None, "Third"]
    assert len({message["media_group_id"] for message in messages}) == 1
    assert all(message["photo"] for message in messages)
    with pytest.raises(NotPossible):
        playground.people.album(ROBIN, ["one alone"])


async def test_a_document(playground: Playground) -> None:
    playground.people.document(ROBIN, "feeds.opml", b"<opml/>", "My feeds")
    ((_, message),) = told(playground)
    assert message["document"]["file_name"] == "feeds.opml"
    assert message["document"]["file_size"] == 7
    assert message["caption"] == "My feeds"


async def test_blocking_and_unblocking(playground: Playground) -> None:
    playground.people.block(ROBIN, True)
    playground.people.block(ROBIN, True)
    with pytest.raises(NotPossible, match="Unblock"):
        playground.people.say(ROBIN, "hello")
    playground.people.block(ROBIN, False)
    changes = told(playground)
    assert [kind for kind, _ in changes] == ["my_chat_member", "my_chat_member"]
    statuses = [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for _, c in changes]
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    assert all(change["new_chat_member"]["user"]["is_bot"] for _, change in changes)


async def test_a_button_must_be_there(playground: Playground) -> None:
    message = playground.people.say(ROBIN, "no buttons")[0]
    with pytest.raises(NotPossible):
        playground.people.press(ROBIN, message.id, "x")


async def test_private_chats_are_made_on_first_use_and_groups_are_not(playground: Playground) -> None:
    playground.people.say(2000, "hello")
    ((_, message),) = told(playground)
    assert message["chat"]["id"] == message["from"]["id"] == 2000
    for chat_id in (-5, 0, playground.cloud.bot.id):
        with pytest.raises(NotPossible):
            playground.people.say(chat_id, "hello")


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("hello", False),
        ("/help", True),
        ("/help@lede_playground_bot", True),
        ("/help@another_bot", False),
        ("@lede_playground_bot look", True),
        ("@another_bot look", False),
    ],
)
async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(
    playground: Playground, text: str, reaches: bool
) -> None:
    group = playground.add_group("Readers")
    assert [kind for kind, _ in told(playground)] == ["my_chat_member"]
    playground.people.say(group, text)
    assert len(told(playground)) == reaches


async def test_in_a_group_an_administrator_sees_all(playground: Playground) -> None:
    group = playground.add_group("Readers", administrator=True)
    told(playground)
    playground.people.say(group, "hello")
    assert len(told(playground)) == 1


async def test_a_channel_has_posts(playground: Playground) -> None:
    channel = playground.add_group("Notices", "channel", username="notices")
    told(playground)
    message = playground.people.say(channel, "hello")[0]
    playground.people.edit(channel, message.id, "hello again")
    (kind, post), (edited_kind, _) = told(playground)
    assert (kind, edited_kind) == ("channel_post", "edited_channel_post")
    assert post["sender_chat"]["username"] == "notices"
    assert "from" not in post


async def test_message_ids_are_shared_by_private_chats_only(playground: Playground) -> None:
    group = playground.add_group("Readers")
    ids = [playground.people.say(chat, "x")[0].id for chat in (ROBIN, 2000, group, ROBIN)]
    assert ids == [1, 2, 1, 3]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("  ", []),
        ("short", ["short"]),
        ("one\ntwo three", ["one", "two", "three"]),
        ("aaaa bbbb cc", ["aaaa", "bbbb cc"]),
        ("aaaaaaaabbbb", ["aaaaaaaa", "bbbb"]),
        ("\U0001f600" * 5, ["\U0001f600" * 4, "\U0001f600"]),
    ],
)
def test_long_texts_are_split_as_apps_do(text: str, parts: list[str]) -> None:
    assert split_as_apps_do(text, 8) == parts


@settings(deadline=None)
@given(st.text(alphabet="ab \n\U0001f600", max_size=200))
def test_split_texts_fit_and_lose_nothing_but_blanks(text: str) -> None:
    parts = split_as_apps_do(text, 8)
    assert all(0 < utf16_length(part) <= 8 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


async def test_a_files_type_goes_by_its_name(playground: Playground) -> None:
    for name in ("notice.txt", "notice.html", "notice.pdf", "notice"):
        playground.people.document(ROBIN, name, b"x")
    types = [message["document"]["mime_type"] for _, message in told(playground)]
    assert types == ["text/plain", "text/html", "application/pdf", "application/octet-stream"]


async def test_a_quoted_part(playground: Playground) -> None:
    first = playground.people.say(ROBIN, "\U0001f30a one two three")[0]
    answer = playground.people.say(ROBIN, "/summarize", reply_to=first.id, quote="two three")[0]
    assert told(playground)[-1][1]["quote"] == {"text": "two three", "position": 7, "is_manual": True}
    for reply_to, quote in [(first.id, "four"), (None, "two")]:
        with pytest.raises(NotPossible):
            playground.people.say(ROBIN, "x", reply_to=reply_to, quote=quote)
    playground.people.edit(ROBIN, first.id, "four")
    playground.people.edit(ROBIN, answer.id, "/summarise")
    assert "quote" not in told(playground)[-1][1], "what it was from is no longer there"


async def test_a_post_with_a_preview_of_its_own(playground: Playground) -> None:
    playground.people.forward(ROBIN, "Read this", "Brackwater Notices", preview_url="https://news.example/1")
    assert told(playground)[0][1]["link_preview_options"] == {"url": "https://news.example/1"}


async def test_a_rich_message(playground: Playground) -> None:
    blocks = [{"type": "heading", "text": "Ferry", "size": 1}, {"type": "paragraph", "text": ["It ", "sails."]}]
    playground.people.forward_rich(ROBIN, blocks, "Brackwater Notices")
    ((_, message),) = told(playground)
    assert message["rich_message"] == {"blocks": blocks} and "text" not in message
    assert message["forward_origin"]["chat"]["title"] == "Brackwater Notices"
    for wrong in ([], [{"type": "marquee"}], ["text"], None):
        with pytest.raises(NotPossible):
            playground.people.forward_rich(ROBIN, wrong, "Brackwater Notices")
