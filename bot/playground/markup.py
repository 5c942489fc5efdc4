"""Inline keyboards (Bot API, ``InlineKeyboardMarkup``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from bot.playground.links import BadLink, checked_link
from bot.playground.params import Params
from bot.playground.refusals import bad_request

MOST_DATA = 64  # bytes of callback_data
MOST_BUTTONS = 100
MOST_COPIED = 256  # characters of copy_text
MOST_BYTES = 10_000  # of the whole keyboard as JSON; Telegram's own limit is of that size, and not documented


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """``data`` (callback_data), or ``url``, or ``copy`` (copy_text)."""

    text: str
    data: str = ""
    url: str = ""
    copy: str = ""

    def json(self) -> dict[str, Any]:
        if self.copy:
            return {"text": self.text, "copy_text": {"text": self.copy}}
        return {"text": self.text} | ({"url": self.url} if self.url else {"callback_data": self.data})


Keyboard = tuple[tuple[Button, ...], ...]


def read_keyboard(params: Params, *, inline_only: bool = False) -> Keyboard:
    """The reply_markup, empty where there is none. Other kinds of markup are taken and not shown."""
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        if inline_only and markup:
            raise bad_request("inline keyboard expected")
        return ()
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = (tuple(button for item in row if (button := _button(item)).text) for row in rows)
    return tuple(row for row in keyboard if row)


def with_links_checked(keyboard: Keyboard) -> Keyboard:
    """Each url as Telegram writes it. Raises ``Refused`` for an address that is none."""
    return tuple(tuple(_linked(button) if button.url else button for button in row) for row in keyboard)


def check_sizes(keyboard: Keyboard) -> None:
    """The last look at a keyboard, by the server. Raises ``Refused``."""
    buttons = [button for row in keyboard for button in row]
    if any(len(button.data.encode()) > MOST_DATA for button in buttons):
        raise bad_request("BUTTON_DATA_INVALID")
    size = len(json.dumps([button.json() for button in buttons], ensure_ascii=False).encode())
    if len(buttons) > MOST_BUTTONS or size > MOST_BYTES:
        raise bad_request("reply markup is too long")


def keyboard_json(keyboard: Keyboard) -> list[list[dict[str, Any]]]:
    return [[button.json() for button in row] for row in keyboard]


def _button(item: Any) -> Button:
    problem = "can't parse inline keyboard button: "
    if not isinstance(item, dict):
        raise bad_request(problem + "InlineKeyboardButton must be an Object")
    for name in ("text", "url", "callback_data"):
        if name in item and not isinstance(item[name], str):
            raise bad_request(f'{problem}Field "{name}" must be of type String')
    if "text" not in item:
        raise bad_request(problem + 'Can\'t find field "text"')
    if item.get("url"):
        return Button(text=item["text"], url=item["url"])
    if item.get("callback_data"):
        return Button(text=item["text"], data=item["callback_data"])
    if "copy_text" in item:
        return Button(text=item["text"], copy=_copied(item["copy_text"]))
    if set(item) - {"text", "url", "callback_data", "style", "icon_custom_emoji_id"}:
        raise bad_request(problem + "the playground knows buttons with callback_data, url or copy_text only")
    raise bad_request(problem + "Text buttons are unallowed in the inline keyboard")


def _copied(stated: Any) -> str:
    """``CopyTextButton``: 1 to 256 characters."""
    text = stated.get("text") if isinstance(stated, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= MOST_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return text


def _linked(button: Button) -> Button:
    try:
        return Button(text=button.text, url=checked_link(button.url))
    except BadLink as error:
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: {error}") from error
