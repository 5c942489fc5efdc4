"""Inline mode: what people type after the bot's name in any chat, and what the bot offers them to send there (Bot API,
"Inline mode"). Answers are not cached: each query comes to the bot."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from typing import Any

from bot.playground.chats import Signal, User
from bot.playground.formatting import FormattedText, finished, read_text
from bot.playground.links import BadLink, checked_link
from bot.playground.markup import Keyboard, check_sizes, read_keyboard, with_links_checked
from bot.playground.params import Params
from bot.playground.refusals import Refused, bad_request

ANSWER_WITHIN = 10.0  # seconds
LONGEST_QUERY = 256  # characters
MOST_RESULTS = 50
MOST_ID = 64  # bytes
MOST_OFFSET = 64  # bytes
MOST_TEXT = 4096  # UTF-16 units, see formatting.finished


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResult:
    """``InlineQueryResultArticle``, and the message that it becomes."""

    id: str
    title: str
    description: str = ""
    url: str = ""
    text: FormattedText
    keyboard: Keyboard = ()
    preview_url: str = ""
    preview_disabled: bool = False


@dataclass(slots=True, kw_only=True)
class InlineQuery:
    """From its typing until it is answered. ``button`` is the label above the results, ``start`` what it tells."""

    id: str
    person: User
    text: str
    offset: str
    at: float = field(default_factory=time.monotonic)
    answered: bool = False
    results: tuple[InlineResult, ...] = ()
    next_offset: str = ""
    button: str = ""
    start: str = ""
    changed: Signal = field(default_factory=Signal)

    @property
    def open(self) -> bool:
        """Whether it may still be answered."""
        return not self.answered and time.monotonic() - self.at < ANSWER_WITHIN


def read_results(params: Params) -> tuple[InlineResult, ...]:
    """Raises ``Refused`` in Telegram's words."""
    given = params.json("results", "JSON encoded inline query results")
    if given is not None and not isinstance(given, list):
        raise bad_request("expected an Array of inline query results")
    if len(given or ()) > MOST_RESULTS:
        raise bad_request("too many inline query results specified")
    results = tuple(_result(item) for item in given or ())
    if len({one.id for one in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    return results


def read_button(params: Params) -> tuple[str, str]:
    """Label and start_parameter of the button above the results; empty where there is none."""
    given = params.json("button", "inline query results button")
    if given is None:
        return "", ""
    if not isinstance(given, dict) or not isinstance(given.get("text"), str) or not given["text"]:
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    start = given.get("start_parameter")
    if not start:
        raise bad_request("START_PARAM_EMPTY")  # web apps are not known here
    if not isinstance(start, str) or not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
        raise bad_request("START_PARAM_INVALID")
    return given["text"], start


def read_next_offset(params: Params) -> str:
    if len(params.text("next_offset").encode()) > MOST_OFFSET:
        raise bad_request("NEXT_OFFSET_INVALID")
    return params.text("next_offset")


def _result(item: Any) -> InlineResult:
    problem = "can't parse inline query result: "
    if not isinstance(item, dict):
        raise bad_request(problem + "Inline query result must be an Object")
    if item.get("type") != "article":
        raise bad_request(problem + "the playground knows results of type article only")
    for name in ("id", "title"):
        if not isinstance(item.get(name), str):
            raise bad_request(f'{problem}Can\'t find field "{name}"')
    if not 1 <= len(item["id"].encode()) <= MOST_ID:
        raise bad_request("RESULT_ID_INVALID")
    content = item.get("input_message_content")
    if not isinstance(content, dict) or not isinstance(content.get("message_text"), str):
        raise bad_request(problem + "Message content is not specified")
    keyboard = with_links_checked(read_keyboard(_params(item), inline_only=True))
    check_sizes(keyboard)
    preview = content.get("link_preview_options") or {}
    return InlineResult(
        id=item["id"],
        title=item["title"],
        description=str(item.get("description") or ""),
        url=_address(item.get("url")),
        text=_text(content, problem),
        keyboard=keyboard,
        preview_url=_address(preview.get("url")),
        preview_disabled=bool(preview.get("is_disabled")),
    )


def _text(content: dict[str, Any], problem: str) -> FormattedText:
    try:
        formatted = read_text(_params(content), "message_text", "entities")
    except Refused as refused:
        words = refused.description.removeprefix("Bad Request: ")
        raise bad_request(problem + words[:1].upper() + words[1:]) from refused
    return finished(formatted, most=MOST_TEXT, too_long="MESSAGE_TOO_LONG")


def _address(given: Any) -> str:
    try:
        return checked_link(str(given)) if given else ""
    except BadLink as error:
        raise bad_request("WEBPAGE_URL_INVALID") from error


def _params(given: dict[str, Any]) -> Params:
    """What stands in an object, as the parameters of a call stand in it."""
    return Params({name: one if isinstance(one, str) else json.dumps(one) for name, one in given.items()})
