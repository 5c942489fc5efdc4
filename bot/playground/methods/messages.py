"""Sending, editing and deleting messages."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.playground.chats import TYPING_LASTS, Chat, Message, check_blocked, check_topic
from bot.playground.cloud import Cloud
from bot.playground.formatting import FormattedText, finished, read_text
from bot.playground.links import BadLink, checked_link
from bot.playground.markup import check_sizes, read_keyboard, with_links_checked
from bot.playground.objects import message_json
from bot.playground.params import Params
from bot.playground.refusals import bad_request
from bot.playground.rich_html import read_rich

MOST_TEXT, MOST_CAPTION = 4096, 1024  # UTF-16 units, see formatting.finished
MOST_DOCUMENT = 50 << 20  # bytes that a bot may upload
MOST_PHOTO = 10 << 20
MOST_DELETED = 100  # messages at once
DELETABLE = 48 * 3600.0  # seconds after it was sent
_PICTURES = (b"\x89PNG", b"\xff\xd8", b"RIFF")  # how PNG, JPEG and WebP begin
_ACTIONS = (
    "cancel typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio"
    " upload_document choose_sticker find_location pick_up_location record_video_note upload_video_note"
)
ACTIONS = frozenset(_ACTIONS.split())
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Preview:
    """``LinkPreviewOptions``, as far as they are shown."""

    url: str = ""
    disabled: bool = False


def send_message(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#sendmessage"""
    preview = _read_preview(params)
    formatted = _read_message_text(params)
    keyboard = read_keyboard(params)
    chat, reply_to = _addressed(cloud, params)
    keyboard = with_links_checked(keyboard)
    text = finished(formatted, most=MOST_TEXT, too_long="message is too long")
    check_blocked(chat)
    check_sizes(keyboard)
    return _posted(
        cloud,
        params,
        chat,
        text=text.text,
        entities=text.entities,
        keyboard=keyboard,
        reply_to=reply_to,
        preview_url=_checked_preview(preview.url),
        preview_disabled=preview.disabled,
    )


def send_rich_message(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#sendrichmessage"""
    blocks, rtl = read_rich(params)
    keyboard = read_keyboard(params)
    chat, reply_to = _addressed(cloud, params)
    keyboard = with_links_checked(keyboard)
    check_blocked(chat)
    check_sizes(keyboard)
    return _posted(cloud, params, chat, rich=blocks, rtl=rtl, keyboard=keyboard, reply_to=reply_to)


def send_document(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#senddocument"""
    return _send_file(cloud, params, "document", MOST_DOCUMENT)


def send_photo(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#sendphoto"""
    upload = params.upload("photo")
    if upload is not None and upload.content and not upload.content.startswith(_PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    return _send_file(cloud, params, "photo", MOST_PHOTO)


def _send_file(cloud: Cloud, params: Params, field: Literal["document", "photo"], most: int) -> dict[str, Any]:
    upload, file_id = params.upload(field), params.text(field)
    if upload is None and not file_id:
        raise bad_request(f"there is no {field} in the request")
    formatted = read_text(params, "caption", "caption_entities")
    keyboard = read_keyboard(params)
    chat, reply_to = _addressed(cloud, params)
    keyboard = with_links_checked(keyboard)
    caption = finished(formatted, most=MOST_CAPTION, too_long="message caption is too long", may_be_empty=True)
    if upload is not None and not upload.content:
        raise bad_request("file must be non-empty")
    if upload is not None and len(upload.content) > most:
        raise bad_request("file is too big")
    if upload is None and file_id not in cloud.files:
        raise bad_request("wrong file identifier/HTTP URL specified")  # nothing is fetched from the outside
    check_blocked(chat)
    check_sizes(keyboard)
    stored = cloud.store(upload.name, upload.content, upload.mime_type) if upload else cloud.files[file_id]
    return _posted(
        cloud,
        params,
        chat,
        text=caption.text,
        entities=caption.entities,
        keyboard=keyboard,
        reply_to=reply_to,
        photo=field == "photo",
        **{"picture" if field == "photo" else "document": stored},
    )


def edit_message_text(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#editmessagetext"""
    preview = _read_preview(params)
    rich = cloud.rich and params.has("rich_message")
    if rich and params.has("text"):
        raise bad_request("exactly one of the parameters text and rich_message must be used")
    blocks, rtl = read_rich(params) if rich else ([], False)
    formatted = FormattedText() if rich else _read_message_text(params)
    keyboard = read_keyboard(params, inline_only=True)
    chat, message = _own(cloud, params)
    if message.document is not None or message.photo:
        raise bad_request("there is no text in the message to edit")
    keyboard = with_links_checked(keyboard)
    text = finished(formatted, most=MOST_TEXT, too_long="message is too long", may_be_empty=rich)
    check_sizes(keyboard)
    new = {
        "text": text.text,
        "entities": text.entities,
        "rich": blocks,
        "rtl": rtl,
        "keyboard": keyboard,
        "preview_url": _checked_preview(preview.url),
        "preview_disabled": preview.disabled,
    }
    if all(getattr(message, name) == value for name, value in new.items()):
        raise bad_request(NOT_MODIFIED)
    for name, value in new.items():
        setattr(message, name, value)
    return _edited(chat, message)


def edit_message_reply_markup(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    keyboard = read_keyboard(params, inline_only=True)
    chat, message = _own(cloud, params)
    keyboard = with_links_checked(keyboard)
    check_sizes(keyboard)
    if keyboard == message.keyboard:
        raise bad_request(NOT_MODIFIED)
    message.keyboard = keyboard
    return _edited(chat, message)


def delete_message(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    if not params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = cloud.chats.writable(params.text("chat_id"))
    message = chat.message(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    return _delete(cloud, chat, [message])


def delete_messages(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessages: those that are not there are passed over."""
    if not params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    wanted = params.json("message_ids", "message identifiers") or []
    if not isinstance(wanted, list) or not all(isinstance(one, int) for one in wanted):
        raise bad_request("expected an Array of message identifiers")
    if len(wanted) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    chat = cloud.chats.writable(params.text("chat_id"))
    return _delete(cloud, chat, [found for one in wanted if (found := chat.message(one))])


def _delete(cloud: Cloud, chat: Chat, messages: Sequence[Message]) -> bool:
    """All of them, or where one can't be deleted none. Those of others go in a private chat, and where the bot is an
    administrator: each one here may delete."""
    others = chat.kind == "private" or chat.bot_status == "administrator"
    for message in messages:
        if time.time() - message.date > DELETABLE or (message.sender != cloud.bot and not others):
            raise bad_request("message can't be deleted")
    for message in messages:
        message.deleted = True
        chat.touch(message)
    return True


def answer_callback_query(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    press = cloud.presses.get(params.text("callback_query_id"))
    if press is None or not press.open:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if params.text("url"):
        raise bad_request("URL_INVALID")  # allowed to bots with games, and as a link to the bot itself
    press.answered, press.text, press.alert = True, params.text("text"), params.flag("show_alert")
    press.changed.fire()
    return True


def send_chat_action(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    _refuse_business(params)
    chat = cloud.chats.writable(params.text("chat_id"))
    check_blocked(chat)
    chat.show_typing(0.0 if action == "cancel" else TYPING_LASTS)
    return True


def _read_message_text(params: Params) -> FormattedText:
    if not params.text("text"):
        raise bad_request("message text is empty")
    return read_text(params, "text", "entities")


def _read_preview(params: Params) -> _Preview:
    given = params.json("link_preview_options", "link preview options")
    if given is None:
        return _Preview()
    if not isinstance(given, dict):
        raise bad_request("object expected as link preview options")
    return _Preview(url=str(given.get("url") or ""), disabled=bool(given.get("is_disabled")))


def _checked_preview(url: str) -> str:
    if not url:
        return ""
    try:
        return checked_link(url)
    except BadLink as error:
        raise bad_request("WEBPAGE_URL_INVALID") from error


def _refuse_business(params: Params) -> None:
    if params.text("business_connection_id"):
        raise bad_request("business connection not found")


def _addressed(cloud: Cloud, params: Params) -> tuple[Chat, int | None]:
    """The chat to send to, and the id of the message to answer."""
    _refuse_business(params)
    reply = params.json("reply_parameters", "reply parameters") or {}
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    if reply and "message_id" not in reply:
        raise bad_request('can\'t find field "message_id"')
    chat = cloud.chats.writable(params.text("chat_id"))
    if thread := params.integer("message_thread_id"):
        check_topic(chat, thread)
    if not reply:
        return chat, None
    answered = chat.message(int(reply["message_id"]))
    if answered is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return chat, answered.id if answered else None


def _posted(cloud: Cloud, params: Params, chat: Chat, **content: Any) -> dict[str, Any]:
    """The bot's message with this ``content``, in the way that the call asks for."""
    silent, thread = params.flag("disable_notification"), params.integer("message_thread_id") or None
    return message_json(cloud.chats.add(chat, cloud.bot, silent=silent, thread=thread, **content), chat)


def _own(cloud: Cloud, params: Params) -> tuple[Chat, Message]:
    """The bot's own message that is to be edited."""
    _refuse_business(params)
    if not params.text("chat_id") and not params.integer("message_id"):
        if not params.text("inline_message_id"):
            raise bad_request("message identifier is not specified")
        raise bad_request("MESSAGE_ID_INVALID")  # nothing is sent inline here
    chat = cloud.chats.writable(params.text("chat_id"))
    message = chat.message(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender != cloud.bot:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(chat: Chat, message: Message) -> dict[str, Any]:
    message.edited_at = int(time.time())
    chat.touch(message)
    return message_json(message, chat)
