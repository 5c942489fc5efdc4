"""Sentence boundaries against treebanks, beside sentencex alone."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.corpus import rows
from benchmarks.scores import Counts, boundaries
from benchmarks.table import OURS, Line, Table


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
    return Table(
        "Sentences: boundary F1", [Line(name, {key: n.f1 for key, n in counts[name].items()}) for name in names]
    )


def by_sentencex(text: str, language: str) -> list[str]:
    import sentencex

    lines = (line.strip() for line in text.split("\n"))
    return [piece.strip() for line in lines if line for piece in sentencex.segment(language, line) if piece.strip()]
