"""Lines that were broken to fit a page or a window, made paragraphs again. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_ITEM = re.compile(r"^(?:[•·▪◦‣*–—-]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)")
NARROWEST, WIDEST = 40, 110  # characters of a line in running text that was broken


def reflowed(text: str) -> str:
    """A text document with one paragraph a line. Lines are joined only where they were broken to a width: most of
    those that are no paragraph's last are about as long as the longest."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if not _is_broken(lines):
        return "\n".join(lines)
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line)
        else:
            blocks.append([])
    return "\n".join("\n".join(paragraphs(block)) for block in blocks if block)


def _is_broken(lines: Sequence[str]) -> bool:
    inner = [len(line) for line, following in pairwise(lines) if line.strip() and following.strip()]
    if len(inner) < 3:
        return False
    width = max(inner)
    return NARROWEST <= width <= WIDEST and sum(size > 0.75 * width for size in inner) > 0.7 * len(inner)


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines that follow each other, joined; a new paragraph begins after a short line that ends a sentence, at an
    indented line, at a list item, and around a short line that reads like a heading."""
    width = _width(lines)
    found: list[str] = []
    previous = ""
    for line in lines:
        if not line.strip():
            previous = ""
        elif previous and not _begins(previous, line, width):
            found[-1] = _joined(found[-1], line.strip())
            previous = line
        else:
            found.append(line.strip())
            previous = line
    return found


def _width(lines: Sequence[str]) -> float:
    """About the longest, but for what sticks out."""
    sizes = sorted(len(line) for line in lines if line.strip())
    return quantiles(sizes, n=10)[-1] if len(sizes) > 3 else max(sizes, default=0)


def _begins(previous: str, line: str, width: float) -> bool:
    text, before = line.strip(), previous.strip()
    if _ITEM.match(text) or (line.startswith(("  ", "\t")) and not previous.startswith(("  ", "\t"))):
        return True
    short = len(previous) < 0.8 * width
    if _END.search(before):
        return short or (text[:1].isupper() and len(previous) < 0.9 * width)
    return short and text[:1].isupper() and len(before) < 0.6 * width


def _joined(before: str, line: str) -> str:
    """A word that was divided is made whole; a hyphen before a capital letter or a figure is the word's own."""
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if re.search(r"[^\W\d]-$", before):
        return (before[:-1] if line[:1].islower() else before) + line
    if before and line and _is_wide(before[-1]) and _is_wide(line[0]):
        return before + line  # no space between Chinese or Japanese characters
    return f"{before} {line}"


def _is_wide(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
