"""The chats that the bot is in, and the files in them."""

from __future__ import annotations

from typing import Any

from bot.playground.chats import Chat
from bot.playground.cloud import Cloud
from bot.playground.objects import file_json, full_chat_json, member_json
from bot.playground.params import Params
from bot.playground.refusals import bad_request

MOST_DOWNLOAD = 20 << 20  # bytes that a bot may download


def get_chat(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getchat"""
    return full_chat_json(cloud.chats.find(params.text("chat_id")))


def get_chat_member(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getchatmember"""
    chat = cloud.chats.find(params.text("chat_id"))
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id == cloud.bot.id:
        return member_json(cloud.bot, chat.bot_status)
    if user_id in chat.members:
        return _member(chat, user_id)
    if user_id in cloud.people and chat.kind != "private":
        return member_json(cloud.people[user_id], "left")
    raise bad_request("member not found")


def get_chat_administrators(cloud: Cloud, params: Params) -> list[dict[str, Any]]:
    """https://core.telegram.org/bots/api#getchatadministrators: other bots are left out, unless asked for."""
    chat = cloud.chats.writable(params.text("chat_id"))
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    people = [_member(chat, user_id) for user_id in chat.members if chat.standing.get(user_id, "member") != "member"]
    return [*people, *([member_json(cloud.bot, chat.bot_status)] if chat.bot_status == "administrator" else [])]


def _member(chat: Chat, user_id: int) -> dict[str, Any]:
    status = chat.standing.get(user_id, "member")
    return member_json(chat.members[user_id], status, anonymous=user_id in chat.anonymous)


def leave_chat(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = cloud.chats.writable(params.text("chat_id"))
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    cloud.change_bot_status(chat, cloud.bot, "left")
    return True


def get_file(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getfile"""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    if file_id not in cloud.files:
        raise bad_request("invalid file_id")
    file = cloud.files[file_id]
    if len(file.content) > MOST_DOWNLOAD:
        raise bad_request("file is too big")
    return file_json(file)
