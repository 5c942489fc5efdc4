"""Errors in words, for whoever typed the command."""

from __future__ import annotations

import traceback
from pathlib import Path

from bot.errors import AddressRefused, FetchError, LedeError, SettingsError
from bot.model import Feed
from bot.texts import say


def tell(error: Exception) -> str:
    """What went wrong, on one line: never a traceback, never an address with a secret."""
    if isinstance(error, SettingsError):
        return "; ".join(str(error).splitlines())
    if isinstance(error, FetchError):
        hint = " (fetch.allow_private can allow it)" if isinstance(error, AddressRefused) else ""
        return f"{error.about.get('host', '')}: {error}{hint}".removeprefix(": ")
    if isinstance(error, LedeError):
        # Without words of its own it has a text for the chat.
        return str(error) if str(error) != error.text else say("en", error.text, **error.about)
    if isinstance(error, OSError):
        return ": ".join(str(part) for part in (error.filename, error.strerror) if part) or str(error) or "time is up"
    return f"a fault of ours, please report it: {type(error).__name__} in {_place(error)}"


def trouble_of(feed: Feed) -> str:
    """Why a feed cannot be read, in plain words, as /feeds has it."""
    status = int(feed.trouble_detail) if feed.trouble_detail.isdecimal() else 0
    return say("en", "feed-trouble", cause=feed.trouble, status=status, times=feed.failures)


def _place(error: Exception) -> str:
    """File and line of our code that was running: enough to find the fault, and no value among it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "bot" in Path(frame.filename).parts] or frames
    return f"{Path(own[-1].filename).name}, line {own[-1].lineno}" if own else "an unknown place"
