"""Sentence boundaries against treebanks, beside sentencex alone; and how much processor time it takes, in times what
sentencex takes."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence

from benchmarks.corpus import rows
from benchmarks.scores import Counts, boundaries
from benchmarks.table import OURS, Line, Table

RUNS = 9


def measure() -> Table:
    from bot.articles.sentences import split

    counts: dict[str, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    for row in rows("sents_ud"):
        text, gold = row["text"], row["sents"]
        found = {OURS: split(text, row["lang"]), "sentencex": by_sentencex(text, row["lang"])}
        for system, sentences in found.items():
            for name in (f"{row['lang']} {row['id'].partition('-')[0]}", "all"):
                counts[name][system] += boundaries(text, gold, sentences)
    names = sorted(counts, key=lambda name: (name == "all", name))
    lines = [Line(name, {key: n.f1 for key, n in counts[name].items()}) for name in names]
    return Table("Sentences: boundary F1", [*lines, Line("times the CPU of sentencex", cost())])


def cost() -> dict[str, float]:
    """The best of several runs over the whole data."""
    from bot.articles.sentences import split

    texts = [(row["text"], row["lang"]) for row in rows("sents_ud")]
    seconds = {OURS: _seconds(split, texts), "sentencex": _seconds(by_sentencex, texts)}
    return {system: taken / seconds["sentencex"] for system, taken in seconds.items()}


def _seconds(split: Callable[[str, str], list[str]], texts: Sequence[tuple[str, str]]) -> float:
    taken: list[float] = []
    for _ in range(RUNS):
        before = time.process_time()
        for text, language in texts:
            split(text, language)
        taken.append(time.process_time() - before)
    return min(taken)


def by_sentencex(text: str, language: str) -> list[str]:
    import sentencex

    lines = (line.strip() for line in text.split("\n"))
    return [piece.strip() for line in lines if line for piece in sentencex.segment(language, line) if piece.strip()]
