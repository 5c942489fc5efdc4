"""Cards about the chat itself: greeting, help, stopping, and a message that may not have arrived."""

from __future__ import annotations

from bot.model import Message, OutboxRow
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import button, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain, text_of
from bot.texts import Value, say
from bot.texts.direction import directed, is_right_to_left

# The commands as /help shows them; a test keeps them in step with ``handlers.commands``.
COMMANDS = (
    "subscribe",
    "feeds",
    "digest",
    "schedule",
    "summarize",
    "length",
    "saved",
    "learned",
    "settings",
    "timezone",
    "unsubscribe",
    "tag",
    "quiet",
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
    commands = join("\n", (_command(language, name) for name in COMMANDS))
    return message(join("\n\n", (bold(phrase(language, "help-title")), commands, phrase(language, "help-hint"))))


def _command(language: str, name: str) -> Rich:
    told = f"/{name} – {say(language, f'menu-{name}')}"
    return plain(directed(told) if is_right_to_left(language) else told)


def stopped(language: str, followed: int) -> Message:
    return message(
        phrase(language, "stopped", count=followed), buttons=[[button(language, "button-resume", Action.RESUME)]]
    )


def note(language: str, key: str, **about: Value) -> Message:
    """A message that is nothing but the text ``key``."""
    return message(phrase(language, key, **about))


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
