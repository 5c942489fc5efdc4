"""Cards of what did not work: an error, something that cannot be read, an unknown command."""

from __future__ import annotations

from typing import Literal

from bot.errors import LedeError
from bot.feeds.secrets import shown_url
from bot.model import Message
from bot.telegram.cards.parts import host, message, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, join, plain
from bot.texts import MissingText

LONGEST_SHOWN = 60  # characters of a link that tells failures apart

Wanted = Literal["feed", "article", "either"]
Unread = Literal["photo", "other"]


def failure(
    language: str, error: LedeError, *, wanted: Wanted = "either", link: str = "", reply_to: int | None = None
) -> Message:
    """What went wrong, in one sentence, and what to do. An error without a text of its own gets the general apology.

    ``wanted`` is what the person asked for, where that is known; ``link`` is the one of several that failed."""
    try:
        text = phrase(language, error.text, **{**error.about, "wanted": wanted})
    except MissingText:
        text = phrase(language, LedeError.key)
    return message(join("\n", (_shown(link), text)), reply_to=reply_to)


def cannot_read(language: str, what: Unread = "other") -> Message:
    """Something came without a word to read."""
    return message(phrase(language, "cannot-read", what=what))


def unknown_command(language: str, typed: str, near: str) -> Message:
    """``near`` is the command that was most likely meant."""
    return message(phrase(language, "unknown-command", typed=line(typed, 32), near=near))


def too_short_text(language: str) -> Message:
    """A message that is neither a command, nor a link, nor long enough to be summarised."""
    return message(phrase(language, "too-short-text"))


def _shown(link: str) -> Rich:
    """A link without its scheme and secrets. Of a long one its host and its end, which tells links of a site apart."""
    address = shown_url(link if "://" in link else f"https://{link}") if link.strip() else ""
    words = line(address.partition("://")[2].rstrip("/"), len(address) or 1)
    if len(words) <= LONGEST_SHOWN:
        return plain(words)
    site = line(host(address), LONGEST_SHOWN // 2)
    return plain(f"{site}/…{words[len(site) + 2 - LONGEST_SHOWN :]}")
