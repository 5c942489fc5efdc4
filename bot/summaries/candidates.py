"""Candidates: the sentences of a text that may stand in its summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.articles.sentences import split
from bot.summaries.chrome import is_chrome, undated


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence as it may be shown; ``index`` counts all sentences of the text, ``place`` those of its paragraph."""

    text: str
    index: int
    place: int = 0


def candidates(text: str, title: str, language: str) -> list[Candidate]:
    """The sentences that may stand as points: no dateline, no heading, no byline, no prompt, not the title again, none
    twice. Where nothing of that kind is left, what there is."""
    able: dict[str, Candidate] = {}
    others: dict[str, Candidate] = {}
    before = ""
    for index, (sentence, place, alone) in enumerate(_sentences(text, language)):
        point = undated(sentence)
        if any(char.isalpha() for char in point) and _folded(point) != _folded(title):
            fitting = others if is_chrome(point, alone=alone, before=before) else able
            fitting.setdefault(_folded(point), Candidate(point, index, place))
        before = sentence
    return list((able or others).values())


def _sentences(text: str, language: str) -> Iterator[tuple[str, int, bool]]:
    """(a sentence, its place in the paragraph, whether it has a line to itself). A text that is one line throughout has
    no headings."""
    lines = [sentences for line in text.split("\n") if (sentences := split(line, language))]
    for sentences in lines:
        alone = len(sentences) == 1 and len(lines) > 1
        yield from ((sentence, place, alone) for place, sentence in enumerate(sentences))


def _folded(sentence: str) -> str:
    return sentence.casefold().rstrip(".!?… ")
