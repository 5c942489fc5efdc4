"""What is there where an article was looked for. Each has its sentence in ``texts``: ``error-nothing-to-read``."""

from __future__ import annotations

from enum import StrEnum


class Instead(StrEnum):
    BOT_CHECK = "bot-check"
    LOGIN = "login"
    COOKIES = "cookies"
    PAYWALL = "paywall"
    INDEX = "index"
    VIDEO = "video"
    IMAGE = "image"
    SCRIPT = "script"  # a page that only programs in a browser fill
    GONE = "gone"
    FEED = "feed"
    SCAN = "scan"  # a PDF of pictures
    LOCKED = "locked"  # a PDF with a password
    FILE = "file"
    EMPTY = "empty"


REFUSALS = frozenset({Instead.BOT_CHECK, Instead.LOGIN, Instead.COOKIES, Instead.PAYWALL})
"""There is an article, and the site does not show it to us."""
