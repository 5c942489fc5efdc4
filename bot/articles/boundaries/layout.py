"""Lines that were run together: addresses, headers, dividers and labels that stood on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator


def _divider(char: str) -> tuple[str, str]:
    """Behind one that begins with ``char``, and before one."""
    return rf"{char}(?<=[\w=].)[-=_~]{{3,80}} ()(?=\S)", rf"(){char}(?<=[.!?\w] .)[-=_~]{{3}}\S{{0,200}} \S"


# Where a line is cut: at the empty group. A pattern is looked for only where the line has its mark, which most lack; it
# begins with a character, because that is found faster than what stands before it.
_PATTERNS = {
    "/": (  # an address, unless the sentence goes on
        r"https?://\S{1,500}+ ()(?=[A-Z(\[]|https?://|[-=_*~]{3})",
        r"()http(?<=[.!?] http)s?://",
    ),
    ":": (r":-?[)(DP] ()(?=[A-Z])",),  # an emoticon
    ";": (r";-?[)(DP] ()(?=[A-Z])",),
    "*": (r"\*(?<=\S \*)\*{2,80} ()(?=\S)",),
    "--": (*_divider("-"), r"()--(?<=[.!?] --) [A-Z]", r"()-(?<=[.!?\w] -)-{7}"),
    "=": _divider("="),
    "_": _divider("_"),
    "~": _divider("~"),
}
_CUTS = [(mark, [re.compile(pattern) for pattern in patterns]) for mark, patterns in _PATTERNS.items()]
_HEAD = re.compile(
    r"(?:E-?mail|From|To|Cc): [^@]{0,60}@\S+ (?=\S)"  # the header of a mail or a post
    r"|(?:Figure|Table|Fig\.) \d+(?:\.\d+)? (?=[A-Z])"  # the label of a caption
    r"|\([A-Z][^()]{1,40}\) (?=[A-Z(\"“])"  # where it is from: "(The Gazette) The ferry ..."
)


LONGEST_RUN = 4000  # characters: sentencex takes quadratic time over quotation marks
_SURE_END = re.compile(r"[.!?।۔؟](?<=[^\W\d_A-Z]{4}.)[\"”»)]? (?=\S)")


def runs(line: str) -> list[str]:
    """The line, cut where it changes its subject without a stop, and where it grows long."""
    subjects = _subjects(line)
    return subjects if len(line) <= LONGEST_RUN else [run for subject in subjects for run in _short(subject)]


def _short(run: str) -> Iterator[str]:
    start = 0
    while len(run) - start > LONGEST_RUN:
        cut = _cut_before(run, start + LONGEST_RUN)
        yield run[start:cut]
        start = cut
    yield run[start:]


def _cut_before(run: str, limit: int) -> int:
    """The last end of a sentence before ``limit``, or the last space, or ``limit`` itself."""
    floor = limit - LONGEST_RUN // 2
    ends = [found.end() for found in _SURE_END.finditer(run, floor, limit)]
    return ends[-1] if ends else (run.rfind(" ", floor, limit) + 1 or limit)


def _subjects(line: str) -> list[str]:
    cuts = _cuts(line)
    if not cuts and not _HEAD.match(line):
        return [line] if line else []
    found: list[str] = []
    start = 0
    for cut in [*cuts, len(line)]:
        while start < cut and (head := _HEAD.match(line, start, cut)):
            found.append(head.group())
            start = head.end()
        if start < cut:
            found.append(line[start:cut])
            start = cut
    return found


def _cuts(line: str) -> list[int]:
    patterns = [pattern for mark, its in _CUTS if mark in line for pattern in its]
    return sorted({cut.start(1) for pattern in patterns for cut in pattern.finditer(line)}) if patterns else []
