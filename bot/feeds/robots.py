"""robots.txt (RFC 9309): may we read this page on our own account?

Python's own ``urllib.robotparser`` takes the first rule that matches, not the longest, and knows no ``*``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

MOST_LINES = 20_000
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_PLAIN = re.compile(r"[\x21-\x7e]*")

Rule = tuple[bool, str]  # (does it allow, its path pattern)


def allowed(robots: bytes, agent: str, url: str) -> bool:
    """Whether ``robots`` (the file's bytes; empty: no file) lets ``agent``, a product token, fetch ``url``. The longest
    rule that matches decides, in doubt for us (section 2.2.2)."""
    parts = urlsplit(url)
    path = _encoded(parts.path or "/") + (f"?{_encoded(parts.query)}" if parts.query else "")
    matching = [(len(pattern), allows) for allows, pattern in _rules(robots, agent) if _matches(pattern, path)]
    return max(matching, default=(0, True))[1]


def _rules(robots: bytes, agent: str) -> list[Rule]:
    """The rules of every group that names ``agent``, else of those for ``*`` (section 2.2.1)."""
    own: list[Rule] = []
    others: list[Rule] = []
    named_us = False
    names: set[str] = set()
    in_rules = False
    for field, value in _lines(robots):
        if field == "user-agent":
            if in_rules:
                names.clear()
            names.add(value.lower().partition("/")[0])
            in_rules = False
            named_us = named_us or agent.lower() in names
        elif field in {"allow", "disallow"}:
            in_rules = True
            if value and not names.isdisjoint({agent.lower(), "*"}):  # an empty rule says nothing
                rule = (field == "allow", _encoded(value))
                own += [rule] * (agent.lower() in names)
                others += [rule] * ("*" in names)
    return own if named_us else others


def _lines(robots: bytes) -> Iterable[tuple[str, str]]:
    for line in robots.decode("utf-8-sig", "replace").splitlines()[:MOST_LINES]:
        field, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield field.strip().lower(), value.strip()


def _encoded(text: str) -> str:
    """Rules and paths are compared percent-encoded (section 2.2.2)."""
    return text if _PLAIN.fullmatch(text) else quote(text, safe=_ASCII)


def _matches(pattern: str, path: str) -> bool:
    """``*`` stands for anything, a ``$`` at the end for the end (section 2.2.3); linear, unlike a regular
    expression."""
    anchored = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    for index, piece in enumerate(rest):
        if anchored and index == len(rest) - 1:
            return path.endswith(piece) and len(path) - len(piece) >= position
        found = path.find(piece, position)
        if found < 0:
            return False
        position = found + len(piece)
    return not anchored or position == len(path)
