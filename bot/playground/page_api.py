"""The playground's own JSON interface, for the chat page and for the scripted person, and the page's files."""

from __future__ import annotations

import base64
import binascii
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.playground import rich
from bot.playground.chats import Chat, File, Message
from bot.playground.cloud import Cloud, Press
from bot.playground.entities import covered
from bot.playground.inline import InlineQuery
from bot.playground.markup import Button
from bot.playground.people import NotPossible, People

LONGEST_WAIT = 60.0  # seconds that a request may wait for news
PAGE = Path(__file__).with_name("page")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Json = dict[str, Any]


class PageApi:
    """``files`` is where documents may be downloaded; ``samples`` lists (title, address)."""

    def __init__(self, cloud: Cloud, people: People, files: str, samples: Callable[[], list[tuple[str, str]]]) -> None:
        self._cloud, self._people, self._files, self._samples = cloud, people, files, samples

    def add_routes(self, app: web.Application) -> None:
        app.router.add_get("/", self._on_page)
        app.router.add_get("/page/{name}", self._on_page)
        app.router.add_get("/favicon.ico", self._on_icon)
        app.router.add_get("/api/bot", self._on_bot)
        app.router.add_get("/api/messages", self._on_messages)
        app.router.add_get("/api/press", self._on_answer)
        app.router.add_get("/api/inline", self._on_offers)
        acts = {
            "say": self._say,
            "forward": self._forward,
            "forward_rich": self._forward_rich,
            "edit": self._edit,
            "press": self._press,
            "album": self._album,
            "document": self._document,
            "block": self._block,
            "inline": self._inline,
            "choose": self._choose,
            "react": self._react,
        }
        for name, act in acts.items():
            app.router.add_post(f"/api/{name}", _posted(act))

    async def _on_page(self, request: web.Request) -> web.StreamResponse:
        path = PAGE / request.match_info.get("name", "index.html")
        if path.parent != PAGE or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"})

    async def _on_icon(self, request: web.Request) -> web.Response:
        return web.Response(status=204)

    async def _on_bot(self, request: web.Request) -> web.Response:
        bot, robin = self._cloud.bot, self._people.robin
        commands = self._cloud.profile.commands_for(self._people.chat(robin.id), robin.id, robin.language_code)
        return web.json_response(
            {
                "name": bot.first_name,
                "username": bot.username,
                "commands": [command.json() for command in commands],
                "samples": [{"title": title, "url": url} for title, url in self._samples()],
                "person": {"id": robin.id, "name": robin.first_name},
            }
        )

    async def _on_messages(self, request: web.Request) -> web.Response:
        chat = self._people.chat(_number(request.query, "chat", self._people.robin.id))
        since = _number(request.query, "since", 0)
        since = since if since <= chat.version else 0  # a page that is older than this server starts anew
        deadline = time.monotonic() + min(_seconds(request.query, "wait"), LONGEST_WAIT)
        while chat.version <= since and (left := deadline - time.monotonic()) > 0:
            typing_left = chat.typing_until - time.monotonic()
            await chat.changed.wait(min(left, typing_left) if typing_left > 0 else left)
            if typing_left > 0 and not chat.typing:
                break  # that the bot has stopped typing is news too
        news = sorted((m for m in chat.messages.values() if m.version > since), key=lambda message: message.index)
        shown = [self._shown(message, chat) for message in news]
        return web.json_response({"version": chat.version, "typing": chat.typing, "messages": shown})

    async def _on_answer(self, request: web.Request) -> web.Response:
        press = self._cloud.presses.get(request.query.get("query_id", ""))
        if press is None:
            raise NotPossible("There is no such press.")
        await _answered(press, request)
        return web.json_response({"answered": press.answered, "text": press.text, "alert": press.alert})

    async def _on_offers(self, request: web.Request) -> web.Response:
        query = self._cloud.inline_queries.get(request.query.get("query_id", ""))
        if query is None:
            raise NotPossible("There is no such query.")
        await _answered(query, request)
        shown = [
            {"id": one.id, "title": one.title, "description": one.description, "text": one.text.text}
            for one in query.results
        ]
        button = {"text": query.button, "start": query.start} if query.button else None
        told = {"answered": query.answered, "results": shown, "button": button, "next_offset": query.next_offset}
        return web.json_response({"query_id": query.id, **told})

    def _inline(self, body: Json) -> Json:
        query = self._people.type_inline(self._chat_id(body), _text(body, "query"), str(body.get("offset") or ""))
        return {"query_id": query.id}

    def _choose(self, body: Json) -> Json:
        return _ids(self._people.choose(self._chat_id(body), _text(body, "query_id"), _text(body, "result_id")))

    def _react(self, body: Json) -> Json:
        emoji = tuple(str(one) for one in body["emoji"])
        self._people.react(self._chat_id(body), int(body["message_id"]), emoji)
        return {}

    def _say(self, body: Json) -> Json:
        reply_to, quote = body.get("reply_to"), str(body.get("quote") or "")
        answered = None if reply_to is None else int(reply_to)
        return _ids(self._people.say(self._chat_id(body), _text(body, "text"), answered, quote))

    def _forward(self, body: Json) -> Json:
        title, username = _text(body, "from_title"), str(body.get("from_username") or "")
        preview_url = str(body.get("preview_url") or "")
        return _ids(self._people.forward(self._chat_id(body), _text(body, "text"), title, username, preview_url))

    def _forward_rich(self, body: Json) -> Json:
        return _ids(self._people.forward_rich(self._chat_id(body), body["blocks"], _text(body, "from_title")))

    def _edit(self, body: Json) -> Json:
        self._people.edit(self._chat_id(body), int(body["message_id"]), _text(body, "text"))
        return {}

    def _press(self, body: Json) -> Json:
        press = self._people.press(self._chat_id(body), int(body["message_id"]), _text(body, "data"))
        return {"query_id": press.id}

    def _album(self, body: Json) -> Json:
        return _ids(self._people.album(self._chat_id(body), [str(caption) for caption in body["captions"]]))

    def _document(self, body: Json) -> Json:
        content = base64.b64decode(_text(body, "content_base64"), validate=True)
        caption = str(body.get("caption") or "")
        return _ids(self._people.document(self._chat_id(body), _text(body, "filename"), content, caption))

    def _block(self, body: Json) -> Json:
        self._people.block(self._chat_id(body), bool(body["blocked"]))
        return {}

    def _chat_id(self, body: Json) -> int:
        return int(body.get("chat", self._people.robin.id))

    def _shown(self, message: Message, chat: Chat) -> Json:
        document = message.document
        return {
            "index": message.index,
            "version": message.version,
            "message_id": message.id,
            "from_person": not message.sender.is_bot,
            "name": message.sender.first_name,
            "date": datetime.fromtimestamp(message.date, UTC).isoformat(),
            "text": message.text or rich.shown(message.rich),
            "blocks": message.rich,
            "rtl": message.rtl,
            "entities": [_entity(entity.type, message.text, entity) for entity in message.entities],
            "buttons": [[_button(button) for button in row] for row in message.keyboard],
            "reply_to": message.reply_to,
            "forwarded_from": message.origin.title if message.origin else "",
            "edited": bool(message.edited_at),
            "deleted": message.deleted,
            "silent": message.silent,
            "preview_url": _preview(message),
            "document": document
            and {"name": document.name, "size": len(document.content), "url": f"{self._files}/{document.path}"},
            "photo": message.photo,
            "via": message.via_bot.username if message.via_bot else "",
            "reactions": list(message.reactions),
            "picture": message.picture and _data_url(message.picture),
        }


def _button(button: Button) -> Json:
    kind = {"url": button.url} if button.url else {"copy": button.copy} if button.copy else {"data": button.data}
    return {"text": button.text} | kind


def _posted(act: Callable[[Json], Json]) -> Handler:
    """A handler of POST requests. JSON is asked for because other pages in the browser cannot send it unasked."""

    async def handle(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            raise NotPossible("The content type must be application/json.")
        try:
            body = await request.json()
            return web.json_response(act(body))
        except KeyError as missing:
            raise NotPossible(f"{missing} is missing.") from missing
        except (ValueError, TypeError, AttributeError, binascii.Error) as error:
            raise NotPossible("The body is not as this interface wants it.") from error

    return handle


def _data_url(picture: File) -> str:
    """The picture in an address of its own: files are served as downloads only."""
    return f"data:image/png;base64,{base64.b64encode(picture.content).decode()}"


def _preview(message: Message) -> str:
    """The address that Telegram would show a preview of: the one chosen, else the first in the text."""
    if message.preview_disabled or message.preview_url or not message.sender.is_bot:
        return "" if message.preview_disabled else message.preview_url
    for entity in message.entities:
        if entity.type in {"url", "text_link"}:
            return entity.url or covered(message.text, entity)
    return ""


def _entity(kind: str, text: str, entity: Any) -> Json:
    words = covered(text, entity)
    shown = {"type": kind, "offset": entity.offset, "length": entity.length, "text": words}
    return shown | ({"url": entity.url} if entity.url else {})


def _ids(messages: list[Message]) -> Json:
    return {"message_ids": [message.id for message in messages]}


def _text(body: Json, name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise NotPossible(f"'{name}' must be a text.")
    return value


def _number(query: Any, name: str, default: int) -> int:
    try:
        return int(query.get(name, default))
    except ValueError as error:
        raise NotPossible(f"'{name}' must be a number.") from error


async def _answered(asked: Press | InlineQuery, request: web.Request) -> None:
    """Wait for the bot's answer, as long as the request wants to."""
    deadline = time.monotonic() + min(_seconds(request.query, "wait"), LONGEST_WAIT)
    while not asked.answered and (left := deadline - time.monotonic()) > 0:
        await asked.changed.wait(left)


def _seconds(query: Any, name: str) -> float:
    try:
        return max(0.0, float(query.get(name, 0)))
    except ValueError as error:
        raise NotPossible(f"'{name}' must be a number.") from error
