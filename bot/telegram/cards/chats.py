"""Cards about the chat itself: greeting, help, stopping, and a message that may not have arrived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Chat, ChatKind, Message, OutboxRow
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import LONGEST_NAME, button, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain, text_of
from bot.texts import Value, say
from bot.texts.direction import directed, is_right_to_left

# The commands as /help shows them; a test keeps them in step with ``handlers.commands``.
COMMANDS = (
    "subscribe",
    "feeds",
    "topics",
    "digest",
    "schedule",
    "summarize",
    "length",
    "search",
    "saved",
    "filter",
    "learned",
    "stats",
    "settings",
    "timezone",
    "unsubscribe",
    "rename",
    "tag",
    "tags",
    "import",
    "export",
    "quiet",
    "pause",
    "resume",
    "target",
    "start",
    "stop",
    "delete_me",
    "help",
)
FOR_OWNER = ("status", "people", "invite", "broadcast", "ban", "unban")
FIRST_WORDS = 60  # characters by which a message is recognised


def help_card(language: str, *, owner: bool = False) -> Message:
    """Every command with what the menu says of it; those of whoever runs the bot for its ``owner`` alone."""
    told = [bold(phrase(language, "help-title")), _commands(language, COMMANDS), phrase(language, "help-hint")]
    if owner:
        told += [bold(phrase(language, "help-owner")), _commands(language, FOR_OWNER)]
    return message(join("\n\n", told))


def _commands(language: str, names: Sequence[str]) -> Rich:
    return join("\n", (_command(language, name) for name in names))


def _command(language: str, name: str) -> Rich:
    told = f"/{name} – {say(language, f'menu-{name}')}"
    return plain(directed(told) if is_right_to_left(language) else told)


def stopped(language: str, followed: int) -> Message:
    return message(
        phrase(language, "stopped", count=followed), buttons=[[button(language, "button-resume", Action.RESUME)]]
    )


def erase_ask(language: str, *, group: bool, feeds: int, saved: int, asked_at: int) -> Message:
    """What /delete_me removes, with the button that does; ``asked_at`` is in seconds since 1970."""
    return message(
        phrase(language, "erase-ask", group="yes" if group else "no", feeds=feeds, saved=saved),
        buttons=[
            [
                button(language, "button-erase", Action.ERASE, asked_at),
                button(language, "button-spare", Action.SPARE),
            ]
        ],
    )


def erase_note(language: str, key: str, *, edits: int, group: bool = False) -> Message:
    """How far it is, in place of the question."""
    return message(phrase(language, key, group="yes" if group else "no"), edits=edits)


def note(language: str, key: str, **about: Value) -> Message:
    """A message that is nothing but the text ``key``."""
    return message(phrase(language, key, **about))


def uncertain_offer(language: str, row: OutboxRow) -> Message:
    """Asks whether a message arrived; its first line says which one."""
    words: Rich = plain(line(text_of(row.message.html).strip().partition("\n")[0], FIRST_WORDS))
    offer = message(
        phrase(language, "uncertain", words=words),
        buttons=[
            [
                button(language, "button-resend", Action.RESEND, row.id),
                button(language, "button-dismiss", Action.DISMISS, row.id),
            ]
        ],
    )
    return replace(offer, asks_about=row.id, thread=row.message.thread, passing=row.message.passing)


def chat_lost(language: str, chat: Chat, *, rights: bool) -> Message:
    """Tells who has let us into a channel or group that we can't write there any more."""
    title = line(chat.title, LONGEST_NAME) or say(language, "chat-untitled")
    key = "chat-lost-rights" if rights else "chat-lost"
    return message(phrase(language, key, title=title, kind="channel" if chat.kind is ChatKind.CHANNEL else "group"))
