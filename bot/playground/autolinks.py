"""What Telegram finds in plain text by itself: addresses, commands, mentions, hashtags."""

from __future__ import annotations

import re

from bot.playground.entities import Entity, utf16_length
from bot.playground.links import BadLink, checked_link

# With a scheme any host that has a dot will do; without one its last label must be a known top-level domain. A few
# common ones stand for Telegram's list of all of them.
PATTERNS = (
    ("url", re.compile(r"(?<!\w)https?://[^\s<>\"\u00ab\u00bb\u201c\u201d]+", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[a-z]{2,24}(?![\w-])", re.IGNORECASE)),
    (
        "url",
        re.compile(
            r"(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]*\.)+(?:com|org|net|edu|gov|int|info|io|dev|app|eu|uk|de|fr|es|it|nl|news)"
            r"(?![\w@.-]*\w)(?::[0-9]{1,5})?(?:/[^\s<>\"]*)?",
            re.IGNORECASE,
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w/])#(?=\w*[^\W\d_])\w{1,256}(?!\w)")),
)
_CLOSING = {")": "(", "]": "[", "}": "{"}


def found(text: str) -> list[Entity]:
    """Entities of ``text``, in order, without overlaps: where two kinds claim the same words, the first pattern has
    them."""
    spans: list[tuple[int, int, str]] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.start(), match.end()
            if kind == "url":
                end = start + len(_trimmed(match[0]))
                if not _is_link(text[start:end]):
                    continue
            if all(end <= other_start or other_end <= start for other_start, other_end, _ in spans):
                spans.append((start, end, kind))
    return [
        Entity(type=kind, offset=utf16_length(text[:start]), length=utf16_length(text[start:end]))
        for start, end, kind in sorted(spans)
    ]


def _trimmed(address: str) -> str:
    """Without the punctuation that ends the sentence, and without a bracket that was opened before the address."""
    while address:
        last = address[-1]
        if last in ".,:;!?'\"…" or (last in _CLOSING and address.count(last) > address.count(_CLOSING[last])):
            address = address[:-1]
        else:
            break
    return address


def _is_link(address: str) -> bool:
    try:
        checked_link(address)
    except BadLink:
        return False
    return True
