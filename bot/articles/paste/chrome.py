"""What sites, apps, mails and messengers put around an article: see ``chrome.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

LONGEST = 260  # characters: no chrome is longer
MOST_PARTS = 12  # of a line that are looked at
LEAST_MENU = 3  # entries in a line that is a menu
MENU_WORDS = 2  # of such an entry
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.|t\.me/|wa\.me/)\S{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_TAG = re.compile(r"[#@][\w\u0900-\u09ff]+")
# Around a line's words, besides emoji and other symbols. Letters, digits, quotation marks and brackets stay.
_DECORATION = "|·•–—-→>»›*_=~+×… \u200d\ufe0e\ufe0f"  # the last three join and colour emoji
_SEPARATOR = re.compile(r" ?[|·•●] ?| {2,}| [–—] ")


def is_chrome(line: str) -> bool:
    """Whether the line is no part of an article: it names a button, an advertisement, a caption, a link elsewhere, what
    a reader is asked to do, or holds nothing but addresses, @names and hashtags. Looks at the line alone."""
    if len(line) > LONGEST:
        return False
    bare = undecorated(line)
    if _is_part(bare):
        return True
    parts = [undecorated(part) for part in _SEPARATOR.split(bare, MOST_PARTS)]
    known = [_is_part(part) for part in parts]
    short = (is_known or len(part.split()) <= MENU_WORDS for part, is_known in zip(parts, known, strict=True))
    return all(known) if len(parts) < LEAST_MENU else any(known) and all(short)


def undecorated(line: str) -> str:
    """Without the emoji, arrows and bullets around it."""
    start, end = 0, len(line)
    while start < end and _is_decoration(line[start]):
        start += 1
    while end > start and _is_decoration(line[end - 1]):
        end -= 1
    return line[start:end]


def _is_decoration(char: str) -> bool:
    return char in _DECORATION or (unicodedata.category(char) in {"So", "Sk"} and char not in "©®")


def _is_part(part: str) -> bool:
    """Whether it is chrome by itself, or with an address, a @name or a hashtag beside it."""
    rest = _rest(part)
    return not rest or _matches(part) or _matches(rest)


def _rest(line: str) -> str:
    """What is left of the line without addresses, @names and hashtags."""
    return _TAG.sub("", _ADDRESS.sub("", line)).strip(_DECORATION + ".,:;#!()[]")


def leads_elsewhere(line: str) -> bool:
    """Whether the line stands over a list of other articles."""
    return len(line) <= LONGEST and bool(_patterns()["elsewhere"].fullmatch(undecorated(line).rstrip(".: ")))


def _matches(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in _patterns().values())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds = tomllib.loads((files(__package__) / "chrome.toml").read_text("utf-8"))
    return {
        kind: re.compile("|".join(f"(?:{entry})" for entry in entries), re.IGNORECASE)
        for kind, entries in kinds.items()
    }
