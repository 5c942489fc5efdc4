"""What people do in their chats: write, forward, edit, press buttons, block the bot. Each thing becomes an update."""

from __future__ import annotations

import mimetypes
import time

from bot.playground import autolinks, rich
from bot.playground.chats import Chat, File, Message, Origin, TopicState, User
from bot.playground.cloud import Cloud, Press
from bot.playground.entities import Entity, covered, utf16_length
from bot.playground.inline import LONGEST_QUERY, InlineQuery
from bot.playground.objects import chat_json, message_json, user_json
from bot.playground.reactions import are_allowed, reactions_json

LONGEST_MESSAGE = 4096  # UTF-16 units; Telegram's apps send a longer text as several messages


class NotPossible(Exception):
    """What a person's app would not let them do, and why."""


class People:
    """``robin`` is the person who sits at the page, and at a scripted client."""

    def __init__(self, cloud: Cloud, robin: User) -> None:
        self._cloud, self.robin = cloud, robin
        self._channels: dict[str, int] = {}

    def chat(self, chat_id: int) -> Chat:
        """A chat; a private one is made on first use. Raises ``NotPossible`` for a group that does not exist."""
        chat = self._cloud.chats.get(chat_id)
        if chat is not None:
            return chat
        if chat_id <= 0 or chat_id == self._cloud.bot.id:
            raise NotPossible(f"There is no chat {chat_id}.")
        return self._cloud.chats.private(self._cloud.person(chat_id))

    def say(
        self, chat_id: int, text: str, reply_to: int | None = None, quote: str = "", thread: int | None = None
    ) -> list[Message]:
        """Write; what is too long for one message becomes several. ``quote`` is the part of the answered message that
        is meant; ``thread`` the forum topic."""
        chat = self._open(chat_id)
        answered = chat.message(reply_to) if reply_to is not None else None
        if reply_to is not None and answered is None:
            raise NotPossible(f"There is no message {reply_to} to answer.")
        if quote and quote not in (answered.text if answered else ""):
            raise NotPossible("Only words of the answered message can be quoted.")
        parts = split_as_apps_do(text)
        if not parts:
            raise NotPossible("There is nothing to send.")
        if thread is not None and chat.topics.get(thread) in {None, "deleted"}:
            raise NotPossible(f"There is no topic {thread}.")
        about = {"reply_to": reply_to, "quote": quote, "thread": thread}
        return [self._post(chat, text=part, entities=_found(part), **about) for part in parts]

    def forward(self, chat_id: int, text: str, title: str, username: str = "", preview_url: str = "") -> list[Message]:
        """Forward a channel's post. ``preview_url``: the address that it shows a preview of, where that was chosen."""
        chat = self._open(chat_id)
        parts = split_as_apps_do(text)
        if not parts:
            raise NotPossible("There is nothing to forward.")
        return [
            self._post(
                chat,
                text=part,
                entities=_found(part),
                origin=self._channel_post(title, username),
                preview_url=preview_url,
            )
            for part in parts
        ]

    def forward_rich(self, chat_id: int, blocks: object, title: str) -> list[Message]:
        """Forward a channel's rich message."""
        chat = self._open(chat_id)
        if not rich.are_blocks(blocks):
            raise NotPossible("A rich message has blocks of known types.")
        return [self._post(chat, rich=blocks, origin=self._channel_post(title))]

    def album(self, chat_id: int, captions: list[str]) -> list[Message]:
        """Send photos together, each with its caption, which may be empty."""
        chat = self._open(chat_id)
        if not 2 <= len(captions) <= 10:
            raise NotPossible("An album has 2 to 10 photos.")
        group = str(self._cloud.number())
        return [
            self._post(chat, text=caption, entities=_found(caption), photo=True, media_group_id=group)
            for caption in captions
        ]

    def document(self, chat_id: int, filename: str, content: bytes, caption: str = "") -> list[Message]:
        """Send a file."""
        chat = self._open(chat_id)
        if not content:
            raise NotPossible("The file is empty.")
        kind = mimetypes.guess_type(filename)[0] or "application/octet-stream"
        file: File = self._cloud.store(filename, content, kind)
        return [self._post(chat, text=caption, entities=_found(caption), document=file)]

    def edit(self, chat_id: int, message_id: int, text: str) -> None:
        """Change an own message."""
        chat = self._open(chat_id)
        message = chat.message(message_id)
        if message is None or message.sender != self._speaker(chat):
            raise NotPossible("Only your own messages can be edited.")
        text = text.strip()
        if not text or utf16_length(text) > LONGEST_MESSAGE:
            raise NotPossible(f"A message has 1 to {LONGEST_MESSAGE} characters.")
        message.text, message.entities, message.edited_at = text, _found(text), int(time.time())
        chat.touch(message)
        if self._reaches_bot(chat, message):
            self._cloud.tell_message(chat, message, edited=True)

    def press(self, chat_id: int, message_id: int, data: str) -> Press:
        """Press a button with callback_data."""
        chat = self._open(chat_id)
        message = chat.message(message_id)
        if message is None or data not in {button.data for row in message.keyboard for button in row if button.data}:
            raise NotPossible("There is no such button (any more).")
        press = Press(id=str(4_000_000_000_000_000_000 + self._cloud.number()))
        self._cloud.presses[press.id] = press
        query = {
            "id": press.id,
            "from": user_json(self._speaker(chat)),
            "message": message_json(message, chat),
            "chat_instance": str(abs(chat.id) * 1_000_003),
            "data": data,
        }
        self._cloud.updates.put("callback_query", query)
        return press

    def type_inline(self, chat_id: int, text: str, offset: str = "") -> InlineQuery:
        """Type after the bot's name; ``offset`` as the last answer has it, for what comes next."""
        chat = self._open(chat_id)
        if len(text) > LONGEST_QUERY:
            raise NotPossible(f"A query has at most {LONGEST_QUERY} characters.")
        speaker = self._speaker(chat)
        number = str(4_000_000_000_000_000_000 + self._cloud.number())
        query = self._cloud.inline_queries[number] = InlineQuery(id=number, person=speaker, text=text, offset=offset)
        told = {"id": number, "from": user_json(speaker), "query": text, "offset": offset}
        with_bot = chat.person is not None
        self._cloud.updates.put("inline_query", told | {"chat_type": "sender" if with_bot else chat.kind})
        return query

    def choose(self, chat_id: int, query_id: str, result_id: str) -> list[Message]:
        """Send what was offered."""
        chat = self._open(chat_id)
        query = self._cloud.inline_queries.get(query_id)
        result = next((one for one in query.results if one.id == result_id), None) if query else None
        if query is None or result is None:
            raise NotPossible("That was not offered.")
        if self._cloud.inline_feedback:
            told = {"result_id": result_id, "from": user_json(query.person), "query": query.text}
            self._cloud.updates.put("chosen_inline_result", told)
        about = {"text": result.text.text, "entities": result.text.entities, "keyboard": result.keyboard}
        preview = {"preview_url": result.preview_url, "preview_disabled": result.preview_disabled}
        return [self._post(chat, via_bot=self._cloud.bot, **about, **preview)]

    def react(self, chat_id: int, message_id: int, emoji: tuple[str, ...]) -> None:
        """Have these reactions to a message, and no others. In a group the bot is told where it is an administrator; in
        a channel nobody is told whose they are."""
        chat = self._open(chat_id)
        message = chat.message(message_id)
        if message is None:
            raise NotPossible("There is no such message (any more).")
        if not are_allowed(emoji):
            raise NotPossible("Telegram has no such reaction.")
        before, message.reactions = message.reactions, emoji
        chat.touch(message)
        speaker = self._speaker(chat)
        whose = {"actor_chat": chat_json(chat)} if speaker.id in chat.anonymous else {"user": user_json(speaker)}
        change = {"chat": chat_json(chat), "message_id": message_id, "date": int(time.time()), **whose}
        change |= {"old_reaction": reactions_json(before), "new_reaction": reactions_json(emoji)}
        if before != emoji and (chat.person or (chat.bot_status == "administrator" and chat.kind != "channel")):
            self._cloud.updates.put("message_reaction", change)

    def block(self, chat_id: int, blocked: bool) -> None:
        """Block the bot in a private chat, or unblock it."""
        chat = self._private(chat_id)
        self._cloud.change_bot_status(chat, chat.person or self.robin, "kicked" if blocked else "member")

    def _private(self, chat_id: int) -> Chat:
        chat = self.chat(chat_id)
        if chat.person is None:
            raise NotPossible("A bot is blocked in a private chat.")
        return chat

    def deactivate(self, chat_id: int) -> None:
        """Delete the account of the person in a private chat."""
        self._private(chat_id).deactivated = True

    def allow(self, chat_id: int, may_write: bool) -> None:
        """Give the bot the right to write in a group or channel, or take it away."""
        self._cloud.change_bot_rights(self.chat(chat_id), self.robin, may_write=may_write)

    def throw_out(self, chat_id: int) -> None:
        """Remove the bot from a group or channel."""
        self._cloud.change_bot_status(self.chat(chat_id), self.robin, "kicked")

    def upgrade(self, chat_id: int) -> int:
        """Make a group a supergroup; returns its new id."""
        chat = self.chat(chat_id)
        if chat.kind != "group" or chat.moved_to:
            raise NotPossible("Only a group becomes a supergroup, once.")
        return self._cloud.upgrade(chat, self.robin).id

    def open_topic(self, chat_id: int) -> int:
        """Begin a topic in a supergroup, which is a forum then; returns its message_thread_id."""
        chat = self.chat(chat_id)
        if chat.kind != "supergroup":
            raise NotPossible("Only supergroups have topics.")
        thread = self._cloud.number()
        chat.topics[thread] = "open"
        return thread

    def end_topic(self, chat_id: int, thread: int, state: TopicState = "closed") -> None:
        """Close a topic, or delete it."""
        self.chat(chat_id).topics[thread] = state

    def _open(self, chat_id: int) -> Chat:
        chat = self.chat(chat_id)
        if chat.bot_status == "kicked" and chat.person is not None:
            raise NotPossible("You have blocked the bot. Unblock it first.")
        return chat

    def _channel_post(self, title: str, username: str = "") -> Origin:
        channel = self._channels.setdefault(title, -1_000_000_500_000 - len(self._channels))
        number, now = self._cloud.number(), int(time.time())
        return Origin(chat_id=channel, title=title, username=username, message_id=number, date=now)

    def _speaker(self, chat: Chat) -> User:
        return chat.person or self.robin

    def _post(self, chat: Chat, **about: object) -> Message:
        speaker = self._speaker(chat)
        message = self._cloud.chats.add(chat, speaker, as_chat=speaker.id in chat.anonymous, **about)
        if self._reaches_bot(chat, message):
            self._cloud.tell_message(chat, message)
        return message

    def _reaches_bot(self, chat: Chat, message: Message) -> bool:
        """In groups a bot that is no administrator is shown only what is meant for it (Bot API, "Privacy mode")."""
        if chat.kind in {"private", "channel"} or chat.bot_status == "administrator" or message.via_bot:
            return True
        answered = chat.message(message.reply_to) if message.reply_to else None
        if answered is not None and answered.sender == self._cloud.bot:
            return True
        name = f"@{self._cloud.bot.username}".lower()
        for entity in message.entities:
            words = covered(message.text, entity).lower()
            if entity.type == "mention" and words == name:
                return True
            if entity.type == "bot_command" and ("@" not in words or words.endswith(name)):
                return True
        return False


def split_as_apps_do(text: str, most: int = LONGEST_MESSAGE) -> list[str]:
    """Cut a text into messages of at most ``most`` UTF-16 units: at the last line break before the limit, else at the
    last space, else in the middle of a word. Blanks at the edges go."""
    parts: list[str] = []
    rest = text.strip()
    while utf16_length(rest) > most:
        cut = _characters(rest, most)
        head = rest[: cut + 1]  # a break just behind the limit will do
        at = head.rfind("\n") if "\n" in head else head.rfind(" ")
        at = at if at > 0 else cut
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*parts, rest] if rest else parts


def _characters(text: str, units: int) -> int:
    """How many characters fit into that many UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _found(text: str) -> tuple[Entity, ...]:
    return tuple(autolinks.found(text))
