"""Right-to-left languages: Latin names, commands and addresses within their lines stay readable (UAX #9).

Clients take a line's direction from its first letter, and a mark that has none, such as "/" or ".", follows its
neighbours. So a line of ours that begins with a foreign word is marked with RLM, a command with LRM, and what is filled
in is isolated (FSI and PDI). None of these stands within a command or an address, which people copy.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from babel import Locale, UnknownLocaleError

LRM, RLM, FSI, PDI = "\u200e", "\u200f", "\u2068", "\u2069"
MARKS = LRM + RLM + "\u2066\u2067" + FSI + PDI

# Filled in within what is copied: "/digest ⟨8:00⟩ Berlin", "#⟨tech⟩", "https://⟨example.com⟩".
_COPIED = re.compile(rf"((?:/(?:[a-z]+ )?|#|https?://|--chat )){FSI}([^{PDI}]*){PDI}")
_COMMAND = re.compile(rf"(?<![\w/.:#{LRM}])(?=/[a-z]|\.[a-z]+\b)")
_INNERMOST = re.compile(rf"{FSI}([^{FSI}{PDI}]*){PDI}")
_MARKUP = re.compile("[\ufdd0-\ufdef]")  # what stands for it, see ``phrase``
_KEPT_FSI, _KEPT_PDI = "\ufffe", "\uffff"
_ONLY_COPIED = re.compile(r"(?:/|https?://)[^\u0590-\u08ff]*")  # a line without a letter of these scripts


@lru_cache(maxsize=256)  # language codes are what clients say they are
def is_right_to_left(language: str) -> bool:
    """``language`` as for ``say``."""
    try:
        return Locale.parse(language, sep="-").text_direction == "rtl"
    except (ValueError, UnknownLocaleError):
        return False


def directed(text: str) -> str:
    """A text in a right-to-left language, its variables isolated, with the marks that its lines need and no others."""
    innermost = _INNERMOST.sub(_where_foreign, _COPIED.sub(r"\1\2", text))
    isolated = innermost.replace(FSI, "").replace(PDI, "").replace(_KEPT_FSI, FSI).replace(_KEPT_PDI, PDI)
    return "\n".join(map(_directed, isolated.split("\n")))


def _where_foreign(found: re.Match[str]) -> str:
    """Fluent isolates numbers and variants too, which need none."""
    foreign = _MARKUP.search(found[1]) or ("\n" not in found[1] and _first_strong(found[1]) == "L")
    return f"{_KEPT_FSI}{found[1]}{_KEPT_PDI}" if foreign else found[1]


def _directed(line: str) -> str:
    if _ONLY_COPIED.fullmatch(line):
        return line
    line = _COMMAND.sub(LRM, line)
    return RLM + line if _first_strong(line) == "L" else line


def _first_strong(text: str) -> str:
    """ "L", "R" or "AL" (right-to-left Arabic); empty where nothing in it has a direction."""
    return next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "")
