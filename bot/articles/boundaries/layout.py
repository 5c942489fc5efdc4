"""Lines that were run together: addresses, headers, dividers and labels that stood on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"[:;=*_~-][-/=*_~)(DP]")  # what most lines lack, and all cuts have
# Behind which a line is cut ...
_BEHIND = re.compile(
    r"https?://\S{1,500}+ (?=[A-Z(\[]|https?://|[-=_*~]{3})"  # an address, and what does not go on with its sentence
    r"|[:;]-?[)(DP] (?=[A-Z])"  # an emoticon
    r"|[\w=][-=_~]{4,80} (?=\S)|(?<=\S )\*{3,80} (?=\S)"  # a divider
)
# ... and before which.
_BEFORE = re.compile(r" (?=[-=_~]{4}\S{0,200} \S|-{8})(?<=[.!?\w] )| (?=-- [A-Z]|https?://)(?<=[.!?] )")
_HEAD = re.compile(
    r"(?:E-?mail|From|To|Cc): [^@]{0,60}@\S+ (?=\S)"  # the header of a mail or a post
    r"|(?:Figure|Table|Fig\.) \d+(?:\.\d+)? (?=[A-Z])"  # the label of a caption
    r"|\([A-Z][^()]{1,40}\) (?=[A-Z(\"“])"  # where it is from: "(The Gazette) The ferry ..."
)


LONGEST_RUN = 4000  # characters: sentencex takes quadratic time over quotation marks
_SURE_END = re.compile(r"[^\W\d_A-Z]{4}[.!?।۔؟][\"”»)]? (?=\S)")


def runs(line: str) -> Iterator[str]:
    """The line, cut where it changes its subject without a stop, and where it grows long."""
    for run in _subjects(line):
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


def _subjects(line: str) -> Iterator[str]:
    start = 0
    for cut in [*_cuts(line), len(line)]:
        while start < cut and (head := _HEAD.match(line, start, cut)):
            yield line[start : head.end()]
            start = head.end()
        if start < cut:
            yield line[start:cut]
            start = cut


def _cuts(line: str) -> list[int]:
    if not _MARK.search(line):
        return []
    return sorted({m.end() for m in _BEHIND.finditer(line)} | {m.end() for m in _BEFORE.finditer(line)})
