"""Points that stand alone: what is wrong with a sentence out of its context, and what can be mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import KeyPoint
from bot.summaries.chrome import is_chrome, undated
from bot.summaries.leaning import is_dangling, leans

# "But the mayor said": what follows the connective stands alone.
_CONNECTIVE = re.compile(
    r"^(?:(?:But|And) (?=(?:the|an?|in|on|at|some|many|most|one|two|three|Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\b)|"
    r"Meanwhile (?=(?:the|an?)\b)|"
    r"(?:But|However|Meanwhile|Moreover|Furthermore|Additionally|Nevertheless|Nonetheless|Besides|Instead|Still|Also|"
    r"Likewise|Similarly|Indeed|In addition|In fact|In other words|In contrast|By contrast|On the other hand|"
    r"On the contrary|Of course|As a result|At the same time|For example|For instance|What['’]s more|Even so|That said|"
    r"(?:For|On) (?:his|her|its|their) part), (?=\S))"
)
_DOUBLE = re.compile(r"[\"“”„«»「」]")
_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSING = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?![\w])")
FAULTS = ("leaning", "half a quotation", "fragment", "question", "dateline", "chrome")


def is_half_quoted(text: str) -> bool:
    """Whether a quotation begins or ends in ``text`` but not both."""
    marks = _DOUBLE.findall(text)
    if marks.count('"') % 2 or _sided(marks, "“„«「") != _sided(marks, "”»」") + _german(text):
        return True
    opened, closed = len(_OPENING.findall(text)), len(_CLOSING.findall(text))
    first = text[:1] in "'‘"
    return (first and not closed) or (bool(re.search(r"[.,!?]['’]$", text)) and not opened)


def is_fragment(text: str) -> bool:
    """Whether ``text`` is only part of a sentence: it begins small (and not as iPhone does), or a bracket has no
    fellow."""
    small = text[:1].islower() and not (text[1:2].isupper() or text[1:2] == "-")
    return small or text.count("(") != text.count(")")


def is_question(text: str) -> bool:
    """Whether ``text`` asks and does not tell."""
    return text.endswith(("?", "？", "؟"))


def is_flawed(text: str) -> bool:
    """Whether ``text`` stands badly, whatever is before it."""
    return is_half_quoted(text) or is_fragment(text) or is_question(text)


def mended(text: str, language: str = "en") -> str:
    """``text`` without a connective at its start, where what follows stands without it."""
    if language != "en" or not (found := _CONNECTIVE.match(text)):
        return text
    rest = text[found.end() :]
    return text if is_dangling(rest, language) else rest[0].upper() + rest[1:]


def faults(points: Sequence[KeyPoint], language: str = "en") -> list[set[str]]:
    """What makes each of ``points`` stand badly alone: some of ``FAULTS``. A point that leans on the sentence before it
    is all right where that is the point before it."""
    before = [-2, *(point.index for point in points)]
    return [_faults(point, last, language) for point, last in zip(points, before, strict=False)]


def _faults(point: KeyPoint, before: int, language: str) -> set[str]:
    has = (
        point.index - 1 != before and leans(point.text, language),
        is_half_quoted(point.text),
        is_fragment(point.text),
        is_question(point.text),
        undated(point.text) != point.text,
        is_chrome(point.text),
    )
    return {fault for fault, found in zip(FAULTS, has, strict=True) if found}


def fault_rate(points: Sequence[KeyPoint], language: str = "en") -> float:
    """Points with any fault, in per cent; 0 where there are no points."""
    return 100 * sum(map(bool, faults(points, language))) / max(1, len(points))


def _sided(marks: Sequence[str], which: str) -> int:
    return sum(mark in which for mark in marks)


def _german(text: str) -> int:
    """In „these marks“ the closing one looks like an English opening one."""
    return 2 * text.count("“") if "„" in text else 0
