"""Cards about the chat itself: greeting, help, pausing, and what went wrong."""

from __future__ import annotations

from datetime import datetime

from bot.errors import LedeError
from bot.model import Message, OutboxRow
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import button, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain, text_of
from bot.texts import MissingText, Value, say

# The commands as /help shows them; a test keeps them in step with ``handlers.commands``.
COMMANDS = (
    "subscribe",
    "feeds",
    "digest",
    "summarize",
    "saved",
    "unsubscribe",
    "pause",
    "resume",
    "start",
    "stop",
    "help",
)
FIRST_WORDS = 60  # characters by which a message is recognised


def welcome(language: str, *, name: str) -> Message:
    """What this is, and the first step."""
    hello = phrase(language, "welcome-hello", name=name) if line(name) else phrase(language, "welcome-hello-nameless")
    return message(join("\n\n", (hello, phrase(language, "welcome"), phrase(language, "welcome-first-step"))))


def welcome_back(language: str, followed: int) -> Message:
    return message(phrase(language, "welcome-back", count=followed))


def help_card(language: str) -> Message:
    """Every command with what the menu says of it."""
    commands = join("\n", (plain(f"/{name} – {say(language, f'menu-{name}')}") for name in COMMANDS))
    return message(join("\n\n", (bold(phrase(language, "help-title")), commands, phrase(language, "help-hint"))))


def paused(language: str, end: datetime | None, zone: str) -> Message:
    """``end`` is when sending goes on (UTC); None: when the person says so."""
    if end is None:
        text = phrase(language, "paused-open")
    else:
        text = phrase(language, "paused-until", end=dates.moment(language, end, zone=zone), zone=zone)
    return message(text, buttons=[[button(language, "button-resume", Action.RESUME)]])


def resumed(language: str) -> Message:
    return message(phrase(language, "resumed"))


def stopped(language: str, followed: int) -> Message:
    return message(
        phrase(language, "stopped", count=followed), buttons=[[button(language, "button-resume", Action.RESUME)]]
    )


def failure(language: str, error: LedeError, reply_to: int | None = None) -> Message:
    """What went wrong, in one sentence, and what to do. An error without a text of its own gets the general
    apology."""
    try:
        text = phrase(language, error.text, **error.about)
    except MissingText:
        text = phrase(language, LedeError.key)
    return message(text, reply_to=reply_to)


def note(language: str, key: str, **about: Value) -> Message:
    """A message that is nothing but the text ``key``."""
    return message(phrase(language, key, **about))


def unknown_command(language: str, typed: str, near: str) -> Message:
    """``near`` is the command that was most likely meant."""
    return message(phrase(language, "unknown-command", typed=line(typed, 32), near=near))


def too_short_text(language: str) -> Message:
    """A message that is neither a command, nor a link, nor long enough to be summarised."""
    return message(phrase(language, "too-short-text"))


def uncertain_offer(language: str, row: OutboxRow) -> Message:
    """Asks whether a message arrived; its first words say which one."""
    words: Rich = plain(line(text_of(row.message.html), FIRST_WORDS))
    return message(
        phrase(language, "uncertain", words=words),
        buttons=[
            [
                button(language, "button-resend", Action.RESEND, row.id),
                button(language, "button-dismiss", Action.DISMISS, row.id),
            ]
        ],
    )
