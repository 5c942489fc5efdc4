"""How much of a text is in another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


class Reference:
    """A text, by its words, its runs of four words and its lines. Linear in both."""

    def __init__(self, lines: Iterable[str]) -> None:
        by_line = [words_of(line) for line in lines]
        self._lines = {tuple(words) for words in by_line if words}
        self._runs = set(_runs([word for words in by_line for word in words]))

    def share(self, words: Sequence[str]) -> float:
        """From 0, when nothing is there, to 1. Of less than four words, a whole line has to be there."""
        if len(words) < 4:
            return float(tuple(words) in self._lines)
        runs = _runs(words)
        return sum(run in self._runs for run in runs) / len(runs)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))
