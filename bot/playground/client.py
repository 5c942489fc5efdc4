"""A scripted person: talks to the bot through the playground's HTTP interface, as the chat page does."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from typing import Any

import aiohttp

Message = dict[str, Any]  # as the playground's /api/messages shows it
Predicate = Callable[[Message], object]

PATIENCE = 20.0  # seconds
LOOK = 5.0  # seconds of one request that waits for news


class Person:
    """Someone in a chat with the bot. ``page_url`` is the playground's; private chats are made on first use.

    Everything that waits raises ``TimeoutError`` with the conversation so far; what the playground refuses raises
    ``ValueError``.
    """

    def __init__(self, page_url: str, chat: int = 1000) -> None:
        self._url, self._chat = page_url.rstrip("/"), chat
        self._session: aiohttp.ClientSession | None = None
        self._seen: dict[int, Message] = {}  # by index
        self._version = 0

    async def say(self, text: str, reply_to: Message | None = None, quote: str = "") -> Message:
        """Write; returns the message, the first one where it was split. ``quote``: the part of the answered message
        that is meant."""
        answered = {"reply_to": reply_to["message_id"], "quote": quote} if reply_to else {}
        return await self._sent("say", text=text, **answered)

    async def forward(self, text: str, from_title: str, from_username: str = "", preview_url: str = "") -> Message:
        """Forward a channel's post; returns the (first) message. ``preview_url``: the address it shows a preview of."""
        about = {"from_title": from_title, "from_username": from_username, "preview_url": preview_url}
        return await self._sent("forward", text=text, **about)

    async def forward_rich(self, blocks: list[dict[str, Any]], from_title: str) -> Message:
        """Forward a channel's rich message (Bot API, RichBlock); returns the message."""
        return await self._sent("forward_rich", blocks=blocks, from_title=from_title)

    async def send_album(self, captions: list[str]) -> Message:
        """Send photos together; returns the first message."""
        return await self._sent("album", captions=captions)

    async def send_document(self, filename: str, content: bytes, caption: str = "") -> Message:
        """Send a file; returns the message."""
        encoded = base64.b64encode(content).decode()
        return await self._sent("document", filename=filename, content_base64=encoded, caption=caption)

    async def edit(self, message_id: int, text: str) -> None:
        """Change an own message."""
        await self._post("edit", message_id=message_id, text=text)

    async def block(self, blocked: bool = True) -> None:
        """Block the bot, or unblock it."""
        await self._post("block", blocked=blocked)

    async def press(
        self,
        label: str,
        message: Message | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109 - tells what it saw
    ) -> str:
        """Press the button whose label contains ``label`` in any case: on ``message``, else on the newest message that
        has one. Waits for the button and for the bot's answer, whose text it returns."""
        wanted = message["message_id"] if message else None

        def has_it(candidate: Message) -> object:
            return wanted in {None, candidate["message_id"]} and _button(candidate, label)

        pressed = await self.wait_for(has_it, timeout, called=f"a button with {label!r}")
        data = _button(pressed, label)
        query = await self._post("press", message_id=pressed["message_id"], data=data)
        deadline = time.monotonic() + timeout
        while (left := deadline - time.monotonic()) > 0:
            answer = await self._get("press", query_id=query["query_id"], wait=min(left, LOOK))
            if answer["answered"]:
                return str(answer["text"])
        raise await self._gave_up(f"the answer to a press of {label!r}", timeout)

    async def inline(
        self,
        query: str = "",
        offset: str = "",
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> dict[str, Any]:
        """Type after the bot's name, and wait for what it offers: ``results`` (each with ``id``, ``title``,
        ``description`` and ``text``), the ``button`` above them (``text``, ``start``) or None, ``next_offset``."""
        asked = await self._post("inline", query=query, offset=offset)
        deadline = time.monotonic() + timeout
        while (left := deadline - time.monotonic()) > 0:
            answer = await self._get("inline", query_id=asked["query_id"], wait=min(left, LOOK))
            if answer["answered"]:
                return answer
        raise await self._gave_up(f"the answer to the inline query {query!r}", timeout)

    async def choose(self, offers: dict[str, Any], title: str) -> Message:
        """Send what ``inline`` has brought under this title, or a part of it; returns the message."""
        chosen = next(one for one in offers["results"] if title in one["title"])
        return await self._sent("choose", query_id=offers["query_id"], result_id=chosen["id"])

    async def react(self, message: Message, *emoji: str) -> None:
        """Have these reactions to a message, and no others."""
        await self._post("react", message_id=message["message_id"], emoji=list(emoji))

    async def wait_for(
        self,
        wanted: str | Predicate,
        timeout: float = PATIENCE,  # noqa: ASYNC109
        called: str = "",
    ) -> Message:
        """The newest message of the bot that contains the text, or for which the predicate holds, as soon as there is
        one. Edited messages count as they read now; deleted ones do not count."""
        matches = (lambda message: wanted in message["text"]) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + timeout
        await self._look(0)
        while True:
            found = [message for message in self._in_order() if _of_bot(message) and matches(message)]
            if found:
                return found[-1]
            left = deadline - time.monotonic()
            if left <= 0:
                raise await self._gave_up(called or repr(wanted), timeout)
            await self._look(min(left, LOOK))

    async def messages(self) -> list[Message]:
        """All messages of the chat, in order, as they read now; deleted ones are marked."""
        await self._look(0)
        return self._in_order()

    async def conversation(self) -> str:
        """The chat as a text, for a person to read."""
        return "\n".join(_line(message) for message in await self.messages())

    async def about(self) -> dict[str, Any]:
        """The bot's name, its commands and the sample feeds."""
        return await self._get("bot")

    async def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _in_order(self) -> list[Message]:
        return [self._seen[index] for index in sorted(self._seen)]

    async def _look(self, wait: float) -> None:
        """Take in what is new, waiting for it that many seconds."""
        news = await self._get("messages", chat=self._chat, since=self._version, wait=wait)
        self._version = news["version"]
        self._seen |= {message["index"]: message for message in news["messages"]}

    async def _sent(self, act: str, **body: Any) -> Message:
        first = (await self._post(act, **body))["message_ids"][0]
        return next(message for message in await self.messages() if message["message_id"] == first)

    async def _post(self, act: str, **body: Any) -> dict[str, Any]:
        async with self._open().post(f"{self._url}/api/{act}", json={"chat": self._chat, **body}) as response:
            return await _checked(response)

    async def _get(self, what: str, **query: Any) -> dict[str, Any]:
        async with self._open().get(f"{self._url}/api/{what}", params=query) as response:
            return await _checked(response)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(trust_env=False)
        return self._session

    async def _gave_up(self, wanted: str, seconds: float) -> TimeoutError:
        return TimeoutError(f"not within {seconds:.0f} s: {wanted}. The conversation:\n{await self.conversation()}")


async def _checked(response: aiohttp.ClientResponse) -> dict[str, Any]:
    body: dict[str, Any] = await response.json()
    if "error" in body:
        raise ValueError(body["error"])
    return body


def _of_bot(message: Message) -> bool:
    return not message["from_person"] and not message["deleted"]


def _button(message: Message, label: str) -> str:
    """The data of the button whose label contains ``label``, or nothing."""
    for row in message["buttons"]:
        for button in row:
            if label.lower() in button["text"].lower() and "data" in button:
                return str(button["data"])
    return ""


def _line(message: Message) -> str:
    marks = "".join(f" ({mark})" for mark in ("edited", "deleted") if message[mark])
    buttons = "".join(f"\n    [{'] ['.join(button['text'] for button in row)}]" for row in message["buttons"])
    return f"{message['name']}{marks}: {message['text']}{buttons}"
