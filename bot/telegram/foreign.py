"""Text that others wrote, made harmless: feeds and pages may hold anything, and it must not garble a message."""

from __future__ import annotations

import re

# Telegram's servers drop some of these and keep others; none may reach a reader. Tabs and line separators become
# blanks.
_BLANKS = re.compile(r"[\t\x0b\x0c\x85\xa0\u2028\u2029]")
# Controls, byte order marks, noncharacters, and what turns the direction of the text that follows (UAX #9: embeddings,
# overrides, isolates). The marks U+200E and U+200F, and joiners, are part of ordinary writing and stay.
_UNWANTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")  # cannot be sent: UTF-8 has no form for them
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PILED_UP = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")  # no script stacks more than four; they would cover other lines
_INVISIBLE = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]+"
)
# What belongs to the character before it: marks, variation selectors, joiners, skin tones, tags of flags.
_ATTACHED = re.compile(f"[{_MARKS}\ufe00-\ufe0f\u200d\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
                       "\u064b-\u065f\u0591-\u05c7\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")  # fmt: skip


def tidy(text: str) -> str:
    """The text without what would garble a message; line breaks stay. Applying it twice changes nothing more."""
    if text.isascii() and text.isprintable():  # as most is: there is nothing to look for
        return text
    text = _BLANKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _PILED_UP.sub(r"\1", _SURROGATES.sub("\ufffd", _UNWANTED.sub("", text)))


def line(text: str, most: int = 300) -> str:
    """``text`` as one line of at most ``most`` characters; empty where nothing in it can be seen."""
    folded = " ".join(tidy(text).split())
    return shortened(folded, most) if _INVISIBLE.sub("", folded) else ""


def shortened(text: str, most: int) -> str:
    """At most ``most`` characters, cut at a word where one is near, with an ellipsis that shows it."""
    if len(text) <= most:
        return text
    cut = text[: whole(text, most - 1)]
    word = cut.rfind(" ")
    return (cut[:word] if word > most // 2 else cut).rstrip(" ,;:–—-") + "…"


def whole(text: str, at: int) -> int:
    """The position nearest before ``at`` that cuts no character from its marks, and no joined emoji. At least 1."""
    lowest = max(1, at - 40)
    while at > lowest and at < len(text) and (_ATTACHED.match(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return max(1, at)
