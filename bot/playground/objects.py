"""Our people, chats and messages as the Bot API's JSON objects ("Available types")."""

from __future__ import annotations

from typing import Any

from bot.playground.chats import Chat, File, Message, Origin, User
from bot.playground.entities import Entity, utf16_length
from bot.playground.markup import keyboard_json

Json = dict[str, Any]

# Whom Telegram shows as the sender where an administrator writes anonymously (Bot API, Message.from).
ANONYMOUS = User(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)


def user_json(user: User) -> Json:
    """``User``, as others see it."""
    shown: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    if user.username:
        shown["username"] = user.username
    if not user.is_bot:
        shown["language_code"] = user.language_code
    return shown


def bot_json(bot: User) -> Json:
    """``User``, as getMe answers it."""
    return user_json(bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def chat_json(chat: Chat) -> Json:
    if chat.person is not None:
        names = {"first_name": chat.person.first_name}
        return {"id": chat.id, "type": "private"} | names | _named(chat.person.username)
    shown: Json = {"id": chat.id, "type": chat.kind, "title": chat.title} | _named(chat.username)
    if chat.topics:
        shown["is_forum"] = True
    if chat.kind == "group":
        shown["all_members_are_administrators"] = chat.all_administrate
    return shown


def full_chat_json(chat: Chat) -> Json:
    """``ChatFullInfo``."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return chat_json(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def member_json(user: User, status: str, *, may_write: bool = True, anonymous: bool = False) -> Json:
    """``ChatMember``. ``may_write``: as a restricted member of a group, or an administrator of a channel."""
    shown: Json = {"user": user_json(user), "status": status}
    if status == "creator":
        shown["is_anonymous"] = anonymous
    if status == "kicked":
        shown["until_date"] = 0
    if status == "administrator":
        rights = (
            "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
            " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
            " can_post_messages can_edit_messages"
        )
        given = {"can_manage_chat", "can_delete_messages", "can_post_messages", "can_edit_messages"}
        shown |= {right: right in given for right in rights.split()} | {"is_anonymous": anonymous}
        shown["can_post_messages"] = may_write
    if status == "restricted":
        rights = (
            "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes"
            " can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_change_info"
            " can_invite_users can_pin_messages can_manage_topics can_edit_tag can_react_to_messages"
        )
        shown |= dict.fromkeys(rights.split(), may_write) | {"is_member": True, "until_date": 0}
    return shown


def file_json(file: File) -> Json:
    """``File`` and, but for its path, ``Document``."""
    unique = f"unique-{file.id}"
    return {"file_id": file.id, "file_unique_id": unique, "file_size": len(file.content), "file_path": file.path}


def document_json(file: File) -> Json:
    described = {key: value for key, value in file_json(file).items() if key != "file_path"}
    return described | {"file_name": file.name, "mime_type": file.mime_type}


def entity_json(entity: Entity, chat: Chat) -> Json:
    shown: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    for name in ("url", "language", "custom_emoji_id"):
        if value := getattr(entity, name):
            shown[name] = value
    if entity.user_id in chat.members:
        shown["user"] = user_json(chat.members[entity.user_id])
    return shown


def message_json(message: Message, chat: Chat, *, with_reply: bool = True) -> Json:
    """``Message``. The message that it answers is shown too, but not what that one answers."""
    shown: Json = {"message_id": message.id, "date": message.date, "chat": chat_json(chat)}
    if chat.kind == "channel":
        shown["sender_chat"] = chat_json(chat)
    else:
        shown["from"] = user_json(ANONYMOUS if message.as_chat else message.sender)
    if message.as_chat:
        shown["sender_chat"] = chat_json(chat)
    if message.thread:
        shown |= {"message_thread_id": message.thread, "is_topic_message": True}
    if message.edited_at:
        shown["edit_date"] = message.edited_at
    if message.origin is not None:
        shown["forward_origin"] = _origin_json(message.origin)
    if message.via_bot is not None:
        shown["via_bot"] = user_json(message.via_bot)
    if message.media_group_id:
        shown["media_group_id"] = message.media_group_id
    answered = chat.message(message.reply_to) if with_reply and message.reply_to else None
    if answered is not None:
        shown["reply_to_message"] = message_json(answered, chat, with_reply=False)
        if message.quote and message.quote in answered.text:  # it may have been edited since
            start = utf16_length(answered.text[: answered.text.index(message.quote)])
            shown["quote"] = {"text": message.quote, "position": start, "is_manual": True}
    shown |= _content_json(message, chat)
    if message.keyboard:
        shown["reply_markup"] = {"inline_keyboard": keyboard_json(message.keyboard)}
    return shown


def _content_json(message: Message, chat: Chat) -> Json:
    shown: Json = {}
    if message.document is not None:
        shown["document"] = document_json(message.document)
    if message.photo:
        file_id = message.picture.id if message.picture else f"photo_{message.id}"
        size = {"file_id": file_id, "file_unique_id": f"p{message.id}", "width": 90, "height": 90}
        shown["photo"] = [size | {"file_size": 1024}]
    if message.rich:
        shown["rich_message"] = {"blocks": message.rich} | ({"is_rtl": True} if message.rtl else {})
    with_media = message.document is not None or message.photo
    if message.text:
        shown["caption" if with_media else "text"] = message.text
    entities = [entity_json(e, chat) for e in message.entities if not e.user_id or e.user_id in chat.members]
    if entities:
        shown["caption_entities" if with_media else "entities"] = entities
    if message.preview_disabled:
        shown["link_preview_options"] = {"is_disabled": True}
    elif message.preview_url:
        shown["link_preview_options"] = {"url": message.preview_url}
    return shown


def _origin_json(origin: Origin) -> Json:
    """``MessageOriginChannel``."""
    channel = {"id": origin.chat_id, "type": "channel", "title": origin.title} | _named(origin.username)
    return {"type": "channel", "date": origin.date, "chat": channel, "message_id": origin.message_id}


def _named(username: str) -> Json:
    return {"username": username} if username else {}
