"""Telegram's side of the handlers: the real python-telegram-bot application over a transport that answers by itself,
updates made by hand, and services that only remember what they were asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest, RequestData

from bot.model import Chat, Message
from handlers import register
from handlers.gate import Gate
from handlers.gathering import Gathering
from handlers.reception import Reception

BOT = {"id": 42, "is_bot": True, "first_name": "Lede", "username": "LedeBot"}
PRIVATE, GROUP, PERSON = 1, -100, 7
_numbers = count(1)

Json = dict[str, Any]


class Transport(BaseRequest):
    """Answers every call with success; ``refuses`` names methods that fail."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.refuses: set[str] = set()
        self.administrators: list[int] = []
        self.alerts: list[str] = []  # what presses were answered with

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_args: Any, **_kwargs: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        self.calls.append(name)
        if name in self.refuses:
            return 400, json.dumps({"ok": False, "error_code": 400, "description": "Bad Request: too old"}).encode()
        if name == "answerCallbackQuery" and request_data and request_data.parameters.get("show_alert"):
            self.alerts.append(request_data.parameters["text"])
        result: Any = BOT if name == "getMe" else True
        if name == "getChatAdministrators":
            result = [_creator(one) for one in self.administrators]
        return 200, json.dumps({"ok": True, "result": result}).encode()


def _creator(person_id: int) -> Json:
    return {"status": "creator", "user": person(person_id=person_id), "is_anonymous": False}


@dataclass
class Recorded:
    """Stands for every service: remembers calls as (service.method, arguments). ``fails`` raises for a method,
    ``acts`` does something in it."""

    calls: list[tuple[str, tuple[Any, ...], Json]] = field(default_factory=list)
    fails: dict[str, Exception] = field(default_factory=dict)
    does: dict[str, Callable[..., Awaitable[Any]]] = field(default_factory=dict)
    answers: list[Message] = field(default_factory=list)
    chat: Chat | None = None
    owner: int = 0  # the chat of who runs the bot
    admits: bool = True
    aim: Any = None  # what ``Targeting`` says that a request is about

    def __getattr__(self, service: str) -> _Recorder:
        return _Recorder(self, service)

    async def call(self, name: str, args: tuple[Any, ...], kwargs: Json) -> Any:
        if name == "chatting.meet":
            chat_id, kind, title, code = args
            self.calls.append((name, (chat_id, kind, title, code), {}))
            return self.chat or Chat(id=chat_id, kind=kind, title=title)
        if name == "admitting.admits":
            return self.admits
        if name == "chatting.knows":
            return True
        if name == "targeting.aim":
            return self.aim
        if name == "house.answer":
            self.answers += args[1:]
            return None
        self.calls.append((name, tuple(arg.id if isinstance(arg, Chat) else arg for arg in args), kwargs))
        if name in self.fails:
            raise self.fails[name]
        if name in self.does:
            return await self.does[name](*args)
        return None

    @property
    def asked(self) -> list[tuple[Any, ...]]:
        """(service.method, *arguments, keywords where there are some), without meetings."""
        return [(name, *args, *([kwargs] if kwargs else [])) for name, args, kwargs in self.calls if "meet" not in name]


class _Recorder:
    def __init__(self, recorded: Recorded, service: str) -> None:
        self._recorded, self._service = recorded, service

    def is_owner(self, chat_id: int) -> bool:
        """Of the house."""
        return chat_id == self._recorded.owner

    def __getattr__(self, method: str) -> Callable[..., Awaitable[Any]]:
        def call(*args: Any, **kwargs: Any) -> Awaitable[Any]:
            return self._recorded.call(f"{self._service}.{method}", args, kwargs)

        return call


async def flush(gathering: Gathering) -> None:
    """As if it had been quiet for long enough."""
    for writer in list(gathering._held):
        gathering._flush_soon(writer, 0)
    await asyncio.gather(*gathering._tasks, return_exceptions=True)


@dataclass
class Door:
    """The application with our handlers."""

    application: Application[Any, Any, Any, Any, Any, Any]
    transport: Transport
    reception: Reception

    async def comes(self, **update: Json) -> None:
        data = {"update_id": next(_numbers), **update}
        made = Update.de_json(data, self.application.bot)
        await self.application.process_update(made)

    async def says(self, text: str, **about: Any) -> None:
        await self.comes(message=message(text, **about))

    async def edits(self, text: str, **about: Any) -> None:
        await self.comes(edited_message=message(text, **{"edit_date": 1_790_000_100} | about))

    async def presses(self, data: str, *, offered: list[str] | None = None, by: int = 7, **about: Any) -> None:
        """``offered`` is what the message's buttons carry: by default just this."""
        buttons = [[{"text": "x", "callback_data": one}] for one in ([data] if offered is None else offered)]
        shown = message("a card", **about) | {"from": BOT, "reply_markup": {"inline_keyboard": buttons}}
        await self.comes(callback_query=pressed(data, by) | {"message": shown})

    async def quiet(self) -> None:
        """Handle what is being gathered."""
        await flush(self.reception._gathering)


async def open_door(services: Any, patience: float = 60.0, targeting: Callable[[Gate], Any] | None = None) -> Door:
    """``targeting`` makes the service that asks the gate."""
    transport = Transport()
    application = ApplicationBuilder().token("123456:token").request(transport).get_updates_request(transport).build()
    await application.initialize()
    transport.calls.clear()
    gate = Gate(application.bot)
    services = replace(services, targeting=targeting(gate)) if targeting else services
    return Door(application, transport, register(application, services, gate, patience))


def person(code: str = "en", person_id: int = 7) -> Json:
    return {"id": person_id, "is_bot": False, "first_name": "Robin", "language_code": code}


def chat_of(chat_id: int) -> Json:
    if chat_id > 0:
        return {"id": chat_id, "type": "private", "first_name": "Robin"}
    return {"id": chat_id, "type": "supergroup", "title": "Harbour"}


def message(
    text: str = "",
    *,
    chat: int = PRIVATE,
    message_id: int = 17,
    sender: int = 7,
    links: list[str] | None = None,
    **about: Any,
) -> Json:
    """``links`` are the parts of the text that are addresses; ``caption=True`` puts it under a photo."""
    under_photo = about.get("caption") is True and about.pop("caption")
    content, entities = ("caption", "caption_entities") if under_photo else ("text", "entities")
    made = {"message_id": message_id, "date": 1_790_000_000, "chat": chat_of(chat), "from": person(person_id=sender)}
    if text:
        made[content] = text
    if links:
        made[entities] = [entity(text, link) for link in links]
    if under_photo:
        made["photo"] = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    return made | about


def entity(text: str, words: str, url: str = "") -> Json:
    """Offsets and lengths are in UTF-16 units (Bot API, MessageEntity)."""
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    made: Json = {"type": "url", "offset": start, "length": len(words.encode("utf-16-le")) // 2}
    return made | ({"type": "text_link", "url": url} if url else {})


def pressed(data: str, by: int = 7) -> Json:
    return {"id": "1", "from": person(person_id=by), "chat_instance": "1", "data": data}


def membership(status: str, chat: int = PRIVATE) -> Json:
    member: Json = {"status": status, "user": BOT}
    if status == "kicked":
        member["until_date"] = 0
    return {
        "chat": chat_of(chat),
        "from": person(),
        "date": 1_790_000_000,
        "old_chat_member": {"status": "member", "user": BOT},
        "new_chat_member": member,
    }


def administrator(**rights: bool) -> Json:
    """Ours, as ``new_chat_member``."""
    given = (
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
        " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
    )
    return {"status": "administrator", "user": BOT} | dict.fromkeys(given.split(), False) | rights


def restricted(*, can_send_messages: bool, is_member: bool = True) -> Json:
    """Ours, as ``new_chat_member``."""
    rights = (
        "can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes can_send_voice_notes"
        " can_send_polls can_send_other_messages can_add_web_page_previews can_change_info can_invite_users"
        " can_pin_messages can_manage_topics can_edit_tag can_react_to_messages"
    )
    about = {"is_member": is_member, "can_send_messages": can_send_messages, "until_date": 0}
    return {"status": "restricted", "user": BOT} | dict.fromkeys(rights.split(), False) | about


def document(name: str, **about: Any) -> Json:
    """The part of a message that is a file of 100 bytes."""
    return {"document": {"file_id": f"id-{name}", "file_unique_id": name, "file_name": name, "file_size": 100} | about}


def forwarded(channel: int = -1001) -> Json:
    """The part of a message that says it is a channel's post."""
    origin = {"type": "channel", "date": 1, "chat": chat_of(channel) | {"type": "channel"}, "message_id": 5}
    return {"forward_origin": origin}
