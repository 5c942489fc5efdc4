"""Cards about the chat itself: greeting, help, stopping, and a message that may not have arrived."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Chat, ChatKind, Message, OutboxRow
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import LONGEST_NAME, button, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain, text_of
from bot.texts import Value, say

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
    "settings",
    "timezone",
    "unsubscribe",
    "tag",
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
FIRST_WORDS = 60  # characters by which a message is recognised


def help_card(language: str) -> Message:
    """Every command with what the menu says of it."""
    commands = join("\n", (plain(f"/{name} – {say(language, f'menu-{name}')}") for name in COMMANDS))
    return message(join("\n\n", (bold(phrase(language, "help-title")), commands, phrase(language, "help-hint"))))


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
    return replace(offer, asks_about=row.id, thread=row.message.thread)


def chat_lost(language: str, chat: Chat, *, rights: bool) -> Message:
    """Tells who has let us into a channel or group that we can't write there any more."""
    title = line(chat.title, LONGEST_NAME) or say(language, "chat-untitled")
    key = "chat-lost-rights" if rights else "chat-lost"
    return message(phrase(language, key, title=title, kind="channel" if chat.kind is ChatKind.CHANNEL else "group"))
