from __future__ import annotations

import pytest

from bot.playground.client import Person
from bot.playground.rich import shown
from bot.playground.rich_html import MOST_BLOCKS, MOST_CHARACTERS, MOST_LEVELS, BadRich, parse
from bot.playground.server import ROBIN, Playground
from tests.playground.conftest import Caller

BUTTONS = {"inline_keyboard": [[{"text": "1", "callback_data": "story 1"}]]}


def test_words_of_every_block() -> None:
    paragraph = {"type": "paragraph", "text": ["It ", {"type": "bold", "text": "sails"}]}
    items = [{"label": "1. ", "blocks": [paragraph]}]
    assert shown([paragraph, {"type": "divider"}, {"type": "list", "items": items}]) == "It sails\n1. It sails"


async def test_the_page_shows_them(playground: Playground) -> None:
    person = Person(playground.page_url)
    sent = await person.forward_rich([{"type": "paragraph", "text": "It sails."}], from_title="Brackwater Notices")
    await person.close()
    assert sent["text"] == "It sails." and sent["forwarded_from"] == "Brackwater Notices"


# -- What a bot sends ------------------------------------------------------------------------------------------------


def test_a_digest() -> None:
    html = (
        '<h2>News</h2>\n<p>3 <b>stories</b><br>today &amp; more</p><h4>1. <a href="https://gazette.example">Ferry</a></h4>'
        "<details open><summary>More</summary><ul><li>In May.</li> <li>At noon.</li></ul></details>"
    )
    items = [{"label": "•", "blocks": [{"type": "paragraph", "text": text}]} for text in ("In May.", "At noon.")]
    blocks = parse(html)
    assert blocks == [
        {"type": "heading", "text": "News", "size": 2},
        {"type": "paragraph", "text": ["3 ", {"type": "bold", "text": "stories"}, "\n", "today & more"]},
        {
            "type": "heading",
            "text": ["1. ", {"type": "url", "text": "Ferry", "url": "https://gazette.example/"}],
            "size": 4,
        },
        {"type": "details", "summary": "More", "blocks": [{"type": "list", "items": items}], "is_open": True},
    ]
    assert shown(blocks) == "News\n3 stories\ntoday & more\n1. Ferry\nMore\n• In May.\n• At noon."


def test_other_blocks() -> None:
    html = "Loose <i>words</i><hr><blockquote><p>Said.</p></blockquote><footer>End</footer><ol><li>One</li></ol>"
    assert parse(html) == [
        {"type": "paragraph", "text": ["Loose ", {"type": "italic", "text": "words"}]},
        {"type": "divider"},
        {"type": "blockquote", "blocks": [{"type": "paragraph", "text": "Said."}]},
        {"type": "footer", "text": "End"},
        {"type": "list", "items": [{"label": "1.", "blocks": [{"type": "paragraph", "text": "One"}]}]},
    ]


def test_what_is_found_in_text() -> None:
    assert parse("<p>See /feeds of @lede, <a href='https://a.example/'>not /here</a></p>") == [
        {
            "type": "paragraph",
            "text": [
                "See ",
                {"type": "bot_command", "text": "/feeds", "bot_command": "/feeds"},
                " of ",
                {"type": "mention", "text": "@lede", "username": "@lede"},
                ", ",
                {"type": "url", "text": "not /here", "url": "https://a.example/"},
            ],
        }
    ]
    assert parse("See /feeds", find=False) == [{"type": "paragraph", "text": "See /feeds"}]


def test_a_link_that_is_none_is_words() -> None:
    assert parse('<p><a href="javascript:alert(1)">Here</a></p>') == [{"type": "paragraph", "text": "Here"}]


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<p>open",
        "</p>",
        "<b><p>block in text</p></b>",
        "<p><b>crossed</p></b>",
        "<ul>words</ul>",
        "<li>alone</li>",
        "<details><p>no summary</p></details>",
        "<summary>alone</summary>",
        "<!-- comment -->",
        "<b>" * (MOST_LEVELS + 1) + "x" + "</b>" * (MOST_LEVELS + 1),
        "<p>x</p>" * (MOST_BLOCKS + 1),
    ],
)
def test_what_is_refused(html: str) -> None:
    with pytest.raises(BadRich):
        parse(html)


async def test_it_is_sent_and_shown(call: Caller, playground: Playground) -> None:
    rich = {"html": "<h2>News</h2><p>It sails.</p>", "is_rtl": True}
    sent = await call.result("sendRichMessage", chat_id=ROBIN, rich_message=rich, reply_markup=BUTTONS)
    blocks = [{"type": "heading", "text": "News", "size": 2}, {"type": "paragraph", "text": "It sails."}]
    assert sent["rich_message"] == {"blocks": blocks, "is_rtl": True} and "text" not in sent
    person = Person(playground.page_url)
    (message,) = await person.messages()
    await person.close()
    assert (message["text"], message["blocks"], message["rtl"]) == ("News\nIt sails.", blocks, True)
    assert message["buttons"] == [[{"text": "1", "data": "story 1"}]]


ONE_OF = "exactly one of the fields html and markdown must be used in the rich message"


@pytest.mark.parametrize(
    ("rich", "error"),
    [
        ("{", "can't parse rich message JSON object"),
        ([], "object expected as rich message"),
        ({}, ONE_OF),
        ({"html": "x", "markdown": "x"}, ONE_OF),
        ({"markdown": "# x"}, "unsupported rich message (of Telegram's, the playground knows HTML)"),
        ({"html": "<p>x"}, "can't parse rich message: can't find end tag corresponding to start tag \"p\""),
        ({"html": "<ul><li></li></ul>"}, "message text is empty"),
        ({"html": "x" * (MOST_CHARACTERS + 1)}, "message is too long"),
    ],
)
async def test_refusals(call: Caller, rich: object, error: str) -> None:
    assert await call.error("sendRichMessage", chat_id=ROBIN, rich_message=rich) == (400, f"Bad Request: {error}")


async def test_a_text_becomes_a_rich_message_and_back(call: Caller, playground: Playground) -> None:
    sent = await call.send("Soon")
    about = {"chat_id": ROBIN, "message_id": sent["message_id"]}
    rich = {"html": "<p>Here it is.</p>"}
    edited = await call.result("editMessageText", **about, rich_message=rich)
    assert "text" not in edited and edited["rich_message"]["blocks"]
    status, error = await call.error("editMessageText", **about, rich_message=rich)
    assert status == 400 and "message is not modified" in error
    assert (await call.error("editMessageText", **about, rich_message=rich, text="x"))[0] == 400
    again = await call.result("editMessageText", **about, text="Soon")
    assert again["text"] == "Soon" and "rich_message" not in again


async def test_a_server_from_before_there_were_any(call: Caller, playground: Playground) -> None:
    playground.cloud.rich = False
    rich = {"html": "<p>News</p>"}
    assert await call.error("sendRichMessage", chat_id=ROBIN, rich_message=rich) == (404, "Not Found: method not found")
    sent = await call.send("Soon")
    about = {"chat_id": ROBIN, "message_id": sent["message_id"], "rich_message": rich}
    assert await call.error("editMessageText", **about) == (400, "Bad Request: message text is empty")
    assert playground.calls[-1].unknown == ("rich_message",)
    assert (await call.result("editMessageText", **about, text="Now"))["text"] == "Now"
