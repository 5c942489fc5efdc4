"""The Bot API's methods that the playground has, with their parameters. Everything else is "method not found"."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.cloud import Cloud
from bot.playground.methods import chats, inline, messages, profile, receiving
from bot.playground.params import Params

Result = Any  # what the Bot API returns as JSON
Act = Callable[[Cloud, Params], Result | Awaitable[Result]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """``act`` checks a call and carries it out, or raises ``Refused``. What it returns may have to be awaited: by then
    the call counts as accepted."""

    name: str
    act: Act
    required: frozenset[str]
    optional: frozenset[str]

    @property
    def parameters(self) -> frozenset[str]:
        return self.required | self.optional


def _method(name: str, act: Act, required: str = "", optional: str = "") -> Method:
    return Method(name=name, act=act, required=frozenset(required.split()), optional=frozenset(optional.split()))


_SENT = (
    "business_connection_id message_thread_id direct_messages_topic_id parse_mode disable_notification protect_content"
    " allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup"
)
_EDITED = "business_connection_id chat_id message_id inline_message_id reply_markup"

METHODS: tuple[Method, ...] = (
    _method("getMe", profile.get_me),
    _method("logOut", profile.log_out),
    _method("close", profile.close),
    _method("getUpdates", receiving.get_updates, "", "offset limit timeout allowed_updates"),
    _method(
        "setWebhook",
        receiving.set_webhook,
        "url",
        "certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    ),
    _method("deleteWebhook", receiving.delete_webhook, "", "drop_pending_updates"),
    _method("getWebhookInfo", receiving.get_webhook_info),
    _method("sendMessage", messages.send_message, "chat_id text", f"{_SENT} entities link_preview_options"),
    _method("sendRichMessage", messages.send_rich_message, "chat_id rich_message", _SENT.replace(" parse_mode", "")),
    _method(
        "sendDocument",
        messages.send_document,
        "chat_id document",
        f"{_SENT} thumbnail caption caption_entities disable_content_type_detection",
    ),
    _method(
        "sendPhoto",
        messages.send_photo,
        "chat_id photo",
        f"{_SENT} caption caption_entities show_caption_above_media has_spoiler",
    ),
    _method(
        "editMessageText",
        messages.edit_message_text,
        "",
        f"{_EDITED} text parse_mode entities link_preview_options rich_message",
    ),
    _method("editMessageReplyMarkup", messages.edit_message_reply_markup, "", _EDITED),
    _method("deleteMessage", messages.delete_message, "chat_id message_id"),
    _method("deleteMessages", messages.delete_messages, "chat_id message_ids"),
    _method(
        "answerCallbackQuery", messages.answer_callback_query, "callback_query_id", "text show_alert url cache_time"
    ),
    _method(
        "answerInlineQuery",
        inline.answer_inline_query,
        "inline_query_id results",
        "cache_time is_personal next_offset button",
    ),
    _method("sendChatAction", messages.send_chat_action, "chat_id action", "business_connection_id message_thread_id"),
    _method("setMyCommands", profile.set_my_commands, "commands", "scope language_code"),
    _method("getMyCommands", profile.get_my_commands, "", "scope language_code"),
    _method("deleteMyCommands", profile.delete_my_commands, "", "scope language_code"),
    _method("setMyDescription", profile.set_my_description, "", "description language_code"),
    _method("getMyDescription", profile.get_my_description, "", "language_code"),
    _method("setMyShortDescription", profile.set_my_short_description, "", "short_description language_code"),
    _method("getMyShortDescription", profile.get_my_short_description, "", "language_code"),
    _method("getChat", chats.get_chat, "chat_id"),
    _method("getChatMember", chats.get_chat_member, "chat_id user_id"),
    _method("getChatAdministrators", chats.get_chat_administrators, "chat_id", "return_bots"),
    _method("leaveChat", chats.leave_chat, "chat_id"),
    _method("getFile", chats.get_file, "file_id"),
)

_BY_NAME = {method.name.lower(): method for method in METHODS}


def method_named(name: str) -> Method | None:
    """Names are matched in any case, as Telegram does."""
    return _BY_NAME.get(name.lower())
