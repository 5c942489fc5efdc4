from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Bot, Message

from handlers import rich
from tests.data.shared import shared
from tests.handlers.telegram_side import message

Json = dict[str, Any]
LINK = "https://news.example/1"


def received(*blocks: Json) -> Message:
    """As python-telegram-bot hands it on."""
    made = Message.de_json(message("") | {"rich_message": {"blocks": list(blocks)}}, Bot("1:x"))
    assert made is not None and made.text is None
    return made


def block(kind: str, **about: Any) -> Json:
    return {"type": kind, **about}


def text(*blocks: Json) -> str:
    return rich.text_of(received(*blocks))


PARAGRAPH = block("paragraph", text="The ferry sails.")
ITEM = {"label": "1.", "blocks": [PARAGRAPH]}
PHOTO = block("photo", photo=[], caption={"text": "The ferry at its pier", "credit": "A. Person"})


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (PARAGRAPH, "The ferry sails."),
        (block("paragraph", text=["The ", block("bold", text=["fer", "ry"]), " sails."]), "The ferry sails."),
        (block("paragraph", text=block("url", text=block("italic", text="here"), url=LINK)), "here"),
        (block("paragraph", text=["A ", block("custom_emoji", alternative_text="⛴")]), "A ⛴"),
        (block("paragraph", text=["so ", block("mathematical_expression", expression="a+b")]), "so a+b"),
        (block("heading", text=block("bold", text="Two\nlines"), size=2), "# Two lines"),
        (block("pre", text="x = 1\ny = 2"), "x = 1\ny = 2"),
        (block("mathematical_expression", expression="a+b"), "a+b"),
        (block("blockquote", blocks=[PARAGRAPH, PARAGRAPH], credit="A captain"),
         "The ferry sails.\n\nThe ferry sails.\n\nA captain"),
        (block("pullquote", text="It sails", credit=block("bold", text="A captain")), "It sails\n\nA captain"),
        (block("details", summary="More", blocks=[PARAGRAPH]), "# More\n\nThe ferry sails."),
        (block("list", items=[ITEM, {"label": "2.", "blocks": []}, {"blocks": [PARAGRAPH]}]),
         "1. The ferry sails.\n• The ferry sails."),
        (block("table", cells=[[{"text": "Day"}, {"text": "Boats"}], [{}, {"text": "2"}]]), "Day | Boats\n2"),
        (block("collage", blocks=[PHOTO]), "The ferry at its pier"),
        (PHOTO, "The ferry at its pier"),
        (block("divider"), ""),
        (block("anchor", name="top"), ""),
        (block("map", location={}), ""),
        (block("of a coming version", text="Words"), "Words"),
        ({}, ""),
    ],
)  # fmt: skip
def test_blocks(given: Json, shown: str) -> None:
    assert text(given) == shown


def test_a_blank_line_stands_between_blocks_and_captions_are_left_out() -> None:
    assert text(block("heading", text="Ferry", size=1), PHOTO, PARAGRAPH) == "# Ferry\n\nThe ferry sails."


def test_links_come_in_order_and_once() -> None:
    first = block("url", text="one", url=LINK)
    others = [block("url", text="app", url="tg://user?id=1"), block("url", text="two", url="https://b.example/")]
    inner = block("blockquote", blocks=[block("paragraph", text=[block("bold", text=first), *others, first])])
    assert rich.links_of(received(inner)) == (LINK, "https://b.example/")


def test_other_messages_have_neither() -> None:
    made = Message.de_json(message("Words"), Bot("1:x"))
    assert made is not None and rich.text_of(made) == "" and rich.links_of(made) == ()


@pytest.mark.parametrize("given", [None, [], {"blocks": None}, {"blocks": "x"}, {"blocks": [1, None, "x"]}])
def test_what_is_no_rich_message_is_empty(given: object) -> None:
    made = Message.de_json(message("") | {"rich_message": given}, Bot("1:x"))
    assert made is not None and rich.text_of(made) == "" and rich.links_of(made) == ()


def test_no_part_of_a_block_that_holds_words_is_overlooked() -> None:
    """By the Bot API's own list of types."""
    types = json.loads((shared("telegram") / "botapi.json").read_text())["types"]
    with_words = {"RichText", "Array of RichBlock", "Array of RichBlockListItem", "RichBlockCaption"}
    with_words |= {"Array of Array of RichBlockTableCell"}
    parts = {
        name
        for kind in ("RichMessage", "RichBlockListItem", "RichBlockTableCell", *types["RichBlock"]["subtypes"])
        for name, held, _required in types[kind]["fields"]
        if with_words & set(held)
    }
    assert parts == {"blocks", "caption", "cells", "credit", "items", "summary", "text"}
