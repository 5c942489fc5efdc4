"""The lines of a paste: without the marks of mails and messengers, and whole again where a mail has wrapped them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.articles.paste.chrome import LONGEST, is_chrome
from bot.feeds.markup import fold

MOST_LINES = 2000  # that are looked at one by one, for chrome
NARROWEST, WIDEST = 50, 100  # characters of a line that was wrapped by a program
LEAST_WRAPPED = 3  # lines that must look wrapped before any are joined
SHORT, SURE = 0.6, 0.85  # of the width: what no program has wrapped; of the longer lines: how many must be full

_QUOTE = re.compile(r"^(?:> ?)+")
_BOLD = re.compile(r"(?<![\w*])\*{1,3}(?=\S)([^*]{1,300}?)(?<=\S)\*{1,3}(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_{1,2}(?=\S)([^_]{1,300}?)(?<=\S)_{1,2}(?![\w_])")
_STRUCK = re.compile(r"(?<![\w~])~{1,2}(?=\S)([^~]{1,300}?)(?<=\S)~{1,2}(?![\w~])")
_ATTRIBUTION = re.compile(r"(?:On|Am|Le|El|Il) .{6,120}(?:wrote|schrieb .{1,60}|a écrit|escribió|ha scritto) ?:")
_GAP = re.compile(r"\S(?: {2,}|\t)\S")  # between the entries of a menu
_HASHES = re.compile(r"#{1,6} +")
_LINK = re.compile(r"!?\[([^\]\[]{0,300})\]\(https?://[^\s()]{1,500}\)")
_SENDER = re.compile(  # a line of a chat as messengers export and copy it: "[02/03/2026, 14:05] Robin: ..."
    r"^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?\]?(?: -)? [^:]{1,40}: "
)
_ENDED = tuple('.!?…:;。！？।"”»)')


@dataclass(frozen=True, slots=True)
class Line:
    """``block`` counts the blank lines before it; ``strong`` says that all of it was marked as bold or as a heading."""

    text: str
    block: int
    strong: bool = False


def read(text: str) -> list[Line]:
    """The lines that are not blank."""
    blocks = [[*_marks_off(block)] for block in _blocks(_unquoted(text.splitlines()))]
    width = _width(blocks)
    return [
        Line(line, number, strong)
        for number, block in enumerate(blocks)
        for line, strong in (_unwrapped(block, width) if width else block)
    ]


def _unquoted(lines: Sequence[str]) -> Sequence[str]:
    """Without the ">" of a mail's quotation (RFC 3676, section 4.5), where most lines have one."""
    lines = [line for line in lines if len(line) > LONGEST or not _ATTRIBUTION.fullmatch(line.lstrip("> "))]
    filled = [line for line in lines if line.strip()]
    if 2 * sum(line.startswith(">") for line in filled) <= len(filled):
        return lines
    return [_QUOTE.sub("", line) for line in lines]


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for number, raw in enumerate(lines):
        if number < MOST_LINES and len(raw) <= LONGEST and _GAP.search(raw) and is_chrome(raw.strip()):
            continue
        if line := fold(raw):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _marks_off(block: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """(line, was it strong throughout) without the marks of Markdown and WhatsApp."""
    for line in block:
        plain = _SENDER.sub("", line, count=1)
        heading = _HASHES.match(plain)
        if heading:
            plain = plain[heading.end() :]
        bold = _BOLD.fullmatch(plain)
        for mark in (_BOLD, _ITALIC, _STRUCK, _LINK):
            plain = mark.sub(r"\1", plain)
        if plain := plain.strip():
            yield plain, bool(heading or bold)


def _width(blocks: Sequence[Sequence[tuple[str, bool]]]) -> int:
    """The column at which a program has wrapped the lines; 0 where none has. Wrapped lines are filled: the next line's
    first word would not have fitted."""
    pairs = [(one, two) for block in blocks for (one, _), (two, _) in pairwise(block)]
    width = max((len(one) for one, _ in pairs), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    long = [(one, _is_full(one, two, width)) for one, two in pairs if len(one) > SHORT * width]
    running = sum(is_full and not one.endswith(_ENDED) for one, is_full in long)
    return width if running >= LEAST_WRAPPED and sum(is_full for _, is_full in long) >= SURE * len(long) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.partition(" ")[0]) > width


def _unwrapped(block: Sequence[tuple[str, bool]], width: int) -> Iterator[tuple[str, bool]]:
    parts: list[str] = []
    for index, (line, strong) in enumerate(block):
        parts.append(line)
        if index + 1 == len(block) or strong or not _is_full(line, block[index + 1][0], width):
            yield " ".join(parts), strong and len(parts) == 1
            parts = []
